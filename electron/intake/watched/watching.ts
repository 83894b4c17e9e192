import { isAbsolute } from 'node:path';
import { fail } from '../../../shared/contract/errors.ts';
import type { Vault } from '../../vault/vault.ts';
import { enumerate } from '../enumerate.ts';
import type { About } from '../jobs.ts';
import {
  decide,
  forgetFolder,
  knownFiles,
  pauseFolder,
  watchedFolder,
  watchedFolders,
  watchFolder,
  type WatchedFolder,
} from './watched-folders.ts';

/** Milliseconds between two looks. Polling works on every file system, also on the card of a phone and a share of a scanner. */
const BETWEEN = 5000;
/** Files of one folder that are looked at; a camera roll of years has fewer. */
const MOST_FILES = 20_000;
/** What programs leave while they are still writing, and what they hide. */
const UNFINISHED = /(^|[/\\])[.~][^/\\]*$|\.(part|partial|crdownload|download|tmp|temp|filepart|icloud)$/i;

export interface NewFile {
  readonly path: string;
  readonly size: number;
  readonly modified: string;
}

export interface WatchState extends WatchedFolder {
  /** It cannot be looked into now: the phone is not plugged in. */
  readonly isGone: boolean;
  /** Finished files that nobody has decided about. */
  readonly waiting: readonly NewFile[];
}

/** Watches folders while a vault is open. It brings nothing in by itself. */
export interface Watching {
  list(): WatchState[];
  /** @param offerPresent whether what is in the folder already is offered as well */
  add(folder: string, about: About, offerPresent: boolean): Promise<WatchState[]>;
  remove(id: string): WatchState[];
  pause(id: string, paused: boolean): Promise<WatchState[]>;
  /** Looks at once. */
  look(): Promise<WatchState[]>;
  /** @param files paths of what waits; all of it when left out. @returns the number of the job that brings it in, null for none */
  decide(id: string, decision: 'import' | 'leave', files?: readonly string[]): number | null;
  /** Looks every few seconds from now on. */
  start(): void;
  end(): void;
}

/**
 * @param bringIn starts a job
 * @param tell is called with how many files wait whenever that changes
 */
export function createWatching(
  vault: Vault,
  bringIn: (paths: readonly string[], about: About) => number,
  tell: (waiting: number) => void,
): Watching {
  const waiting = new Map<string, readonly NewFile[]>();
  const gone = new Set<string>();
  // How each file was at the last look: one that is still being written is not the same at the next.
  const before = new Map<string, Map<string, string>>();
  let timer: NodeJS.Timeout | undefined;
  let told = 0;
  let ended = false;
  let underWay: Promise<void> | null = null;

  const list = (): WatchState[] =>
    watchedFolders(vault.catalogue).map((folder) => ({
      ...folder,
      isGone: gone.has(folder.id),
      waiting: waiting.get(folder.id) ?? [],
    }));

  function say(): void {
    const count = [...waiting.values()].reduce((sum, files) => sum + files.length, 0);
    if (count !== told) tell((told = count));
  }

  async function lookInto(folder: WatchedFolder, isPatient: boolean): Promise<void> {
    const { files, passed } = await enumerate([folder.path], vault.paths.folder);
    if (ended) return;
    if (passed.some(({ path }) => path === folder.path)) gone.add(folder.id);
    else gone.delete(folder.id);
    const known = knownFiles(vault.catalogue, folder.id);
    const last = before.get(folder.id) ?? new Map<string, string>();
    const now = new Map<string, string>();
    const found = files.slice(0, MOST_FILES).flatMap(({ path, size, modified }): NewFile[] => {
      const file = { path, size, modified: modified.toISOString() };
      const state = `${size} ${file.modified}`;
      now.set(path, state);
      const decided = known.get(path);
      if (decided !== undefined && `${decided.size} ${decided.modified}` === state) return [];
      if (UNFINISHED.test(path) || size === 0) return [];
      return last.get(path) === state || !isPatient ? [file] : [];
    });
    before.set(folder.id, now);
    waiting.set(folder.id, found);
  }

  async function lookAll(isPatient: boolean): Promise<void> {
    for (const folder of watchedFolders(vault.catalogue)) {
      if (ended) return;
      if (!folder.paused) await lookInto(folder, isPatient);
    }
    say();
  }

  /** One look at a time. */
  async function once(isPatient: boolean): Promise<void> {
    await underWay?.catch(() => {});
    if (ended) return;
    underWay = lookAll(isPatient);
    try {
      await underWay;
    } finally {
      underWay = null;
    }
  }

  async function lookAndGoOn(): Promise<void> {
    try {
      await once(true);
    } catch {
      // A folder that cannot be looked into now is looked into again in a while.
    }
    next();
  }

  function next(): void {
    if (ended) return;
    timer = setTimeout(() => void lookAndGoOn(), BETWEEN);
    timer.unref();
  }

  return {
    list,
    async add(folder, about, offerPresent) {
      if (vault.readOnly) fail('VAULT_READ_ONLY');
      if (!isAbsolute(folder)) fail('WATCH_UNKNOWN');
      const isNew = !watchedFolders(vault.catalogue).some(({ path }) => path === folder);
      const id = watchFolder(vault, folder, about);
      if (isNew && !offerPresent) {
        const { files } = await enumerate([folder], vault.paths.folder);
        const present = files
          .slice(0, MOST_FILES)
          .map(({ path, size, modified }) => ({ path, size, modified: modified.toISOString() }));
        decide(vault, id, present, 'before');
      }
      await once(!offerPresent);
      return list();
    },
    remove(id) {
      forgetFolder(vault, id);
      for (const map of [waiting, before]) map.delete(id);
      gone.delete(id);
      say();
      return list();
    },
    async pause(id, paused) {
      pauseFolder(vault, id, paused);
      if (paused) waiting.delete(id);
      await once(true);
      return list();
    },
    async look() {
      await once(true);
      return list();
    },
    decide(id, decision, paths) {
      const folder = watchedFolder(vault.catalogue, id);
      const all = waiting.get(id) ?? [];
      const chosen = paths === undefined ? all : all.filter(({ path }) => paths.includes(path));
      if (chosen.length === 0) return null;
      decide(vault, id, chosen, decision === 'import' ? 'imported' : 'left');
      waiting.set(
        id,
        all.filter((file) => !chosen.includes(file)),
      );
      say();
      if (decision === 'leave') return null;
      const about = {
        ...(folder.source === null ? {} : { source: folder.source }),
        ...(folder.by === null ? {} : { by: folder.by }),
      };
      return bringIn(
        chosen.map(({ path }) => path),
        about,
      );
    },
    start() {
      next();
    },
    end() {
      ended = true;
      clearTimeout(timer);
    },
  };
}
