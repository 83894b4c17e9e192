/** What is waited for: a document that is being opened, a page that is looked at, what is said beside it (words, outline), a thumbnail. */
export type Rank = 'open' | 'page' | 'aside' | 'thumb';

/** Nobody waits for this any more, or there is something newer to do. */
export class Superseded extends Error {}

/** Requests that may wait. Who scrolls fast leaves many behind; the oldest are dropped. */
const WAITING = { open: Number.POSITIVE_INFINITY, page: 24, aside: Number.POSITIVE_INFINITY, thumb: 160 } as const;
const ORDER: readonly Rank[] = ['open', 'page', 'aside', 'thumb'];

interface Waiting {
  readonly rank: Rank;
  readonly key: string;
  readonly start: () => Promise<unknown>;
  readonly drop: (reason: unknown) => void;
}

/**
 * Does one thing after the other: documents are opened first, in the order asked for; then pages, then what belongs beside them, then thumbnails, the newest first,
 * because that is where the reader is now.
 */
export interface Turns {
  /**
   * @param key what it is about: a newer request to draw the same takes the place of one that waits
   * @throws Superseded when it is dropped, and what `work` throws
   */
  take<Result>(rank: Rank, key: string, work: () => Promise<Result>, signal?: AbortSignal): Promise<Result>;
  /** Drops all that waits. */
  clear(): void;
}

export function createTurns(): Turns {
  let waiting: Waiting[] = [];
  let busy = false;

  function drop(those: (each: Waiting) => boolean): void {
    const dropped = waiting.filter(those);
    waiting = waiting.filter((each) => !dropped.includes(each));
    for (const each of dropped) each.drop(new Superseded());
  }

  async function next(): Promise<void> {
    if (busy) return;
    busy = true;
    for (let turn = pick(); turn !== undefined; turn = pick()) {
      await turn.start().catch(() => {});
    }
    busy = false;
  }

  function pick(): Waiting | undefined {
    for (const rank of ORDER) {
      const of = waiting.filter((each) => each.rank === rank);
      const turn = rank === 'open' ? of[0] : of.at(-1);
      if (turn === undefined) continue;
      waiting = waiting.filter((each) => each !== turn);
      return turn;
    }
    return undefined;
  }

  return {
    take(rank, key, work, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted === true) return reject(new Superseded());
        if (rank === 'page' || rank === 'thumb') drop((each) => each.rank === rank && each.key === key);
        const turn: Waiting = {
          rank,
          key,
          start: () => work().then(resolve, reject),
          drop: reject,
        };
        waiting.push(turn);
        signal?.addEventListener('abort', () => drop((each) => each === turn), { once: true });
        const alike = waiting.filter((each) => each.rank === rank);
        const tooMany = alike.slice(0, Math.max(0, alike.length - WAITING[rank]));
        drop((each) => tooMany.includes(each));
        void next();
      });
    },
    clear() {
      drop(() => true);
    },
  };
}
