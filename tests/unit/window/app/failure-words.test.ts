import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { failureWords } from '../../../../renderer/app/failure-words.ts';
import { speak, translate } from '../../../../renderer/app/words.ts';
import { KhronikaError } from '../../../../shared/contract/errors.ts';
import { because, isReason } from '../../../../shared/contract/reasons.ts';

vi.stubGlobal('document', { documentElement: {} });
afterEach(() => speak('en'));
afterAll(() => vi.unstubAllGlobals());

test('a failure with several reasons says its own in the language of the window', () => {
  const failure = new KhronikaError('UNDO_IMPOSSIBLE', because('no-entry', { entry: 99 }));
  expect(failure.message).toBe('This change cannot be undone: there is no entry 99. Nothing was changed.');
  expect(failureWords(failure, translate)).toBe(failure.message);
  speak('ru');
  expect(failureWords(failure, translate)).toBe(
    'Это изменение нельзя отменить: записи 99 в истории нет. Ничего не изменилось.',
  );
  speak('be');
  expect(failureWords(failure, translate)).not.toMatch(/there is/);
});

test('kinds of record stand under the names that people know', () => {
  speak('ru');
  const types = because('other-type', { types: 'person or organisation' });
  expect(failureWords(new KhronikaError('FIELD_INVALID', { ...types, field: 'court' }), translate)).toMatch(
    /вида: [а-я]+, [а-я]+\./,
  );
});

test('what has no code, or a reason that is not known here, is still told', () => {
  expect(failureWords(new Error('words from a document'), translate)).toBe(translate('errors.INTERNAL'));
  expect(isReason('toString')).toBe(false);
  const strange = new KhronikaError('LINK_INVALID', { reason: 'toString', why: 'something else' });
  expect(failureWords(strange, translate)).toContain('something else');
});
