import { useCallback, useEffect, useRef, useState } from 'react';
import { call, on } from '../app/host.ts';
import { useWords } from '../app/words.ts';
import { keepsDrafts } from '../forms/kept-drafts.ts';
import { draftOfDesk } from './desk-draft.ts';
import { isDeskDirty, type DeskState } from './desk-state.ts';

/** How long after the last change the desk is kept, in milliseconds. */
const SETTLING = 500;

/**
 * Keeps the desk in the vault while one works at it: a moment after the last change, when the window loses the focus, before the vault
 * locks, and when one leaves.
 *
 * @param onLeft told when one leaves a desk on which something lies
 */
export function useDeskDraft(
  desk: DeskState,
  { draft, isOff, onLeft }: { readonly draft: string; readonly isOff: boolean; readonly onLeft: () => void },
): { readonly isKept: boolean; readonly keepNow: () => Promise<void>; readonly end: () => void } {
  const { language } = useWords();
  const [isKept, setKept] = useState(false);
  const latest = useRef({ desk, language, isOff, onLeft });
  useEffect(() => {
    latest.current = { desk, language, isOff, onLeft };
  });
  const life = useRef({ ended: false, kept: '' });

  const keepNow = useCallback(async (): Promise<void> => {
    const now = latest.current;
    const { current } = life;
    if (current.ended || now.isOff) return;
    if (!isDeskDirty(now.desk)) {
      if (current.kept === '') return;
      current.kept = '';
      setKept(false);
      await call('drafts.drop', { key: draft }).catch(() => {});
      return;
    }
    const written = draftOfDesk(now.desk, now.language);
    const text = JSON.stringify(written);
    if (text === current.kept) return;
    current.kept = text;
    try {
      await call('drafts.save', { key: draft, draft: written });
      setKept(true);
    } catch {
      // It is tried again with the next change; the desk says that nothing is kept yet.
      current.kept = '';
      setKept(false);
    }
  }, [draft]);

  useEffect(() => {
    const timer = setTimeout(() => void keepNow(), SETTLING);
    return () => clearTimeout(timer);
  }, [desk, keepNow]);

  useEffect(() => {
    const now = (): void => void keepNow();
    const stops = [
      keepsDrafts(keepNow),
      on('vault.locking', ({ seconds }) => {
        if (seconds !== null) now();
      }),
    ];
    globalThis.addEventListener('blur', now);
    return () => {
      globalThis.removeEventListener('blur', now);
      for (const stop of stops) stop();
    };
  }, [keepNow]);

  useEffect(() => {
    const { current } = life;
    return () => {
      const left = latest.current;
      if (current.ended || left.isOff || !isDeskDirty(left.desk)) return;
      void keepNow();
      left.onLeft();
    };
  }, [keepNow]);

  const end = useCallback(() => {
    life.current.ended = true;
  }, []);
  return { isKept, keepNow, end };
}
