import { resolve } from 'node:path';
import { fail } from '../../shared/contract/errors.ts';
import { CHECKPOINT_EVERY, makeCheckpoint, newestCheckpoint, whileNoCheckpoint } from '../archive/checkpoint.ts';
import { followDefinitions, hasRecords } from '../archive/follow-definitions.ts';
import { followModel, forgetModel } from '../archive/follow-model.ts';
import { noteFoundKeys, noteKeys } from '../archive/key-history.ts';
import { newestEntry } from '../archive/mirror.ts';
import { warmSearch } from '../archive/search/warm.ts';
import { createIndexer, type Indexer } from '../archive/search/indexer.ts';
import { indexAll } from '../archive/search/word-index.ts';
import { createJobs, type Jobs } from '../intake/jobs.ts';
import type { FixityWork } from '../archive/fixity-work.ts';
import { createReaderPool } from '../intake/reader-pool.ts';
import type { Reader } from '../intake/reader.ts';
import type { Watching } from '../intake/watched/watching.ts';
import type { LikenessWork } from '../likeness/likeness-work.ts';
import type { Recogniser } from '../ocr/recogniser.ts';
import type { Recognition } from '../ocr/recognition.ts';
import type { Pages } from '../pages/pages.ts';
import type { Tokens } from '../pages/tokens.ts';
import type { Unlock } from '../vault/key-slots.ts';
import { isDamage, reopen } from '../vault/reopened-catalogue.ts';
import { dropUnseen } from '../vault/unseen-key.ts';
import { openVault, type Vault } from '../vault/vault.ts';
import { progressOf, type CallContext, type CallsOptions } from './call-types.ts';

/** Milliseconds between two messages that something was changed. */
const BETWEEN = 250;
/** Milliseconds after opening until the process that draws documents gets ready: the lists come first. */
const SETTLED = 2000;

/** Milliseconds without a call after which nobody is at work. */
const UNDISTURBED = 5000;

/** Milliseconds after opening until what was interrupted goes on: the lists come first. */
const GO_ON_AFTER = 1000;

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
  /** Whether the open vault is the one in this folder. */
  isOpenIn(folder: string): boolean;
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
  /** What decrypts and compares stored files behind everything else. Loads that part when it is first asked for. */
  fixity(): Promise<FixityWork>;
  /** Folders that are looked into. Loads that part when it is first asked for. */
  watching(): Promise<Watching>;
  /** Signs the history as it is now: before anything leaves, and before a copy is made. A disk that is full does not stop these. */
  checkpoint(): Promise<void>;
  open(folder: string, unlock: Unlock): Promise<Vault>;
  lock(): Promise<void>;
  /**
   * Puts another vault in the place of the open one, under the same lock: everything that works on it ends before, and begins anew after. A vault
   * that `make` has left open when it fails goes on.
   */
  renew<Result extends { readonly vault: Vault }>(make: (current: Vault) => Promise<Result>): Promise<Result>;
  /**
   * Goes on with a replacement of the keys to its end, and notes it. Only one is under way, whoever asks.
   * @param caller hears how far it is, unless it was under way already
   */
  followKeys(caller: CallContext): Promise<{ readonly files: number; readonly unreadable: number }>;
  /** For a window: `goOn` is called a while after a vault was opened, for what the lock or the end of the process had interrupted. */
  whenOpened(goOn: (vault: Vault) => void): void;
  /** Fulfilled when nothing of this is under way; never fails. */
  settled(): Promise<void>;
  /** After a call has met a damaged page of the catalogue: what stands on whole ones can be read again. */
  goOnAfter(error: unknown): void;
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
  let checking: Promise<FixityWork> | null = null;
  let following: Promise<{ files: number; unreadable: number }> | null = null;
  const interrupted: ((vault: Vault) => void)[] = [];
  let lastCall = 0;
  let looking: NodeJS.Timeout | undefined;
  let warming: NodeJS.Timeout | undefined;
  let indexer: Indexer | null = null;
  let seqIndexed = 0;
  let seqOpened = 0;
  let seqSigned = 0;
  let signing: Promise<void> = Promise.resolve();
  const announcer = createAnnouncer((seq) => {
    tell?.({ topic: 'archive.changed', data: { seq } });
    compareSoon();
  });
  const opened = (): Vault => vault ?? fail('VAULT_LOCKED');
  const announce = (): void => {
    lastCall = performance.now();
    if (vault === null || vault.readOnly) return;
    try {
      const seq = newestEntry(vault.catalogue);
      if (seq - seqSigned >= CHECKPOINT_EVERY) void sign(vault);
      if (tell === undefined) indexWritten(vault, seq);
      else {
        announcer.newest(seq);
        indexer?.wake();
      }
    } catch {
      // The call itself has failed with the same fault, and says so.
    }
  };
  /** Never fails: what could not be signed now is the next time. */
  function sign(current: Vault): Promise<void> {
    seqSigned = newestEntry(current.catalogue);
    return (signing = signing
      .then(() => makeCheckpoint(current))
      .then(
        () => {},
        () => {},
      ));
  }
  /** A vault that was only read does not change by a byte. */
  async function signLast(current: Vault): Promise<void> {
    try {
      if (!current.readOnly && newestEntry(current.catalogue) !== seqOpened) void sign(current);
    } catch {
      // A damaged catalogue closes like any other.
    }
    await signing;
  }
  /** The command line has no later: what it wrote is indexed before it ends. */
  function indexWritten(current: Vault, seq: number): void {
    try {
      if (seq !== seqIndexed) indexAll(current);
      seqIndexed = seq;
    } catch {
      // What waits stays on the list; the call itself was done.
    }
  }

  const reading = (): Reader => (reader ??= createReaderPool(readerOptions));

  /** What replaces the open vault by another; a lock comes after it. */
  let renewing: Promise<unknown> = Promise.resolve();
  const settled = async (): Promise<void> => {
    await renewing.catch(() => {});
  };

  async function lock(): Promise<void> {
    await settled();
    const closing = await endWork();
    closing?.close();
    if (closing !== null) forgetModel();
  }

  /** Ends everything that works on the vault. @returns the vault, still open */
  async function endWork(): Promise<Vault | null> {
    const [closing, working, shown, compared, recognised] = [vault, jobs, showing, comparing, recognising];
    // From now on every call is told that there is no vault; what is under way is stopped and waited for.
    [vault, jobs, showing, comparing, recognising, following] = [null, null, null, null, null, null];
    announcer.stop();
    clearTimeout(warming);
    clearInterval(looking);
    const watches = watched;
    watched = null;
    await watches?.then((work) => work.end());
    const checks = checking;
    checking = null;
    await recognised?.then(
      (work) => work.end(),
      () => {},
    );
    await working?.end();
    await checks?.then(
      (work) => work.end(),
      () => {},
    );
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
    if (closing !== null) await signLast(closing);
    return closing;
  }

  /** Everything that works on a vault begins on this one. It is closed if that fails. */
  function begin(current: Vault): Vault {
    try {
      pastDamage(current, () => followModel(current.catalogue));
      // After an update what is derived follows the new definitions; else nothing is written.
      pastDamage(current, () => {
        if (!current.readOnly && hasRecords(current.catalogue)) followDefinitions(current.catalogue);
      });
    } catch (error) {
      forgetModel();
      current.close();
      throw error;
    }
    vault = current;
    seqIndexed = pastDamage(current, () => newestEntry(current.catalogue)) ?? 0;
    announcer.start(seqIndexed);
    seqOpened = seqIndexed;
    seqSigned = pastDamage(current, () => newestCheckpoint(current.catalogue))?.seq ?? 0;
    // A window goes on working while words are indexed; the command line does it before it answers.
    if (tell !== undefined) {
      indexer = createIndexer(current);
      indexer.wake();
      warmSearch(current.catalogue, () => vault === current);
    }
    warmSoon();
    watchSoon();
    checkSoon();
    goOnSoon();
    // Text that comes by recognition makes no entry in the history.
    looking = setInterval(compareSoon, LOOK_AGAIN);
    looking.unref();
    return current;
  }

  /** Never leaves a vault that nobody can lock: what fails here has closed it. */
  async function renewNow<Result extends { readonly vault: Vault }>(
    make: (current: Vault) => Promise<Result>,
  ): Promise<Result> {
    const current = (await endWork()) ?? fail('VAULT_LOCKED');
    forgetModel();
    try {
      const made = await make(current);
      begin(made.vault);
      return made;
    } catch (error) {
      // What `make` did not close goes on.
      if (vault === null && current.isOpen()) begin(current);
      throw error;
    }
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

  /** For a window: what was interrupted goes on. */
  function goOnSoon(): void {
    if (serving === undefined || vault === null || vault.readOnly) return;
    const current = vault;
    setTimeout(() => {
      if (vault !== current) return;
      for (const goOn of interrupted) goOn(current);
      atWork().goOn();
      if (current.isReplacing()) followKeys({}).catch(() => {});
    }, GO_ON_AFTER).unref();
  }

  function followKeys(context: CallContext): Promise<{ files: number; unreadable: number }> {
    const current = opened();
    if (following !== null) return following;
    const mine = atWork()
      .during('keys', context, async ({ signal, onProgress }) => {
        const followed = await current.rewrapFiles({
          signal,
          onProgress: (progress) => onProgress(progressOf(progress)),
          whileNoCheckpoint: (work) => whileNoCheckpoint(current, work),
        });
        noteKeys(current, 'keys replaced, files followed');
        return followed;
      })
      .finally(() => {
        if (following === mine) following = null;
        announce();
      });
    following = mine;
    return mine;
  }

  /** What was done with the keys, and what was not noted or not finished of it because the process ended. */
  async function settleKeys(current: Vault): Promise<void> {
    if (current.readOnly) return;
    try {
      noteFoundKeys(current, tell !== undefined);
      for (const making of ['way', 'replacement'] as const) {
        const kind = await dropUnseen(current, making);
        if (kind !== null) noteKeys(current, `${kind} removed`);
      }
    } catch {
      // A full disk, a damaged page: the archive is open all the same, and the next opening says it.
    }
  }

  /** For a window: folders of scanners and phones are looked into from now on. */
  function watchSoon(): void {
    if (serving === undefined || vault === null || vault.readOnly) return;
    watching().then(
      (work) => work.start(),
      () => {},
    );
  }

  function fixity(): Promise<FixityWork> {
    const current = opened();
    return (checking ??= import('../archive/fixity-work.ts').then(({ createFixityWork }) =>
      createFixityWork({
        vault: current,
        behind: (work, cancelled) => atWork().behind('fixity', work, cancelled),
        isBusy: () =>
          performance.now() - lastCall < UNDISTURBED ||
          atWork()
            .list()
            .some(({ kind, state }) => kind !== 'fixity' && state === 'running'),
      }),
    ));
  }

  /** For a window: files whose check lies far back are looked at while nobody works. */
  function checkSoon(): void {
    if (serving === undefined || vault === null || vault.readOnly) return;
    fixity().then(
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
    isOpenIn: (folder) => vault?.paths.folder === resolve(folder),
    reader: reading,
    jobs: atWork,
    pages: () => {
      opened();
      return (showing ??= show());
    },
    likeness: async () => likeness(),
    watching: async () => watching(),
    fixity: async () => fixity(),
    recognition: async () => recognition(),
    recogniser,
    goOnAfter(error) {
      if (vault === null || !isDamage(error)) return;
      try {
        reopen(vault.catalogue);
      } catch {
        // It is damaged where nothing can be done without; the call has failed with that.
      }
    },
    async checkpoint() {
      const current = opened();
      if (!current.readOnly) await sign(current);
    },
    async open(folder, unlock) {
      await lock();
      const current = begin(await openVault(folder, unlock));
      await settleKeys(current);
      return current;
    },
    renew(make) {
      const renewed = settled().then(() => renewNow(make));
      renewing = renewed;
      return renewed;
    },
    followKeys,
    whenOpened: (goOn) => void interrupted.push(goOn),
    settled,
    lock,
    announce,
  };
}

/** A vault with a damaged page opens, so that what stands on whole ones can be read and verified; null where `read` met such a page. */
function pastDamage<Result>({ catalogue }: Vault, read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    if (!isDamage(error)) throw error;
    reopen(catalogue);
    return null;
  }
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
