/** The size of a page as the document gives it, in points of 1/72 inch. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** How large pages are shown: to the width of the view, whole, or in a proportion to paper, where 1 is as printed. */
export type Zoom = 'width' | 'page' | number;
/** Quarter turns to the right. */
export type Turn = 0 | 1 | 2 | 3;

/** Pages under each other; two side by side, from the first; or as a book lies open: the cover alone, then odd pages on the right. */
export type Spread = 'one' | 'pairs' | 'book';

/** Where a page lies in the scroll, in CSS pixels; `left` is counted from the left edge of all pages. */
export interface PageBox extends PageSize {
  readonly top: number;
  readonly left: number;
}

export interface PageLayout {
  readonly boxes: readonly PageBox[];
  readonly width: number;
  readonly height: number;
}

/** A place in the scroll that stays where it is while sizes change: so far down (and across) a page. */
export interface Anchor {
  readonly page: number;
  readonly down: number;
  readonly across: number;
}

/** CSS pixels to a point where a page is as large as on paper. */
export const AS_PRINTED = 96 / 72;
export const SMALLEST = 0.1;
export const LARGEST = 6;
/** Around and between pages, in CSS pixels. */
export const GAP = 16;
/** Between two pages that lie side by side. */
const SPINE = 4;
/** Steps of the zoom keys, as proportions to paper. */
const STEPS = [0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6];
/** Device pixels to a point that pictures are asked for in. Few, so that most steps of the zoom need no new picture. */
const SHARPNESS = [0.5, 1, 1.5, 2, 3, 4, 6];

/** CSS pixels to a point for a zoom in a view of this size. A fit follows the widest and the highest row, so that nothing is cut off. */
export function scaleOf(
  zoom: Zoom,
  pages: readonly PageSize[],
  turn: Turn,
  view: PageSize,
  spread: Spread = 'one',
): number {
  if (typeof zoom === 'number') return AS_PRINTED * clamp(zoom);
  const sizes = pages.map((page) => turned(page, turn));
  const isDouble = rowsOf(sizes.length, spread).some((row) => row.length === 2);
  const widest = isDouble
    ? halvesOf(sizes, spread).reduce((sum, half) => sum + half, 0)
    : sizes.reduce((most, { width }) => Math.max(most, width), 1);
  const highest = sizes.reduce((most, { height }) => Math.max(most, height), 1);
  const toWidth = Math.max(1, view.width - 2 * GAP - (isDouble ? SPINE : 0)) / Math.max(1, widest);
  const toHeight = Math.max(1, view.height - 2 * GAP) / highest;
  return AS_PRINTED * clamp((zoom === 'width' ? toWidth : Math.min(toWidth, toHeight)) / AS_PRINTED);
}

/** The indexes of the pages that lie beside each other, row by row. */
export function rowsOf(count: number, spread: Spread): readonly (readonly number[])[] {
  if (spread === 'one' || count < 2) return Array.from({ length: count }, (_, index) => [index]);
  const rows: number[][] = spread === 'book' ? [[0]] : [];
  for (let index = spread === 'book' ? 1 : 0; index < count; index += 2)
    rows.push(index + 1 < count ? [index, index + 1] : [index]);
  return rows;
}

/** Whether a page lies on the right of two. */
function isRight(index: number, spread: Spread): boolean {
  return (index % 2 === 0) === (spread === 'book');
}

/** The widest page on the left and on the right of two. */
function halvesOf(sizes: readonly PageSize[], spread: Spread): readonly [number, number] {
  const halves: [number, number] = [0, 0];
  for (const [index, { width }] of sizes.entries()) {
    const side = isRight(index, spread) ? 1 : 0;
    halves[side] = Math.max(halves[side], width);
  }
  return halves;
}

/** Lays all pages under each other, or two and two. */
export function layOut(pages: readonly PageSize[], scale: number, turn: Turn, spread: Spread = 'one'): PageLayout {
  const sizes = pages.map((page) => {
    const size = turned(page, turn);
    return { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
  });
  const isDouble = spread !== 'one' && sizes.length > 1;
  const halves = halvesOf(sizes, spread);
  const widest = isDouble ? halves[0] + SPINE + halves[1] : sizes.reduce((most, { width }) => Math.max(most, width), 0);
  const boxes: PageBox[] = [];
  let top = GAP;
  for (const row of rowsOf(sizes.length, spread)) {
    let height = 0;
    for (const index of row) {
      const size = sizes[index] ?? { width: 0, height: 0 };
      const left = !isDouble
        ? Math.round((widest - size.width) / 2)
        : isRight(index, spread)
          ? halves[0] + SPINE
          : halves[0] - size.width;
      boxes.push({ top, left: GAP + left, ...size });
      height = Math.max(height, size.height);
    }
    top += height + GAP;
  }
  return { boxes, width: widest + 2 * GAP, height: top };
}

/** The index of the page at a height of the scroll; between two pages the one above, of two side by side the left one. */
export function pageAt({ boxes }: PageLayout, y: number): number {
  const last = lastAt(boxes, y);
  return last > 0 && boxes[last - 1]?.top === boxes[last]?.top ? last - 1 : last;
}

/** The same; of two side by side the right one. */
export function lastPageAt({ boxes }: PageLayout, y: number): number {
  return lastAt(boxes, y);
}

function lastAt(boxes: readonly PageBox[], y: number): number {
  let low = 0;
  let high = boxes.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((boxes[middle]?.top ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function anchorAt(layout: PageLayout, x: number, y: number, viewWidth: number): Anchor {
  const page = pageAt(layout, y);
  const box = layout.boxes[page] ?? NO_BOX;
  const left = leftOf(layout, box, viewWidth);
  return { page, down: (y - box.top) / Math.max(1, box.height), across: (x - left) / Math.max(1, box.width) };
}

/** Where an anchor lies now. */
export function placeOfAnchor(layout: PageLayout, anchor: Anchor, viewWidth: number): { x: number; y: number } {
  const box = layout.boxes[anchor.page] ?? NO_BOX;
  return {
    x: leftOf(layout, box, viewWidth) + anchor.across * box.width,
    y: box.top + anchor.down * box.height,
  };
}

/** Pages are in the middle of whatever is wider, the view or the widest page. */
export function leftOf(layout: PageLayout, box: PageBox, viewWidth: number): number {
  return Math.round((Math.max(layout.width, viewWidth) - layout.width) / 2) + box.left;
}

const NO_BOX: PageBox = { top: 0, left: 0, width: 1, height: 1 };

/** The next step of the zoom, as a proportion to paper. */
export function zoomStep(scale: number, direction: 1 | -1): number {
  const now = scale / AS_PRINTED;
  const next = direction === 1 ? STEPS.find((step) => step > now * 1.01) : STEPS.findLast((step) => step < now * 0.99);
  return next ?? (direction === 1 ? LARGEST : SMALLEST);
}

/** The zoom after turning a wheel or pinching, as a proportion to paper. */
export function zoomBy(scale: number, factor: number): number {
  return clamp((scale / AS_PRINTED) * factor);
}

/** The sharpness to ask for a page in, in device pixels to a point: the first that is enough for how large it is shown. */
export function sharpness(scale: number, devicePixels: number): number {
  const needed = scale * devicePixels;
  return SHARPNESS.find((step) => step >= needed * 0.98) ?? SHARPNESS.at(-1) ?? 1;
}

export function turned({ width, height }: PageSize, turn: Turn): PageSize {
  return turn % 2 === 0 ? { width, height } : { width: height, height: width };
}

/**
 * The indexes of the pages that a name can mean: as printed first, because that is what people cite, then as counted from 1. None where
 * nothing is called so.
 */
export function pagesNamed(labels: readonly (string | null)[], name: string): readonly number[] {
  const wanted = name.trim().toLowerCase();
  if (wanted === '') return [];
  const printed = labels.findIndex((label) => label?.toLowerCase() === wanted);
  const counted = /^\d+$/.test(wanted) ? Number(wanted) - 1 : -1;
  return [...new Set([printed, counted])].filter((index) => index >= 0 && index < labels.length);
}

function clamp(zoom: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, zoom));
}
