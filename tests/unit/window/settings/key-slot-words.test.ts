import { expect, test } from 'vitest';
import { nameOf, wantsProof } from '../../../../renderer/settings/keys/key-slot-words.ts';

const now = Date.parse('2026-11-23T12:00:00Z');

test('a key wants to be tried when it never was, or not for half a year', () => {
  expect(wantsProof({ kind: 'recovery', made: '2026-11-23T11:00:00Z', proven: null }, now)).toBe(true);
  expect(wantsProof({ kind: 'shares', made: null, proven: '2026-05-01T12:00:00Z' }, now)).toBe(true);
  expect(wantsProof({ kind: 'shares', made: null, proven: '2026-06-01T12:00:00Z' }, now)).toBe(false);
  expect(wantsProof({ kind: 'passphrase', made: null, proven: '2026-11-22T12:00:00Z' }, now)).toBe(false);
});

test('a passphrase was typed twice when it was made, and is asked for half a year later', () => {
  expect(wantsProof({ kind: 'passphrase', made: '2026-11-01T12:00:00Z', proven: null }, now)).toBe(false);
  expect(wantsProof({ kind: 'passphrase', made: '2026-03-01T12:00:00Z', proven: null }, now)).toBe(true);
});

test('what a colleague holds is not asked for here', () => {
  expect(wantsProof({ kind: 'recipient', made: null, proven: null }, now)).toBe(false);
});

test('a way in without a name is called by its kind', () => {
  expect(nameOf({ kind: 'recovery', label: '' }, (key) => key)).toBe('keys.kind-recovery');
  expect(nameOf({ kind: 'recovery', label: 'in the safe' }, (key) => key)).toBe('in the safe');
});
