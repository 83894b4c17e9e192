import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './archive.ts';
import { violationsOn } from './axe.ts';
import { call } from './khronika.ts';

/** Whether everything is what it was, told in words; a code compared; a custody log saved. */

test(
  'a file that was damaged behind its back is told of in words, on the page of checks and at home',
  { tag: '@slow' },
  async ({ window, vault }) => {
    const files = path.join(vault, 'files');
    const [first = ''] = readdirSync(files, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.age'),
    );
    const stored = path.join(files, first);
    const bytes = readFileSync(stored);
    bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
    writeFileSync(stored, bytes);

    await window.locator('.rail-entry').last().click();
    await window.getByRole('button', { name: 'Show history and checks' }).click();
    await window.getByRole('button', { name: 'Check now' }).click();
    const found = window.getByRole('group', { name: 'What was found' });
    await expect(found).toContainText('1 thing is not as it was written.');
    await expect(found).toContainText(path.basename(first, '.age'));
    await expect(found).toContainText('can be taken back from a backup');
    await expect(window.getByRole('heading', { name: '1 file is not whole' })).toBeVisible();
    expect(await violationsOn(window)).toEqual([]);

    const { newest } = await call(window, 'trust.state', {});
    const compare = window.getByLabel('A code from paper, or one that somebody reads out');
    await compare.fill((newest?.code ?? '').toLowerCase().replaceAll(' ', ''));
    await compare.press('Enter');
    await expect(window.getByText(/^It fits\. Up to entry/)).toBeVisible();
    await compare.fill('12 nothing like a code');
    await window.getByRole('button', { name: 'Compare' }).click();
    await expect(window.getByText(/This is no code of a checkpoint/)).toBeVisible();

    await window.locator('.rail-entry').first().click();
    await expect(window.getByRole('heading', { name: /The vault is not whole/ })).toBeVisible();
  },
);

test('the custody log of a document is saved from its page, without names', async ({ window, running, folder }) => {
  const file = path.join(folder, 'custody.json');
  const title = 'SPECIMEN: ruling in an administrative case';
  await window.locator('.rail-entry').nth(1).click();
  await window.getByText(title, { exact: true }).first().click();
  await window.getByRole('button', { name: 'Save the custody log' }).click();
  await window.getByText('data (JSON)').click();
  running.answerDialog([file]);
  await window.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await expect(window.getByText(/The custody log is saved, with \d+ events?/)).toBeVisible();
  const log = readFileSync(file, 'utf8');
  expect(log).toContain('"kind": "file-in"');
  expect(log).not.toContain(title);
});
