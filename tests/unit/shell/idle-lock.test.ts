import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { decideIdle, watchIdleTime } from '../../../electron/shell/idle-lock.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each([
  [0, 10, { lock: false, seconds: null }],
  [539, 10, { lock: false, seconds: null }],
  [540, 10, { lock: false, seconds: 60 }],
  [599, 10, { lock: false, seconds: 1 }],
  [600, 10, { lock: true, seconds: null }],
  [9000, 10, { lock: true, seconds: null }],
  [20, 1, { lock: false, seconds: null }],
  [30, 1, { lock: false, seconds: 30 }],
  [60, 1, { lock: true, seconds: null }],
])('after %d seconds without a touch, with a lock after %d minutes', (idle, lockAfter, decision) => {
  expect(decideIdle(idle, lockAfter, true)).toEqual(decision);
  expect(decideIdle(idle, lockAfter, false)).toEqual({ lock: false, seconds: null });
});

test('the window counts down, stops when somebody is back, and the vault locks once', () => {
  let idle = 0;
  let open = true;
  const said: unknown[] = [];
  const stop = watchIdleTime({
    idle: () => idle,
    lockAfter: () => 2,
    isOpen: () => open,
    tell: (seconds) => said.push(seconds),
    lock: () => {
      said.push('lock');
      open = false;
    },
  });
  const after = (seconds: number, nowIdle: number) => {
    idle = nowIdle;
    vi.advanceTimersByTime(seconds * 1000);
    return said.splice(0);
  };
  expect(after(5, 50)).toEqual([]);
  expect(after(5, 70)).toEqual([50]);
  expect(after(1, 71)).toEqual([49]);
  expect(after(1, 0)).toEqual([null]);
  expect(after(5, 119)).toEqual([1]);
  expect(after(1, 120)).toEqual(['lock']);
  expect(after(60, 180)).toEqual([]);
  stop();
});
