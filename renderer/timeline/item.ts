import type { ChronologyEntry } from '../../shared/contract/shapes.ts';
import { dayNumber } from '../../shared/chronology/days.ts';
import { markOfStored, type Mark } from '../../shared/chronology/marks.ts';
import { placeMark } from '../../shared/chronology/shapes.ts';

/** An entry prepared for drawing: where it lies in time, and how many pixels its ends need beyond that. */
export interface Item {
  /** Tells entries apart: a record with several dates has several entries. */
  readonly key: string;
  readonly entry: ChronologyEntry;
  /** Place in the order of time, undated ones last. */
  readonly order: number;
  readonly mark: Mark | null;
  /** Dates that other sources give. */
  readonly ghosts: readonly Mark[];
  /** Days; ghosts included. Both 0 where there is no mark. */
  readonly from: number;
  readonly until: number;
  /** Where the preferred date itself begins. */
  readonly start: number;
  readonly end: number;
  /** Pixels before and after. */
  readonly head: number;
  readonly tail: number;
  readonly heavy: boolean;
}

/** Tells entries apart across readings of the archive. */
export function keyOf({ code, field, item, date, role }: ChronologyEntry): string {
  return `${code} ${field ?? ''}${item === undefined ? '' : `/${item}`} ${date} ${role ?? ''}`;
}

/**
 * Prepares entries, in the order of time.
 * @param today ISO day up to which an open detention runs
 */
export function itemsOf(entries: readonly ChronologyEntry[], today: string): Item[] {
  const now = dayNumber(today);
  const seen = new Map<string, number>();
  return entries.toSorted(inTime).map((entry, order) => {
    const heavy = entry.type === 'detention';
    const mark = markOfStored(entry.date.trim(), { ...entry, runsUntil: heavy ? now : null });
    const ghosts = mark === null ? [] : ghostsOf(entry);
    const extent = mark ? extentOf(mark) : { from: 0, until: 0 };
    const whole = ghosts.map(extentOf);
    const reach = mark ? reachOf(mark, heavy) : { head: 0, tail: 0 };
    const key = keyOf(entry);
    const repeated = seen.get(key) ?? 0;
    seen.set(key, repeated + 1);
    return {
      key: repeated === 0 ? key : `${key} ${repeated}`,
      entry,
      order,
      mark,
      ghosts,
      start: extent.from,
      end: extent.until,
      from: Math.min(extent.from, ...whole.map(({ from }) => from)),
      until: Math.max(extent.until, ...whole.map(({ until }) => until)),
      ...reach,
      heavy,
    };
  });
}

/** Days between which everything that has a date lies; null when nothing has. */
export function spanOf(items: readonly Item[]): { from: number; until: number } | null {
  let from = Number.POSITIVE_INFINITY;
  let until = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    if (item.mark === null) continue;
    if (item.from < from) from = item.from;
    if (item.until > until) until = item.until;
  }
  return from <= until ? { from, until } : null;
}

/**
 * The span that is looked at first: the shortest in which four fifths of the entries begin, if the few others would press
 * them into a corner. The whole is one key away, and the strip below the drawing always shows it.
 */
export function usualSpan(
  items: readonly Item[],
  whole: { from: number; until: number },
): { from: number; until: number } {
  const dated = items.filter(({ mark }) => mark !== null).toSorted((a, b) => a.start - b.start);
  const held = Math.ceil(dated.length * 0.8);
  if (dated.length < 10) return whole;
  let best: { from: number; until: number; at: number } | null = null;
  for (let at = 0; at + held <= dated.length; at += 1) {
    const from = (dated[at] as Item).start;
    const until = (dated[at + held - 1] as Item).start;
    if (!best || until - from < best.until - best.from) best = { from, until, at };
  }
  if (!best || best.until - best.from > (whole.until - whole.from) * 0.4) return whole;
  // What lasts on from there is seen to its end, up to a third more.
  const ends = dated.slice(best.at, best.at + held).map(({ end }) => end);
  const most = best.until + Math.max((best.until - best.from) / 3, 1);
  return {
    from: best.from,
    until: Math.min(
      whole.until,
      most,
      ends.reduce((a, b) => Math.max(a, b), best.until),
    ),
  };
}

function ghostsOf({ others, date }: ChronologyEntry): Mark[] {
  return others
    .filter((other) => other.date !== date)
    .map((other) => markOfStored(other.date.trim(), { ...other, runsUntil: null }))
    .filter((mark) => mark !== null);
}

function extentOf(mark: Mark): { from: number; until: number } {
  return {
    from: Math.min(...mark.pieces.map(({ from }) => from)),
    until: Math.max(...mark.pieces.map(({ until }) => until)),
  };
}

/** With all days in one place only dots, arrows and feathers remain. */
function reachOf(mark: Mark, heavy: boolean): { head: number; tail: number } {
  const { x0, x1 } = placeMark(mark, heavy, { x: () => 0, breaks: [] });
  return { head: -x0, tail: x1 };
}

/** The bounds come with the entries, so that no date is taken apart for sorting. */
function inTime(a: ChronologyEntry, b: ChronologyEntry): number {
  return (
    compare(nowhere(a), nowhere(b)) ||
    compare(a.earliest ?? '', b.earliest ?? '') ||
    compare(a.latest ?? '~', b.latest ?? '~') ||
    compare(a.date, b.date) ||
    compare(a.code, b.code)
  );
}

function nowhere({ earliest, latest }: ChronologyEntry): string {
  return earliest === null && latest === null ? '1' : '0';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
