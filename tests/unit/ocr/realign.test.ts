import { describe, expect, test } from 'vitest';
import { realigned } from '../../../electron/text-layers/realign.ts';
import type { PlacedWord } from '../../../electron/text-layers/word-places.ts';

/** Every word a step further to the right. */
function placesOf(text: string): PlacedWord[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }, at) => ({
    start: index,
    end: index + word.length,
    box: [at * 10, 0, at * 10 + 9, 10],
    confidence: 80,
  }));
}

function placed(before: string, after: string): [string, number, number | null][] {
  return realigned(before, placesOf(before), after).map(({ start, end, box, confidence }) => [
    after.slice(start, end),
    box[0] / 10,
    confidence,
  ]);
}

describe('the words of a corrected page', () => {
  test('keep their places when they did not change', () => {
    expect(placed('суд рашыу так', 'суд рашыў так')).toEqual([
      ['суд', 0, 80],
      ['рашыў', 1, null],
      ['так', 2, 80],
    ]);
  });

  test('have none when they were added, and the words after them keep theirs', () => {
    expect(placed('the court heard nobody', 'the court of Minsk heard nobody')).toEqual([
      ['the', 0, 80],
      ['court', 1, 80],
      ['heard', 2, 80],
      ['nobody', 3, 80],
    ]);
  });

  test('are found again when some were taken out and others put right', () => {
    expect(placed('a stray mark No 4-1I7 of 2O21 was read', 'No 4-117 of 2021 was read')).toEqual([
      ['No', 3, 80],
      ['4-117', 4, null],
      ['of', 5, 80],
      ['2021', 6, null],
      ['was', 7, 80],
      ['read', 8, 80],
    ]);
  });

  test('do not take the places of others when everything is written anew', () => {
    expect(placed('one two three', 'four five')).toEqual([]);
    expect(placed('', 'words')).toEqual([]);
  });
});
