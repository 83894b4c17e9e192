import type { Page } from '@playwright/test';
import { expect, test } from './archive.ts';
import { expectAccessible } from './screen-faults.ts';
import { roomScreens, settled, toReader } from './screens.ts';

const rooms = ['home', 'people', 'a person: facts', 'form: a new person', 'documents', 'reader: text', 'settings'];

test('the rooms keep to WCAG 2.2 AA, with landmarks and headings, and a title that names nobody', async ({
  window,
  running,
  vault,
  folder,
}) => {
  const screens = roomScreens.filter(({ name }) => rooms.includes(name));
  expect(screens.length).toBe(rooms.length);
  await expectAccessible({ running, page: window, vault, folder }, screens, ['light']);
});

test(
  'what comes by itself is announced once, and walking through a list is not announced beside it',
  { tag: '@slow' },
  async ({ window }) => {
    await window.locator('.rail-entry').nth(2).click();
    await window.locator('[role=row][data-line]').first().click();
    await window.locator('.records-page [role=tabpanel]').waitFor();
    await settled(window);
    const heard = await listenToRegions(window);
    for (let step = 0; step < 4; step += 1) await window.keyboard.press('ArrowDown');
    await settled(window);
    expect(await heard()).toEqual([]);
    await window.keyboard.press('Delete');
    await window.locator('.kit-notice').waitFor();
    await settled(window);
    const said = await heard();
    expect(said.filter((text) => text === said[0])).toHaveLength(1);
  },
);

test('words of a source are marked as being in its language where that is known', async ({
  window,
  running,
  vault,
  folder,
}) => {
  await toReader({ running, page: window, vault, folder }, 'D-9003', '.reader-sheet-text');
  await expect(window.locator('.reader-sheet-text').first()).toHaveAttribute('lang', 'be');
});

/** Notes what live regions say from now on; the function gives what they said since it was last called. */
async function listenToRegions(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver((changes) => {
      const regions = new Set(
        changes.flatMap(({ target }) => {
          const element = target instanceof Element ? target : target.parentElement;
          return element?.closest('[role="status"], [role="alert"], [aria-live]:not([aria-live="off"]), output') ?? [];
        }),
      );
      for (const region of regions) if (region.textContent.trim() !== '') said.push(region.textContent.trim());
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said.splice(0));
}
