import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fieldExpression } from '../../../electron/archive/field-indexes.ts';
import { followDefinitions, followsDefinitions } from '../../../electron/archive/follow-definitions.ts';
import { put } from '../../../electron/archive/put.ts';
import { search } from '../../../electron/archive/search/search.ts';
import { timelineOf } from '../../../electron/archive/timeline.ts';
import { verify } from '../../../electron/archive/verify.ts';
import { listRecords, showRecord } from '../../../electron/archive/view.ts';
import { labels, type FieldDefinition, type RecordDefinition } from '../../../shared/records/definition.ts';
import { definitions } from '../../../shared/records/definitions.ts';
import { addDocument, everything, mustVerify } from '../../fixtures/archive.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

let home: Awaited<ReturnType<typeof freshVault>>;
beforeEach(async () => {
  home = await freshVault();
});
afterEach(async () => {
  await mustVerify(home.vault);
  home.remove();
});

const titleOf = (code: string): string => showRecord(home.vault.catalogue, code).title;
const found = (words: string): string[] => search(home.vault.catalogue, words).hits.map(({ code }) => code);
const bounds = (): unknown[] =>
  home.vault.catalogue
    .prepare(
      'select r.code, b.field, b.position, b.date, b.earliest, b.latest from bound b join record r on r.id = b.record order by r.code, b.field, b.position',
    )
    .all()
    .map((row) => Object.values(row));

describe('the bounds of a date', () => {
  test('are kept beside it, and the date stays as it was written', () => {
    put(home.vault, [
      { type: 'event', code: 'E-1', fields: { date: '2021' } },
      { type: 'event', code: 'E-2', fields: { date: '2021-07-XX' } },
      { type: 'event', code: 'E-3', fields: { date: '2022-11-11/..' } },
      { type: 'event', code: 'E-4', fields: { date: '2022~' } },
      { type: 'event', code: 'E-5', fields: { date: '[2020-08-09..2022-11-14]' } },
      { type: 'remedy', code: 'R-1', fields: { date: '2021-03-04', decidedOn: '2021-05' } },
    ]);
    expect(bounds()).toEqual([
      ['E-1', 'date', 0, '2021', '2021-01-01', '2021-12-31'],
      ['E-2', 'date', 0, '2021-07-XX', '2021-07-01', '2021-07-31'],
      ['E-3', 'date', 0, '2022-11-11/..', '2022-11-11', null],
      ['E-4', 'date', 0, '2022~', '2022-01-01', '2022-12-31'],
      ['E-5', 'date', 0, '[2020-08-09..2022-11-14]', '2020-08-09', '2022-11-14'],
      ['R-1', 'date', 0, '2021-03-04', '2021-03-04', '2021-03-04'],
      ['R-1', 'decidedOn', 0, '2021-05', '2021-05-01', '2021-05-31'],
    ]);
    expect(showRecord(home.vault.catalogue, 'E-1').fields).toEqual({ date: '2021' });
  });

  test('are kept of dates inside of groups, each with its place', () => {
    put(home.vault, [
      {
        type: 'survey',
        code: 'U-1',
        fields: {
          title: 'Survey',
          figures: [{ label: 'a', period: '2020' }, { label: 'b' }, { label: 'c', period: '2021' }],
        },
      },
    ]);
    expect(bounds()).toEqual([
      ['U-1', 'figures.period', 0, '2020', '2020-01-01', '2020-12-31'],
      ['U-1', 'figures.period', 1, '2021', '2021-01-01', '2021-12-31'],
    ]);
  });

  test('go with the date', () => {
    put(home.vault, [{ type: 'event', code: 'E-1', fields: { date: '2021' } }]);
    put(home.vault, [{ type: 'event', code: 'E-1', fields: { date: null } }]);
    expect(bounds()).toEqual([]);
  });
});

describe('a title that shows another record', () => {
  const place = (name: string): void => {
    put(home.vault, [{ type: 'place', code: 'L-1', fields: { name } }]);
  };

  test('follows when that one is given another title, and is found by it', () => {
    place('Akrestsina');
    put(home.vault, [{ type: 'detention', code: 'T-1', fields: { kind: 'custody', place: 'L-1' } }]);
    expect(titleOf('T-1')).toBe('pre-trial custody, Akrestsina');
    place('Okrestina');
    expect(titleOf('T-1')).toBe('pre-trial custody, Okrestina');
    expect(found('okrestina')).toEqual(expect.arrayContaining(['L-1', 'T-1']));
    expect(search(home.vault.catalogue, 'akrestsina', { names: false }).hits).toEqual([]);
  });

  test('is right whichever of the two stands first in a file', () => {
    const lines = [
      { type: 'detention', code: 'T-1', fields: { place: 'L-1' } },
      { type: 'place', code: 'L-1', fields: { name: 'Akrestsina' } },
    ];
    put(home.vault, lines);
    expect(titleOf('T-1')).toBe('Akrestsina');
  });

  test('follows in search also where only another source names the place', () => {
    place('Akrestsina');
    put(home.vault, [{ type: 'event', code: 'E-1', fields: { place: { preferred: 'Minsk', others: ['L-1'] } } }]);
    expect(found('akrestsina')).toContain('E-1');
    place('Okrestina');
    expect(found('okrestina')).toContain('E-1');
  });
});

describe('what a record is found by', () => {
  test('are its code, title, every value, terms in three languages and the words of other sources', () => {
    put(home.vault, [
      {
        type: 'person',
        code: 'P-77',
        fields: {
          familyName: { preferred: 'Specimenava', others: ['Specimenowa'] },
          sex: 'female',
          occupation: ['lawyer', 'адвокат'],
        },
      },
    ]);
    for (const words of ['P-77', 'Specimenava', 'specimenowa', 'female', 'женский', 'жаночы', 'lawyer', 'адвокат'])
      expect(found(words), words).toEqual(['P-77']);
  });

  test('is the name of a file too', async () => {
    const code = await addDocument(home.vault, 'Scan', ['text'], { name: 'prysud-2021.pdf' });
    expect(found('prysud')).toEqual([code]);
  });

  test('of a person are the keys of every spelling of the name, so that a writing in another script is found', () => {
    put(home.vault, [
      { type: 'person', code: 'P-1', fields: { familyName: { preferred: 'Лойка', others: ['Горбач'] } } },
    ]);
    const keys = home.vault.catalogue.prepare('select key from name_key order by key', { pluck: true }).all();
    // Horbac too: that is what is left of Harbač where háčeks could not be typed
    expect(keys).toEqual(['harbac', 'harbat', 'laika']);
  });
});

describe('a field that is added to a definition', () => {
  const anniversary: FieldDefinition = {
    key: 'anniversaryOn',
    type: 'edtf',
    label: labels('Anniversary', 'Годовщина', 'Гадавіна'),
    onTimeline: true,
    indexed: true,
  };
  const motto: FieldDefinition = {
    key: 'motto',
    type: 'text',
    label: labels('Motto', 'Девиз', 'Дэвіз'),
    indexed: true,
  };
  const fields = definitions.organisation.fields as FieldDefinition[];
  afterEach(() => {
    fields.splice(
      fields.findIndex(({ key }) => key === 'anniversaryOn'),
      2,
    );
  });

  test('is checked, shown, found, bounded, drawn and indexed without a change of any other code', async () => {
    put(home.vault, [{ type: 'organisation', code: 'O-1', fields: { name: 'Viasna' } }]);
    fields.push(anniversary, motto);
    followDefinitions((await home.reopen()).catalogue);
    expect(() => put(home.vault, [{ type: 'organisation', code: 'O-1', fields: { anniversaryOn: 'soon' } }])).toThrow();
    put(home.vault, [{ type: 'organisation', code: 'O-1', fields: { anniversaryOn: '1999-06', motto: 'Spring' } }]);
    expect(showRecord(home.vault.catalogue, 'O-1').fields).toEqual({
      name: 'Viasna',
      anniversaryOn: '1999-06',
      motto: 'Spring',
    });
    expect(found('spring')).toEqual(['O-1']);
    expect(bounds()).toEqual([['O-1', 'anniversaryOn', 0, '1999-06', '1999-06-01', '1999-06-30']]);
    expect(timelineOf(home.vault.catalogue, 'O-1').entries).toMatchObject([
      { code: 'O-1', date: '1999-06', role: null, via: null, field: 'anniversaryOn' },
    ]);
    // The date of a court is not the date of anything that happened to the defendant before it.
    put(home.vault, [
      { type: 'person', code: 'P-1' },
      { type: 'case', code: 'C-1', links: ['P-1', 'O-1'].map((to) => ({ to, role: 'related' })) },
    ]);
    expect(timelineOf(home.vault.catalogue, 'P-1').entries).toEqual([]);
    expect(planOf('organisation', 'motto')).toContain('field_organisation_motto');
  });
});

describe('after an update of Khronika', () => {
  const person = definitions.person as { title: RecordDefinition['title'] };
  const before = person.title;
  afterEach(() => {
    person.title = before;
  });

  test('titles are those of the new definitions, in records of long ago too', async () => {
    put(home.vault, [
      { type: 'person', code: 'P-1', fields: { familyName: 'Specimenava', firstName: 'Alena' } },
      { type: 'event', code: 'E-1' },
    ]);
    person.title = (_fields, show) => `${show('familyName')}, ${show('firstName')}`;
    await home.reopen();
    expect(followsDefinitions(home.vault.catalogue)).toBe(false);
    expect(await verify(home.vault)).toMatchObject({ ok: true });
    followDefinitions(home.vault.catalogue);
    expect(listRecords(home.vault.catalogue)).toMatchObject([{ code: 'E-1' }, { title: 'Specimenava, Alena' }]);
    person.title = before;
    followDefinitions((await home.reopen()).catalogue);
    expect(titleOf('P-1')).toBe('Alena Specimenava');
  });

  test('of which nothing concerns the records, nothing is written', async () => {
    put(home.vault, [{ type: 'event', code: 'E-1', fields: { title: 'Trial' } }]);
    await home.reopen();
    const rows = everything(home.vault.catalogue);
    const schema = Number(home.vault.catalogue.pragma('schema_version', { simple: true }));
    followDefinitions(home.vault.catalogue);
    expect(everything(home.vault.catalogue)).toEqual(rows);
    expect(home.vault.catalogue.pragma('schema_version', { simple: true })).toBe(schema);
  });
});

describe('a field that lists filter or sort by', () => {
  const indexed = Object.values(definitions).flatMap(({ type, fields }) =>
    fields.filter((field) => field.indexed === true).map(({ key }) => [type, key] as const),
  );

  test('has an index of its own, which fits', () => {
    put(home.vault, [{ type: 'place', fields: { name: 'Minsk' } }]);
    expect(indexed.length).toBeGreaterThan(10);
    for (const [type, key] of indexed) expect(planOf(type, key), `${type}.${key}`).toContain(`field_${type}_${key}`);
  });

  test('loses it when it is no longer one', async () => {
    put(home.vault, [{ type: 'place', fields: { name: 'Minsk' } }]);
    const kind = definitions.place.fields.find(({ key }) => key === 'kind') as { indexed?: true };
    delete kind.indexed;
    try {
      followDefinitions((await home.reopen()).catalogue);
      const names = home.vault.catalogue
        .prepare("select name from sqlite_schema where name = 'field_place_kind'")
        .all();
      expect(names).toEqual([]);
    } finally {
      kind.indexed = true;
      followDefinitions((await home.reopen()).catalogue);
    }
    expect(planOf('place', 'kind')).toContain('field_place_kind');
  });

  test('must have a key that can stand in SQL', () => {
    expect(() => fieldExpression(`x') --`)).toThrow();
  });
});

/** Fails when there is no such index or when it does not fit the query; how much it helps depends on the size of the archive. */
function planOf(type: string, key: string): string {
  return home.vault.catalogue
    .prepare(
      `explain query plan select code from record indexed by "field_${type}_${key}"
       where type = '${type}' and state = 'active' and ${fieldExpression(key)} = ?`,
    )
    .all(['x'])
    .map(({ detail }) => String(detail))
    .join('\n');
}
