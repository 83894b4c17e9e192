import { useViewParts } from '../app/views.ts';
import type { Zoom } from './page-layout.ts';

/** How a person has the reader: what stands beside the pages, how wide, how large the pages are. */
export interface ReaderView {
  readonly zoom: Zoom;
  /** Two pages beside each other, and then whether the cover lies alone, so that odd pages are on the right. */
  readonly double: boolean;
  readonly cover: boolean;
  readonly thumbnails: boolean;
  readonly outline: boolean;
  /** The list of what was found. */
  readonly found: boolean;
  /** Whether words are found in their other forms. */
  readonly forms: boolean;
  readonly text: boolean;
  readonly recorded: boolean;
  /** Widths in pixels of the pages where the text stands beside them, and of both where what is recorded does. */
  readonly sizes: Readonly<Record<string, readonly number[]>>;
  /** Size of the letters of a document that is text, as a proportion. */
  readonly letters: number;
  /** Whether pictures are blurred until they are asked for. */
  readonly blur: boolean;
  /** A captured page as it was captured, instead of as text. */
  readonly captured: boolean;
}

const USUAL: ReaderView = {
  zoom: 'width',
  double: false,
  cover: true,
  thumbnails: true,
  outline: false,
  found: false,
  forms: true,
  text: false,
  recorded: false,
  sizes: {},
  letters: 1,
  blur: true,
  captured: false,
};

export function useReaderView(): readonly [ReaderView, (changes: Partial<ReaderView>) => void] {
  return useViewParts('documents.reader', USUAL);
}
