import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { find } from '../../../electron/archive/find.ts';
import { followModel, forgetModel } from '../../../electron/archive/follow-model.ts';
import { put } from '../../../electron/archive/put.ts';
import { save, saveTogether } from '../../../electron/archive/save.ts';
import { search } from '../../../electron/archive/search/search.ts';
import { undo } from '../../../electron/archive/undo.ts';
import { verify } from '../../../electron/archive/verify.ts';
import { listRecords, showRecord } from '../../../electron/archive/view.ts';
import { definitions } from '../../../shared/records/definitions.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { resolveTerm } from '../../../shared/vocabulary/vocabulary.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

let home: Awaited<ReturnType<typeof freshVault>>;
beforeEach(async () => {
  home = await freshVault();
  put(home.vault, [{ type: 'document', code: 'D-0001', fields: { title: 'Specimen ruling' } }]);
});
afterEach(() => {
  forgetModel();
  home.remove();
});
const shown = (code: string) => showRecord(home.vault.catalogue, code);

describe('a case that is saved together', () => {
  const desk = {
    records: [
      {
        key: 'detention',
        type: 'detention',
        fields: { kind: 'administrative-arrest', date: '2021-07-15/2021-07-30' },
        links: {
          add: [
            { other: '@her', direction: 'out' as const, role: 'victim', citations: [{ document: 'D-0001', page: 1 }] },
          ],
          remove: [],
        },
      },
      { key: 'her', type: 'person', fields: { familyName: 'Узорная' } },
      {
        key: 'case',
        type: 'case',
        fields: { kind: 'administrative', court: '@court', articles: [{ article: '24.23' }] },
        links: {
          add: [
            { other: '@her', direction: 'out' as const, role: 'defendant' },
            { other: '@detention', direction: 'out' as const, role: 'related' },
          ],
          remove: [],
        },
        citations: { add: [{ field: 'kind', document: 'D-0001', page: 2, connection: 'reporter' }], remove: [] },
      },
      { key: 'court', type: 'organisation', fields: { name: 'Specimen court' } },
    ],
  };

  test('is one entry of the history, whose records refer to each other before they have codes', () => {
    const { records, seq } = saveTogether(home.vault, desk);
    const codes = Object.fromEntries(records.map(({ key, code }) => [key, code]));
    expect(shown(codes['case'] ?? '')).toMatchObject({
      fields: { court: codes['court'] },
      links: expect.arrayContaining([expect.objectContaining({ code: codes['her'], role: 'defendant' })]),
      citations: [{ field: 'kind', page: '2', connection: 'reporter' }],
    });
    expect(shown(codes['detention'] ?? '').links).toMatchObject([
      { code: codes['her'], citations: [{ document: 'D-0001' }] },
      { code: codes['case'] },
    ]);
    undo(home.vault, seq ?? 0);
    expect(listRecords(home.vault.catalogue).map(({ code }) => code)).toEqual(['D-0001']);
  });

  test('is refused whole, and the refusal says which of the records it is about', () => {
    const before = listRecords(home.vault.catalogue);
    const [first, ...rest] = desk.records;
    const broken = { records: [{ ...first, fields: { date: 'the day before' } } as (typeof desk.records)[0], ...rest] };
    expect(() => saveTogether(home.vault, broken)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ record: 'detention', field: 'date' }) }),
    );
    const stray = { records: [...desk.records, { key: 'x', type: 'case', fields: { court: '@nobody-here' } }] };
    expect(() => saveTogether(home.vault, { records: stray.records.map((each) => ({ ...each })) })).not.toThrow();
    undo(home.vault);
    const lost = {
      records: [
        {
          key: 'x',
          type: 'event',
          fields: {},
          links: { add: [{ other: '@nobody', direction: 'out' as const, role: 'victim' }], remove: [] },
        },
      ],
    };
    expect(() => saveTogether(home.vault, lost)).toThrow(
      expect.objectContaining({ code: 'RECORD_NOT_FOUND', details: expect.objectContaining({ record: 'x', link: 0 }) }),
    );
    expect(() => saveTogether(home.vault, { records: [desk.records[1]!, desk.records[1]!] })).toThrow(
      expect.objectContaining({ code: 'CALL_INVALID' }),
    );
    expect(listRecords(home.vault.catalogue)).toEqual(before);
  });
});

describe('a citation', () => {
  test('proves one entry of a group, and goes on proving it when the entry is edited', () => {
    put(home.vault, [{ type: 'case', code: 'C-0001', fields: { articles: ['24.23', { id: 'b', article: '17.1' }] } }]);
    const entries = shown('C-0001').fields['articles'] as { id: string; article: string }[];
    expect(entries.map(({ id }) => id)).toEqual([expect.stringMatching(/^[0-9a-z]+$/), 'b']);
    save(home.vault, {
      type: 'case',
      code: 'C-0001',
      fields: { articles: [entries[0], { ...entries[1], part: '2' }] },
      citations: { add: [{ field: 'articles', item: 'b', document: 'D-0001' }], remove: [] },
    });
    expect(shown('C-0001').fields['articles']).toMatchObject([{ id: entries[0]?.id }, { id: 'b', part: '2' }]);
    expect(shown('C-0001').citations).toMatchObject([{ field: 'articles', item: 'b' }]);
    const cites =
      (item: string, field = 'articles') =>
      () =>
        save(home.vault, {
          type: 'case',
          code: 'C-0001',
          fields: {},
          citations: { add: [{ field, item, document: 'D-0001' }], remove: [] },
        });
    expect(cites('nosuch')).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ reason: 'no-entry-of' }) }),
    );
    expect(cites('b', 'kind')).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ reason: 'no-entries' }) }),
    );
  });

  test('the same line put twice gives the same entries', () => {
    const line = { type: 'case', code: 'C-0001', fields: { articles: ['24.23', '24.23'] } };
    put(home.vault, [line]);
    expect(put(home.vault, [line])).toMatchObject({ unchanged: 1, updated: [] });
  });

  test('stays with its value when another source is preferred', async () => {
    put(home.vault, [
      { type: 'document', code: 'D-0002', fields: { title: 'Specimen letter' } },
      {
        type: 'person',
        code: 'P-0001',
        fields: { familyName: 'Узорная', birthDate: { preferred: '1985-04-12', others: ['1986'], reason: 'passport' } },
        citations: [
          { field: 'birthDate', value: '1985-04-12', document: 'D-0001', page: 1 },
          { field: 'birthDate', value: '1986', document: 'D-0002', reliability: 'unsure', connection: 'relative' },
        ],
      },
    ]);
    put(home.vault, [
      {
        type: 'person',
        code: 'P-0001',
        fields: { birthDate: { preferred: '1986', others: ['1985-04-12'], reason: 'she says so' } },
      },
    ]);
    expect(shown('P-0001').citations).toMatchObject([
      { value: '1985-04-12', document: 'D-0001' },
      { value: '1986', document: 'D-0002', connection: 'relative' },
    ]);
    expect(() =>
      put(home.vault, [
        { type: 'person', code: 'P-0001', citations: [{ field: 'birthDate', value: '1999', document: 'D-0001' }] },
      ]),
    ).toThrow(expect.objectContaining({ details: expect.objectContaining({ reason: 'no-such-value' }) }));
    expect((await verify(home.vault)).ok).toBe(true);
  });
});

describe('a field of one’s own', () => {
  const ours = {
    type: 'field',
    code: 'F-0001',
    fields: { recordType: 'person', label: 'Chat name', kind: 'text', identifies: 'name' },
  };

  test('is checked, shown and searched like a shipped one, from the commit on that makes it', () => {
    put(home.vault, [ours]);
    put(home.vault, [{ type: 'person', code: 'P-0001', fields: { familyName: 'Узорная', own1: 'vasilyok' } }]);
    expect(shown('P-0001').fields).toMatchObject({ own1: 'vasilyok' });
    expect(search(home.vault.catalogue, 'vasilyok', { limit: 5 }).hits).toMatchObject([{ code: 'P-0001' }]);
    expect(find(home.vault.catalogue, 'василёк', { types: [], limit: 5, language: 'en' })).toMatchObject([
      { code: 'P-0001' },
    ]);
    expect(() => put(home.vault, [{ type: 'case', fields: { own1: 'x' } }])).toThrow(
      expect.objectContaining({ code: 'FIELD_UNKNOWN' }),
    );
  });

  test('is gone after undo and comes back with its values, and another archive knows nothing of it', async () => {
    put(home.vault, [ours]);
    put(home.vault, [{ type: 'person', code: 'P-0001', fields: { familyName: 'Узорная', own1: 'vasilyok' } }]);
    put(home.vault, [{ ...ours, fields: { label: 'Handle' } }]);
    const trashed = { type: 'field', code: 'F-0001' };
    const { commit } = await import('../../../electron/archive/commit.ts');
    const { idOf } = await import('../../../electron/archive/codes.ts');
    commit(home.vault, { action: 'trash' }, (draft) =>
      draft.setState(idOf(home.vault.catalogue, trashed.code), 'trashed'),
    );
    expect(shown('P-0001').fields).toEqual({ familyName: 'Узорная' });
    expect(search(home.vault.catalogue, 'vasilyok', { limit: 5 }).total).toBe(0);
    undo(home.vault);
    expect(shown('P-0001').fields).toMatchObject({ own1: 'vasilyok' });
    expect(search(home.vault.catalogue, 'vasilyok', { limit: 5 }).total).toBe(1);
    expect(definitions.person.fields.at(-1)?.label.en).toBe('Handle');
    const other = await freshVault();
    followModel(other.vault.catalogue);
    expect(definitions.person.fields.some(({ own }) => own === true)).toBe(false);
    other.remove();
    followModel(home.vault.catalogue);
    expect((await verify(home.vault)).ok).toBe(true);
  });

  test('is refused when it says of nothing what it holds, and never turns into another kind', () => {
    expect(() =>
      put(home.vault, [{ type: 'field', fields: { recordType: 'planet', label: 'x', kind: 'text' } }]),
    ).toThrow(expect.objectContaining({ code: 'FIELD_INVALID' }));
    put(home.vault, [ours]);
    expect(() => put(home.vault, [{ ...ours, fields: { kind: 'integer' } }])).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ reason: 'stays-as-made' }) }),
    );
    // A commit that is refused leaves the definitions as they were.
    expect(() =>
      put(home.vault, [
        { type: 'field', code: 'F-0002', fields: { recordType: 'person', label: 'y', kind: 'boolean' } },
        { type: 'planet', fields: {} },
      ]),
    ).toThrow();
    expect(definitions.person.fields.filter(({ own }) => own === true)).toHaveLength(1);
  });
});

test('a term of one’s own is understood under its label, and found by it', () => {
  put(home.vault, [
    { type: 'term', code: 'W-0001', fields: { vocabulary: 'incident-kind', label: 'doxxing', labelRu: 'доксинг' } },
  ]);
  expect(resolveTerm(vocabularyOf('incident-kind'), 'Доксинг')).toBe('W-0001');
  put(home.vault, [{ type: 'incident', code: 'I-0001', fields: { kind: 'doxxing' } }]);
  expect(shown('I-0001')).toMatchObject({ fields: { kind: 'W-0001' }, title: 'doxxing' });
  put(home.vault, [{ type: 'term', code: 'W-0001', fields: { label: 'publishing of private data' } }]);
  expect(shown('I-0001').title).toBe('publishing of private data');
  expect(search(home.vault.catalogue, 'доксинг', { limit: 5 }).hits).toMatchObject([{ code: 'I-0001' }]);
});
