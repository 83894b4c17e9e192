import { createStore, useStore } from '../app/store.ts';

/** What a person did with documents since the vault was opened. It is in memory only and goes with the window. */
interface Reading {
  /** Page, counted from 1, at which each document was left. */
  readonly pages: Readonly<Record<string, number>>;
  /** Pictures that were asked to be seen. */
  readonly seen: readonly string[];
}

const reading = createStore<Reading>({ pages: {}, seen: [] });

export function useReading(): Reading {
  return useStore(reading);
}

export function leftAt(code: string): number | undefined {
  return reading.read().pages[code];
}

export function leave(code: string, page: number): void {
  reading.write((now) => (now.pages[code] === page ? now : { ...now, pages: { ...now.pages, [code]: page } }));
}

/** Shows a picture that is blurred, or blurs it again. */
export function showPicture(code: string, shown: boolean): void {
  reading.write((now) => ({
    ...now,
    seen: shown ? [...now.seen.filter((each) => each !== code), code] : now.seen.filter((each) => each !== code),
  }));
}
