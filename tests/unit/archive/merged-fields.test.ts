import { afterEach, describe, expect, test } from 'vitest';
import { mergeFields } from '../../../electron/archive/merged-fields.ts';
import type { CitationRow, RecordId, RecordRow } from '../../../electron/archive/rows.ts';
import { splitFields } from '../../../electron/archive/split-fields.ts';
import { takenBack } from '../../../electron/archive/three-way.ts';
import type { Fields } from '../../../shared/records/definition.ts';
import { labels } from '../../../shared/records/definition.ts';
import { adoptFields } from '../../../shared/records/definitions.ts';

const person = (id: string, fields: Fields): RecordRow => ({
  id: id as RecordId,
  type: 'person',
  code: id,
  fields,
  others: {},
  state: 'active',
  rev: 1,
});
const citation = (parts: Partial<CitationRow>): CitationRow =>
  ({ record: 'a', field: null, link: null, document: 'd', ...parts }) as CitationRow;

afterEach(() => adoptFields({}));

describe('entries that are statements of their own', () => {
  const withEntries = (): void =>
    adoptFields({
      person: [
        {
          key: 'stays',
          type: 'group',
          repeatable: true,
          itemised: true,
          label: labels('Stays', 'Сроки', 'Тэрміны'),
          fields: [{ key: 'place', type: 'text', label: labels('Place', 'Место', 'Месца') }],
        },
      ],
    });

  test('stand once where both records have them, and keep apart where only their names are the same', () => {
    withEntries();
    const kept = person('a', {
      stays: [
        { id: 'x', place: 'Minsk' },
        { id: 'y', place: 'Homel' },
      ],
    });
    const merged = person('b', {
      stays: [
        { id: 'x', place: 'Minsk' },
        { id: 'y', place: 'Brest' },
      ],
    });
    const { fields, cited } = mergeFields(kept, merged);
    expect(fields['stays']).toEqual([
      { id: 'x', place: 'Minsk' },
      { id: 'y', place: 'Homel' },
      { id: 'ym2', place: 'Brest' },
    ]);
    // What proved the stay in Brest still proves it.
    expect(cited('merged', citation({ field: 'stays', item: 'y' })).item).toBe('ym2');
    expect(cited('kept', citation({ field: 'stays', item: 'y' })).item).toBe('y');
  });

  test('go back as they stand now when the two are split', () => {
    withEntries();
    const kept = person('a', { stays: [{ id: 'y', place: 'Homel' }] });
    const parted = person('b', { stays: [{ id: 'y', place: 'Brest' }] });
    const after = { ...kept, fields: mergeFields(kept, parted).fields };
    const now = {
      ...kept,
      fields: {
        stays: [
          { id: 'y', place: 'Homel' },
          { id: 'ym2', place: 'Brest, prison no. 7' },
          { id: 'z', place: 'Hrodna' },
        ],
      },
    };
    const split = splitFields({ before: kept, after, now, parted, held: [] }, {});
    expect(split.kept.preferred['stays']).toEqual([
      { id: 'y', place: 'Homel' },
      { id: 'z', place: 'Hrodna' },
    ]);
    expect(split.merged.preferred['stays']).toEqual([{ id: 'y', place: 'Brest, prison no. 7' }]);
  });
});

describe('names', () => {
  test('that differ in a part stand whole among the other names, and none is written down twice', () => {
    const kept = person('a', { firstName: 'Nina', familyName: 'Uzornaya', otherNames: ['Nina Uzornaja'] });
    const merged = person('b', { firstName: 'Nina', familyName: 'Uzornaja', patronymic: 'Pavlovna' });
    const { fields, others } = mergeFields(kept, merged);
    expect(fields).toMatchObject({ familyName: 'Uzornaya', patronymic: 'Pavlovna' });
    expect(fields['otherNames']).toEqual(['Nina Uzornaja', 'Nina Pavlovna Uzornaja']);
    expect(others['familyName']).toEqual({ values: ['Uzornaja'] });
  });
});

describe('taking a change back out of a list', () => {
  const becomes = (value: unknown): never => (JSON.stringify(value) === '{"ref":"b"}' ? { ref: 'a' } : value) as never;

  test('turns back what it turned, and leaves what was put there and taken away since', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((ref) => ({ ref }));
    if (a === undefined || b === undefined || c === undefined || d === undefined) return expect.fail();
    expect(takenBack([b, c], [a, c], [a, c], becomes)).toEqual([b, c]);
    expect(takenBack([b, c], [a, c], [a, d], becomes)).toEqual([b, d]);
    expect(takenBack([a, b], [a], [a, d], becomes)).toEqual([a, b, d]);
    expect(takenBack([b], [a], [d], becomes)).toEqual([d]);
  });
});
