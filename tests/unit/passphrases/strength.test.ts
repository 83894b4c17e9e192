import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { judgePassphrase } from '../../../shared/passphrases/strength.ts';
import { suggestPassphrase } from '../../../shared/passphrases/suggest-passphrase.ts';

const random = (bytes: number): Uint8Array => randomBytes(bytes);

test.each([
  'password',
  'qwertyuiop',
  '12345678',
  'Anastasia',
  'Минск1998',
  'Настасся2020',
  'достопримечательность',
  'незалежнасць',
  'я люблю свою маму',
  'Lukashenka1994',
])('"%s" is said to be guessed within hours', (passphrase) => {
  expect(judgePassphrase(passphrase).strength).toBe('hours');
});

test.each([
  ['a Russian phrase typed with the Latin keyboard on', 'z k.,k. cdj. vfve', 'я люблю свою маму'],
  ['a Russian phrase in Latin letters', 'ya lyublyu svoyu mamu', 'я люблю свою маму'],
  ['the same as others spell it', 'ja ljublju svoju mamu', 'я люблю свою маму'],
  ['a Belarusian phrase in Latin letters', 'svabodny horad nadzeja', 'свабодны горад надзея'],
  ['an English phrase typed with the Cyrillic keyboard on', 'тшпре сшен ьщьуте', 'night city moment'],
])('%s is hardly better than the phrase itself', (_what, disguised, plain) => {
  expect(judgePassphrase(disguised).guessesLog10).toBeLessThan(judgePassphrase(plain).guessesLog10 + 2.5);
});

test.each([
  'Жыве Беларусь!',
  'жыве беларусь 2020',
  'Я помню чудное мгновенье',
  'мы ждем перемен!',
  'correct horse battery staple',
])('the saying "%s" does not count by its length', (saying) => {
  const judged = judgePassphrase(saying);
  expect(judged.isKnown).toBe(true);
  expect(judged.strength).toBe('hours');
});

test('more Cyrillic words are harder to guess, and the same word again is not', () => {
  const [three, five, same] = [
    'вожык лямпа рака',
    'вожык лямпа рака снежань абрус',
    'вожык вожык вожык вожык вожык',
  ].map((each) => judgePassphrase(each));
  expect(five?.guessesLog10).toBeGreaterThan((three?.guessesLog10 ?? 100) + 5);
  expect(same?.strength).toBe('hours');
});

test.each(['en', 'ru', 'be'] as const)(
  'suggested words count as chosen from a list that everybody has, in %s',
  async (language) => {
    const judged = await Promise.all(
      [4, 5, 6].map(async (words) => judgePassphrase(await suggestPassphrase(language, words, random))),
    );
    for (const [at, { guessesLog10 }] of judged.entries())
      expect(guessesLog10).toBeLessThanOrEqual((at + 4) * Math.log10(2048));
    expect(judged[0]?.strength).toMatch(/hours|days/);
    expect(judged[1]?.strength).not.toBe('centuries');
    expect(judged[2]?.strength).toMatch(/years|centuries/);
  },
);

test('a sentence of common words is long, and soon guessed all the same', () => {
  for (const sentence of ['some words that nobody knows', 'i love my mother and father', 'this is my new password'])
    expect(judgePassphrase(sentence).strength, sentence).toMatch(/hours|days/);
});

test('ten thousand cards take a ten-thousandth of the time of one', () => {
  const { seconds, guessesLog10 } = judgePassphrase('вожык лямпа рака снежань абрус');
  expect(seconds.one / seconds.many).toBeCloseTo(10_000);
  expect(seconds.one).toBeCloseTo(10 ** guessesLog10 / 2000);
});

test('a well-known password is said to be one', () => {
  expect(judgePassphrase('password').isKnown).toBe(true);
  expect(judgePassphrase('eleven green kites over Polatsk').isKnown).toBe(false);
});
