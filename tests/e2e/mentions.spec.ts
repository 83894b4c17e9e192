import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { SAMPLE_PASSPHRASE } from '../../build/sample/passphrase.ts';
import { expect, test, unlock } from './archive.ts';
import { violationsOn } from './axe.ts';
import { call } from './khronika.ts';
import { toRecord } from './screens.ts';

/** Where documents name people and organisations, and which documents belong together. */

const offered = async (window: Page, code: string) => (await call(window, 'mentions.of', { code, limit: 0 })).counts;

test(
  'a name found in a document is linked and cited by one key, put aside by another, and both can be taken back',
  { tag: '@slow' },
  async ({ window, running, vault, folder }) => {
    await toRecord({ running, page: window, vault, folder }, 'P-9001');
    const before = await offered(window, 'P-9001');
    expect(before.offered).toBeGreaterThan(2);
    await window.getByRole('tab', { name: /Named in documents/ }).click();
    const list = window.getByRole('listbox', { name: /Places where documents name/ });
    await expect(list.getByRole('option').first()).toBeFocused();
    await expect(list.locator('mark').first()).toBeVisible();
    expect(await violationsOn(window)).toEqual([]);

    await window.keyboard.press('y');
    await expect(window.getByText(/P-9001 is linked to D-\d+/)).toBeVisible();
    await expect.poll(async () => (await offered(window, 'P-9001')).confirmed).toBeGreaterThan(before.confirmed);
    await window.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await offered(window, 'P-9001')).confirmed).toBe(before.confirmed);

    await list.getByRole('option').first().focus();
    await window.keyboard.press('n');
    await expect(window.getByText('Put aside; it will not be offered again')).toBeVisible();
    await expect.poll(async () => (await offered(window, 'P-9001')).refused).toBe(1);
    await window.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await offered(window, 'P-9001')).refused).toBe(0);

    await list.getByRole('option').first().focus();
    await window.keyboard.press('o');
    await expect(window.locator('.reader')).toBeVisible();
  },
);

test(
  'documents that belong together stand side by side with what differs, and one key decides',
  { tag: '@slow' },
  async ({ running, vault, folder }) => {
    const letter =
      'To the prosecutor of the model district. On 14 February 2022 I asked for the recording of the camera in the yard, which shows who broke the door. The answer says that the recording lasts thirty days and was overwritten. I ask you to find out who was to keep it, and to tell me in writing within the time that the law sets.';
    const [one, two, secret] = ['letter v1.txt', 'letter v2.txt', 'secret'].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(one, letter);
    writeFileSync(
      two,
      letter.replace('thirty days', 'forty days').replace('in writing', 'in writing and by telephone'),
    );
    writeFileSync(secret, `${SAMPLE_PASSPHRASE}\n`);
    await promisify(execFile)(process.execPath, [
      'electron/cli.ts',
      'add',
      vault,
      one,
      two,
      '--passphrase-file',
      secret,
    ]);
    await unlock(running, vault);
    const window = running.page;
    await call(window, 'likeness.prepare', {});

    await window.keyboard.press('Control+Shift+D');
    await window.getByRole('button', { name: /Type|Kind/ }).click();
    await window.getByRole('option', { name: 'Documents' }).click();
    const pair = window.getByRole('article', { name: /^D-\d+ and D-\d+$/ });
    await expect(pair.getByText('versions of one text')).toBeVisible();
    await expect(pair.locator('del').first()).toHaveText(/thirty|forty/);
    await expect(pair.locator('ins').first()).toBeVisible();
    expect(await violationsOn(window)).toEqual([]);

    await window.getByRole('listbox', { name: 'Documents that belong together' }).getByRole('option').first().focus();
    await window.keyboard.press('v');
    await expect(window.getByText(/is a version of/)).toBeVisible();
    await expect(window.getByText('No two documents seem to belong together')).toBeVisible();
    await window.getByRole('button', { name: 'Undo' }).click();
    await expect(pair).toBeVisible();
  },
);
