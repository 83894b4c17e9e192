import { fail } from '../../shared/contract/errors.ts';
import { followDefinitions, hasRecords } from '../archive/follow-definitions.ts';
import { followModel, forgetModel } from '../archive/follow-model.ts';
import { newestEntry } from '../archive/mirror.ts';
import { warmSearch } from '../archive/search/warm.ts';
import { createIndexer, type Indexer } from '../archive/search/indexer.ts';
import { indexAll } from '../archive/search/word-index.ts';
import { createJobs, type Jobs } from '../intake/jobs.ts';
import { createReaderPool } from '../intake/reader-pool.ts';
import type { Reader } from '../intake/reader.ts';
import type { Watching } from '../intake/watched/watching.ts';
import type { LikenessWork } from '../likeness/likeness-work.ts';
import type { Recogniser } from '../ocr/recogniser.ts';
import type { Recognition } from '../ocr/recognition.ts';
import type { Pages } from '../pages/pages.ts';
import type { Tokens } from '../pages/tokens.ts';
import type { Unlock } from '../vault/key-slots.ts';
import { openVault, type Vault } from '../vault/vault.ts';
import type { CallsOptions } from './call-types.ts';

/** Milliseconds between two messages that something was changed. */
const BETWEEN = 250;
/** Milliseconds after opening until the process that draws documents gets ready: the lists come first. */
const SETTLED = 2000;

/** Milliseconds between two looks for texts that have changed. */
const LOOK_AGAIN = 60_000;

/** The one vault that may be open, and what goes with it: the readers, the jobs, the documents that are shown. */
export interface OpenArchive {
  /** Fails with VAULT_LOCKED while there is none. */
  vault(): Vault;
  /** Whether a window is told of what changes. */
  readonly isFollowed: boolean;
  /** Null while there is none. */
  openId(): string | null;
  reader(): Reader;
  jobs(): Jobs;
  /** Loads the part that shows documents when it is first asked for. */
  pages(): Promise<{ readonly pages: Pages; readonly tokens: Tokens }>;
  /** What compares documents behind everything else. Loads that part when it is first asked for. */
  likeness(): Promise<LikenessWork>;
  /** What recognises letters behind everything else. Loads that part when it is first asked for. */
  recognition(): Promise<Recognition>;
  /** A process of its own that recognises letters, for whoever asks; it is to be ended by them. */
  recogniser(): Promise<Recogniser>;
  /** Folders that are looked into. Loads that part when it is first asked for. */
  watching(): Promise<Watching>;
  open(folder: string, unlock: Unlock): Promise<Vault>;
  lock(): Promise<void>;
  /** Tells whoever follows when the history has a new entry. Called after everything that may have made one. */
  announce(): void;
}

export function createOpenArchive({ reader: readerOptions, tell, serving }: CallsOptions): OpenArchive {
  let vault: Vault | null = null;
  let reader: Reader | null = null;
  let jobs: Jobs | null = null;
  let showing: Promise<{ pages: Pages; tokens: Tokens }> | null = null;
  let comparing: Promise<LikenessWork> | null = null;
  let recognising: Promise<Recognition> | null = null;
  let watched: Promise<Watching> | null = null;
  let looking: NodeJS.Timeout | undefined;
  let warming: NodeJS.Timeout | undefined;
  let indexer: Indexer | null = null;
  let seqIndexed = 0;
  const announcer = createAnnouncer((seq) => {
    tell?.({ topic: 'archive.changed', data: { seq } });
    compareSoon();
  });
  const opened = (): Vault => vault ?? fail('VAULT_LOCKED');
  const announce = (): void => {
    if (vault === null || vault.readOnly) return;
    if (tell === undefined) {
      indexWritten(vault);
      return;
    }
    try {
      announcer.newest(newestEntry(vault.catalogue));
      indexer?.wake();
    } catch {
      // The call itself has failed with the same fault, and says so.
    }
  };
  /** The command line has no later: what it wrote is indexed before it ends. */
  function indexWritten(current: Vault): void {
    try {
      const seq = newestEntry(current.catalogue);
      if (seq !== seqIndexed) indexAll(current);
      seqIndexed = seq;
    } catch {
      // What waits stays on the list; the call itself was done.
    }
  }

  const reading = (): Reader => (reader ??= createReaderPool(readerOptions));

  async function lock(): Promise<void> {
    const [closing, working, shown, compared, recognised] = [vault, jobs, showing, comparing, recognising];
    // From now on every call is told that there is no vault; what is under way is stopped and waited for.
    [vault, jobs, showing, comparing, recognising] = [null, null, null, null, null];
    announcer.stop();
    clearTimeout(warming);
    clearInterval(looking);
    const watches = watched;
    watched = null;
    await watches?.then((work) => work.end());
    await recognised?.then(
      (work) => work.end(),
      () => {},
    );
    await working?.end();
    await compared?.then((work) => work.end());
    await shown?.then(
      ({ pages, tokens }) => {
        pages.end();
        tokens.clear();
      },
      () => {},
    );
    reader?.close();
    reader = null;
    closing?.close();
    if (closing !== null) forgetModel();
  }

  /** For a window: what draws the first document need not be waited for. */
  function warmSoon(): void {
    if (serving === undefined) return;
    warming = setTimeout(() => {
      showing ??= show();
      showing.then(
        ({ pages }) => pages.warm(),
        () => {},
      );
    }, SETTLED);
    warming.unref();
  }

  function recognition(): Promise<Recognition> {
    const current = opened();
    const { fork, entry } = readerOptions ?? {};
    return (recognising ??= Promise.all([import('../ocr/recognition.ts'), import('../intake/reader-child.ts')]).then(
      ([{ createRecognition }, { forkReader }]) =>
        createRecognition({
          vault: current,
          jobs: atWork(),
          fork: fork ?? (() => forkReader(entry, { threads: true })),
        }),
    ));
  }

  async function recogniser(): Promise<Recogniser> {
    const { catalogue } = opened();
    const { fork, entry } = readerOptions ?? {};
    const [{ createRecogniser }, { languageData }, { forkReader }] = await Promise.all([
      import('../ocr/recogniser.ts'),
      import('../ocr/languages.ts'),
      import('../intake/reader-child.ts'),
    ]);
    return createRecogniser(fork ?? (() => forkReader(entry, { threads: true })), languageData(catalogue));
  }

  /** For a window: goes on with pages that wait for recognition, and with scans that came in just now. */
  function recogniseSoon(codes: readonly string[] = []): void {
    if (serving === undefined || vault === null || vault.readOnly) return;
    recognition().then(
      (work) => work.wake(codes),
      () => {},
    );
  }

  function watching(): Promise<Watching> {
    const current = opened();
    return (watched ??= import('../intake/watched/watching.ts').then(({ createWatching }) =>
      createWatching(
        current,
        (paths, about) => atWork().start(paths, about),
        (waiting) => tell?.({ topic: 'watch', data: { waiting } }),
      ),
    ));
  }

  /** For a window: folders of scanners and phones are looked into from now on. */
  function watchSoon(): void {
    if (serving === undefined || vault === null || vault.readOnly) return;
    watching().then(
      (work) => work.start(),
      () => {},
    );
  }

  function likeness(): Promise<LikenessWork> {
    const current = opened();
    const { fork, entry } = readerOptions ?? {};
    return (comparing ??= import('../likeness/likeness-work.ts').then(({ createLikenessWork }) =>
      createLikenessWork({
        vault: current,
        ...(fork === undefined ? {} : { fork }),
        ...(entry === undefined ? {} : { entry }),
      }),
    ));
  }

  /** For a window: documents that came in, or whose text has changed, are compared with the others after a while. */
  function compareSoon(): void {
    if (serving === undefined || vault === null || vault.readOnly) return;
    likeness().then(
      (work) => work.wake(),
      () => {},
    );
  }

  function atWork(): Jobs {
    const current = opened();
    return (jobs ??= createJobs(
      current,
      async (paths, options) => {
        const { add } = await import('../intake/add.ts');
        return add(current, reading(), paths, options);
      },
      (job) => {
        tell?.({ topic: 'jobs', data: job });
        announce();
        if (job.kind === 'intake' && job.state === 'done' && job.added.length > 0) recogniseSoon(job.added);
      },
    ));
  }

  async function show(): Promise<{ pages: Pages; tokens: Tokens }> {
    const current = opened();
    const [{ createPages }, { createTokens }, { createServe }] = await Promise.all([
      import('../pages/pages.ts'),
      import('../pages/tokens.ts'),
      import('../pages/serve.ts'),
    ]);
    const tokens = createTokens();
    serving?.(createServe(tokens));
    const { fork, entry } = readerOptions ?? {};
    const pages = createPages({
      vault: current,
      tokens,
      ...(fork === undefined ? {} : { fork }),
      ...(entry === undefined ? {} : { entry }),
    });
    return { pages, tokens };
  }

  return {
    vault: opened,
    isFollowed: tell !== undefined,
    openId: () => vault?.id ?? null,
    reader: reading,
    jobs: atWork,
    pages: () => {
      opened();
      return (showing ??= show());
    },
    likeness: async () => likeness(),
    watching: async () => watching(),
    recognition: async () => recognition(),
    recogniser,
    async open(folder, unlock) {
      await lock();
      const current = await openVault(folder, unlock);
      try {
        followModel(current.catalogue);
        // After an update what is derived follows the new definitions; else nothing is written.
        if (!current.readOnly && hasRecords(current.catalogue)) followDefinitions(current.catalogue);
      } catch (error) {
        forgetModel();
        current.close();
        throw error;
      }
      vault = current;
      announcer.start(newestEntry(current.catalogue));
      seqIndexed = newestEntry(current.catalogue);
      // A window goes on working while words are indexed; the command line does it before it answers.
      if (tell !== undefined) {
        indexer = createIndexer(current);
        indexer.wake();
        warmSearch(current.catalogue, () => vault === current);
      }
      warmSoon();
      watchSoon();
      // Text that comes by recognition makes no entry in the history.
      looking = setInterval(compareSoon, LOOK_AGAIN);
      looking.unref();
      return current;
    },
    lock,
    announce,
  };
}

/** Says each new number at once, and of many in a row the last of each quarter of a second. */
function createAnnouncer(say: (seq: number) => void) {
  let known = 0;
  let said = -Infinity;
  let timer: NodeJS.Timeout | null = null;
  const sayNow = (): void => {
    timer = null;
    said = performance.now();
    say(known);
  };
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return {
    start(seq: number) {
      stop();
      known = seq;
    },
    newest(seq: number) {
      if (seq <= known) return;
      known = seq;
      const wait = BETWEEN - (performance.now() - said);
      if (timer === null && wait <= 0) sayNow();
      else timer ??= setTimeout(sayNow, wait);
    },
    stop,
  };
}
