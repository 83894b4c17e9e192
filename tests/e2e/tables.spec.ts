import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './archive.ts';
import { violationsOn } from './axe.ts';

const TABLE = [
  'name;birthday;work;remark',
  'Ганна Першая;17.05.1990;teacher;one',
  'Вера Другая;31.02.1990;lawyer;two',
  '"Зоя Трэцяя";1985;"nurse; midwife";"=HYPERLINK(""http://x"")"',
].join('\r\n');

test(
  'a table is chosen, its columns are given a meaning, looked at, taken in and taken back',
  { tag: '@slow' },
  async ({ window, running, folder }) => {
    const file = path.join(folder, 'people.csv');
    writeFileSync(file, TABLE);
    await window.getByRole('navigation', { name: 'Rooms' }).getByText('People', { exact: true }).click();
    const count = window.locator('.records-list-count');
    const before = Number(await count.textContent());
    await window.getByRole('button', { name: 'Tables' }).click();
    await window.getByRole('menuitem', { name: 'Import a table…' }).click();
    await expect(window.getByRole('heading', { name: 'Import a table' })).toBeVisible();
    running.answerDialog([file]);
    await window.getByRole('button', { name: 'Choose a file…' }).click();

    const map = window.getByRole('table');
    await expect(map.getByRole('row')).toHaveCount(5);
    await expect(map.getByText('17.05.1990')).toBeVisible();
    for (const [column, field] of [
      ['birthday', 'Date of birth'],
      ['work', 'Occupation'],
    ] as const) {
      await window.getByRole('combobox', { name: `Field for the column “${column}”` }).fill(field);
      await window.getByRole('option', { name: field, exact: true }).click();
    }
    expect(await violationsOn(window)).toEqual([]);
    await window.keyboard.press('Control+Enter');

    await expect(window.getByRole('heading', { name: 'What would come of it' })).toBeVisible();
    await expect(window.locator('[data-count=new] dd')).toHaveText('2');
    await expect(window.getByText('Row 3, column “birthday”: “31.02.1990” cannot be read as a date.')).toBeVisible();
    expect(await violationsOn(window)).toEqual([]);
    const refused = path.join(folder, 'refused.csv');
    running.answerDialog([refused]);
    await window.getByRole('button', { name: 'Save the refused rows…' }).click();
    await expect(window.getByText('1 refused row is saved')).toBeVisible();
    expect(readFileSync(refused, 'utf8')).toContain('Вера Другая');

    await window.getByRole('button', { name: 'Import 2 rows' }).click();
    await expect(window.getByRole('heading', { name: 'What was done' })).toBeVisible();
    await window.getByRole('button', { name: 'See the list' }).click();
    await expect(count).toHaveText(String(before + 2));
    await window.getByRole('button', { name: 'Undo' }).click();
    await expect(count).toHaveText(String(before));
  },
);

test('a list is written as a table with the columns shown, after a warning that names stand in it', async ({
  window,
  running,
  folder,
}) => {
  await window.getByRole('navigation', { name: 'Rooms' }).getByText('Organisations', { exact: true }).click();
  await window.getByRole('button', { name: 'Tables' }).click();
  await window.getByRole('menuitem', { name: 'Export this list…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Export this list' });
  await expect(dialog).toContainText('Names stand in it in clear');
  const file = path.join(folder, 'organisations.csv');
  running.answerDialog([file]);
  await dialog.getByRole('button', { name: 'Choose a place…' }).click();
  await expect(window.getByText(/records are written to organisations\.csv/)).toBeVisible();
  const [header, first] = readFileSync(file, 'utf8').split('\r\n');
  expect(header).toBe('\u{FEFF}Code,"Listed as",Status,"Legal form"');
  expect(first).toMatch(/^O-\d{4},/);
});
