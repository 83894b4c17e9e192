import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fail } from '../../../shared/contract/errors.ts';
import { checkBag } from '../writers/bagit-check.ts';
import { hashOfFile } from '../written-file.ts';
import { filesBelow } from './seal.ts';

export interface VerifiedPackage {
  readonly ok: boolean;
  /** Sentences with paths relative to the folder. */
  readonly problems: readonly string[];
  /** SHA-256 over the sorted lines `sha256  path` of all files: what the archive keeps of an export, and what a proof of time is of. */
  readonly packageHash: string;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  /** The bags in it, each with its print: the SHA-256 of its tagmanifest-sha256.txt. */
  readonly bags: readonly { readonly path: string; readonly ok: boolean; readonly print: string }[];
}

/**
 * Checks what was exported, without a vault: every bag against its manifests, and all files together against a hash that somebody
 * gives. Changes nothing.
 *
 * @param given a folder that an export made, or a bag
 * @param expected the hash of the package, 64 hexadecimal digits, or the print of its bag
 * @throws PACKAGE_UNKNOWN for a folder that holds neither a bag nor a file
 */
export async function verifyPackage(given: string, expected?: string, signal?: AbortSignal): Promise<VerifiedPackage> {
  const folder = resolve(given);
  if (!existsSync(folder)) fail('PACKAGE_UNKNOWN');
  const paths = await filesBelow(folder, '');
  const files: { path: string; sha256: string }[] = [];
  for (const path of paths) {
    signal?.throwIfAborted();
    files.push({ path, sha256: await hashOfFile(join(folder, ...path.split('/'))) });
  }
  const found = paths.filter((path) => /(?:^|\/)bagit\.txt$/.test(path) && !/(?:^|\/)data\//.test(path));
  if (files.length === 0) fail('PACKAGE_UNKNOWN');
  const problems: string[] = [];
  const bags: { path: string; ok: boolean; print: string }[] = [];
  for (const declaration of found) {
    const path = declaration.slice(0, -'bagit.txt'.length);
    const checked = await checkBag(join(folder, ...path.split('/')), signal);
    problems.push(...checked.problems.map((problem) => `${path}${problem}`));
    const print = files.find((file) => file.path === `${path}tagmanifest-sha256.txt`)?.sha256 ?? '';
    bags.push({ path: path === '' ? '.' : path.slice(0, -1), ok: checked.ok, print });
  }
  const packageHash = packageHashOf(files);
  const wanted = expected?.replaceAll(/\s/g, '').toLowerCase();
  if (wanted !== undefined && wanted !== packageHash && bags.every(({ print }) => print !== wanted))
    problems.push('The hash that was given is of another package.');
  return { ok: problems.length === 0, problems, packageHash, files, bags };
}

/** SHA-256 over the lines `sha256  path`, sorted by path: one number for everything that left. */
export function packageHashOf(files: readonly { readonly path: string; readonly sha256: string }[]): string {
  const lines = files.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, sha256 }) => `${sha256}  ${path}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex');
}
