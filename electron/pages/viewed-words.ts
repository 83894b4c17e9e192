import type { Document, PDFPage, Page, Quad, Rect } from 'mupdf';
import { cleanText, MAX_NAME } from '../intake/text/extract.ts';
import { MAX_LINKS, MAX_OUTLINE, MAX_WORDS } from './viewer-messages.ts';

/** What stands between white space on a page, and the upright box around it in points from the page's top left. */
export type ViewedWord = [text: string, left: number, top: number, right: number, bottom: number];

export interface ViewedWords {
  readonly size: [width: number, height: number];
  /** The text of the page as intake stores it, without remarks. */
  readonly text: string;
  readonly words: ViewedWord[];
}

/**
 * The words of a page in the order of its content, as intake reads it (intake/text/pdf.ts): so they can be found again in the stored text. A
 * word that ends at a line's end by a hyphen is two. Boxes are those of the page as it is drawn, whichever way the file turns or crops it.
 */
export function wordsOnPage(page: Page | PDFPage): ViewedWords {
  const [left, top, right, bottom] = page.getBounds();
  const words: ViewedWord[] = [];
  let word = '';
  let around: Rect = [0, 0, 0, 0];
  const end = (): void => {
    const box = within(around, [left, top, right, bottom]);
    if (word !== '' && box !== null && words.length < MAX_WORDS) {
      words.push([word, box[0] - left, box[1] - top, box[2] - left, box[3] - top]);
    }
    word = '';
  };
  const structured = page.toStructuredText('preserve-whitespace');
  try {
    structured.walk({
      beginLine: end,
      onChar(char, _origin, _font, _size, quad) {
        if (/\s/.test(char)) return end();
        around = word === '' ? upright(quad) : joined(around, upright(quad));
        word += char;
      },
      endLine: end,
    });
    return { size: [right - left, bottom - top], text: cleanText(structured.asText()), words };
  } finally {
    structured.destroy();
  }
}

function upright([ax, ay, bx, by, cx, cy, dx, dy]: Quad): Rect {
  return [Math.min(ax, bx, cx, dx), Math.min(ay, by, cy, dy), Math.max(ax, bx, cx, dx), Math.max(ay, by, cy, dy)];
}

function joined(one: Rect, other: Rect): Rect {
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

/** The part of a box that lies on the page; null for what stands beside it, or nowhere. */
function within(box: Rect, page: Rect): Rect | null {
  if (!box.every(Number.isFinite)) return null;
  const part: Rect = [
    Math.max(box[0], page[0]),
    Math.max(box[1], page[1]),
    Math.min(box[2], page[2]),
    Math.min(box[3], page[3]),
  ];
  return part[0] <= part[2] && part[1] <= part[3] ? part : null;
}

export interface OutlineEntry {
  title: string;
  page: number;
  level: number;
}

/** The outline as a list, entries that lead to a page of the document alone; what they have below them stays. */
export function outlineOf(document: Document): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  const count = document.countPages();
  type Entries = NonNullable<ReturnType<Document['loadOutline']>>;
  const add = (items: Entries, level: number): void => {
    for (const { title = '', page, down } of items) {
      if (entries.length >= MAX_OUTLINE) return;
      const printed = cleanText(title.slice(0, 4 * MAX_NAME))
        .replaceAll(/\s+/g, ' ')
        .slice(0, MAX_NAME)
        .toWellFormed();
      if (page !== undefined && page >= 0 && page < count && printed !== '') {
        entries.push({ title: printed, page: page + 1, level });
      }
      if (down !== undefined && level < 31) add(down, level + 1);
    }
  };
  add(document.loadOutline() ?? [], 0);
  return entries;
}

/** Whether a page has a link that does not lead out of the document. */
export function hasInnerLinks(page: Page | PDFPage): boolean {
  return page.getLinks().some((link) => !link.isExternal());
}

/** Where links of a page lead to pages of the same document. */
export function linksOn(
  document: Document,
  page: Page | PDFPage,
): { box: [number, number, number, number]; page: number }[] {
  const [left, top, right, bottom] = page.getBounds();
  const count = document.countPages();
  return page.getLinks().flatMap((link, at) => {
    if (at >= MAX_LINKS || link.isExternal()) return [];
    const to = document.resolveLink(link);
    const box = within(link.getBounds(), [left, top, right, bottom]);
    if (box === null || !(to >= 0 && to < count)) return [];
    return [{ box: [box[0] - left, box[1] - top, box[2] - left, box[3] - top], page: to + 1 }];
  });
}
