import type { Page } from '@playwright/test';
import { expect, test } from './archive.ts';

const page = (window: Page) => window.getByRole('article');

/** Goes to a record by its code, or runs a command by its words. */
async function byPalette(window: Page, words: string): Promise<void> {
  await window.keyboard.press('Control+k');
  await expect(window.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await window.keyboard.type(words);
  const isCode = /^P-\d+$/.test(words);
  const offers = window.locator(
    '.palette-offer',
    isCode ? { has: window.locator('.kit-code') } : { hasNotText: 'Search' },
  );
  const offer = offers.filter({ hasText: words }).first();
  await expect(offer).toBeVisible();
  while ((await offer.getAttribute('aria-selected')) !== 'true') await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
}

test('two records are merged and split again by the keyboard alone', { tag: '@slow' }, async ({ window }) => {
  await byPalette(window, 'P-9001');
  await expect(page(window).getByRole('heading', { level: 1 })).toContainText('Alena');
  await byPalette(window, 'Merge with');
  await expect(window.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await window.keyboard.type('P-0001');
  await expect(window.getByRole('option').first()).toContainText('P-0001');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: 'See what comes of it' }).press('Enter');
  await expect(window.getByRole('heading', { name: 'What the record will say' })).toBeVisible();
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('P-0001 is merged into P-9001.')).toBeVisible();
  await expect(page(window).getByText('other value').first()).toBeVisible();

  await byPalette(window, 'Split P-0001');
  await expect(window.getByRole('heading', { name: 'What goes back' })).toBeVisible();
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('P-0001 is split from P-9001 again.')).toBeVisible();
  await byPalette(window, 'P-0001');
  await expect(page(window).getByText('P-0001', { exact: true }).first()).toBeVisible();
  await expect(page(window).getByText('in the trash')).toHaveCount(0);
});
