import { isEdtf, type Edtf } from '../../shared/dates/edtf.ts';

/** About, uncertain, and with no end known. */
export type DateSign = '~' | '?' | '..';

/** A date with a sign added or taken off again; null where the sign has no meaning, such as an open end of a set. */
export function turnSign(date: Edtf, sign: DateSign): Edtf | null {
  const turned = sign === '..' ? openEnd(date) : qualified(date, sign);
  return turned !== null && isEdtf(turned) ? turned : null;
}

function openEnd(date: string): string | null {
  if (date.endsWith('/..')) return date.slice(0, -3);
  return /[[\]{}/]/.test(date) ? null : `${date}/..`;
}

function qualified(date: string, sign: '~' | '?'): string | null {
  if (/[[\]{}]/.test(date)) return null;
  const sides = date.split('/');
  // Of a span the beginning is meant, unless only the end is known.
  const at = sides[0] === '' || sides[0] === '..' ? 1 : 0;
  const side = sides[at];
  if (side === undefined || side === '' || side === '..') return null;
  return sides.with(at, qualifiedSide(side, sign)).join('/');
}

function qualifiedSide(side: string, sign: '~' | '?'): string {
  const last = side.at(-1) ?? '';
  const body = /[~?%]/.test(last) ? side.slice(0, -1) : side;
  const has = { '~': last === '~' || last === '%', '?': last === '?' || last === '%' };
  has[sign] = !has[sign];
  const mark = has['~'] && has['?'] ? '%' : has['~'] ? '~' : has['?'] ? '?' : '';
  // ISO 8601-2 knows no qualifier on 202X, but on the decade 202.
  if (mark !== '' && /^\d{3}X$/.test(body)) return body.slice(0, 3) + mark;
  return mark === '' && /^\d{3}$/.test(body) ? `${body}X` : body + mark;
}
