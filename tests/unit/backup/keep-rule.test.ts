import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KEPT, statesToDrop, type DatedState } from '../../../electron/backup/keep-rule.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-23T12:00:00.000Z');
const now = new Date(NOW).toISOString();

/** States in the order in which they were made, at instants that the clock gave then. */
function statesAt(...instants: number[]): DatedState[] {
  return instants.map((at, index) => ({ id: `s${index}`, at: new Date(at).toISOString(), number: index + 1 }));
}
const kept = (states: readonly DatedState[], at = now): DatedState[] => {
  const gone = new Set(statesToDrop(states, at).map(({ id }) => id));
  return states.filter(({ id }) => !gone.has(id));
};
/** From nine years ago to a week ahead, in any order: a clock may be set. */
const anyStates = fc
  .array(fc.integer({ min: NOW - 3300 * DAY, max: NOW + 7 * DAY }), { minLength: 1, maxLength: 60 })
  .map((instants) => statesAt(...instants));

describe('which states are kept', () => {
  test('all of the last day, and after years of a backup a day one for each span of the rule', () => {
    const daily = statesAt(...Array.from({ length: 1200 }, (_, index) => NOW - (1199 - index) * DAY));
    const hourly = statesAt(...Array.from({ length: 24 }, (_, hour) => NOW - hour * 3_600_000));
    expect(kept(hourly)).toHaveLength(24);
    const left = kept(daily);
    expect(left.filter(({ at }) => Date.parse(at) > NOW - 14 * DAY)).toHaveLength(14);
    // Weeks and months begin on other days than the fourteen, and share some of their states with them.
    expect(left.length).toBeLessThanOrEqual(KEPT.days + KEPT.weeks + KEPT.months + 5);
    expect(new Set(left.map(({ at }) => at.slice(0, 4)))).toEqual(new Set(['2023', '2024', '2025', '2026']));
  });

  test('the one that was made last, and the newest of every year, whatever the clock said', () => {
    fc.assert(
      fc.property(anyStates, (states) => {
        const left = kept(states);
        expect(left).toContainEqual(states.toSorted((a, b) => b.number - a.number)[0]);
        const years = Map.groupBy(states, ({ at }) => at.slice(0, 4));
        for (const [, of] of years)
          expect(left.map(({ at }) => at)).toContain(
            of
              .map(({ at }) => at)
              .toSorted()
              .at(-1),
          );
      }),
    );
  });

  test('everything within a day of now, and everything that seems to come from the future', () => {
    fc.assert(
      fc.property(anyStates, (states) => {
        for (const { at } of statesToDrop(states, now)) expect(Date.parse(at)).toBeLessThanOrEqual(NOW - DAY);
      }),
    );
  });

  test('nothing is dropped that a calendar of fourteen days, eight weeks and twelve months would keep', () => {
    fc.assert(
      fc.property(anyStates, (states) => {
        const left = new Set(kept(states).map(({ at }) => at));
        const past = states.filter(({ at }) => Date.parse(at) <= NOW);
        for (let day = 0; day < KEPT.days; day += 1) {
          const name = new Date(NOW - day * DAY).toISOString().slice(0, 10);
          const newest = past
            .map(({ at }) => at)
            .filter((at) => at.startsWith(name))
            .toSorted()
            .at(-1);
          const ahead = states.some(({ at }) => Date.parse(at) > NOW);
          // States from a clock that was ahead count as days too, and are never more than a few.
          if (newest !== undefined && !ahead) expect(left).toContain(newest);
        }
      }),
    );
  });

  test('asked again the rule drops nothing more, and a clock set back drops nothing at all', () => {
    fc.assert(
      fc.property(anyStates, fc.integer({ min: 1, max: 4000 }), (states, days) => {
        const left = kept(states);
        expect(statesToDrop(left, now)).toEqual([]);
        const back = new Date(NOW - days * DAY).toISOString();
        for (const { at } of statesToDrop(left, back)) expect(at <= back).toBe(true);
        expect(statesToDrop(left, back)).toEqual([]);
      }),
    );
  });
});
