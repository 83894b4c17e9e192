/**
 * The recovery kit: an age identity divided into shares by Shamir's scheme, so that any `needed` of them give it back and fewer say nothing
 * about it. The division is the library's, which was audited; what is added here is that a share can be typed from paper, and that one
 * which was mistyped, or belongs to another kit, is found and named before anything is joined.
 */
import { createHash } from 'node:crypto';
import { bech32 } from '@scure/base';
import { combine, split } from 'shamir-secret-sharing';
import { fail } from '../../shared/contract/errors.ts';
import { readShareRows, SHARE_BYTES, writeShareRows } from '../../shared/shares/share-rows.ts';
import { generateFileIdentity, recipientOf } from './age-keys.ts';

const VERSION = 1;
/** Shares of a kit, at most: four bits of a share hold their number. */
export const SHARES_MOST = 16;
const IDENTITY = 'AGE-SECRET-KEY-';
/** Bytes: version and needed, number and total, the kit, what the library made, the check. */
const KIT_AT = 2;
const DIVIDED_AT = 7;
const CHECK_AT = 40;

/** One share, as it stands on its sheet. */
export interface Share {
  /** From 1. */
  readonly number: number;
  readonly total: number;
  readonly needed: number;
  /** Ten hexadecimal digits, the same on all shares of a kit. */
  readonly kit: string;
}

interface OpenShare extends Share {
  readonly divided: Uint8Array;
}

/**
 * Makes a kit.
 *
 * @returns the recipient that the slot is written to, and the shares as text; the identity itself is kept nowhere
 * @throws KhronikaError KIT_INVALID when more are needed than there are
 */
export async function makeKit(total: number, needed: number): Promise<{ recipient: string; shares: string[] }> {
  const whole = Number.isInteger(total) && Number.isInteger(needed);
  if (!whole || needed < 2 || total < needed || total > SHARES_MOST) fail('KIT_INVALID');
  const identity = await generateFileIdentity('x25519');
  const recipient = await recipientOf(identity);
  const secret = Uint8Array.from(bech32.decodeToBytes(identity).bytes);
  try {
    const divided = await split(secret, total, needed);
    const kit = kitOf(recipient);
    const shares = divided.map((each, index) => writeShare({ number: index + 1, total, needed, kit, divided: each }));
    return { recipient, shares };
  } finally {
    secret.fill(0);
  }
}

/**
 * The identity that shares give together.
 *
 * @param typed as they were typed, in any order; more than are needed do no harm, and the same one twice counts once
 * @throws KhronikaError SHARE_MISTYPED, SHARE_UNREADABLE, SHARES_OF_SEVERAL_KITS, each with the place of the share in the order given;
 *   SHARES_TOO_FEW
 */
export async function joinShares(typed: readonly string[]): Promise<string> {
  const shares = typed.map((each, index) => openShare(each, index + 1));
  const [first] = shares;
  if (first === undefined) fail('SHARES_TOO_FEW', { given: 0, needed: 2, missing: 2 });
  const stranger = shares.findIndex((each) => each.kit !== first.kit);
  if (stranger > 0) fail('SHARES_OF_SEVERAL_KITS', { share: stranger + 1 });
  const different = [...new Map(shares.map((each) => [each.number, each])).values()];
  const { needed } = first;
  if (different.length < needed)
    fail('SHARES_TOO_FEW', { given: different.length, needed, missing: needed - different.length });
  const secret = await combine(different.slice(0, needed).map(({ divided }) => divided));
  try {
    const identity = bech32.encodeFromBytes(IDENTITY, secret).toUpperCase();
    // Each share has passed its own check, so this can only be a kit that was made wrongly.
    if (kitOf(await recipientOf(identity)) !== first.kit) fail('SHARES_WRONG');
    return identity;
  } finally {
    secret.fill(0);
  }
}

/**
 * What a share says of itself.
 *
 * @param place by which it is named when it is not right: its place in the order given
 * @throws KhronikaError SHARE_MISTYPED, SHARE_UNREADABLE
 */
export function readShare(typed: string, place = 1): Share {
  const { number, total, needed, kit } = openShare(typed, place);
  return { number, total, needed, kit };
}

function openShare(typed: string, place: number): OpenShare {
  const read = readShareRows(typed);
  if ('row' in read) {
    if (read.row === 0) fail('SHARE_UNREADABLE', { share: place });
    fail('SHARE_MISTYPED', { share: place, row: read.row });
  }
  if (!checkOf(read).equals(read.subarray(CHECK_AT))) fail('SHARE_UNREADABLE', { share: place });
  const [versionAndNeeded = 0, numberAndTotal = 0] = read;
  if (versionAndNeeded >> 4 !== VERSION) fail('SHARE_UNREADABLE', { share: place });
  return {
    needed: (versionAndNeeded & 15) + 1,
    number: (numberAndTotal >> 4) + 1,
    total: (numberAndTotal & 15) + 1,
    kit: Buffer.from(read.subarray(KIT_AT, DIVIDED_AT)).toString('hex'),
    divided: read.slice(DIVIDED_AT, CHECK_AT),
  };
}

function writeShare({ number, total, needed, kit, divided }: OpenShare): string {
  const bytes = new Uint8Array(SHARE_BYTES);
  bytes[0] = (VERSION << 4) | (needed - 1);
  bytes[1] = ((number - 1) << 4) | (total - 1);
  bytes.set(Buffer.from(kit, 'hex'), KIT_AT);
  bytes.set(divided, DIVIDED_AT);
  bytes.set(checkOf(bytes), CHECK_AT);
  return writeShareRows(bytes);
}

function checkOf(bytes: Uint8Array): Buffer {
  const digest = createHash('sha256').update(bytes.subarray(0, CHECK_AT)).digest();
  return digest.subarray(0, SHARE_BYTES - CHECK_AT);
}

/** Says which shares belong together, and nothing about the vault: it follows from the kit's own recipient. */
function kitOf(recipient: string): string {
  return createHash('sha256').update(recipient).digest('hex').slice(0, 10);
}
