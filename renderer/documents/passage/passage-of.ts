import type { PagePosition } from '../../../shared/contract/page-position.ts';
import type { CitedPlace } from '../../app/place.ts';
import { asQuote } from '../page-layer/joined-text.ts';
import type { PageWords } from '../page-layer/page-words.ts';
import type { Held } from '../page-layer/reader-hold.ts';
import type { SelectedPart } from '../page-layer/selected-words.ts';
import { boxesOf, textWithin } from '../page-layer/word-boxes.ts';
import type { Span } from '../passage.ts';

/** As many boxes as a citation takes. */
const MOST_BOXES = 400;

/** What a passage is taken from. */
export interface PassageSource {
  readonly document: string;
  /** The number of a page, counted from 1, as it is printed. */
  readonly printed: (page: number) => string;
  /** The words of a page, where they are at hand. */
  readonly words: (page: number) => PageWords | undefined;
}

/** A passage somebody holds, as a citation takes it, and where it stands in the text of its page. */
export interface Passage {
  /** Counted from 1. */
  readonly page: number;
  readonly cites: CitedPlace;
  /** Null for a box on a page without words. */
  readonly span: Span | null;
}

/**
 * What is selected, or boxed, as a passage: its page, its words on one line, where they stand. A selection over several pages is cited
 * from the page where it begins, with all of its words.
 */
export function passageOf({ parts, box }: Pick<Held, 'parts' | 'box'>, source: PassageSource): Passage | null {
  if (box !== null) return boxPassage(box.page, box.box, source);
  const [first] = parts;
  return first === undefined ? null : selectionPassage(first, parts, source);
}

function boxPassage(page: number, box: PagePosition['boxes'][number], source: PassageSource): Passage | null {
  const [left, top, right, bottom] = box;
  if (left >= right || top >= bottom) return null;
  const words = source.words(page);
  const quote = words === undefined ? '' : asQuote(textWithin(words, box));
  return { page, span: null, cites: citesOf(source, page, quote, { page, boxes: [box] }) };
}

function selectionPassage(first: SelectedPart, parts: readonly SelectedPart[], source: PassageSource): Passage | null {
  const quote = asQuote(parts.map(({ page, span }) => source.words(page)?.text.slice(...span) ?? '').join('\n'));
  if (quote === '') return null;
  const words = source.words(first.page);
  const boxes = words === undefined ? [] : boxesOf(words, first.span).slice(0, MOST_BOXES);
  const position = boxes.length === 0 ? undefined : { page: first.page, boxes };
  return { page: first.page, span: first.span, cites: citesOf(source, first.page, quote, position) };
}

function citesOf(
  { document, printed }: PassageSource,
  page: number,
  quote: string,
  position: PagePosition | undefined,
): CitedPlace {
  return {
    document,
    page: printed(page),
    ...(quote === '' ? {} : { quote }),
    ...(position === undefined ? {} : { position }),
  };
}
