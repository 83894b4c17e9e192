import { collectPages } from './extract.ts';
import type { PageCollector } from './extract.ts';

/**
 * Running text of a document that is not made of pages (Word, OpenDocument, HTML) as it is read: paragraphs become lines,
 * cells are set apart by tabs, notes go to the foot of their page.
 */
export interface Flow {
  text(text: string): void;
  /** The end of a paragraph or of another block. Several ends in a row make one line break. */
  line(): void;
  /** The end of a table cell: what follows stands in the same row. */
  cell(): void;
  /** A line break inside a paragraph. */
  lineBreak(): void;
  /**
   * A page ends here. A soft break is one that the program which saved the file noted where its layout ended a page; it is
   * often noted again right after a hard one, so it counts only when the page has text.
   */
  pageBreak(kind: 'hard' | 'soft'): void;
  /** A footnote or comment of the page that is being read. */
  note(text: string): void;
  /** Ends the last page. A document always has one page at least. */
  end(): PageCollector;
}

export function createFlow(): Flow {
  const collector = collectPages();
  let parts: string[] = [];
  let notes: string[] = [];
  let pending = '';

  function finishPage() {
    const foot = notes.length > 0 ? `\n\n${notes.join('\n')}` : '';
    collector.add(parts.join('') + foot);
    parts = [];
    notes = [];
    pending = '';
  }

  return {
    text(text) {
      if (text === '') return;
      if (pending !== '' && parts.length > 0) parts.push(pending);
      pending = '';
      parts.push(text);
    },
    line() {
      pending = '\n';
    },
    cell() {
      pending = '\t';
    },
    lineBreak() {
      if (parts.length > 0) parts.push('\n');
    },
    pageBreak(kind) {
      if (kind === 'hard' || parts.some((part) => part.trim() !== '')) finishPage();
    },
    note(text) {
      if (text.trim() !== '') notes.push(text.trim());
    },
    end() {
      if (parts.length > 0 || notes.length > 0 || collector.pages.length === 0) finishPage();
      return collector;
    },
  };
}
