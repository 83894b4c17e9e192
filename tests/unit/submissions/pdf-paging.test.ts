import { describe, expect, test } from 'vitest';
import { layPages, type LaidPage, type Slab } from '../../../electron/submissions/writers/pdf-paging.ts';

/** Ten lines of ten points to a page. */
const area = { top: 0, bottom: 100, noteGap: 5 };

function slab(height: number, keep = false): Slab {
  return { height, before: 0, notes: [], keep, draw() {} };
}

function heights(pages: readonly LaidPage[]): number[][] {
  return pages.map(({ body }) => body.map((placed) => placed.slab.height));
}

const laid = (slabs: readonly Slab[]): number[][] => heights(layPages(slabs, () => [], area));

describe('pieces that stand on one page', () => {
  test('go to the next page together where this one has no room for all of them', () => {
    expect(laid([slab(70), slab(11, true), slab(25)])).toEqual([[70], [11, 25]]);
  });

  test('begin on this page where no page has room for all of them, and a heading is not left alone', () => {
    const rows = Array.from({ length: 8 }, (_, at) => slab(20, at < 7));
    expect(laid([slab(30), slab(11, true), ...rows])).toEqual([[30, 11, 20, 20], [20, 20, 20, 20, 20], [20]]);
    expect(laid([slab(80), slab(11, true), ...rows])).toEqual([[80], [11, 20, 20, 20, 20], [20, 20, 20, 20]]);
  });
});
