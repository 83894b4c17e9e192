import { describe, expect, test } from 'vitest';
import {
  anchorAt,
  AS_PRINTED,
  GAP,
  layOut,
  pageAt,
  pagesNamed,
  placeOfAnchor,
  scaleOf,
  sharpness,
  zoomStep,
} from '../../../../renderer/documents/page-layout.ts';

const a4 = { width: 595, height: 842 };
const wide = { width: 1190, height: 842 };
const view = { width: 1000, height: 700 };

describe('the size of pages', () => {
  test('fitting the width leaves the widest page whole, with its margins', () => {
    const scale = scaleOf('width', [a4, wide], 0, view);
    expect(wide.width * scale).toBeCloseTo(view.width - 2 * GAP);
  });

  test('fitting the page leaves every page whole in both directions, also when it is turned', () => {
    for (const turn of [0, 1] as const) {
      const { boxes } = layOut([a4, wide], scaleOf('page', [a4, wide], turn, view), turn);
      for (const box of boxes) {
        expect(box.width).toBeLessThanOrEqual(view.width - GAP);
        expect(box.height).toBeLessThanOrEqual(view.height - GAP);
      }
    }
  });

  test('at 100 % a page is as large as on paper: 595 points are 793 CSS pixels', () => {
    expect(layOut([a4], scaleOf(1, [a4], 0, view), 0).boxes[0]?.width).toBe(793);
  });

  test('the zoom keys walk through steps and stop at both ends', () => {
    let scale = AS_PRINTED;
    for (let press = 0; press < 40; press += 1) scale = AS_PRINTED * zoomStep(scale, 1);
    expect(scale / AS_PRINTED).toBe(6);
    for (let press = 0; press < 40; press += 1) scale = AS_PRINTED * zoomStep(scale, -1);
    expect(scale / AS_PRINTED).toBe(0.1);
  });

  test('a small change of the zoom asks for no new picture', () => {
    expect(sharpness(1.2, 1)).toBe(sharpness(1.4, 1));
    expect(sharpness(1.2, 2)).toBeGreaterThan(sharpness(1.2, 1));
  });
});

describe('the place in the pages', () => {
  const pages = Array.from({ length: 500 }, (_, index) => (index % 3 === 0 ? wide : a4));

  test('every height belongs to the page that lies there', () => {
    const layout = layOut(pages, 1, 0);
    for (const [index, box] of layout.boxes.entries()) {
      expect(pageAt(layout, box.top)).toBe(index);
      expect(pageAt(layout, box.top + box.height - 1)).toBe(index);
    }
    expect(pageAt(layout, -100)).toBe(0);
    expect(pageAt(layout, layout.height + 100)).toBe(499);
  });

  test('a point of a page keeps its place on the page when the pages grow', () => {
    const small = layOut(pages, 1, 0);
    const large = layOut(pages, 2.5, 0);
    const anchor = anchorAt(small, 420, 123_456, view.width);
    const there = placeOfAnchor(large, anchor, view.width);
    const again = anchorAt(large, there.x, there.y, view.width);
    expect(again.page).toBe(anchor.page);
    expect(again.down).toBeCloseTo(anchor.down, 5);
    expect(again.across).toBeCloseTo(anchor.across, 5);
  });
});

describe('the number of a page', () => {
  const labels = ['i', 'ii', 'iii', '1', '2', null];

  test('as printed goes before as counted', () => {
    expect(pagesNamed(labels, 'ii')).toEqual([1]);
    expect(pagesNamed(labels, ' II')).toEqual([1]);
    expect(pagesNamed(labels, '1')).toEqual([3, 0]);
    expect(pagesNamed(labels, '6')).toEqual([5]);
    expect(pagesNamed([null, '2', '3'], '2')).toEqual([1]);
  });

  test('what is no page leads nowhere', () => {
    expect(pagesNamed(labels, '7')).toEqual([]);
    expect(pagesNamed(labels, '0')).toEqual([]);
    expect(pagesNamed(labels, 'xx')).toEqual([]);
    expect(pagesNamed(labels, ' ')).toEqual([]);
  });
});
