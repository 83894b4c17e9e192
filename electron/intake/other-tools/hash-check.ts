import { createHash, type Hash as Hasher } from 'node:crypto';
import type { HashAlgorithm } from '../claims.ts';
import type { Attributed } from './recognise.ts';
import type { ToolName } from './read-sheet.ts';

/** A hash that somebody wrote down, beside the one that the file has. */
export interface HashCheck {
  readonly tool: ToolName | null;
  readonly sheet: string;
  readonly algorithm: HashAlgorithm;
  readonly declared: string;
  readonly found: string;
}

export function differs({ declared, found }: HashCheck): boolean {
  return declared !== found;
}

/** The hashes of a file, in one pass. */
export async function hashesOf(
  bytes: AsyncIterable<Uint8Array>,
  algorithms: readonly HashAlgorithm[],
  signal?: AbortSignal,
): Promise<Map<HashAlgorithm, string>> {
  const hashers = new Map<HashAlgorithm, Hasher>(algorithms.map((algorithm) => [algorithm, createHash(algorithm)]));
  for await (const block of bytes) {
    signal?.throwIfAborted();
    for (const hasher of hashers.values()) hasher.update(block);
  }
  return new Map([...hashers].map(([algorithm, hasher]) => [algorithm, hasher.digest('hex')]));
}

/** What is said of a file beside what it is. Hashes that were not computed are left out. */
export function checksOf(claims: readonly Attributed[], hashes: ReadonlyMap<HashAlgorithm, string>): HashCheck[] {
  return claims.flatMap(({ claim, tool, sheet }) => [
    ...claim.hashes.flatMap(({ algorithm, value }): HashCheck[] => {
      const found = hashes.get(algorithm);
      return found === undefined ? [] : [{ tool, sheet, algorithm, declared: value, found }];
    }),
    ...(claim.compared ?? []).map(({ algorithm, value, found }): HashCheck => ({
      tool: null,
      sheet,
      algorithm,
      declared: value,
      found,
    })),
  ]);
}
