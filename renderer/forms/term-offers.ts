import { findTerms } from '../../shared/vocabulary/find-terms.ts';
import { inTreeOrder } from '../../shared/vocabulary/term-tree.ts';
import { resolveTerm, termOf, type Language, type Term, type Vocabulary } from '../../shared/vocabulary/vocabulary.ts';

/** More than this nobody reads in a list that floats; a list as short as this is shown whole. */
const MOST = 50;

export interface TermOffers {
  readonly terms: readonly Term[];
  /** Terms that are there too, for who types on. */
  readonly more: number;
}

/**
 * The terms to choose from: what fits what was typed, the nearest first. Before anything is typed a short list whole, of a long one
 * the terms on top, under which the others stand.
 */
export function termOffers(vocabulary: Vocabulary, typed: string, language: Language): TermOffers {
  const all =
    typed.trim() === '' ? unasked(vocabulary) : findTerms(vocabulary, typed, language).map(({ term }) => term);
  const whole = typed.trim() === '' ? vocabulary.terms.length : all.length;
  const terms = all.slice(0, MOST);
  return { terms, more: whole - terms.length };
}

/** Whether what was typed can stand as a word of one's own beside the terms: the list takes such, and none of its terms is called so. */
export function canBeOwnWord(vocabulary: Vocabulary, typed: string): boolean {
  const resolved = vocabulary.open ? resolveTerm(vocabulary, typed) : null;
  return resolved !== null && termOf(vocabulary, resolved) === undefined;
}

/** A label where space is short: the abbreviation of a treaty, "Art. 342 CC" of "Art. 342 CC: mass riots". */
export function shortLabel(label: string): string {
  const abbreviation = /\((\p{Lu}{3,})\)$/u.exec(label)?.[1];
  return abbreviation ?? (/\d/.test(label) ? (label.split(': ')[0] ?? label) : label);
}

/** Whether what was typed can be added to the list of the archive: none of its terms is called so, and none was. */
export function canBeAdded(vocabulary: Vocabulary, typed: string): boolean {
  const resolved = typed.trim() === '' ? null : resolveTerm({ ...vocabulary, open: true }, typed);
  return resolved !== null && termOf(vocabulary, resolved) === undefined;
}

function unasked(vocabulary: Vocabulary): readonly Term[] {
  const tree = inTreeOrder(vocabulary);
  const isTopOnly = tree.length > MOST && tree.some(({ depth }) => depth > 0);
  return tree.filter(({ depth }) => !isTopOnly || depth === 0).map(({ term }) => term);
}
