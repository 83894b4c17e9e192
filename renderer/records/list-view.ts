import type { RecordType } from '../../shared/records/definition.ts';
import { useViewParts } from '../app/views.ts';
import type { ColumnState, Sort } from '../kit/record-table.tsx';

/** How a person left the list of a record type. Everything in it is kept in the vault. */
export interface ListView {
  /** Words that title, code or a cell holds. */
  readonly text: string;
  /** Chosen values by field; the empty text stands for records without a value. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** Years or EDTF dates as typed; the empty text is no limit. */
  readonly from: string;
  readonly until: string;
  /** Only dates that certainly lie between the two. */
  readonly certain: boolean;
  /** Only records that are linked to this one. */
  readonly linked: string | null;
  readonly unsourced: boolean;
  readonly trashed: boolean;
  readonly sort: Sort | null;
  /** A term field, `year`, or nothing. */
  readonly group: string | null;
  readonly columns: ColumnState | null;
  /** The record that the list stands on. */
  readonly current: string | null;
}

/** The parts of a view that leave records out, as they are when nothing does. */
export const unfiltered = {
  text: '',
  terms: {},
  from: '',
  until: '',
  certain: false,
  linked: null,
  unsourced: false,
  trashed: false,
} satisfies Partial<ListView>;

const USUAL: ListView = { ...unfiltered, sort: null, group: null, columns: null, current: null };

/** The view of a type's list and a function that changes parts of it. */
export function useListView(type: RecordType): readonly [ListView, (changes: Partial<ListView>) => void] {
  return useViewParts(`records.${type}`, USUAL);
}

/** How many filters are set, the text apart. */
export function filtersSet({ terms, from, until, linked, unsourced, trashed }: ListView): number {
  const facets = Object.values(terms).filter((chosen) => chosen.length > 0).length;
  return facets + [from !== '' || until !== '', linked !== null, unsourced, trashed].filter(Boolean).length;
}
