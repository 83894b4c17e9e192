import type { CallOutput, CallRequestInput } from '../../shared/contract/calls.ts';
import { useEffect } from 'react';
import { failureWords } from '../app/failure-words.ts';
import { call } from '../app/host.ts';
import { createStore, useStore } from '../app/store.ts';
import { translate } from '../app/words.ts';
import { say } from '../kit/notices.tsx';

/** A search that somebody keeps under a name; as a folder it stands beside the documents. */
export type SavedSearch = CallOutput<'searches.list'>[number];

const kept = createStore<readonly SavedSearch[] | null>(null);

/** All that is kept, in its order; null until it has come. */
export function useSavedSearches(): readonly SavedSearch[] | null {
  const all = useStore(kept);
  useEffect(() => {
    if (kept.read() === null) void fetchSaved();
  }, []);
  return all;
}

async function fetchSaved(): Promise<void> {
  try {
    kept.write(await call('searches.list', {}));
  } catch {
    // An archive that has none yet, or that locks: there is nothing to show.
    kept.write([]);
  }
}

/** Keeps a search or changes a kept one; gives its id, null where it could not be done, which is said. */
export async function keepSearch(input: CallRequestInput<'searches.save'>): Promise<string | null> {
  try {
    const { id } = await call('searches.save', input);
    await fetchSaved();
    return id;
  } catch (error) {
    say({ text: failureWords(error, translate), tone: 'caution' });
    return null;
  }
}

/** Takes a kept search away; the quiet line offers to put it back. What it found stays where it is. */
export async function dropSearch(search: SavedSearch): Promise<void> {
  try {
    await call('searches.remove', { id: search.id });
    await fetchSaved();
    const { id: _id, ...rest } = search;
    say({
      text: translate(search.folder ? 'organising.folder-removed' : 'search.saved-removed', { name: search.name }),
      undo: async () => void (await keepSearch(rest)),
    });
  } catch (error) {
    say({ text: failureWords(error, translate), tone: 'caution' });
  }
}
