import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

/**
 * Holds the layers of docs/architecture.md: imports run one way, without circles, and only the shell knows Electron.
 *
 *   renderer -> shared <- electron
 *   inside electron: main, preload -> shell -> contract; vault-process and cli -> calls -> submissions, pages, tables -> intake -> archive -> vault
 */
type Layer = { readonly name: string; readonly files: RegExp; readonly may: readonly string[] };

/** First match wins. `may` names the layers that a layer imports from, besides itself. */
export const LAYERS: readonly Layer[] = [
  { name: 'contract', files: /^shared\/contract\//, may: ['shared'] },
  { name: 'shared', files: /^shared\//, may: ['contract'] },
  { name: 'renderer', files: /^renderer\//, may: ['contract', 'shared'] },
  { name: 'shell', files: /^electron\/shell\//, may: ['contract'] },
  { name: 'main', files: /^electron\/(main|preload)\.ts$/, may: ['shell', 'core-dumps', 'contract'] },
  { name: 'vault', files: /^electron\/vault\//, may: ['contract', 'shared'] },
  { name: 'archive', files: /^electron\/archive\//, may: ['vault', 'contract', 'shared'] },
  { name: 'backup', files: /^electron\/backup\//, may: ['archive', 'vault', 'contract', 'shared'] },
  { name: 'intake', files: /^electron\/intake\//, may: ['archive', 'vault', 'contract', 'shared'] },
  { name: 'exchange', files: /^electron\/exchange\//, may: ['intake', 'archive', 'vault', 'contract', 'shared'] },
  { name: 'text-layers', files: /^electron\/text-layers\//, may: ['archive', 'vault', 'contract', 'shared'] },
  {
    name: 'ocr',
    files: /^electron\/ocr\//,
    may: ['text-layers', 'pages', 'intake', 'archive', 'vault', 'contract', 'shared'],
  },
  {
    name: 'pages',
    files: /^electron\/pages\//,
    may: ['text-layers', 'intake', 'archive', 'vault', 'contract', 'shared'],
  },
  {
    name: 'likeness',
    files: /^electron\/likeness\//,
    may: ['pages', 'intake', 'archive', 'vault', 'contract', 'shared'],
  },
  {
    name: 'redaction',
    files: /^electron\/redaction\//,
    may: ['ocr', 'text-layers', 'pages', 'intake', 'archive', 'vault', 'contract', 'shared'],
  },
  { name: 'tables', files: /^electron\/tables\//, may: ['intake', 'archive', 'vault', 'contract', 'shared'] },
  { name: 'submissions', files: /^electron\/submissions\//, may: ['intake', 'archive', 'vault', 'contract', 'shared'] },
  {
    name: 'reader',
    files: /^electron\/reader-process\.ts$/,
    may: ['pages', 'ocr', 'redaction', 'submissions', 'tables', 'intake', 'offline', 'contract', 'shared'],
  },
  { name: 'offline', files: /^electron\/offline\.ts$/, may: [] },
  { name: 'core-dumps', files: /^electron\/core-dumps\.ts$/, may: [] },
  { name: 'sample', files: /^build\/sample\//, may: ['intake', 'archive', 'vault', 'contract', 'shared'] },
  {
    name: 'calls',
    files: /^electron\/calls(\.ts$|\/)/,
    may: [
      'backup',
      'exchange',
      'sample',
      'likeness',
      'redaction',
      'ocr',
      'text-layers',
      'pages',
      'tables',
      'submissions',
      'intake',
      'archive',
      'vault',
      'contract',
      'shared',
    ],
  },
  {
    name: 'vault-process',
    files: /^electron\/vault-process(\.ts$|\/)/,
    may: ['calls', 'intake', 'vault', 'offline', 'core-dumps', 'contract', 'shared'],
  },
  {
    name: 'command-line',
    files: /^electron\/(cli\.ts$|command-line\/)/,
    may: ['calls', 'offline', 'core-dumps', 'submissions', 'intake', 'archive', 'contract', 'shared'],
  },
];

/** Layers that run anywhere: neither Node nor Electron is there. */
const WITHOUT_NODE = ['contract', 'shared', 'renderer'];
const WITH_ELECTRON = ['shell', 'main'];

type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean };

/** The sentences about what breaks the layers in a project folder; none when all is well. */
export function checkLayers(root: string): string[] {
  const files = globSync('{electron,shared,renderer,build/sample}/**/*.{ts,tsx}', { cwd: root }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const imports = files.toSorted().flatMap((file) => importsOf(root, file));
  const homeless = files
    .filter((file) => layerOf(file) === undefined)
    .map((file) => `${file} lies outside the layers: give it a place in build/layers.ts.`);
  // A name that is imported and handed on is two imports and one mistake.
  return [...new Set([...homeless, ...imports.flatMap((each) => wrongDirection(root, each)), ...circles(imports)])];
}

function importsOf(root: string, file: string): Import[] {
  const { module, errors } = parseSync(file, readFileSync(path.join(root, file), 'utf8'));
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const text = readFileSync(path.join(root, file), 'utf8');
  const found = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      to: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
    })),
    ...module.staticExports
      .flatMap(({ entries }) => entries)
      .filter((entry) => entry.moduleRequest)
      .map((entry) => ({ to: entry.moduleRequest?.value ?? '', typeOnly: entry.isType })),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      to: text.slice(start, end).replaceAll(/^['"`]|['"`]$/g, ''),
      typeOnly: false,
    })),
  ];
  return found.map(({ to, typeOnly }) => ({ from: file, to: resolve(file, to), typeOnly }));
}

/** A path from the root for the project's own files; the name as it stands for a package. */
function resolve(file: string, to: string): string {
  return to.startsWith('.') ? path.posix.join(path.posix.dirname(file), to) : to;
}

function wrongDirection(root: string, { from, to, typeOnly }: Import): string[] {
  const layer = layerOf(from);
  if (layer === undefined) return [];
  if (to === 'electron') {
    const allowed = WITH_ELECTRON.includes(layer.name) && (layer.name === 'main' || typeOnly);
    return allowed ? [] : [`${from} imports electron. Only main.ts and preload.ts do; shell/ may import its types.`];
  }
  if (to.startsWith('node:')) {
    return WITHOUT_NODE.includes(layer.name)
      ? [`${from} imports ${to}, which is not there where ${layer.name} runs.`]
      : [];
  }
  if (!/^(electron|shared|renderer|tests|build)\//.test(to)) return [];
  const target = layerOf(to);
  if (!existsSync(path.join(root, to))) return [`${from} imports ${to}, which is not there.`];
  if (target === undefined) return [`${from} imports ${to}, which lies outside the layers.`];
  if (target.name === layer.name || layer.may.includes(target.name)) return [];
  return [
    `${from} (${layer.name}) imports ${to} (${target.name}). It may import: ${layer.may.join(', ') || 'nothing'}.`,
  ];
}

function layerOf(file: string): Layer | undefined {
  return LAYERS.find(({ files }) => files.test(file));
}

/** Circles of imports, each told once. Imports of types alone are gone when the program runs and close no circle. */
function circles(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports) if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) found.push(`Imports run in a circle: ${[...way.slice(start), file].join(' -> ')}.`);
    if (start >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}

if (import.meta.main) {
  const problems = checkLayers(process.argv[2] ?? path.dirname(import.meta.dirname));
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  process.stdout.write(problems.length === 0 ? 'The layers hold.\n' : `${problems.length} imports break the layers.\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
