import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { forkReader } from '../electron/intake/reader-child.ts';
import { loadEngine, type Blocks, type Engine } from '../electron/ocr/engine.ts';
import { languagesOfOurs } from '../electron/ocr/languages.ts';
import { layOut } from '../electron/ocr/layout.ts';
import { withLostLines } from '../electron/ocr/lost-lines.ts';
import { openFile } from '../electron/ocr/page-picture.ts';
import { turned, type Grey } from '../electron/ocr/picture/grey.ts';
import { ALL_STEPS, prepared, type Steps } from '../electron/ocr/prepare.ts';
import { createRecogniser } from '../electron/ocr/recogniser.ts';
import { look } from '../electron/ocr/sample.ts';
import { createBlocks } from '../electron/pages/blocks.ts';
import { blackAndWhite } from '../tests/fixtures/ocr/black-and-white.ts';
import { errorRate } from '../tests/fixtures/ocr/error-rate.ts';
import { makePage, pageKinds, type MadePage } from '../tests/fixtures/ocr/pages.ts';
import type { PageLanguage } from '../tests/fixtures/ocr/texts.ts';

/**
 * Measures recognition on pages made for it (build/ocr-pages.ts writes them into a folder) and writes the figures into docs/ocr.md:
 * the character error rate for each kind of page and each language, what every step before recognition earns, how often the language is
 * guessed, and how many pages a minute two processes do.
 *
 *   node build/measure-ocr.ts            everything; ten minutes
 *   node build/measure-ocr.ts --pages    without the steps; three minutes
 *   node build/measure-ocr.ts --steps    the steps alone
 */
const LANGUAGES: readonly PageLanguage[] = ['eng', 'rus', 'bel'];
const data = languagesOfOurs();
const missing = LANGUAGES.filter((language) => !data.some((each) => each.language === language));
if (missing.length > 0) throw new Error(`There are no data for ${missing.join(', ')}. Run "node build/setup.mjs".`);

type Variant = { readonly name: string; readonly steps: Steps | null; readonly binarised?: true };
const VARIANTS: readonly Variant[] = [
  { name: 'as it came', steps: null },
  { name: 'all steps', steps: ALL_STEPS },
  { name: 'without white paper', steps: { ...ALL_STEPS, flatten: false } },
  { name: 'without specks', steps: { ...ALL_STEPS, despeckle: false } },
  { name: 'without straight lines', steps: { ...ALL_STEPS, straighten: false } },
  { name: 'without lost lines', steps: { ...ALL_STEPS, lostLines: false } },
  { name: 'and black on white', steps: ALL_STEPS, binarised: true },
];

if (!process.argv.includes('--steps')) await measurePages();
if (!process.argv.includes('--pages')) await measureSteps();

/** Through the process that ships: language guessed, two processes. */
async function measurePages(): Promise<void> {
  const pages = pageKinds.flatMap((kind) => LANGUAGES.map((language) => makePage(language, kind)));
  const rates = new Map<MadePage, number>();
  let [guessed, busy] = [0, 0];
  const waiting = [...pages];
  const began = performance.now();
  const worker = async (): Promise<void> => {
    const recogniser = createRecogniser(() => forkReader(undefined, { threads: true }), data);
    for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
      const { jpeg, language, kind, text } = page;
      const file = {
        mime: 'image/jpeg',
        size: jpeg.length,
        read: async (at: number, length: number) => jpeg.slice(at, at + length),
      };
      const start = performance.now();
      const found = await recogniser.recognise(file, 1, {});
      busy += performance.now() - start;
      if (!('text' in found)) throw new Error(`${language} ${kind}: ${found.reason}`);
      if (found.language === language) guessed += 1;
      rates.set(page, errorRate(text, found.text));
      process.stdout.write(`${language} ${kind}: ${percent(rates.get(page) ?? 0)} ${found.language}\n`);
    }
    recogniser.end();
  };
  await Promise.all([worker(), worker()]);
  const minutes = (performance.now() - began) / 60_000;
  const rate = (wanted: (page: MadePage) => boolean): string =>
    percent(mean(pages.filter(wanted).map((page) => rates.get(page) ?? 1)));
  const rows = pageKinds.map((kind) => [
    kind,
    ...LANGUAGES.map((language) => rate((page) => page.kind === kind && page.language === language)),
    rate((page) => page.kind === kind),
  ]);
  rows.push(['**all**', ...LANGUAGES.map((language) => rate((page) => page.language === language)), rate(() => true)]);
  write('pages', table(['kind of page', 'English', 'Russian', 'Belarusian', 'all'], rows));
  const letters = pages.reduce((sum, { text }) => sum + text.length, 0);
  write(
    'speed',
    [
      `${pages.length} pages with ${Math.round(letters / pages.length)} characters on average: ${(pages.length / minutes).toFixed(1)} pages a minute by two processes on ${cpus().length} cores (${cpus()[0]?.model.trim() ?? ''}), ${(busy / pages.length / 1000).toFixed(1)} seconds for a page; drawing, preparing and guessing the language are counted. The first page of each process also loads the engine.`,
      `The language was guessed right on ${guessed} of ${pages.length} pages.`,
    ].join('\n\n'),
  );
}

async function measureSteps(): Promise<void> {
  const engine = await loadEngine();
  for (const { language, read } of data) engine.learn(language, await read());
  const rows: string[][] = [];
  const all = new Map<Variant, number[]>(VARIANTS.map((variant) => [variant, []]));
  for (const kind of pageKinds) {
    const rates = new Map<Variant, number[]>(VARIANTS.map((variant) => [variant, []]));
    for (const language of LANGUAGES) {
      for (const [variant, rate] of await ratesOf(engine, makePage(language, kind))) {
        rates.get(variant)?.push(rate);
        all.get(variant)?.push(rate);
      }
    }
    rows.push([kind, ...VARIANTS.map((variant) => percent(mean(rates.get(variant) ?? [])))]);
    process.stdout.write(`${rows.at(-1)?.join('  ')}\n`);
    const total = ['**all**', ...VARIANTS.map((variant) => percent(mean(all.get(variant) ?? [])))];
    // After each kind, so that what is measured is kept.
    write('steps', table(['kind of page', ...VARIANTS.map(({ name }) => name)], [...rows, total]));
  }
}

/** The error rate of a page with each choice of steps. */
async function ratesOf(engine: Engine, page: MadePage): Promise<Map<Variant, number>> {
  const picture = await pictureOf(page);
  const known = new Map<string, Blocks>();
  return new Map(
    VARIANTS.map((variant) => {
      const shown = pictureFor(engine, picture, page.language, variant);
      // A step that changes nothing of a page need not be read once more.
      const key = createHash('sha1').update(shown.data).digest('hex');
      const blocks = known.get(key) ?? engine.recognise(shown, [page.language]);
      known.set(key, blocks);
      const whole = variant.steps?.lostLines === true ? withLostLines(engine, shown, blocks, [page.language]) : blocks;
      return [variant, errorRate(page.text, layOut(whole).text)] as const;
    }),
  );
}

async function pictureOf({ jpeg }: MadePage): Promise<Grey> {
  const file = await openFile(
    createBlocks((_document, at, length) => jpeg.slice(at, at + length)),
    1,
    'image/jpeg',
    jpeg.length,
  );
  if (typeof file === 'string') throw new Error(file);
  const page = await file.page(1);
  file.close();
  if (typeof page === 'string') throw new Error(page);
  return page.picture;
}

/** The language is given, so that steps alone are compared; which way is up is found out as always, but for the page as it came. */
function pictureFor(engine: Engine, picture: Grey, language: string, { steps, binarised }: Variant): Grey {
  if (steps === null) return picture;
  const ready = prepared(picture, steps).picture;
  const found = look(engine, ready, [language]);
  const upright = turned(ready, 'onItsHead' in found && found.onItsHead ? 2 : 0);
  return binarised === true ? blackAndWhite(upright) : upright;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function percent(rate: number): string {
  return `${(rate * 100).toFixed(2)} %`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** Puts figures between the marks of docs/ocr.md. */
function write(name: string, text: string): void {
  const file = new URL('../docs/ocr.md', import.meta.url);
  const page = readFileSync(file, 'utf8');
  const [begin, end] = [`<!-- measured ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/ocr.md has no place for ${name}`);
  writeFileSync(file, `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`);
}
