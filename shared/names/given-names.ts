import { menNames } from './given-names-men.ts';
import { womenNames } from './given-names-women.ts';

/**
 * Common given names of Belarus: one line for a name with its Belarusian, Russian and Western forms and, behind a slash, its diminutives.
 * Romanisations need no place there, the keys fold them; Latin forms are listed where they are another word (Alexander) or sound
 * another way. A form may stand in more than one line (Саша).
 */
export interface GivenName {
  readonly sex: 'woman' | 'man';
  /** What stands in papers; the first is the head. */
  readonly full: readonly string[];
  readonly diminutives: readonly string[];
}

export const givenNameGroups: readonly GivenName[] = [...groupsIn(womenNames, 'woman'), ...groupsIn(menNames, 'man')];

/** The forms of each name, the first of a line being its head. */
export const givenNames: readonly (readonly string[])[] = givenNameGroups.map(({ full, diminutives }) => [
  ...new Set([...full, ...diminutives]),
]);

function groupsIn(lines: string, sex: GivenName['sex']): GivenName[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [full = '', diminutives = ''] = line.split(' / ');
      return { sex, full: words(full), diminutives: words(diminutives) };
    });
}

function words(list: string): string[] {
  return [...new Set(list.split(' '))].filter((word) => word !== '');
}
