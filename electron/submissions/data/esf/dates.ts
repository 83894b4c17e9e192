import { anatomyOf, momentBounds, type Anatomy, type Moment, type Side } from '../../../../shared/dates/anatomy.ts';
import { boundsOf } from '../../../../shared/dates/bounds.ts';
import { parseEdtf } from '../../../../shared/dates/edtf.ts';

/** Types of date, HURIDOCS micro-thesaurus 48. */
export const ESTIMATE = '01';
export const UNKNOWN_DAY = '02';
export const UNKNOWN_MONTH_AND_DAY = '03';

/** A date as the formats write it: a day, and the code that says how much of it is known. Empty for none. */
export interface EsfDate {
  readonly date: string;
  readonly type: string;
}

export interface EsfDates {
  readonly initial: EsfDate;
  readonly final: EsfDate;
  /** The date as recorded (ISO 8601-2), where day and code do not say all of it; empty where they do. */
  readonly note: string;
}

const NONE: EsfDate = { date: '', type: '' };

/**
 * What the formats want of dates: an unknown day is written as the first, an unknown month as January, and the code beside says so. Of a
 * date that lies somewhere in a span the beginning is written as an estimate; what was recorded stands in the remarks.
 *
 * @param edtf ISO 8601-2
 */
export function esfDates(edtf: string): EsfDates {
  const anatomy = anatomyOf(edtf);
  if (anatomy === null) return { initial: NONE, final: NONE, note: '' };
  const { initial, final } = sidesOf(anatomy, edtf);
  return { initial, final, note: isWhole(anatomy) ? '' : edtf };
}

function sidesOf(anatomy: Anatomy, edtf: string): { readonly initial: EsfDate; readonly final: EsfDate } {
  if (anatomy.kind === 'moment') return { initial: dateOf(anatomy.moment), final: NONE };
  if (anatomy.kind === 'interval') return { initial: sideOf(anatomy.start), final: sideOf(anatomy.end) };
  if (anatomy.oneOf) {
    const { earliest } = boundsOf(parseEdtf(edtf));
    return { initial: earliest === null ? NONE : { date: earliest.slice(0, 10), type: ESTIMATE }, final: NONE };
  }
  const [first, last] = [anatomy.members[0]?.from, anatomy.members.at(-1)?.to];
  return {
    initial: first === undefined || anatomy.orEarlier ? NONE : dateOf(first),
    final: last === undefined || anatomy.orLater || last === first ? NONE : dateOf(last),
  };
}

function sideOf(side: Side): EsfDate {
  return typeof side === 'string' ? NONE : dateOf(side);
}

function dateOf(moment: Moment): EsfDate {
  const { year, month, day, season, approximate, uncertain } = moment;
  const earliest = momentBounds(moment)?.earliest.slice(0, 10) ?? null;
  if (earliest === null) return NONE;
  if (!/^\d{4}$/.test(year) || season !== null) return { date: earliest, type: ESTIMATE };
  if (month === null || !/^\d\d$/.test(month)) return { date: `${year}-01-01`, type: UNKNOWN_MONTH_AND_DAY };
  if (day === null || !/^\d\d$/.test(day)) return { date: `${year}-${month}-01`, type: UNKNOWN_DAY };
  return { date: earliest, type: approximate || uncertain ? ESTIMATE : '' };
}

function isWhole(anatomy: Anatomy): boolean {
  if (anatomy.kind === 'moment') return isPlain(anatomy.moment);
  if (anatomy.kind === 'interval') return isPlainSide(anatomy.start) && isPlainSide(anatomy.end);
  return false;
}

function isPlainSide(side: Side): boolean {
  return typeof side !== 'string' && isPlain(side);
}

/** `2021`, `2021-07` and `2021-07-14` are said in full by a day and a code. */
function isPlain({ year, month, day, season, time, approximate, uncertain }: Moment): boolean {
  const isMasked = [year, month, day].some((part) => part?.includes('X') === true);
  return !isMasked && season === null && time === null && !approximate && !uncertain;
}
