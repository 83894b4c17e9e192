import { useMemo } from 'react';
import type { CallRequestInput } from '../../shared/contract/calls.ts';
import type { Looked } from '../app/place.ts';
import { useViewParts } from '../app/views.ts';

export type Sort = NonNullable<CallRequestInput<'search'>['sort']>;
/** The helps of the search, each with an off switch. */
export const helps = ['forms', 'names', 'letters', 'typos'] as const;
export type Help = (typeof helps)[number];

/** How a person left the search; what was typed is in the place. */
export interface SearchView extends Readonly<Record<Help, boolean>> {
  readonly sort: Sort;
  /** Whether the facets stand beside what was found. */
  readonly side: boolean;
  readonly sideSize: number;
}

export const usualHelps: Readonly<Record<Help, boolean>> = { forms: true, names: true, letters: true, typos: false };
const USUAL: SearchView = { ...usualHelps, sort: 'relevance', side: true, sideSize: 236 };

export function useSearchView(): readonly [SearchView, (changes: Partial<SearchView>) => void] {
  return useViewParts('search', USUAL);
}

/** What is asked of the archive: the query with the helps that are on. */
export function useLooked(query: string, { forms, names, letters, typos }: SearchView): Looked | null {
  return useMemo(
    () => (query.trim() === '' ? null : { query: query.trim(), forms, names, letters, typos }),
    [query, forms, names, letters, typos],
  );
}

/** The helps and the order that a kept search or the history remembers. */
export function helpsFrom(options: Readonly<Record<string, unknown>>): Partial<SearchView> {
  const kept = helps.flatMap((help) => (typeof options[help] === 'boolean' ? [[help, options[help]] as const] : []));
  const { sort } = options;
  return {
    ...usualHelps,
    ...Object.fromEntries(kept),
    ...(sort === 'newest' || sort === 'oldest' || sort === 'relevance' ? { sort } : {}),
  };
}
