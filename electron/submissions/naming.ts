import { maskNames } from '../../shared/names/mask.ts';
import { createNameMatcher, type NameHit } from '../../shared/names/name-matcher.ts';
import type { Clearance } from '../archive/consent.ts';

/** Names in one submission: who stands in clear, who under a code, and what of a text may be printed. */
export interface Naming {
  /** The name, or the code alone. */
  heading(code: string, title: string): string;
  isNamed(code: string): boolean;
  /** The text with every name of a person without clearance replaced by her code. */
  mask(text: string): string;
  /** Codes of the people without clearance whom the text names. */
  uncleared(text: string): string[];
}

/**
 * @param people everybody in the archive with the decision of the consent gate
 * @param mentioned codes of those who occur in the submission: only for them a given name alone counts as a name, because
 * half of a country shares the others
 */
export function createNaming(people: readonly Clearance[], mentioned: ReadonlySet<string>): Naming {
  const byCode = new Map(people.map((person) => [person.code, person]));
  const matcher = createNameMatcher(people.map(({ names }) => names));
  const relevant = {
    find: (text: string): NameHit[] =>
      matcher.find(text).filter((hit) => hit.kind !== 'given' || mentioned.has(hit.code)),
  };
  const isNamed = (code: string): boolean => byCode.get(code)?.named ?? true;
  const label = (code: string): string | null => (isNamed(code) ? null : code);
  return {
    isNamed,
    heading: (code, title) => (isNamed(code) && title !== '' ? title : code),
    mask: (text) => maskNames(text, relevant, label),
    uncleared(text) {
      const hits = relevant.find(text);
      const clear = hits.filter((hit) => hit.kind === 'full' && isNamed(hit.code));
      const found = hits.filter(
        (hit) =>
          !isNamed(hit.code) &&
          (hit.kind === 'full' || !clear.some((full) => full.start <= hit.start && hit.end <= full.end)),
      );
      return [...new Set(found.map(({ code }) => code))];
    },
  };
}
