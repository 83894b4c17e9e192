import { useEffect, useState } from 'react';
import { call } from '../../app/host.ts';
import type { PageWords } from './page-words.ts';

/** Pages whose words are kept at hand, and how long a page is in sight before its words are asked for, in milliseconds. */
const KEPT = 60;
const SETTLING = 90;

/** The words of the pages of one document. */
export interface WordsOfPages {
  /** Of a page, counted from 1. While they are on their way the same promise is given. */
  read(page: number): Promise<PageWords>;
  /** What is at hand, without waiting. */
  known(page: number): PageWords | undefined;
  /** A page was recognised or corrected: what was known of it is not so any more. */
  forget(page: number | null): void;
  /** To be told when something was forgotten. */
  listen(listener: () => void): () => void;
}

export function createWordsOfPages(code: string): WordsOfPages {
  const asked = new Map<number, Promise<PageWords>>();
  const known = new Map<number, PageWords>();
  const listeners = new Set<() => void>();
  return {
    read(page) {
      const waiting = asked.get(page);
      if (waiting !== undefined) return waiting;
      const now = call('documents.words', { code, page });
      asked.set(page, now);
      now.then(
        (words) => asked.get(page) === now && known.set(page, words),
        // What failed is asked for again the next time.
        () => asked.get(page) === now && asked.delete(page),
      );
      const oldest = asked.keys().next().value;
      if (asked.size > KEPT && oldest !== undefined) {
        asked.delete(oldest);
        known.delete(oldest);
      }
      return now;
    },
    known: (page) => known.get(page),
    forget(page) {
      if (page === null) {
        asked.clear();
        known.clear();
      } else {
        asked.delete(page);
        known.delete(page);
      }
      for (const listener of listeners) listener();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The words of a page that is in sight; undefined until they are there. Pages that only fly past are not asked for. */
export function useWordsOf(pages: WordsOfPages, page: number): PageWords | undefined {
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<{ of: string; words: PageWords } | null>(null);
  const of = `${page} ${turn}`;
  useEffect(() => pages.listen(() => setTurn((now) => now + 1)), [pages]);
  useEffect(() => {
    let left = false;
    const ask = (): void =>
      void pages.read(page).then(
        (words) => !left && setState({ of, words }),
        () => {},
      );
    if (pages.known(page) !== undefined) ask();
    const timer = pages.known(page) === undefined ? setTimeout(ask, SETTLING) : undefined;
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [pages, page, of]);
  if (state !== null && state.of === of) return state.words;
  return pages.known(page) ?? (state?.of.startsWith(`${page} `) === true ? state.words : undefined);
}
