import { rm } from 'node:fs/promises';
import { syncFolder, writing } from '../vault/durable.ts';
import { inParallel } from './in-parallel.ts';
import { piecesOf } from './manifest.ts';
import { isWhole, type Moving } from './objects.ts';
import { listObjects, listStates, type PlacePaths } from './place.ts';

/** What is wrong in a place: a state whose list cannot be read, or a file that states have lost, with those states. */
export interface PlaceProblem {
  readonly kind: 'state-unreadable' | 'object-missing' | 'object-damaged';
  /** A state, or the path of a file of the vault. */
  readonly where: string;
  readonly states: readonly string[];
}

export interface PlaceCheck {
  readonly ok: boolean;
  readonly states: number;
  readonly objects: number;
  readonly bytes: number;
  readonly problems: readonly PlaceProblem[];
}

export interface CheckOptions extends Moving {
  /** Takes damaged objects away, so that the backup that follows writes them anew where the vault still has them. */
  readonly mend?: boolean | undefined;
  onProgress?(progress: { done: number; total: number; bytes: number; totalBytes: number }): void;
}

/** Objects that are read at the same time. */
const AT_ONCE = 4;

/** Hashes all that the states of a place need, and says what is not whole. Changes nothing unless it is to mend. */
export async function checkPlace(place: PlacePaths, options: CheckOptions = {}): Promise<PlaceCheck> {
  const states = listStates(place);
  const problems: PlaceProblem[] = states
    .filter(({ state }) => state === null)
    .map(({ id }) => ({ kind: 'state-unreadable', where: id, states: [id] }));
  const needed = neededObjects(states.flatMap(({ state }) => state ?? []));
  const present = listObjects(place);
  const totalBytes = [...needed.values()].reduce((sum, { size }) => sum + size, 0);
  let [done, bytes] = [0, 0];
  await inParallel(needed, AT_ONCE, async ([sha256, { size, where, states: of }]) => {
    options.signal?.throwIfAborted();
    if (!present.has(sha256)) problems.push({ kind: 'object-missing', where, states: [...of] });
    else if (!(await isWhole(place, sha256, size, options))) {
      problems.push({ kind: 'object-damaged', where, states: [...of] });
      if (options.mend === true) {
        await writing(() => rm(place.object(sha256), { force: true }));
        await syncFolder(place.objects);
      }
    }
    done += 1;
    bytes += size;
    options.onProgress?.({ done, total: needed.size, bytes, totalBytes });
  });
  return { ok: problems.length === 0, states: states.length, objects: needed.size, bytes: totalBytes, problems };
}

interface Needed {
  readonly size: number;
  readonly where: string;
  readonly states: Set<string>;
}

function neededObjects(
  states: readonly { id: string; files: Parameters<typeof withPieces>[0] }[],
): Map<string, Needed> {
  const needed = new Map<string, Needed>();
  for (const { id, files } of states) {
    for (const { path, sha256, size } of withPieces(files)) {
      const known = needed.get(sha256);
      if (known === undefined) needed.set(sha256, { size, where: path, states: new Set([id]) });
      else known.states.add(id);
    }
  }
  return needed;
}

function withPieces(
  files: readonly Parameters<typeof piecesOf>[0][],
): { path: string; sha256: string; size: number }[] {
  return files.flatMap((file) => piecesOf(file).map((piece) => ({ path: file.path, ...piece })));
}
