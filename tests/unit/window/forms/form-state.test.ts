import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftOf, formFromDraft } from '../../../../renderer/forms/form-draft.ts';
import type { Base, FormAction, FormState, ShownLink } from '../../../../renderer/forms/form-shape.ts';
import { emptyForm, formOf, isDirty, reduce } from '../../../../renderer/forms/form-state.ts';
import { faultsFrom } from '../../../../renderer/forms/refusal.ts';
import { saveInput, type SaveInput } from '../../../../renderer/forms/save-input.ts';
import { isRows, type Written } from '../../../../renderer/forms/written.ts';
import { KhronikaError } from '../../../../shared/contract/errors.ts';
import type { FieldDefinition, RecordType } from '../../../../shared/records/definition.ts';
import { definitions, recordTypes } from '../../../../shared/records/definitions.ts';
import { fieldOf } from '../../../../shared/records/definitions.ts';
import { vocabularyOf } from '../../../../shared/vocabulary/vocabularies.ts';

const NOTHING: Base = { code: 'X-1', rev: 3, fields: {}, others: {}, links: [], citations: [], referred: {} };

function done(state: FormState, ...actions: readonly FormAction[]): FormState {
  return actions.reduce(reduce, state);
}

function sent(state: FormState, draft?: string): SaveInput {
  const { input, faults } = saveInput(state, draft);
  expect(faults).toBeNull();
  return input as SaveInput;
}

function faultsOf(state: FormState): unknown {
  return saveInput(state).faults;
}

function field(type: RecordType, key: string): FieldDefinition {
  return fieldOf(definitions[type], key) as FieldDefinition;
}

const write = (key: string, value: Written) => ({ do: 'write', path: ['fields', key], value }) as const;

describe('what is sent when a form is saved', () => {
  test('a form that nobody touched has nothing to say, whatever the record holds', () => {
    fc.assert(
      fc.property(storedRecord, ({ type, base }) => {
        const reading = saveInput(formOf(type, base));
        expect(reading).toMatchObject({
          faults: null,
          isEmpty: true,
          input: { type, code: base.code, rev: base.rev, fields: {} },
        });
        expect(isDirty(formOf(type, base))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('only the fields that changed are sent, with the revision they were changed from', () => {
    const state = done(
      formOf('person', { ...NOTHING, fields: { familyName: 'Loika', firstName: 'Nasta' } }),
      write('firstName', ' Anastasia '),
    );
    expect(sent(state)).toEqual({ type: 'person', code: 'X-1', rev: 3, fields: { firstName: 'Anastasia' } });
  });

  test('a value that was emptied is taken away', () => {
    const state = done(formOf('person', { ...NOTHING, fields: { sex: 'female' } }), write('sex', ''));
    expect(sent(state).fields).toEqual({ sex: null });
  });

  test('a date is sent as EDTF, and the same date in other words is no change', () => {
    const state = formOf('detention', { ...NOTHING, fields: { date: '2021-07-14' } });
    expect(sent(done(state, write('date', '14 июля 2021'))).fields).toEqual({});
    expect(sent(done(state, write('date', 'июль 2021'))).fields).toEqual({ date: '2021-07' });
  });

  test('a month is never made a day', () => {
    const state = done(emptyForm('detention'), write('date', 'July 2021'));
    expect(sent(state).fields).toEqual({ date: '2021-07' });
  });

  test('yes, no and not stated are three answers', () => {
    const state = formOf('person', { ...NOTHING, fields: { minor: false } });
    expect(sent(done(state, write('minor', true))).fields).toEqual({ minor: true });
    expect(sent(done(state, write('minor', null))).fields).toEqual({ minor: null });
    expect(sent(done(state, write('minor', false))).fields).toEqual({});
  });

  test('a place may be a record or words', () => {
    const base: Base = {
      ...NOTHING,
      fields: { place: 'L-0001' },
      referred: { 'L-0001': { code: 'L-0001', type: 'place', title: 'Minsk' } },
    };
    const state = formOf('detention', base);
    expect(state.fields['place']).toEqual({ ref: 'L-0001' });
    expect(sent(done(state, write('place', { ref: 'L-0002' }))).fields).toEqual({ place: 'L-0002' });
    expect(sent(done(state, write('place', 'a cell in Minsk'))).fields).toEqual({ place: 'a cell in Minsk' });
  });

  test('numbers are read as people write them', () => {
    const state = done(emptyForm('survey'), write('title', 'A survey'), write('respondents', '1 234'), {
      do: 'add row',
      path: ['fields', 'figures'],
      field: field('survey', 'figures'),
    });
    const rows = state.fields['figures'];
    const row = isRows(rows) ? rows[0]?.row : undefined;
    expect(row).toBeDefined();
    const filled = reduce(state, { do: 'write', path: ['fields', 'figures', row ?? 0, 'value'], value: '12,5' });
    expect(sent(filled).fields).toEqual({ title: 'A survey', respondents: 1234, figures: [{ value: 12.5 }] });
  });

  test('the draft goes with what is saved', () => {
    const state = done(emptyForm('place'), write('name', 'Minsk'));
    expect(sent(state, 'new:place:1')).toEqual({ type: 'place', fields: { name: 'Minsk' }, draft: 'new:place:1' });
  });
});

describe('what cannot be saved', () => {
  test('a date that is not understood is named by its field', () => {
    expect(faultsOf(done(emptyForm('detention'), write('date', 'last summer')))).toEqual({
      'fields.date': { is: 'date' },
    });
  });

  test('a needed field that is empty is named, also in a record that had it', () => {
    expect(faultsOf(done(emptyForm('place'), write('kind', 'prison')))).toEqual({ 'fields.name': { is: 'needed' } });
    const held = formOf('place', { ...NOTHING, fields: { name: 'Minsk' } });
    expect(faultsOf(done(held, write('name', ' ')))).toEqual({ 'fields.name': { is: 'needed' } });
  });

  test('words that are no number, and halves of people, are refused at their field', () => {
    expect(faultsOf(done(emptyForm('event'), write('count', 'many')))).toEqual({ 'fields.count': { is: 'integer' } });
    expect(faultsOf(done(emptyForm('event'), write('count', '2,5')))).toEqual({ 'fields.count': { is: 'integer' } });
  });

  test('a fault goes when its field is written anew', () => {
    const state = done(
      emptyForm('detention'),
      { do: 'find fault', faults: { 'fields.date': { is: 'date' }, 'fields.title': { is: 'needed' } } },
      write('date', '2021'),
    );
    expect(Object.keys(state.faults)).toEqual(['fields.title']);
  });

  test('what the archive refuses is shown at the field, link or citation that it names', () => {
    const refused = (details: Record<string, string | number>) =>
      Object.keys(faultsFrom(new KhronikaError('FIELD_INVALID', details), { link: [7], citation: [9] }));
    expect(refused({ field: 'date', why: '' })).toEqual(['fields.date']);
    expect(refused({ link: 0, why: '' })).toEqual(['links.7']);
    expect(refused({ citation: 0, why: '' })).toEqual(['citations.9.page']);
    expect(refused({ why: '' })).toEqual([]);
  });
});

describe('lists', () => {
  const names = formOf('person', { ...NOTHING, fields: { otherNames: ['Nasta', 'Анастасия'] } });
  const rowsOf = (state: FormState): readonly number[] => {
    const rows = state.fields['otherNames'];
    return isRows(rows) ? rows.map(({ row }) => row) : [];
  };
  const path = ['fields', 'otherNames'];

  test('rows are added, moved and taken away, and empty ones are not stored', () => {
    const [first = 0, second = 0] = rowsOf(names);
    const added = reduce(names, { do: 'add row', path, field: field('person', 'otherNames') });
    expect(isDirty(added)).toBe(false);
    expect(sent(added).fields).toEqual({});
    const moved = reduce(added, { do: 'move row', path, row: second, by: -1 });
    expect(sent(moved).fields).toEqual({ otherNames: ['Анастасия', 'Nasta'] });
    expect(sent(reduce(moved, { do: 'remove row', path, row: first })).fields).toEqual({ otherNames: ['Анастасия'] });
  });

  test('a row keeps its number when others come and go', () => {
    const [, second = 0] = rowsOf(names);
    const left = done(
      names,
      { do: 'remove row', path, row: rowsOf(names)[0] ?? 0 },
      {
        do: 'add row',
        path,
        field: field('person', 'otherNames'),
      },
    );
    expect(rowsOf(left)[0]).toBe(second);
    expect(new Set(rowsOf(left)).size).toBe(2);
  });
});

describe('sources that disagree', () => {
  const base: Base = {
    ...NOTHING,
    fields: { date: '2021-07-14' },
    others: { date: { values: ['2021-07-15'], reason: 'the protocol is older' } },
  };

  test('another value is stored beside the preferred one with the reason', () => {
    const state = done(formOf('detention', { ...NOTHING, fields: { date: '2021-07-14' } }), {
      do: 'add other value',
      field: 'date',
    });
    const row = state.others['date']?.values[0]?.row ?? 0;
    const filled = done(
      state,
      { do: 'write', path: ['others', 'date', 'values', row], value: '15.07.2021' },
      { do: 'write', path: ['others', 'date', 'reason'], value: 'the protocol is older' },
    );
    expect(sent(filled).fields).toEqual({
      date: { preferred: '2021-07-14', others: ['2021-07-15'], reason: 'the protocol is older' },
    });
  });

  test('preferring the other value changes their places', () => {
    const state = formOf('detention', base);
    const row = state.others['date']?.values[0]?.row ?? 0;
    expect(sent(reduce(state, { do: 'prefer', field: 'date', row })).fields).toEqual({
      date: { preferred: '2021-07-15', others: ['2021-07-14'], reason: 'the protocol is older' },
    });
  });

  test('a changed preferred value leaves the others as they are', () => {
    expect(sent(done(formOf('detention', base), write('date', '2021-07-16'))).fields).toEqual({ date: '2021-07-16' });
  });

  test('the other values cannot stand alone', () => {
    expect(faultsOf(done(formOf('detention', base), write('date', '')))).toEqual({ 'fields.date': { is: 'needed' } });
  });

  test('the last other value that is taken away ends the disagreement', () => {
    const state = formOf('detention', base);
    const row = state.others['date']?.values[0]?.row ?? 0;
    const agreed = reduce(state, { do: 'remove row', path: ['others', 'date', 'values'], row });
    expect(sent(agreed).fields).toEqual({ date: { preferred: '2021-07-14', others: [] } });
  });
});

describe('links and citations', () => {
  test('a link that the window offered is no reason to keep a draft, and is stored with the rest', () => {
    const offered = done(emptyForm('detention'), {
      do: 'add link',
      link: { other: 'P-0001', role: 'victim', direction: 'out', offered: true },
    });
    expect(isDirty(offered)).toBe(false);
    expect(sent(done(offered, write('title', 'Held'))).links?.add).toEqual([
      { other: 'P-0001', direction: 'out', role: 'victim', from: null, until: null, note: null },
    ]);
  });

  test('a link needs a record and a role, and its dates must be dates', () => {
    const state = done(emptyForm('case'), write('title', 'A case'), {
      do: 'add link',
      link: { note: 'something', from: 'some day' },
    });
    const row = state.links[0]?.row ?? 0;
    expect(faultsOf(state)).toEqual({
      [`links.${row}.other`]: { is: 'needed' },
      [`links.${row}.role`]: { is: 'needed' },
      [`links.${row}.from`]: { is: 'date' },
    });
  });

  test('an empty link or citation that was opened and left is not sent', () => {
    const state = done(
      emptyForm('place'),
      write('name', 'Minsk'),
      { do: 'add link' },
      {
        do: 'cite',
        proves: { is: 'record' },
      },
    );
    expect(sent(state)).toEqual({ type: 'place', fields: { name: 'Minsk' } });
  });

  test('citations of a field, of the record, of a stored link and of a new link find their places', () => {
    let state = done(formOf('case', NOTHING), { do: 'add link', link: { other: 'P-0001', role: 'defendant' } });
    const link = state.links[0]?.row ?? 0;
    const proofs = [
      { is: 'field', field: 'title' },
      { is: 'record' },
      { is: 'link', id: 'link-1' },
      { is: 'new-link', row: link },
    ] as const;
    for (const proves of proofs) {
      state = reduce(state, { do: 'cite', proves });
      const row = state.citations.at(-1)?.row ?? 0;
      state = reduce(state, { do: 'write citation', row, part: 'document', value: 'D-0001' });
    }
    const bare = { document: 'D-0001', page: null, place: null, quote: null, reliability: null, connection: null };
    const { links, citations } = sent(state);
    expect(citations?.add).toEqual([
      { field: 'title', ...bare },
      { field: null, ...bare },
      { field: null, link: 'link-1', ...bare },
    ]);
    expect(links?.add?.[0]?.citations).toEqual([{ field: null, ...bare }]);
  });

  test('a citation without a document is refused where it stands', () => {
    const state = done(emptyForm('case'), write('title', 'A case'), { do: 'cite', proves: { is: 'record' } });
    const row = state.citations[0]?.row ?? 0;
    const quoted = reduce(state, { do: 'write citation', row, part: 'quote', value: 'words' });
    expect(faultsOf(quoted)).toEqual({ [`citations.${row}.document`]: { is: 'needed' } });
  });

  test('what is taken away can be kept again before it is saved', () => {
    const gone = done(formOf('case', NOTHING), { do: 'remove link', id: 'l' }, { do: 'remove citation', id: 'c' });
    expect(sent(gone)).toMatchObject({ links: { remove: ['l'] }, citations: { remove: ['c'] } });
    expect(isDirty(done(gone, { do: 'keep link', id: 'l' }, { do: 'keep citation', id: 'c' }))).toBe(false);
  });

  test('a new link that is taken away takes its citations along', () => {
    const state = done(formOf('case', NOTHING), { do: 'add link', link: { other: 'P-1', role: 'judge' } });
    const row = state.links[0]?.row ?? 0;
    const cited = reduce(state, { do: 'cite', proves: { is: 'new-link', row } });
    expect(reduce(cited, { do: 'take link away', row }).citations).toEqual([]);
  });
});

describe('drafts', () => {
  test('a draft comes back as it was left, without what was found fault with', () => {
    fc.assert(
      fc.property(storedRecord, fc.string(), ({ type, base }, text) => {
        const first = definitions[type].fields[0];
        const left = done(
          formOf(type, base),
          write(first.key, text),
          { do: 'add link', link: { other: 'P-0001', role: 'related' } },
          { do: 'find fault', faults: { 'fields.date': { is: 'date' } } },
        );
        const kept: unknown = JSON.parse(JSON.stringify(draftOf(left, 'title')));
        expect(formFromDraft(kept, type)).toEqual({ ...left, faults: {} });
      }),
      { numRuns: 100 },
    );
  });

  test('lists of drafts learn the type, the code and the title', () => {
    expect(draftOf(formOf('person', NOTHING), 'Nasta Loika')).toMatchObject({
      type: 'person',
      code: 'X-1',
      title: 'Nasta Loika',
      version: 1,
    });
  });

  test.each([null, 'text', {}, { version: 2, type: 'person' }, { version: 1, type: 'place', base: NOTHING }])(
    'what is no draft of this form is not taken up: %j',
    (kept) => {
      expect(formFromDraft(kept, 'person')).toBeNull();
    },
  );
});

describe('a record that was changed in the meantime', () => {
  test('what was written stays, and everything else is as it is now', () => {
    const state = done(
      formOf('person', { ...NOTHING, fields: { familyName: 'Loika', firstName: 'Nasta', otherNames: ['A'] } }),
      write('firstName', 'Anastasia'),
      { do: 'remove link', id: 'gone' },
      { do: 'remove link', id: 'there' },
    );
    const link: ShownLink = {
      id: 'there',
      code: 'C-1',
      type: 'case',
      title: '',
      direction: 'in',
      role: 'defendant',
      from: null,
      until: null,
      note: null,
      citations: [],
    };
    const now: Base = {
      ...NOTHING,
      rev: 5,
      fields: { familyName: 'Лойка', firstName: 'Nastassia', otherNames: ['A', 'B'] },
      links: [link],
    };
    expect(sent(reduce(state, { do: 'rebase', base: now }))).toEqual({
      type: 'person',
      code: 'X-1',
      rev: 5,
      fields: { firstName: 'Anastasia' },
      links: { add: [], remove: ['there'] },
    });
  });

  test('rows keep numbers that are theirs alone', () => {
    const state = done(
      formOf('person', { ...NOTHING, fields: { otherNames: ['A', 'B'] } }),
      write('firstName', 'Nasta'),
    );
    const rebased = reduce(state, {
      do: 'rebase',
      base: { ...NOTHING, rev: 4, fields: { otherNames: ['C', 'D', 'E'], occupation: ['lawyer'] } },
    });
    const grown = reduce(rebased, {
      do: 'add row',
      path: ['fields', 'otherNames'],
      field: field('person', 'otherNames'),
    });
    const rows = [grown.fields['otherNames'], grown.fields['occupation']].flatMap((list) =>
      isRows(list) ? list.map(({ row }) => row) : [],
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(new Set(rows).size).toBe(rows.length);
  });
});

/** A record of any type with any of its fields filled as the archive would show them. */
describe('a stored link that is changed in place', () => {
  const citation: ShownLink['citations'][number] = {
    id: 'k',
    field: null,
    link: 'l',
    document: 'D-1',
    documentTitle: 'Ruling',
    page: '2',
    place: null,
    quote: 'so it was',
    reliability: null,
  };
  const link: ShownLink = {
    id: 'l',
    code: 'C-1',
    type: 'case',
    title: 'The case of the river',
    direction: 'in',
    role: 'defendant',
    from: '2021-07',
    until: null,
    note: null,
    citations: [citation],
  };
  const opened = reduce(formOf('person', { ...NOTHING, links: [link] }), { do: 'change link', id: 'l' });
  const changed = (part: 'role' | 'from' | 'until' | 'note', value: string): FormState =>
    reduce(opened, { do: 'change link', id: 'l', part, value });
  const kept = { other: 'C-1', direction: 'in', role: 'defendant', from: '2021-07', until: null, note: null };

  test('and left as it was is no change', () => {
    expect(isDirty(opened)).toBe(false);
    expect(saveInput(opened)).toMatchObject({ isEmpty: true, faults: null });
    expect(isDirty(changed('from', ' 2021-07 '))).toBe(false);
    expect(isDirty(reduce(changed('note', 'by proxy'), { do: 'leave link', id: 'l' }))).toBe(false);
  });

  test('stays the same link while its role and its beginning do, and its sources stay with it', () => {
    const state = reduce(changed('until', 'August 2022'), {
      do: 'change link',
      id: 'l',
      part: 'note',
      value: 'by proxy',
    });
    expect(isDirty(state)).toBe(true);
    expect(sent(state).links).toEqual({ add: [{ ...kept, until: '2022-08', note: 'by proxy' }], remove: [] });
    const cited = done(state, { do: 'cite', proves: { is: 'link', id: 'l' }, from: { document: 'D-2' } });
    expect(sent(cited).citations).toMatchObject({ add: [{ link: 'l', document: 'D-2' }], remove: [] });
  });

  test('with another role takes the place of the old one and keeps its sources', () => {
    const state = done(changed('role', 'witness'), {
      do: 'cite',
      proves: { is: 'link', id: 'l' },
      from: { document: 'D-2' },
    });
    const sources = [
      { field: null, document: 'D-1', page: '2', place: null, quote: 'so it was', reliability: null },
      { field: null, document: 'D-2', page: null, place: null, quote: null, reliability: null },
    ];
    expect(sent(state)).toMatchObject({
      links: { add: [{ ...kept, role: 'witness', citations: sources }], remove: ['l'] },
    });
    expect(sent(state).citations).toBeUndefined();
    const without = done(changed('from', '2020'), { do: 'remove citation', id: 'k' });
    expect(sent(without).links).toEqual({ add: [{ ...kept, from: '2020' }], remove: ['l'] });
  });

  test('names what cannot be stored by the link', () => {
    expect(faultsOf(changed('from', 'last summer'))).toEqual({ 'links.l.from': { is: 'date' } });
    expect(faultsOf(changed('role', ''))).toEqual({ 'links.l.role': { is: 'needed' } });
    const { sent: places } = saveInput(changed('role', 'witness')) as { sent: Parameters<typeof faultsFrom>[1] };
    const refused = new KhronikaError('LINK_INVALID', { link: 0 });
    expect(Object.keys(faultsFrom(refused, places))).toEqual(['links.l']);
  });

  test('and is then taken away is only taken away', () => {
    expect(sent(reduce(changed('role', 'witness'), { do: 'remove link', id: 'l' })).links).toEqual({
      add: [],
      remove: ['l'],
    });
  });

  test('is kept with the draft, and drafts of before are still taken up', () => {
    const draft = draftOf(changed('note', 'by proxy'), 'X-1');
    expect(formFromDraft(JSON.parse(JSON.stringify(draft)), 'person')).toEqual(changed('note', 'by proxy'));
    const { linksChanged: _none, ...older } = draft;
    expect(formFromDraft(older, 'person')?.linksChanged).toEqual([]);
  });
});

describe('sources that disagree about a list', () => {
  const state = formOf('person', {
    ...NOTHING,
    fields: { otherNames: ['Nasta'] },
    others: { otherNames: { values: [['Anastasia', 'Asya']], reason: 'from her passport' } },
  });
  const values = state.others['otherNames']?.values ?? [];
  const [first] = values;
  const inner = isRows(first?.value) ? first.value : [];

  test('can be edited as any other', () => {
    expect(saveInput(state)).toMatchObject({ isEmpty: true });
    expect(inner).toHaveLength(2);
    const edited = reduce(state, {
      do: 'write',
      path: ['others', 'otherNames', 'values', first?.row ?? 0, inner[1]?.row ?? 0],
      value: 'Nastassia',
    });
    expect(sent(edited).fields).toEqual({
      otherNames: { preferred: ['Nasta'], others: [['Anastasia', 'Nastassia']], reason: 'from her passport' },
    });
    const preferred = reduce(state, { do: 'prefer', field: 'otherNames', row: first?.row ?? 0 });
    expect(sent(preferred).fields).toEqual({
      otherNames: { preferred: ['Anastasia', 'Asya'], others: [['Nasta']], reason: 'from her passport' },
    });
  });

  test('can be more, and fewer', () => {
    const more = reduce(state, { do: 'add other value', field: 'otherNames' });
    const added = more.others['otherNames']?.values[1];
    expect(isRows(added?.value)).toBe(true);
    expect(saveInput(more)).toMatchObject({ isEmpty: true });
    const none = reduce(state, { do: 'remove row', path: ['others', 'otherNames', 'values'], row: first?.row ?? 0 });
    expect(sent(none).fields).toEqual({ otherNames: { preferred: ['Nasta'], others: [] } });
  });
});

const storedRecord = fc.constantFrom(...recordTypes).chain((type) =>
  fc
    .record(
      Object.fromEntries(definitions[type].fields.map((each) => [each.key, stored(each)])),
      // What is required is there in every stored record.
      { requiredKeys: definitions[type].fields.filter(({ required }) => required === true).map(({ key }) => key) },
    )
    .map((fields): { type: RecordType; base: Base } => ({
      type,
      base: { ...NOTHING, fields, referred: { 'O-0001': { code: 'O-0001', type: 'organisation', title: 'A court' } } },
    })),
);

function stored(definition: FieldDefinition): fc.Arbitrary<unknown> {
  const one = storedOne(definition);
  return definition.repeatable === true ? fc.array(one, { minLength: 1, maxLength: 3 }) : one;
}

function storedOne(definition: FieldDefinition): fc.Arbitrary<unknown> {
  switch (definition.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer();
    case 'number':
      return fc.float({ noNaN: true, noDefaultInfinity: true }).map((value) => Math.round(value * 100) / 100 || 0);
    case 'edtf':
      return fc.constantFrom(
        '2021',
        '2021-07-XX',
        '202',
        '20',
        '2021-07~',
        '2022-11-11/..',
        '[2021-05-03..2021-05-05]',
      );
    case 'term':
      return fc.constantFrom(
        ...vocabularyOf(definition.vocabulary ?? 'sex').terms.map(({ id }) => id),
        'a word of ours',
      );
    case 'reference':
      return fc.constantFrom('O-0001', 'in words');
    case 'group':
      return fc
        .record(Object.fromEntries((definition.fields ?? []).map((inner) => [inner.key, stored(inner)])), {
          requiredKeys: [],
        })
        .filter((parts) => Object.keys(parts).length > 0);
    default:
      return fc.string({ minLength: 1 }).map((text) => text.trim().replaceAll(/\s+/g, ' ') || 'text');
  }
}
