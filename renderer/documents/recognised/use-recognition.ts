import { useCallback, useEffect, useRef, useState } from 'react';
import type { Job } from '../../../shared/contract/shapes.ts';
import { call, on } from '../../app/host.ts';
import { sayFailure } from '../document-acts.ts';
import type { WordsOfPages } from '../page-layer/read-words.ts';
import { useWordsOf } from '../page-layer/read-words.ts';

/** How often a page that waits is looked at again while recognition goes on, in milliseconds. */
const EVERY = 1000;

/** How the page that is read stands with recognition. */
export interface Recognition {
  /** `read`: it has words; `unread`: it is a picture without words; `waits`: it will be recognised; `blank`: recognised, and nothing was found. */
  readonly state: 'unknown' | 'read' | 'unread' | 'waits' | 'failed' | 'blank';
  /** Why it was given up. */
  readonly reason: string | null;
  /** The language whose data is missing, where that is the reason. */
  readonly missing: string | null;
  readonly isPaused: boolean;
  /** Pages that wait in all documents. */
  readonly waiting: number;
  /** Recognises the page now; or again, in a language that somebody gives. */
  readonly start: (options?: { readonly again?: boolean; readonly language?: string }) => void;
  readonly pause: () => void;
  readonly resume: () => void;
}

type Queue = {
  waiting: number;
  paused: boolean;
  failed: readonly { code: string; page: number; reason: string; language: string | null }[];
};
const IDLE: Queue = { waiting: 0, paused: false, failed: [] };

interface Options {
  readonly code: string;
  /** Counted from 1. */
  readonly page: number;
  readonly words: WordsOfPages;
  /** Whether it may be recognised at all: a page that is drawn, in a vault that can be written to. */
  readonly isPossible: boolean;
  /** A page has other words now. */
  readonly onChanged: (page: number) => void;
}

/** Asks for the page one looks at to be recognised before others, and follows how that goes. */
export function useRecognition({ code, page, words, isPossible, onChanged }: Options): Recognition {
  const known = useWordsOf(words, page);
  const [asked, setAsked] = useState<Readonly<Record<number, boolean>>>({});
  const [queue, setQueue] = useState<Queue>(IDLE);
  const isBare = known !== undefined && known.source === 'none';
  const waits = asked[page] === true;
  const changed = useRef(onChanged);
  useEffect(() => {
    changed.current = onChanged;
  });

  const look = useCallback(async (): Promise<void> => {
    try {
      const { waiting, paused, failed } = await call('ocr.state', {});
      setQueue({ waiting, paused, failed });
    } catch {
      // Nothing depends on it but what is said of the queue.
    }
  }, []);

  // Who looks at a page without words wants them: it goes before the others.
  useEffect(() => {
    if (!isBare || !isPossible) return;
    let left = false;
    call('ocr.first', { code, page }).then(
      ({ waits: does }) => {
        if (left) return;
        setAsked((now) => ({ ...now, [page]: does }));
        void look();
      },
      () => {},
    );
    return () => {
      left = true;
    };
  }, [code, page, isBare, isPossible, look]);

  const awaited = useRef<{ page: number; waits: boolean; last: number }>({ page, waits, last: 0 });
  useEffect(() => {
    awaited.current = { ...awaited.current, page, waits: waits || isBare };
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const see = (): void => {
      awaited.current.last = Date.now();
      void look();
      if (awaited.current.waits) changed.current(awaited.current.page);
    };
    const hear = (job: Job): void => {
      if ((job.kind as string) !== 'ocr') return;
      clearTimeout(timer);
      timer = setTimeout(see, Math.max(0, awaited.current.last + EVERY - Date.now()));
    };
    const stop = on('jobs', hear);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [look]);

  const failure = queue.failed.find((each) => each.code === code && each.page === page);
  const start: Recognition['start'] = ({ again = false, language } = {}) => {
    setAsked((now) => ({ ...now, [page]: true }));
    call('ocr.start', {
      codes: [code],
      pages: [page],
      ...(again || failure !== undefined ? { again: true } : {}),
      ...(language === undefined ? {} : { language }),
    }).then(look, sayFailure);
  };
  return {
    state: stateOf(known?.source, known?.text, failure !== undefined, waits && isBare),
    reason: failure?.reason ?? null,
    missing: failure?.reason === 'language-missing' ? failure.language : null,
    isPaused: queue.paused,
    waiting: queue.waiting,
    start,
    pause: () => void call('ocr.pause', {}).then(look, sayFailure),
    resume: () => void call('ocr.resume', {}).then(look, sayFailure),
  };
}

function stateOf(
  source: string | undefined,
  text: string | undefined,
  hasFailed: boolean,
  waits: boolean,
): Recognition['state'] {
  if (source === undefined) return 'unknown';
  if (source !== 'none') return text?.trim() === '' ? 'blank' : 'read';
  if (hasFailed) return 'failed';
  return waits ? 'waits' : 'unread';
}
