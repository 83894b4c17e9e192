import type { Page } from '@playwright/test';
import { expect, test } from './archive.ts';
import { COMES_WITHIN, settled, type Screen, type Visit } from './screens.ts';

/** The element that has the focus, in a few words; `body` when nothing has it. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: element } = document;
    if (element === null || element === document.body) return 'body';
    const name = element.getAttribute('aria-label') ?? element.getAttribute('title') ?? element.textContent;
    return `${element.tagName.toLowerCase()}.${element.className} ${name.trim().slice(0, 40)}`;
  });
}

/**
 * Whether one sees where the focus is: an outline of at least two pixels around what has it, around the row it stands on, or around
 * the box that a field or a choice is drawn with.
 */
export function focusIsVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { activeElement: element } = document;
    if (element === null || element === document.body) return false;
    // A dialog that has just opened has it as a whole, and lies over everything else.
    if (element.matches('[role=dialog], [role=alertdialog]')) return true;
    // An outline of one pixel on a border of the same colour makes two.
    const isRinged = (each: Element, pseudo?: string): boolean => {
      const { outlineStyle, outlineWidth, outlineColor, borderTopColor, borderTopWidth, boxShadow } = getComputedStyle(
        each,
        pseudo,
      );
      if (boxShadow !== 'none' && each.matches(':focus, :focus-within')) return true;
      if (outlineStyle === 'none' || outlineColor === 'rgba(0, 0, 0, 0)') return false;
      const border = borderTopColor === outlineColor ? Number.parseFloat(borderTopWidth) : 0;
      return Number.parseFloat(outlineWidth) + border >= 2;
    };
    // An entry of a menu is told from the others by its ground.
    const isChosen = (each: Element): boolean =>
      each.matches('[role^=menuitem], [role=option]') &&
      getComputedStyle(each).backgroundColor !== getComputedStyle(each.parentElement ?? each).backgroundColor;
    const row = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
    const box = element.closest(
      'label, .kit-choice, .kit-search, .kit-combo, .kit-number, .palette-box, .query-box-line, .tag-picker-box',
    );
    const shown = [
      element,
      ...(row === null ? [] : [row]),
      ...(box === null ? [] : [box, ...box.querySelectorAll('*')]),
    ];
    return shown.some(
      (each) => isRinged(each) || isRinged(each, '::before') || isRinged(each, '::after') || isChosen(each),
    );
  });
}

export interface TabWalk {
  /** Controls that one sees and that Tab did not reach. */
  readonly missed: readonly string[];
  /** Stops at which one does not see where the focus is. */
  readonly unseen: readonly string[];
  readonly stops: number;
  /** Whether the walk came back to where it began. */
  readonly cameRound: boolean;
}

/** Widgets of which Tab reaches one part, and arrow keys the others. */
const COMPOSITE =
  '[role=tablist], [role=radiogroup], [role=grid], [role=treegrid], [role=toolbar], [role=listbox], [role=menu], [role=tree], [data-arrows], .kit-combo, .kit-number, .kit-search';

/** Presses Tab all the way round and compares the stops with the controls that one sees. */
export async function walkByTab(page: Page, most = 200): Promise<TabWalk> {
  await page.evaluate(() => Object.assign(globalThis, { reached: new Set<Element>() }));
  const unseen: string[] = [];
  let stops = 0;
  let cameRound = false;
  for (let presses = 0; presses < most && !cameRound; presses += 1) {
    await page.keyboard.press('Tab');
    const step = await page.evaluate(() => {
      const { reached } = globalThis as unknown as { reached: Set<Element> };
      const element = document.activeElement ?? document.body;
      // After the last control the focus is with the frame of the browser for one step.
      if (element === document.body) return 'outside';
      if (reached.has(element)) return 'again';
      reached.add(element);
      return 'new';
    });
    cameRound = step === 'again';
    if (step !== 'new') continue;
    stops += 1;
    if (!(await focusIsVisible(page))) unseen.push(await focused(page));
  }
  const missed = await page.evaluate((composite) => {
    const { reached } = globalThis as unknown as { reached: Set<Element> };
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"], [role=button], [role=tab], [role=checkbox], [role=slider], [role=switch]',
    );
    const isReached = (element: Element): boolean =>
      reached.has(element) ||
      [...reached].some((each) => element.contains(each) || each.contains(element)) ||
      // Of the choices of a group one is reached by Tab; arrow keys reach the others.
      (element.closest(composite) !== null &&
        [...reached].some((each) => each.closest(composite) === element.closest(composite)));
    return [...controls]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          !element.matches(':disabled, [aria-disabled="true"], [type=hidden]') &&
          // Only for those who hear the window: a dialog closes by Escape.
          (element.parentElement?.getBoundingClientRect().width ?? 0) > 2 &&
          // The quiet line goes by itself, and Tab stays in a dialog until it is answered.
          !(element.closest('.kit-notices') !== null && document.querySelector('[role=dialog]') !== null) &&
          // Reached by its key from the field that it belongs to.
          !element.matches('.forms-mark-button, .forms-date-sign, .desk-mark') &&
          element.closest('[aria-hidden="true"], [inert]') === null &&
          !isReached(element),
      )
      .map((element) =>
        `${element.tagName.toLowerCase()}.${element.className} ${(element.getAttribute('aria-label') ?? element.textContent).trim()}`.slice(
          0,
          90,
        ),
      );
  }, COMPOSITE);
  return { missed, unseen, stops, cameRound };
}

/** Goes through screens and tells of each which controls Tab leaves out, or where one does not see it. */
export async function expectTabReachesAll(visit: Visit, screens: readonly Screen[]): Promise<void> {
  const { page } = visit;
  await page.setViewportSize({ width: 1280, height: 800 });
  page.setDefaultTimeout(COMES_WITHIN);
  for (const screen of screens)
    await test.step(screen.name, async () => {
      await screen.show(visit);
      await settled(page);
      const { missed, unseen, cameRound } = await walkByTab(page);
      expect.soft({ missed, unseen, cameRound }, screen.name).toEqual({ missed: [], unseen: [], cameRound: true });
      // An Escape would take away the words that hang at a button, and not the dialog.
      const inDialog = await page.evaluate(() => {
        const dialog = document.activeElement?.closest<HTMLElement>('[role=dialog]');
        dialog?.focus();
        return dialog instanceof HTMLElement;
      });
      if (inDialog) await page.locator('[role=tooltip]').waitFor({ state: 'hidden' });
      await screen.leave?.(visit);
    });
}
