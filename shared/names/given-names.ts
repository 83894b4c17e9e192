import { menNames } from './given-names-men.ts';
import { womenNames } from './given-names-women.ts';

/**
 * Common given names of Belarus: one line for a name with its Belarusian, Russian and Western forms and, behind a slash, its diminutives.
 * Romanisations need no place there, the keys fold them; Latin forms are listed where they are another word (Alexander) or sound
 * another way. A form may stand in more than one line (Саша). Behind a second slash stand names that are another person's in papers and
 * still used for this one now and then (Леон for Леонид): texts are searched for them, but two people are not one by them.
 */
export interface GivenName {
  readonly sex: 'woman' | 'man';
  /** What stands in papers; the first is the head. */
  readonly full: readonly string[];
  readonly diminutives: readonly string[];
  readonly akin: readonly string[];
}

export const givenNameGroups: readonly GivenName[] = [...groupsIn(womenNames, 'woman'), ...groupsIn(menNames, 'man')];

/** The forms of each name, the first of a line being its head. */
export const givenNames: readonly (readonly string[])[] = givenNameGroups.map(({ full, diminutives, akin }) => [
  ...new Set([...full, ...diminutives, ...akin]),
]);

function groupsIn(lines: string, sex: GivenName['sex']): GivenName[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [full = '', diminutives = '', akin = ''] = line.split('/');
      return { sex, full: words(full), diminutives: words(diminutives), akin: words(akin) };
    });
}

function words(list: string): string[] {
  return [...new Set(list.split(' '))].filter((word) => word !== '');
}
