import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { put } from '../../../electron/archive/put.ts';
import { save } from '../../../electron/archive/save.ts';
import { verify } from '../../../electron/archive/verify.ts';
import { linkedCodes, showRecord } from '../../../electron/archive/view.ts';
import { listDrafts, saveDraft } from '../../../electron/archive/working-state.ts';
import { recordCalls } from '../../../shared/contract/calls/records.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

/** What one form says of one record is stored in one commit. */

let home: Awaited<ReturnType<typeof freshVault>>;
beforeEach(async () => {
  home = await freshVault();
  put(home.vault, [
    { type: 'document', code: 'D-1', fields: { title: 'Ruling' } },
    { type: 'person', code: 'P-1', fields: { familyName: 'Лойка' } },
    { type: 'organisation', code: 'O-1', fields: { name: 'Viasna' } },
  ]);
});
afterEach(() => home.remove());

const show = (code: string) => showRecord(home.vault.catalogue, code);
const saved = (input: unknown) => save(home.vault, recordCalls['records.save'].input.parse(input));
const failure = (input: unknown): unknown => {
  try {
    return saved(input);
  } catch (error) {
    return error;
  }
};

describe('a form that is saved', () => {
  test('makes a record with links both ways and their sources, in one entry of the history', () => {
    saveDraft(home.vault, 'event new', { type: 'event', title: 'Sentence' });
    const { code, rev, seq } = saved({
      type: 'event',
      fields: { title: 'Sentence', date: { preferred: '2021-07-14', others: ['2021-07-15'], reason: 'the stamp' } },
      links: {
        add: [
          { other: 'P-1', direction: 'out', role: 'defendant', citations: [{ document: 'D-1', page: 2 }] },
          { other: 'O-1', direction: 'in', role: 'related', from: '2021', citations: [{ document: 'D-1' }] },
        ],
      },
      citations: { add: [{ field: 'date', document: 'D-1', page: 1, quote: 'found guilty' }] },
      draft: 'event new',
    });
    expect(rev).toBe(1);
    expect(show(code)).toMatchObject({
      fields: { date: '2021-07-14' },
      others: { date: { values: ['2021-07-15'], reason: 'the stamp' } },
      citations: [{ field: 'date', page: '1', quote: 'found guilty' }],
      links: [
        { code: 'P-1', direction: 'out', role: 'defendant', citations: [{ document: 'D-1', page: '2' }] },
        { code: 'O-1', direction: 'in', role: 'related', from: '2021', citations: [{ document: 'D-1' }] },
      ],
    });
    expect(linkedCodes(home.vault.catalogue, code)).toEqual(['P-1', 'O-1']);
    expect(seq).toBe(2);
    expect(listDrafts(home.vault.catalogue)).toEqual([]);
  });

  test('changes what it mentions, clears what is null, and takes away links and sources', async () => {
    const { code } = saved({
      type: 'event',
      fields: { title: 'Sentence', date: '2021', summary: 'x' },
      links: { add: [{ other: 'P-1', direction: 'out', role: 'defendant', citations: [{ document: 'D-1' }] }] },
      citations: { add: [{ document: 'D-1' }, { document: 'D-1', field: 'date' }] },
    });
    const before = show(code);
    const of = (field: string | null) => before.citations.find((each) => each.field === field)?.id ?? '';
    const { rev } = saved({
      type: 'event',
      code,
      rev: 1,
      fields: { summary: null, date: '2022' },
      links: { remove: [before.links[0]?.id ?? ''] },
      citations: { remove: [of(null)], add: [{ document: 'D-1', field: 'title' }] },
    });
    expect(rev).toBe(2);
    const after = show(code);
    expect(after.fields).toEqual({ title: 'Sentence', date: '2022' });
    expect(after.links).toEqual([]);
    expect(after.citations.map(({ field }) => field)).toEqual(['date', 'title']);
    expect(await verify(home.vault)).toMatchObject({ ok: true });
  });

  test('gives a source to a link that starts from the other record', () => {
    put(home.vault, [{ type: 'event', code: 'E-1', links: [{ to: 'P-1', role: 'defendant' }] }]);
    const link = show('P-1').links[0]?.id ?? '';
    saved({ type: 'person', code: 'P-1', fields: {}, citations: { add: [{ link, document: 'D-1', page: 3 }] } });
    expect(show('P-1').links[0]?.citations).toMatchObject([{ document: 'D-1', page: '3' }]);
    const id = show('P-1').links[0]?.citations[0]?.id ?? '';
    saved({ type: 'person', code: 'P-1', fields: {}, citations: { remove: [id] } });
    expect(show('P-1').links[0]?.citations).toEqual([]);
  });

  test('that was filled before somebody else saved is refused, also when it says nothing new', () => {
    saved({ type: 'person', code: 'P-1', rev: 1, fields: { firstName: 'Анастасія' } });
    expect(failure({ type: 'person', code: 'P-1', rev: 1, fields: { firstName: 'Настя' } })).toMatchObject({
      code: 'RECORD_CHANGED',
    });
    expect(failure({ type: 'person', code: 'P-1', rev: 1, fields: {} })).toMatchObject({ code: 'RECORD_CHANGED' });
    expect(show('P-1').fields['firstName']).toBe('Анастасія');
  });

  test.each([
    [{ fields: { date: 'yesterday' } }, 'DATE_UNREADABLE', { field: 'date' }],
    [{ fields: { count: 'many' } }, 'FIELD_INVALID', { field: 'count' }],
    [{ citations: { add: [{ document: 'D-1', reliability: 'rather' }] } }, 'TERM_UNKNOWN', { citation: 0 }],
    [
      { links: { add: [{ other: 'P-1', direction: 'out', role: 'victim', from: 'x' }] } },
      'DATE_UNREADABLE',
      { link: 0 },
    ],
    [{ links: { add: [{ other: 'P-9', direction: 'in', role: 'victim' }] } }, 'RECORD_NOT_FOUND', { link: 0 }],
    [{ citations: { add: [{ document: 'D-1' }, { document: 'P-1' }] } }, 'CITATION_INVALID', { citation: 1 }],
    [{ citations: { add: [{ document: 'D-1', link: 'x' }] } }, 'LINK_INVALID', { citation: 0 }],
  ])('with the fault %j is refused whole with %s, and says where', (part, code, details) => {
    saveDraft(home.vault, 'kept', { type: 'event' });
    const input = {
      type: 'event',
      draft: 'kept',
      ...part,
      fields: { title: 'x', ...('fields' in part ? part.fields : {}) },
    };
    expect(failure(input)).toMatchObject({ code, details });
    expect(home.vault.catalogue.prepare("select count(*) as n from record where type = 'event'").get()).toEqual({
      n: 0,
    });
    expect(listDrafts(home.vault.catalogue)).toMatchObject([{ key: 'kept' }]);
  });

  test('takes no link or source away that belongs to another record', () => {
    put(home.vault, [
      { type: 'event', code: 'E-1', links: [{ to: 'P-1', role: 'defendant' }], citations: [{ document: 'D-1' }] },
    ]);
    const { links, citations } = show('E-1');
    const other = { type: 'organisation', code: 'O-1', fields: {} };
    expect(failure({ ...other, links: { remove: [links[0]?.id] } })).toMatchObject({ code: 'LINK_INVALID' });
    expect(failure({ ...other, citations: { remove: [citations[0]?.id] } })).toMatchObject({
      code: 'CITATION_INVALID',
    });
    expect(show('E-1')).toMatchObject({ links: [{}], citations: [{}] });
  });
});
