import type { Page } from '@playwright/test';
import { expect, test } from './archive.ts';
import { call } from './khronika.ts';
import { toReader } from './screens.ts';

/** From a passage that somebody selects in a document to a statement that rests on it. */

/** Opens the ruling of the sample and selects its case number on the picture of the page. */
async function selectNumber(visit: Parameters<typeof toReader>[0]): Promise<void> {
  await toReader(visit, 'D-9001', '.reader-layer-word');
  await visit.page.locator('.reader-layer-word', { hasText: '9-001/2022' }).first().dblclick();
  await expect(visit.page.getByRole('toolbar', { name: 'What you can do with the passage' })).toBeVisible();
}

const shown = (window: Page, code: string) => call(window, 'records.show', { code });

test('a selected passage becomes the source of one statement, with its place on the page, and can be taken back', async ({
  window,
  running,
  vault,
  folder,
}) => {
  await selectNumber({ running, page: window, vault, folder });
  await window.keyboard.press('c');
  const dialog = window.getByRole('dialog', { name: 'What does this passage prove?' });
  await expect(dialog.getByRole('blockquote')).toContainText('9-001/2022');
  await dialog.getByRole('button', { name: 'SPECIMEN: case of the blank sheet of paper' }).click();
  await dialog.getByRole('option', { name: /^Number\b/ }).click();
  await dialog.getByRole('button', { name: 'Cite', exact: true }).click();
  await expect(window.getByText('The passage is now a source of C-9001.')).toBeVisible();
  const cited = (await shown(window, 'C-9001')).citations.filter(
    ({ field, position }) => field === 'number' && position,
  );
  expect(cited).toMatchObject([{ document: 'D-9001', page: '1', position: { page: 1 } }]);
  expect(cited[0]?.quote).toContain('9-001/2022');

  await window.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(async () => (await shown(window, 'C-9001')).citations.filter(({ position }) => position !== null))
    .toEqual([]);
});

test(
  'a selected passage begins an observation of a detention, which rests on it entry by entry',
  { tag: '@slow' },
  async ({ window, running, vault, folder }) => {
    await selectNumber({ running, page: window, vault, folder });
    await window.getByRole('button', { name: 'New record' }).click();
    await window.getByRole('menuitem', { name: 'Observation of conditions…' }).click();
    const dialog = window.getByRole('dialog', { name: 'Where was this observed?' });
    await dialog.getByRole('combobox', { name: 'Detention' }).fill('fifteen days');
    await window
      .getByRole('option', { name: /fifteen days/ })
      .first()
      .click();
    await dialog.getByRole('button', { name: 'Record the observation' }).click();
    await expect(window.getByRole('combobox', { name: 'Condition', exact: true })).toBeFocused();
    await window.keyboard.type('cold');
    await window.getByRole('option').first().click();
    await window.keyboard.press('Control+s');
    await expect(window.getByText(/T-\d+ is saved|Saved/).first()).toBeVisible();
    const code = (await call(window, 'records.find', { query: 'fifteen days', types: ['detention'] }))[0]?.code ?? '';
    const { fields, citations } = await shown(window, code);
    const observation = (fields['observations'] as { id: string }[]).at(-1);
    expect(citations.filter(({ item }) => item === observation?.id)).toMatchObject([
      { field: 'observations', document: 'D-9001', page: '1', position: { page: 1 } },
    ]);
  },
);
