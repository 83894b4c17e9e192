import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAt, fit, kept, scaleOf, spanIn, stepOf, xOf, zoomAt } from '../../../../renderer/timeline/view.ts';

const limits = { least: 0.01, most: 4800 };
const perDay = fc.double({ min: 0.02, max: 4000, noNaN: true });
const days = fc.double({ min: -40_000, max: 40_000, noNaN: true });
const pixels = fc.double({ min: 0, max: 2000, noNaN: true });
const factor = fc.double({ min: 0.05, max: 20, noNaN: true });

describe('the view', () => {
  test('keeps the day under the pointer where it is while one zooms', () => {
    fc.assert(
      fc.property(perDay, days, pixels, factor, (scale, day, at, by) => {
        const view = { perDay: scale, x: at - day * scale };
        expect(xOf(zoomAt(view, by, at, limits), day)).toBeCloseTo(at, 3);
      }),
    );
  });

  test('zooms neither further nor closer than its limits', () => {
    fc.assert(
      fc.property(perDay, factor, (scale, by) => {
        const zoomed = zoomAt({ perDay: scale, x: 0 }, by, 300, limits).perDay;
        expect(zoomed).toBeGreaterThanOrEqual(limits.least);
        expect(zoomed).toBeLessThanOrEqual(limits.most);
      }),
    );
  });

  test('shows a span whole, in the middle', () => {
    const view = fit({ from: 100, until: 465 }, 1000);
    const seen = spanIn(view, 1000);
    expect(seen.from).toBeLessThan(100);
    expect(seen.until).toBeGreaterThan(465);
    expect(xOf(view, 100) + xOf(view, 465)).toBeCloseTo(1000, 6);
  });

  test('a span of one day is shown no closer than quarters of an hour can be read', () => {
    expect(fit({ from: 10, until: 10 }, 1000).perDay).toBe(4800);
  });

  test('cannot be lost in empty time: some of the span stays in view', () => {
    fc.assert(
      fc.property(perDay, fc.double({ min: -1e7, max: 1e7, noNaN: true }), (scale, x) => {
        const seen = spanIn(kept({ perDay: scale, x }, { from: 1000, until: 3000 }, 900), 900);
        expect(seen.from).toBeLessThan(3000);
        expect(seen.until).toBeGreaterThan(1000);
      }),
    );
  });

  test('every scale lies within its step, and a step is half an octave', () => {
    fc.assert(
      fc.property(perDay, (scale) => {
        const least = scaleOf(stepOf(scale));
        expect(scale / least).toBeGreaterThan(0.999999);
        expect(scale / least).toBeLessThan(1.4143);
      }),
    );
  });

  test('a place is found again from its day', () => {
    expect(dayAt({ perDay: 3, x: -120 }, xOf({ perDay: 3, x: -120 }, 555))).toBeCloseTo(555, 9);
  });
});
