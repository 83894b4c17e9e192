import type { searchingCalls } from '../../shared/contract/calls/searching.ts';
import { facetsOf } from '../archive/search/facets.ts';
import { searchInDocument } from '../archive/search/in-document.ts';
import {
  clearSearchHistory,
  keepSearchHistory,
  rememberSearch,
  removeSearch,
  savedSearches,
  saveSearch,
  searchHistory,
} from '../archive/search/saved-searches.ts';
import { search } from '../archive/search/search.ts';
import { suggestWords } from '../archive/search/suggest.ts';
import { indexAll } from '../archive/search/word-index.ts';
import { given, type CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** Finding words in everything that is stored, and keeping what was looked for. */
export function answerSearchingCalls(archive: OpenArchive): CallsOf<typeof searchingCalls> {
  return {
    search: async ({ query, remember = false, ...options }) => {
      const vault = archive.vault();
      // With a window the words come in meanwhile, and the answer says how many pages wait.
      if (!archive.isFollowed) indexAll(vault);
      const result = search(vault.catalogue, query, given(options));
      const { limit: _limit, offset: _offset, language: _language, ...chosen } = given(options);
      if (remember) rememberSearch(vault, query, chosen, result.total);
      return result;
    },
    'search.facets': async ({ query, ...options }) => ({
      facets: facetsOf(archive.vault().catalogue, query, given(options)),
    }),
    'search.inDocument': async ({ code, query, ...options }) =>
      searchInDocument(archive.vault().catalogue, code, query, given(options)),
    'search.words': async (input) => ({ words: suggestWords(archive.vault().catalogue, input) }),
    'searches.list': async () => savedSearches(archive.vault().catalogue),
    'searches.save': async (input) => ({ id: saveSearch(archive.vault(), input) }),
    'searches.remove': async ({ id }) => {
      removeSearch(archive.vault(), id);
      return {};
    },
    'searchHistory.list': async () => searchHistory(archive.vault().catalogue),
    'searchHistory.clear': async ({ ids }) => {
      clearSearchHistory(archive.vault(), ids);
      return {};
    },
    'searchHistory.keep': async ({ keep }) => {
      keepSearchHistory(archive.vault(), keep);
      return {};
    },
  };
}
