import { useViewParts } from '../app/views.ts';
import type { Zoom } from './page-layout.ts';

/** How a person has the reader: what stands beside the pages, how wide, how large the pages are. */
export interface ReaderView {
  readonly zoom: Zoom;
  readonly thumbnails: boolean;
  readonly text: boolean;
  readonly recorded: boolean;
  /** Widths in pixels of the pages where the text stands beside them, and of both where what is recorded does. */
  readonly sizes: Readonly<Record<string, readonly number[]>>;
  /** Size of the letters of a document that is text, as a proportion. */
  readonly letters: number;
  /** Whether pictures are blurred until they are asked for. */
  readonly blur: boolean;
}

const USUAL: ReaderView = {
  zoom: 'width',
  thumbnails: true,
  text: false,
  recorded: false,
  sizes: {},
  letters: 1,
  blur: true,
};

export function useReaderView(): readonly [ReaderView, (changes: Partial<ReaderView>) => void] {
  return useViewParts('documents.reader', USUAL);
}
