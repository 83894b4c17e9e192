import { availableParallelism } from 'node:os';
import { fail } from '../../shared/contract/errors.ts';
import { commit } from '../archive/commit.ts';
import { idOf } from '../archive/codes.ts';
import type { RecordId } from '../archive/rows.ts';
import { noteSetting } from '../archive/working-state.ts';
import { setting } from '../vault/settings.ts';
import type { Caller, Jobs, Listened } from '../intake/jobs.ts';
import type { ForkReader } from '../intake/reader-child.ts';
import type { ViewedFile } from '../pages/viewer.ts';
import { writeWordPlaces } from '../text-layers/word-places.ts';
import { transaction } from '../vault/catalogue.ts';
import type { SealedFile } from '../vault/sealed-file.ts';
import type { Vault } from '../vault/vault.ts';
import { languageData } from './languages.ts';
import * as queue from './queue.ts';
import { createRecogniser, type Recogniser } from './recogniser.ts';
import type { RecognisedMessage } from './recogniser-messages.ts';

/** Processes that recognise at once. Each keeps a core busy, and gives way to whatever else wants it. */
const MOST_WORKERS = 2;
/** Pages of one document that are stored together, and milliseconds that they may wait for that. */
const TOGETHER = 10;
const AT_LATEST = 20_000;

/** What is to be recognised; without codes all documents. */
export interface Wish {
  readonly codes?: readonly string[];
  readonly pages?: readonly number[];
  readonly language?: string;
  readonly again?: boolean;
}

export interface Summary {
  readonly queued: number;
  readonly recognised: number;
  readonly confidence: number | null;
  readonly failed: queue.GivenUp[];
  readonly missing: string[];
}

/** Recognition behind everything else, in one open vault. */
export interface Recognition {
  /** @throws KhronikaError RECORD_NOT_FOUND, VAULT_READ_ONLY */
  start(wish: Wish): { queued: number; job: number | null };
  /** The same, and waits until it is done. Throws the reason of `signal`. */
  run(wish: Wish, caller: Caller): Promise<Summary>;
  /** Goes on with what waits, and with scans that came in just now, if that is wanted. */
  wake(codes?: readonly string[]): void;
  /** The page that somebody looks at comes next. @returns whether it waits now */
  first(code: string, page: number): boolean;
  pause(): void;
  resume(): void;
  cancel(): void;
  state(): { job: number | null; paused: boolean; waiting: number; automatic: boolean };
  setAutomatic(on: boolean): void;
  /** Begins nothing any more: the vault is about to be locked. */
  end(): void;
}

export interface RecognitionOptions {
  readonly vault: Vault;
  readonly jobs: Jobs;
  readonly fork: ForkReader;
  readonly workers?: number;
  /** Milliseconds of the processor's work for one page. */
  readonly timeoutMilliseconds?: number;
}

export function createRecognition({
  vault,
  jobs,
  fork,
  workers,
  timeoutMilliseconds,
}: RecognitionOptions): Recognition {
  const { catalogue } = vault;
  const size = workers ?? Math.min(MOST_WORKERS, availableParallelism());
  let work: { readonly job: number; readonly over: Promise<void> } | null = null;
  let isPaused = false;
  let isClosing = false;
  /** What was done since the work began: for the one who waits for it. */
  let told = { recognised: 0, letters: 0, sum: 0, missing: new Set<string>() };

  function ensure(): number | null {
    if (vault.readOnly || queue.waitingCount(catalogue) === 0) return work?.job ?? null;
    if (work !== null) return work.job;
    told = { recognised: 0, letters: 0, sum: 0, missing: new Set() };
    const begun = jobs.behind('ocr', goThrough, () => queue.emptyQueue(catalogue));
    work = begun;
    if (isPaused) jobs.pause(begun.job);
    void begun.over.finally(() => {
      if (work === begun) work = null;
      // Something may have come while the last page was stored.
      if (!isClosing) ensure();
    });
    return begun.job;
  }
  async function goThrough({
    signal,
    pause,
    onProgress,
  }: Listened & Parameters<Parameters<Jobs['behind']>[1]>[0]): Promise<void> {
    const stopped = new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve());
    });
    const taken = new Set<string>();
    const began = performance.now();
    let finished = 0;
    /** Pages that are recognised and still on the list. */
    let unstored = 0;
    const tell = (): void => {
      const left = Math.max(0, queue.waitingCount(catalogue) - unstored);
      const each = finished === 0 ? null : (performance.now() - began) / finished / 1000;
      onProgress({
        filesDone: finished,
        filesTotal: finished + left,
        bytesDone: 0,
        bytesTotal: 0,
        bytesPerSecond: 0,
        secondsRemaining: each === null ? null : each * left,
      });
    };
    tell();
    const worker = async (): Promise<void> => {
      const hand = createHand(vault, createRecogniser(fork, languageData(catalogue), timeoutMilliseconds), signal);
      try {
        for (;;) {
          if (pause.isOn) {
            hand.store();
            await Promise.race([pause.over(), stopped]);
          }
          if (signal.aborted) break;
          const next = queue.nextWaiting(catalogue, (page) => taken.has(keyOf(page)));
          if (next === null) break;
          const key = keyOf(next);
          taken.add(key);
          const outcome = await hand.recognise(next, (pages) => {
            // They are off the list now.
            for (const page of pages) taken.delete(keyOf(page));
            unstored -= pages.length;
          });
          if (outcome.kind === 'not-done') {
            taken.delete(key);
            if (outcome.language !== undefined) told.missing.add(outcome.language);
          } else {
            unstored += 1;
            told.recognised += 1;
            told.letters += outcome.letters;
            told.sum += outcome.letters * (outcome.confidence ?? 0);
          }
          finished += 1;
          tell();
        }
      } finally {
        await hand.end();
      }
    };
    const results = await Promise.allSettled(Array.from({ length: size }, worker));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    tell();
  }

  function put({ codes, pages, language, again = false }: Wish): number {
    if (vault.readOnly) fail('VAULT_READ_ONLY');
    const records = codes?.map((code) => idOf(catalogue, code));
    const found: queue.PageOf[] = [];
    if (pages !== undefined && records?.length === 1)
      found.push(...queue.pagesNamed(catalogue, records[0] as string, pages));
    else {
      if (again) found.push(...queue.pagesToDoAgain(catalogue, records));
      found.push(...queue.pagesWithoutWords(catalogue, records));
    }
    const distinct = [...new Map(found.map((page) => [keyOf(page), page])).values()];
    transaction(catalogue, () =>
      queue.enqueue(catalogue, distinct, {
        // Who names pages looks at them.
        priority: pages === undefined ? queue.PRIORITY.asked : queue.PRIORITY.looking,
        ...(language === undefined ? {} : { language }),
      }),
    );
    return distinct.length;
  }

  const automatic = (): boolean => setting(catalogue, 'recogniseBySelf') !== 'off';

  function wake(codes: readonly string[] = []): void {
    if (vault.readOnly || isClosing) return;
    if (codes.length > 0 && automatic()) {
      const records = codes.map((code) => idOf(catalogue, code));
      const fresh = queue.pagesWithoutWords(catalogue, records);
      if (fresh.length > 0)
        transaction(catalogue, () => queue.enqueue(catalogue, fresh, { priority: queue.PRIORITY.bySelf }));
    }
    ensure();
  }

  return {
    start(wish) {
      const queued = put(wish);
      return { queued, job: ensure() };
    },
    async run(wish, { signal, onProgress }) {
      const queued = put(wish);
      const job = ensure();
      const watch = setInterval(() => {
        const entry = jobs.list().find((each) => each.job === job);
        if (entry !== undefined) onProgress?.(entry.progress);
      }, 250);
      const stop = (): void => {
        if (job !== null && work?.job === job) jobs.cancel(job);
      };
      signal?.addEventListener('abort', stop);
      if (signal?.aborted === true) stop();
      try {
        while (work !== null) await work.over;
      } finally {
        clearInterval(watch);
        signal?.removeEventListener('abort', stop);
      }
      signal?.throwIfAborted();
      const { list } = queue.givenUp(catalogue, 10_000);
      const { recognised, letters, sum, missing } = told;
      const failed = job === null ? [] : list;
      return { queued, recognised, confidence: letters === 0 ? null : sum / letters, failed, missing: [...missing] };
    },
    wake,
    first(code, page) {
      if (vault.readOnly) return false;
      const record = idOf(catalogue, code);
      const waits = catalogue
        .prepare('select 1 from ocr_queue where record = ? and page = ? and reason is null')
        .get([record, page]);
      const isWanted =
        waits !== undefined ||
        (automatic() && queue.pagesWithoutWords(catalogue, [record]).some((each) => each.page === page));
      if (!isWanted) return false;
      transaction(catalogue, () => queue.enqueue(catalogue, [{ record, page }], { priority: queue.PRIORITY.looking }));
      ensure();
      return true;
    },
    pause() {
      isPaused = true;
      if (work !== null) jobs.pause(work.job);
    },
    resume() {
      isPaused = false;
      if (work !== null) jobs.resume(work.job);
      else ensure();
    },
    cancel() {
      if (work !== null) jobs.cancel(work.job);
      else if (!vault.readOnly) queue.emptyQueue(catalogue);
    },
    end() {
      isClosing = true;
    },
    state: () => ({
      job: work?.job ?? null,
      paused: isPaused,
      waiting: queue.waitingCount(catalogue),
      automatic: automatic(),
    }),
    setAutomatic(on) {
      noteSetting(vault, 'recogniseBySelf', on ? 'on' : 'off');
    },
  };
}

type Outcome =
  | { readonly kind: 'done'; readonly letters: number; readonly confidence: number | null }
  | { readonly kind: 'not-done'; readonly language?: string };

/** One worker: a process that recognises, the file that is open in it, and pages that are not stored yet. */
function createHand(vault: Vault, recogniser: Recogniser, signal: AbortSignal) {
  const { catalogue } = vault;
  let open: { readonly record: string; readonly file: ViewedFile; readonly sealed: SealedFile } | null = null;
  let expected: string | undefined;
  let unstored: { readonly page: queue.Waiting; readonly found: RecognisedMessage }[] = [];
  let since = 0;
  let stored: (pages: readonly queue.PageOf[]) => void = () => {};

  async function fileOf(record: string): Promise<ViewedFile | null> {
    if (open?.record === record) return open.file;
    store();
    await close();
    expected = undefined;
    const row = catalogue
      .prepare(
        `select f.id, f.mime from file f join record r on r.id = f.record
         where f.record = ? and f.kind = 'original' and r.state = 'active' order by f.added, f.id limit 1`,
      )
      .get<{ id: string; mime: string }>([record]);
    if (row === undefined || !queue.canBeRecognised(row.mime)) return null;
    const sealed = await vault.files.open(row.id);
    const file: ViewedFile = { mime: row.mime, size: sealed.size, read: (at, length) => sealed.read(at, length) };
    open = { record, file, sealed };
    return file;
  }

  async function close(): Promise<void> {
    await open?.sealed.close();
    open = null;
  }

  /** One entry of the history for the pages of a document that were recognised together. */
  function store(): void {
    if (unstored.length === 0) return;
    const now = unstored;
    unstored = [];
    commit(vault, { action: 'recognise' }, (draft) => {
      for (const { page, found } of now) {
        const { text, confidence, language, engine, width, height } = found;
        const words = found.words.map(([start, length, left, top, right, bottom, sure]) => ({
          start,
          end: start + length,
          box: [left, top, right, bottom] as const,
          confidence: sure,
        }));
        draft.addLayer(
          {
            record: page.record as RecordId,
            page: page.page,
            kind: 'ocr',
            language,
            confidence: confidence === null ? null : Math.round(confidence * 10) / 10,
            by: engine,
            base: null,
          },
          text,
          writeWordPlaces({ width, height, words }),
        );
        queue.done(catalogue, page);
      }
    });
    stored(now.map(({ page }) => page));
  }

  return {
    store,
    async recognise(page: queue.Waiting, whenStored: typeof stored): Promise<Outcome> {
      stored = whenStored;
      let found;
      try {
        const file = await fileOf(page.record);
        if (file === null) {
          transaction(catalogue, () => queue.done(catalogue, page));
          return { kind: 'not-done' };
        }
        const wish = {
          ...(page.language === null ? {} : { language: page.language }),
          ...(expected === undefined ? {} : { expected }),
        };
        found = await recogniser.recognise(file, page.page, wish, signal);
      } catch {
        if (signal.aborted) return { kind: 'not-done' };
        // The original itself cannot be read; verifying tells more.
        queue.notDone(catalogue, page, 'damaged');
        await close();
        return { kind: 'not-done' };
      }
      if ('reason' in found) {
        const { reason, language } = found;
        queue.notDone(catalogue, page, reason, language);
        return { kind: 'not-done', ...(language === undefined ? {} : { language }) };
      }
      expected = found.language ?? expected;
      if (unstored.length === 0) since = performance.now();
      unstored.push({ page, found });
      const isNow = page.priority >= queue.PRIORITY.looking || unstored.length >= TOGETHER;
      if (isNow || performance.now() - since > AT_LATEST) store();
      return { kind: 'done', letters: found.text.length, confidence: found.confidence };
    },
    async end() {
      recogniser.end();
      try {
        store();
      } finally {
        await close();
      }
    },
  };
}

function keyOf({ record, page }: queue.PageOf): string {
  return `${record} ${page}`;
}
