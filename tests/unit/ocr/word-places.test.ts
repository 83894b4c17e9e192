import { describe, expect, test } from 'vitest';
import { readWordPlaces, writeWordPlaces, type PlacedWord } from '../../../electron/text-layers/word-places.ts';

const words: PlacedWord[] = [
  { start: 0, end: 4, box: [72, 90.05, 101.5, 104], confidence: 96 },
  { start: 5, end: 12, box: [106, 90, 160, 104.25], confidence: null },
];
const written = (): Uint8Array<ArrayBuffer> => writeWordPlaces({ width: 595.28, height: 841.89, words });

describe('where the words of a page stand', () => {
  test('is kept to a twentieth of a point, and comes back', () => {
    expect(readWordPlaces(written(), 12)).toEqual({ width: 595.28, height: 841.89, words });
  });

  test('is not taken from bytes of another layout, or cut ones', () => {
    const other = written();
    other[2] = 9;
    expect(readWordPlaces(other)).toBeNull();
    expect(readWordPlaces(written().subarray(0, -1))).toBeNull();
    expect(readWordPlaces(new Uint8Array())).toBeNull();
  });

  test('is not believed of words beyond the text, in another order, or inside out', () => {
    expect(readWordPlaces(written(), 11)).toBeNull();
    const [first, second] = words as [PlacedWord, PlacedWord];
    expect(readWordPlaces(writeWordPlaces({ width: 1, height: 1, words: [second, first] }))).toBeNull();
    const insideOut: PlacedWord = { ...first, box: [100, 90, 72, 104] };
    expect(readWordPlaces(writeWordPlaces({ width: 1, height: 1, words: [insideOut] }))).toBeNull();
  });

  test('holds no more words than it says', () => {
    const bytes = written();
    new DataView(bytes.buffer).setUint32(11, 1_000_000, true);
    expect(readWordPlaces(bytes)).toBeNull();
  });
});
