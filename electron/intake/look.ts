import type { Vault } from '../vault/vault.ts';
import { pieceOf } from './add.ts';
import { enumerate } from './enumerate.ts';
import { checksOf, differs, hashesOf } from './other-tools/hash-check.ts';
import { summaryOf, type FolderSummary } from './other-tools/folder-summary.ts';
import { algorithmsOf, recognise } from './other-tools/recognise.ts';
import type { Reader } from './reader.ts';
import { fileMaterial } from './take-in.ts';

/** Bytes that are hashed before somebody decides whether the files come in; the rest is compared when they do. */
const MOST_HASHED = 2 * 1024 * 1024 * 1024;
/** Milliseconds that hashing may take. */
const PATIENCE = 20_000;
const TOLD = 200;

export interface LookedAt extends FolderSummary {
  /** Files whose hashes are all as they were written down, that have another one, and that were not compared yet. */
  readonly matching: number;
  readonly differing: readonly string[];
  readonly unchecked: number;
}

export interface Look {
  readonly files: number;
  readonly bytes: number;
  readonly passed: readonly { readonly path: string; readonly reason: string }[];
  readonly recognised: readonly LookedAt[];
}

/** What would come in, and what the lists of other programs among it say: nothing is written. */
export async function look(
  vault: Vault,
  reader: Reader,
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<Look> {
  const { files, passed, bytes } = await enumerate(paths, vault.paths.folder);
  const pieces = files.map((file) => pieceOf(fileMaterial(file)));
  const { folders, claims } = await recognise(pieces, reader, signal);
  const until = performance.now() + PATIENCE;
  let left = MOST_HASHED;
  const recognised: LookedAt[] = [];
  for (const folder of folders) {
    const differing: string[] = [];
    let [matching, unchecked] = [0, 0];
    for (const piece of folder.listed) {
      const own = (claims.get(piece) ?? []).filter(({ tool }) => tool === folder.tool);
      const algorithms = algorithmsOf(own);
      if (algorithms.length === 0) continue;
      left -= piece.size;
      const checks =
        left < 0 || performance.now() > until
          ? null
          : await hashesOf(piece.open(), algorithms, signal).then(
              (hashes) => checksOf(own, hashes),
              () => null,
            );
      signal?.throwIfAborted();
      if (checks === null) unchecked += 1;
      else if (checks.some(differs)) differing.push(piece.path);
      else matching += 1;
    }
    recognised.push({ ...summaryOf(folder), matching, differing: differing.slice(0, TOLD), unchecked });
  }
  return { files: files.length, bytes, passed: passed.slice(0, TOLD), recognised };
}
