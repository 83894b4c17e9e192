import { useEffect, useState } from 'react';
import { createStore, type Store } from '../../app/store.ts';
import { useWords } from '../../app/words.ts';
import { rowOf } from '../../mirror/mirror.ts';
import { useArchiveVersion } from '../../mirror/use-mirror.ts';
import { useLaid } from '../desk/desk-context.ts';
import type { LiveWords } from './live-inline.ts';
import { liveWords } from './live-words.ts';
import type { FindMasked } from './masked-names.ts';
import { findMasked } from './masked-people.ts';

/** What the live nodes of a text say now, and who may not be named in it: follows the archive and what is laid out. */
export function useSurroundings(): { readonly words: Store<LiveWords>; readonly masked: Store<FindMasked> } {
  const { t } = useWords();
  const laid = useLaid();
  const version = useArchiveVersion();
  const [stores] = useState(() => ({
    words: createStore<LiveWords>(liveWords(laid, rowOf, t)),
    masked: createStore<FindMasked>(() => []),
  }));
  useEffect(() => stores.words.write(() => liveWords(laid, rowOf, t)), [stores, laid, t, version]);
  useEffect(() => {
    if (laid === null) return;
    const find = findMasked(laid, rowOf, ({ title, shownAs }) => t('submissions.masked-as', { title, shownAs }));
    stores.masked.write(() => find);
  }, [stores, laid, t]);
  return stores;
}
