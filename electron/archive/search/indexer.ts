import type { Vault } from '../../vault/vault.ts';
import { indexSlice, indexVersion, mergeSlice, pagesLeft } from './word-index.ts';

/** Brings pages into the index while others work with the vault. */
export interface Indexer {
  /** There may be something to do. */
  wake(): void;
  end(): void;
}

/** Milliseconds between two slices: whoever asks meanwhile comes first. */
const PAUSE = 4;
/** Milliseconds until the next try when the disk was full or the catalogue busy. */
const LATER = 30_000;
/** Milliseconds without anything to index before the index is put in order. */
const QUIET = 3000;

/**
 * Indexes in slices of some milliseconds on the loop of events, so that reading never waits for more than one. When nothing is left it merges what it
 * has written, also in slices.
 */
export function createIndexer(vault: Vault): Indexer {
  let timer: NodeJS.Timeout | null = null;
  let ended = false;
  let before = Infinity;
  let tidied = indexVersion(vault.catalogue);
  let isTidying = false;
  let mergesNext = false;

  function step(): void {
    timer = null;
    if (ended) return;
    try {
      if (isTidying) {
        tidied = indexVersion(vault.catalogue);
        isTidying = mergeSlice(vault);
        if (isTidying || pagesLeft(vault.catalogue) > 0) again(PAUSE);
        return;
      }
      if (mergesNext) {
        mergesNext = false;
        mergeSlice(vault);
        again(PAUSE);
        return;
      }
      const left = indexSlice(vault);
      // What cannot be written to the vault stays on the list.
      const isMoving = left > 0 && left !== before;
      before = left;
      mergesNext = isMoving;
      if (isMoving) again(PAUSE);
      else if (indexVersion(vault.catalogue) !== tidied) {
        isTidying = true;
        again(QUIET);
      }
    } catch {
      // A full disk, or a vault that is being closed: what waits stays on the list.
      again(LATER);
    }
  }

  function again(milliseconds: number): void {
    if (ended || timer !== null) return;
    timer = setTimeout(step, milliseconds);
    timer.unref();
  }

  function stop(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  return {
    wake() {
      if (pagesLeft(vault.catalogue) > 0 && isTidying) {
        stop();
        isTidying = false;
      }
      again(PAUSE);
    },
    end() {
      ended = true;
      stop();
    },
  };
}
