import type { Language, Term, Vocabulary } from '../../shared/vocabulary/vocabulary.ts';
import { folded } from './words-typed.ts';

const MOST = 40;

/** The terms that fit what is typed, the nearest first: by label or alias in any language, or by the number of an article. */
export function termsFor(vocabulary: Vocabulary, typed: string, language: Language): readonly Term[] {
  const asked = folded(typed);
  if (asked === '') return vocabulary.terms.slice(0, MOST);
  return vocabulary.terms
    .map((term) => ({ term, rank: rankOf(term, asked, language) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank || Number(isOver(a.term)) - Number(isOver(b.term)))
    .slice(0, MOST)
    .map(({ term }) => term);
}

function rankOf({ labels, aliases = [] }: Term, asked: string, language: Language): number {
  const own = folded(labels[language]);
  const names = [...Object.values(labels), ...aliases].map(folded);
  if (names.includes(asked)) return 6;
  if (own.startsWith(asked)) return 5;
  if (names.some((name) => name.startsWith(asked))) return 4;
  if (names.some((name) => name.includes(` ${asked}`) && isWordEnd(name, ` ${asked}`))) return 3;
  if (names.some((name) => name.includes(` ${asked}`))) return 2;
  return names.some((name) => name.includes(asked)) ? 1 : 0;
}

/** "24.2" is not the article 24.23. */
function isWordEnd(name: string, part: string): boolean {
  const after = name[name.indexOf(part) + part.length];
  return after === undefined || /[\s:,(]/.test(after);
}

/** An article that another one took the place of, or that is no longer in force. */
function isOver({ replacedBy, validity }: Term): boolean {
  return replacedBy !== undefined || (validity !== undefined && !validity.endsWith('..'));
}
