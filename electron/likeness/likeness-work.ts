import { setTimeout as wait } from 'node:timers/promises';
import { comparePairs, sketchOf, storePrints, storeSketch, waitingTexts } from '../archive/likeness/sketches.ts';
import { LEAST_WORDS } from '../archive/likeness/text-sketch.ts';
import { PRINT_VERSION } from '../../shared/pictures/picture-print.ts';
import { forkReader, type ForkReader } from '../intake/reader-child.ts';
import { showingOf } from '../pages/kinds.ts';
import { createViewer, ViewerFailed, type Viewer } from '../pages/viewer.ts';
import { transaction } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';

/** Milliseconds of work between two breaths, and of a breath while a window is open: whoever reads is never kept waiting. */
const SLICE = 12;
const BREATH = 6;
/** Documents taken from the list at once. */
const BATCH = 20;
/** Milliseconds after something has changed until it is compared: pages of one document come one after the other. */
const SETTLED = 3000;
/** Pages of a document whose pictures are looked at; where there is text that tells it, the first ones. */
const PAGES = 30;
const PAGES_WITH_TEXT = 3;

/** Comparing documents behind whatever else is done. */
export interface LikenessWork {
  /** Something may have come in or have changed. */
  wake(): void;
  /** Compares everything that waits, at once; `pictures` too where asked for. */
  prepare(pictures: boolean, signal?: AbortSignal): Promise<void>;
  end(): Promise<void>;
}

interface Pictured {
  readonly [column: string]: string | number;
  readonly id: string;
  readonly number: number;
  readonly file: string;
  readonly mime: string;
  readonly words: number;
}

export interface LikenessOptions {
  readonly vault: Vault;
  readonly fork?: ForkReader;
  readonly entry?: string;
  /** Is told after some were compared. */
  onDone?(): void;
}

export function createLikenessWork({ vault, fork, entry, onDone }: LikenessOptions): LikenessWork {
  const { catalogue } = vault;
  const stop = new AbortController();
  let viewer: Viewer | null = null;
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();
  let isIdle = true;

  async function run(pictures: boolean, isBehind: boolean, signal: AbortSignal): Promise<void> {
    let until = performance.now() + SLICE;
    const breathe = async (): Promise<void> => {
      if (performance.now() < until) return;
      await wait(isBehind ? BREATH : 0);
      signal.throwIfAborted();
      until = performance.now() + SLICE;
    };
    // What cannot be compared now is not asked for again in this run.
    const seen = new Set<string>();
    for (;;) {
      const waiting = waitingTexts(catalogue, BATCH + seen.size).filter(({ id }) => !seen.has(id));
      if (waiting.length === 0) break;
      for (const document of waiting.slice(0, BATCH)) {
        seen.add(document.id);
        const sketch = await sketchOf(catalogue, document.id, breathe);
        signal.throwIfAborted();
        transaction(catalogue, () => {
          storeSketch(catalogue, document, sketch);
          comparePairs(catalogue, document);
        });
        await breathe();
      }
      onDone?.();
    }
    if (pictures) await printAll(breathe, signal);
  }

  /** Pictures after all texts: they take a reader, and tell of what has no text. */
  async function printAll(breathe: () => Promise<void>, signal: AbortSignal): Promise<void> {
    for (;;) {
      const waiting = catalogue
        .prepare(
          `select r.id, r.number, f.id as file, f.mime, coalesce(s.words, 0) as words
           from record r join file f on f.record = r.id and f.kind = 'original' left join text_sketch s on s.record = r.id
           where r.type = 'document' and not exists (select 1 from picture_print p where p.record = r.id and p.page = 0 and p.print = $version)
           group by r.id order by r.number desc limit ${BATCH}`,
        )
        .all<Pictured>({ version: Uint8Array.of(PRINT_VERSION) });
      if (waiting.length === 0) break;
      for (const document of waiting) {
        const prints = await printsOf(document, signal);
        signal.throwIfAborted();
        transaction(catalogue, () => {
          storePrints(catalogue, document, prints);
          if (prints.length > 0) comparePairs(catalogue, document);
        });
        await breathe();
      }
      onDone?.();
    }
    viewer?.end();
    viewer = null;
  }

  async function printsOf(
    { file: id, mime, words }: Pictured,
    signal: AbortSignal,
  ): Promise<{ page: number; print: Uint8Array<ArrayBuffer> }[]> {
    const showing = showingOf(mime);
    if (showing.by !== 'drawing') return [];
    const sealed = await vault.files.open(id).catch(() => null);
    if (sealed === null) return [];
    const file = {
      mime: showing.mime,
      size: sealed.size,
      read: (at: number, length: number) => sealed.read(at, length),
    };
    viewer ??= createViewer(fork ?? (() => forkReader(entry, { threads: true })));
    const prints: { page: number; print: Uint8Array<ArrayBuffer> }[] = [];
    try {
      const opened = await viewer.open(file);
      const count =
        'refused' in opened ? 0 : Math.min(opened.sizes.length, words >= LEAST_WORDS ? PAGES_WITH_TEXT : PAGES);
      for (let page = 1; page <= count; page += 1) {
        signal.throwIfAborted();
        const print = await viewer.print(file, page);
        if (print !== null) prints.push({ page, print });
      }
    } catch (error) {
      signal.throwIfAborted();
      // A file that breaks whoever draws it, or is not whole, is recognised by nothing.
      if (!(error instanceof ViewerFailed) && !isFileFault(error)) throw error;
    } finally {
      viewer.close(file);
      await sealed.close();
    }
    return prints;
  }

  function start(): void {
    if (stop.signal.aborted || !isIdle) return;
    isIdle = false;
    working = run(true, true, stop.signal)
      .catch(() => {
        // Locked meanwhile, or the disk is full: what is left waits for the next time.
      })
      .finally(() => {
        isIdle = true;
      });
  }

  return {
    wake() {
      if (vault.readOnly || stop.signal.aborted) return;
      clearTimeout(timer);
      timer = setTimeout(start, SETTLED);
      timer.unref();
    },
    async prepare(pictures, signal) {
      if (vault.readOnly) return;
      const all = AbortSignal.any([stop.signal, ...(signal === undefined ? [] : [signal])]);
      await working;
      working = run(pictures, false, all);
      await working;
    },
    async end() {
      clearTimeout(timer);
      stop.abort();
      viewer?.end();
      await working.catch(() => {});
    },
  };
}

function isFileFault(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'FILE_MISSING' || code === 'FILE_DAMAGED' || code === 'READ_FAILED';
}
