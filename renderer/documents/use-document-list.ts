import { useMemo } from 'react';
import type { MirrorRow } from '../../shared/contract/shapes.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { useAsked } from '../app/asked.ts';
import { useFormats } from '../app/formats.ts';
import { useWords } from '../app/words.ts';
import { firstColumnState, type ColumnState } from '../kit/table-columns.ts';
import type { GroupBy } from '../kit/table-entries.ts';
import { useArchiveVersion, useMirrorFilled, useRows } from '../mirror/use-mirror.ts';
import type { DrawnColumn } from '../records/column-cells.tsx';
import { textFinder } from '../records/list-filter.ts';
import { orderRows } from '../records/list-order.ts';
import { useSaying } from '../records/saying.ts';
import { documentColumns, documentGroups } from './list-columns.tsx';
import { filterDocuments } from './list-filter.ts';
import { useListView, type ListView } from './list-view.ts';

/** The list of documents as somebody has arranged it: what is in it, in which order, and how to change that. */
export interface DocumentList {
  readonly all: readonly MirrorRow[];
  /** Those that fit, in order. */
  readonly rows: readonly MirrorRow[];
  /** Whether all that the archive has is known. */
  readonly isFilled: boolean;
  readonly columns: readonly DrawnColumn[];
  readonly columnState: ColumnState;
  readonly groupBy: GroupBy<MirrorRow> | undefined;
  readonly view: ListView;
  readonly change: (changes: Partial<ListView>) => void;
}

/** Order and filter are kept apart, so that typing into the filter sorts nothing again. */
export function useDocumentList(): DocumentList {
  const { t } = useWords();
  const formats = useFormats();
  const saying = useSaying();
  const all = useRows('document');
  const isFilled = useMirrorFilled();
  const version = useArchiveVersion();
  const [view, change] = useListView();
  const { filter, sort, group } = view;
  const words = useMemo(() => ({ t, formats, saying }), [t, formats, saying]);
  const definition = definitions.document;
  const columns = useMemo(() => documentColumns(definition, words), [definition, words]);
  const grouped = useMemo(
    () => (group === '' ? undefined : documentGroups(definition, group, words)),
    [definition, group, words],
  );
  const inOrder = useMemo(() => {
    const column = columns.find(({ id }) => id === sort.column);
    const sorted = column === undefined ? all : orderRows(all, column.order, sort.direction);
    return grouped === undefined ? sorted : orderRows(sorted, grouped.order, grouped.direction);
  }, [all, columns, sort, grouped]);

  const about = filter.linked?.code;
  const { value: linked } = useAsked('records.linked', about === undefined ? undefined : { code: about }, version);
  const textOf = useMemo(() => textFinder(definition, saying), [definition, saying]);
  const rows = useMemo(
    () => filterDocuments(inOrder, filter, about === undefined ? null : new Set(linked ?? []), textOf),
    [inOrder, filter, about, linked, textOf],
  );
  const columnState = view.columns ?? firstColumnState(columns);
  return { all, rows, isFilled, columns, columnState, groupBy: grouped?.by, view, change };
}
