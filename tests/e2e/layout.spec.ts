import type { Page } from '@playwright/test';
import { expect, test } from './archive.ts';
import { emptyScreens, entryScreens, roomScreens, settled, unlockScreens, type Screen } from './screens.ts';

const entry = [...entryScreens, ...emptyScreens.slice(0, 1), ...unlockScreens];
const rooms = [
  'home',
  'people',
  'a person: facts',
  'a person: timeline',
  'a person: documents',
  'a person: links',
  'a person: history',
  'liquidation: the list with one chosen',
  'form: a new person',
  'form: with a source of a statement',
  'form: with a link',
  'documents',
  'documents: filters',
  'reader: pages',
  'reader: text',
  'timeline',
  'timeline: as a table',
  'statistics: the records behind a figure',
  'statistics: a table of two things',
  'survey: figures',
  'search: what was found',
  'submissions: choosing a form, and whom it is about',
  'submissions: the desk',
  'submissions: annexes',
  'submissions: settings',
  'submissions: what to export',
  'settings',
];
const everywhere: readonly Screen[] = [...entry, ...roomScreens.filter(({ name }) => rooms.includes(name))];

/** Each of them is a window as somebody has it; the faults of all of them are told at once. */
const conditions: readonly {
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly media?: Parameters<Page['emulateMedia']>[0];
  /** What is done to a screen once it stands. */
  readonly change?: (page: Page) => Promise<void>;
}[] = [
  { name: 'the smallest window', size: { width: 900, height: 600 } },
  // 1280 x 800 at 200 % has as many CSS pixels as this.
  { name: 'zoomed to 200 %', size: { width: 640, height: 400 } },
  { name: 'words 40 % longer', size: { width: 1280, height: 800 }, change: lengthen },
  { name: 'words 40 % longer in the smallest window', size: { width: 900, height: 600 }, change: lengthen },
  { name: 'forced colours', size: { width: 1280, height: 800 }, media: { forcedColors: 'active' } },
];

test('nothing is cut off, covered or out of reach in a small window, zoomed, with long words or forced colours', async ({
  running,
  vault,
  folder,
}) => {
  test.setTimeout(300_000);
  const { page } = running;
  const visit = { running, page, vault, folder };
  for (const { name, show, leave } of everywhere)
    await test.step(name, async () => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await show(visit);
      await settled(page);
      const faults: string[] = [];
      for (const { name: condition, size, media, change } of conditions) {
        await page.setViewportSize(size);
        await page.emulateMedia({ forcedColors: 'none', ...media });
        await settled(page);
        const restore = change === undefined ? undefined : await page.evaluate(keepWords);
        await change?.(page);
        await settled(page);
        faults.push(...(await faultsOfLayout(page)).map((fault) => `${condition}: ${fault}`));
        if (restore !== undefined) await page.evaluate(restoreWords);
      }
      expect.soft(faults, name).toEqual([]);
      await page.emulateMedia({ forcedColors: 'none' });
      await page.setViewportSize({ width: 1280, height: 800 });
      await leave?.(visit);
    });
});

test('nothing moves when reduced motion is asked for', async ({ window }) => {
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await window.evaluate(() => {
    const seen = new Set<string>();
    // What takes no time is told as well, and is no motion.
    const note = ({ target }: Event): void => {
      const { animationDuration, transitionDuration } = getComputedStyle(target as Element);
      const seconds = `${animationDuration}, ${transitionDuration}`.split(', ').map(Number.parseFloat);
      if (seconds.some((each) => each > 0.001)) seen.add((target as Element).className);
    };
    document.addEventListener('transitionrun', note);
    document.addEventListener('animationstart', note);
    Object.assign(globalThis, { seen });
  });
  await window.keyboard.press('Control+K');
  await window.locator('.palette').waitFor();
  await window.keyboard.press('Escape');
  await window.locator('.palette').waitFor({ state: 'detached' });
  await window.locator('.rail-entry').nth(2).click();
  await window.locator('[role=row][data-line]').first().click();
  await window.locator('.records-page [role=tabpanel]').waitFor();
  await window.keyboard.press('Delete');
  await window.locator('.kit-notice').waitFor();
  expect(await window.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen])).toEqual([]);
});

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
function faultsOfLayout(page: Page): Promise<string[]> {
  return page.evaluate(() => {
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
    const overlay = document.querySelector('.kit-veil, .palette-veil, .kit-popover, [role=menu], .kit-choices-popover');
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
  });
}
