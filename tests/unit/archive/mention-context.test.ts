import { expect, test } from 'vitest';
import { positionOf } from '../../../electron/archive/mentions/boxes.ts';
import { sentenceAround, wordsAround } from '../../../electron/archive/mentions/context.ts';

const text =
  'Суд рассмотрел дело. По словам Н. Лойко, её задержали на ул. Володарского 28 октября 2022 г. в 10 часов. Судья не согласился.\n\nДругой абзац.';
const at = text.indexOf('Лойко');

test('the sentence around a name does not end at an initial, a street or a year', () => {
  const [from, until] = sentenceAround(text, at, at + 5);
  expect(text.slice(from, until)).toBe(
    'По словам Н. Лойко, её задержали на ул. Володарского 28 октября 2022 г. в 10 часов.',
  );
});

test('a sentence without an end is cut at a word', () => {
  const endless = `${'слово '.repeat(200)}Лойко ${'слово '.repeat(200)}`;
  const place = endless.indexOf('Лойко');
  const [from, until] = sentenceAround(endless, place, place + 5);
  expect(until - from).toBeLessThan(720);
  expect(endless.slice(from, until)).toMatch(/^слово .* слово$/);
});

test('the words around are on one line and whole', () => {
  const { before, after } = wordsAround(text, at, at + 5);
  expect(before).toBe('Суд рассмотрел дело. По словам Н. ');
  expect(after).toMatch(/^, её задержали .*…$/);
  expect(after).not.toContain('\n');
});

test('boxes join the words of a line and stand within the page', () => {
  const words = [
    { start: 0, end: 3, box: [50, 100, 80, 112] as const },
    { start: 4, end: 9, box: [84, 100, 130, 112] as const },
    { start: 10, end: 15, box: [50, 120, 90, 132] as const },
    { start: 16, end: 20, box: [95, 120, 140, 132] as const },
  ];
  expect(positionOf(2, { width: 500, height: 800, words }, 4, 15)).toEqual({
    page: 2,
    boxes: [
      [0.168, 0.125, 0.26, 0.14],
      [0.1, 0.15, 0.18, 0.165],
    ],
  });
  expect(positionOf(2, { width: 0, height: 0, words: [] }, 0, 5)).toBeNull();
});
