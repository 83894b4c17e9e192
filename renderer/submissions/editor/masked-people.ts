import type { LaidOut } from '../../../shared/contract/calls/submission-drafts.ts';
import type { MirrorRow } from '../../../shared/contract/shapes.ts';
import { createNameMatcher, type NamedPerson } from '../../../shared/names/name-matcher.ts';
import { hitsToConceal } from '../../../shared/names/mask.ts';
import type { FindMasked } from './masked-names.ts';

type LaidPerson = LaidOut['people'][number];

/**
 * Finds in what is typed the people and organisations of a submission who are not named in it, in any spelling.
 *
 * @param rowOf what the window knows of a record
 * @param says what is said of somebody who will be masked
 */
export function findMasked(
  { people, organisations }: Pick<LaidOut, 'people' | 'organisations'>,
  rowOf: (code: string) => MirrorRow | undefined,
  says: (person: LaidPerson) => string,
): FindMasked {
  const everybody = [...people, ...organisations];
  if (everybody.every(({ named }) => named)) return () => [];
  const byCode = new Map(everybody.map((each) => [each.code, each]));
  // Those who are named are looked for as well: where two may be meant, the one who is named is.
  const matcher = createNameMatcher([
    ...people.map((person) => namesOf(person, rowOf(person.code))),
    ...organisations.map(({ code, title }) => ({ code, otherNames: [title] })),
  ]);
  return (text) =>
    hitsToConceal(matcher.find(text), (code) => byCode.get(code)?.named ?? true).flatMap(({ code, start, end }) => {
      const person = byCode.get(code);
      return person === undefined ? [] : [{ from: start, until: end, says: says(person) }];
    });
}

function namesOf({ code, title }: LaidPerson, row: MirrorRow | undefined): NamedPerson {
  const cell = (key: string): string => {
    const value = row?.cells[key];
    return typeof value === 'string' ? value : '';
  };
  const listed = row?.cells['otherNames'];
  const otherNames = Array.isArray(listed) ? listed.filter((each): each is string => typeof each === 'string') : [];
  const [familyName, firstName, patronymic] = [cell('familyName'), cell('firstName'), cell('patronymic')];
  return {
    code,
    ...(familyName === '' ? {} : { familyName }),
    ...(firstName === '' ? {} : { firstName }),
    ...(patronymic === '' ? {} : { patronymic }),
    otherNames: title === '' ? otherNames : [...otherNames, title],
  };
}
