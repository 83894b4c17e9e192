import { anatomyOf, type Member, type Moment, type Side } from '../../../shared/dates/anatomy.ts';
import { isEdtf } from '../../../shared/dates/edtf.ts';

export type DateLevel = 'day' | 'month' | 'year';

/**
 * A date said less exactly. EDTF in, EDTF out; what comes out means everything that went in could mean, and nothing is added: a span
 * within one month becomes that month, open ends stay open, "about" and "perhaps" stay with what they were said of.
 *
 * @returns empty for a text that is no date: it cannot be said less exactly
 */
export function coarseDate(edtf: string, level: DateLevel): string {
  if (!isEdtf(edtf)) return '';
  if (level === 'day') return withoutTime(edtf);
  const anatomy = anatomyOf(edtf);
  if (anatomy === null) return '';
  const coarse = ((): string => {
    if (anatomy.kind === 'moment') return join(momentIn(anatomy.moment, level));
    if (anatomy.kind === 'interval') {
      const [start, end] = [sideIn(anatomy.start, level, 0), sideIn(anatomy.end, level, 1)];
      return start === end ? start : `${start}/${end}`;
    }
    const members = [...new Set(anatomy.members.map((member) => memberIn(member, level)))];
    const [only] = members;
    if (members.length === 1 && only !== undefined && !anatomy.orEarlier && !anatomy.orLater && !only.includes('..'))
      return only;
    const [open, close] = anatomy.oneOf ? '[]' : '{}';
    return `${open}${anatomy.orEarlier ? '..' : ''}${members.join(',')}${anatomy.orLater ? '..' : ''}${close}`;
  })();
  return isEdtf(coarse) ? coarse : '';
}

/** Where one year is not enough, as of a winter, the first and the last. */
type Span = readonly [first: string, last: string];

function momentIn(moment: Moment, level: 'month' | 'year'): Span {
  const { year, month, season, text } = moment;
  if (season !== null) {
    if (level === 'month') return [text, text];
    const marks = qualifiers(moment);
    // A winter is said of the year in which it begins and of the one in which it ends.
    const endsLater = WINTERS.has(season) && /^\d{4}$/.test(year) && year < '9999';
    return [year + marks, (endsLater ? String(Number(year) + 1).padStart(4, '0') : year) + marks];
  }
  // A decade or a century, and a year: there is nothing to leave out.
  if (month === null) return [text, text];
  const coarse = (level === 'month' ? `${year}-${month}` : year) + qualifiers(moment);
  return [coarse, coarse];
}

/** ISO 8601-2, 4.8: winters of no hemisphere, of the northern and of the southern one. */
const WINTERS: ReadonlySet<number> = new Set([24, 28, 30]);

function qualifiers({ approximate, uncertain }: Moment): string {
  return approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : '';
}

function join([first, last]: Span): string {
  return first === last ? first : `${first}/${last}`;
}

function sideIn(side: Side, level: 'month' | 'year', end: 0 | 1): string {
  if (side === 'open') return '..';
  return side === 'unknown' ? '' : momentIn(side, level)[end];
}

function memberIn({ from, to }: Member, level: 'month' | 'year'): string {
  const [first, last] = [momentIn(from, level)[0], momentIn(to, level)[1]];
  return first === last ? first : `${first}..${last}`;
}

/** The hour of an arrest is told of nobody who is not named. */
function withoutTime(edtf: string): string {
  const days = edtf.replaceAll(/T[\d:.]+(?:Z|[+-]\d\d(?::?\d\d)?)?/g, '');
  const [start, end, ...more] = days.split('/');
  const whole = more.length === 0 && start === end ? (start ?? '') : days;
  return isEdtf(whole) ? whole : '';
}
