import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readChronology } from '../../../electron/archive/chronology.ts';
import { compareHistory } from '../../../electron/archive/compare.ts';
import { find } from '../../../electron/archive/find.ts';
import { readHome } from '../../../electron/archive/home.ts';
import { changesSince, mirrorRows } from '../../../electron/archive/mirror.ts';
import { put } from '../../../electron/archive/put.ts';
import { search } from '../../../electron/archive/search/search.ts';
import { undo } from '../../../electron/archive/undo.ts';
import { showInFull } from '../../../electron/archive/view.ts';
import { commit } from '../../../electron/archive/commit.ts';
import { idOf } from '../../../electron/archive/codes.ts';
import { markDocument, noteFailures } from '../../../electron/archive/working-state.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

/** What a window reads: lists that follow the archive, pickers, what wants attention, who changed what. */

let home: Awaited<ReturnType<typeof freshVault>>;
const catalogue = () => home.vault.catalogue;

beforeEach(async () => {
  home = await freshVault();
  put(home.vault, [
    { type: 'document', code: 'D-1', fields: { title: 'Ruling', kind: 'ruling', date: '2021-07-14' } },
    {
      type: 'person',
      code: 'P-1',
      fields: { familyName: 'Лойка', firstName: 'Настасся', birthDate: '1989', otherNames: ['Loika'] },
    },
    { type: 'person', code: 'P-2', fields: { familyName: 'Іваноў', birthDate: '1970~', occupation: ['teacher'] } },
    { type: 'person', code: 'P-3', fields: { familyName: 'Іваноў', birthDate: '1990' } },
    { type: 'place', code: 'L-1', fields: { name: 'Minsk' } },
    {
      type: 'detention',
      code: 'T-1',
      fields: { date: { preferred: '2022-10', others: ['2022-11'] }, place: 'L-1', conditions: 'x'.repeat(300) },
      links: [{ to: 'P-1', role: 'victim' }],
    },
    {
      type: 'event',
      code: 'E-1',
      fields: { title: 'Hearing', date: '2023', summary: 'A hearing.' },
      links: [{ to: 'P-1', role: 'defendant' }],
      citations: [{ document: 'D-1', field: 'date', page: 1 }],
    },
  ]);
});
afterEach(() => home.remove());

describe('the mirror of a window', () => {
  test('holds of each record what lists need, page by page', () => {
    const first = mirrorRows(catalogue(), { types: [], after: 0, limit: 4 });
    const second = mirrorRows(catalogue(), { types: [], after: first.next ?? 0, limit: 4 });
    expect([...first.rows, ...second.rows].map(({ code }) => code)).toEqual([
      'D-1',
      'P-1',
      'P-2',
      'P-3',
      'L-1',
      'T-1',
      'E-1',
    ]);
    expect(second).toMatchObject({ next: null, seq: 1 });
    expect(second.rows[1]).toMatchObject({
      code: 'T-1',
      date: '2022-10',
      earliest: '2022-10-01',
      latest: '2022-10-31',
      cells: { date: '2022-10', place: 'L-1' },
      links: 1,
      sources: 0,
    });
    expect(second.rows[1]?.cells).not.toHaveProperty('conditions');
    expect(first.rows[0]).toMatchObject({ sources: 1, file: null });
    expect(mirrorRows(catalogue(), { types: ['person'], after: 0, limit: 50 }).rows).toHaveLength(3);
  });

  test('is the same whether it is read at once or follows', () => {
    const whole = () => mirrorRows(catalogue(), { types: [], after: 0, limit: 10_000 }).rows;
    const rows = new Map(whole().map((row) => [row.number, row]));
    let seq = 1;
    put(home.vault, [{ type: 'place', code: 'L-1', fields: { name: 'Homel' } }]);
    put(home.vault, [
      { type: 'person', code: 'P-2', links: [{ to: 'P-1', role: 'related', citations: [{ document: 'D-1' }] }] },
    ]);
    commit(home.vault, { action: 'trash' }, (draft) => draft.setState(idOf(catalogue(), 'P-3'), 'trashed'));
    undo(home.vault, 2);
    for (let more = true; more;) {
      const change = changesSince(catalogue(), seq, 1);
      for (const row of change.rows) rows.set(row.number, row);
      ({ seq, more } = change);
    }
    expect(seq).toBe(5);
    expect([...rows.values()].toSorted((a, b) => a.number - b.number)).toEqual(whole());
    expect(changesSince(catalogue(), seq, 10)).toEqual({ seq, rows: [], more: false });
  });

  test('counts nothing that is in the trash, as the page of a record shows nothing of it', () => {
    const rowsOf = (codes: readonly string[], rows: ReturnType<typeof mirrorRows>['rows']) =>
      codes.map((code) => rows.find((row) => row.code === code)).map((row) => [row?.links, row?.sources]);
    const move = (code: string, state: 'active' | 'trashed', action: 'trash' | 'restore') =>
      commit(home.vault, { action }, (draft) => draft.setState(idOf(catalogue(), code), state));
    const whole = () => mirrorRows(catalogue(), { types: [], after: 0, limit: 10_000 }).rows;
    expect(rowsOf(['P-1', 'E-1'], whole())).toEqual([
      [2, 0],
      [1, 1],
    ]);
    move('P-1', 'trashed', 'trash');
    move('D-1', 'trashed', 'trash');
    // Who is linked to what went into the trash follows, although nothing of it was changed.
    expect(rowsOf(['T-1', 'E-1'], changesSince(catalogue(), 1, 100).rows)).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(rowsOf(['T-1', 'E-1'], whole())).toEqual([
      [0, 0],
      [0, 0],
    ]);
    const { rows } = readHome(catalogue(), '2026-11-22').unsourced;
    expect(rows.find(({ code }) => code === 'E-1')?.fields).toEqual(['date', 'summary']);
    move('D-1', 'active', 'restore');
    expect(rowsOf(['E-1'], changesSince(catalogue(), 3, 100).rows)).toEqual([[0, 1]]);
  });

  test('follows titles also when the clock was put back between two changes', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      vi.setSystemTime('2030-01-02T00:00:00Z');
      put(home.vault, [{ type: 'event', code: 'E-1', fields: { summary: 'Another.' } }]);
      vi.setSystemTime('2030-01-01T00:00:00Z');
      put(home.vault, [{ type: 'place', code: 'L-1', fields: { name: 'Homel' } }]);
    } finally {
      vi.useRealTimers();
    }
    expect(changesSince(catalogue(), 1, 100).rows.map(({ code }) => code)).toContain('T-1');
  });

  test('gives the marks of what was read as they are, however the rows were read before', () => {
    put(
      home.vault,
      Array.from({ length: 600 }, (_, at) => ({ type: 'document', fields: { title: `Paper ${at}` } })),
    );
    const page = () => mirrorRows(catalogue(), { types: [], after: 0, limit: 600 });
    const [before, code = ''] = [page(), page().rows[0]?.code];
    catalogue()
      .prepare(
        `insert into file (id, record, kind, name, path, mime, extension, size, stored_size, sha256, added, properties, pages, text_sha256)
         select 'f', id, 'original', 'a', 'a', 'text/plain', 'txt', 1, 1, 'h', '2026', '{}', 1, 'h' from record where code = ?`,
      )
      .run([code]);
    expect(before.next).not.toBeNull();
    markDocument(home.vault, code, true);
    expect(page().rows[0]?.file?.read).toBe(true);
  });
});

describe('a picker', () => {
  const options = { types: [], limit: 12, language: 'en' } as const;
  test.each(['Лойк', 'Loik', 'loika nasta', 'лойко', 'P-1', 'настасся л'])('finds Nasta Loika by %s', (typed) => {
    expect(find(catalogue(), typed, options).map(({ code }) => code)).toContain('P-1');
  });

  test('tells namesakes apart', () => {
    expect(find(catalogue(), 'іваноў', options).map(({ hint }) => hint)).toEqual(['1970~ · teacher', '1990']);
    expect(find(catalogue(), 'rul', { ...options, language: 'be' })[0]?.hint).toContain('2021-07-14');
  });

  test('finds only what is asked for, and nothing in the trash', () => {
    expect(find(catalogue(), 'minsk', { ...options, types: ['person'] })).toEqual([]);
    put(home.vault, [{ type: 'place', code: 'L-2', fields: { name: 'Minsk region' } }]);
    expect(find(catalogue(), 'minsk', options).map(({ code }) => code)).toContain('L-2');
    commit(home.vault, { action: 'trash' }, (draft) => draft.setState(idOf(catalogue(), 'L-2'), 'trashed'));
    expect(find(catalogue(), 'region', options)).toEqual([]);
  });
});

describe('home', () => {
  test('shows what wants attention', () => {
    put(home.vault, [{ type: 'consent', code: 'A-1', fields: { recipient: 'cedaw', validUntil: '2030' } }]);
    noteFailures(home.vault, [{ path: '/a', reason: 'not-found' }]);
    const seen = readHome(catalogue(), '2026-11-22');
    expect(seen.counts).toMatchObject({ person: 3, consent: 1, event: 1 });
    const unsourced = Object.fromEntries(seen.unsourced.rows.map(({ code, fields }) => [code, fields]));
    expect(unsourced).toEqual({
      'E-1': ['summary'],
      'T-1': ['place', 'date', 'conditions'],
      'P-1': ['birthDate'],
      'P-2': ['birthDate', 'occupation'],
      'P-3': ['birthDate'],
    });
    expect(seen.failures).toMatchObject({ total: 1, rows: [{ path: '/a' }] });
    expect(seen.recent).toHaveLength(8);
    expect(seen).toMatchObject({ lastBackup: null, lastVerified: null, drafts: [] });
  });

  test('lets a citation of the whole record prove all of it', () => {
    put(home.vault, [{ type: 'event', code: 'E-1', citations: [{ document: 'D-1' }] }]);
    expect(readHome(catalogue(), '2026-11-22').unsourced.rows.map(({ code }) => code)).not.toContain('E-1');
  });
});

test('the history of a record tells each value before and after, in codes', () => {
  put(home.vault, [{ type: 'place', code: 'L-2', fields: { name: 'Homel' } }]);
  put(home.vault, [
    {
      type: 'detention',
      code: 'T-1',
      fields: { place: 'L-2', date: { preferred: '2022-10', others: [] } },
      links: [{ to: 'P-2', role: 'witness', citations: [{ document: 'D-1', page: 4 }] }],
    },
  ]);
  const [newest] = compareHistory(catalogue(), 'T-1', { limit: 10 });
  expect(newest).toMatchObject({
    seq: 3,
    changes: [
      { field: 'date', before: { preferred: '2022-10', others: ['2022-11'] }, after: '2022-10' },
      { what: 'record', how: 'changed', field: 'place', before: 'L-1', after: 'L-2' },
      { what: 'link', how: 'added', before: null, after: { from: 'T-1', to: 'P-2', role: 'witness' } },
      { what: 'citation', how: 'added', after: { record: 'T-1', document: 'D-1', page: '4' } },
    ],
  });
  expect(compareHistory(catalogue(), 'P-2', { seq: 3, limit: 10 })).toMatchObject([{ changes: [{ what: 'link' }] }]);
});

test('a record is shown with what it refers to, and a person with what may be done with the name', () => {
  put(home.vault, [
    {
      type: 'consent',
      code: 'A-1',
      fields: { recipient: 'wgad', uses: ['information'], date: '2024' },
      links: [{ to: 'P-1', role: 'subject' }],
    },
  ]);
  const options = { recipients: ['cedaw'], today: '2026-11-22' };
  expect(showInFull(catalogue(), 'T-1', options).referred).toMatchObject({ 'L-1': { type: 'place', title: 'Minsk' } });
  expect(showInFull(catalogue(), 'P-1', options).consent).toEqual([
    { recipient: 'cedaw', publish: true, named: false, reason: 'no-consent' },
    { recipient: 'cedaw', publish: false, named: false, reason: 'no-consent' },
    { recipient: 'wgad', publish: true, named: false, reason: 'other-use' },
    { recipient: 'wgad', publish: false, named: true, reason: 'consent' },
  ]);
  expect(showInFull(catalogue(), 'D-1', options).read).toBe(false);
  markDocument(home.vault, 'D-1', true);
  expect(showInFull(catalogue(), 'D-1', options)).toMatchObject({
    read: true,
    citedBy: [{ code: 'E-1', field: 'date' }],
  });
});

describe('a timeline with many lanes', () => {
  test('has each entry once, with who it belongs to, its sources and other dates', () => {
    const { entries, titles, cut } = readChronology(catalogue(), [], 100);
    expect(entries.map(({ code }) => code)).toEqual(['D-1', 'T-1', 'E-1']);
    expect(entries[1]).toMatchObject({ people: ['P-1'], others: [{ date: '2022-11', earliest: '2022-11-01' }] });
    expect(entries[2]).toMatchObject({ people: ['P-1'], sources: [{ document: 'D-1', page: 1 }], field: 'date' });
    expect(titles).toEqual({ 'P-1': 'Настасся Лойка' });
    expect(cut).toBe(false);
    expect(readChronology(catalogue(), [], 2)).toMatchObject({ cut: true, entries: [{}, {}] });
  });

  test('of several records says their roles', () => {
    put(home.vault, [{ type: 'event', code: 'E-1', links: [{ to: 'P-2', role: 'witness' }] }]);
    const { entries } = readChronology(catalogue(), ['P-1', 'P-2'], 100);
    expect(entries.find(({ code }) => code === 'E-1')).toMatchObject({
      people: ['P-1', 'P-2'],
      role: 'defendant, witness',
    });
  });

  test('of one record says in which role each entry belongs to it', () => {
    const { entries } = readChronology(catalogue(), ['P-1'], 100);
    expect(entries.find(({ code }) => code === 'E-1')).toMatchObject({ role: 'defendant' });
  });

  test('also names what belongs to a record and has no date yet, last of all', () => {
    put(home.vault, [
      { type: 'incident', code: 'I-8', fields: { title: 'Known late' }, links: [{ to: 'P-1', role: 'victim' }] },
      { type: 'case', code: 'C-8', fields: { title: 'A case' }, links: [{ to: 'P-1', role: 'defendant' }] },
      { type: 'remedy', code: 'R-8', fields: { title: 'A complaint' }, links: [{ to: 'C-8', role: 'case' }] },
      {
        type: 'event',
        code: 'E-8',
        fields: { title: 'Dated by its link' },
        links: [{ to: 'P-1', role: 'speaker', from: '2021' }],
      },
      { type: 'event', code: 'E-9', fields: { title: 'Of somebody else' }, links: [{ to: 'P-2', role: 'speaker' }] },
    ]);
    const undated = (about: readonly string[]) =>
      readChronology(catalogue(), about, 100).entries.filter(({ date }) => date === '');
    expect(undated(['P-1'])).toMatchObject([
      { code: 'C-8', role: 'defendant', earliest: null, latest: null, people: ['P-1'] },
      { code: 'I-8', role: 'victim', people: ['P-1'] },
      { code: 'R-8', role: 'defendant', people: ['P-1'], cases: ['C-8'] },
    ]);
    expect(readChronology(catalogue(), ['P-1'], 100).entries.at(-1)?.code).toBe('R-8');
    expect(undated(['P-1', 'P-2']).map(({ code }) => code)).toEqual(['C-8', 'E-9', 'I-8', 'R-8']);
    // Of one record named itself it is said too that its date is not known.
    expect(undated(['C-8']).map(({ code }) => code)).toEqual(['C-8', 'R-8']);
    expect(undated([])).toEqual([]);
  });
});

describe('a search', () => {
  const found = (options: Parameters<typeof search>[2]) => search(catalogue(), 'hearing', options).total;
  test('can be narrowed by type and by time, as far as a date can reach', () => {
    expect(found({})).toBe(1);
    expect(found({ types: ['event'] })).toBe(1);
    expect(found({ types: ['person', 'document'] })).toBe(0);
    expect(found({ from: '2023-06-01' })).toBe(1);
    expect(found({ from: '2023-06-01', until: '2023-06-02', types: ['event'] })).toBe(1);
    expect(found({ from: '2024-01-01' })).toBe(0);
    expect(found({ until: '2022-12-31' })).toBe(0);
  });
});
