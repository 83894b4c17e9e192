import { parseQuery } from '../../shared/search/query.ts';

/** Whether a part, such as `person:P-0002`, stands in the query for itself. */
export function hasPart(query: string, part: string): boolean {
  return placeOf(query, part) !== null;
}

/** The query narrowed by a part. What is one of several alternatives is put into parentheses, so that the part is meant for all of them. */
export function withPart(query: string, part: string): string {
  const typed = query.trim();
  if (typed === '') return part;
  return `${parseQuery(typed).ast?.kind === 'or' ? `(${typed})` : typed} ${part}`;
}

/** The query without a part that narrowed it; parentheses that it needed go with it. */
export function withoutPart(query: string, part: string): string {
  const at = placeOf(query, part);
  if (at === null) return query;
  const rest = `${query.slice(0, at)} ${query.slice(at + part.length)}`.replaceAll(/\s+/g, ' ').trim();
  return bare(rest);
}

function placeOf(query: string, part: string): number | null {
  for (let at = query.indexOf(part); at >= 0; at = query.indexOf(part, at + 1)) {
    const [before, behind] = [query[at - 1], query[at + part.length]];
    const isWhole = (before === undefined || /\s/u.test(before)) && (behind === undefined || /\s/u.test(behind));
    if (isWhole) return at;
  }
  return null;
}

/** Without parentheses around all of it. */
function bare(query: string): string {
  if (!query.startsWith('(') || !query.endsWith(')')) return query;
  const inner = query.slice(1, -1);
  let depth = 0;
  for (const sign of inner) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (depth < 0) return query;
  }
  return depth === 0 ? inner.trim() : query;
}

/** What is being typed at the cursor: the last word, with the field it is the value of. */
export interface Typing {
  /** Where the word begins and ends, in the query. */
  readonly from: number;
  readonly until: number;
  readonly word: string;
  /** As typed, without the colon; null for a word of its own. */
  readonly field: string | null;
}

/** The word that the cursor stands at the end of; null within a phrase, within a word and behind a space. */
export function typingAt(query: string, cursor: number): Typing | null {
  const before = query.slice(0, cursor);
  const behind = query.slice(cursor);
  if (behind !== '' && !/^[\s)]/u.test(behind)) return null;
  const valued = /(?:^|[\s(])-?([\p{L}]+):("[^"]*|[^\s"():]*)$/u.exec(before);
  if (valued !== null) {
    const [, field = '', value = ''] = valued;
    return { from: cursor - value.length, until: cursor, word: value.replace(/^"/, ''), field };
  }
  // Within a phrase every word is meant as it is written.
  if ((before.match(/["«“„»”]/gu)?.length ?? 0) % 2 === 1) return null;
  const word = /[\p{L}\p{N}\p{M}'’ʼ-]+$/u.exec(before)?.[0].replace(/^-+/, '') ?? '';
  return word === '' ? null : { from: cursor - word.length, until: cursor, word, field: null };
}

/** Puts a completion in the place of what is being typed; a field name is gone on with its value. */
export function completed(query: string, { from, until }: Typing, text: string): { query: string; cursor: number } {
  const goesOn = text.endsWith(':');
  const behind = query.slice(until);
  const put = goesOn || behind.startsWith(' ') ? text : `${text} `;
  return { query: query.slice(0, from) + put + behind, cursor: from + put.length };
}

/** A value as it stands behind a field: in quotation marks where it has spaces or signs that mean something. */
export function quoted(value: string): string {
  return /^[\p{L}\p{N}\p{M}_.-]+$/u.test(value) ? value : `"${value.replaceAll('"', '')}"`;
}
