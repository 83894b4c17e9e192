import type { Page } from '@playwright/test';
import { expect, test } from './archive.ts';
import { COLOURS, violationsOn } from './axe.ts';
import { COMES_WITHIN, settled, type Screen, type Visit } from './screens.ts';

/** Goes through screens and tells the faults of each against WCAG 2.2 AA, and in its structure, on light and dark paper. */
export async function expectAccessible(
  visit: Visit,
  screens: readonly Screen[],
  themes: readonly ('light' | 'dark')[] = ['light', 'dark'],
): Promise<void> {
  const { page } = visit;
  await page.setViewportSize({ width: 1280, height: 800 });
  page.setDefaultTimeout(COMES_WITHIN);
  for (const { name, show, leave, offersChoices = false } of screens)
    await test.step(name, async () => {
      await show(visit);
      const faults: string[] = [];
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme });
        await settled(page);
        const violations = await violationsOn(page, theme === themes[0] ? undefined : COLOURS);
        const counted = offersChoices ? violations.filter((line) => !isOfOpenChoices(line)) : violations;
        faults.push(...counted.map((line) => `${theme}: ${line}`));
      }
      expect.soft([...faults, ...(await faultsOfStructure(page))], name).toEqual([]);
      await leave?.(visit);
    });
}

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
