import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { hashesOf, sha256 } from '../../../build/supply-chain/hashes.ts';
import { allows, CLARIFIED, FITTING, judge, licencesPage, licenceTexts } from '../../../build/supply-chain/licences.ts';
import { nativeModules } from '../../../build/supply-chain/native-modules.ts';
import { packagesOf, readLock } from '../../../build/supply-chain/packages.ts';
import { makeSbom } from '../../../build/supply-chain/sbom.ts';
import listed from '../../../electron/vault/native-modules.json' with { type: 'json' };
import packageFile from '../../../package.json' with { type: 'json' };

const lock = readLock();
const packages = packagesOf(lock);
const judged = packages.map(judge);

test('packages are named by exact versions, from the registry and nowhere else, and the lock file says the same', () => {
  const given = packageFile as unknown as Record<string, Record<string, string>>;
  const asked = { ...given['dependencies'], ...given['devDependencies'], ...given['optionalDependencies'] };
  const pins = [...Object.entries(asked), ...flat(given['overrides'] ?? {})];
  expect(pins.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  expect(given['bundleDependencies'] ?? given['bundledDependencies']).toBeUndefined();
  const { dependencies, devDependencies } = lock[''] as unknown as Record<string, Record<string, string>>;
  expect({ dependencies, devDependencies }).toEqual({
    dependencies: given['dependencies'],
    devDependencies: given['devDependencies'],
  });
  for (const [name, version] of Object.entries(asked))
    expect(lock[`node_modules/${name}`]?.version, name).toBe(version);
});

/** Overrides can stand inside each other; a reference to what is asked for elsewhere begins with $. */
function flat(overrides: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(overrides).flatMap(([name, value]): [string, string][] => {
    if (typeof value !== 'string') return flat(value as Record<string, unknown>);
    return value.startsWith('$') ? [] : [[name, value]];
  });
}

test('every package of the lock file is known by its SHA-512, and none comes from a repository, an address or a folder', () => {
  expect(packages.filter(({ integrity }) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''))).toEqual([]);
  const elsewhere = Object.entries(lock).filter(
    ([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
  );
  expect(elsewhere).toEqual([]);
  expect(Object.entries(lock).filter(([, entry]) => 'link' in entry || 'inBundle' in entry)).toEqual([]);
});

test('of every package that would run something when it is installed it is said whether it may', () => {
  const { allowScripts } = packageFile;
  const asking = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
  expect(Object.keys(allowScripts).toSorted()).toEqual([...new Set(asking)].toSorted());
  // Node's own package alone: it puts the program of this system in its place.
  expect(Object.entries(allowScripts).filter(([, may]) => may)).toEqual([['node', true]]);
});

test('every part has a licence under which it can be given on with Khronika, and docs/licences.md lists them', () => {
  expect(judged.filter(({ fits }) => !fits).map(({ name, version, spdx }) => `${name} ${version}: ${spdx}`)).toEqual(
    [],
  );
  const present = new Set(packages.map(({ name, version }) => `${name}@${version}`));
  expect(Object.keys(CLARIFIED).filter((name) => !present.has(name))).toEqual([]);
  expect(licencesPage(judged), 'npm run licences writes the page anew').toBe(readFileSync('docs/licences.md', 'utf8'));
});

test('what ships is what the program imports and what that asks for, and no tool', () => {
  const ships = new Set(judged.filter((each) => each.ships).map(({ name }) => name));
  for (const name of [
    'react',
    'mupdf',
    'electron',
    '@signalapp/sqlcipher',
    '@noble/hashes',
    '@fontsource/ibm-plex-sans',
  ])
    expect(ships, name).toContain(name);
  for (const name of ['vitest', 'vite', 'electron-builder', 'typescript', 'playwright-core', '@electron/get'])
    expect(ships, name).not.toContain(name);
});

test('a licence of choices fits by one of them, one of parts by all; an unknown one does not', () => {
  expect(allows('(MIT OR GPL-3.0-or-later)', FITTING)).toBe(true);
  expect(allows('(MIT AND Zlib)', FITTING)).toBe(true);
  expect(allows('(MIT AND GPL-2.0-only)', FITTING)).toBe(false);
  expect(allows('GPL-2.0-only', FITTING)).toBe(false);
  expect(allows('SSPL-1.0', FITTING)).toBe(false);
  expect(allows('SEE LICENSE IN License.txt', FITTING)).toBe(false);
});

test('the texts of the licences are those that the packages brought, each once', () => {
  const texts = licenceTexts(judged);
  expect(texts).toContain('react 19');
  expect(texts).toContain('Permission is hereby granted, free of charge');
  expect(texts).toContain('SIL OPEN FONT LICENSE');
  expect(texts.split(readFileSync('node_modules/react/LICENSE', 'utf8').trim())).toHaveLength(2);
});

test(
  'the list of components is CycloneDX as its authors define it, the same each time, and says what ships',
  { timeout: 120_000 },
  () => {
    const bom = makeSbom();
    const faultsOf = validator();
    expect(faultsOf(bom)).toEqual([]);
    expect(makeSbom()).toEqual(bom);
    expect(bom.metadata.component).toMatchObject({
      type: 'application',
      name: 'khronika',
      version: packageFile.version,
    });
    expect(JSON.stringify(bom)).not.toMatch(/timestamp|\/home\/|node_modules\/\.cache/);
    const named = new Set(bom.components.map(({ name, version }) => `${name}@${version}`));
    expect(packages.filter(({ name, version }) => !named.has(`${name}@${version}`))).toEqual([]);
    const scopeOf = (name: string) => bom.components.find((each) => each.name === name)?.['scope'];
    expect([scopeOf('mupdf'), scopeOf('react'), scopeOf('vitest')]).toEqual(['required', 'required', 'excluded']);
    expect(bom.components.filter(({ licenses }) => licenses === undefined)).toEqual([]);
    const broken = { ...bom, components: [{ ...bom.components[0], type: 'song' }] };
    expect(faultsOf(broken)).not.toEqual([]);
  },
);

/** By the schemas that the CycloneDX group publishes. */
function validator(): (bom: unknown) => string[] {
  const schema = (name: string) =>
    JSON.parse(readFileSync(`tests/fixtures/cyclonedx/${name}.SNAPSHOT.schema.json`, 'utf8')) as Record<
      string,
      unknown
    >;
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const name of ['spdx', 'jsf-0.82'])
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  const validate = ajv.compile(schema('bom-1.5'));
  return (bom) =>
    validate(bom) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test('the hashes of a folder are a list that sha256sum reads, in one order, whatever the system says first', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'khronika-test-'));
  try {
    mkdirSync(path.join(folder, 'b'));
    for (const name of ['z', 'b/я', 'B']) writeFileSync(path.join(folder, name), name);
    expect(hashesOf(folder)).toBe(`${sha256('B')}  B\n${sha256('b/я')}  b/я\n${sha256('z')}  z\n`);
    expect(existsSync(path.join(folder, 'b', 'я'))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the native modules that Khronika loads are listed by their hashes, as the packages of the lock file have them, for every system', () => {
  expect(nativeModules(packages), 'npm run hashes -- --native writes the list anew').toEqual(listed);
  for (const { name, version, integrity } of listed)
    expect(lock[`node_modules/${name}`]).toMatchObject({ version, integrity });
  const places = listed.flatMap(({ files }) => Object.keys(files));
  for (const system of ['linux', 'darwin', 'win32'])
    for (const processor of ['x64', 'arm64'])
      expect(
        places.filter((each) => each.includes(`/${system}-${processor}/`)),
        system,
      ).toHaveLength(1);
});
