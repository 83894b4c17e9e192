import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { SAMPLE_PASSPHRASE } from '../../build/sample/passphrase.ts';
import { expect, test } from './archive.ts';
import { violationsOn } from './axe.ts';
import { call } from './khronika.ts';

/** The settings, and in them the page on backups. */
async function toBackups(window: Page): Promise<void> {
  await window.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: 'Settings' }).click();
  await window.getByRole('button', { name: 'Backups' }).click();
  await expect(window.getByRole('heading', { name: 'Backups', level: 1 })).toBeVisible();
}

test('a backup is made on a stick, tried out with the typed passphrase, and gives a record back as it was', async ({
  window,
  running,
  folder,
}) => {
  const stick = path.join(folder, 'stick');
  mkdirSync(path.join(stick, 'holiday pictures'), { recursive: true });
  await toBackups(window);
  await expect(window.getByText('There is no backup yet.')).toBeVisible();
  running.answerDialog([stick]);
  await window.getByRole('button', { name: 'Add a place' }).click();
  await window.getByRole('button', { name: 'Back up now' }).click();
  await expect(window.getByText(/Backed up: [\d,]+ files/)).toBeVisible({ timeout: 30_000 });
  // What else is on the stick stays by itself.
  expect(readdirSync(stick).toSorted()).toEqual(['holiday pictures', 'khronika-backup']);
  await expect(window.getByRole('table', { name: /1 state/ }).getByRole('row')).toHaveCount(2);
  expect(await violationsOn(window)).toEqual([]);

  await window.getByRole('button', { name: 'Try it out' }).click();
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Passphrase' }).fill('not the passphrase of this vault');
  await dialog.getByRole('button', { name: 'Try it out' }).click();
  await expect(dialog.getByRole('alert')).toContainText('does not open');
  await dialog.getByRole('textbox', { name: 'Passphrase' }).fill(SAMPLE_PASSPHRASE);
  await dialog.getByRole('button', { name: 'Try it out' }).click();
  await expect(dialog.getByText('Everything in it is as it was written.')).toBeVisible({ timeout: 60_000 });
  expect(await violationsOn(window)).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(window.getByText(/tried out .*20\d\d/)).toBeVisible();

  const { title } = await call(window, 'records.show', { code: 'P-9001' });
  await call(window, 'records.put', {
    text: JSON.stringify({ type: 'person', code: 'P-9001', fields: { familyName: 'Somebody else' } }),
  });
  await window.getByRole('button', { name: 'Look for a record' }).click();
  await dialog.getByRole('textbox', { name: 'Code of the record' }).fill('P-9001');
  await dialog.getByRole('button', { name: 'Show what it was' }).click();
  await expect(dialog.locator('del')).toHaveText(/Somebody else/);
  expect(await violationsOn(window)).toEqual([]);
  await dialog.getByRole('button', { name: 'Bring it back' }).click();
  await expect(window.getByText('P-9001 is as it was.')).toBeVisible();
  expect((await call(window, 'records.show', { code: 'P-9001' })).title).toBe(title);
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await call(window, 'records.show', { code: 'P-9001' })).title).not.toBe(title);
});

test(
  'a vault that does not open because it is damaged is repaired from a backup on the way in',
  { tag: '@slow' },
  async ({ window, running, vault, folder }) => {
    const stick = path.join(folder, 'stick');
    mkdirSync(stick);
    await toBackups(window);
    running.answerDialog([stick]);
    await window.getByRole('button', { name: 'Add a place' }).click();
    await window.getByRole('button', { name: 'Back up now' }).click();
    await expect(window.getByText(/Backed up: [\d,]+ files/)).toBeVisible({ timeout: 30_000 });
    await window.keyboard.press('Control+L');
    await expect(window.getByText('The vault is locked.')).toBeVisible();
    writeFileSync(path.join(vault, 'vault.json'), '{"format":"khro');

    running.answerDialog([vault]);
    await window.getByRole('button', { name: 'Open a vault' }).click();
    await window.getByLabel('Passphrase', { exact: true }).fill(SAMPLE_PASSPHRASE);
    await window.getByRole('button', { name: 'Open the vault' }).click();
    await window.getByRole('button', { name: 'Repair it from a backup' }).click();
    const look = window.getByRole('button', { name: 'See what would be taken back' });
    await expect(look).toBeDisabled();
    expect(await violationsOn(window)).toEqual([]);
    running.answerDialog([stick]);
    await window.getByRole('button', { name: 'Choose the folder' }).click();
    await expect(look).toBeEnabled();
    // What was typed to open it is still there.
    await look.click();
    await expect(window.getByText('vault.json, the list of the keys')).toBeVisible({ timeout: 60_000 });
    expect(await violationsOn(window)).toEqual([]);
    await window.getByRole('button', { name: 'Repair the vault' }).click();
    await expect(window.getByText('vault.json is whole again.')).toBeVisible({ timeout: 60_000 });
    expect(await violationsOn(window)).toEqual([]);
    await window.getByRole('button', { name: 'Open the vault' }).click();
    await expect(window.getByRole('navigation', { name: 'Rooms' })).toBeVisible({ timeout: 30_000 });
  },
);
