import { describe, expect, test } from 'vitest';
import { dateInWords, titleOf } from '../../../shared/chronology/words.ts';
import { datedParts, fieldAt, timelinePaths } from '../../../shared/records/dated-parts.ts';
import { labels, type FieldDefinition } from '../../../shared/records/definition.ts';
import { definitions } from '../../../shared/records/definitions.ts';

const caseOf = definitions.case;
const hearing = (kind: string) => ({
  code: 'C-0001',
  type: 'case',
  title: 'A case',
  field: 'hearings.date',
  detail: { vocabulary: 'hearing-kind', term: kind },
});

describe('dates inside groups', () => {
  test('stand on timelines behind the dates of the record itself', () => {
    const paths = timelinePaths(caseOf);
    expect(paths.indexOf('openedOn')).toBeLessThan(paths.indexOf('hearings.date'));
    expect(paths).toEqual(
      expect.arrayContaining(['measures.date', 'verdicts.date', 'appeals.filedOn', 'release.date']),
    );
    expect(timelinePaths(definitions.detention)).toEqual(expect.arrayContaining(['date', 'stays.date', 'arrest.date']));
    expect(timelinePaths(definitions.liquidation)).toContain('chronology.date');
  });

  test('stand on none where the group is kept for the archive or can harm', () => {
    const date: FieldDefinition = { key: 'date', type: 'edtf', label: labels('a', 'б', 'в'), onTimeline: true };
    const group: FieldDefinition = { key: 'kept', type: 'group', label: labels('a', 'б', 'в'), fields: [date] };
    expect(timelinePaths({ fields: [group] })).toEqual(['kept.date']);
    expect(timelinePaths({ fields: [{ ...group, internal: true }] })).toEqual([]);
    expect(timelinePaths({ fields: [{ ...group, sensitive: true }] })).toEqual([]);
  });

  test('lead to the entries that have one, in their order, with what tells these apart', () => {
    const fields = {
      hearings: [
        { id: 'a', kind: 'first-instance', date: '2022-05-03' },
        { id: 'b', kind: 'appeal' },
        { id: 'c', date: '2022-08' },
      ],
      articles: ['24.23', { id: 'd', article: 'AO2021-24.3', stage: 'charge', date: '2021' }],
      release: { date: '2023', how: 'pardon' },
    };
    expect(datedParts(caseOf, fields, 'hearings.date')).toEqual([
      { item: 'a', kind: { vocabulary: 'hearing-kind', value: 'first-instance' } },
      { item: 'c', kind: null },
    ]);
    expect(datedParts(caseOf, fields, 'articles.date')).toEqual([
      { item: 'd', kind: { vocabulary: 'charge-stage', value: 'charge' } },
    ]);
    expect(datedParts(caseOf, fields, 'release.date')).toEqual([
      { item: null, kind: { vocabulary: 'release-manner', value: 'pardon' } },
    ]);
    expect(datedParts(caseOf, fields, 'openedOn')).toEqual([]);
  });

  test.each(Object.values(definitions).map((definition) => [definition.type, definition] as const))(
    'of a %s belong to groups that say what one entry is called',
    (_type, definition) => {
      for (const path of timelinePaths(definition).filter((each) => each.includes('.'))) {
        const group = fieldAt(definition, path)?.group;
        expect(group?.entryLabel, path).toBeDefined();
        // Several dates of several entries can only be told apart by their ids.
        if (group?.repeatable === true) expect(group.itemised, path).toBe(true);
      }
      for (const { key, kindPart, textPart, fields = [] } of definition.fields) {
        const parts = fields.map((part) => part.key);
        if (kindPart !== undefined) expect(parts, key).toContain(kindPart);
        if (textPart !== undefined) expect(parts, key).toContain(textPart);
      }
    },
  );
});

describe('an entry of a timeline that is one of several', () => {
  test.each([
    ['en', 'Hearing, appeal: A case'],
    ['ru', 'Заседание, апелляция: A case'],
    ['be', 'Паседжанне, апеляцыя: A case'],
  ] as const)('says in %s what it is', (language, said) => {
    expect(titleOf(hearing('appeal'), language)).toBe(said);
  });

  test('says a word of the user’s own as it was typed, and the name of a place', () => {
    expect(titleOf(hearing('view of the scene'), 'ru')).toBe('Заседание, view of the scene: A case');
    const stay = { code: 'T-1', type: 'detention', title: '', field: 'stays.date' };
    expect(titleOf({ ...stay, detail: { vocabulary: null, term: 'A prison' } }, 'en')).toBe('Stay, A prison: T-1');
    expect(titleOf(stay, 'en')).toBe('Stay: T-1');
  });

  test('is introduced by the label of its date where that is not the date of the entry', () => {
    expect(dateInWords({ type: 'case', date: '2022', field: 'hearings.date' }, 'en')).toBe('2022');
    expect(dateInWords({ type: 'case', date: '2022', field: 'appeals.filedOn' }, 'en')).toBe('Filed on: 2022');
    expect(dateInWords({ type: 'case', date: '2022', field: 'openedOn' }, 'en')).toBe('Opened on: 2022');
  });
});
