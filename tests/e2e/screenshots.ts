import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'electron-vite';
import { keepingScreens } from './keeping-screens.ts';
import { emptyScreens, entryScreens, roomScreens, settled, unlockScreens, type Screen, type Visit } from './screens.ts';
import { launchStandIn } from '../standin/launch.ts';

/**
 * Writes a picture of every screen and state that the tests know, in light and dark and in three languages, to the folder
 * `screenshots`, which is no part of the repository. `npm run screenshots -- be dark search` makes those of one language, of one theme
 * and with a word in their name; 900x600 or another size may be added: each screen is gone to in a usual window, which then gets that size.
 */
const LANGUAGES = ['en', 'ru', 'be'];
const THEMES = ['light', 'dark'];
const SIZE = /^(\d{3,4})x(\d{3,4})$/;

const root = path.join(import.meta.dirname, '../..');
const out = path.join(root, 'screenshots');
const asked = process.argv.slice(2);
const USUAL = { width: 1280, height: 800 };
const size = sizeOf(asked.find((word) => SIZE.test(word))) ?? USUAL;
const wanted = asked.find((word) => !LANGUAGES.includes(word) && !THEMES.includes(word) && !SIZE.test(word));

await build({ root, logLevel: 'warn' });
const home = mkdtempSync(path.join(tmpdir(), 'khronika-screens-'));
const sample = path.join(home, 'sample.khronika');
// In a process of its own, as everything of the archive.
execFileSync(process.execPath, ['build/sample-vault.ts', sample], { cwd: root });
for (const language of chosen(LANGUAGES)) for (const theme of chosen(THEMES)) await takeAll(language, theme);
rmSync(home, { recursive: true, force: true });
process.stdout.write(`The pictures are in ${path.relative(process.cwd(), out)}.\n`);

function sizeOf(word = ''): { width: number; height: number } | undefined {
  const [, width, height] = SIZE.exec(word) ?? [];
  return width === undefined ? undefined : { width: Number(width), height: Number(height) };
}

function chosen(all: readonly string[]): readonly string[] {
  const named = all.filter((each) => asked.includes(each));
  return named.length > 0 ? named : all;
}

async function takeAll(language: string, theme: string): Promise<void> {
  const folder = mkdtempSync(path.join(home, 'visit-'));
  const vault = path.join(folder, 'archive.khronika');
  cpSync(sample, vault, { recursive: true });
  const running = await launchStandIn({ dark: theme === 'dark', language });
  const visit: Visit = { running, page: running.page, vault, folder };
  await visit.page.setViewportSize(USUAL);
  const place = path.join(out, `${language}-${theme}`);
  mkdirSync(place, { recursive: true });
  const screens = [...entryScreens, ...emptyScreens, ...unlockScreens, ...roomScreens, ...keepingScreens];
  for (const [at, screen] of screens.entries()) await take(screen, at + 1, visit, place);
  await running.end();
}

/** Every screen is gone to, because the way to one begins at the one before; only those asked for are kept. */
async function take({ name, show, leave }: Screen, number: number, visit: Visit, place: string): Promise<void> {
  const { page } = visit;
  await show(visit);
  await settled(page);
  if (wanted === undefined || name.includes(wanted)) {
    await page.setViewportSize(size);
    await settled(page);
    const file = `${String(number).padStart(3, '0')}-${name.replaceAll(/[^a-z0-9]+/gi, '-')}.png`;
    writeFileSync(path.join(place, file), await page.screenshot());
    await page.setViewportSize(USUAL);
    await settled(page);
  }
  await leave?.(visit);
}
