import type { Page } from '@playwright/test';
import { expect, test } from './archive.ts';
import { violationsOn } from './axe.ts';
import { emptyScreens, entryScreens, roomScreens, settled, toReader, unlockScreens } from './screens.ts';

const screens = [...entryScreens, ...emptyScreens, ...unlockScreens, ...roomScreens];

test('every screen and state keeps to WCAG 2.2 AA in light and dark, with landmarks and headings, and a title that names nobody', async ({
  running,
  vault,
  folder,
}) => {
  test.setTimeout(480_000);
  const { page } = running;
  await page.setViewportSize({ width: 1280, height: 800 });
  const visit = { running, page, vault, folder };
  for (const { name, show, leave, offersChoices = false } of screens)
    await test.step(name, async () => {
      await show(visit);
      const faults: string[] = [];
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: theme });
        await settled(page);
        const violations = await violationsOn(page);
        const counted = offersChoices ? violations.filter((line) => !isOfOpenChoices(line)) : violations;
        faults.push(...counted.map((line) => `${theme}: ${line}`));
      }
      expect.soft([...faults, ...(await faultsOfStructure(page))], name).toEqual([]);
      await leave?.(visit);
    });
});

test('what comes by itself is announced once, and walking through a list is not announced beside it', async ({
  window,
}) => {
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
});

test('words of a source are marked as being in its language where that is known', async ({
  window,
  running,
  vault,
  folder,
}) => {
  await toReader({ running, page: window, vault, folder }, 'D-9003', '.reader-sheet-text');
  await expect(window.locator('.reader-sheet-text').first()).toHaveAttribute('lang', 'be');
});

/**
 * While a list hangs from a field, react-aria hides the rest of the page from screen readers and leaves it focusable
 * (adobe/react-spectrum#4937), so that they find the list at all. Nobody meets what is hidden: the focus stays in the field, and Tab,
 * Escape and a click elsewhere close the list and show everything again, which keyboard.spec.ts proves.
 */
function isOfOpenChoices(violation: string): boolean {
  return violation.startsWith('aria-hidden-focus:');
}

/** What a screen reader needs to find its way and axe does not ask for: one main, named navigation, headings without gaps, a quiet title. */
function faultsOfStructure(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const visible = (element: Element): boolean =>
      element.checkVisibility() && element.closest('[aria-hidden="true"], [inert]') === null;
    if (document.title !== 'Khronika') faults.push(`the title is ${document.title}`);
    const overlay = document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]');
    const mains = [...document.querySelectorAll('main')];
    if (mains.length !== 1) faults.push(`${mains.length} mains`);
    for (const nav of document.querySelectorAll('nav'))
      if (visible(nav) && !nav.hasAttribute('aria-label') && !nav.hasAttribute('aria-labelledby'))
        faults.push(`navigation without a name: ${nav.className}`);
    const within = overlay === null ? document : null;
    if (within === null) return faults;
    const levels = [...within.querySelectorAll('h1, h2, h3, h4, h5, h6, [role="heading"]')]
      .filter(visible)
      .map((each) => ({
        level: Number(each.getAttribute('aria-level') ?? each.tagName.slice(1)),
        text: each.textContent.slice(0, 40),
      }));
    if (!levels.some(({ level }) => level === 1)) faults.push('no heading of level 1');
    levels.forEach(({ level, text }, index) => {
      const before = levels[index - 1]?.level ?? 0;
      if (index > 0 && level > before + 1) faults.push(`heading ${level} after ${before}: ${text}`);
    });
    return faults;
  });
}

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
