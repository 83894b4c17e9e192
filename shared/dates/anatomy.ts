/**
 * The parts of an EDTF date (ISO 8601-2, levels 0 to 2) as they are written, without any judgement about them. The
 * grammar is checked by the `edtf` package before (see edtf.ts); here a text that passed it is only taken apart, because
 * the package turns `2021-07-XX` into a bit mask and gives spring the months January to March.
 */

/** One date of any precision, without its interval or set. */
export interface Moment {
  /** As written, qualifiers included. */
  readonly text: string;
  /** Four characters, digits or X; null for a century (`20`), a decade (`202`) or a year with significant digits. */
  readonly year: string;
  readonly month: string | null;
  readonly day: string | null;
  /** ISO 8601-2 sub-year groupings: 21 to 24 seasons, 25 to 32 by hemisphere, 33 to 36 quarters, 37 to 41 longer parts. */
  readonly season: number | null;
  /** `HH:MM` or `HH:MM:SS`, as on the clock of the place. */
  readonly time: string | null;
  /** '', 'Z' or an offset such as '+03:00'. */
  readonly zone: string;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** One side of an interval: a moment, `..` (open: no end is known to exist) or nothing (there is one, but it is unknown). */
export type Side = Moment | 'open' | 'unknown';

/** A member of a set: one moment, or all from the first to the second (`a..b`). */
export interface Member {
  readonly from: Moment;
  readonly to: Moment;
}

export type Anatomy =
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'interval'; readonly start: Side; readonly end: Side }
  | {
      readonly kind: 'set';
      /** `[...]` is one of its members, `{...}` all of them. */
      readonly oneOf: boolean;
      readonly members: readonly Member[];
      /** `[..a]`: or any time before. */
      readonly orEarlier: boolean;
      /** `[a..]`: or any time after. */
      readonly orLater: boolean;
    };

/** Takes a date apart. Returns null where the text is none of the forms that Khronika keeps. */
export function anatomyOf(text: string): Anatomy | null {
  if (text.startsWith('[') || text.startsWith('{')) return setOf(text);
  const sides = text.split('/');
  if (sides.length === 2) {
    const start = sideOf(sides[0] as string);
    const end = sideOf(sides[1] as string);
    return start && end ? { kind: 'interval', start, end } : null;
  }
  const moment = momentOf(text);
  return moment && { kind: 'moment', moment };
}

/** All moments of a date, in the order written. */
export function momentsOf(anatomy: Anatomy): Moment[] {
  if (anatomy.kind === 'moment') return [anatomy.moment];
  if (anatomy.kind === 'interval') return [anatomy.start, anatomy.end].filter((side) => typeof side === 'object');
  return anatomy.members.flatMap(({ from, to }) => (from === to ? [from] : [from, to]));
}

/** The first and last calendar day (or minute or second) which a moment can mean; null where even its year is unknown. */
export function momentBounds(moment: Moment): { earliest: string; latest: string } | null {
  if (moment.year === 'XXXX') return null;
  if (moment.time !== null) {
    const exact = `${moment.year}-${moment.month}-${moment.day}T${moment.time}`;
    return { earliest: exact, latest: exact };
  }
  if (moment.season !== null) return seasonBounds(moment.year, moment.season);
  const earliest = firstDay(moment, 1);
  const latest = firstDay(moment, -1);
  return earliest !== null && latest !== null ? { earliest, latest } : null;
}

/** Number of days of a month (1 to 12) in the proleptic Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const momentForm =
  /^([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2})(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/;

function momentOf(text: string): Moment | null {
  const qualified = { approximate: /[~%]/.test(text), uncertain: /[?%]/.test(text) };
  const plain = text.replaceAll(/[~?%]/g, '');
  const nothing = { text, month: null, day: null, season: null, time: null, zone: '', ...qualified };
  // `20` is the century 2000 to 2099 and `202` the decade 2020 to 2029 (ISO 8601-2, 4.8 and 4.7)
  if (/^\d\d\d?$/.test(plain)) return { ...nothing, year: plain.padEnd(4, 'X') };
  const parts = momentForm.exec(plain);
  if (!parts) return null;
  const [, year = '', month = null, day = null, hour, minute, second, zone = ''] = parts;
  const season = month !== null && /^\d\d$/.test(month) && Number(month) > 12 ? Number(month) : null;
  const time = hour === undefined ? null : `${hour}:${minute}${second === undefined ? '' : `:${second}`}`;
  return { ...nothing, year, month: season === null ? month : null, day, season, time, zone };
}

function sideOf(text: string): Side | null {
  if (text === '') return 'unknown';
  return text === '..' ? 'open' : momentOf(text);
}

function setOf(text: string): Anatomy | null {
  let inner = text.slice(1, -1).trim();
  const orEarlier = inner.startsWith('..');
  if (orEarlier) inner = inner.slice(2);
  const orLater = inner.endsWith('..');
  if (orLater) inner = inner.slice(0, -2);
  const members: Member[] = [];
  for (const part of inner.split(',')) {
    const [first = '', last] = part.trim().split('..');
    const from = momentOf(first);
    const to = last === undefined ? from : momentOf(last);
    if (!from || !to) return null;
    members.push({ from, to });
  }
  return { kind: 'set', oneOf: text.startsWith('['), members, orEarlier, orLater };
}

/** The first (step 1) or last (step -1) existing day that fits the digits of a moment. */
function firstDay({ year, month, day }: Moment, step: 1 | -1): string | null {
  const fits = (mask: string | null, text: string) =>
    mask === null || [...mask].every((sign, at) => sign === 'X' || sign === text[at]);
  for (const y of counting(fill(year, '0'), fill(year, '9'), step)) {
    const yyyy = String(y).padStart(4, '0');
    if (!fits(year, yyyy)) continue;
    for (const m of counting(1, 12, step)) {
      const mm = String(m).padStart(2, '0');
      if (!fits(month, mm)) continue;
      for (const d of counting(1, daysInMonth(y, m), step)) {
        const dd = String(d).padStart(2, '0');
        if (fits(day, dd)) return `${yyyy}-${mm}-${dd}`;
      }
    }
  }
  return null;
}

function fill(mask: string, digit: string): number {
  return Number(mask.replaceAll('X', digit));
}

function* counting(low: number, high: number, step: 1 | -1): Generator<number> {
  for (let at = step === 1 ? low : high; at >= low && at <= high; at += step) yield at;
}

/** First and last month of every sub-year grouping; winter of a year is December to February, see below. */
const seasonMonths: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  25: [3, 5],
  26: [6, 8],
  27: [9, 11],
  29: [9, 11],
  31: [3, 5],
  32: [6, 8],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  37: [1, 4],
  38: [5, 8],
  39: [9, 12],
  40: [1, 6],
  41: [7, 12],
};

function seasonBounds(year: string, season: number): { earliest: string; latest: string } | null {
  const low = fill(year, '0');
  const high = fill(year, '9');
  const months = seasonMonths[season];
  const name = (y: number, m: number, d: number) =>
    `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  if (months) return { earliest: name(low, months[0], 1), latest: name(high, months[1], daysInMonth(high, months[1])) };
  // "Winter 2021" is said of January 2021 and of December 2021 to February 2022. Neither reading is cut off.
  const next = Math.min(high + 1, 9999);
  return {
    earliest: name(low, 1, 1),
    latest: next === high ? name(high, 12, 31) : name(next, 2, daysInMonth(next, 2)),
  };
}
