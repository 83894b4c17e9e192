import type { Page } from '@playwright/test';
import { SAMPLE_PASSPHRASE } from '../../build/sample/passphrase.ts';
import { expect, test } from './archive.ts';
import { expectTabReachesAll, focused, focusIsVisible } from './focus.ts';
import { roomScreens, settled } from './screens.ts';

/** Presses Tab until the focus is on what is looked for. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector).first();
  await target.waitFor();
  const isThere = (): Promise<boolean> => target.evaluate((element) => element.contains(document.activeElement));
  for (let presses = 0; presses < 120 && !(await isThere()); presses += 1) await page.keyboard.press('Tab');
  expect(await isThere(), `Tab reaches ${selector}`).toBe(true);
}

/** The focus is somewhere in the window, and one sees where. */
async function expectFocus(page: Page, where: string): Promise<void> {
  await settled(page);
  expect.soft({ where, focus: await focused(page), visible: await focusIsVisible(page) }).toEqual({
    where,
    focus: expect.not.stringMatching(/^body$/),
    visible: true,
  });
}

test(
  'the whole way from the lock to a report can be gone without a pointer',
  { tag: '@slow' },
  async ({ running, vault }) => {
    test.setTimeout(120_000);
    const { page, answerDialog } = running;
    const { keyboard } = page;
    await page.setViewportSize({ width: 1280, height: 800 });

    await test.step('open a vault', async () => {
      answerDialog([vault]);
      await tabTo(page, '.entry-ways li:nth-child(2) button');
      await expectFocus(page, 'the ways in');
      await keyboard.press('Enter');
      await page.locator('input[type=password]').waitFor();
      await expectFocus(page, 'the passphrase');
      await keyboard.type(SAMPLE_PASSPHRASE);
      await keyboard.press('Enter');
      await page.locator('.home-list').first().waitFor();
      expect(await focused(page)).not.toBe('body');
    });

    await test.step('go to the documents, find one, read it', async () => {
      await keyboard.press('Control+2');
      await page.locator('[role=row][data-line]').first().waitFor();
      await expectFocus(page, 'documents');
      await keyboard.press('Control+F');
      await expectFocus(page, 'the filter of documents');
      await keyboard.type('ruling in an administrative');
      await expect(page.locator('[role=row][data-line]')).toHaveCount(1);
      await tabTo(page, '[role=grid]');
      await keyboard.press('ArrowDown');
      await expectFocus(page, 'the list of documents');
      await keyboard.press('Enter');
      await page.locator('.reader-view').first().waitFor();
      await expectFocus(page, 'the reader');
      await keyboard.press('PageDown');
      await expect(page.locator('.reader-page-field input')).toHaveValue('2');
    });

    await test.step('record an event from the page, and go back to it', async () => {
      await keyboard.press('c');
      await page.locator('.forms-sheet').waitFor();
      await expectFocus(page, 'the form that cites the page');
      await expect(page.locator('.forms-citation')).toContainText('D-9001');
      await keyboard.press('Alt+ArrowLeft');
      await page.locator('.reader-view').first().waitFor();
      expect(await focused(page)).not.toBe('body');
      await keyboard.press('Escape');
      await page.locator('.documents-preview').waitFor();
      await expectFocus(page, 'documents again');
    });

    await test.step('record a person with a source, save, undo', async () => {
      await keyboard.press('Control+3');
      await page.locator('.records-list').waitFor();
      await keyboard.press('Control+N');
      await page.locator('[data-field=familyName] input').waitFor();
      await expectFocus(page, 'the form of a person');
      await keyboard.type('Кавалёва');
      await keyboard.press('Alt+S');
      await page.locator('.forms-citation').waitFor();
      await tabTo(page, '.forms-citation [role=combobox]');
      await keyboard.type('D-9003');
      await page.locator('.kit-choices [role=option]').first().waitFor();
      await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      await expect(page.locator('.kit-choices')).toHaveCount(0);
      await expect(page.locator('[aria-hidden=true] button')).toHaveCount(0);
      await expectFocus(page, 'the document of the source');
      await tabTo(page, '[data-field=givenName] input, [data-field=firstName] input');
      await keyboard.type('Алена');
      await keyboard.press('Control+S');
      await page.locator('.records-page').waitFor();
      await expect(page.locator('.records-page h1, .records-page h2').first()).toContainText('Кавалёва');
      await expectFocus(page, 'the saved person');
      const people = page.locator('.records-list-count');
      const before = Number(await people.textContent());
      await keyboard.press('Control+Alt+Z');
      await expect(people).toHaveText(String(before - 1));
      await expectFocus(page, 'after undoing');
    });

    await test.step('walk on the timeline and through its table', async () => {
      await keyboard.press('Control+7');
      await page.locator('.timeline-names button').first().waitFor();
      await tabTo(page, '.timeline-sheet');
      await keyboard.press('Home');
      const card = page.locator('.timeline-card');
      const first = await card.textContent();
      await keyboard.press('ArrowRight');
      await expect(card).not.toHaveText(first ?? '');
      await expectFocus(page, 'the drawing');
      await keyboard.press('Escape');
      await expect(card).toHaveCount(0);
      expect(await focused(page)).not.toBe('body');
      await keyboard.press('l');
      await page.locator('.timeline-list tbody button').first().waitFor();
      expect.soft(await focused(page), 'the focus goes along into the table').not.toBe('body');
      await tabTo(page, '.timeline-list tbody button');
      await expectFocus(page, 'the table of the timeline');
      await keyboard.press('l');
      await page.locator('.timeline-sheet').waitFor();
      expect.soft(await focused(page), 'and back into the drawing').not.toBe('body');
    });

    await test.step('search, and open what was found', async () => {
      await keyboard.press('Control+Shift+F');
      await page.locator('.search-head').waitFor();
      await expectFocus(page, 'the search');
      await keyboard.type('суд');
      await page.locator('.search-hit').first().waitFor();
      await tabTo(page, '.search-hit button');
      await expectFocus(page, 'what was found');
      await keyboard.press('Enter');
      await page.locator('.search').waitFor({ state: 'detached' });
      await settled(page);
      expect(await focused(page)).not.toBe('body');
    });

    await test.step('the palette and the map of keys give the focus back', async () => {
      await keyboard.press('Control+3');
      await page.locator('.records-list').waitFor();
      await tabTo(page, '[role=grid]');
      const before = await focused(page);
      for (const keys of ['Control+K', '?'] as const) {
        await keyboard.press(keys);
        await page.locator('[role=dialog]').waitFor();
        await expectFocus(page, keys);
        await keyboard.press('Escape');
        await page.locator('[role=dialog]').waitFor({ state: 'detached' });
        await expect.poll(() => focused(page), `after ${keys}`).toBe(before);
      }
      await keyboard.press('Control+K');
      await page.locator('.palette').waitFor();
      await keyboard.type('C-9001');
      await page.locator('.palette-offer .kit-code', { hasText: 'C-9001' }).first().waitFor();
      await keyboard.press('Enter');
      await expect(page.locator('.records-page')).toContainText('C-9001');
      await settled(page);
      expect(await focused(page)).not.toBe('body');
    });

    await test.step('look at what a report would say', async () => {
      await keyboard.press('Control+8');
      await page.locator('.submissions-list').waitFor();
      await keyboard.press('n');
      await tabTo(page, '.submissions-forms');
      await keyboard.press('ArrowDown');
      await keyboard.press('ArrowUp');
      await tabTo(page, '.submissions-begin-more [role=combobox]');
      await keyboard.type('uzorn');
      // What stands there for the first letters goes when the answer for all of them comes.
      await expect(page.locator('.kit-choices [role=option]')).toHaveCount(1);
      await settled(page);
      await keyboard.press('ArrowDown');
      await expect(page.locator('.kit-choices [role=option][data-focused]')).toHaveCount(1);
      await keyboard.press('Enter');
      await page.locator('.submissions-subjects li').waitFor();
      await keyboard.press('Control+Enter');
      await page.locator('.submissions-sheet').waitFor({ timeout: 30_000 });
      await tabTo(page, '.submissions-side [role=tablist]');
      await keyboard.press('ArrowRight');
      await expect(page.locator('.submissions-side [role=tab]').nth(1)).toHaveAttribute('aria-selected', 'true');
      await expectFocus(page, 'what is to be looked at beside the form');
    });

    await test.step('lock', async () => {
      await keyboard.press('Control+L');
      await page.locator('.entry-why').waitFor();
    });
  },
);

test(
  'Tab reaches every control of a page, a form and a list, shows where it is, and comes round',
  { tag: '@slow' },
  async ({ window, running, vault, folder }) => {
    const walked = ['a person: facts', 'form: a new person', 'documents'];
    const screens = roomScreens.filter(({ name }) => walked.includes(name));
    expect(screens.length).toBe(walked.length);
    await expectTabReachesAll({ running, page: window, vault, folder }, screens);
  },
);

test(
  'leaving a field with its list open closes the list and shows the rest of the window again',
  { tag: '@slow' },
  async ({ window, running, vault, folder }) => {
    const visit = { running, page: window, vault, folder };
    for (const { show } of roomScreens.filter(({ name }) => /^form: (?:a new person|with a source|looking)/.test(name)))
      await show(visit);
    await expect(window.locator('[aria-hidden=true] button').first()).toBeAttached();
    await window.keyboard.press('Tab');
    await expect(window.locator('.kit-choices')).toHaveCount(0);
    await expect(window.locator('[aria-hidden=true] button')).toHaveCount(0);
    expect(await focused(window)).not.toBe('body');
  },
);
