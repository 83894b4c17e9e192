import { useCallback, useEffect, useMemo, useState } from 'react';
import { call } from '../app/host.ts';
import type { PageTexts } from './finding.ts';

/** Pages whose text is kept at hand. A long document does not fill the memory. */
const KEPT = 400;

export function createPageTexts(code: string): PageTexts {
  const known = new Map<number, Promise<string>>();
  return {
    read(page) {
      const waiting = known.get(page);
      if (waiting !== undefined) return waiting;
      const asked = call('documents.text', { code, page }).then(({ text }) => text);
      known.set(page, asked);
      // What failed is asked for again the next time.
      asked.catch(() => known.delete(page));
      if (known.size > KEPT) known.delete(known.keys().next().value ?? page);
      return asked;
    },
    forget(page) {
      if (page === null) known.clear();
      else known.delete(page);
    },
  };
}

export function usePageTexts(code: string): PageTexts {
  return useMemo(() => createPageTexts(code), [code]);
}

/** The text of one page; undefined while it is on its way. */
export function usePageText(
  texts: PageTexts,
  page: number,
): { text: string | undefined; error: unknown; again: () => void } {
  const [state, setState] = useState<{ page: number; turn: number; text?: string; error?: unknown }>({
    page: 0,
    turn: 0,
  });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let left = false;
    texts.read(page).then(
      (text) => !left && setState({ page, turn, text }),
      (error: unknown) => !left && setState({ page, turn, error }),
    );
    return () => {
      left = true;
    };
  }, [texts, page, turn]);
  const again = useCallback(() => setTurn((now) => now + 1), []);
  return state.page === page && state.turn === turn
    ? { text: state.text, error: state.error, again }
    : { text: undefined, error: undefined, again };
}
