import { useEffect, useMemo, useState } from 'react';
import type { MirrorRow } from '../../shared/contract/shapes.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { useAsked } from '../app/asked.ts';
import { call } from '../app/host.ts';
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
import { filterDocuments, type DocumentFilter } from './list-filter.ts';
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
  const found = useFoundBy(filter.search, version);
  const rows = useMemo(
    () => filterDocuments(inOrder, filter, about === undefined ? null : new Set(linked ?? []), textOf, found),
    [inOrder, filter, about, linked, textOf, found],
  );
  const columnState = view.columns ?? firstColumnState(columns);
  return { all, rows, isFilled, columns, columnState, groupBy: grouped?.by, view, change };
}

const NOTHING: ReadonlySet<string> = new Set();
/** Documents of one answer. */
const PAGE = 1000;

/** The codes of all documents that a kept search finds; nothing while they are on their way, null where there is no search. */
export function useFoundBy(search: DocumentFilter['search'], version: number): ReadonlySet<string> | null {
  const [answer, setAnswer] = useState<{ readonly of: string; readonly codes: ReadonlySet<string> } | null>(null);
  const asked = search === null ? null : JSON.stringify(search);
  useEffect(() => {
    if (asked === null) return;
    let isWanted = true;
    const { name: _name, ...looked } = JSON.parse(asked) as NonNullable<DocumentFilter['search']>;
    const ask = async (): Promise<void> => {
      const codes = new Set<string>();
      for (let offset = 0, total = 1; offset < total && isWanted; offset += PAGE) {
        const answer = await call('search', { ...looked, types: ['document'], limit: PAGE, offset });
        for (const { code } of answer.hits) codes.add(code);
        total = answer.total;
      }
      if (isWanted) setAnswer({ of: asked, codes });
    };
    // A search that cannot be made any more finds nothing; the list says that nothing fits.
    ask().catch(() => isWanted && setAnswer({ of: asked, codes: NOTHING }));
    return () => {
      isWanted = false;
    };
  }, [asked, version]);
  if (asked === null) return null;
  return answer?.of === asked ? answer.codes : NOTHING;
}
