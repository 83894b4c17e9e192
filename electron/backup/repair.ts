import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import type { Verification } from '../archive/verify.ts';
import { followModel, forgetModel } from '../archive/follow-model.ts';
import { verify } from '../archive/verify.ts';
import { withStorage, writeDurably } from '../vault/durable.ts';
import { slotIsIntact, unlock as unlockSlots, type Unlock } from '../vault/key-slots.ts';
import { takeLock, type VaultLock } from '../vault/lock-file.ts';
import type { VaultSecret } from '../vault/vault-secret.ts';
import { readDescription, vaultPaths, type VaultDescription, type VaultPaths } from '../vault/vault-folder.ts';
import { openVault } from '../vault/vault.ts';
import { readableStates } from './choose-state.ts';
import { copyWhatIsReadable } from './damaged-catalogue.ts';
import { errnoOf } from './failure.ts';
import { fileOf, type State, type StoredFile } from './manifest.ts';
import { bytesOf } from './objects.ts';
import { placePaths, readPlace, type PlacePaths } from './place.ts';
import { repairCatalogue, type CatalogueRepair } from './repair-catalogue.ts';
import type { Loss } from './rebuild-catalogue.ts';
import { keepBeside, keptFolder, noteRepair, restoreFiles, type OtherKeys } from './restore-file.ts';
import { layOut, withScratch } from './scratch.ts';

export interface RepairOptions {
  readonly signal?: AbortSignal | undefined;
  /** Repairs the catalogue although something of it is lost; what that is stands in the answer without this. */
  readonly acceptLoss?: boolean | undefined;
  onProgress?(progress: { done: number; total: number; bytes: number }): void;
}

/** Something that was damaged and is whole again, and the state that it came from. */
export interface Repaired {
  readonly what: 'vault.json' | 'key-slot' | 'catalogue' | 'file';
  /** Of a slot or a file its id; of the catalogue how: `pages` or `rows`. */
  readonly where: string;
  readonly state: string;
}

export interface RepairResult {
  /** Whether everything is whole now. */
  readonly ok: boolean;
  readonly repaired: readonly Repaired[];
  /** What no state has whole, or what a repair of the catalogue would lose. */
  readonly lost: readonly Loss[];
  /** Damaged pages of the catalogue, counted from 1. */
  readonly pages: readonly number[];
  /** The folder in which what was damaged is kept; null when nothing was taken out of its place. */
  readonly kept: string | null;
  /** What a look at everything says afterwards; null where the catalogue could not be repaired. */
  readonly verification: Verification | null;
}

/**
 * Finds what is damaged in a closed vault, and takes back exactly that from the newest state that has it whole: vault.json, key slots, the
 * catalogue, files. What was damaged is kept beside until somebody takes it away.
 *
 * @throws KhronikaError VAULT_NOT_FOUND, VAULT_IN_USE, BACKUP_UNKNOWN, BACKUP_OF_OTHER, STATE_NOT_FOUND, DISK_FULL, WRITE_FAILED; those of unlocking
 */
export async function repairVault(
  backup: string,
  folder: string,
  unlock: Unlock,
  options: RepairOptions = {},
): Promise<RepairResult> {
  const { place, vault, states, paths } = statesFor(backup, folder);
  const kept = keptFolder(paths);
  const work: Work = { place, paths, states, kept, repaired: [], lost: [] };
  const { repaired, lost } = work;
  let opened: Opened;
  const lock = lockVault(paths, vault);
  try {
    opened = await withStorage(() => repairWhatOpens(work, vault, unlock, options));
  } finally {
    lock.release();
  }
  const { catalogue, secret } = opened;
  const keptNow = (): string | null => (existsSync(kept) ? kept : null);
  if (catalogue.how === 'none')
    return { ok: false, repaired, lost, pages: catalogue.pages, kept: keptNow(), verification: null };
  const verification = await withStorage(() => repairFiles(work, unlock, secret, options));
  return { ok: verification.ok, repaired, lost, pages: catalogue.pages, kept: keptNow(), verification };
}

/**
 * What `repairVault` would take back of all that the vault needs to be opened: vault.json, key slots, the catalogue. Nothing of the vault is changed: a
 * copy without its files is repaired. Files are looked at by the repair itself.
 *
 * @returns `ok` is whether the vault would open; no verification, and nothing kept
 * @throws KhronikaError as `repairVault`
 */
export async function lookAtRepair(
  backup: string,
  folder: string,
  unlock: Unlock,
  options: Pick<RepairOptions, 'acceptLoss'> = {},
): Promise<RepairResult> {
  const { place, vault, states, paths: from } = statesFor(backup, folder);
  return withScratch(async (scratch) => {
    const paths = vaultPaths(join(scratch, 'copy'));
    mkdirSync(paths.keys, { recursive: true, mode: 0o700 });
    const lock = lockVault(from, vault);
    try {
      await copyWhatOpens(from, paths);
    } finally {
      lock.release();
    }
    const work: Work = { place, paths, states, kept: join(scratch, 'kept'), repaired: [], lost: [] };
    const { catalogue } = await repairWhatOpens(work, vault, unlock, options);
    const { repaired, lost } = work;
    return { ok: catalogue.how !== 'none', repaired, lost, pages: catalogue.pages, kept: null, verification: null };
  });
}

/** What a place for backups has for the vault in a folder: the states that can be read. */
function statesFor(backup: string, folder: string) {
  const place = placePaths(backup);
  const { vault } = readPlace(place);
  const paths = vaultPaths(resolve(folder));
  if (!existsSync(paths.folder)) fail('VAULT_NOT_FOUND');
  const states = readableStates(place).filter((state) => state.vault === vault);
  if (states.length === 0) fail('STATE_NOT_FOUND');
  return { place, vault, states, paths };
}

/** All of a vault but its files, as far as it is there and can be read. Only ciphertext is copied. */
async function copyWhatOpens(from: VaultPaths, to: VaultPaths): Promise<void> {
  const small: [string, string][] = [[from.description, to.description]];
  if (existsSync(from.keys))
    for (const name of readdirSync(from.keys)) small.push([join(from.keys, name), join(to.keys, name)]);
  for (const [source, target] of small) {
    try {
      copyFileSync(source, target);
    } catch {
      // Missing, or on a part of the disk that cannot be read: damaged, as will be found.
    }
  }
  for (const ending of ['', '-wal'])
    if (existsSync(`${from.catalogue}${ending}`))
      await copyWhatIsReadable(`${from.catalogue}${ending}`, `${to.catalogue}${ending}`);
}

/** The secret that the slots hold, and what became of the catalogue. */
interface Opened {
  readonly secret: VaultSecret;
  readonly catalogue: CatalogueRepair;
}

/** vault.json, the slots and the catalogue: what has to be whole before anything else can be looked at. */
async function repairWhatOpens(work: Work, vault: string, unlock: Unlock, options: RepairOptions): Promise<Opened> {
  const { paths, place, states, kept, repaired, lost } = work;
  for (const each of [paths.keys, paths.files]) mkdirSync(each, { recursive: true, mode: 0o700 });
  const description = await repairDescription(work, vault);
  await repairSlots(work, description);
  const secret = await unlockSlots(paths, description, unlock);
  const catalogue = await withScratch((scratch) =>
    repairCatalogue({
      paths,
      place,
      states,
      unlock,
      scratch,
      kept,
      key: secret.catalogueKey,
      acceptLoss: options.acceptLoss === true,
    }),
  );
  if (catalogue.how === 'pages' || catalogue.how === 'rows')
    repaired.push({ what: 'catalogue', where: catalogue.how, state: catalogue.state ?? '' });
  lost.push(...catalogue.lost);
  return { secret, catalogue };
}

/** The single-writer lock of the vault. VAULT_IN_USE, DISK_FULL, WRITE_FAILED; VAULT_READ_ONLY where nothing can be written. */
function lockVault(paths: VaultPaths, vault: string): VaultLock {
  try {
    return takeLock(paths.lock, vault);
  } catch (error) {
    if (['EROFS', 'EACCES', 'EPERM'].includes(errnoOf(error))) fail('VAULT_READ_ONLY', {}, error);
    if (isKhronikaError(error)) throw error;
    return fail('WRITE_FAILED', {}, error);
  }
}

interface Work {
  readonly place: PlacePaths;
  readonly paths: VaultPaths;
  readonly states: readonly State[];
  readonly kept: string;
  readonly repaired: Repaired[];
  readonly lost: Loss[];
}

/** vault.json, from the newest state whose slots are there as it lists them, or else from the newest. */
async function repairDescription(
  { place, paths, states, kept, repaired }: Work,
  vault: string,
): Promise<VaultDescription> {
  try {
    const found = readDescription(paths);
    return found.id === vault ? found : fail('BACKUP_OF_OTHER');
  } catch (error) {
    if (!isKhronikaError(error, 'VAULT_DAMAGED') && !isKhronikaError(error, 'NOT_A_VAULT')) throw error;
  }
  const candidates = await descriptionsOf(place, states);
  const fitting = candidates.find(({ description }) => description.slots.every((slot) => slotIsIntact(paths, slot)));
  const chosen = fitting ?? candidates[0] ?? fail('BACKUP_DAMAGED', { what: 'no state has vault.json whole' });
  await keepBeside(paths.description, kept, 'vault.json');
  await writeDurably(paths.description, chosen.bytes);
  repaired.push({ what: 'vault.json', where: 'vault.json', state: chosen.state.id });
  return chosen.description;
}

async function descriptionsOf(place: PlacePaths, states: readonly State[]) {
  const found: { state: State; bytes: Uint8Array; description: VaultDescription }[] = [];
  for (const state of states) {
    const bytes = await wholeBytes(place, fileOf(state, 'vault.json'));
    if (bytes === null) continue;
    const description = await withScratch(async (scratch) => {
      await writeDurably(join(scratch, 'vault.json'), bytes);
      try {
        return readDescription(vaultPaths(scratch));
      } catch {
        return null;
      }
    });
    if (description !== null && description.id === state.vault) found.push({ state, bytes, description });
  }
  return found;
}

/** Slots that vault.json lists and that are not as it says. */
async function repairSlots(
  { place, paths, states, kept, repaired, lost }: Work,
  { slots: listed, previous }: VaultDescription,
): Promise<void> {
  // While keys are being replaced, the secret before lies beside the slots.
  const slots = previous === undefined ? listed : [...listed, { id: previous.id, kind: 'recipient' as const }];
  for (const slot of slots) {
    if (slotIsIntact(paths, slot)) continue;
    const name = `keys/${slot.id}.age`;
    let from: State | undefined;
    for (const state of states) {
      const file = fileOf(state, name);
      if (file === undefined || (slot.sha256 !== undefined && file.objects[0] !== slot.sha256)) continue;
      const bytes = await wholeBytes(place, file);
      if (bytes === null) continue;
      await keepBeside(paths.slot(slot.id), kept, name);
      await writeDurably(paths.slot(slot.id), bytes);
      from = state;
      break;
    }
    if (from === undefined) lost.push({ kind: 'key-slot', where: slot.id });
    else repaired.push({ what: 'key-slot', where: slot.id, state: from.id });
  }
}

/** Every file that does not decrypt to what the catalogue says of it; then a look at everything. */
async function repairFiles(
  { place, repaired, lost, paths, kept }: Work,
  unlock: Unlock,
  secret: VaultSecret,
  { signal, onProgress }: RepairOptions,
): Promise<Verification> {
  const vault = await openVault(paths.folder, unlock);
  try {
    followModel(vault.catalogue);
    const watched = {
      ...(signal === undefined ? {} : { signal }),
      ...(onProgress === undefined ? {} : { onProgress }),
    };
    const before = await verify(vault, watched);
    const broken = new Set(
      before.problems
        .filter(({ kind }) => kind === 'file-missing' || kind === 'file-damaged')
        .map(({ where }) => where),
    );
    const files = vault.catalogue
      .prepare('select id, sha256 from file order by id')
      .all<{ id: string; sha256: string }>()
      .filter(({ id }) => broken.has(id));
    const outcome = await restoreFiles(
      vault,
      place,
      files,
      { signal },
      {
        kept,
        otherKeys: otherKeysOf(place, unlock, secret),
      },
    );
    for (const { file, found, state } of outcome) {
      if (found === 'restored') repaired.push({ what: 'file', where: file, state: state ?? '' });
      if (found === 'lost') lost.push({ kind: 'file', where: file });
    }
    const others = repaired.filter(({ what }) => what !== 'file');
    if (others.length > 0 && !vault.readOnly)
      noteRepair(vault, others.map(({ what, where }) => `${what}: ${where}`).join(', '));
    return repaired.length === 0 ? before : await verify(vault, watched);
  } finally {
    vault.close();
    forgetModel();
  }
}

/** The identities that a state was encrypted to, where its slots open with what was given; null where they do not, or are the vault's own. */
function otherKeysOf(place: PlacePaths, unlock: Unlock, { identities }: VaultSecret): OtherKeys {
  const known = new Map<string, readonly string[]>();
  return async (state) => {
    const found = known.get(state.id) ?? (await identitiesOf(place, state, unlock));
    known.set(state.id, found);
    const others = found.filter((identity) => !identities.includes(identity));
    return others.length === 0 ? null : { opensWith: others, shallOpenWith: identities[0] };
  };
}

async function identitiesOf(place: PlacePaths, state: State, unlock: Unlock): Promise<readonly string[]> {
  return withScratch(async (scratch) => {
    const folder = join(scratch, 'keys-of-state');
    const isKey = ({ path }: StoredFile): boolean => path === 'vault.json' || path.startsWith('keys/');
    try {
      await layOut(place, { ...state, files: state.files.filter(isKey) }, folder);
      const paths = vaultPaths(folder);
      return (await unlockSlots(paths, readDescription(paths), unlock)).identities;
    } catch (error) {
      if (isKhronikaError(error)) return [];
      throw error;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** The bytes of a small file of a state; null when the state has not got it whole. */
async function wholeBytes(place: PlacePaths, file: StoredFile | undefined): Promise<Uint8Array | null> {
  if (file === undefined) return null;
  const blocks: Buffer[] = [];
  try {
    for await (const block of bytesOf(place, file)) blocks.push(Buffer.from(block));
  } catch (error) {
    if (isKhronikaError(error, 'BACKUP_DAMAGED') && existsSync(place.states)) return null;
    throw error;
  }
  return Buffer.concat(blocks);
}
