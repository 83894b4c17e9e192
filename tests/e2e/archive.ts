import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { SAMPLE_PASSPHRASE } from '../../build/sample/passphrase.ts';
import type { LaunchOptions, Running } from '../standin/launch.ts';
import { createAhead, type Ahead } from './ahead.ts';

/** From the first page into a vault, as a person goes. */
export async function unlock(
  { page, answerDialog }: Running,
  vault: string,
  passphrase = SAMPLE_PASSPHRASE,
): Promise<void> {
  answerDialog([vault]);
  await page.getByRole('button', { name: 'Open a vault' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Open the vault' }).click();
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  await expect(page.getByText('Reading the catalogue')).toHaveCount(0);
}

/** Gives every warning that still needs one a reason, as somebody does who has looked at each. */
export async function giveReasons(page: Page): Promise<void> {
  const give = page.getByRole('button', { name: 'Give a reason' });
  const why = page.getByRole('textbox', { name: 'Why it may pass' });
  await expect(async () => {
    // The checks are done again after each reason, and meanwhile the list is that of before.
    if ((await give.count()) > 0) {
      await give.first().click();
      await why.fill('Looked at, and agreed with the others.');
      await page.getByRole('button', { name: 'Keep the reason' }).click();
      await expect(why).toHaveCount(0);
    }
    await expect(give).toHaveCount(0, { timeout: 3000 });
  }).toPass({ timeout: 45_000 });
}

const root = path.join(import.meta.dirname, '../..');

interface Archive {
  /** A folder of this test alone, gone after it. */
  readonly folder: string;
  /** A vault with the sample archive in it. */
  readonly vault: string;
  readonly running: Running;
  /** The window with the vault open. */
  readonly window: Page;
}

/** Khronika with the sample archive open, anew for each test. */
export const test = base.extend<Archive & { launch: LaunchOptions }, { sample: string; ahead: Ahead }>({
  launch: [{}, { option: true }],
  ahead: [
    async ({}, use) => {
      const ahead = createAhead();
      await use(ahead);
      await ahead.end();
    },
    { scope: 'worker' },
  ],
  sample: [
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'khronika-e2e-'));
      const vault = path.join(folder, 'sample.khronika');
      // In a process of its own, as everything of the archive: a test knows the window.
      await promisify(execFile)(process.execPath, ['build/sample-vault.ts', vault], { cwd: root });
      await use(vault);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'khronika-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  vault: async ({ folder, sample }, use) => {
    const vault = path.join(folder, 'archive.khronika');
    cpSync(sample, vault, { recursive: true });
    await use(vault);
  },
  running: async ({ launch, ahead }, use) => {
    const running = await ahead.take(launch);
    await use(running);
    await running.end();
  },
  window: async ({ running, vault }, use) => {
    await unlock(running, vault);
    await use(running.page);
  },
});

test.skip(process.env['KHRONIKA_ELECTRON'] !== undefined, 'answers the dialogs of the stand-in');

export { expect };
