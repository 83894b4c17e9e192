import { expect, test } from 'vitest';
import { NEAR_PICTURE } from '../../../electron/archive/likeness/sketches.ts';
import { PRINT_BYTES, likenessOfPrints, printOf } from '../../../shared/pictures/picture-print.ts';
import { measurePictures } from '../../fixtures/likeness/measure-pictures.ts';

test('a page is recognised after it was scanned again, lightened, cut or turned, as docs/likeness.md says', () => {
  const { pages, found, strangers, wrong } = measurePictures(NEAR_PICTURE, 3);
  expect(pages).toBe(3);
  const { telephone, 'grain and dust': grain, ...others } = found;
  for (const [change, { alike }] of Object.entries(others)) expect(alike, change).toBe(pages);
  expect(grain.alike).toBeGreaterThanOrEqual(2);
  expect(telephone.alike).toBe(0);
  expect([strangers, wrong]).toEqual([3, 0]);
});

test('an empty page and one of a few points have no print, and a print of another making is like nothing', () => {
  const white = { width: 100, height: 140, pixels: new Uint8Array(14_000).fill(255) };
  expect(printOf(white)).toBeNull();
  expect(printOf({ width: 4, height: 4, pixels: new Uint8Array(16) })).toBeNull();
  expect(likenessOfPrints(new Uint8Array(PRINT_BYTES), new Uint8Array(PRINT_BYTES))).toBe(0);
});
