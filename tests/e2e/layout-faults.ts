import type { Page } from '@playwright/test';
import { expect, test } from './archive.ts';
import { COMES_WITHIN, settled, type Screen, type Visit } from './screens.ts';

/** A window as somebody has it. */
export interface Condition {
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly media?: Parameters<Page['emulateMedia']>[0];
  /** What is done to a screen once it stands. */
  readonly change?: (page: Page) => Promise<void>;
}

export const conditions: readonly Condition[] = [
  { name: 'the smallest window', size: { width: 900, height: 600 } },
  // 1280 x 800 at 200 % has as many CSS pixels as this.
  { name: 'zoomed to 200 %', size: { width: 640, height: 400 } },
  { name: 'words 40 % longer', size: { width: 1280, height: 800 }, change: lengthen },
  { name: 'words 40 % longer in the smallest window', size: { width: 900, height: 600 }, change: lengthen },
  { name: 'forced colours', size: { width: 1280, height: 800 }, media: { forcedColors: 'active' } },
];

/** What hangs from a control closes, or lies elsewhere, when the window changes its size: it is looked at in the window as it stands. */
const HANGING =
  '[role=menu], .kit-choices, .kit-choices-popover, .query-offers, .desk-offers, .submissions-slash, .records-source-card';
const AS_IT_STANDS: Condition = { name: 'as it stands', size: { width: 1280, height: 800 } };

/** Goes through screens and tells the faults of each, under all conditions at once. */
export async function expectLayout(
  visit: Visit,
  screens: readonly Screen[],
  under: readonly Condition[] = conditions,
): Promise<void> {
  const { page } = visit;
  page.setDefaultTimeout(COMES_WITHIN);
  for (const { name, show, leave } of screens)
    await test.step(name, async () => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await show(visit);
      await settled(page);
      const faults: string[] = [];
      const hangs = (await page.locator(HANGING).count()) > 0;
      for (const { name: condition, size, media, change } of hangs ? [AS_IT_STANDS] : under) {
        await page.setViewportSize(size);
        await page.emulateMedia({ forcedColors: 'none', ...media });
        await settled(page);
        const restore = change === undefined ? undefined : await page.evaluate(keepWords);
        await change?.(page);
        await settled(page);
        faults.push(...(await faultsOfLayout(page, HANGING)).map((fault) => `${condition}: ${fault}`));
        if (restore !== undefined) await page.evaluate(restoreWords);
      }
      expect.soft(faults, name).toEqual([]);
      await page.emulateMedia({ forcedColors: 'none' });
      await page.setViewportSize({ width: 1280, height: 800 });
      await leave?.(visit);
    });
}

/** Remembers the words of the page as they stand. */
function keepWords(): true {
  const kept: [Text, string][] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    kept.push([node as Text, (node as Text).data]);
  Object.assign(globalThis, { kept });
  return true;
}

function restoreWords(): void {
  for (const [node, text] of (globalThis as unknown as { kept: [Text, string][] }).kept) node.data = text;
}

/** Makes every word of the interface 40 % longer: what another language, or the next wording, may need. Words of sources stay. */
function lengthen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { kept } = globalThis as unknown as { kept: [Text, string][] };
    for (const [node, text] of kept)
      if (!node.parentElement?.closest('code, kbd, .kit-quotation, .reader-sheet-text, .reader-layer, .entry-key'))
        node.data = text.replaceAll(
          /\p{L}{2,}/gu,
          (word) => word + word.slice(0, Math.ceil(word.length * 0.4)).toLowerCase(),
        );
  });
}

/** What of the page as it stands cannot be read or reached. */
function faultsOfLayout(page: Page, hanging: string): Promise<string[]> {
  return page.evaluate((hangs) => {
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      faults.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
    if (root.scrollHeight > root.clientHeight + 1)
      faults.push(`the page is ${root.scrollHeight - root.clientHeight} px too high`);
    const named = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} "${(element.getAttribute('aria-label') ?? element.textContent).trim().replaceAll(/\s+/g, ' ').slice(0, 40)}"`;
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest('[aria-hidden="true"], [inert]') === null;
    const overlay = document.querySelector(`.kit-veil, .palette-veil, .kit-popover, ${hangs}`);
    const within = overlay ?? document;

    // Every control can be brought into view, and what is drawn there is the control.
    const controls = [
      ...within.querySelectorAll<HTMLElement>('a[href], button, input, textarea, select, [role=tab], [role=slider]'),
    ];
    const scrolled = [...document.querySelectorAll('*')]
      .filter(({ scrollTop, scrollLeft }) => scrollTop !== 0 || scrollLeft !== 0)
      .map((element) => [element, element.scrollTop, element.scrollLeft] as const);
    for (const control of controls) {
      if (!isShown(control)) continue;
      // A hidden input lends its place to what is drawn for it; rows that are not drawn do not exist.
      const target = control.matches('input[type=checkbox], input[type=radio], input[type=range]')
        ? (control.closest('label') ?? control)
        : control;
      const own = target.getBoundingClientRect();
      if (own.width <= 2 || own.height <= 2 || (target.parentElement?.getBoundingClientRect().width ?? 3) <= 2)
        continue;
      target.scrollIntoView({ block: 'center', inline: 'center' });
      // A script scrolls what a person cannot: back with it.
      for (let frame = target.parentElement; frame !== null; frame = frame.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(frame);
        if (frame.scrollLeft !== 0 && overflowX === 'hidden') frame.scrollLeft = 0;
        if (frame.scrollTop !== 0 && overflowY === 'hidden') frame.scrollTop = 0;
      }
      const box = target.getBoundingClientRect();
      const x = box.left + box.width / 2;
      const y = box.top + Math.min(box.height / 2, 20);
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) faults.push(`out of reach: ${named(target)}`);
      else {
        const hit = document.elementFromPoint(x, y);
        if (
          hit !== null &&
          // Words that hang at a button go as soon as one points elsewhere, and the quiet line goes by itself.
          hit.closest('[role=tooltip], .kit-notice') === null &&
          !target.contains(hit) &&
          !hit.contains(target) &&
          hit.closest('label')?.contains(target) !== true
        )
          faults.push(`covered: ${named(target)} by ${named(hit)}`);
      }
    }
    for (const element of document.querySelectorAll('*'))
      if (element.scrollTop !== 0 || element.scrollLeft !== 0) element.scrollTo(0, 0);
    for (const [element, top, left] of scrolled) element.scrollTo(left, top);

    // Text that is wider or higher than what cuts it off shows an ellipsis and says the whole elsewhere.
    for (const element of within.querySelectorAll<HTMLElement>('body *, *')) {
      if (!isShown(element) || element.matches('svg *, script, option')) continue;
      const own = [...element.childNodes].filter((node) => node instanceof Text && node.data.trim() !== '');
      if (own.length === 0) continue;
      const range = document.createRange();
      range.setStartBefore(own[0] as Text);
      range.setEndAfter(own.at(-1) as Text);
      const text = range.getBoundingClientRect();
      for (let box: HTMLElement | null = element; box !== null && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        const clipsX = style.overflowX === 'hidden' || style.overflowX === 'clip';
        const clipsY = style.overflowY === 'hidden' || style.overflowY === 'clip';
        const scrollsX = style.overflowX === 'auto' || style.overflowX === 'scroll';
        const scrollsY = style.overflowY === 'auto' || style.overflowY === 'scroll';
        const frame = box.getBoundingClientRect();
        if (frame.width <= 2 || frame.height <= 2 || style.position === 'fixed') break;
        const wide =
          clipsX &&
          text.right > frame.right + 1.5 &&
          style.textOverflow !== 'ellipsis' &&
          style.webkitLineClamp === 'none';
        const high = clipsX && clipsY && text.bottom > frame.bottom + 3 && style.webkitLineClamp === 'none';
        if (wide && getComputedStyle(element).textOverflow !== 'ellipsis')
          faults.push(`cut off at the side: ${named(element)} in ${box.className}`);
        if (high) faults.push(`cut off below: ${named(element)} in ${box.className}`);
        if (wide || high || scrollsX || scrollsY || style.textOverflow === 'ellipsis') break;
      }
    }
    return [...new Set(faults)];
  }, hanging);
}
