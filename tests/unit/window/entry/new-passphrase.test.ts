import { expect, test } from 'vitest';
import { howLong } from '../../../../renderer/entry/how-long.ts';
import { isAgreed, NOT_TYPED } from '../../../../renderer/entry/new-passphrase.tsx';
import { firstOtherWord } from '../../../../renderer/entry/suggestion.ts';

test('one that is made up is typed twice, one that is suggested once and exactly', () => {
  const made = { ...NOT_TYPED, passphrase: 'long enough' };
  expect(isAgreed(made)).toBe(false);
  expect(isAgreed({ ...made, repeated: 'long enough' })).toBe(true);
  expect(isAgreed({ ...NOT_TYPED, passphrase: 'short', repeated: 'short' })).toBe(false);
  expect(isAgreed({ ...made, suggested: 'long enough' })).toBe(true);
  expect(isAgreed({ ...made, suggested: 'long enough too' })).toBe(false);
  expect(isAgreed({ ...NOT_TYPED, suggested: '' })).toBe(false);
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
