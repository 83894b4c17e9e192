import type { MirrorRow } from '../../shared/contract/shapes.ts';
import { filterRows } from '../records/list-filter.ts';

/** What the list of documents leaves in. */
export interface DocumentFilter {
  readonly text: string;
  /** A term of the kind of document, or the word of whoever described it; '' for all. */
  readonly kind: string;
  /** By content, as an extension; '' for all. */
  readonly fileType: string;
  readonly unread: boolean;
  readonly withoutText: boolean;
  /** As typed: a year, a day, any date that can be read. */
  readonly from: string;
  readonly until: string;
  /** A person, an organisation or a case that the documents are linked to. */
  readonly linked: { readonly code: string; readonly type: string; readonly title: string } | null;
}

export const unfiltered: DocumentFilter = {
  text: '',
  kind: '',
  fileType: '',
  unread: false,
  withoutText: false,
  from: '',
  until: '',
  linked: null,
};

/** How many parts of a filter leave something out, the text not counted: that is in sight anyway. */
export function partsOf({ kind, fileType, unread, withoutText, from, until, linked }: DocumentFilter): number {
  return [kind !== '', fileType !== '', unread, withoutText, from !== '' || until !== '', linked !== null].filter(
    Boolean,
  ).length;
}

/**
 * The documents that fit, in the order they come in.
 *
 * @param linked codes of what the chosen person, organisation or case is linked to; null while nobody is chosen
 */
export function filterDocuments(
  rows: readonly MirrorRow[],
  filter: DocumentFilter,
  linked: ReadonlySet<string> | null,
  textOf: (row: MirrorRow) => string,
): readonly MirrorRow[] {
  const { text, kind, from, until, fileType, unread, withoutText } = filter;
  const terms: Record<string, readonly string[]> = kind === '' ? {} : { kind: [kind] };
  const fitting = filterRows(rows, { text, terms, from, until, unsourced: false, linked }, textOf);
  if (fileType === '' && !unread && !withoutText) return fitting;
  return fitting.filter(
    (row) =>
      (fileType === '' || row.file?.extension === fileType) &&
      (!unread || isRead(row) === false) &&
      (!withoutText || (row.file !== null && row.file.reason !== null)),
  );
}

/** Whether somebody has looked at a document; null where there is no file to look at. */
export function isRead(row: MirrorRow): boolean | null {
  return row.file === null ? null : row.file.read;
}

/** The types of file that are there, the most frequent first. */
export function fileTypesOf(rows: readonly MirrorRow[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { file } of rows) {
    if (file !== null && file.extension !== '') counts.set(file.extension, (counts.get(file.extension) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([extension]) => extension);
}
