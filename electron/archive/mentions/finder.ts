import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import type { Found } from './found.ts';
import { createOrganisationFinder } from './organisation-finder.ts';
import { createPersonFinder } from './person-finder.ts';
import type { Subject } from './subject.ts';

type Other = CallOutput<'mentions.of'>['mentions'][number]['others'][number];

/** A place with everybody else whom it fits as well. */
export interface Place extends Found {
  readonly others: readonly Other[];
}

/** Namesakes that are told of at one place. */
const MOST_OTHERS = 5;

/**
 * Finds those of `subjects` in a text; with a code only that one. A place that fits two of them says so and is half as sure; one that is the full
 * name of another is left to that one.
 */
export function createFinder(
  catalogue: Catalogue,
  subjects: readonly Subject[],
): (text: string, code?: string) => Place[] {
  const people = subjects.filter(({ type }) => type === 'person');
  const organisations = subjects.filter(({ type }) => type === 'organisation');
  const finders = [
    ...(people.length === 0 ? [] : [createPersonFinder(people)]),
    ...(organisations.length === 0 ? [] : [createOrganisationFinder(organisations)]),
  ];
  const types = new Map(subjects.map(({ code, type }) => [code, type]));
  const title = catalogue.prepare('select title from record where code = ?', { pluck: true });
  const listed = (code: string): Other => ({
    code,
    type: types.get(code) ?? 'person',
    title: String(title.get([code]) ?? ''),
  });
  return (text, code) => {
    const found = finders.flatMap((find) => find(text));
    return found
      .filter((each) => code === undefined || each.code === code)
      .flatMap((each): Place[] => {
        const same = found.filter(
          (other) =>
            other.code !== each.code &&
            types.get(other.code) === types.get(each.code) &&
            other.start < each.end &&
            each.start < other.end,
        );
        const weight = WEIGHT[each.fit] ?? 0;
        // The whole name of somebody else: Марыя Лойка is not Наста Лойка
        if (same.some((other) => (WEIGHT[other.fit] ?? 0) > weight)) return [];
        const others = [
          ...new Set(same.filter((other) => (WEIGHT[other.fit] ?? 0) === weight).map((other) => other.code)),
        ];
        const strength = Math.round((each.strength / (others.length === 0 ? 1 : 1.5)) * 100) / 100;
        return [{ ...each, strength, others: others.slice(0, MOST_OTHERS).map(listed) }];
      });
  };
}

/** What says more than what of one place. */
const WEIGHT: Readonly<Partial<Record<Found['fit'], number>>> = {
  full: 3,
  initial: 2,
  other: 2,
  family: 1,
  name: 3,
  quoted: 2,
  letters: 2,
  part: 1,
};
