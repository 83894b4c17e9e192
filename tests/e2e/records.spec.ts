import type { Page } from '@playwright/test';
import { expect, test } from './archive.ts';
import { violationsOn } from './axe.ts';
import { settled } from './screens.ts';

const list = (window: Page, types: string) => window.getByRole('region', { name: types, exact: true });
const rowsOf = (window: Page) => window.locator('[role=row][data-line]');
const page = (window: Page) => window.getByRole('article');

async function toRoom(window: Page, types: string): Promise<void> {
  await window.getByRole('navigation', { name: 'Rooms' }).getByText(types, { exact: true }).click();
  await expect(list(window, types.toLowerCase())).toBeVisible();
}

/** Finds a record in the list of its type by its code and stands on it. */
async function toRecord(window: Page, types: string, code: string): Promise<void> {
  await toRoom(window, types);
  await window.keyboard.press('Control+f');
  await window.keyboard.type(code);
  await expect(rowsOf(window)).toHaveCount(1);
  await rowsOf(window).click();
  await expect(page(window).getByText(code, { exact: true }).first()).toBeVisible();
}

test('the list is walked with the arrow keys and the page beside it follows', async ({ window }) => {
  await toRoom(window, 'People');
  const grid = window.getByRole('grid', { name: 'people' });
  await grid.focus();
  await window.keyboard.press('Home');
  const first = await rowsOf(window).first().getByRole('gridcell').first().textContent();
  await expect(page(window).getByRole('heading', { level: 1 })).toContainText(first ?? '');
  await window.keyboard.press('ArrowDown');
  const second = await rowsOf(window).nth(1).getByRole('gridcell').first().textContent();
  await expect(page(window).getByRole('heading', { level: 1 })).toContainText(second ?? '');
});

test(
  'a filter narrows the list, counts what is left, and is there when one comes back',
  { tag: '@slow' },
  async ({ window }) => {
    await toRoom(window, 'Incidents');
    const filters = window.getByRole('search', { name: 'Filter the list' });
    await filters.getByRole('button', { name: 'Kind' }).click();
    await window.getByRole('checkbox', { name: 'threat' }).click({ force: true });
    await window.keyboard.press('Escape');
    await expect(rowsOf(window)).toHaveCount(2);
    await expect(window.getByText('2 of 13')).toBeVisible();
    await toRoom(window, 'People');
    await toRoom(window, 'Incidents');
    await expect(rowsOf(window)).toHaveCount(2);
    await window.getByRole('button', { name: 'Clear the filters' }).click();
    await expect(rowsOf(window)).toHaveCount(13);
  },
);

test('a person’s header has every spelling by script and says what may be done with the name', async ({ window }) => {
  await toRecord(window, 'People', 'P-9001');
  await expect(page(window).getByText('Узорная Алена Прыкладаўна').first()).toBeVisible();
  await expect(page(window).getByText('Belarusian', { exact: true })).toBeVisible();
  const consent = page(window).getByRole('region', { name: 'May be named' });
  await expect(consent.getByRole('listitem').filter({ hasText: 'CEDAW Committee' })).toContainText('may be named');
});

test('a source mark shows the words that prove a statement, and pressed again opens the page they stand on', async ({
  window,
}) => {
  await toRecord(window, 'Liquidations', 'Q-9001');
  const mark = page(window)
    .getByRole('button', { name: /^Source 1: D-9001, p\. 2/ })
    .first();
  await mark.hover();
  const card = window.getByRole('tooltip');
  await expect(card).toContainText('ликвидированной решением суда');
  // Who hears it read hears it in the language of the document.
  await expect(card.locator('blockquote')).toHaveAttribute('lang', 'ru');
  await expect(card).toContainText('highly reliable');
  await mark.click();
  await expect(page(window)).toHaveCount(0);
  await expect(window.locator('main')).toContainText('D-9001');
});

test('values of other sources are folded away and open with the reason for the choice', async ({ window }) => {
  await toRecord(window, 'People', 'P-0004');
  const other = page(window).getByRole('button', { name: '1 other value' });
  await expect(page(window).getByText('Director of the hospice')).toHaveCount(0);
  await other.click();
  await expect(page(window).getByText('Director of the hospice')).toBeVisible();
  await expect(page(window).getByText('Two neighbouring sentences')).toBeVisible();
});

test('one walks through the statements without a source by a key', async ({ window }) => {
  const code = await window.evaluate(async () => {
    const { khronika } = globalThis as unknown as {
      khronika: { call: (name: string, input: unknown) => Promise<{ value?: { code: string } }> };
    };
    const fields = { title: 'A vote that was broken off', date: '2021', summary: 'The lights went out.' };
    const { value } = await khronika.call('records.save', { type: 'event', fields });
    return value?.code ?? '';
  });
  await toRecord(window, 'Events', code);
  await expect(page(window).getByText('2 of 2 statements have no source')).toBeVisible();
  const open = page(window).locator('[data-unsourced]');
  await window.keyboard.press('Alt+u');
  await expect(open.first()).toBeFocused();
  await window.keyboard.press('Alt+u');
  await expect(open.last()).toBeFocused();
  await expect(open.last()).toContainText('The lights went out.');
  await window.keyboard.press('Alt+u');
  await expect(open.first()).toBeFocused();
});

test(
  'records go to the trash together, and come back by undo and from the trash',
  { tag: '@slow' },
  async ({ window }) => {
    await toRoom(window, 'Incidents');
    await rowsOf(window).nth(2).click();
    await rowsOf(window)
      .nth(4)
      .click({ modifiers: ['Shift'] });
    await expect(window.locator('[role=row][data-line][aria-selected=true]')).toHaveCount(3);
    await window.keyboard.press('Delete');
    await expect(rowsOf(window)).toHaveCount(10);
    const notice = window.getByRole('status').filter({ hasText: '3 records are in the trash' });
    await notice.getByRole('button', { name: 'Undo' }).click();
    await expect(rowsOf(window)).toHaveCount(13);

    await rowsOf(window).first().click();
    await window.keyboard.press('Delete');
    await expect(rowsOf(window)).toHaveCount(12);
    await window.getByRole('button', { name: 'Records in the trash' }).click();
    await expect(rowsOf(window)).toHaveCount(1);
    await rowsOf(window).click({ button: 'right' });
    await window.getByRole('menuitem', { name: 'Restore' }).click();
    await expect(rowsOf(window)).toHaveCount(0);
    await window.getByRole('button', { name: 'Records in the trash' }).click();
    await expect(rowsOf(window)).toHaveCount(13);
  },
);

test('a link is taken away, and the history tells of it and takes it back', { tag: '@slow' }, async ({ window }) => {
  await toRecord(window, 'Liquidations', 'Q-9001');
  await window.keyboard.press('Alt+4');
  await page(window).getByRole('button', { name: 'Remove the link to O-9001' }).click();
  await expect(page(window).getByText('No links yet')).toBeVisible();
  await window.keyboard.press('Alt+5');
  const newest = page(window)
    .getByRole('listitem')
    .filter({ has: window.getByText('Link removed') });
  await expect(newest).toContainText('O-9001');
  await newest.getByRole('button', { name: 'Undo' }).click();
  await window.keyboard.press('Alt+4');
  await expect(
    page(window)
      .getByRole('button', { name: /O-9001/ })
      .first(),
  ).toBeVisible();
});

test('in a narrow window the page takes the room, and Escape leads back to the list where it was', async ({
  window,
}) => {
  await window.setViewportSize({ width: 900, height: 600 });
  await toRoom(window, 'People');
  await expect(page(window)).toHaveCount(0);
  await window.getByRole('grid', { name: 'people' }).focus();
  await window.keyboard.press('End');
  await window.keyboard.press('Enter');
  await expect(page(window)).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(page(window)).toHaveCount(0);
  await expect(window.getByRole('grid', { name: 'people' })).toBeFocused();
});

for (const dark of [false, true]) {
  test.describe(dark ? 'on dark paper' : 'on light paper', { tag: '@slow' }, () => {
    test.use({ launch: { dark } });
    test(`the list, the page and each of its parts are open to everybody, ${dark ? 'dark' : 'light'}`, async ({
      window,
    }) => {
      await toRecord(window, 'People', 'P-9001');
      for (const part of [/^Facts/, /^Timeline/, /^Documents/, /^Named in documents/, /^Links/, /^History/]) {
        await page(window).getByRole('tab', { name: part }).click();
        await settled(window);
        expect(await violationsOn(window), String(part)).toEqual([]);
      }
    });
  });
}
