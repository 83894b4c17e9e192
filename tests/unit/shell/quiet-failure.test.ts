import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { dieQuietly, quietFailure } from '../../../electron/vault-process/quiet-failure.ts';
import { KhronikaError } from '../../../shared/contract/errors.ts';

const SECRET = 'Настасся Лойка';

test('a failure with a code leaves as its code, and nothing is printed', () => {
  const printed: string[] = [];
  const print = (text: string) => void printed.push(text);
  expect(quietFailure(new KhronikaError('CODE_TAKEN', { code: 'P-1' }), print)).toEqual({
    code: 'CODE_TAKEN',
    details: { code: 'P-1' },
  });
  expect(quietFailure(new DOMException('stopped', 'AbortError'), print)).toEqual({ code: 'CANCELLED', details: {} });
  expect(printed).toEqual([]);
});

test.each([
  new Error(SECRET),
  new Error(`first\n    at ${SECRET} (file.ts:1:1)`),
  Object.assign(new Error(SECRET), { message: 'another since' }),
  SECRET,
])('of a failure without a code nothing is printed but places in the code', (error) => {
  let printed = '';
  expect(quietFailure(error, (text) => void (printed += text))).toEqual({ code: 'INTERNAL', details: {} });
  expect(printed).toContain('unexpected failure');
  expect(printed).not.toContain('Лойка');
});

test('a failure that nobody catches ends the process without a word of it', () => {
  let printed = '';
  const ended: number[] = [];
  const process = Object.assign(new EventEmitter(), { exit: (code: number) => ended.push(code) });
  dieQuietly(process, (text) => void (printed += text));
  process.emit('uncaughtException', new Error(SECRET));
  process.emit('unhandledRejection', new Error(SECRET));
  expect(ended).toEqual([1, 1]);
  expect(printed).toMatch(/at .+quiet-failure\.test\.ts/);
  expect(printed).not.toContain('Лойка');
});
