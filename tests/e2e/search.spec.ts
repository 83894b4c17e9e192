import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './archive.ts';
import { violationsOn } from './axe.ts';
import { call } from './khronika.ts';

/** One invented text in each language, in which the words that are looked for stand in other forms. */
const TEXTS = {
  'english.txt': 'Specimen record. The detentions of marigold growers were listed by their neighbours.',
  'russian.txt': 'Запись-образец. Соседи узнали о задержаниях цветоводов ноготков и перед судами ждали до вечера.',
  'belarusian.txt':
    'Запіс-узор. Суседзі даведаліся пра затрыманні кветкаводаў наготкаў і чакалі перад судамі да вечара.',
};

async function bringIn(page: Page, answer: (paths: string[]) => void, folder: string): Promise<void> {
  const place = path.join(folder, 'material');
  mkdirSync(place);
  for (const [name, text] of Object.entries(TEXTS)) writeFileSync(path.join(place, name), text);
  answer([place]);
  await page.keyboard.press('Control+Shift+I');
  await page
    .getByRole('dialog', { name: 'Bring in 1 item' })
    .getByRole('button', { name: 'Bring in', exact: true })
    .click();
  await expect(page.getByRole('heading', { name: 'Documents have come in' })).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
}

const box = (page: Page) => page.getByRole('combobox', { name: /^Words, names, codes/ });
const hits = (page: Page) => page.locator('.search-hit');

/** Looks for something and waits until a title is among what was found; pages that just came in are read into the index meanwhile. */
async function lookFor(page: Page, query: string, title: string): Promise<void> {
  await expect(async () => {
    await box(page).fill('');
    await box(page).fill(query);
    await expect(hits(page).filter({ hasText: title })).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
}

test('words are found in their forms in three languages, with the reason, and what was found is narrowed, opened and kept', async ({
  window,
  running,
  folder,
}) => {
  await bringIn(window, running.answerDialog, folder);
  await window.keyboard.press('Control+Shift+F');
  await expect(box(window)).toBeFocused();

  for (const [query, title, found] of [
    ['detention marigold', 'english', 'detentions'],
    ['задержание ноготки', 'russian', 'задержаниях'],
    ['затрыманне наготкі', 'belarusian', 'затрыманні'],
  ] as const)
    await test.step(query, async () => {
      await lookFor(window, query, title);
      const hit = hits(window).filter({ hasText: title });
      await expect(hit).toContainText(`Another form of “${query.split(' ')[0]}”: ${found}`);
      await expect(hit.locator('.search-page mark').first()).toHaveText(found, { ignoreCase: true });
    });

  // Each help has its off switch.
  await window.getByRole('button', { name: 'How words are understood' }).click();
  await window.locator('.search-switches .kit-choice').filter({ hasText: 'Forms of words' }).click();
  await window.keyboard.press('Escape');
  await expect(hits(window).filter({ hasText: 'belarusian' })).toHaveCount(0);
  await window.getByRole('button', { name: 'How words are understood: no forms' }).click();
  await window.getByRole('button', { name: 'As usual' }).click();
  await window.keyboard.press('Escape');
  await expect(hits(window).filter({ hasText: 'belarusian' })).toBeVisible();

  // A facet stands in the query while it is chosen; what cannot be understood is said, and the rest is looked for.
  await box(window).fill('specimen');
  const documents = window
    .getByRole('navigation', { name: 'Narrow down' })
    .getByRole('button', { name: /^documents/i });
  await documents.click();
  await expect(box(window)).toHaveValue('specimen type:document');
  await expect(documents).toHaveAttribute('aria-pressed', 'true');
  await documents.click();
  await expect(box(window)).toHaveValue('specimen');
  await box(window).fill('specimen AND (');
  await expect(window.locator('.search-faults u').first()).toHaveText('(');
  await expect(window.getByText('The parenthesis is not closed; it goes to the end.')).toBeVisible();

  // A field and its value are offered while one types.
  await box(window).fill('');
  await box(window).pressSequentially('perso');
  await window.getByRole('option', { name: 'person:' }).click();
  await box(window).pressSequentially('Uzor');
  await window
    .getByRole('option', { name: /Uzornaya/ })
    .first()
    .click();
  await expect(box(window)).toHaveValue('person:P-9001 ');
  await expect(hits(window).first()).toBeVisible();

  // The keyboard walks from the box through what was found, looks at a page and opens it.
  await lookFor(window, 'затрыманне', 'belarusian');
  await box(window).press('Enter');
  await window.keyboard.press('ArrowDown');
  await window.locator('.search-page').first().focus();
  await window.keyboard.press('Space');
  await expect(window.locator('.search-wide mark').first()).toBeVisible();
  expect(await violationsOn(window)).toEqual([]);
  await window.keyboard.press('/');
  await expect(box(window)).toBeFocused();

  // Kept under a name, as a folder of documents as well; and remembered, until it is forgotten.
  await window.getByRole('button', { name: 'Save the search' }).click();
  const naming = window.getByRole('dialog', { name: 'Save the search' });
  await naming.getByLabel('Name').fill('Marigolds');
  await naming.getByText('Also as a folder of documents').click();
  await naming.getByRole('button', { name: 'Keep' }).click();
  await expect(window.getByRole('navigation', { name: 'Saved searches' })).toContainText('Marigolds');
  await box(window).fill('');
  const past = window.getByRole('region', { name: 'What you looked for' });
  await expect(past.getByRole('button', { name: 'затрыманне', exact: true })).toBeVisible();
  expect(await violationsOn(window)).toEqual([]);
  await past.getByRole('button', { name: 'Forget “затрыманне”' }).click();
  await expect(past.getByRole('button', { name: 'затрыманне', exact: true })).toHaveCount(0);

  // Enter on a page opens it there.
  await lookFor(window, 'затрыманне', 'belarusian');
  await hits(window).filter({ hasText: 'belarusian' }).locator('.search-page').first().press('Enter');
  await expect(window.locator('main')).toContainText('Суседзі даведаліся');

  await window.keyboard.press('Control+2');
  await window.getByRole('button', { name: /^Marigolds/ }).click();
  await expect(window.getByRole('row', { name: /belarusian/ })).toBeVisible();
  await expect(window.getByRole('button', { name: /Search: затрыманне/ })).toBeVisible();
  expect(await call(window, 'searches.list', {})).toMatchObject([{ name: 'Marigolds', folder: true }]);
});

test(
  'documents are tagged, queued, assigned and changed together, each in one step that one undo takes back',
  { tag: '@slow' },
  async ({ window }) => {
    await window.keyboard.press('Control+2');
    const rows = window.locator('[role=row][data-line]');
    const side = window.getByRole('navigation', { name: 'Folders, reading queue and tags' });
    const undo = () => window.getByRole('button', { name: 'Undo' }).click();
    const choose = async (from: number, until: number): Promise<void> => {
      await rows.nth(from).click();
      await rows.nth(until).click({ modifiers: ['Shift'] });
    };

    // Tags are made by writing them; a wide one finds what has the narrower ones.
    await choose(0, 1);
    await window.keyboard.press('Alt+T');
    await window.keyboard.type('Courts / Minsk');
    await window.keyboard.press('Enter');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('The tags of 2 records were changed.')).toBeVisible();
    await side.getByRole('treeitem', { name: /Courts/ }).click();
    await expect(window.getByText('2 of 46 documents')).toBeVisible();
    await side.getByRole('button', { name: 'Keep this filter as a folder' }).click();
    await window.getByRole('dialog').getByLabel('Name').fill('From courts');
    await window.keyboard.press('Enter');
    await side.getByRole('button', { name: /All documents/ }).click();
    await side.getByRole('button', { name: /From courts/ }).click();
    await expect(window.getByText('2 of 46 documents')).toBeVisible();
    expect(await violationsOn(window)).toEqual([]);
    await side.getByRole('button', { name: /All documents/ }).click();

    // The reading queue: a key for each stage, and one for the next document.
    await choose(2, 4);
    await window.keyboard.press('Alt+1');
    await expect(side.getByRole('button', { name: /to be read/i })).toContainText('3');
    await rows.nth(2).click();
    await window.keyboard.press('Alt+2');
    await expect(side.getByRole('button', { name: /to be read/i })).toContainText('2');
    await window.keyboard.press('Alt+N');
    await expect(rows.nth(3)).toHaveAttribute('aria-selected', 'true');
    await window.keyboard.press('Alt+A');
    const assigning = window.getByRole('dialog');
    await assigning.getByRole('combobox', { name: 'To whom' }).fill('A. Tester');
    await assigning.getByLabel('What is to be done').fill('Compare with the protocol.');
    await assigning.getByRole('button', { name: 'Assign', exact: true }).click();
    await expect(side.getByRole('button', { name: /A\. Tester/ })).toBeVisible();

    // Many at once: what would change stands there first.
    await choose(0, 5);
    await window.keyboard.press('Control+Shift+E');
    const bulk = window.getByRole('dialog', { name: 'Change 6 records together' });
    await bulk.getByRole('combobox', { name: 'Field' }).fill('State of reading');
    await window.getByRole('option', { name: 'State of reading' }).click();
    await bulk.getByRole('combobox', { name: 'Value' }).fill('extracted');
    await window.getByRole('option', { name: /facts extracted/ }).click();
    await expect(bulk.getByText('6 records change')).toBeVisible();
    await expect(bulk.getByRole('listitem').filter({ hasText: 'to be read' })).toContainText('2');
    await expect(bulk.getByRole('listitem').filter({ hasText: 'nothing' })).toContainText('3');
    expect(await violationsOn(window)).toEqual([]);
    await bulk.getByRole('button', { name: 'Change 6 records' }).click();
    await expect(side.getByRole('button', { name: /facts extracted/i })).toContainText('6');
    await undo();
    await expect(side.getByRole('button', { name: /facts extracted/i })).toContainText('0');
    await expect(side.getByRole('button', { name: /to be read/i })).toContainText('2');
    expect((await call(window, 'history.read', { limit: 2 })).map(({ action }) => action)).toEqual(['undo', 'bulk']);

    // Other records are tagged by the same key.
    await window.keyboard.press('Control+3');
    await rows.first().click();
    await window.keyboard.press('Alt+T');
    await window.keyboard.type('minsk');
    await window.keyboard.press('Enter');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('The tags of 1 record were changed.')).toBeVisible();
  },
);
