import type { Catalogue } from '../vault/catalogue.ts';

/** Where the words of a page come from: from the file, recognised in its picture, or typed by a person. */
export type TextSource = 'file' | 'ocr' | 'corrected';

/** What is read, searched and cited of a page: a correction before any recognition, and that before the text of the file. */
export interface PageWords {
  readonly page: number;
  readonly text: string;
  /** The number as printed, where it differs. */
  readonly label: string | null;
  readonly source: TextSource;
  /** The text layer that the words come from; null for the text of the file. */
  readonly layer: string | null;
}

const COLUMNS = 'page, text, label, source, layer';

/** The words of one page as they are now; null for a page that has none and no empty text either. In SQL ask the view `page_now`. */
export function pageNow(catalogue: Catalogue, record: string, page: number): PageWords | null {
  return (
    catalogue.prepare(`select ${COLUMNS} from page_now where record = ? and page = ?`).get<never>([record, page]) ??
    null
  );
}

/** The same of all pages of a document, in their order. */
export function pagesNow(catalogue: Catalogue, record: string): PageWords[] {
  return catalogue.prepare(`select ${COLUMNS} from page_now where record = ? order by page`).all<never>([record]);
}

/**
 * Every text that was ever a page's: as read from the file, and all layers, also those that stand back. What must not leave the archive is
 * looked for in all of them: what one recognition misread, another may have read.
 */
export function everyTextOf(catalogue: Catalogue, record: string): string[] {
  return catalogue
    .prepare(
      'select text from page_text where record = $record union select text from text_layer where record = $record',
      {
        pluck: true,
      },
    )
    .all({ record }) as unknown as string[];
}
