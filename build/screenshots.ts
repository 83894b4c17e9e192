import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'electron-vite';
import type { Page } from '@playwright/test';
import { launchStandIn } from '../tests/standin/launch.ts';
import { makeSampleVault } from './sample-vault.ts';
import { SAMPLE_PASSPHRASE } from './sample/passphrase.ts';

/**
 * Writes a picture of every screen, in light and dark and in three languages, to the folder `screenshots`, which is no part of the
 * repository. `npm run screenshots -- en dark` makes those of one language and one theme.
 */
const root = path.dirname(import.meta.dirname);
const out = path.join(root, 'screenshots');
const asked = process.argv.slice(2);
const languages = ['en', 'ru', 'be'].filter(
  (each) => asked.length === 0 || asked.includes(each) || !asked.some(isLanguage),
);
const themes = ['light', 'dark'].filter((each) => !asked.some(isTheme) || asked.includes(each));

await build({ root, logLevel: 'warn' });
const folder = mkdtempSync(path.join(tmpdir(), 'khronika-screens-'));
const vault = path.join(folder, 'sample.khronika');
await makeSampleVault(vault);
for (const language of languages) for (const theme of themes) await takeAll(language, theme);
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`The pictures are in ${path.relative(process.cwd(), out)}.\n`);

async function takeAll(language: string, theme: string): Promise<void> {
  const userData = mkdtempSync(path.join(folder, 'user-'));
  const settings = { language, theme, density: 'compact', lockAfter: 60, rememberVaults: false };
  const { page, answerDialog, end } = await launchStandIn({ dark: theme === 'dark', language, userData });
  const place = path.join(out, `${language}-${theme}`);
  mkdirSync(place, { recursive: true });
  let number = 0;
  const take = async (name: string): Promise<void> => {
    await page.waitForTimeout(350);
    number += 1;
    const file = `${String(number).padStart(2, '0')}-${name}.png`;
    writeFileSync(path.join(place, file), await page.screenshot());
  };
  const call = (name: string, input: unknown): Promise<unknown> =>
    page.evaluate(
      ([asks, what]) =>
        (globalThis as unknown as { khronika: { call(name: string, input: unknown): Promise<unknown> } }).khronika.call(
          asks,
          what,
        ),
      [name, input] as const,
    );
  await page.setViewportSize({ width: 1280, height: 800 });
  await call('shell.settings', settings);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await take('entry');
  await page.locator('.entry-ways button').first().click();
  await take('entry-create');
  await page.locator('form button').last().click();
  answerDialog([vault]);
  await page.locator('.entry-ways button').nth(1).click();
  await page.locator('input[type=password]').fill('a wrong passphrase');
  await page.locator('form button[type=submit]').click();
  await page.getByRole('alert').waitFor();
  await take('entry-wrong');
  await page.locator('input[type=password]').fill(SAMPLE_PASSPHRASE);
  await page.locator('form button[type=submit]').click();
  await page.locator('.rail').waitFor();
  await page.waitForTimeout(1500);
  await take('home');
  await takeRooms(page, take);
  await end();
}

async function takeRooms(page: Page, take: (name: string) => Promise<void>): Promise<void> {
  const rail = page.locator('.rail-entry');
  const names = [
    'home',
    'documents',
    'person',
    'organisation',
    'case',
    'event',
    'detention',
    'incident',
    'liquidation',
  ];
  for (const [at, name] of names.entries()) {
    if (name === 'home') continue;
    await rail.nth(at).click();
    await page.waitForTimeout(300);
    await take(`${name}-list`);
    await page.locator('[role=grid] [role=row]').nth(2).click();
    await page.waitForTimeout(500);
    await take(`${name}-chosen`);
    if (name !== 'person' && name !== 'case' && name !== 'documents') continue;
    const tabs = page.locator('main [role=tab]');
    for (let tab = 1; tab < (await tabs.count()); tab += 1) {
      await tabs.nth(tab).click();
      await page.waitForTimeout(400);
      await take(`${name}-tab-${tab}`);
    }
    if (name === 'documents') {
      await page.locator('[role=grid] [role=row]').nth(2).dblclick();
      await page.waitForTimeout(1500);
      await take('reader');
    }
  }
  for (const keys of ['Control+7', 'Control+8', 'Control+,']) {
    await page.keyboard.press(keys);
    await page.waitForTimeout(900);
    await take(`room-${keys.slice(8) === ',' ? 'settings' : keys.slice(8) === '7' ? 'timeline' : 'submissions'}`);
  }
  await page.keyboard.press('Control+Shift+F');
  await page.locator('main input').first().fill('суд');
  await page.waitForTimeout(700);
  await take('search');
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('lo', { delay: 20 });
  await page.waitForTimeout(700);
  await take('palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+3');
  await page.keyboard.press('?');
  await take('keys');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 900, height: 600 });
  await take('small-list');
  await page.locator('[role=grid] [role=row]').nth(2).dblclick();
  await page.waitForTimeout(600);
  await take('small-record');
}

function isLanguage(word: string): boolean {
  return ['en', 'ru', 'be'].includes(word);
}

function isTheme(word: string): boolean {
  return ['light', 'dark'].includes(word);
}
