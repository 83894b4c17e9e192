import { useMemo } from 'react';
import { useViewParts } from '../app/views.ts';
import type { ColumnState, Sort } from '../kit/table-columns.ts';
import type { Grouping } from './list-columns.tsx';
import { unfiltered, type DocumentFilter } from './list-filter.ts';

/** How a person left the list of documents. */
export interface ListView {
  readonly filter: DocumentFilter;
  readonly sort: Sort;
  readonly group: Grouping | '';
  readonly columns: ColumnState | null;
  /** Width of the list in pixels, beside the preview. */
  readonly sizes: readonly number[];
  readonly preview: boolean;
  /** Folders, the reading queue and tags, beside the list; how wide they are, and which tags are folded. */
  readonly side: boolean;
  readonly sideSize: number;
  readonly foldedTags: readonly string[];
  /** The document that the list stands on. */
  readonly current: string | null;
}

const USUAL: ListView = {
  filter: unfiltered,
  sort: { column: 'added', direction: 'descending' },
  group: '',
  columns: null,
  sizes: [],
  preview: true,
  side: true,
  sideSize: 208,
  foldedTags: [],
  current: null,
};

export function useListView(): readonly [ListView, (changes: Partial<ListView>) => void] {
  const [view, change] = useViewParts('documents.list', USUAL);
  // A filter kept by an earlier Khronika may lack a part, too.
  const filter = useMemo(() => ({ ...unfiltered, ...view.filter }), [view.filter]);
  return [{ ...view, filter }, change];
}
