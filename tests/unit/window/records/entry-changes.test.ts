import { describe, expect, test } from 'vitest';
import { entryChanges, entryLines } from '../../../../renderer/records/entry-changes.ts';
import type { FieldDefinition } from '../../../../shared/records/definition.ts';
import { definitions, fieldOf } from '../../../../shared/records/definitions.ts';

const saying = { language: 'en', titleOf: () => undefined, yes: 'yes', no: 'no' } as const;
const hearings = fieldOf(definitions.case, 'hearings') as FieldDefinition;
const formerNames = fieldOf(definitions.person, 'formerNames') as FieldDefinition;
const first = { id: 'a', date: '2021-07-15', court: 'Lenin District', open: true };
const second = { id: 'b', date: '2021-08', court: 'Minsk City Court' };

describe('an entry in a line', () => {
  test('begins with the date, and names what yes or no is about', () => {
    expect(entryLines(hearings, [first], saying)).toEqual(['15 July 2021 · Lenin District · Open to the public: yes']);
  });

  test('tells a note for oneself only where there is nothing else', () => {
    expect(entryLines(hearings, [{ ...second, note: 'ask again' }, { note: 'ask again' }], saying)).toEqual([
      'August 2021 · Minsk City Court',
      'ask again',
    ]);
  });
});

describe('what changed in a group', () => {
  test('is told entry by entry and part by part', () => {
    const changes = entryChanges(
      hearings,
      [first, second],
      [{ ...first, court: 'Central District', open: false }],
      saying,
    );
    expect(changes).toEqual([
      {
        how: 'changed',
        entry: '15 July 2021 · Central District · Open to the public: no',
        parts: [
          { label: 'Court', before: 'Lenin District', after: 'Central District' },
          { label: 'Open to the public', before: 'yes', after: 'no' },
        ],
      },
      { how: 'removed', entry: 'August 2021 · Minsk City Court', parts: [] },
    ]);
  });

  test('is nothing where the entries only stand in another order', () => {
    expect(entryChanges(hearings, [first, second], [second, first], saying)).toEqual([]);
  });

  test('is read from entries that were plain text once', () => {
    expect(entryChanges(formerNames, ['Ivanova'], [{ id: 'x', name: 'Petrova' }], saying)).toEqual([
      { how: 'added', entry: 'Petrova', parts: [] },
      { how: 'removed', entry: 'Ivanova', parts: [] },
    ]);
  });
});
