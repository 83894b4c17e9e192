import type { Candidate } from '../../shared/contract/shapes.ts';
import type { NameMatch } from '../../shared/names/name-matches.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { hintOf } from './hint.ts';
import { matchNames } from './match-names.ts';
import { folded, titlesOf, type Titled } from './title-list.ts';

export interface FindOptions {
  /** All types when empty. */
  readonly types: readonly string[];
  readonly limit: number;
  /** Of the terms in the hints. */
  readonly language: Language;
  /** Only the letters as they are typed, but for case and ё. */
  readonly exact?: boolean;
}

/**
 * Records whose code, title or name begins with what is typed, word by word and in any order; a person and an organisation under any
 * spelling of the name. The best first: the code itself, the beginning of the title, its words, the whole name in another spelling, words
 * of it.
 */
export function find(
  catalogue: Catalogue,
  query: string,
  { types, limit, language, exact = false }: FindOptions,
): Candidate[] {
  const words = folded(query)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const wanted = new Set(types);
  const isWanted = (type: RecordType): boolean => wanted.size === 0 || wanted.has(type);
  const titles = titlesOf(catalogue);
  const found = new Map<string, { record: Titled; rank: number }>();
  const typed = words.join(' ');
  const starts = words.map((word) => ` ${word}`);
  for (const record of titles.values()) {
    if (!isWanted(record.type) || !starts.every((start) => record.folded.includes(start))) continue;
    found.set(record.id, { record, rank: rankOf(record, typed) });
  }
  const [people, organisations] = [isWanted('person'), isWanted('organisation')];
  const matches: ReadonlyMap<string, NameMatch> = matchNames(catalogue, query, { people, organisations, exact });
  for (const [id, { same }] of matches) {
    const record = titles.get(id);
    if (record !== undefined && !found.has(id)) found.set(id, { record, rank: same ? OTHER_SPELLING : PART });
  }
  const strength = (id: string): number => matches.get(id)?.strength ?? 0;
  const best = [...found.values()]
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        (a.rank < OTHER_SPELLING ? 0 : strength(b.record.id) - strength(a.record.id)) ||
        a.record.title.length - b.record.title.length ||
        (a.record.title < b.record.title ? -1 : a.record.title > b.record.title ? 1 : 0) ||
        (a.record.code < b.record.code ? -1 : 1),
    )
    .slice(0, limit);
  return best.map(({ record: { id, code, type, title }, rank }) => {
    const match = matches.get(id);
    const isOther = rank >= OTHER_SPELLING && match !== undefined && !saysAll(title, match.spelling);
    return {
      code,
      type,
      title,
      hint: hintOf(catalogue, id, language),
      matched: isOther ? match.spelling : null,
      same: match?.same ?? false,
    };
  });
}

/** Ranks of what the title does not say. */
const OTHER_SPELLING = 4;
const PART = 5;

function rankOf({ code, title, folded: all }: Titled, typed: string): number {
  const own = folded(code);
  if (own === typed) return 0;
  if (folded(title) === typed) return 1;
  return all.startsWith(` ${typed}`) || all.startsWith(` ${own} ${typed}`) ? 2 : 3;
}

/** Whether a title says all that a spelling says. */
function saysAll(title: string, spelling: string): boolean {
  const shown = new Set(folded(title).split(' '));
  return folded(spelling)
    .split(' ')
    .every((word) => shown.has(word));
}
