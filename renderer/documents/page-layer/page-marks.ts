import type { PageBox, PagePosition } from '../../../shared/contract/page-position.ts';
import { findPassage, type Span } from '../passage.ts';
import type { PageWords } from './page-words.ts';
import { boxesOf } from './word-boxes.ts';

/** Why a place of a page is marked: found, found and stood on, cited and come for, recorded from, selected, to be made unreadable, and as it will be. */
export type MarkKind = 'hit' | 'standing' | 'cited' | 'recorded' | 'chosen' | 'selected' | 'to-redact' | 'redacted';

/** A place of a page that is to be marked: by its boxes where they are known, else by where its words stand. */
export interface PageMark {
  readonly key: string;
  readonly kind: MarkKind;
  readonly position?: PagePosition | null | undefined;
  readonly span?: Span | undefined;
  readonly quote?: string | undefined;
}

/** A marked place with its boxes, as fractions of the page before it is turned. */
export interface MarkedPlace {
  readonly key: string;
  readonly kind: MarkKind;
  readonly boxes: readonly PageBox[];
}

/** Where the marks of a page lie; those whose words are not on it are left out. */
export function placesOf(
  marks: readonly PageMark[],
  page: number,
  words: PageWords | undefined,
): readonly MarkedPlace[] {
  return marks.flatMap(({ key, kind, position, span, quote }) => {
    const boxes = boxesOfMark(position, span, quote, page, words);
    return boxes.length === 0 ? [] : [{ key, kind, boxes }];
  });
}

function boxesOfMark(
  position: PagePosition | null | undefined,
  span: Span | undefined,
  quote: string | undefined,
  page: number,
  words: PageWords | undefined,
): readonly PageBox[] {
  if (position !== undefined && position !== null) return position.page === page ? position.boxes : [];
  if (words === undefined) return [];
  if (span !== undefined) return boxesOf(words, span);
  const found = quote === undefined ? null : findPassage(words.text, quote);
  return found === null ? [] : boxesOf(words, found);
}

/** The place that lies under a pointer, of those that say something. */
export function placeUnder(places: readonly MarkedPlace[], x: number, y: number): MarkedPlace | undefined {
  return places.find(({ boxes }) =>
    boxes.some(([left, top, right, bottom]) => x >= left && x <= right && y >= top && y <= bottom),
  );
}
