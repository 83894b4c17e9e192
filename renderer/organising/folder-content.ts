import type { Looked } from '../app/place.ts';
import { unfiltered, type DocumentFilter } from '../documents/list-filter.ts';
import type { SavedSearch } from './folders.ts';

/** What a folder keeps beside its query: the filter of the list, or how the search was made. */
export type FolderContent = { readonly filter: DocumentFilter } | Partial<Omit<Looked, 'query'>>;

/** Whether a folder is a search; else it is a filter of the list of documents. */
export function isSearch({ query }: SavedSearch): boolean {
  return query !== '';
}

/** The filter that a folder opens the list with. A part that an earlier Khronika did not keep leaves nothing out. */
export function filterOf({ name, query, options }: SavedSearch): DocumentFilter {
  const kept = options['filter'];
  if (query === '') return { ...unfiltered, ...(typeof kept === 'object' ? (kept as Partial<DocumentFilter>) : {}) };
  return { ...unfiltered, search: { name, ...lookedFrom(query, options) } };
}

/** How the search of a folder is made, without its name. */
export function lookedOf({ search }: DocumentFilter): Looked | null {
  if (search === null) return null;
  const { name: _name, ...looked } = search;
  return looked;
}

/** What was typed and which helps were on, as they were kept; each is as usual where nothing was. */
export function lookedFrom(query: string, options: Readonly<Record<string, unknown>>): Looked {
  return {
    query,
    forms: options['forms'] !== false,
    names: options['names'] !== false,
    letters: options['letters'] !== false,
    typos: options['typos'] === true,
  };
}
