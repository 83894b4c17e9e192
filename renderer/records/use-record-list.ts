import { useDeferredValue, useEffect, useMemo } from 'react';
import type { MirrorRow } from '../../shared/contract/shapes.ts';
import type { RecordDefinition, RecordType } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { useAsked } from '../app/asked.ts';
import { useFormats } from '../app/formats.ts';
import { useWords } from '../app/words.ts';
import type { Sort } from '../kit/record-table.tsx';
import { rowOf } from '../mirror/mirror.ts';
import { useArchiveVersion, useRows } from '../mirror/use-mirror.ts';
import type { Saying } from './cell-values.ts';
import { drawnColumns, type DrawnColumn } from './column-cells.tsx';
import { usualSort } from './list-columns.ts';
import { filterRows, textFinder, withNarrowerTerms, type Filter } from './list-filter.ts';
import { groupingOf, type Grouping } from './list-groups.ts';
import { orderRows } from './list-order.ts';
import { useListView, type ListView } from './list-view.ts';
import { useSaying } from './saying.ts';

/** The list of a record type as somebody has arranged it: what is in it, in which order, and how to change that. */
export interface RecordList {
  readonly definition: RecordDefinition;
  readonly columns: readonly DrawnColumn[];
  /** All records that the filters are about: the active ones, or those in the trash. */
  readonly all: readonly MirrorRow[];
  /** Those that fit, in order. */
  readonly rows: readonly MirrorRow[];
  readonly sort: Sort;
  readonly grouping: Grouping | undefined;
  readonly filter: Filter;
  readonly textOf: (row: MirrorRow) => string;
  readonly view: ListView;
  readonly change: (changes: Partial<ListView>) => void;
  readonly saying: Saying;
}

/** Order and filters are kept apart, so that typing into the filter sorts nothing again. */
export function useRecordList(type: RecordType): RecordList {
  const { t } = useWords();
  const formats = useFormats();
  const definition = definitions[type];
  const [view, change] = useListView(type);
  const saying = useSaying();
  const active = useRows(type);
  const trashed = useTrashed(type, view.trashed);
  const all = view.trashed ? trashed : active;
  const columns = useMemo(() => drawnColumns(definition, { t, formats, saying }), [definition, t, formats, saying]);
  const grouping = useMemo(
    () => groupingOf(view.group, definition, saying, { noDate: t('records.no_date'), noValue: t('records.no_value') }),
    [view.group, definition, saying, t],
  );
  const sort = view.sort !== null && columns.some(({ id }) => id === view.sort?.column) ? view.sort : usualSort(type);

  const inOrder = useMemo(() => {
    const column = columns.find(({ id }) => id === sort.column);
    const rows = column === undefined ? all : orderRows(all, column.order, sort.direction);
    return grouping === undefined ? rows : orderRows(rows, grouping.order, 'ascending');
  }, [all, columns, sort.column, sort.direction, grouping]);

  const linked = useLinked(view.linked);
  const text = useDeferredValue(view.text);
  const { from, until, certain, unsourced } = view;
  const terms = useMemo(() => withNarrowerTerms(definition, view.terms), [definition, view.terms]);
  const filter = useMemo<Filter>(
    () => ({ text, terms, from, until, certain, unsourced, linked }),
    [text, terms, from, until, certain, unsourced, linked],
  );
  const textOf = useMemo(() => textFinder(definition, saying), [definition, saying]);
  useReadyText(all, textOf);
  const rows = useMemo(() => filterRows(inOrder, filter, textOf), [inOrder, filter, textOf]);
  return { definition, columns, all, rows, sort, grouping, filter, textOf, view, change, saying };
}

function useTrashed(type: RecordType, isAsked: boolean): readonly MirrorRow[] {
  const version = useArchiveVersion();
  const { value } = useAsked('records.list', isAsked ? { type, state: 'trashed' } : undefined, version);
  return useMemo(() => (value ?? []).flatMap(({ code }) => rowOf(code) ?? []), [value]);
}

const NOBODY: ReadonlySet<string> = new Set();

function useLinked(code: string | null): ReadonlySet<string> | null {
  const version = useArchiveVersion();
  const { value } = useAsked('records.linked', code === null ? undefined : { code }, version);
  return useMemo(() => (code === null ? null : value === undefined ? NOBODY : new Set(value)), [code, value]);
}

/** Makes the texts that rows are found by while nobody waits, so that the first letter typed is as quick as the others. */
function useReadyText(rows: readonly MirrorRow[], textOf: (row: MirrorRow) => string): void {
  useEffect(() => {
    let at = 0;
    let asked = 0;
    const work = (deadline: IdleDeadline): void => {
      while (at < rows.length && deadline.timeRemaining() > 2) {
        const row = rows[at];
        if (row !== undefined) textOf(row);
        at += 1;
      }
      if (at < rows.length) asked = requestIdleCallback(work);
    };
    asked = requestIdleCallback(work);
    return () => cancelIdleCallback(asked);
  }, [rows, textOf]);
}
