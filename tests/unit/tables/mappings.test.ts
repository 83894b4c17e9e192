import { describe, expect, test } from 'vitest';
import { bindMapping } from '../../../electron/tables/check-mapping.ts';
import { definitions, recordTypes } from '../../../shared/records/definitions.ts';
import { guessMapping } from '../../../shared/tables/guess-mapping.ts';
import { tableMapping } from '../../../shared/contract/table-mapping.ts';
import { columnLetter, columnNames } from '../../../shared/tables/mapping.ts';
import { readyMapping, readyMappings } from '../../../shared/tables/ready-mappings.ts';
import { noteText, rowFaults, rowWarnings } from '../../../shared/tables/row-notes.ts';

const none = (): string[] => [];

test('columns are named by the header, numbered where it repeats, and by their letter where it is empty', () => {
  expect(columnNames(['name', '', 'name', ' x  y '], 5)).toEqual(['name', 'B', 'name (2)', 'x y', 'E']);
  expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});

describe.each(readyMappings)('the mapping for $id', (ready) => {
  const columns = ready.columns.map(({ names }) => names[0] ?? '');

  test('fits the definitions as they are now', () => {
    const mapping = readyMapping(ready, columns, none) ?? expect.fail('not recognised');
    expect(bindMapping(mapping, columns).records.length).toBe(ready.frame.records.length);
  });

  test('is recognised by its telling columns alone, and not without one of them', () => {
    const telling = ready.columns.filter(({ isTelling }) => isTelling === true).map(({ names }) => names[0] ?? '');
    const mapping = readyMapping(ready, telling, none) ?? expect.fail('not recognised');
    expect(bindMapping(mapping, telling).main).toBe(mapping.records.find(({ each }) => each === 'row')?.key);
    for (const left of telling)
      expect(
        readyMapping(
          ready,
          telling.filter((name) => name !== left),
          none,
        ),
      ).toBeNull();
  });
});

test.each(recordTypes)('every column name of an exported %s means its own field again', (type) => {
  const { fields } = definitions[type];
  const heads = fields.filter((field) => field.type !== 'group').map(({ key, label }) => [key, label.en] as const);
  const unique = heads.filter(([, head]) => heads.filter(([, other]) => other === head).length === 1);
  const { columns } = guessMapping(
    definitions[type],
    unique.map(([, head]) => head),
  );
  expect(columns.map(({ to }) => to[0])).toEqual(unique.map(([key]) => expect.objectContaining({ field: key })));
});

describe('a mapping that does not fit', () => {
  const bind = (mapping: object, columns = ['a', 'b']) => bindMapping(tableMapping.parse(mapping), columns);
  const row = { key: 'row', type: 'person' };
  const to = (field: string) => [{ column: 'a', to: [{ record: 'row', field }] }];

  test('to a field that does not exist names the column, the type and the field', () => {
    expect(() => bind({ records: [row], columns: to('birthdate') })).toThrow(
      expect.objectContaining({
        code: 'MAPPING_FIELD_UNKNOWN',
        details: expect.objectContaining({ column: 'a', type: 'person', field: 'birthdate' }),
      }),
    );
    expect(() => bind({ records: [row], columns: to('listings.nothing') })).toThrow(
      expect.objectContaining({ code: 'MAPPING_FIELD_UNKNOWN' }),
    );
  });

  test.each([
    ['COLUMN_UNKNOWN', { records: [row], columns: [{ column: 'c', to: [{ record: 'row', field: 'familyName' }] }] }],
    ['TYPE_UNKNOWN', { records: [{ key: 'row', type: 'people' }], columns: to('familyName') }],
    ['MAPPING_INVALID', { records: [{ ...row, each: 'name' }], columns: to('familyName') }],
    ['MAPPING_INVALID', { records: [row], columns: [{ column: 'a', to: [] }] }],
    ['MAPPING_INVALID', { records: [row], columns: [{ column: 'a', to: [{ record: 'other', field: 'x' }] }] }],
    ['MAPPING_INVALID', { records: [{ ...row, set: { sex: 'neither' } }], columns: to('familyName') }],
    ['MAPPING_INVALID', { records: [{ key: 'row', type: 'term' }], columns: to('label') }],
  ])('is refused before the first row: %s', (code, mapping) => {
    expect(() => bind(mapping)).toThrow(expect.objectContaining({ code }));
  });
});

test('every reason for a refused row has words in three languages with the same values', () => {
  for (const note of [...rowFaults, ...rowWarnings]) {
    const values = new Proxy({}, { get: (_target, name) => `<${String(name)}>` });
    const told = (['en', 'ru', 'be'] as const).map((language) => noteText(note, values, language));
    expect(new Set(told).size, note).toBe(3);
    const named = told.map((text) => [...text.matchAll(/<\w+>/g)].map(String).toSorted().join());
    expect(new Set(named).size, note).toBe(1);
  }
});
