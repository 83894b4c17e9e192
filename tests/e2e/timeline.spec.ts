import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './archive.ts';
import { violationsOn } from './axe.ts';
import { call } from './khronika.ts';
import { settled } from './screens.ts';

const drawing = (window: Page) => window.getByRole('application', { name: 'Timeline drawing' });
const card = (window: Page) => window.getByRole('region', { name: 'Chosen entry' });
const table = (window: Page) => window.getByRole('grid', { name: 'Entries in the order of time' });

async function toTimeline(window: Page): Promise<void> {
  await window.getByRole('navigation', { name: 'Rooms' }).getByText('Timeline', { exact: true }).click();
  await expect(drawing(window)).toBeVisible();
}

/** The days between which the part in view lies, as the strip says them. */
async function seen(window: Page): Promise<[number, number]> {
  const edges = window.getByRole('slider');
  const values = await edges.evaluateAll((found) => found.map((edge) => Number(edge.getAttribute('aria-valuenow'))));
  return [values[0] as number, values[1] as number];
}

test('the arrow keys walk through the entries in the order of time, and the card says each date in words', async ({
  window,
}) => {
  await toTimeline(window);
  await drawing(window).focus();
  await window.keyboard.press('Home');
  await expect(card(window)).toContainText('June 2022 or earlier');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowRight');
  await expect(card(window)).toContainText('16 December 1966');
  await expect(window.getByRole('status').filter({ hasText: '16 December 1966' })).toHaveCount(1);
  await window.keyboard.press('End');
  const last = await card(window).textContent();
  await window.keyboard.press('ArrowLeft');
  await expect(card(window)).not.toHaveText(last ?? '');
  await window.keyboard.press('Escape');
  await expect(card(window)).toHaveCount(0);
});

test('a source on the card opens the document, and Enter opens the record', async ({ window }) => {
  await toTimeline(window);
  await drawing(window).focus();
  await window.keyboard.press('Home');
  await expect(card(window).getByRole('button', { name: 'Open the record' })).toBeVisible();
  await card(window)
    .getByRole('button', { name: /^D-\d+/ })
    .first()
    .click();
  await expect(drawing(window)).toHaveCount(0);
});

/** Whether a part of time is in view, to some thousandths of it: how wide the drawing is may change by a letter when its words are measured. */
async function shows(window: Page, [from, until]: readonly [number, number]): Promise<boolean> {
  const [first, last] = await seen(window);
  const near = (until - from) / 500;
  return Math.abs(first - from) < near && Math.abs(last - until) < near;
}

test(
  'keys, buttons and the wheel with Ctrl zoom; zero shows the whole span again',
  { tag: '@slow' },
  async ({ window }) => {
    await toTimeline(window);
    await drawing(window).focus();
    await window.keyboard.press('0');
    await expect.poll(async () => (await seen(window))[0]).toBeLessThan(-1000);
    const [from, until] = await seen(window);
    await window.keyboard.press('+');
    await expect.poll(async () => (await seen(window))[1] - (await seen(window))[0]).toBeLessThan((until - from) * 0.7);
    await window.keyboard.press('0');
    await expect.poll(() => shows(window, [from, until])).toBe(true);
    await window.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(async () => (await seen(window))[0]).toBeGreaterThan(from);
    await window.getByRole('button', { name: 'Show the whole span' }).click();
    await expect.poll(() => shows(window, [from, until])).toBe(true);
    await drawing(window).hover();
    await window.keyboard.down('Control');
    await window.mouse.wheel(0, -300);
    await window.keyboard.up('Control');
    await expect.poll(async () => (await seen(window))[1] - (await seen(window))[0]).toBeLessThan((until - from) * 0.9);
  },
);

test('dragging over the strip below chooses a part of time', async ({ window }) => {
  await toTimeline(window);
  await drawing(window).focus();
  await window.keyboard.press('0');
  const strip = window.getByRole('group', { name: 'The whole span. Drag to choose a part.' });
  const box = await strip.boundingBox();
  if (box === null) throw new Error('the strip is not there');
  await expect.poll(async () => (await seen(window))[0]).toBeLessThan(-1000);
  const [from, until] = await seen(window);
  const slider = window.getByRole('slider', { name: 'Beginning of the part in view' });
  await slider.press('ArrowRight');
  await expect.poll(async () => (await seen(window))[0]).toBeGreaterThan(from);
  await expect(slider).toHaveAttribute('aria-valuetext', /\d{4}$/);
  await window.mouse.move(box.x + box.width * 0.2, box.y + 40);
  await window.mouse.down();
  await window.mouse.move(box.x + box.width * 0.3, box.y + 40, { steps: 4 });
  await window.mouse.move(box.x + box.width * 0.4, box.y + 40, { steps: 4 });
  await window.mouse.up();
  await expect.poll(async () => (await seen(window))[1] - (await seen(window))[0]).toBeLessThan((until - from) * 0.35);
});

test('l turns the drawing into a real table of the same entries in the same order, and back', async ({ window }) => {
  await toTimeline(window);
  await drawing(window).focus();
  await window.keyboard.press('l');
  await expect(table(window)).toBeVisible();
  await expect(table(window)).toHaveAttribute('aria-rowcount', /^1\d\d$/);
  await expect(table(window).getByRole('row').nth(1)).toContainText('June 2022 or earlier');
  await expect(table(window).getByRole('row').nth(3)).toContainText('16 December 1966');
  await expect(table(window).getByRole('columnheader')).toHaveText(['Date', 'What', 'Who', 'Kind', 'Sources']);
  await window.keyboard.press('l');
  await expect(drawing(window)).toBeVisible();
});

test(
  'the table is one stop of Tab; arrows go from cell to cell, and Enter opens what a cell leads to',
  { tag: '@slow' },
  async ({ window }) => {
    await toTimeline(window);
    await drawing(window).focus();
    await window.keyboard.press('l');
    await expect(table(window)).toBeVisible();
    await expect(table(window).locator('[tabindex="0"]')).toHaveCount(1);
    const place = (): Promise<string | null> =>
      window.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? null);
    await table(window).locator('tbody button').first().focus();
    expect(await place()).toBe('0 1');
    for (const [key, cell] of [
      ['ArrowRight', '0 2'],
      ['ArrowDown', '1 2'],
      ['ArrowRight', '1 3'],
      ['Home', '1 0'],
      ['Control+End', null],
      ['Control+Home', '0 0'],
      ['PageDown', null],
      ['Control+Home', '0 0'],
    ] as const) {
      const before = await place();
      await window.keyboard.press(key);
      if (cell === null) await expect.poll(place).not.toBe(before);
      else await expect.poll(place).toBe(cell);
    }
    await expect(table(window).locator('[tabindex="0"]')).toHaveCount(1);
    await expect(table(window).getByRole('row', { selected: true })).toHaveCount(1);
    for (const cell of await table(window).locator('tbody td:nth-child(4)').all()) {
      const cut = await cell.evaluate((td) => td.scrollWidth > td.clientWidth);
      expect([cut, await cell.getAttribute('title')]).not.toEqual([true, null]);
    }
    await window.keyboard.press('Tab');
    expect(await window.evaluate(() => document.activeElement?.closest('table'))).toBeNull();
    await window.keyboard.press('Shift+Tab');
    await expect.poll(place).toBe('0 0');
    await window.keyboard.press('Enter');
    await expect(table(window)).toHaveCount(0);
  },
);

test(
  'entries of the very same day are listed to choose from, where no zoom tells them apart',
  { tag: '@slow' },
  async ({ window }) => {
    for (let number = 1; number <= 12; number += 1) {
      await call(window, 'records.save', { type: 'event', fields: { title: `Hearing ${number}`, date: '2031-05-05' } });
    }
    await toTimeline(window);
    await drawing(window).focus();
    await expect(async () => {
      await window.keyboard.press('End');
      await expect(card(window)).toContainText('Hearing', { timeout: 500 });
    }).toPass();
    await window.keyboard.press('Enter');
    const list = window.getByRole('listbox', { name: '12 entries at the same time' });
    await expect(list.getByRole('option')).toHaveCount(12);
    await expect(list.getByRole('option').first()).toBeFocused();
    expect(await violationsOn(window)).toEqual([]);
    await window.keyboard.press('ArrowDown');
    const chosen = (await list.getByRole('option').nth(1).textContent())?.match(/Hearing \d+/)?.[0] ?? 'none';
    await window.keyboard.press('Enter');
    await expect(list).toHaveCount(0);
    await expect(card(window).getByRole('heading', { name: chosen, exact: true })).toBeVisible();
    await expect(drawing(window)).toBeFocused();
    await window.keyboard.press('Enter');
    await expect(drawing(window)).toHaveCount(0);
    await expect(window.getByRole('heading', { name: chosen, exact: true })).toBeVisible();
  },
);

test('the drawing grows with the reading size, as the words around it do', async ({ window }) => {
  await toTimeline(window);
  const axis = window.locator('.timeline-axis canvas');
  const lane = window.getByRole('list', { name: 'Lanes' }).getByRole('listitem').first();
  const height = async (): Promise<number> => (await lane.boundingBox())?.height ?? 0;
  await expect.poll(async () => (await axis.boundingBox())?.height).toBe(44);
  const before = await height();
  await drawing(window).focus();
  await window.keyboard.press('Home');
  await window.evaluate(() => document.documentElement.style.setProperty('font-size', '24px'));
  await expect.poll(async () => (await axis.boundingBox())?.height).toBe(66);
  await expect.poll(height).toBeGreaterThan(before * 1.2);
  // What stands under the pointer is still what is drawn there.
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowRight');
  await expect(card(window)).toContainText('16 December 1966');
  const chosen = await card(window).getByRole('heading').textContent();
  // The ring follows with the next frame; it stands still once the drawing does.
  const ringNow = () => window.locator('.timeline-ring').boundingBox();
  await expect(async () => {
    const before = await ringNow();
    await window.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    expect(await ringNow()).toEqual(before);
  }).toPass();
  const ring = await ringNow();
  const view = await drawing(window).boundingBox();
  if (!ring || !view) throw new Error('nothing is chosen');
  await window.keyboard.press('Escape');
  await drawing(window).click({
    position: { x: ring.x - view.x + ring.width / 2, y: ring.y - view.y + ring.height / 2 },
  });
  await expect(card(window).getByRole('heading')).toHaveText(chosen ?? '');
});

test(
  'printing puts the drawing with its legend on white paper, and nothing of the window',
  { tag: '@slow' },
  async ({ window, running }) => {
    await toTimeline(window);
    await window.emulateMedia({ media: 'print' });
    await window.evaluate(() => {
      new MutationObserver(() => {
        const picture = document.querySelector<HTMLImageElement>('.timeline-print img');
        if (!picture) return;
        const shown = (selector: string): boolean => document.querySelector(selector)?.checkVisibility() ?? false;
        const said = { picture: picture.alt, paper: shown('.timeline-print'), window: shown('nav') };
        document.documentElement.setAttribute('data-printed', JSON.stringify(said));
      }).observe(document.body, { childList: true });
    });
    await drawing(window).focus();
    await window.keyboard.press('Control+p');
    await expect.poll(running.printed).toBe(1);
    expect(JSON.parse((await window.locator('html').getAttribute('data-printed')) ?? '{}')).toEqual({
      picture: 'Timeline',
      paper: true,
      window: false,
    });
    await expect(window.locator('.timeline-print')).toHaveCount(0);
  },
);

test('lanes can be people; a lane folds; a kind can be left out', { tag: '@slow' }, async ({ window }) => {
  await toTimeline(window);
  const names = window.getByRole('list', { name: 'Lanes' });
  const detentions = names.getByRole('button', { name: /^Detentions/ });
  await expect(detentions).toHaveAttribute('aria-expanded', 'true');
  await detentions.click();
  await expect(detentions).toHaveAttribute('aria-expanded', 'false');
  await window.getByRole('button', { name: 'Kinds' }).click();
  await window.getByRole('checkbox', { name: /^Detentions/ }).click({ force: true });
  await window.keyboard.press('Escape');
  await expect(detentions).toHaveCount(0);
  await window.getByRole('button', { name: /Lanes$/ }).click();
  await window.getByRole('option', { name: 'By person' }).click();
  await expect(names.getByRole('button', { name: /^Incidents/ })).toHaveCount(0);
  await expect(names.getByRole('button', { name: /^Michel Forst/ })).toHaveCount(1);
});

test('a narrower window narrows the drawing with it', async ({ window }) => {
  await window.setViewportSize({ width: 1400, height: 900 });
  await toTimeline(window);
  await window.setViewportSize({ width: 900, height: 600 });
  const overflow = (): Promise<number> =>
    window.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(async () => (await drawing(window).boundingBox())?.width ?? 0).toBeLessThan(800);
  expect(await overflow()).toBe(0);
  await expect(window.getByRole('button', { name: 'Save the drawing' })).toBeInViewport();
});

test('several people stand beside each other on one axis', { tag: '@slow' }, async ({ window }) => {
  await toTimeline(window);
  await window.getByRole('button', { name: /Lanes$/ }).click();
  await window.getByRole('option', { name: 'By person' }).click();
  await window.getByRole('button', { name: 'Compare' }).click();
  for (const [at, [name, found]] of (
    [
      ['Loika', /Loika/],
      ['Прыкладаўна', /P-9001/],
    ] as const
  ).entries()) {
    await window.getByRole('combobox', { name: /^Add a person/ }).fill(name);
    // The answer to all that was typed, and not to its first letters.
    await window.getByRole('option', { name: found }).first().click();
    await expect(window.locator('.timeline-compare li')).toHaveCount(at + 1);
  }
  await window.keyboard.press('Escape');
  await expect(window.getByRole('button', { name: 'Comparing 2 records' })).toBeVisible();
  await expect(drawing(window)).toBeVisible();
  const names = window.getByRole('list', { name: 'Lanes' }).getByRole('button', { expanded: true });
  await expect(names.filter({ hasText: /Узорная|Uzornaya/ })).toHaveCount(1);
});

test(
  'the drawing is saved as SVG, as a picture and as PDF where a person chooses',
  { tag: '@slow' },
  async ({ window, running, folder }) => {
    await toTimeline(window);
    for (const [entry, name, begins] of [
      ['Everything as SVG', 'timeline.svg', '<?xml'],
      ['What is in view as a picture (PNG)', 'timeline.png', '\u0089PNG'],
      ['Everything as PDF', 'timeline.pdf', '%PDF'],
    ] as const) {
      const file = path.join(folder, name);
      running.answerDialog([file]);
      await window.getByRole('button', { name: 'Save the drawing' }).click();
      await window.getByRole('menuitem', { name: entry }).click();
      await expect.poll(() => existsSync(file)).toBe(true);
      await expect(window.getByText(`Saved as ${name}. The file is not encrypted.`)).toBeVisible();
      expect(readFileSync(file, 'latin1').startsWith(begins)).toBe(true);
    }
    expect(readFileSync(path.join(folder, 'timeline.svg'), 'utf8')).toContain('no end known');
  },
);

test('the record page has its own timeline', async ({ window }) => {
  await window.getByRole('navigation', { name: 'Rooms' }).getByText('People', { exact: true }).click();
  await window.keyboard.press('Control+f');
  await window.keyboard.type('P-9001');
  await window.locator('[role=row][data-line]').first().click();
  await window.getByRole('tab', { name: /^Timeline/ }).click();
  await expect(drawing(window)).toBeVisible();
  await drawing(window).focus();
  await window.keyboard.press('Home');
  await expect(card(window)).toContainText('Alena Prykladauna');
});

for (const dark of [false, true]) {
  test.describe(dark ? 'on dark paper' : 'on light paper', { tag: '@slow' }, () => {
    test.use({ launch: { dark } });

    test('axe finds nothing wrong with the drawing, the card, the menus and the table', async ({ window }) => {
      await toTimeline(window);
      expect(await violationsOn(window)).toEqual([]);
      await drawing(window).focus();
      await window.keyboard.press('Home');
      await expect(card(window)).toBeVisible();
      expect(await violationsOn(window)).toEqual([]);
      await window.getByRole('button', { name: 'What the signs mean' }).click();
      await settled(window);
      expect(await violationsOn(window)).toEqual([]);
      await window.keyboard.press('Escape');
      await window.keyboard.press('l');
      await expect(table(window)).toBeVisible();
      expect(await violationsOn(window)).toEqual([]);
    });
  });
}
