import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { newDraft } from '../../shared/submissions/draft.ts';
import { nodesOf } from '../../shared/submissions/narrative.ts';
import { expect, giveReasons, test, unlock } from './archive.ts';
import { violationsOn } from './axe.ts';
import { call } from './khronika.ts';
import { settled } from './screens.ts';

/** Writing a submission: the form laid out, a text with what is live in it, checks, versions, and what leaves. */

/** Begins a submission about the person of the specimen and opens its desk. */
async function desk(window: Page, form = 'cedaw-report', stage = 'session'): Promise<string> {
  const draft = newDraft({ form, stage, language: 'en', about: ['P-9001'] });
  const { code } = await call(window, 'submissions.begin', { draft });
  await window.keyboard.press('Control+8');
  await window.getByRole('row', { name: new RegExp(code) }).dblclick();
  await expect(window.locator('.submissions-sheet')).toBeVisible({ timeout: 30_000 });
  return code;
}

const saved = (window: Page) => expect(window.locator('.submissions-keeping')).toContainText('Saved');

test('a form is chosen with whom it is about, and Khronika lays it out', { tag: '@slow' }, async ({ window }) => {
  await window.keyboard.press('Control+8');
  await expect(window.getByText('No submissions yet.')).toBeVisible();
  await window.keyboard.press('n');
  await window.getByRole('option', { name: /Questionnaire on an alleged arbitrary arrest/ }).click();
  await window.getByRole('combobox', { name: 'Add a person' }).fill('P-9001');
  await window.getByRole('option', { name: /P-9001/ }).click();
  expect(await violationsOn(window)).toEqual([]);
  await window.keyboard.press('Control+Enter');
  await expect(window.locator('.submissions-sheet')).toBeVisible({ timeout: 30_000 });

  // An answer of the archive stands with what it rests on; a question without one leads to where it is entered.
  await expect(window.locator('.submissions-question .records-mark').first()).toBeVisible();
  // Nobody has consented to be named to this body: what would name her is not printed.
  await expect(window.locator('.submissions-question', { hasText: 'Family name' }).first()).toContainText(
    /Nothing is printed here: Person [A-Z] is not named/,
  );
  const missing = window.locator('.submissions-missing').first();
  await expect(missing).toContainText('Not recorded.');
  expect(await violationsOn(window)).toEqual([]);
  await missing.getByRole('button').click();
  await expect(window.getByRole('form').or(window.locator('.forms-sheet')).first()).toBeVisible();
  await window.keyboard.press('Alt+ArrowLeft');
  await expect(window.locator('.submissions-sheet')).toBeVisible({ timeout: 30_000 });
});

test('a text is written with a source chosen after a slash, and is in the vault when the window locks', async ({
  window,
  running,
  vault,
}) => {
  const code = await desk(window);
  const text = window.getByRole('textbox', { name: 'Executive summary and key issues' });
  await text.click();
  await window.keyboard.type('She was taken from her home ');
  await window.keyboard.type('/so');
  await expect(window.getByRole('listbox', { name: 'Insert' }).getByRole('option')).toHaveCount(1);
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog', { name: 'Source' });
  await dialog.getByRole('searchbox').fill('D-9001');
  await expect(dialog.getByRole('option').first()).toContainText('D-9001');
  expect(await violationsOn(window)).toEqual([]);
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(text.getByRole('button', { name: /^Source: D-9001/ })).toBeVisible();
  await expect(text).toBeFocused();
  await window.keyboard.type(' and kept for fifteen days.');

  // Enter on the mark shows what it points to, and a second Enter opens the place.
  const selected = text.locator('.ProseMirror-selectednode');
  await settled(window);
  await expect(async () => {
    // The editor follows the selection of the browser a moment later.
    await window.keyboard.press('ArrowLeft');
    await expect(selected).toHaveCount(1, { timeout: 100 });
  }).toPass({ intervals: [0] });
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog', { name: 'D-9001' })).toContainText('p. 1');
  await window.keyboard.press('Escape');
  await expect(text).toBeFocused();

  // Nothing waits for the next moment: the lock comes in the same breath.
  await settled(window);
  await window.keyboard.press('Control+End');
  await settled(window);
  await window.keyboard.type(' The door was broken.');
  await window.keyboard.press('Control+l');
  await unlock(running, vault);
  const { draft } = await call(window, 'submissions.open', { code });
  const nodes = [...nodesOf(draft.texts['summary'] ?? { type: 'doc' })];
  expect(nodes.map(({ text: words = '' }) => words).join('')).toBe(
    'She was taken from her home and kept for fifteen days. The door was broken.',
  );
  expect(nodes.find(({ type }) => type === 'citation')?.attrs).toMatchObject({ document: 'D-9001' });
});

test('whoever will stand under a pseudonym is marked as the name is typed', { tag: '@slow' }, async ({ window }) => {
  const code = await desk(window);
  const { revision, draft } = await call(window, 'submissions.open', { code });
  await call(window, 'submissions.save', { code, revision, draft: { ...draft, naming: 'nobody' } });
  await window.keyboard.press('Control+8');
  await window.getByRole('row', { name: new RegExp(code) }).dblclick();
  await expect(window.locator('.submissions-sheet')).toBeVisible({ timeout: 30_000 });
  const text = window.getByRole('textbox', { name: 'Executive summary and key issues' });
  await text.click();
  await window.keyboard.type('The court heard Alena Uzornaya. Then it rose.');
  await expect(text.locator('.submissions-masked')).toHaveText('Alena Uzornaya');
  await window.keyboard.press('Alt+3');
  await expect(window.getByRole('tabpanel')).toContainText('pseudonym');
  await expect(window.getByRole('tabpanel')).toContainText(/In print: Person [A-Z]/);
});

test('a chronology in a text shows what will be printed', { tag: '@slow' }, async ({ window }) => {
  await desk(window);
  await window.getByRole('textbox', { name: 'Executive summary and key issues' }).click();
  await window.keyboard.press('Control+Alt+h');
  await expect(window.getByRole('dialog', { name: 'Chronology' })).toBeVisible();
  await window.keyboard.press('Control+Enter');
  const block = window.locator('.submissions-block');
  await expect(block).toContainText('Chronology');
  await expect(block.getByRole('row').nth(1)).toBeVisible({ timeout: 20_000 });
  expect(await violationsOn(window)).toEqual([]);
});

test(
  'a draft that was saved elsewhere is not overwritten, and what was written here is kept',
  { tag: '@slow' },
  async ({ window }) => {
    const code = await desk(window);
    const { revision, draft } = await call(window, 'submissions.open', { code });
    await call(window, 'submissions.save', { code, revision, draft: { ...draft, session: '95' } });
    await window.getByRole('textbox', { name: 'Executive summary and key issues' }).click();
    await window.keyboard.type('Mine.');
    await expect(window.getByRole('alert')).toContainText('saved elsewhere');
    expect((await call(window, 'submissions.open', { code })).draft.session).toBe('95');
    await window.getByRole('button', { name: 'Keep mine as another submission' }).click();
    await expect(window.locator('.submissions-desk-title')).not.toContainText(code, { timeout: 30_000 });
    await expect(window.getByRole('textbox', { name: 'Executive summary and key issues' })).toContainText('Mine.');
  },
);

test(
  'checks lead to what mends them, versions are compared, and what leaves is told file by file',
  { tag: '@slow' },
  async ({ window, running, folder }) => {
    await desk(window);
    const checks = window.getByRole('tabpanel');
    await expect(checks).toContainText('Nobody is given who submits it.');
    await window.keyboard.press('Control+e');
    await expect(window.getByRole('dialog')).toContainText('Mend what they found first');
    await expect(window.getByRole('button', { name: 'Choose a folder and export' })).toBeDisabled();
    await window.getByRole('button', { name: 'To the checks' }).click();
    await checks
      .getByRole('listitem')
      .filter({ hasText: 'Nobody is given who submits it.' })
      .getByRole('button', { name: 'Go there' })
      .click();
    await window.getByRole('button', { name: 'Add a submitter' }).click();
    await window.getByRole('textbox', { name: 'Full name' }).fill('Specimen Association');
    await window
      .getByRole('radiogroup', { name: /May the report be published/ })
      .getByText('Yes')
      .click();
    expect(await violationsOn(window)).toEqual([]);
    await window.getByRole('button', { name: 'Done', exact: true }).click();
    await expect(checks).not.toContainText('Nobody is given who submits it.', { timeout: 20_000 });

    // A warning passes with a reason; a refusal has no field for one.
    const warning = checks.getByRole('listitem').filter({ has: window.getByRole('button', { name: 'Give a reason' }) });
    await warning.first().getByRole('button', { name: 'Give a reason' }).click();
    await window.getByRole('textbox', { name: 'Why it may pass' }).fill('Written with the others next week.');
    await window.getByRole('button', { name: 'Keep the reason' }).click();
    await expect(checks).toContainText('Let pass: Written with the others next week.', { timeout: 20_000 });
    await giveReasons(window);

    await window.keyboard.press('Alt+5');
    await window.getByRole('textbox', { name: 'What this version is' }).fill('empty');
    await window.getByRole('button', { name: 'Keep a version' }).click();
    await expect(window.getByRole('tabpanel')).toContainText('Version 1', { timeout: 20_000 });
    await window.getByRole('textbox', { name: /^Suggested questions/ }).click();
    await window.keyboard.type('Ask why nobody looked.');
    await saved(window);
    await window.getByRole('button', { name: 'Compare version 1 with this draft' }).click();
    await expect(window.locator('ins', { hasText: 'Ask why nobody looked.' })).toBeVisible({ timeout: 20_000 });
    expect(await violationsOn(window)).toEqual([]);
    await window.keyboard.press('Escape');

    const out = path.join(folder, 'export');
    running.answerDialog([out]);
    await window.keyboard.press('Control+e');
    await window.getByRole('button', { name: 'Choose a folder and export' }).click();
    const result = window.getByRole('dialog');
    await expect(result).toContainText('is not encrypted any more', { timeout: 60_000 });
    const file =
      (await result
        .locator('td')
        .filter({ hasText: /\.docx$/ })
        .first()
        .textContent()) ?? '';
    const report = new TextDecoder().decode(unzipSync(readFileSync(path.join(out, file)))['word/document.xml']);
    expect(report).toContain('Ask why nobody looked.');
    expect(await violationsOn(window)).toEqual([]);
  },
);
