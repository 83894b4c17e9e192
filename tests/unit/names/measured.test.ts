import { describe, expect, test } from 'vitest';
import { sameOrganisation } from '../../../shared/names/organisation-name.ts';
import { sameName } from '../../../shared/names/same-name.ts';
import {
  labelledOrganisations,
  labelledPeople,
  measure,
  type LabelledPair,
} from '../../fixtures/names/labelled-names.ts';

/** As `node build/measure-names.ts` measures: the former family name is recorded, everything else is a written name. */
function isSamePerson({ one, other, former }: LabelledPair): boolean {
  if (former === '') return sameName(one, other).same;
  const [firstName = '', ...family] = one.split(' ');
  return sameName({ firstName, familyName: family.join(' '), formerNames: [former] }, other).same;
}

describe.each([
  ['that the code was tuned on', false],
  ['that it was never tuned on', true],
] as const)('on the part %s', (_part, heldOut) => {
  test('spellings of people are one and namesakes are two, as docs/names.md says', () => {
    const labelled = labelledPeople().filter((pair) => pair.heldOut === heldOut);
    const { pairs, nonPairs, recall, precision } = measure(labelled, isSamePerson);
    expect(pairs).toBeGreaterThanOrEqual(300);
    expect(nonPairs).toBeGreaterThanOrEqual(1000);
    expect(recall).toBeGreaterThanOrEqual(0.97);
    expect(precision).toBeGreaterThanOrEqual(0.95);
  });

  test('spellings of organisations are one and others are two, as far as docs/names.md says', () => {
    const labelled = labelledOrganisations().filter((pair) => pair.heldOut === heldOut);
    const { pairs, nonPairs, recall, precision } = measure(
      labelled,
      ({ one, other }) => sameOrganisation(one, other).same,
    );
    expect(pairs).toBeGreaterThanOrEqual(100);
    expect(nonPairs).toBeGreaterThanOrEqual(500);
    expect(recall).toBeGreaterThanOrEqual(0.8);
    expect(precision).toBeGreaterThanOrEqual(0.95);
  });
});

test('all that is labelled of one person falls into one part, and a third is held back', () => {
  const parts = new Map<string, Set<boolean>>();
  for (const { subject, heldOut } of labelledPeople())
    parts.set(subject, (parts.get(subject) ?? new Set()).add(heldOut));
  expect([...parts.values()].every((part) => part.size === 1)).toBe(true);
  const held = [...parts.values()].filter((part) => part.has(true)).length / parts.size;
  expect(held).toBeGreaterThan(0.25);
  expect(held).toBeLessThan(0.42);
});
