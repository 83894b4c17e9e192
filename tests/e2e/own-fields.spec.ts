import type { Page } from '@playwright/test';
import { expect, test } from './archive.ts';
import { violationsOn } from './axe.ts';
import { call } from './khronika.ts';

/** Goes to a place by the palette, as somebody does who leaves the mouse alone. */
async function byPalette(window: Page, words: string, offer: string | RegExp): Promise<void> {
  await window.keyboard.press('Control+k');
  await window.keyboard.type(words);
  const named = typeof offer === 'string' ? { name: offer, exact: true } : { name: offer };
  const found = window.getByRole('option', named).and(window.locator(':not(:has-text("Search everywhere"))')).first();
  await expect(found).toBeVisible();
  while ((await found.getAttribute('aria-selected')) !== 'true') await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
}

test(
  'a field with a list of its own is made, filled, given another word in passing, renamed, and taken out of use and back',
  { tag: '@slow' },
  async ({ window }) => {
    const keys = window.keyboard;
    await byPalette(window, 'fields and terms', 'Go to Fields and terms');
    await expect(window.getByRole('heading', { name: 'Fields and terms' })).toBeVisible();
    await keys.press('Control+n');
    const dialog = window.getByRole('dialog', { name: 'New field' });
    await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await keys.type('Occupation');
    await expect(dialog.getByText('These records have a field of this name already')).toBeVisible();
    await keys.press('Control+a');
    await keys.type('Way of threatening');
    await keys.press('Tab');
    await keys.type('Способ угрозы');
    const choose = async (label: string, letters: string): Promise<void> => {
      await dialog.getByRole('button', { name: label }).focus();
      await keys.press('Enter');
      await keys.type(letters);
      await keys.press('Enter');
      await expect(window.getByRole('listbox')).toHaveCount(0);
    };
    await choose('Of which records', 'Incid');
    await choose('What it holds', 'A term');
    await dialog.getByRole('textbox', { name: 'Its terms' }).fill('by post\nat the door');
    expect(await violationsOn(window)).toEqual([]);
    await dialog.getByRole('button', { name: 'Add a field' }).focus();
    await keys.press('Enter');
    await expect(dialog).toHaveCount(0);
    const table = window.getByRole('table', { name: 'Incidents' });
    await expect(table.getByRole('rowheader', { name: 'Way of threatening' })).toBeVisible();
    await expect(window.getByRole('rowheader', { name: 'at the door' })).toBeVisible();
    expect(await violationsOn(window)).toEqual([]);

    // The form has it at once; a word that the list lacks is added to it there.
    await byPalette(window, 'new: inc', 'New: incident');
    const picker = window.getByRole('combobox', { name: 'Way of threatening' });
    await picker.focus();
    await keys.type('through relatives');
    await expect(
      window.getByRole('option', { name: 'Add “through relatives” to the list for this archive' }),
    ).toBeVisible();
    await keys.press('ArrowUp');
    await keys.press('Enter');
    await expect(window.getByText('“through relatives” is in the list now, for this archive.')).toBeVisible();
    await expect(picker).toHaveValue('through relatives');
    await keys.press('Control+s');
    await expect(window.getByText(/Saved I-\d{4}/)).toBeVisible();
    const code = (await window.getByText(/Saved I-\d{4}/).textContent())?.slice(6) ?? '';
    expect(await call(window, 'records.show', { code })).toMatchObject({ fields: { own1: 'W-0003' } });

    // Called otherwise, it is called so on the page of the record.
    await byPalette(window, 'fields and terms', 'Go to Fields and terms');
    await window.getByRole('button', { name: 'Edit “through relatives”' }).press('Enter');
    await expect(window.getByRole('dialog').getByRole('textbox').first()).toBeFocused();
    await keys.press('Control+a');
    await keys.type('through the family');
    await keys.press('Enter');
    await expect(window.getByRole('rowheader', { name: 'through the family' })).toBeVisible();
    await expect(
      table
        .getByRole('row', { name: /Way of threatening/ })
        .getByRole('cell')
        .nth(2),
    ).toHaveText('1');
    await byPalette(window, code, new RegExp(code));
    const facts = window.getByRole('tabpanel');
    await window.getByRole('tab', { name: 'Facts' }).press('Enter');
    await expect(facts).toContainText('through the family');

    await byPalette(window, 'fields and terms', 'Go to Fields and terms');
    await window.getByRole('button', { name: 'Take “Way of threatening” out of use' }).press('Enter');
    await expect(window.getByRole('button', { name: 'Restore “Way of threatening”' })).toBeVisible();
    expect(await call(window, 'records.show', { code })).toMatchObject({
      fields: expect.not.objectContaining({ own1: 'W-0003' }),
    });
    await window.getByRole('button', { name: 'Restore “Way of threatening”' }).press('Enter');
    await expect(table.getByRole('rowheader', { name: 'Way of threatening' })).toBeVisible();
    expect(await call(window, 'records.show', { code })).toMatchObject({ fields: { own1: 'W-0003' } });
  },
);
