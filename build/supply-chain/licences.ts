import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packagesOf, readLock, root, type Package } from './packages.ts';

/**
 * Which licences Khronika's parts have, and whether what people get may be given to them under the AGPL, version 3 alone.
 *
 *   node build/supply-chain/licences.ts           writes docs/licences.md anew
 *   node build/supply-chain/licences.ts --texts   and the texts of all licences into dist/third-party-licences.txt
 */

/** Licences whose parts may be in a work under the AGPL-3.0-only (gnu.org, "Various licenses and comments about them"). */
export const FITTING: ReadonlySet<string> = new Set(
  // OFL-1.1 is of fonts: they are data beside the program, under their own licence.
  (
    '0BSD AGPL-3.0-only AGPL-3.0-or-later Apache-2.0 BlueOak-1.0.0 BSD-2-Clause BSD-3-Clause CC0-1.0 ISC LGPL-2.1-or-later ' +
    'LGPL-3.0-only LGPL-3.0-or-later MIT MIT-0 OFL-1.1 Unlicense Zlib'
  ).split(' '),
);

/** Licences of tools that only build and test: nothing of them reaches whoever installs Khronika. */
export const FITTING_TOOLS: ReadonlySet<string> = new Set([...FITTING, 'CC-BY-4.0', 'MPL-2.0', 'Python-2.0', 'WTFPL']);

/** What a package says of its licence in other words than SPDX has, or not where the lock file looks; each was read once, in this version. */
export const CLARIFIED: Readonly<Record<string, { readonly licence: string; readonly why: string }>> = {
  '7z-wasm@1.2.0': {
    licence: 'LGPL-2.1-or-later',
    why: 'License.txt: GNU LGPL, with the unRAR restriction for the part that unpacks RAR: its sources must not be used to make a program that packs RAR. It is a WebAssembly program of its own that the reader process loads; whoever wants none of it leaves the package out, and RAR and 7z files then stay closed',
  },
  'buffers@0.1.1': {
    licence: 'MIT',
    why: 'the package names none; its author wrote MIT into the README of its repository later. It comes with the part of exceljs that reads workbooks, which Khronika does not use',
  },
  'chainsaw@0.1.0': { licence: 'MIT', why: 'package.json says MIT/X11, the same licence' },
  'libheif-js@1.23.2': { licence: 'LGPL-3.0-only', why: 'package.json says LGPL-3.0, the older name for it' },
  'png-js@2.0.0': { licence: 'MIT', why: 'the file LICENSE' },
};

/** What ships beside packages of npm. */
const BESIDE: readonly string[] = [
  'Electron with Chromium and Node: MIT, BSD-3-Clause and others; every copy has their texts in `LICENSE.electron.txt` and `LICENSES.chromium.html`.',
  'IBM Plex Sans, Serif and Mono (in the packages `@fontsource/ibm-plex-*`): OFL-1.1.',
  'Data of Tesseract to recognise English and Belarusian (in the packages `@tesseract.js-data/*`): the packages are MIT, the data Apache-2.0.',
  'Data of Tesseract to recognise Russian (Debian package `tesseract-ocr-rus`, unpacked by `build/setup.mjs`): Apache-2.0; its text lies beside the data.',
  'Vocabularies after the micro-thesauri of HURIDOCS and others, with labels of our own; every list in `shared/vocabulary` names its source.',
];

export interface Judged extends Package {
  /** In the words of SPDX; null where nobody could say. */
  readonly spdx: string | null;
  readonly fits: boolean;
}

export function judge(each: Package): Judged {
  const spdx = CLARIFIED[`${each.name}@${each.version}`]?.licence ?? each.licence;
  return { ...each, spdx, fits: spdx !== null && allows(spdx, each.ships ? FITTING : FITTING_TOOLS) };
}

/** Of licences joined by OR one has to fit, of those joined by AND all. */
export function allows(expression: string, fitting: ReadonlySet<string>): boolean {
  const bare = expression.replaceAll(/[()]/g, '');
  if (/\bAND\b/.test(bare) && /\bOR\b/.test(bare)) return false;
  if (/\bAND\b/.test(bare)) return bare.split(/\s+AND\s+/).every((each) => fitting.has(each));
  return bare.split(/\s+OR\s+/).some((each) => fitting.has(each));
}

/** docs/licences.md. */
export function licencesPage(packages: readonly Judged[]): string {
  const lines = [
    '# Licences',
    '',
    'Khronika is free software under the GNU Affero General Public License, version 3 (AGPL-3.0-only). This page is written by',
    '`npm run licences` from package-lock.json, and a test compares the two and refuses a licence that does not fit.',
    '',
    '## Beside the packages',
    '',
    ...BESIDE.map((line) => `- ${line}`),
    '',
    '## What is told in other words',
    '',
    ...Object.entries(CLARIFIED).map(([name, { licence, why }]) => `- \`${name}\`: ${licence}; ${why}.`),
    '',
    '## What people get',
    '',
    ...listed(packages.filter(({ ships }) => ships)),
    '## What only builds and tests',
    '',
    ...listed(packages.filter(({ ships }) => !ships)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function listed(packages: readonly Judged[]): string[] {
  const groups = Map.groupBy(packages, ({ spdx }) => spdx ?? 'not known');
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([licence, group]) => [
      `### ${licence}`,
      '',
      ...[...new Set(group.map(({ name, version }) => `- \`${name}\` ${version}`))].toSorted(),
      '',
    ]);
}

/** The texts that packages bring with them, each once, with the packages it is for. */
export function licenceTexts(packages: readonly Judged[]): string {
  const texts = new Map<string, string[]>();
  for (const { place, name, version, spdx } of packages.filter(({ ships }) => ships)) {
    const folder = path.join(root, place);
    // Builds for other systems are in the lock file and not on the disk.
    if (!existsSync(folder)) continue;
    const files = readdirSync(folder)
      .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
      .toSorted();
    const text = files.map((file) => readFileSync(path.join(folder, file), 'utf8').trim()).join('\n\n');
    const said = text === '' ? `${spdx ?? ''}. The package brings no text of it.` : text;
    texts.set(said, [...(texts.get(said) ?? []), `${name} ${version}`]);
  }
  return [...texts].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`).join(`\n${'='.repeat(80)}\n\n`);
}

if (import.meta.main) {
  const packages = packagesOf(readLock()).map(judge);
  writeFileSync(path.join(root, 'docs/licences.md'), licencesPage(packages));
  if (process.argv.includes('--texts')) {
    mkdirSync(path.join(root, 'dist'), { recursive: true });
    writeFileSync(path.join(root, 'dist/third-party-licences.txt'), licenceTexts(packages));
  }
  const others = packages.filter(({ fits }) => !fits);
  for (const { name, version, spdx } of others) process.stdout.write(`${name} ${version}: ${spdx ?? 'no licence'}\n`);
  const shipped = packages.filter(({ ships }) => ships).length;
  process.stdout.write(
    `${packages.length} packages, of which ${shipped} ship. ${others.length} have a licence that does not fit.\n`,
  );
  process.exitCode = others.length > 0 ? 1 : 0;
}
