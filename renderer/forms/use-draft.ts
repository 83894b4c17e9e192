import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../app/host.ts';
import { keepsBeforeLeaving } from './kept-drafts.ts';

/** How long after the last change it is kept, in milliseconds. */
const SETTLING = 800;

export interface KeptDraft {
  /** What is written is in the vault. */
  readonly isKept: boolean;
  readonly keepNow: () => Promise<void>;
  /** It was stored or thrown away: nothing of it is kept any more. */
  readonly end: () => void;
}

export interface DraftKeeping<State> {
  /** Key under which it is kept. */
  readonly draft: string;
  /** Whether there is anything to keep. */
  readonly isDirty: (state: State) => boolean;
  /** What is kept of it. */
  readonly written: (state: State) => unknown;
  readonly isOff: boolean;
  /** Told when one leaves what was changed and kept. */
  readonly onLeft: () => void;
}

/**
 * Keeps what is being written in the vault: a moment after the last change, when the window loses the focus, before the vault locks, and
 * when one leaves. What is written is never lost, and never lies anywhere else.
 *
 * @param state all of it, made anew with every change
 */
export function useDraft<State>(state: State, keeping: DraftKeeping<State>): KeptDraft {
  const { draft } = keeping;
  const [kept, setKept] = useState<string | null>(null);
  const latest = useRef({ state, keeping });
  useEffect(() => {
    latest.current = { ...latest.current, keeping };
  });
  const life = useRef({ ended: false, kept: '', timer: undefined as ReturnType<typeof setTimeout> | undefined });

  const keepNow = useCallback(async (): Promise<void> => {
    const { state: now, keeping: how } = latest.current;
    clearTimeout(life.current.timer);
    if (life.current.ended || how.isOff) return;
    if (!how.isDirty(now)) {
      if (life.current.kept === '') return;
      life.current.kept = '';
      setKept(null);
      await call('drafts.drop', { key: draft }).catch(() => {});
      return;
    }
    const written = how.written(now);
    const text = JSON.stringify(written);
    if (text === life.current.kept) return;
    life.current.kept = text;
    try {
      await call('drafts.save', { key: draft, draft: written });
      setKept(text);
    } catch {
      // It is tried again with the next change; the window says that nothing is kept yet.
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

  useEffect(() => keepsBeforeLeaving(keepNow), [keepNow]);

  useEffect(() => {
    const { current } = life;
    return () => {
      const { state: left, keeping: how } = latest.current;
      if (current.ended || how.isOff || !how.isDirty(left)) return;
      void keepNow();
      how.onLeft();
    };
  }, [keepNow]);

  const end = useCallback(() => {
    life.current.ended = true;
    clearTimeout(life.current.timer);
  }, []);

  return { isKept: kept !== null, keepNow, end };
}
