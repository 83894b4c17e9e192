import { useCallback, useEffect, useRef } from 'react';
import { correctionDraftKey } from '../../app/draft-place.ts';
import { call, on } from '../../app/host.ts';
import { keepsDrafts } from '../../forms/kept-drafts.ts';
import type { CorrectedLine } from './lines.ts';

/** How long after the last letter it is kept, in milliseconds. */
const SETTLING = 800;

/** A correction that was begun, as it lies in the vault. */
export interface CorrectionDraft {
  /** What lists of drafts say of it. */
  readonly type: 'document';
  readonly code: string;
  readonly title: string;
  /** The text that it was begun from: of another text it is no correction. */
  readonly before: string;
  readonly lines: readonly CorrectedLine[];
}

export async function readCorrection(code: string, page: number, before: string): Promise<CorrectionDraft | null> {
  try {
    const { draft } = await call('drafts.read', { key: correctionDraftKey(code, page) });
    const kept = draft as CorrectionDraft | null;
    return kept !== null && kept.before === before && Array.isArray(kept.lines) ? kept : null;
  } catch {
    return null;
  }
}

/**
 * Opens a correction that was begun, for who comes to go on with it; once, and only where the page still says what it was begun from.
 *
 * @param words what the page says; undefined until that is known, or when nobody came for a correction
 */
export function useKeptCorrection(
  code: string,
  page: number,
  words: { readonly text: string } | undefined,
  open: () => void,
): void {
  const isLooked = useRef(false);
  const text = words?.text;
  useEffect(() => {
    if (text === undefined || isLooked.current) return;
    isLooked.current = true;
    void readCorrection(code, page, text).then((kept) => {
      if (kept !== null) open();
    });
  }, [code, page, text, open]);
}

/**
 * Keeps a correction in the vault while it is written: a moment after the last letter, before the vault locks, and when one leaves. The
 * function it gives ends that, when the correction was stored or thrown away.
 */
export function useCorrectionDraft(
  code: string,
  page: number,
  before: string,
  lines: readonly CorrectedLine[] | null,
  title: string,
): () => void {
  const life = useRef({ ended: false, lines, kept: '' });
  const key = correctionDraftKey(code, page);
  const keep = useCallback(async (): Promise<void> => {
    const now = life.current;
    if (now.ended) return;
    if (now.lines === null) {
      // Everything is as it was again: there is nothing to go on with.
      if (now.kept === '') return;
      now.kept = '';
      return void (await call('drafts.drop', { key }).catch(() => {}));
    }
    const text = JSON.stringify(now.lines);
    if (text === now.kept) return;
    now.kept = text;
    const draft: CorrectionDraft = { type: 'document', code, title, before, lines: now.lines };
    await call('drafts.save', { key, draft }).catch(() => (now.kept = ''));
  }, [key, code, title, before]);
  useEffect(() => {
    life.current.lines = lines;
    const timer = setTimeout(() => void keep(), SETTLING);
    return () => clearTimeout(timer);
  }, [lines, keep]);
  useEffect(() => {
    const stops = [keepsDrafts(keep), on('vault.locking', ({ seconds }) => void (seconds !== null && keep()))];
    return () => {
      for (const stop of stops) stop();
      void keep();
    };
  }, [keep]);
  return useCallback(() => {
    life.current.ended = true;
    call('drafts.drop', { key }).catch(() => {});
  }, [key]);
}
