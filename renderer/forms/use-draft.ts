import { useCallback, useEffect, useRef, useState } from 'react';
import { call, on } from '../app/host.ts';
import { draftOf } from './form-draft.ts';
import type { FormState } from './form-shape.ts';
import { isDirty } from './form-state.ts';
import { keepsDrafts } from './kept-drafts.ts';

/** How long after the last change a form is kept, in milliseconds. */
const SETTLING = 800;

export interface KeptDraft {
  /** What stands in the form is in the vault. */
  readonly isKept: boolean;
  readonly keepNow: () => Promise<void>;
  /** The form was stored or thrown away: nothing of it is kept any more. */
  readonly end: () => void;
}

/**
 * Keeps the form in the vault while it is being written: a moment after the last change, when the form or the window loses the focus,
 * before the vault locks, and when one leaves. What is written is never lost, and never lies anywhere else.
 *
 * @param onLeft told when one leaves a form that was changed and kept
 */
export function useDraft(
  state: FormState,
  { draft, title, isOff, onLeft }: { draft: string; title: string; isOff: boolean; onLeft: () => void },
): KeptDraft {
  const [kept, setKept] = useState<string | null>(null);
  const latest = useRef({ state, title, isOff, onLeft });
  useEffect(() => {
    latest.current = { ...latest.current, title, isOff, onLeft };
  });
  const life = useRef({ ended: false, kept: '', timer: undefined as ReturnType<typeof setTimeout> | undefined });

  const keepNow = useCallback(async (): Promise<void> => {
    const now = latest.current;
    clearTimeout(life.current.timer);
    if (life.current.ended || now.isOff) return;
    if (!isDirty(now.state)) {
      if (life.current.kept === '') return;
      life.current.kept = '';
      setKept(null);
      await call('drafts.drop', { key: draft }).catch(() => {});
      return;
    }
    const written = draftOf(now.state, now.title);
    const text = JSON.stringify(written);
    if (text === life.current.kept) return;
    life.current.kept = text;
    try {
      await call('drafts.save', { key: draft, draft: written });
      setKept(text);
    } catch {
      // It is tried again with the next change; the form says that nothing is kept yet.
      life.current.kept = '';
      setKept(null);
    }
  }, [draft]);

  useEffect(() => {
    const { current } = life;
    latest.current = { ...latest.current, state };
    current.timer = setTimeout(() => void keepNow(), SETTLING);
    return () => clearTimeout(current.timer);
  }, [state, keepNow]);

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
      if (current.ended || left.isOff || !isDirty(left.state)) return;
      void keepNow();
      left.onLeft();
    };
  }, [keepNow]);

  const end = useCallback(() => {
    life.current.ended = true;
    clearTimeout(life.current.timer);
  }, []);

  return { isKept: kept !== null, keepNow, end };
}
