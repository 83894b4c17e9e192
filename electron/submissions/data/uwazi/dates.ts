import { anatomyOf, momentsOf, type Anatomy } from '../../../../shared/dates/anatomy.ts';
import { boundsOf } from '../../../../shared/dates/bounds.ts';
import { knowledgeOf, parseEdtf } from '../../../../shared/dates/edtf.ts';

/**
 * The range of the days that a date can mean, also where it is one day: a property of Uwazi holds either dates or ranges. Uwazi knows days
 * alone and takes a year for its first of January; the column beside says how exact the date is, and the next one what was recorded.
 */
export function uwaziDate(edtf: string): string {
  const { earliest, latest } = boundsOf(parseEdtf(edtf));
  const [from, to] = [earliest?.slice(0, 10) ?? '', latest?.slice(0, 10) ?? ''];
  if (from === '' && to === '') return '';
  return `${from}:${to}`;
}

/** In words that do not depend on a language: day, month, year; `uncertain` and `approximate` where it is, `one of` where it is some day between. */
export function precisionOf(edtf: string): string {
  const anatomy = anatomyOf(edtf);
  if (anatomy === null) return '';
  const { precision } = knowledgeOf(parseEdtf(edtf));
  return [precision, ...doubts(anatomy)].join(', ');
}

function doubts(anatomy: Anatomy): string[] {
  const moments = momentsOf(anatomy);
  return [
    ...(moments.some(({ approximate }) => approximate) ? ['approximate'] : []),
    ...(moments.some(({ uncertain }) => uncertain) ? ['uncertain'] : []),
    ...(anatomy.kind === 'set' && anatomy.oneOf ? ['one of'] : []),
    ...(anatomy.kind === 'interval' ? ['from and until'] : []),
  ];
}
