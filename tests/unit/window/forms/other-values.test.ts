import { describe, expect, test } from 'vitest';
import type { Base, FormAction, FormState, ShownCitation } from '../../../../renderer/forms/form-shape.ts';
import { formOf, isDirty, reduce } from '../../../../renderer/forms/form-state.ts';
import { provesValue } from '../../../../renderer/forms/other-values.ts';
import { earlierFor, provesPreferred, storedFor } from '../../../../renderer/forms/proofs.ts';
import { saveInput, type SaveInput } from '../../../../renderer/forms/save-input.ts';
import type { FieldDefinition } from '../../../../shared/records/definition.ts';
import { definitions, fieldOf } from '../../../../shared/records/definitions.ts';

const cited = (id: string, parts: Partial<ShownCitation>): ShownCitation => ({
  id,
  field: 'date',
  item: null,
  value: null,
  document: `D-${id}`,
  documentTitle: '',
  page: null,
  place: null,
  quote: null,
  reliability: null,
  connection: null,
  ...parts,
});
const base: Base = {
  code: 'T-0001',
  rev: 1,
  fields: { date: '2021-07-14' },
  others: { date: { values: ['2021-07-15', '2021'], reason: 'older' } },
  links: [],
  citations: [
    cited('whole', {}),
    cited('preferred', { value: '2021-07-14' }),
    cited('other', { value: '2021-07-15' }),
    cited('gone', { value: '1999' }),
  ],
  referred: {},
};
const date = fieldOf(definitions.detention, 'date') as FieldDefinition;
const rowsIn = (state: FormState): readonly number[] => state.others['date']?.values.map(({ row }) => row) ?? [];

function done(state: FormState, ...actions: readonly FormAction[]): FormState {
  return actions.reduce(reduce, state);
}

function sent(state: FormState): SaveInput {
  const { input } = saveInput(state);
  return input as SaveInput;
}

const ids = (citations: readonly ShownCitation[]): string[] => citations.map(({ id }) => id);

describe('what is cited for one of several values', () => {
  const state = formOf('detention', base);
  const [second = 0] = rowsIn(state);

  test('stands under the value that it proves', () => {
    expect(ids(storedFor(state, provesPreferred(state, 'date')))).toEqual(['whole', 'preferred']);
    expect(ids(storedFor(state, provesValue('date', second)))).toEqual(['other']);
    expect(ids(earlierFor(state, date))).toEqual(['gone']);
  });

  test('goes with its value when another one is preferred', () => {
    const preferred = reduce(state, { do: 'prefer', field: 'date', row: second });
    expect(ids(storedFor(preferred, provesPreferred(preferred, 'date')))).toEqual(['other']);
    expect(sent(preferred)).toMatchObject({
      fields: { date: { preferred: '2021-07-15', others: ['2021-07-14', '2021'], reason: 'older' } },
      // What named no value meant the one that was preferred, and names it now.
      citations: { remove: ['whole'], add: [{ field: 'date', value: '2021-07-14', document: 'D-whole' }] },
    });
  });

  test('preferring one and the first again changes nothing', () => {
    const there = reduce(state, { do: 'prefer', field: 'date', row: second });
    const back = reduce(there, { do: 'prefer', field: 'date', row: 0 });
    expect(isDirty(back)).toBe(false);
    expect(sent(back).fields).toEqual({});
  });

  test('follows a value that is corrected', () => {
    const corrected = reduce(state, { do: 'write', path: ['others', 'date', 'values', second], value: '16 July 2021' });
    expect(sent(corrected).citations).toMatchObject({
      remove: ['other'],
      add: [{ field: 'date', value: '2021-07-16', document: 'D-other' }],
    });
  });

  test('names the value it was given for', () => {
    const proves = provesValue('date', second);
    const citing = reduce(state, { do: 'cite', proves });
    const row = citing.citations[0]?.row ?? 0;
    const written = reduce(citing, { do: 'write citation', row, part: 'document', value: 'D-0009' });
    expect(sent(written).citations?.add).toMatchObject([{ field: 'date', value: '2021-07-15', document: 'D-0009' }]);
    const preferred = reduce(written, { do: 'prefer', field: 'date', row: second });
    expect(sent(preferred).citations?.add?.[0]).toMatchObject({ value: '2021-07-15', document: 'D-0009' });
  });

  test('goes when its value is taken away before it is saved', () => {
    const citing = done(
      state,
      { do: 'cite', proves: provesValue('date', second) },
      { do: 'remove row', path: ['others', 'date', 'values'], row: second },
    );
    expect(citing.citations).toEqual([]);
    expect(ids(earlierFor(citing, date))).toEqual(['other', 'gone']);
  });
});

describe('entries', () => {
  const held: Base = {
    ...base,
    fields: {
      stays: [
        { id: 'a', place: 'Akrestsina' },
        { id: 'b', place: 'Homel' },
      ],
    },
    others: {},
    citations: [cited('of-b', { field: 'stays', item: 'b' })],
  };
  const state = formOf('detention', held);
  const stays = (of: FormState) => of.fields['stays'] as readonly { row: number; value: Record<string, unknown> }[];
  const path = ['fields', 'stays'];

  test('keep the id by which they are cited when they are edited and moved', () => {
    const [first, second] = stays(state);
    const edited = done(
      state,
      { do: 'write', path: [...path, second?.row ?? 0, 'place'], value: 'Homel colony' },
      { do: 'move row', path, row: first?.row ?? 0, by: 1 },
    );
    expect(sent(edited).fields).toEqual({
      stays: [
        { id: 'b', place: 'Homel colony' },
        { id: 'a', place: 'Akrestsina' },
      ],
    });
  });

  test('a copy says the same beneath the first and is cited by itself', () => {
    const copied = reduce(state, { do: 'duplicate row', path, row: stays(state)[0]?.row ?? 0 });
    expect(stays(copied).map(({ value }) => [value['id'], value['place']])).toEqual([
      ['a', 'Akrestsina'],
      [undefined, 'Akrestsina'],
      ['b', 'Homel'],
    ]);
    expect(new Set(stays(copied).map(({ row }) => row)).size).toBe(3);
  });

  test('the sources that are being written for an entry go with it; stored ones prove an entry that is gone', () => {
    const cited = reduce(state, { do: 'cite', proves: { is: 'field', field: 'stays', item: 'b' } });
    const left = reduce(cited, { do: 'remove row', path, row: stays(state)[1]?.row ?? 0 });
    expect(left.citations).toEqual([]);
    expect(ids(earlierFor(left, fieldOf(definitions.detention, 'stays') as FieldDefinition))).toEqual(['of-b']);
  });

  test('an entry of which only the id is written is none', () => {
    const fresh = reduce(state, {
      do: 'add row',
      path,
      field: fieldOf(definitions.detention, 'stays') as FieldDefinition,
    });
    const row = stays(fresh).at(-1)?.row ?? 0;
    const named = reduce(fresh, { do: 'write', path: [...path, row, 'id'], value: 'c' });
    expect(isDirty(named)).toBe(false);
  });
});
