import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fail } from '../../shared/contract/errors.ts';

/** The format that this Khronika writes; a higher number in a vault means that a newer one made it. */
export const VAULT_FORMAT = 2;

/** What a slot opens with: a passphrase, the recovery key, a colleague's age identity, or shares of a recovery kit joined. */
export const SLOT_KINDS = ['passphrase', 'recovery', 'recipient', 'shares'] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];

const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .exactOptional();
// Loose objects keep what a later Khronika of the same format may add, when this one writes the file again.
const keySlot = z.looseObject({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  kind: z.enum(SLOT_KINDS),
  /** SHA-256 of the slot's file, which tells a damaged slot from a wrong passphrase. May be left out. */
  sha256,
});
const description = z.looseObject({
  format: z.literal('khronika-vault'),
  version: z.number().int().positive(),
  id: z.uuid(),
  slots: z.array(keySlot).min(1),
  /**
   * While keys are being replaced: the secret before, in a file beside the slots that opens with the identity of the secret in them. It goes
   * when nothing is encrypted to it any more.
   */
  previous: z.looseObject({ id: z.string().regex(/^[0-9a-f]{16}$/), sha256 }).exactOptional(),
});

export type KeySlot = z.infer<typeof keySlot>;
/** vault.json: nothing in it says anything about the content. */
export type VaultDescription = z.infer<typeof description>;

/** Where things are in a vault's folder. All names are fixed or random. */
export interface VaultPaths {
  readonly folder: string;
  readonly description: string;
  readonly keys: string;
  readonly catalogue: string;
  readonly files: string;
  readonly lock: string;
  /** The newest checkpoint of the history, outside of the catalogue, so that an older catalogue put in its place does not fit it. */
  readonly checkpoint: string;
  slot(id: string): string;
  file(id: string): string;
}

export function vaultPaths(folder: string): VaultPaths {
  return {
    folder,
    description: join(folder, 'vault.json'),
    keys: join(folder, 'keys'),
    catalogue: join(folder, 'catalogue.db'),
    files: join(folder, 'files'),
    lock: join(folder, 'lock'),
    checkpoint: join(folder, 'checkpoint.age'),
    slot: (id) => join(folder, 'keys', `${id}.age`),
    file: (id) => join(folder, 'files', id.slice(0, 2), `${id}.age`),
  };
}

/**
 * Reads and checks vault.json. VAULT_NOT_FOUND, NOT_A_VAULT, VAULT_FORBIDDEN, VAULT_NEWER and VAULT_DAMAGED tell apart a wrong
 * path, another folder, a vault of another user, one of a later Khronika and a broken one.
 */
export function readDescription(paths: VaultPaths): VaultDescription {
  if (!existsSync(paths.folder)) fail('VAULT_NOT_FOUND');
  if (!statSync(paths.folder).isDirectory()) fail('NOT_A_VAULT');
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(paths.description, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EPERM') fail('VAULT_FORBIDDEN', {}, error);
    if (code !== 'ENOENT') fail('VAULT_DAMAGED', { what: 'vault.json cannot be read' }, error);
    if (existsSync(paths.catalogue) && existsSync(paths.keys))
      fail('VAULT_DAMAGED', {
        what:
          readdirSync(paths.keys).length > 0
            ? 'vault.json is missing'
            : 'vault.json and every key slot are missing, and without them only a backup can be opened',
      });
    fail('NOT_A_VAULT');
  }
  const found = z.object({ format: z.literal('khronika-vault'), version: z.number() }).safeParse(parsed);
  if (!found.success) fail('VAULT_DAMAGED', { what: 'vault.json is not that of a vault' });
  // Checked before the rest: a newer format may look different in every other way.
  if (found.data.version > VAULT_FORMAT) fail('VAULT_NEWER', { found: found.data.version, known: VAULT_FORMAT });
  const kinds = z.object({ slots: z.array(z.object({ kind: z.string() })) }).safeParse(parsed);
  const strange = kinds.data?.slots.some(({ kind }) => !SLOT_KINDS.some((known) => known === kind));
  if (strange === true) fail('VAULT_DAMAGED', { what: 'vault.json lists a key slot of a kind that does not exist' });
  const result = description.safeParse(parsed);
  return result.success ? result.data : fail('VAULT_DAMAGED', { what: 'vault.json is incomplete' });
}

/** What a vault must have beside vault.json: VAULT_DAMAGED when it has not. Asked before anything is opened. */
export function checkParts(paths: VaultPaths): void {
  for (const [path, what] of [
    [paths.keys, 'the folder of keys is missing'],
    [paths.catalogue, 'the catalogue is missing'],
    [paths.files, 'the folder of files is missing'],
  ] as const) {
    if (!existsSync(path)) fail('VAULT_DAMAGED', { what });
  }
}

/** As this Khronika writes it: a description of an older format is brought up. */
export function describeVault(vault: VaultDescription): string {
  return `${JSON.stringify({ ...vault, version: VAULT_FORMAT }, null, 2)}\n`;
}

/** Whether there is a folder in this place with nothing in it: a vault may take that. */
export function isEmptyFolder(path: string): boolean {
  try {
    return readdirSync(path).length === 0;
  } catch {
    return false;
  }
}
