import { expect, test } from 'vitest';
import { distance, errorRate } from '../../fixtures/ocr/error-rate.ts';
import { makePage, pageKinds } from '../../fixtures/ocr/pages.ts';

test('the distance of two texts is the number of letters to be put in, taken out or changed', () => {
  expect(distance('суд', 'суд')).toBe(0);
  expect(distance('kitten', 'sitting')).toBe(3);
  expect(distance('', 'ліст')).toBe(4);
  expect(distance('паседжанне', 'паседжане')).toBe(1);
});

test('line breaks and the shapes of quotation marks and dashes are no errors, letters are', () => {
  expect(errorRate('«Іваноў» — суддзя', '"Іваноў" -\nсуддзя')).toBe(0);
  expect(errorRate('ўсё', 'усе')).toBeCloseTo(2 / 3);
  expect(errorRate('abcd', '')).toBe(1);
});

test('there are at least thirty pages to measure by, and a page is the same every time', () => {
  expect(pageKinds.length * 3).toBeGreaterThanOrEqual(30);
  const [one, other] = [makePage('bel', 'small'), makePage('bel', 'small')];
  expect(one.text.length).toBeGreaterThan(1500);
  expect(Buffer.from(one.jpeg).equals(Buffer.from(other.jpeg))).toBe(true);
});
