import { expect, test } from 'vitest';
import { recordTypes } from '../../../../shared/records/definitions.ts';
import { dimensionsOf } from '../../../../shared/statistics/dimension.ts';
import { FIRST_QUESTION, fitted, toInput } from '../../../../renderer/statistics/question.ts';

test('the question one begins with can be put, and so can one about every other type', () => {
  expect(fitted(FIRST_QUESTION)).toEqual(FIRST_QUESTION);
  for (const of of recordTypes) {
    const { by } = fitted({ ...FIRST_QUESTION, of });
    expect(dimensionsOf(of).map(({ id }) => id)).toContain(by);
  }
});

test('what a type does not have is not asked of it', () => {
  const asked = { ...FIRST_QUESTION, of: 'person', count: 'people', by: 'kind', across: 'no such field' } as const;
  expect(fitted(asked)).toMatchObject({ of: 'person', count: 'records', across: null });
  expect(fitted({ ...FIRST_QUESTION, across: 'kind' }).across).toBeNull();
  expect(fitted({ ...FIRST_QUESTION, across: 'year' }).across).toBe('year');
});

test('limits of the date are whole years, months or days, and one that cannot be read limits nothing', () => {
  const view = { ...FIRST_QUESTION, from: '2021', until: 'May 2022', certain: true };
  expect(toInput(view, 'en')).toMatchObject({ span: { earliest: '2021-01-01', latest: '2022-05-31' }, certain: true });
  expect(toInput({ ...view, until: 'so' }, 'en').span).toEqual({ earliest: '2021-01-01', latest: null });
  expect(toInput({ ...view, from: '', until: '' }, 'en')).not.toHaveProperty('span');
});
