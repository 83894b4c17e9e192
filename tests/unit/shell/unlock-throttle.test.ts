import { expect, test } from 'vitest';
import { createThrottle, MOST_REMEMBERED, waitAfter, type Attempts } from '../../../electron/shell/unlock-throttle.ts';

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

/** What stays when the program ends. */
function kept() {
  const file: { attempts: Attempts | null } = { attempts: null };
  return { file, read: () => file.attempts, write: (attempts: Attempts) => void (file.attempts = attempts) };
}

test('a restart forgets no wrong attempt, and the wait begins anew with it', () => {
  const store = kept();
  let now = 0;
  const first = createThrottle(() => now, store);
  for (let attempt = 0; attempt < 6; attempt++) first.wrong('/home/n/mine.khronika');
  expect(first.wait('/home/n/mine.khronika')).toBe(40);
  now = 30_000;
  expect(first.wait('/home/n/mine.khronika')).toBe(10);
  let later = 0;
  const second = createThrottle(() => later, store);
  expect([second.wait('/home/n/mine.khronika'), second.wait('/other')]).toEqual([40, 0]);
  later = 40_000;
  expect(second.wait('/home/n/mine.khronika')).toBe(0);
  second.wrong('/home/n/mine.khronika');
  expect(second.wait('/home/n/mine.khronika')).toBe(80);
  second.right('/home/n/mine.khronika');
  expect(createThrottle(() => 0, store).wait('/home/n/mine.khronika')).toBe(0);
});

test('what is kept names no vault, and a salt of its own hides that two computers tried the same', () => {
  const [one, other] = [kept(), kept()];
  for (const store of [one, other]) createThrottle(() => 0, store).wrong('/home/n/mine.khronika');
  expect(JSON.stringify(one.file.attempts)).not.toMatch(/mine|home/);
  const names = [one, other].map(({ file }) => Object.keys(file.attempts?.wrong ?? {}));
  expect(names.map((each) => each.length)).toEqual([1, 1]);
  expect(names[0]).not.toEqual(names[1]);
});

test('no more vaults are remembered than there is room for, and those tried most stay', () => {
  const store = kept();
  const throttle = createThrottle(() => 0, store);
  for (let attempt = 0; attempt < 5; attempt++) throttle.wrong('/often');
  for (let vault = 0; vault < MOST_REMEMBERED + 9; vault++) throttle.wrong(`/v${vault}`);
  expect(Object.keys(store.file.attempts?.wrong ?? {}).length).toBe(MOST_REMEMBERED);
  expect(createThrottle(() => 0, store).wait('/often')).toBe(waitAfter(5));
});
