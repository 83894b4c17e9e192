import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import { holdStill, type Catalogue } from '../vault/catalogue.ts';
import { syncFolder, writeDurably, writing } from '../vault/durable.ts';
import { reading } from '../vault/sealed-file.ts';
import { readDescription } from '../vault/vault-folder.ts';
import type { Vault } from '../vault/vault.ts';
import { checkPlace, type PlaceCheck } from './check-place.ts';
import { failureOfPlace } from './failure.ts';
import { inParallel } from './in-parallel.ts';
import { statesToDrop } from './keep-rule.ts';
import { fileOf, writeState, type State, type StoredFile } from './manifest.ts';
import { createObjectWriter, readPiece, type Moving, type ObjectWriter } from './objects.ts';
import {
  listObjects,
  listStates,
  lockPlace,
  newStateId,
  preparePlace,
  removeUnfinished,
  type ListedState,
  type PlacePaths,
} from './place.ts';

/** Bytes of an object of an original: only films and the like have more than one, so that an interrupted backup goes on within them. */
const PIECE = 256 * 1024 * 1024;
/** Files that are looked at, and objects that are written, at the same time: syncing one waits for the disk. */
const AT_ONCE = 8;
/** How often a backup begins anew because keys were changed while it was made. */
const TRIES = 3;
/** A file that was written so shortly before a state may have been written again within the same tick of the clock of its disk. */
const SETTLED_NANOSECONDS = 5_000_000_000n;

export interface BackupOptions {
  readonly signal?: AbortSignal | undefined;
  /** Hashes every object of the place first, and writes anew what is not whole any more. */
  readonly thorough?: boolean | undefined;
  onProgress?(progress: { done: number; total: number; bytes: number; totalBytes: number }): void;
  /** The clock; the present when left out. */
  readonly now?: Date;
}

export interface BackupMade {
  readonly state: string;
  /** ISO instant, UTC. */
  readonly at: string;
  /** Files of the vault, and their bytes. */
  readonly files: number;
  readonly bytes: number;
  /** What was not in the place before. */
  readonly written: { readonly objects: number; readonly bytes: number };
  /** Originals that the vault has not whole any more: the state has them as an earlier one had them, or, where none did, not at all. */
  readonly damaged: readonly { readonly file: string; readonly kept: boolean }[];
  /** States that the rule did not keep. */
  readonly dropped: number;
  /** What a thorough look at the place found and mended or did not; null when it was not asked for. */
  readonly check: PlaceCheck | null;
}

/** The backup of each catalogue that is being made: the next one would fold the log into the file while it is read. */
const underWay = new WeakMap<Catalogue, Promise<unknown>>();

/**
 * Adds the present state of an open vault to a place, encrypted as it is. What the place has already is not written again, so that a state
 * costs what has changed; a backup that was interrupted leaves objects that the next one uses. While it is made the vault can be worked in:
 * the catalogue stays as it is, what is written goes into its log. The list of the state comes last, so that there is all of it or nothing.
 *
 * @param folder an empty folder, one that does not exist yet, or one with backups of this vault
 * @throws KhronikaError BACKUP_EXISTS, BACKUP_INSIDE_VAULT, BACKUP_OF_OTHER, BACKUP_IN_USE, BACKUP_READ_ONLY, BACKUP_PLACE_GONE, BACKUP_DISTURBED,
 *   FOLDER_NOT_FOUND, DISK_FULL, WRITE_FAILED, READ_FAILED; the reason of `signal`
 */
export function backUp(vault: Vault, folder: string, options: BackupOptions = {}): Promise<BackupMade> {
  const before = underWay.get(vault.catalogue) ?? Promise.resolve();
  const copying = before.catch(() => {}).then(() => backUpNow(vault, folder, options));
  underWay.set(vault.catalogue, copying);
  return copying;
}

async function backUpNow(vault: Vault, folder: string, options: BackupOptions): Promise<BackupMade> {
  options.signal?.throwIfAborted();
  let place: PlacePaths | undefined;
  try {
    place = await preparePlace(folder, { id: vault.id, folder: vault.paths.folder });
    const lock = lockPlace(place, vault.id);
    try {
      return await addState(vault, place, options);
    } finally {
      lock.release();
    }
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    return failureOfPlace(error, place?.folder ?? folder);
  }
}

async function addState(vault: Vault, place: PlacePaths, options: BackupOptions): Promise<BackupMade> {
  removeUnfinished(place);
  const check = options.thorough === true ? await checkPlace(place, { ...options, mend: true }) : null;
  const states = listStates(place);
  const present = listObjects(place);
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const writer = createObjectWriter(place, present);
    const copied = await copyFiles(vault, states, present, writer, options);
    if (copied === null) continue;
    const at = options.now ?? new Date();
    const number = Math.max(0, ...states.map(({ state }) => state?.number ?? 0)) + 1;
    const id = newStateId(at);
    const state: State = { id, vault: vault.id, number, at: at.toISOString(), files: copied.files };
    options.signal?.throwIfAborted();
    await writeDurably(place.state(id), writeState(state));
    const dropped = await dropStates(place, at);
    return {
      state: id,
      at: state.at,
      files: state.files.length,
      bytes: state.files.reduce((sum, { size }) => sum + size, 0),
      written: writer.written,
      damaged: copied.damaged,
      dropped,
      check,
    };
  }
  return fail('BACKUP_DISTURBED');
}

/**
 * Copies all that there is now: read before anything is awaited, so that it belongs together. An original that is not in the catalogue yet
 * is not part of the state. Null when the keys were changed meanwhile: then old slots would stand beside files of the new keys.
 */
async function copyFiles(
  vault: Vault,
  states: readonly ListedState[],
  present: ReadonlySet<string>,
  writer: ObjectWriter,
  { signal, onProgress }: BackupOptions,
): Promise<{ files: StoredFile[]; damaged: BackupMade['damaged'] } | null> {
  const letGo = vault.readOnly ? () => {} : holdStill(vault.catalogue);
  try {
    const { paths } = vault;
    const description = readFileSync(paths.description);
    const { slots: listed, previous } = readDescription(paths);
    const small = [
      ...listed.map(({ id }) => paths.slot(id)),
      // While keys are being replaced: what opens the files that still wait.
      ...(previous === undefined ? [] : [paths.slot(previous.id)]),
      ...(existsSync(paths.checkpoint) ? [paths.checkpoint] : []),
    ].map((path) => ({ path, bytes: readSmall(path) }));
    const slots = small.flatMap(({ path, bytes }) => (bytes === null ? [] : [{ path, bytes }]));
    const catalogue = await reading(() => open(paths.catalogue, 'r'));
    try {
      const isCatalogueStill = watchFile(paths.catalogue);
      const catalogueSize = lstatSync(paths.catalogue).size;
      const originals = vault.catalogue
        .prepare('select id, stored_size as size from file order by id')
        .all<{ id: string; size: number }>();
      const total = originals.length + slots.length + 2;
      const totalBytes =
        originals.reduce((sum, { size }) => sum + size, catalogueSize + description.length) +
        slots.reduce((sum, { bytes }) => sum + bytes.length, 0);
      let [done, bytes] = [0, 0];
      const tell = (files: number, more: number): void => {
        done += files;
        bytes = Math.min(totalBytes, bytes + more);
        onProgress?.({ done, total, bytes, totalBytes });
      };
      const moving: Moving = { signal, onBytes: (count) => tell(0, count) };

      const files: StoredFile[] = [await storeCatalogue(catalogue, catalogueSize, writer, moving)];
      tell(1, 0);
      const before = states.find(({ state }) => state?.vault === vault.id)?.state ?? null;
      const known = new Map(before?.files.map((file) => [file.path, file]) ?? []);
      const damaged: { file: string; kept: boolean }[] = [];
      await inParallel(originals, AT_ONCE, async ({ id, size }) => {
        signal?.throwIfAborted();
        const path = pathIn(vault, paths.file(id));
        const earlier = known.get(path);
        const stored = await storeOriginal(vault, id, path, { earlier, before, present, writer, moving });
        if (stored !== null) files.push(stored);
        else {
          const kept = earlier ?? earlierFile(states, path);
          if (kept !== undefined) files.push(kept);
          damaged.push({ file: id, kept: kept !== undefined });
        }
        tell(1, stored === earlier ? size : 0);
      });
      for (const slot of slots) {
        files.push(await storeSmall(writer, pathIn(vault, slot.path), slot.bytes));
        tell(1, slot.bytes.length);
      }
      files.push(await storeSmall(writer, 'vault.json', description));
      tell(1, description.length);
      if (!description.equals(readFileSync(paths.description)) || !isCatalogueStill()) return null;
      return { files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)), damaged };
    } finally {
      await catalogue.close();
    }
  } finally {
    letGo();
  }
}

/**
 * The catalogue in blocks of whole pages. A page that did not change has the same bytes, so a state has most blocks in common with the one
 * before; small blocks have more in common, and are more files, so that a larger catalogue has larger ones.
 */
async function storeCatalogue(
  source: FileHandle,
  size: number,
  writer: ObjectWriter,
  { signal, onBytes }: Moving,
): Promise<StoredFile> {
  const piece = blockSizeOf(size);
  const objects: string[] = [];
  const blocks = Array.from({ length: Math.ceil(size / piece) }, (_, index) => index);
  await inParallel(blocks, AT_ONCE, async (index) => {
    signal?.throwIfAborted();
    const length = Math.min(piece, size - index * piece);
    objects[index] = await writer.storeBytes(await readPiece(source, index * piece, length));
    onBytes?.(length);
  });
  return { path: 'catalogue.db', size, piece, objects };
}

const MEBIBYTE = 1024 * 1024;

/** Bytes of a block: 4, 16 or 64 pages of 4096. */
function blockSizeOf(catalogueSize: number): number {
  if (catalogueSize <= 16 * MEBIBYTE) return 16 * 1024;
  return catalogueSize <= 512 * MEBIBYTE ? 64 * 1024 : 256 * 1024;
}

interface Known {
  readonly earlier: StoredFile | undefined;
  readonly before: State | null;
  readonly present: ReadonlySet<string>;
  readonly writer: ObjectWriter;
  readonly moving: Moving;
}

/**
 * An original: as the last state has it when it was not written since, else read. Null when it is missing, cannot be read, or has other bytes
 * than before and is not whole: a damaged file never takes the place of a whole one.
 */
async function storeOriginal(vault: Vault, id: string, path: string, known: Known): Promise<StoredFile | null> {
  const { earlier, before, present, writer, moving } = known;
  let source: FileHandle;
  try {
    source = await reading(() => open(vault.paths.file(id), 'r'));
  } catch (error) {
    if (isKhronikaError(error)) return null;
    throw error;
  }
  try {
    const { size, mtimeNs } = await source.stat({ bigint: true });
    const modified = String(mtimeNs);
    const isSame = earlier !== undefined && BigInt(earlier.size) === size && earlier.modified === modified;
    const isSettled = before !== null && mtimeNs + SETTLED_NANOSECONDS < BigInt(Date.parse(before.at)) * 1_000_000n;
    if (isSame && isSettled && earlier.objects.every((object) => present.has(object))) return earlier;
    if (earlier !== undefined && !isSame && !(await holdsItsContent(vault, id))) return null;
    const objects: string[] = [];
    for (let at = 0; at < Number(size); at += PIECE)
      objects.push(await writer.store(source, at, Math.min(PIECE, Number(size) - at), moving));
    return { path, size: Number(size), piece: PIECE, objects, modified };
  } catch (error) {
    // The disk gives it back no more: what an earlier state has is better.
    if (isKhronikaError(error, 'READ_FAILED')) return null;
    throw error;
  } finally {
    await source.close();
  }
}

/** Whether a file decrypts to what the catalogue says of it. Keys that were replaced change its bytes and not that. */
async function holdsItsContent(vault: Vault, id: string): Promise<boolean> {
  const wanted = vault.catalogue.prepare('select sha256 from file where id = ?', { pluck: true }).get([id]);
  try {
    const hash = createHash('sha256');
    for await (const block of vault.files.content(id)) hash.update(block);
    return hash.digest('hex') === String(wanted);
  } catch (error) {
    if (isKhronikaError(error)) return false;
    throw error;
  }
}

function earlierFile(states: readonly ListedState[], path: string): StoredFile | undefined {
  for (const { state } of states) {
    const found = state === null ? undefined : fileOf(state, path);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Null where it is not there: a vault that has lost one of its keys is still worth keeping. */
function readSmall(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

async function storeSmall(writer: ObjectWriter, path: string, bytes: Uint8Array): Promise<StoredFile> {
  const objects = bytes.length === 0 ? [] : [await writer.storeBytes(bytes)];
  return { path, size: bytes.length, piece: PIECE, objects };
}

/** @returns whether the file is still the one that it was, with the bytes that it had */
function watchFile(path: string): () => boolean {
  const look = (): string => {
    const { ino, size, mtimeNs } = statSync(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  };
  const before = look();
  return () => look() === before;
}

function pathIn(vault: Vault, path: string): string {
  return relative(vault.paths.folder, path).split(sep).join('/');
}

/**
 * Drops the states that the rule does not keep, and then the objects that no state needs. Their lists go first: a crash in between leaves
 * objects that nobody needs, and never a state without its objects. While the list of any state cannot be read, no object goes.
 */
async function dropStates(place: PlacePaths, now: Date): Promise<number> {
  const states = listStates(place);
  const readable = states.flatMap(({ state }) => state ?? []);
  const dropped = statesToDrop(readable, now.toISOString());
  for (const { id } of dropped) await writing(() => rm(place.state(id), { force: true }));
  if (dropped.length > 0) await syncFolder(place.states);
  if (readable.length < states.length) return dropped.length;
  const gone = new Set(dropped.map(({ id }) => id));
  const needed = new Set(
    readable.filter(({ id }) => !gone.has(id)).flatMap(({ files }) => files.flatMap(({ objects }) => objects)),
  );
  for (const object of listObjects(place)) {
    if (!needed.has(object)) await writing(() => rm(join(place.objects, object.slice(0, 2), object), { force: true }));
  }
  return dropped.length;
}
