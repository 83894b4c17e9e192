import { useCallback, useEffect, useRef } from 'react';
import { useView } from '../app/views.ts';
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
}

const USUAL: ListView = {
  filter: unfiltered,
  sort: { column: 'added', direction: 'descending' },
  group: '',
  columns: null,
  sizes: [],
  preview: true,
};

export function useListView(): readonly [ListView, (changes: Partial<ListView>) => void] {
  const [kept, keep] = useView<Partial<ListView>>('documents.list', USUAL);
  const latest = useRef(kept);
  useEffect(() => {
    latest.current = kept;
  }, [kept]);
  const change = useCallback(
    (changes: Partial<ListView>) => {
      latest.current = { ...latest.current, ...changes };
      keep(latest.current);
    },
    [keep],
  );
  // What an earlier Khronika kept may lack a part.
  return [{ ...USUAL, ...kept, filter: { ...unfiltered, ...kept.filter } }, change];
}
