/** The size of a page as the document gives it, in points of 1/72 inch. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** How large pages are shown: to the width of the view, whole, or in a proportion to paper, where 1 is as printed. */
export type Zoom = 'width' | 'page' | number;
/** Quarter turns to the right. */
export type Turn = 0 | 1 | 2 | 3;

/** Where a page lies in the scroll, in CSS pixels. */
export interface PageBox extends PageSize {
  readonly top: number;
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
/** Steps of the zoom keys, as proportions to paper. */
const STEPS = [0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6];
/** Device pixels to a point that pictures are asked for in. Few, so that most steps of the zoom need no new picture. */
const SHARPNESS = [0.5, 1, 1.5, 2, 3, 4, 6];

/** CSS pixels to a point for a zoom in a view of this size. A fit follows the widest and the highest page, so that none is cut off. */
export function scaleOf(zoom: Zoom, pages: readonly PageSize[], turn: Turn, view: PageSize): number {
  if (typeof zoom === 'number') return AS_PRINTED * clamp(zoom);
  const sizes = pages.map((page) => turned(page, turn));
  const widest = sizes.reduce((most, { width }) => Math.max(most, width), 1);
  const highest = sizes.reduce((most, { height }) => Math.max(most, height), 1);
  const toWidth = Math.max(1, view.width - 2 * GAP) / widest;
  const toHeight = Math.max(1, view.height - 2 * GAP) / highest;
  return AS_PRINTED * clamp((zoom === 'width' ? toWidth : Math.min(toWidth, toHeight)) / AS_PRINTED);
}

/** Lays all pages under each other. */
export function layOut(pages: readonly PageSize[], scale: number, turn: Turn): PageLayout {
  let top = GAP;
  let width = 0;
  const boxes = pages.map((page) => {
    const size = turned(page, turn);
    const box = { top, width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
    top += box.height + GAP;
    width = Math.max(width, box.width);
    return box;
  });
  return { boxes, width: width + 2 * GAP, height: top };
}

/** The index of the page at a height of the scroll; between two pages the one above. */
export function pageAt({ boxes }: PageLayout, y: number): number {
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
  const box = layout.boxes[page] ?? { top: 0, width: 1, height: 1 };
  const left = leftOf(layout, box, viewWidth);
  return { page, down: (y - box.top) / Math.max(1, box.height), across: (x - left) / Math.max(1, box.width) };
}

/** Where an anchor lies now. */
export function placeOfAnchor(layout: PageLayout, anchor: Anchor, viewWidth: number): { x: number; y: number } {
  const box = layout.boxes[anchor.page] ?? { top: 0, width: 1, height: 1 };
  return {
    x: leftOf(layout, box, viewWidth) + anchor.across * box.width,
    y: box.top + anchor.down * box.height,
  };
}

/** Pages are in the middle of whatever is wider, the view or the widest page. */
export function leftOf(layout: PageLayout, box: PageSize, viewWidth: number): number {
  return Math.round((Math.max(layout.width, viewWidth) - box.width) / 2);
}

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
