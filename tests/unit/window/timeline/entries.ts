import fc from 'fast-check';
import { itemsOf, type Item } from '../../../../renderer/timeline/item.ts';
import type { Lane } from '../../../../renderer/timeline/lanes.ts';
import { boundsOf } from '../../../../shared/dates/bounds.ts';
import { isEdtf } from '../../../../shared/dates/edtf.ts';
import type { ChronologyEntry } from '../../../../shared/contract/shapes.ts';

export const today = '2024-02-10';

/** An entry as the archive gives it. */
export function entry(date: string, more: Partial<ChronologyEntry> = {}): ChronologyEntry {
  const bounds = isEdtf(date) ? boundsOf(date) : { earliest: null, latest: null };
  return {
    code: 'E-0001',
    type: 'event',
    title: 'Something happened',
    date,
    ...bounds,
    field: 'date',
    role: null,
    people: [],
    organisations: [],
    cases: [],
    sources: [],
    others: [],
    ...more,
  };
}

export function laneOf(items: readonly Item[], id = 'event'): Lane {
  return {
    id,
    name: id,
    dated: items.filter(({ mark }) => mark !== null),
    undated: items.filter(({ mark }) => mark === null),
  };
}

const day = fc
  .date({ min: new Date('2018-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

const date = fc.oneof(
  { weight: 6, arbitrary: day },
  { weight: 2, arbitrary: fc.tuple(day, day).map((days) => days.toSorted().join('/')) },
  day.map((at) => `${at}/..`),
  day.map((at) => `${at}/`),
  day.map((at) => at.slice(0, 7)),
  day.map((at) => at.slice(0, 4)),
  day.map((at) => `${at}~`),
  day.map((at) => `${at}?`),
  day.map((at) => `${at.slice(0, 7)}-XX`),
  fc.tuple(day, day).map((days) => `[${days.toSorted().join('..')}]`),
  fc.constantFrom('', 'XXXX'),
);

const titles = [
  'Search',
  'Протокол судебного заседания, в котором отражены показания свидетеля',
  'Ў',
  'Colony No. 4, Homiel',
];

/** Chronologies as wild as archives get: several kinds, every form of date, days that many things happened on. */
export const chronologies = fc
  .array(
    fc.record({
      date,
      type: fc.constantFrom('detention', 'incident', 'event', 'document'),
      title: fc.constantFrom(...titles),
      person: fc.constantFrom('P-0001', 'P-0002', 'P-0003'),
      other: fc.option(day, { freq: 8 }),
    }),
    { minLength: 1, maxLength: 160 },
  )
  .map((drawn) =>
    itemsOf(
      drawn.map(({ date: written, type, title, person, other }, index) =>
        entry(written, {
          code: `E-${index + 1}`,
          type,
          title,
          people: [person],
          others: other === null ? [] : [{ date: other, earliest: other, latest: other }],
        }),
      ),
      today,
    ),
  );
