import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

/** A package as package-lock.json names it. */
export interface Package {
  /** Where it lies, from the folder of the project: `node_modules/a/node_modules/b`. */
  readonly place: string;
  readonly name: string;
  readonly version: string;
  /** As its author wrote it; null where they wrote nothing. */
  readonly licence: string | null;
  readonly integrity: string | null;
  readonly hasInstallScript: boolean;
  /** Whether it, or code of it, is in what people install. The others build and test. */
  readonly ships: boolean;
}

export interface Locked {
  readonly version?: string;
  readonly license?: string | { readonly type?: string };
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

export const root = path.join(import.meta.dirname, '../..');

export function readLock(): Readonly<Record<string, Locked>> {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  return packages;
}

/** Every package of the lock file but Khronika itself, in the order of its places. */
export function packagesOf(lock: Readonly<Record<string, Locked>>): Package[] {
  const ships = placesThatShip(lock);
  return Object.entries(lock)
    .filter(([place]) => place !== '')
    .map(([place, locked]) => ({
      place,
      name: nameOf(place),
      version: locked.version ?? '',
      licence: (typeof locked.license === 'object' ? locked.license.type : locked.license) ?? null,
      integrity: locked.integrity ?? null,
      hasInstallScript: locked.hasInstallScript === true,
      ships: ships.has(place),
    }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1));
}

/**
 * What people get: the packages of `dependencies`, which lie beside the program, those whose code the bundler takes into it, and
 * everything that these ask for; and Electron, without the packages that only fetch it.
 */
function placesThatShip(lock: Readonly<Record<string, Locked>>): Set<string> {
  const found = new Set<string>();
  const visit = (name: string, from: string): void => {
    const place = resolve(lock, name, from);
    if (place === null || found.has(place)) return;
    found.add(place);
    if (name === 'electron') return;
    const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = lock[place] ?? {};
    for (const each of Object.keys({ ...dependencies, ...optionalDependencies })) visit(each, place);
    for (const each of Object.keys(peerDependencies ?? {}))
      if (peerDependenciesMeta?.[each]?.optional !== true) visit(each, place);
  };
  for (const name of [...Object.keys(lock['']?.dependencies ?? {}), ...importedByTheProgram()]) visit(name, '');
  return found;
}

/** As Node looks for a package: in the folder of whoever asks, then in those above it. */
function resolve(lock: Readonly<Record<string, Locked>>, name: string, from: string): string | null {
  for (let folder = from; ; folder = folder.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (place in lock) return place;
    if (folder === '') return null;
  }
}

/** The packages that a file of the program imports by name. */
function importedByTheProgram(): Set<string> {
  const names = new Set<string>();
  const note = (specifier: string): void => {
    const name = /^(?:@[^/]+\/)?[^/.][^/]*/.exec(specifier)?.[0];
    if (name !== undefined && !specifier.startsWith('node:')) names.add(name);
  };
  for (const file of globSync('{electron,renderer,shared}/**/*.{ts,tsx,css}', { cwd: root })) {
    const text = readFileSync(path.join(root, file), 'utf8');
    if (file.endsWith('.css')) {
      for (const [, specifier = ''] of text.matchAll(/(?:@import\s+|url\()['"]([^'"]+)/g)) note(specifier);
      continue;
    }
    const { module } = parseSync(file, text);
    for (const { moduleRequest, entries } of module.staticImports)
      if (entries.length === 0 || entries.some(({ isType }) => !isType)) note(moduleRequest.value);
    for (const { moduleRequest } of module.dynamicImports)
      note(/^['"](.*)['"]$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[1] ?? '');
  }
  return names;
}

function nameOf(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
