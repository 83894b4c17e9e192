import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import listed from '../../electron/vault/native-modules.json' with { type: 'json' };
import { packagesOf, readLock, root, type Package } from './packages.ts';

/** The programs of one package that run without the interpreter: the builds for every system, by their places in it. */
export interface NativeModules {
  readonly name: string;
  readonly version: string;
  /** SHA-512 of the package as the lock file has it: what the hashes below were taken from. */
  readonly integrity: string | null;
  readonly files: Readonly<Record<string, string>>;
}

const LIST = 'electron/vault/native-modules.json';

/**
 * The native modules of every package that ships, as they lie in node_modules (`npm run hashes -- --native` writes them into the list that
 * Khronika goes by). All builds of a package are named, not only that of this system, so that one list serves every computer.
 */
export function nativeModules(packages: readonly Package[]): NativeModules[] {
  return packages
    .filter(({ ships, place, name }) => ships && name !== 'electron' && existsSync(path.join(root, place)))
    .flatMap(({ name, version, integrity, place }) => {
      const found = globSync('**/*.node', { cwd: path.join(root, place), exclude: (each) => each === 'node_modules' })
        .map((file) => file.split(path.sep).join('/'))
        .toSorted();
      const hashed = found.map((file) => [file, hashOf(path.join(root, place, file))] as const);
      return found.length === 0 ? [] : [{ name, version, integrity, files: Object.fromEntries(hashed) }];
    });
}

/**
 * What of a packed app is not as listed: a native module that was changed, or that nobody knows. None at all is a fault too.
 *
 * @param folder of the app, as it was laid out for one system
 * @returns sentences; none when all is well
 */
export function strangeModules(folder: string): string[] {
  const known = new Set(listed.flatMap(({ files }) => Object.values(files as Record<string, string>)));
  const found = globSync('**/*.node', { cwd: folder }).toSorted();
  if (found.length === 0) return ['There is no native module in the packed app, and without one no vault opens.'];
  return found
    .filter((file) => !known.has(hashOf(path.join(folder, file))))
    .map((file) => `${file} is not as ${LIST} lists it.`);
}

/** Writes the list anew. */
export function writeNativeModules(): readonly NativeModules[] {
  const modules = nativeModules(packagesOf(readLock()));
  writeFileSync(path.join(root, LIST), `${JSON.stringify(modules, null, 2)}\n`);
  return modules;
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
