import { expect, test } from 'vitest';
import { createThrottle, waitAfter } from '../../../electron/shell/unlock-throttle.ts';

test('the waits after wrong attempts are exactly these', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100].map(waitAfter)).toEqual([0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300]);
});

test('after three wrong attempts one waits, and each further one doubles it', () => {
  let now = 1000;
  const throttle = createThrottle(() => now);
  for (const expected of [0, 0, 5]) {
    throttle.wrong('/v');
    expect(throttle.wait('/v')).toBe(expected);
  }
  now += 4001;
  expect(throttle.wait('/v')).toBe(1);
  now += 999;
  expect(throttle.wait('/v')).toBe(0);
  throttle.wrong('/v');
  expect(throttle.wait('/v')).toBe(10);
});

test('the right secret ends it, and another vault does not', () => {
  const throttle = createThrottle(() => 0);
  for (let attempt = 0; attempt < 4; attempt++) throttle.wrong('/v');
  throttle.right('/other');
  expect([throttle.wait('/v'), throttle.wait('/other')]).toEqual([10, 0]);
  throttle.right('/v');
  throttle.wrong('/v');
  expect(throttle.wait('/v')).toBe(0);
});
