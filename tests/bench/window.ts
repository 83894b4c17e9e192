import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { build } from 'electron-vite';
import { launchStandIn } from '../standin/launch.ts';
import { findChromium } from '../standin/chromium.ts';
import { median } from './samples.ts';

/** How evenly the window was drawn while something was done in it. */
export interface Frames {
  readonly frames: number;
  /** Milliseconds between two frames: the middle, the 95th percentile, the longest. */
  readonly median: number;
  readonly percentile95: number;
  readonly longest: number;
  /** Frames that took longer than a fiftieth of a second, of all. */
  readonly slow: number;
}

export interface WindowMeasure {
  readonly records: number;
  /** Milliseconds from the passphrase to a list of all people that can be used, median of the rounds. */
  readonly toList: number;
  /** The same without what deriving the key takes in the same run. */
  readonly beyond: number;
  /** Nothing is done: what this browser gives at best. */
  readonly resting: Frames;
  readonly scrolling: Frames;
  readonly typing: Frames;
}

const root = path.dirname(path.dirname(import.meta.dirname));

/**
 * Measures the window over the shipped bundles: from the passphrase to the list of people, and how evenly the list is drawn while one
 * scrolls through it and types into its filter.
 *
 * @param people how many rows the list has when it is there
 * @param derivation milliseconds that deriving the key alone takes
 */
export async function measureWindow(
  folder: string,
  passphrase: string,
  { people, records, derivation, rounds }: { people: number; records: number; derivation: number; rounds: number },
): Promise<WindowMeasure> {
  await build({ root, logLevel: 'warn' });
  const times: number[] = [];
  let drawn: Pick<WindowMeasure, 'resting' | 'scrolling' | 'typing'> | undefined;
  for (let round = 0; round < rounds; round += 1) {
    const { page, answerDialog, end } = await launchStandIn();
    const start = await enter(page, answerDialog, folder, passphrase);
    await page.locator('.rail').waitFor();
    await page.keyboard.press('Control+3');
    await page.locator(`[role=grid][aria-rowcount="${people + 1}"] [role=row] >> nth=3`).waitFor();
    times.push(performance.now() - start);
    if (round === rounds - 1) drawn = await draw(page);
    await end();
  }
  if (drawn === undefined) throw new Error('at least one round is needed');
  const toList = median(times);
  return { records, toList, beyond: toList - derivation, ...drawn };
}

/** How evenly the timeline of a whole archive is drawn while one zooms into it, moves along it and zooms out again. */
export async function measureTimeline(folder: string, passphrase: string): Promise<Frames> {
  const { page, answerDialog, end } = await launchStandIn();
  await enter(page, answerDialog, folder, passphrase);
  await page.locator('.rail').waitFor();
  await page.keyboard.press('Control+7');
  const drawing = page.getByRole('application', { name: 'Timeline drawing' });
  await drawing.waitFor({ timeout: 60_000 });
  // What is prepared while nobody does anything is prepared.
  await page.waitForTimeout(4000);
  const box = await drawing.boundingBox();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 200);
  const frames = await framesWhile(page, async () => {
    for (const [key, step, times] of [
      ['Control', -120, 24],
      ['Shift', 160, 40],
      ['Shift', -160, 40],
      ['Control', 120, 24],
    ] as const) {
      await page.keyboard.down(key);
      for (let turn = 0; turn < times; turn += 1) {
        await page.mouse.wheel(0, step);
        await page.waitForTimeout(24);
      }
      await page.keyboard.up(key);
    }
  });
  await end();
  return frames;
}

/** Opens a vault, and gives the moment at which the passphrase was sent. */
async function enter(
  page: Page,
  answerDialog: (paths: readonly string[]) => void,
  folder: string,
  passphrase: string,
): Promise<number> {
  answerDialog([folder]);
  await page.getByRole('button', { name: 'Open a vault' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  const start = performance.now();
  await page.keyboard.press('Enter');
  return start;
}

async function draw(page: Page): Promise<Pick<WindowMeasure, 'resting' | 'scrolling' | 'typing'>> {
  const resting = await framesWhile(page, () => page.waitForTimeout(1500));
  const box = await page.locator('[role=grid]').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 300);
  const scrolling = await framesWhile(page, async () => {
    for (let step = 0; step < 120; step += 1) {
      await page.mouse.wheel(0, step % 40 === 39 ? 40_000 : 240);
      await page.waitForTimeout(16);
    }
  });
  await page.keyboard.press('Control+f');
  const typing = await framesWhile(page, async () => {
    for (const letter of 'ова ивановіч') {
      await page.keyboard.type(letter);
      await page.waitForTimeout(120);
    }
  });
  return { resting, scrolling, typing };
}

/** What the page notes while it is measured. */
interface FramedWindow {
  framed: number[];
  framing: boolean;
  requestAnimationFrame(note: (at: number) => void): void;
}

/** Notes every frame that the page draws while something goes on. */
async function framesWhile(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const window = globalThis as unknown as FramedWindow;
    window.framed = [];
    window.framing = true;
    const note = (at: number): void => {
      window.framed.push(at);
      if (window.framing) window.requestAnimationFrame(note);
    };
    window.requestAnimationFrame(note);
  });
  await act();
  const times = await page.evaluate(() => {
    const window = globalThis as unknown as FramedWindow;
    window.framing = false;
    return window.framed;
  });
  const between = times.slice(1).map((at, index) => at - (times[index] ?? at));
  const sorted = between.toSorted((a, b) => a - b);
  return {
    frames: between.length,
    median: median(between),
    percentile95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    longest: sorted.at(-1) ?? 0,
    // A frame of exactly a fiftieth of a second is in time; the clock of the page is rounded to a tenth of a millisecond.
    slow: between.filter((time) => time > 20.1).length,
  };
}

/** Milliseconds to fill a table of so many rows in the browser's own database and in a plain map; why the mirror is a map. */
export async function measureMirrors(rows: number): Promise<{ readonly dexie: number; readonly map: number }> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await (await browser.newContext()).newPage();
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto('https://bench.invalid/');
    await page.addScriptTag({ path: fileURLToPath(import.meta.resolve('dexie/dist/dexie.min.js')) });
    return await page.evaluate(async (count) => {
      interface Table {
        bulkAdd(rows: readonly object[]): Promise<unknown>;
      }
      const { Dexie } = globalThis as unknown as {
        Dexie: new (name: string) => {
          version(number: number): { stores(schema: object): void };
          table(name: string): Table;
        };
      };
      const rows = Array.from({ length: count }, (_, number) => ({
        number,
        code: `P-${number}`,
        type: 'person',
        title: `Row ${(number * 7919) % count}`,
        state: 'active',
        date: '2021-07-14',
        earliest: '2021-07-14',
        latest: '2021-07-14',
        cells: { familyName: `Row ${number}`, sex: 'female' },
      }));
      const database = new Dexie('mirror');
      database.version(1).stores({ record: 'number, code, [type+title], earliest' });
      let start = performance.now();
      for (let at = 0; at < count; at += 5000) await database.table('record').bulkAdd(rows.slice(at, at + 5000));
      const dexie = performance.now() - start;
      start = performance.now();
      const map = new Map<string, object>();
      for (const row of rows) map.set(row.code, row);
      return { dexie, map: performance.now() - start };
    }, rows);
  } finally {
    await browser.close();
  }
}
