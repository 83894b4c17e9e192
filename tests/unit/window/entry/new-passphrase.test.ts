import { expect, test } from 'vitest';
import { howLong } from '../../../../renderer/entry/how-long.ts';
import { isAgreed, NOT_TYPED, type TypedTwice } from '../../../../renderer/entry/new-passphrase.tsx';
import { firstOtherWord } from '../../../../renderer/entry/suggestion.ts';
import { judgePassphrase } from '../../../../shared/passphrases/strength.ts';

/** Typed twice, and judged as the window does. */
function typedAndJudged(passphrase: string): TypedTwice {
  const judged = { passphrase, judgement: judgePassphrase(passphrase) };
  return { ...NOT_TYPED, passphrase, repeated: passphrase, judged };
}

test('one that is made up is typed twice, one that is suggested once and exactly', () => {
  const strong = 'granite lantern walnut orchid saddle';
  const made = typedAndJudged(strong);
  expect(isAgreed(made)).toBe(true);
  expect(isAgreed({ ...made, repeated: '' })).toBe(false);
  expect(isAgreed({ ...typedAndJudged('short'), accepted: 'short' })).toBe(false);
  expect(isAgreed({ ...NOT_TYPED, passphrase: strong, suggested: strong })).toBe(true);
  expect(isAgreed({ ...NOT_TYPED, passphrase: strong, suggested: `${strong} too` })).toBe(false);
  expect(isAgreed({ ...NOT_TYPED, suggested: '' })).toBe(false);
});

test('a weak one is taken only when somebody has said so of that very one, and none before it is judged', () => {
  const weak = typedAndJudged('snow river table');
  expect(isAgreed(weak)).toBe(false);
  expect(isAgreed({ ...weak, accepted: weak.passphrase })).toBe(true);
  const other = 'snow river tables';
  expect(isAgreed({ ...typedAndJudged(other), accepted: weak.passphrase })).toBe(false);
  expect(isAgreed({ ...weak, passphrase: other, repeated: other, accepted: other })).toBe(false);
});

test('the first word that differs is named, and the one still being typed only when its letters do', () => {
  expect(firstOtherWord('', 'river lamp')).toBeNull();
  expect(firstOtherWord('riv', 'river lamp')).toBeNull();
  expect(firstOtherWord('rix', 'river lamp')).toBe(1);
  expect(firstOtherWord('river', 'river lamp')).toBeNull();
  expect(firstOtherWord('rive lamp', 'river lamp')).toBe(1);
  expect(firstOtherWord('river lamb', 'river lamp')).toBe(2);
  expect(firstOtherWord('river lamp stone', 'river lamp')).toBe(2);
});

test('a span of time is told no closer than it is known', () => {
  const told = (seconds: number): string =>
    howLong(seconds, (key, values = {}) => `${key} ${values['count'] ?? ''}`.trim());
  expect(told(3)).toBe('entry.time-at-once');
  expect(told(90)).toBe('entry.time-minutes 2');
  expect(told(5 * 3600)).toBe('entry.time-hours 5');
  expect(told(10 * 86_400)).toBe('entry.time-days 10');
  expect(told(300 * 86_400)).toBe('entry.time-months 10');
  expect(told(20 * 365 * 86_400)).toBe('entry.time-years 20');
  expect(told(1e4 * 365 * 86_400)).toBe('entry.time-centuries');
  expect(told(Infinity)).toBe('entry.time-ages');
});
