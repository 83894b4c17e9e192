import { fail } from '../contract/errors.ts';
import { anatomyOf, momentBounds, momentsOf } from './anatomy.ts';
import { knowledgeOf, type Edtf } from './edtf.ts';

/** HURIDOCS micro-thesaurus 48, type of date: 01 estimate, 02 unknown day, 03 unknown month and day. */
export type EsfDateType = '01' | '02' | '03';

/**
 * The type-of-date code of the HURIDOCS Events Standard Formats (list 48). Of an interval the code of its start is given,
 * because the formats keep a first and a last date in fields of their own.
 * @returns null for an exact day
 */
export function esfDateType(date: Edtf): EsfDateType | null {
  const moment = firstMoment(date);
  if (!moment) return '01';
  const { precision, approximate, uncertain } = knowledgeOf(moment as Edtf);
  const set = knowledgeOf(date).oneOf;
  if (approximate || uncertain || set) return '01';
  if (precision === 'time' || precision === 'day') return null;
  if (precision === 'month') return '02';
  return precision === 'year' ? '03' : '01';
}

/**
 * The day that the formats want beside the code: day 1 for an unknown day, 1 January for an unknown month, of an interval
 * the first day. It must never be shown or exported without `esfDateType`, since it can be a day on which nothing happened.
 * @returns `YYYY-MM-DD`, or null when not even the year of the start is known
 */
export function esfDay(date: Edtf): string | null {
  const anatomy = anatomyOf(date) ?? fail('DATE_UNREADABLE', { date });
  if (anatomy.kind === 'interval' && typeof anatomy.start === 'string') return null;
  const moment = momentsOf(anatomy)[0];
  return (moment && momentBounds(moment)?.earliest.slice(0, 10)) ?? null;
}

function firstMoment(date: Edtf): string | null {
  const anatomy = anatomyOf(date) ?? fail('DATE_UNREADABLE', { date });
  if (anatomy.kind === 'interval') return typeof anatomy.start === 'string' ? null : anatomy.start.text;
  return momentsOf(anatomy)[0]?.text ?? null;
}
