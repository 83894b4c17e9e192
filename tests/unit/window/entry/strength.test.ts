import { expect, test } from 'vitest';
import { judgePassphrase } from '../../../../renderer/entry/strength.ts';

test.each([
  ['password', 'minutes'],
  ['qwertyuiop', 'minutes'],
  ['12345678', 'minutes'],
  ['Anastasia', 'minutes'],
  ['correct horse battery staple', 'centuries'],
  ['eleven green kites over Polatsk', 'centuries'],
])('"%s" is guessed within %s', (passphrase, strength) => {
  expect(judgePassphrase(passphrase).strength).toBe(strength);
});

test('one Cyrillic word is judged as a word, not as random letters', () => {
  expect(judgePassphrase('достопримечательность').strength).toBe('minutes');
  expect(judgePassphrase('незалежнасць').strength).toBe('minutes');
});

test('more Cyrillic words are harder to guess, and the same word again is not', () => {
  const [three, five, same] = [
    'вожык лямпа рака',
    'вожык лямпа рака снежань абрус',
    'вожык вожык вожык вожык вожык',
  ].map((each) => judgePassphrase(each));
  expect(five?.share).toBeGreaterThan(three?.share ?? 100);
  expect(five?.strength).toBe('centuries');
  expect(same?.strength).toBe('minutes');
});

test('a well-known password is said to be one', () => {
  expect(judgePassphrase('password').isKnown).toBe(true);
  expect(judgePassphrase('eleven green kites over Polatsk').isKnown).toBe(false);
});
