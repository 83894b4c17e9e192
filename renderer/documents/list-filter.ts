import type { MirrorRow } from '../../shared/contract/shapes.ts';
import type { Looked } from '../app/place.ts';
import { assigneeOf, OUT_OF_QUEUE, stageOf } from '../organising/reading.ts';
import { tagMeans } from '../organising/tags.ts';
import { facetValues, filterRows } from '../records/list-filter.ts';

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
  /** Tags that a document has all of, or narrower ones; the empty text stands for having none. */
  readonly tags: readonly string[];
  /** A stage of the reading queue, OUT_OF_QUEUE for documents outside of it; '' for all. */
  readonly reading: string;
  /** The name of whoever the documents are assigned to; '' for all. */
  readonly assignedTo: string;
  /** What a kept search finds. */
  readonly search: (Looked & { readonly name: string }) | null;
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
  tags: [],
  reading: '',
  assignedTo: '',
  search: null,
};

/** How many parts of a filter leave something out, the text not counted: that is in sight anyway. */
export function partsOf(filter: DocumentFilter): number {
  const { kind, fileType, unread, withoutText, from, until, linked, tags, reading, assignedTo, search } = filter;
  return [
    kind !== '',
    fileType !== '',
    unread,
    withoutText,
    from !== '' || until !== '',
    linked !== null,
    tags.length > 0,
    reading !== '',
    assignedTo !== '',
    search !== null,
  ].filter(Boolean).length;
}

/**
 * The documents that fit, in the order they come in.
 *
 * @param linked codes of what the chosen person, organisation or case is linked to; null while nobody is chosen
 * @param found codes of what the kept search finds; null while there is none
 */
export function filterDocuments(
  rows: readonly MirrorRow[],
  filter: DocumentFilter,
  linked: ReadonlySet<string> | null,
  textOf: (row: MirrorRow) => string,
  found: ReadonlySet<string> | null = null,
): readonly MirrorRow[] {
  const { text, kind, from, until, fileType, unread, withoutText, reading, assignedTo } = filter;
  const terms: Record<string, readonly string[]> = kind === '' ? {} : { kind: [kind] };
  const fitting = filterRows(rows, { text, terms, from, until, unsourced: false, linked }, textOf);
  const tags = filter.tags.map(tagMeans);
  const stage = reading === OUT_OF_QUEUE ? '' : reading;
  if (partsOf(filter) === 0 && found === null) return fitting;
  return fitting.filter(
    (row) =>
      (fileType === '' || row.file?.extension === fileType) &&
      (!unread || isRead(row) === false) &&
      (!withoutText || (row.file !== null && row.file.reason !== null)) &&
      (reading === '' || stageOf(row) === stage) &&
      (assignedTo === '' || assigneeOf(row) === assignedTo) &&
      tags.every((means) => facetValues(row, 'tags').some((tag) => means.has(tag))) &&
      (found === null || found.has(row.code)),
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
