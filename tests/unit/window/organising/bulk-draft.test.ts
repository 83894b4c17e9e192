import { describe, expect, test } from 'vitest';
import { bulkFields, changeOf, emptyLine, waysOf, type DraftLine } from '../../../../renderer/organising/bulk-draft.ts';
import { definitions, fieldOf } from '../../../../shared/records/definitions.ts';

const { document, person } = definitions;
const line = (part: Partial<DraftLine>): DraftLine => ({ ...emptyLine(0), ...part });

describe('a change of many records', () => {
  test('is nothing while no field or no value is chosen', () => {
    expect(changeOf(document, line({ text: 'letter' }))).toBeNull();
    expect(changeOf(document, line({ field: 'kind', text: ' ' }))).toBeNull();
    expect(changeOf(document, line({ field: 'date', text: 'some day' }))).toBeNull();
  });

  test('takes dates as people write them, records by their codes and several values as a list', () => {
    expect(changeOf(document, line({ field: 'date', text: '14 July 2021' }))).toEqual({
      field: 'date',
      how: 'set',
      value: '2021-07-14',
    });
    const court = { code: 'O-0001', type: 'organisation', title: 'A court' };
    expect(changeOf(document, line({ field: 'issuer', record: court }))).toMatchObject({ value: 'O-0001' });
    expect(changeOf(document, line({ field: 'tags', how: 'add', text: 'W-0001' }))).toEqual({
      field: 'tags',
      how: 'add',
      value: ['W-0001'],
    });
    expect(changeOf(document, line({ field: 'reading', how: 'clear' }))).toEqual({ field: 'reading', how: 'clear' });
  });

  test('adds to fields with several values only, and never empties what a record needs', () => {
    expect(waysOf(fieldOf(document, 'tags'))).toEqual(['add', 'remove', 'set', 'clear']);
    expect(waysOf(fieldOf(document, 'kind'))).toEqual(['set', 'clear']);
    expect(waysOf(fieldOf(definitions.term, 'label'))).toEqual(['set']);
  });

  test('is offered for every field but groups', () => {
    expect(bulkFields(person).some(({ type }) => type === 'group')).toBe(false);
    expect(bulkFields(document).map(({ key }) => key)).toContain('assignment');
  });
});
