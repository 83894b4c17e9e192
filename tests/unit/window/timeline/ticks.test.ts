import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../shared/chronology/days.ts';
import { widthOf } from '../../../../shared/chronology/text-width.ts';
import { ticksFor } from '../../../../shared/chronology/ticks.ts';

const day = dayOf(2022, 2, 10);

function labels(
  perDay: number,
  language: 'en' | 'ru' | 'be' = 'en',
  width = 900,
): { columns: string[]; ticks: string[] } {
  const { columns, ticks } = ticksFor(perDay, day, day + width / perDay, language);
  return { columns: columns.map(({ label }) => label), ticks: ticks.flatMap(({ label }) => label ?? []) };
}

describe('the axis', () => {
  test('goes from decades to quarters of an hour', () => {
    expect(labels(0.01).columns.slice(0, 2)).toEqual(['2020s', '2030s']);
    expect(labels(0.06).ticks.slice(0, 3)).toEqual(['2022', '2024', '2026']);
    expect(labels(0.4)).toMatchObject({ columns: ['2022', '2023', '2024', '2025', '2026', '2027', '2028'] });
    expect(labels(1.2).ticks.slice(0, 3)).toEqual(['Feb', 'Mar', 'Apr']);
    expect(labels(3.5).ticks.slice(0, 3)).toEqual(['February', 'March', 'April']);
    expect(labels(12)).toMatchObject({ columns: ['February 2022', 'March 2022', 'April 2022'] });
    expect(labels(60).ticks.slice(0, 2)).toEqual(['Thu 10', 'Fri 11']);
    expect(labels(400)).toMatchObject({
      columns: ['Thu 10 February 2022', 'Fri 11 February 2022', 'Sat 12 February 2022'],
    });
    expect(labels(4800).ticks.slice(0, 3)).toEqual(['00:00', '00:15', '00:30']);
  });

  test('speaks the three languages', () => {
    expect(labels(12, 'ru').columns[0]).toBe('Февраль 2022');
    expect(labels(400, 'be').columns[0]).toBe('Чц 10 лютага 2022');
  });

  test('has columns without gaps, every second one tinted, and labels that do not touch', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.005, max: 4800, noNaN: true }),
        fc.integer({ min: -30_000, max: 40_000 }),
        fc.constantFrom('en', 'ru', 'be'),
        (perDay, from, language) => {
          const { columns, ticks } = ticksFor(perDay, from, from + 1200 / perDay, language);
          for (const [index, column] of columns.entries()) {
            const next = columns[index + 1];
            if (next) expect(next.from).toBeCloseTo(column.until, 9);
          }
          const named = ticks.filter(({ label }) => label !== null);
          for (const [index, { day: at, label }] of named.entries()) {
            const next = named[index + 1];
            // Months have 28 days at least, so a narrow one may come close, but words never meet.
            if (next) expect((next.day - at) * perDay).toBeGreaterThan(widthOf(label ?? '', 11) * 0.94);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('stays sparse: never more ticks than can be seen', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.0012, max: 4800, noNaN: true }), (perDay) => {
        expect(ticksFor(perDay, day, day + 1200 / perDay, 'en').ticks.length).toBeLessThan(420);
      }),
    );
  });
});
