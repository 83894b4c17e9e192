import { anatomyOf, type Anatomy, type Moment, type Side } from '../../../../shared/dates/anatomy.ts';
import { parseEdtf } from '../../../../shared/dates/edtf.ts';
import { printDate } from '../../../../shared/dates/print.ts';
import type { Language } from '../../../../shared/vocabulary/vocabulary.ts';

/** A date as FollowTheMoney can say it: a beginning of an ISO date, as exact as it is long. */
export interface PlainDates {
  readonly date: readonly string[];
  readonly start: string | null;
  readonly end: string | null;
  /** The date in words, where the model cannot say all of it; empty where it can. */
  readonly note: string;
}

const NOTHING: PlainDates = { date: [], start: null, end: null, note: '' };

/**
 * What is known of a date and nothing more: no day is made up for a month, no month for a year, and of "some day between" there is no
 * date at all, only the note. Hours are left out, since the model takes them for those of Greenwich.
 *
 * @param edtf ISO 8601-2
 */
export function plainDates(edtf: string, language: Language): PlainDates {
  const anatomy = anatomyOf(edtf);
  if (anatomy === null) return NOTHING;
  const found = partsOf(anatomy);
  return found.isWhole ? found.dates : { ...found.dates, note: printDate(parseEdtf(edtf), language) };
}

function partsOf(anatomy: Anatomy): { readonly dates: PlainDates; readonly isWhole: boolean } {
  if (anatomy.kind === 'moment') {
    const prefix = prefixOf(anatomy.moment);
    return { dates: { ...NOTHING, date: prefix === null ? [] : [prefix] }, isWhole: isWhole(anatomy.moment) };
  }
  if (anatomy.kind === 'interval') {
    const [start, end] = [sideOf(anatomy.start), sideOf(anatomy.end)];
    return { dates: { ...NOTHING, start: start.prefix, end: end.prefix }, isWhole: start.isWhole && end.isWhole };
  }
  // One of several: which, nobody knows.
  if (anatomy.oneOf || anatomy.orEarlier || anatomy.orLater) return { dates: NOTHING, isWhole: false };
  const single = anatomy.members.every(({ from, to }) => from === to);
  const dates = single ? anatomy.members.flatMap(({ from }) => prefixOf(from) ?? []) : [];
  return {
    dates: { ...NOTHING, date: [...new Set(dates)] },
    isWhole: single && anatomy.members.every(({ from }) => isWhole(from)),
  };
}

function sideOf(side: Side): { readonly prefix: string | null; readonly isWhole: boolean } {
  // That there is an end which nobody knows, and that there is none, the model cannot tell apart.
  if (typeof side === 'string') return { prefix: null, isWhole: false };
  return { prefix: prefixOf(side), isWhole: isWhole(side) };
}

function prefixOf({ year, month, day }: Moment): string | null {
  if (!/^\d{4}$/.test(year)) return null;
  if (month === null || !/^\d\d$/.test(month)) return year;
  return day === null || !/^\d\d$/.test(day) ? `${year}-${month}` : `${year}-${month}-${day}`;
}

function isWhole({ year, month, day, season, time, approximate, uncertain }: Moment): boolean {
  const isMasked = [year, month, day].some((part) => part?.includes('X') === true);
  return !isMasked && season === null && time === null && !approximate && !uncertain;
}
