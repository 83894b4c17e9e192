import { boundsOf } from '../dates/bounds.ts';
import type { Edtf } from '../dates/edtf.ts';
import { readDate } from '../dates/read.ts';
import type { FieldName } from './fields.ts';
import type { FieldNode } from './query-tree.ts';

/** The days that a condition leaves; null where the date cannot be read or limits nothing. */
export function spanOf(field: FieldName, text: string): FieldNode['span'] {
  const typed = text.trim();
  // 2020..2021 is how others write a span; EDTF has a stroke there, and people a dash.
  const [from = '', until] = typed.split('..');
  const isSpan = from !== '' && until !== undefined && until !== '';
  const date = isSpan ? (readDate(`${from}/${until}`) ?? readSpan(from, until)) : readDate(typed);
  if (date === null) return null;
  const { earliest, latest } = boundsOf(date);
  const [first, last] = [earliest?.slice(0, 10) ?? null, latest?.slice(0, 10) ?? null];
  if (field === 'date') return first === null && last === null ? null : { from: first, until: last };
  if (field === 'before') return first === null ? null : { from: null, until: dayBeside(first, -1) };
  return last === null ? null : { from: dayBeside(last, 1), until: null };
}

/** Two dates that were each written in another way. */
function readSpan(from: string, until: string): Edtf | null {
  const [first, last] = [readDate(from), readDate(until)];
  return first === null || last === null ? null : readDate(`${first}/${last}`);
}

function dayBeside(day: string, step: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  date.setUTCDate(date.getUTCDate() + step);
  return date.toISOString().slice(0, 10);
}
