import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCKED, lockStep, openVault } from '../../../electron/shell/lock-machine.ts';
import type { LockEffect, LockEvent, LockState } from '../../../electron/shell/lock-machine.ts';

/** The world around the machine: what the vault process holds, what the window shows, who waits for an answer. */
type World = {
  readonly state: LockState;
  readonly keys: boolean;
  /** The attempt that the vault process works at. */
  readonly at: number | null;
  /** Attempts whose process was ended before they were done: what they say comes late, whatever it is. */
  readonly late: readonly number[];
  readonly shows: boolean;
  readonly asked: number;
  readonly answered: readonly number[];
  /** Attempts that were made before a lock was asked for. */
  readonly past: readonly number[];
  readonly locksAsked: boolean;
};

const START: World = {
  state: LOCKED,
  keys: false,
  at: null,
  late: [],
  shows: false,
  asked: 0,
  answered: [],
  past: [],
  locksAsked: false,
};
const MOST_ATTEMPTS = 4;

type Happening =
  | 'ask'
  | 'lock'
  | 'succeed'
  | 'fail'
  | 'late success'
  | 'late failure'
  | 'closed'
  | 'no time to close'
  | 'ended'
  | 'no time to end'
  | 'die'
  | 'page loaded';
const HAPPENINGS: readonly Happening[] = [
  'ask',
  'lock',
  'succeed',
  'fail',
  'late success',
  'late failure',
  'closed',
  'no time to close',
  'ended',
  'no time to end',
  'die',
  'page loaded',
];

const vault = { folder: '/v', readOnly: false };

/** What happens in the world; null where it cannot happen now. Answers that come too late, and times that ran out before, always can. */
function happen(world: World, what: Happening): World | null {
  switch (what) {
    case 'ask': {
      if (world.asked === MOST_ATTEMPTS) return null;
      const attempt = world.asked + 1;
      return step({ ...world, asked: attempt }, { event: 'asked-to-open', attempt });
    }
    case 'lock': {
      const past = Array.from({ length: world.asked }, (_each, n) => n + 1);
      return step({ ...world, past, locksAsked: true }, { event: 'asked-to-lock', why: 'idle' });
    }
    case 'succeed':
      if (world.at === null) return null;
      return step(answer({ ...world, keys: true, at: null }, world.at), { event: 'opened', attempt: world.at, vault });
    case 'fail':
      if (world.at === null) return null;
      return step(answer({ ...world, keys: false, at: null }, world.at), { event: 'not-opened', attempt: world.at });
    case 'late success':
    case 'late failure': {
      const [attempt, ...late] = world.late;
      if (attempt === undefined) return null;
      const event: LockEvent =
        what === 'late success' ? { event: 'opened', attempt, vault } : { event: 'not-opened', attempt };
      return step(answer({ ...world, late }, attempt), event);
    }
    case 'closed':
      return step(world, { event: 'closed' });
    case 'no time to close':
      return step(world, { event: 'time-up', step: 'closing' });
    case 'ended':
      return step(world, { event: 'ended' });
    case 'no time to end':
      return step(world, { event: 'time-up', step: 'ending' });
    case 'die':
      return step(ended(world), { event: 'died' });
    case 'page loaded':
      return step(world, { event: 'page-loaded' });
  }
}

/** The vault process is gone: with it the keys, and what it was doing fails later. */
function ended(world: World): World {
  const late = world.at === null ? world.late : [...world.late, world.at];
  return { ...world, keys: false, at: null, late };
}

function answer(world: World, attempt: number): World {
  return world.answered.includes(attempt) ? world : { ...world, answered: [...world.answered, attempt] };
}

function step(before: World, event: LockEvent): World {
  const { state, effects } = lockStep(before.state, event);
  const after = effects.reduce(carryOut, { ...before, state });
  hold(after);
  return after;
}

function carryOut(world: World, effect: LockEffect): World {
  switch (effect.do) {
    case 'open':
      expect(world.at, 'two attempts at once').toBeNull();
      expect(world.past, 'an attempt from before a lock').not.toContain(effect.attempt);
      // It lets go of the vault it has before it tries another.
      return { ...world, at: effect.attempt, keys: false };
    case 'refuse':
      expect(world.answered, 'two answers').not.toContain(effect.attempt);
      return answer(world, effect.attempt);
    case 'remember':
      expect(world.keys, 'a vault without keys').toBe(true);
      return { ...world, shows: true };
    case 'kill':
      return ended(world);
    case 'end':
      return effect.page ? { ...world, shows: false } : world;
    case 'locked':
      return { ...world, locksAsked: false };
    case 'close':
    case 'forget':
    case 'tell':
      return world;
  }
}

/** What has to be true at every moment. */
function hold({ state, keys, at, shows, locksAsked }: World): void {
  if (state.at === 'locked')
    expect({ keys, at, shows, locksAsked }).toEqual({ keys: false, at: null, shows: false, locksAsked: false });
  if (state.at === 'locking' && state.step === 'ending') expect({ keys, at }).toEqual({ keys: false, at: null });
  if (state.at === 'open') expect({ keys, locksAsked }).toEqual({ keys: true, locksAsked: false });
  if (locksAsked) expect(state.at).toBe('locking');
  expect(openVault(state)).toEqual(state.at === 'open' ? vault : null);
}

/** A lock that is asked for at this moment ends when its times have run out, even if nobody answers any more. */
function endsInTime(world: World): void {
  let now = happen(world, 'lock') ?? world;
  for (const what of ['no time to close', 'no time to end'] as const) now = happen(now, what) ?? now;
  expect(now.locksAsked).toBe(false);
  expect(now.state.at).not.toBe('locking');
  expect({ keys: now.keys, shows: now.shows }).toEqual({ keys: false, shows: false });
}

/** Lets everything that is under way come to its end; then everybody has an answer. */
function settles(world: World): void {
  let now = world;
  for (let round = 0; round < 40; round++) {
    const what = (['late failure', 'closed', 'ended', 'succeed'] as const).find(
      (each) =>
        (each === 'late failure' && now.late.length > 0) ||
        (each === 'closed' && now.state.at === 'locking' && now.state.step === 'closing') ||
        (each === 'ended' && now.state.at === 'locking' && now.state.step === 'ending') ||
        (each === 'succeed' && now.at !== null),
    );
    if (what === undefined) break;
    now = happen(now, what) ?? now;
  }
  expect(['locked', 'open']).toContain(now.state.at);
  expect(now.answered.length).toBe(now.asked);
}

describe('whatever happens in whatever order', () => {
  test('no key is left behind a locked window, no two vaults are opened at once, nobody waits for ever', () => {
    const seen = new Set<string>();
    let front: World[] = [START];
    let steps = 0;
    while (front.length > 0) {
      const next: World[] = [];
      for (const world of front) {
        endsInTime(world);
        settles(world);
        for (const what of HAPPENINGS) {
          const after = happen(world, what);
          if (after === null) continue;
          steps += 1;
          const key = JSON.stringify({ ...after, answered: after.answered.toSorted((a, b) => a - b) });
          if (seen.has(key)) continue;
          seen.add(key);
          next.push(after);
        }
      }
      front = next;
    }
    // All that can be reached with four attempts to open; the walk ends because there is no more.
    expect(seen.size).toBeGreaterThan(500);
    expect(steps).toBeGreaterThan(4000);
  });

  test('a long life of it holds the same', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...HAPPENINGS), { maxLength: 200 }), (life) => {
        // One attempt after the other for as long as it lasts: the numbers begin anew when all have their answer.
        let world = START;
        for (const what of life) {
          world = happen(world, what) ?? world;
          const isQuiet = world.state.at === 'locked' && world.late.length === 0;
          if (isQuiet) world = { ...world, asked: 0, answered: [], past: [] };
        }
        endsInTime(world);
        settles(world);
      }),
      { numRuns: 500 },
    );
  });
});

test('a lock ends the page that showed the vault, and one of a window that shows none leaves it', () => {
  const opened: LockState = { at: 'open', vault, waiting: [] };
  const effects = (state: LockState): string[] => {
    const closing = lockStep(state, { event: 'asked-to-lock', why: 'hidden' });
    const gone = lockStep(closing.state, { event: 'closed' });
    return [...closing.effects, ...gone.effects].map((each) => {
      if (each.do === 'tell') return `tell ${each.ends}`;
      return each.do === 'end' ? `end ${each.page}` : each.do;
    });
  };
  // The page is told which of the two it is, so that it does not begin anew while the next one is loaded.
  expect(effects(opened)).toEqual(['close', 'kill', 'forget', 'tell true', 'end true']);
  expect(effects(LOCKED)).toEqual(['close', 'kill', 'forget', 'tell false', 'end false']);
});
