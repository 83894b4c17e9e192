import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import * as made from '../fixtures/containers.ts';
import { pdf } from '../fixtures/documents.ts';
import { expect, test } from './archive.ts';
import { violationsOn } from './axe.ts';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const tray = (page: Page) => page.getByRole('region', { name: 'Work' });
const to = (page: Page, room: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Rooms' }).getByText(room, { exact: true }).click();

/** A bag with a file that was changed after it was packed, one that is missing, and an archive within it. */
function bag(folder: string): string {
  const place = path.join(folder, 'handed-over');
  mkdirSync(path.join(place, 'data'), { recursive: true });
  const archive = made.zip([{ name: 'scans/протокол.txt', bytes: 'Протокол допроса', flags: 0x800 }]);
  writeFileSync(path.join(place, 'bagit.txt'), 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  writeFileSync(path.join(place, 'data/statement.txt'), 'as it is now');
  writeFileSync(path.join(place, 'data/scans.zip'), archive);
  writeFileSync(
    path.join(place, 'manifest-sha256.txt'),
    `${sha('as it was')}  data/statement.txt\n${createHash('sha256').update(archive).digest('hex')}  data/scans.zip\n${sha('gone')}  data/gone.txt\n`,
  );
  return place;
}

test(
  'a bag is recognised before it comes in; what differs comes in and says so, and archives open',
  { tag: '@slow' },
  async ({ window, running, folder }) => {
    await to(window, 'Documents');
    running.answerDialog([bag(folder)]);
    await window.keyboard.press('Control+Shift+I');
    const sheet = window.getByRole('dialog', { name: 'Bring in 1 item' });
    const found = sheet.getByRole('region', { name: 'Recognised: bag (BagIt)' });
    await expect(found).toContainText('2 files are named in its lists · 1 hash is right');
    await expect(found).toContainText('1 file is not as it was when its hash was written down.');
    await expect(found).toContainText('statement.txt');
    await expect(found).toContainText('1 file is named and not there');
    expect(await violationsOn(window)).toEqual([]);
    await sheet.getByRole('button', { name: 'Bring in', exact: true }).click();

    await expect(tray(window)).toContainText('1 differs from its hash', { timeout: 30_000 });
    await expect(tray(window)).toContainText('bag (BagIt): handed-over');
    await expect(tray(window)).toContainText('5 documents came in');
    expect(await violationsOn(window)).toEqual([]);
    await window.keyboard.press('Escape');
    await expect(window.getByRole('row', { name: 'протокол' })).toBeVisible();
  },
);

test(
  'a scanner’s folder is watched; what appears there is offered, and comes in when somebody says so',
  { tag: '@slow' },
  async ({ window, running, folder }) => {
    const scanner = path.join(folder, 'scanner');
    mkdirSync(scanner);
    writeFileSync(path.join(scanner, 'before.pdf'), pdf(['Before']));
    await to(window, 'Settings');
    const section = window.getByRole('region', { name: 'Watched folders' }).first();
    running.answerDialog([scanner]);
    await section.getByRole('button', { name: 'Watch a folder' }).click();
    await expect(section).toContainText('nothing new');
    writeFileSync(path.join(scanner, 'scan-1.pdf'), pdf(['A scanned sheet']));
    writeFileSync(path.join(scanner, 'scan-2.pdf'), pdf(['Another sheet']));
    await expect(async () => {
      await section.getByRole('button', { name: 'Look now' }).click();
      await expect(section).toContainText('2 new files', { timeout: 500 });
    }).toPass();
    await expect(section).toContainText('still lie in the folder');
    expect(await violationsOn(window)).toEqual([]);
    await section.getByRole('button', { name: 'Leave scan-2.pdf' }).click();
    await section.getByRole('button', { name: 'Bring it in' }).click();
    await expect(section).toContainText('nothing new');
    await to(window, 'Documents');
    await expect(window.getByRole('row', { name: 'scan-1' })).toBeVisible({ timeout: 20_000 });
    await expect(window.getByRole('row', { name: 'scan-2' })).toHaveCount(0);
  },
);
