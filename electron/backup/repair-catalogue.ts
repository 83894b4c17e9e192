import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isKhronikaError } from '../../shared/contract/errors.ts';
import type { Verification } from '../archive/verify.ts';
import { createPartFile, syncFolder, writing } from '../vault/durable.ts';
import type { Unlock } from '../vault/key-slots.ts';
import type { VaultPaths } from '../vault/vault-folder.ts';
import { copyWhatIsReadable, fillFrom, findDamage, foldLog, openDamaged, withSaltOf } from './damaged-catalogue.ts';
import { fileOf, type State } from './manifest.ts';
import type { PlacePaths } from './place.ts';
import { rebuild, type Loss } from './rebuild-catalogue.ts';
import { keepBeside } from './restore-file.ts';
import { assemble } from './scratch.ts';
import { verifyApart } from './verify-apart.ts';

/** How the catalogue was repaired. */
export interface CatalogueRepair {
  /** `whole`: there was nothing to repair; `pages`: pages that had not changed since; `rows`: rebuilt from history and state; `none`: not at all. */
  readonly how: 'whole' | 'pages' | 'rows' | 'none';
  /** Damaged pages, counted from 1. */
  readonly pages: readonly number[];
  readonly state: string | null;
  readonly lost: readonly Loss[];
}

interface Repairing {
  readonly paths: VaultPaths;
  readonly place: PlacePaths;
  readonly states: readonly State[];
  readonly key: string;
  readonly unlock: Unlock;
  /** A folder of one's own; only ciphertext comes into it. */
  readonly scratch: string;
  /** Where the damaged catalogue is kept. */
  readonly kept: string;
  /** Puts the repaired catalogue in place although something is lost. */
  readonly acceptLoss: boolean;
}

/** Findings that are no fault of the catalogue: the files are not there where it is tried out, and the checkpoint beside it is looked at later. */
const ELSEWHERE = /^(?:file-|checkpoint-|key-slot-)/;

/**
 * Repairs the catalogue of a closed vault from the states of a place. First with the pages that a state has in the place of the damaged ones:
 * the whole has to pass every check, so this works where they have not changed since. Else row by row (`rebuild`). The result has to verify;
 * where something would be lost, nothing is changed unless that was accepted.
 */
export async function repairCatalogue(repairing: Repairing): Promise<CatalogueRepair> {
  const { paths, scratch, key } = repairing;
  const copy = join(scratch, 'damaged.db');
  const isThere = (statSync(paths.catalogue, { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (isThere) {
    await copyWhatIsReadable(paths.catalogue, copy);
    if (existsSync(`${paths.catalogue}-wal`)) await copyWhatIsReadable(`${paths.catalogue}-wal`, `${copy}-wal`);
    foldLog(copy, key);
  }
  const damage = isThere ? findDamage(copy, key) : { pages: [], isWhole: false };
  if (damage.isWhole) return { how: 'whole', pages: [], state: null, lost: [] };
  const candidates = await stateCatalogues(repairing);
  for (const { state, path } of isThere ? candidates : []) {
    const filled = join(scratch, `filled-${state.id}.db`);
    if (!fill(copy, path, filled, key)) continue;
    const found = await tryOut(repairing, filled, `try-${state.id}`);
    if (found === null || !isFit(found)) continue;
    await putInPlace(repairing, filled);
    return { how: 'pages', pages: damage.pages, state: state.id, lost: [] };
  }
  let best: readonly Loss[] = [{ kind: 'catalogue', where: 'catalogue.db' }];
  for (const { state, path } of candidates) {
    const result = await tryRows(repairing, state, path, isThere ? copy : null);
    if (result === null) continue;
    if (result.lost.length === 0 || repairing.acceptLoss) {
      await putInPlace(repairing, result.path);
      return { how: 'rows', pages: damage.pages, state: state.id, lost: result.lost };
    }
    best = result.lost;
    // An older state has less.
    break;
  }
  return { how: 'none', pages: damage.pages, state: null, lost: best };
}

/** The catalogues of the states that have them whole, the newest first; not of all, for what the newest ones lack, older ones lack too. */
async function stateCatalogues({ states, place, scratch }: Repairing): Promise<{ state: State; path: string }[]> {
  const found: { state: State; path: string }[] = [];
  for (const state of states) {
    if (found.length >= STATES_TRIED) break;
    const file = fileOf(state, 'catalogue.db');
    const path = join(scratch, `state-${state.id}.db`);
    if (file === undefined) continue;
    try {
      await assemble(place, file, path);
      found.push({ state, path });
    } catch (error) {
      if (!isKhronikaError(error, 'BACKUP_DAMAGED') || !existsSync(place.states)) throw error;
    }
  }
  return found;
}

const STATES_TRIED = 3;

/** @returns whether every page of the result passes its check and all of it holds together */
function fill(damaged: string, state: string, to: string, key: string): boolean {
  const [mine, theirs] = [readFileSync(damaged), readFileSync(state)];
  let bytes: Uint8Array = mine;
  writeFileSync(to, bytes, { mode: 0o600 });
  let { pages } = findDamage(to, key);
  if (pages.length >= Math.floor(mine.length / 4096)) {
    bytes = withSaltOf(mine, theirs);
    writeFileSync(to, bytes);
    ({ pages } = findDamage(to, key));
  }
  writeFileSync(to, fillFrom(bytes, theirs, pages));
  return findDamage(to, key).isWhole;
}

/** Opens a catalogue in the folder of a vault without files, and verifies it. Null when it does not open. */
async function tryOut(
  { paths, scratch, unlock }: Repairing,
  catalogue: string,
  name: string,
  before?: Parameters<typeof verifyApart>[4],
): Promise<Verification | null> {
  const folder = join(scratch, name);
  mkdirSync(join(folder, 'files'), { recursive: true, mode: 0o700 });
  mkdirSync(join(folder, 'keys'), { mode: 0o700 });
  copyFileSync(paths.description, join(folder, 'vault.json'));
  for (const slot of readdirSync(paths.keys)) copyFileSync(join(paths.keys, slot), join(folder, 'keys', slot));
  copyFileSync(catalogue, join(folder, 'catalogue.db'));
  try {
    return await verifyApart(folder, unlock, null, {}, before);
  } catch (error) {
    if (isKhronikaError(error, 'DISK_FULL')) throw error;
    if (isKhronikaError(error) || isOfDatabase(error)) return null;
    throw error;
  }
}

function isFit({ problems }: Verification): boolean {
  return problems.every(({ kind }) => ELSEWHERE.test(kind));
}

async function tryRows(
  repairing: Repairing,
  state: State,
  path: string,
  copy: string | null,
): Promise<{ path: string; lost: Loss[] } | null> {
  const { scratch, key } = repairing;
  let lost: Loss[] = [];
  const readable = copy === null ? null : readableCopy(copy, path, join(scratch, `read-${state.id}.db`), key);
  const damaged = readable === null ? null : openDamaged(readable, key);
  const name = `rows-${state.id}`;
  try {
    const found = await tryOut(repairing, path, name, (vault) => {
      lost = damaged === null ? [{ kind: 'history', where: `> ${state.at}` }] : rebuild(vault, damaged);
    });
    if (found === null || !isFit(found)) return null;
    return { path: join(scratch, name, 'catalogue.db'), lost };
  } finally {
    damaged?.close();
  }
}

/** Without its salt and its first page nothing of a catalogue can be read: where these are damaged, the state's stand in for them. */
function readableCopy(copy: string, state: string, to: string, key: string): string {
  const [mine, theirs] = [new Uint8Array(readFileSync(copy)), readFileSync(state)];
  writeFileSync(to, withSaltOf(mine, theirs), { mode: 0o600 });
  if (findDamage(to, key).pages.includes(1)) {
    const first = withSaltOf(mine, theirs);
    first.set(theirs.subarray(0, Math.min(4096, first.length)));
    writeFileSync(to, first);
  }
  return to;
}

/**
 * The damaged catalogue is kept beside with its log; the log goes before the new catalogue is there, because it is not a log of that. After a
 * crash in between all of it is in the folder of what was kept, and the repair can be done again.
 */
async function putInPlace({ paths, kept }: Repairing, repaired: string): Promise<void> {
  rmSync(`${paths.catalogue}.part`, { force: true });
  const part = await createPartFile(paths.catalogue);
  try {
    await part.write(readFileSync(repaired));
    const logs = ['-wal', '-shm', '-journal'];
    await keepBeside(paths.catalogue, kept, 'catalogue.db');
    for (const log of logs) await keepBeside(`${paths.catalogue}${log}`, kept, `catalogue.db${log}`);
    for (const log of logs) await writing(async () => rmSync(`${paths.catalogue}${log}`, { force: true }));
    await syncFolder(paths.folder);
    await part.place();
  } catch (error) {
    await part.discard();
    throw error;
  }
}

function isOfDatabase(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
}
