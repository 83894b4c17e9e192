import { expect, test } from 'vitest';
import { calls } from '../../../../shared/contract/calls.ts';
import { NEW_SUBMISSION, toInput } from '../../../../renderer/submissions/submission-form.ts';

test('nothing is asked of the archive before somebody is chosen', () => {
  expect(toInput({ ...NEW_SUBMISSION, organisations: 'Ours', session: '95' }, ['D-0001'])).toBeNull();
});

test('what is typed becomes a call that the contract takes, without empty lines and spaces', () => {
  const input = toInput(
    {
      ...NEW_SUBMISSION,
      about: ['P-0001', 'C-0002'],
      publish: false,
      organisations: '  First  \n\n Second\n',
      session: ' 95 ',
      contact: '   ',
    },
    ['D-0001'],
  );
  expect(input).toEqual({
    form: 'cedaw-report',
    about: ['P-0001', 'C-0002'],
    stage: 'session',
    publish: false,
    organisations: ['First', 'Second'],
    session: '95',
    checked: ['D-0001'],
  });
  expect(calls['submission.preview'].input.safeParse(input).success).toBe(true);
});

test('that a person has looked at a paper is no part of the form, which is kept from one submission to the next', () => {
  expect(JSON.stringify(NEW_SUBMISSION)).not.toContain('checked');
  // Of a form that was kept when it still was, nothing goes into the call.
  expect(toInput({ ...NEW_SUBMISSION, about: ['P-0001'], checked: ['D-0001'] } as never, [])).toMatchObject({
    checked: [],
  });
});
