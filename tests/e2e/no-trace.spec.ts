import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { bytesOf, encoded, pdf } from '../fixtures/documents.ts';
import { everyFile } from '../fixtures/every-file.ts';
import { forms, tracesInFile } from '../fixtures/traces.ts';
import { launchStandIn } from '../standin/launch.ts';
import { expect, test, unlock } from './archive.ts';

/** Nobody and nothing is called so. Each is planted where a session of a person puts words. */
const planted = {
  inPdf: 'obelisk periwinkle ninety',
  inText: 'пятьдесят семь лиловых ирисов',
  inPage: 'мармуровы ліхтар ля млына',
  familyName: 'Жураўлінская',
  draft: 'схованка пад старым дубам',
  search: 'quotation of the marigold judge',
};

test('a session leaves nothing of what was read, written or looked for outside the vault', async ({
  folder,
  vault,
}) => {
  test.skip(process.platform !== 'linux', 'looks at the folders of Linux');
  test.setTimeout(180_000);
  const place = (name: string): string => {
    mkdirSync(path.join(folder, name));
    return path.join(folder, name);
  };
  // Everything that the process tree could write to by itself lies in folders of this test; the shared ones are compared.
  const [home, temporary, userData, given] = ['home', 'tmp', 'user', 'given'].map(place) as [
    string,
    string,
    string,
    string,
  ];
  const shared = ['/tmp', '/var/tmp', '/dev/shm'];
  const before = new Set(shared.flatMap(entries));
  const files = {
    'zebra.pdf': pdf([`On the page stands ${planted.inPdf}.`, 'A second page.']),
    'two.txt': encoded(`Стоят ${planted.inText}.`, 'win1251'),
    'three.html': bytesOf(`<!doctype html><meta charset="utf-8"><p>${planted.inPage}</p>`),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(given, name), bytes);

  const env = { HOME: home, TMPDIR: temporary, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home };
  const running = await launchStandIn({ userData, env });
  const { page, answerDialog, profile, pid } = running;
  await unlock(running, vault);
  answerDialog(Object.keys(files).map((name) => path.join(given, name)));
  await page.keyboard.press('Control+i');
  await bringIn(page);
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('grid')).toContainText('zebra');
  const picture = await read(page);
  await page.keyboard.press('Control+Shift+F');
  await page.locator('.search-head input').fill(planted.search);
  await page.waitForTimeout(500);
  await page.keyboard.press('Control+3');
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Family name' }).fill(planted.familyName);
  await page.getByRole('textbox', { name: 'Description' }).fill(planted.draft);
  // The draft is kept in the vault a moment after the last letter.
  await page.waitForTimeout(2500);
  // Killed where it stands: what a tidy end would clear away is looked at too.
  process.kill(pid, 'SIGKILL');
  for (const browser of processesOf(profile)) process.kill(browser, 'SIGKILL');
  await setTimeout(1500);

  const made = shared.flatMap(entries).filter((entry) => !before.has(entry));
  const outside = [home, temporary, userData, profile, ...made].filter((each) => each !== folder && existsSync(each));
  expect(existsSync(profile)).toBe(true);
  const searched = forms(Object.values(planted));
  const scanned = outside.flatMap((each) => everyFile(each));
  expect(scanned.length).toBeGreaterThan(10);
  const found = scanned.flatMap((file) =>
    tracesInFile(file, searched).map(({ word, form }) => `${file}: ${word} as ${form}`),
  );
  expect(found).toEqual([]);
  expect(picture).toHaveLength(48);
  expect(scanned.filter((file) => readFileSync(file).includes(picture))).toEqual([]);
  const inVault = everyFile(vault).flatMap((file) => tracesInFile(file, searched));
  expect(inVault).toEqual([]);
  // The search finds what is there: the documents as they were given hold the words.
  expect(everyFile(given).flatMap((file) => tracesInFile(file, searched)).length).toBeGreaterThan(0);
  for (const each of made) rmSync(each, { recursive: true, force: true });
  expect(running.output()).not.toMatch(new RegExp(Object.values(planted).join('|')));
});

async function bringIn(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Bring in', exact: true }).click();
}

/** Reads the first document in the window, goes back, and gives some bytes out of the picture of its page. */
async function read(page: Page): Promise<Buffer> {
  await page.getByRole('row', { name: /zebra/ }).first().dblclick();
  const image = page.locator('main img').first();
  await image.waitFor();
  await expect.poll(() => image.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBeGreaterThan(0);
  const bytes = await image.evaluate(async (shown: HTMLImageElement) => {
    const answer = await fetch(shown.src);
    return [...new Uint8Array(await answer.arrayBuffer())];
  });
  await page.keyboard.press('Alt+ArrowLeft');
  const middle = Math.floor(bytes.length / 2);
  return Buffer.from(bytes.slice(middle, middle + 48));
}

/** The processes of the browser that keeps its things in a folder. */
function processesOf(profile: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`);
      } catch {
        return false;
      }
    })
    .map(Number);
}

function entries(folder: string): string[] {
  return readdirSync(folder).map((name) => path.join(folder, name));
}
