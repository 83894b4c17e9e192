import { createHash } from 'node:crypto';
import { z } from 'zod';
import { fail } from '../../shared/contract/errors.ts';
import { commit } from '../archive/commit.ts';
import { verifySignature, signingKey, signingKeys, vouchedBytes } from '../vault/signing-key.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import { LEVELS, type Level } from './levels.ts';

/** Somebody with a vault of their own, with whom changes are exchanged. */
export interface Colleague {
  readonly vault: string;
  readonly label: string;
  readonly recipient: string;
  readonly signingKey: string;
  /** Up to which confidentiality things go to them. */
  readonly level: Level;
  readonly added: string;
  /** When the short code of their card was compared with its owner. */
  readonly confirmed: string | null;
}

/** What one has to know of a vault to exchange with it. */
export interface Card {
  readonly vault: string;
  readonly recipient: string;
  readonly signingKey: string;
}

const FIRST_LINE = 'Khronika card 1';

/** The card of a vault as a text file. It holds no secret, and says nothing of what the vault is about. */
export function writeCard(vault: Vault, recipient: string): string {
  const key = signingKey(vault);
  const card = { vault: vault.id, recipient, signingKey: key.public };
  return [...cardLines(card), `signature: ${key.sign(cardBytes(card))}`, ''].join('\n');
}

/**
 * Reads a card. Its signature shows that it was not damaged or put together from two; that it is whose it is said to be, only its short code
 * does, compared in person or on the telephone.
 * @throws EXCHANGE_CARD_INVALID
 */
export function readCard(text: string): Card {
  const lines = text.replaceAll('\r\n', '\n').trim().split('\n');
  const value = (name: string): string =>
    lines
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2)
      .trim() ?? '';
  const card = { vault: value('vault'), recipient: value('recipient'), signingKey: value('signing key') };
  const isWhole =
    lines[0] === FIRST_LINE &&
    z.uuid().safeParse(card.vault).success &&
    /^age1[0-9a-z]{20,4000}$/.test(card.recipient) &&
    verifySignature(card.signingKey, cardBytes(card), value('signature'));
  return isWhole ? card : fail('EXCHANGE_CARD_INVALID');
}

function cardLines({ vault, recipient, signingKey: key }: Card): string[] {
  return [FIRST_LINE, `vault: ${vault}`, `recipient: ${recipient}`, `signing key: ${key}`];
}

function cardBytes(card: Card): Uint8Array {
  return Buffer.from(`${cardLines(card).join('\n')}\n`);
}

/** Twenty-five digits in five groups, over everything that the card says: short enough to read out, long enough that nobody finds another card. */
export function shortCode(card: Card): string {
  const digest = createHash('sha256').update('khronika card code 1\n').update(cardBytes(card)).digest();
  const digits = (BigInt(`0x${digest.toString('hex')}`) % 10n ** 25n).toString().padStart(25, '0');
  return (digits.match(/\d{5}/g) ?? []).join(' ');
}

const COLUMNS = 'vault, label, recipient, signing_key as signingKey, level, added, confirmed';

export function colleagues(catalogue: Catalogue): Colleague[] {
  return catalogue.prepare(`select ${COLUMNS} from colleague order by label, vault`).all() as unknown as Colleague[];
}

export function colleagueOf(catalogue: Catalogue, vault: string): Colleague | null {
  const row = catalogue.prepare(`select ${COLUMNS} from colleague where vault = ?`).get([vault]);
  return row === undefined ? null : (row as unknown as Colleague);
}

/** @throws COLLEAGUE_UNKNOWN */
export function knownColleague(catalogue: Catalogue, vault: string): Colleague {
  return colleagueOf(catalogue, vault) ?? fail('COLLEAGUE_UNKNOWN');
}

/** Takes in the card of a colleague, or puts a newer card in the place of the one there is. What was exchanged before stays. */
export function addColleague(
  vault: Vault,
  card: Card,
  { label, level, confirmed }: { readonly label: string; readonly level: Level; readonly confirmed: boolean },
): Colleague {
  if (card.vault === vault.id) fail('EXCHANGE_OWN_CARD');
  const now = new Date().toISOString();
  const before = colleagueOf(vault.catalogue, card.vault);
  const isSame = before?.signingKey === card.signingKey && before.recipient === card.recipient;
  commit(vault, { action: 'colleague', note: `${label}: ${card.vault}, ${level}` }, () => {
    vault.catalogue
      .prepare(
        `insert into colleague (vault, label, recipient, signing_key, level, added, confirmed) values (?, ?, ?, ?, ?, ?, ?)
         on conflict (vault) do update set label = excluded.label, recipient = excluded.recipient, signing_key = excluded.signing_key,
           level = excluded.level, confirmed = excluded.confirmed`,
      )
      .run([
        card.vault,
        label,
        card.recipient,
        card.signingKey,
        level,
        before?.added ?? now,
        confirmed ? now : isSame ? before.confirmed : null,
      ]);
  });
  return knownColleague(vault.catalogue, card.vault);
}

/** Changes what is said of a colleague. */
export function changeColleague(
  vault: Vault,
  id: string,
  change: { readonly label?: string; readonly level?: Level; readonly confirmed?: boolean },
): Colleague {
  const before = knownColleague(vault.catalogue, id);
  const label = change.label ?? before.label;
  const level = change.level ?? before.level;
  const confirmed =
    change.confirmed === undefined
      ? before.confirmed
      : change.confirmed
        ? (before.confirmed ?? new Date().toISOString())
        : null;
  commit(vault, { action: 'colleague', note: `${label}: ${id}, ${level}` }, () => {
    vault.catalogue
      .prepare('update colleague set label = ?, level = ?, confirmed = ? where vault = ?')
      .run([label, level, confirmed, id]);
  });
  return knownColleague(vault.catalogue, id);
}

/** Forgets the card of a colleague. What came from them stays, and so does what is known of who has what. */
export function removeColleague(vault: Vault, id: string): void {
  const { label } = knownColleague(vault.catalogue, id);
  commit(vault, { action: 'colleague', note: `${label}: ${id}, -` }, () => {
    vault.catalogue.prepare('delete from colleague where vault = ?').run([id]);
  });
}

/** The keys that a vault signed with, each vouched for by the one before, so that whoever knows an older one knows the newest. */
export interface KeyChain {
  readonly keys: readonly {
    readonly public: string;
    readonly previous: string | null;
    readonly vouched: string | null;
  }[];
}

export function ownKeyChain(vault: Vault): KeyChain['keys'] {
  signingKey(vault);
  return signingKeys(vault.catalogue).map(({ public: key, previous, vouched }) => ({ public: key, previous, vouched }));
}

/** The newest key of a chain that begins with a known one; null where the chain does not hold. */
export function newestKey(known: string, keys: KeyChain['keys']): string | null {
  let at = known;
  for (let turn = 0; turn <= keys.length; turn += 1) {
    const next = keys.find(({ previous }) => previous === at);
    if (next === undefined) return keys.some((key) => key.public === at) ? at : null;
    if (next.vouched === null || !verifySignature(at, vouchedBytes(next.public), next.vouched)) return null;
    at = next.public;
  }
  return null;
}

export function isLevel(text: string | undefined): text is Level {
  return LEVELS.some((level) => level === text);
}
