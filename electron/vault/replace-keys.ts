/**
 * New keys for everything. One step counts, and it is a rename: vault.json lists slots with the new secret. Until then nothing has changed;
 * from then on the vault opens with the new slots alone, and what is still encrypted with the keys before is found by way of the secret
 * before, which lies beside the slots as an age file to the new identity until nothing needs it any more. So a crash at any point leaves a
 * vault that opens, and whatever was left over is gone on with.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { isKhronikaError } from '../../shared/contract/errors.ts';
import { generateFileIdentity, recipientOf, unwrapWithIdentity, wrapToRecipient } from './age-keys.ts';
import { keyBeforeIsNeeded } from './catalogue-key.ts';
import { transaction, type Catalogue } from './catalogue.ts';
import { writeDurably } from './durable.ts';
import { identityKindOf, type KnownSlot } from './key-ring.ts';
import {
  checkPassphrase,
  digestOf,
  listSlots,
  newSlotId,
  removeUnlistedSlots,
  writePassphraseSlot,
  writeRecipientSlot,
} from './key-slots.ts';
import { rewrapFile } from './rewrap-file.ts';
import { dropSetting, keepSetting, setting } from './settings.ts';
import { replaceSigningKey } from './signing-key.ts';
import { forgetNotes, writeNote } from './slot-notes.ts';
import { noteUnseen } from './unseen-key.ts';
import { readDescription, type KeySlot, type VaultDescription, type VaultPaths } from './vault-folder.ts';
import { readSecret, writeSecret, type VaultSecret } from './vault-secret.ts';

export interface Replaced {
  readonly secret: VaultSecret;
  /** The new slot for the passphrase that was given. */
  readonly slot: string;
  /** Where the recipient of the old recovery key was not known: a new one. */
  readonly recoveryKey: string | null;
}

/**
 * Makes new keys and slots that hold them: for the passphrase given, and for every recipient that is known. From then on no other passphrase
 * opens the vault. The catalogue and the files follow when the vault is opened again and in `rewrapFiles`.
 *
 * @throws KhronikaError PASSPHRASE_SHORT, DISK_FULL, WRITE_FAILED; then the slots are those that there were
 */
export async function replaceSecret(
  { paths, catalogue, secret, slots }: ToReplace,
  passphrase: string,
  workFactor?: number,
): Promise<Replaced> {
  checkPassphrase(passphrase);
  const before = readDescription(paths);
  const identity = await generateFileIdentity(identityKindOf(secret.identities[0]));
  const fresh: VaultSecret = {
    vaultId: secret.vaultId,
    catalogueKey: randomBytes(32).toString('hex'),
    identities: [identity],
  };
  try {
    const sealed = await wrapToRecipient(writeSecret(secret), await recipientOf(identity));
    const previous = { id: newSlotId(), sha256: digestOf(sealed) };
    await writeDurably(paths.slot(previous.id), sealed);
    const own = slots.find(({ kind, inUse }) => kind === 'passphrase' && inUse);
    const first = own ?? slots.find(({ kind }) => kind === 'passphrase');
    const made: { slot: KeySlot; like: Partial<KnownSlot> }[] = [
      { slot: await writePassphraseSlot(paths, fresh, passphrase, workFactor), like: { label: first?.label ?? '' } },
    ];
    let recoveryKey: string | null = null;
    for (const old of slots) {
      if (old.kind === 'passphrase') continue;
      let { recipient } = old;
      if (recipient === null && old.kind === 'recovery') {
        recoveryKey = await generateFileIdentity('x25519');
        recipient = await recipientOf(recoveryKey);
      }
      // Written by hand, or noted by nobody: whom it was for cannot be known.
      if (recipient === null) continue;
      const { proven: _proven, made: _made, ...like } = { ...old, recipient };
      made.push({ slot: await writeRecipientSlot(paths, fresh, old.kind, recipient), like });
    }
    const at = new Date().toISOString();
    transaction(catalogue, () => {
      for (const { slot, like } of made)
        writeNote(catalogue, {
          id: slot.id,
          label: like.label ?? '',
          recipient: like.recipient ?? null,
          needed: like.needed ?? null,
          shares: like.shares ?? null,
          made: at,
          proven: null,
        });
      const unseen = made.find(({ slot }) => slot.kind === 'recovery')?.slot.id;
      if (recoveryKey !== null && unseen !== undefined) noteUnseen(catalogue, 'replacement', unseen);
    });
    await listSlots(paths, { ...before, previous, slots: made.map(({ slot }) => slot) });
    return { secret: fresh, slot: made[0]?.slot.id ?? '', recoveryKey };
  } catch (error) {
    await removeUnlistedSlots(paths, readDescription(paths)).catch(() => {});
    throw error;
  }
}

export interface ToReplace {
  readonly paths: VaultPaths;
  readonly catalogue: Catalogue;
  readonly secret: VaultSecret;
  readonly slots: readonly KnownSlot[];
}

/**
 * The secret before, while keys are being replaced; null otherwise, and where it cannot be read: then what still needs it is damaged, and the
 * rest opens.
 */
export async function readPrevious(
  paths: VaultPaths,
  { id, previous }: VaultDescription,
  secret: VaultSecret,
): Promise<VaultSecret | null> {
  if (previous === undefined) return null;
  try {
    return readSecret(await unwrapWithIdentity(readFileSync(paths.slot(previous.id)), secret.identities[0]), id);
  } catch {
    return null;
  }
}

/** By this name the catalogue knows for which replacement its list of files was made. */
const REPLACING = 'keysBefore';

/** Notes which files have to follow, once for each replacement, and replaces the signing key with it. */
export function noteReplacement(
  { paths, catalogue }: { readonly paths: VaultPaths; readonly catalogue: Catalogue },
  { previous }: VaultDescription,
  files: readonly string[],
): void {
  if (previous === undefined) return;
  if (setting(catalogue, REPLACING) !== previous.id) {
    transaction(catalogue, () => {
      catalogue.exec('delete from file_to_rewrap');
      const insert = catalogue.prepare('insert into file_to_rewrap (id) values (?)');
      for (const id of files) insert.run([id]);
      replaceSigningKey({ catalogue, readOnly: false });
      keepSetting(catalogue, REPLACING, previous.id);
    });
    return;
  }
  // A run that was killed may have left one.
  for (const id of filesToRewrap(catalogue)) rmSync(`${paths.file(id)}.part`, { force: true });
}

export function filesToRewrap(catalogue: Catalogue): string[] {
  return catalogue.prepare('select id from file_to_rewrap order by id', { pluck: true }).all() as unknown as string[];
}

export interface RewrapOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: { done: number; total: number }) => void) | undefined;
  /** Runs a step while nobody else writes the checkpoint beside the catalogue. */
  readonly whileNoCheckpoint?: ((work: () => Promise<unknown>) => Promise<unknown>) | undefined;
}

/** What rewrapping needs of an open vault. */
export interface Rewrapping {
  readonly paths: VaultPaths;
  readonly catalogue: Catalogue;
  readonly secret: VaultSecret;
  readonly previous: VaultSecret | null;
  /** The identifiers of all files on the disk. */
  readonly list: () => readonly string[];
}

/** Files whose list is brought up to date together. */
const TOGETHER = 32;

/**
 * Gives every file that is still encrypted to the identity before a new header, and then forgets that identity. Files can be read all along.
 * What is stopped goes on with the next call.
 *
 * @returns how many files have a new header, and how many have none because their own is damaged: they were left as they are
 */
export async function rewrapFiles(
  { paths, catalogue, secret, previous, list }: Rewrapping,
  { signal, onProgress, whileNoCheckpoint = (work) => work() }: RewrapOptions = {},
): Promise<{ files: number; unreadable: number }> {
  if (previous === null) return { files: 0, unreadable: 0 };
  // At the opening there may have been no room for it.
  noteReplacement({ paths, catalogue }, readDescription(paths), list());
  const [shallOpenWith] = secret.identities;
  const waiting = filesToRewrap(catalogue);
  const rewrap = (path: string): Promise<boolean> =>
    rewrapFile({ from: path, to: path, opensWith: previous.identities, shallOpenWith, signal });
  let files = 0;
  let unreadable = 0;
  const rewrapOne = async (id: string): Promise<void> => {
    signal?.throwIfAborted();
    try {
      if (await rewrap(paths.file(id))) files += 1;
    } catch (error) {
      // One that is gone needs no header; one whose header nobody can open is a finding of the check of the vault, now as before.
      if (isKhronikaError(error, 'FILE_DAMAGED')) unreadable += 1;
      else if (!isKhronikaError(error, 'FILE_MISSING')) throw error;
    }
  };
  for (let at = 0; at < waiting.length; at += TOGETHER) {
    const together = waiting.slice(at, at + TOGETHER);
    for (const [index, id] of together.entries()) {
      await rewrapOne(id);
      onProgress?.({ done: at + index + 1, total: waiting.length });
    }
    transaction(catalogue, () => {
      const done = catalogue.prepare('delete from file_to_rewrap where id = ?');
      for (const id of together) done.run([id]);
    });
  }
  // The list only says how far it is. Before the old identity goes for good, every other file is asked whether it opens without it.
  const known = new Set(waiting);
  for (const id of list()) if (!known.has(id)) await rewrapOne(id);
  await whileNoCheckpoint(async () => existsSync(paths.checkpoint) && (await rewrap(paths.checkpoint)));
  // Until the catalogue could be encrypted anew, which the next opening tries again, all would be lost without the key before.
  const needed = keyBeforeIsNeeded(catalogue);
  if (needed !== undefined) throw needed;
  await forgetPrevious(paths, catalogue);
  return { files, unreadable };
}

/** The last step: nothing is encrypted with the keys before any more. */
async function forgetPrevious(paths: VaultPaths, catalogue: Catalogue): Promise<void> {
  const { previous: _previous, ...rest } = readDescription(paths);
  const { slots } = await listSlots(paths, rest);
  const kept = slots.map(({ id }) => id);
  transaction(catalogue, () => {
    forgetNotes(catalogue, kept);
    dropSetting(catalogue, REPLACING);
  });
}
