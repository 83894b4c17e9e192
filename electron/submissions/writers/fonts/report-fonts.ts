import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpackWoff } from './woff.ts';

/** A style of IBM Plex in which something is set. */
export type Face =
  | 'sans'
  | 'sans-bold'
  | 'sans-italic'
  | 'sans-bold-italic'
  | 'serif'
  | 'serif-bold'
  | 'serif-italic'
  | 'serif-bold-italic'
  | 'mono';

/** The files that a face is cut into, by writing system, in the order in which a sign is looked for. */
const scripts = ['latin', 'cyrillic', 'latin-ext', 'cyrillic-ext', 'greek'] as const;
export type Script = (typeof scripts)[number];

/** A piece of text that one file of a face can set. */
export interface SetPiece {
  readonly text: string;
  readonly script: Script;
}

const styles: Readonly<Record<Face, readonly [family: string, weight: number, style: 'normal' | 'italic']>> = {
  sans: ['sans', 400, 'normal'],
  'sans-bold': ['sans', 600, 'normal'],
  'sans-italic': ['sans', 400, 'italic'],
  'sans-bold-italic': ['sans', 600, 'italic'],
  serif: ['serif', 400, 'normal'],
  'serif-bold': ['serif', 600, 'normal'],
  'serif-italic': ['serif', 400, 'italic'],
  'serif-bold-italic': ['serif', 600, 'italic'],
  mono: ['mono', 400, 'normal'],
};

/** Every file of a font that a writer may open: the packaged program has them beside its bundles. */
export function fontFiles(): { readonly name: string; readonly from: string }[] {
  return Object.values(styles).flatMap(([family, weight, style]) =>
    scripts
      .map((script) => `ibm-plex-${family}-${script}-${weight}-${style}.woff`)
      .map((name) => ({ name, from: `@fontsource/ibm-plex-${family}/files/${name}` })),
  );
}

const opened = new Map<string, Uint8Array | null>();

/** @returns the font as OpenType, or null where this face has no letters of that script */
export function openFont(face: Face, script: Script): Uint8Array | null {
  const [family, weight, style] = styles[face];
  const name = `ibm-plex-${family}-${script}-${weight}-${style}.woff`;
  const known = opened.get(name);
  if (known !== undefined) return known;
  const file = placeOf(name, family);
  const font = file === null ? null : unpackWoff(readFileSync(file));
  opened.set(name, font);
  return font;
}

/** Beside the bundle; run from its sources, where the package of the font lies. */
function placeOf(name: string, family: string): string | null {
  const beside = join(dirname(fileURLToPath(import.meta.url)), 'fonts', name);
  if (existsSync(beside)) return beside;
  try {
    return createRequire(import.meta.url).resolve(`@fontsource/ibm-plex-${family}/files/${name}`);
  } catch {
    return null;
  }
}

const known = new Map<string, ReadonlySet<number>>();

/** Signs that a file of a face has. Read from the table `cmap` (OpenType, format 4 and 12). */
function signsOf(face: Face, script: Script): ReadonlySet<number> {
  const key = `${face}/${script}`;
  let signs = known.get(key);
  if (signs === undefined) {
    const font = openFont(face, script);
    signs = font === null ? new Set() : signsIn(font);
    known.set(key, signs);
  }
  return signs;
}

/** What stands for a sign that no font here has. */
const UNKNOWN = '\u25A1';

/**
 * Cuts a text into pieces that one file of the face can set each. Signs of no file (emoji, writing systems that reports are not in) become
 * a box, so that it is seen that something was there.
 */
export function setPieces(face: Face, text: string): SetPiece[] {
  const pieces: { text: string; script: Script }[] = [];
  for (const sign of text.normalize('NFC')) {
    const code = sign.codePointAt(0) ?? 0;
    const last = pieces.at(-1);
    // A sign that the file in use has stays with it: a blank or a comma does not change the font.
    if (last !== undefined && signsOf(face, last.script).has(code)) {
      last.text += sign;
      continue;
    }
    const script = scripts.find((each) => signsOf(face, each).has(code));
    const placed = script === undefined ? replacementFor(face, sign) : { text: sign, script };
    if (placed === null) continue;
    if (last?.script === placed.script) last.text += placed.text;
    else pieces.push(placed);
  }
  return pieces;
}

/** Look-alikes of signs that fonts of texts leave out; nothing for what has no width of its own. */
const alike: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '\u2013',
  '\u2015': '\u2014',
  '\u202F': '\u00A0',
  '\u2007': '\u00A0',
  '\u2009': '\u00A0',
  '\u200A': '\u00A0',
  '\u2192': '->',
  '\u02BC': '\u2019',
};

function replacementFor(face: Face, sign: string): { text: string; script: Script } | null {
  if (/^[\p{Mn}\p{Cf}\p{Cc}]$/u.test(sign)) return null;
  const text = alike[sign] ?? sign.normalize('NFKC');
  const stands = [text, UNKNOWN, '?'].find((each) =>
    [...each].every((one) => signsOf(face, 'latin').has(one.codePointAt(0) ?? 0)),
  );
  return { text: stands ?? '?', script: 'latin' };
}

function signsIn(font: Uint8Array): Set<number> {
  const signs = new Set<number>();
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const start = tableStart(view, 'cmap');
  for (let index = 0; index < view.getUint16(start + 2); index += 1) {
    const at = start + view.getUint32(start + 4 + index * 8 + 4);
    const format = view.getUint16(at);
    if (format === 4) readSegments(view, at, signs);
    else if (format === 12) readGroups(view, at, signs);
  }
  return signs;
}

function readSegments(view: DataView, at: number, signs: Set<number>): void {
  const segments = view.getUint16(at + 6);
  for (let offset = 0; offset < segments; offset += 2) {
    const end = view.getUint16(at + 14 + offset);
    const from = view.getUint16(at + 16 + segments + offset);
    for (let code = from; code <= end && code !== 0xffff; code += 1) signs.add(code);
  }
}

function readGroups(view: DataView, at: number, signs: Set<number>): void {
  for (let group = 0; group < view.getUint32(at + 12); group += 1) {
    const [from, end] = [view.getUint32(at + 16 + group * 12), view.getUint32(at + 20 + group * 12)];
    for (let code = from; code <= end; code += 1) signs.add(code);
  }
}

function tableStart(view: DataView, tag: string): number {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((each) => view.getUint8(entry + each)));
    if (name === tag) return view.getUint32(entry + 8);
  }
  throw new Error('the font has no table of signs');
}
