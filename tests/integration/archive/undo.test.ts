import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { idOf } from '../../../electron/archive/codes.ts';
import { commit } from '../../../electron/archive/commit.ts';
import { showHistory } from '../../../electron/archive/history-view.ts';
import { put } from '../../../electron/archive/put.ts';
import type { CitationId, LinkId } from '../../../electron/archive/rows.ts';
import { search } from '../../../electron/archive/search/search.ts';
import { undo } from '../../../electron/archive/undo.ts';
import { listRecords, showRecord } from '../../../electron/archive/view.ts';
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

const event = (fields: Record<string, unknown>, rest: Record<string, unknown> = {}): void => {
  put(home.vault, [{ type: 'event', code: 'E-1', fields, ...rest }]);
};
const show = (code = 'E-1') => showRecord(home.vault.catalogue, code);
const title = (): string => show().title;
const linked = (): string[] => show().links.map(({ code }) => code);
const refused = expect.objectContaining({ code: 'UNDO_IMPOSSIBLE' });

describe('undo', () => {
  test('of new records puts them into the trash, where nothing is lost', () => {
    put(home.vault, [{ type: 'person', code: 'P-1' }]);
    event({ title: 'Search' }, { links: [{ to: 'P-1', role: 'victim' }] });
    expect(undo(home.vault)).toEqual({ undone: 2, seq: 3 });
    expect(listRecords(home.vault.catalogue)).toMatchObject([{ code: 'P-1' }]);
    expect(show()).toMatchObject({ state: 'trashed', fields: { title: 'Search' } });
  });

  test('does not bring a link or a source back beside one of the same kind that was made since', async () => {
    const document = await addDocument(home.vault, 'Ruling', ['page']);
    put(home.vault, [{ type: 'person', code: 'P-1' }]);
    const whole = { links: [{ to: 'P-1', role: 'victim' }], citations: [{ document, page: 1 }] };
    event({ title: 'Search' }, whole);
    const { links, citations } = show();
    const [link, citation] = [links[0]?.id as LinkId, citations[0]?.id as CitationId];
    const { seq: unlinked } = commit(home.vault, { action: 'save' }, (draft) => draft.unlink(link));
    const { seq: uncited } = commit(home.vault, { action: 'save' }, (draft) => draft.uncite(citation));
    event({ title: 'Search' }, whole);
    expect(() => undo(home.vault, unlinked ?? 0)).toThrow(refused);
    expect(() => undo(home.vault, uncited ?? 0)).toThrow(refused);
    expect([show().links.length, show().citations.length]).toEqual([1, 1]);
    // Without the new ones the old ones come back.
    undo(home.vault);
    undo(home.vault, unlinked ?? 0);
    undo(home.vault, uncited ?? 0);
    expect([show().links[0]?.id, show().citations[0]?.id]).toEqual([link, citation]);
  });

  test('of a changed field brings the old value back, in titles and search too', () => {
    event({ title: 'Search', summary: 'At home' });
    event({ title: 'Raid', summary: null });
    expect(undo(home.vault)).toEqual({ undone: 2, seq: 3 });
    expect(show()).toMatchObject({ title: 'Search', rev: 3, fields: { title: 'Search', summary: 'At home' } });
    expect(search(home.vault.catalogue, 'raid').total).toBe(0);
    expect(search(home.vault.catalogue, 'home').total).toBe(1);
  });

  test('again and again goes back step by step to the beginning, and then says that there is nothing more', () => {
    for (const each of ['one', 'two', 'three']) event({ title: each });
    undo(home.vault);
    expect(title()).toBe('two');
    undo(home.vault);
    expect(title()).toBe('one');
    undo(home.vault);
    expect(listRecords(home.vault.catalogue)).toEqual([]);
    expect(() => undo(home.vault)).toThrow(/nothing to undo/);
  });

  test('of an undo does it again, and after that the same change can be undone once more', () => {
    event({ title: 'one' });
    event({ title: 'two' });
    const { seq } = undo(home.vault);
    undo(home.vault, seq ?? 0);
    expect(title()).toBe('two');
    expect(undo(home.vault).undone).toBe(2);
    expect(title()).toBe('one');
  });

  test('of a creation, undone, brings the record back', () => {
    event({ title: 'one' });
    const { seq } = undo(home.vault);
    expect(show().state).toBe('trashed');
    undo(home.vault, seq ?? 0);
    expect(show()).toMatchObject({ state: 'active', title: 'one' });
  });

  test('of a link takes it away with its sources, and of that brings both back', async () => {
    const document = await addDocument(home.vault, 'Ruling', ['page']);
    put(home.vault, [{ type: 'person', code: 'P-1' }]);
    event({ title: 'Search' });
    event({}, { links: [{ to: 'P-1', role: 'victim', citations: [{ document, page: 1 }] }] });
    const before = show();
    const { seq } = undo(home.vault);
    expect(linked()).toEqual([]);
    undo(home.vault, seq ?? 0);
    expect(show().links).toEqual(before.links);
  });

  test('of a link that was taken away brings it back with its sources', async () => {
    const document = await addDocument(home.vault, 'Ruling', ['page']);
    put(home.vault, [{ type: 'person', code: 'P-1' }]);
    event({ title: 'Search' }, { links: [{ to: 'P-1', role: 'victim', note: 'n', citations: [{ document }] }] });
    const before = show().links;
    commit(home.vault, { action: 'put' }, (draft) =>
      draft.unlink(String(home.vault.catalogue.prepare('select id from link', { pluck: true }).get()) as LinkId),
    );
    expect(linked()).toEqual([]);
    undo(home.vault);
    expect(show().links).toEqual(before);
  });

  test('of a link is refused while somebody has given a source for it since', async () => {
    const document = await addDocument(home.vault, 'Ruling', ['page']);
    put(home.vault, [{ type: 'person', code: 'P-1' }]);
    event({ title: 'Search' }, { links: [{ to: 'P-1', role: 'victim' }] });
    event({}, { links: [{ to: 'P-1', role: 'victim', citations: [{ document }] }] });
    const before = everything(home.vault.catalogue);
    expect(() => undo(home.vault, 3)).toThrow(refused);
    expect(everything(home.vault.catalogue)).toEqual(before);
    undo(home.vault);
    undo(home.vault, 3);
    expect(show().state).toBe('trashed');
  });

  test('of an earlier change is refused while what it changed was changed again, and nothing happens', () => {
    event({ title: 'one' });
    event({ title: 'two' });
    event({ title: 'three' });
    const before = everything(home.vault.catalogue);
    expect(() => undo(home.vault, 2)).toThrow(refused);
    expect(everything(home.vault.catalogue)).toEqual(before);
  });

  test('of an earlier change is refused also where later ones happen to end at the same value', () => {
    for (const each of ['a', 'b', 'a', 'b']) event({ title: each });
    expect(() => undo(home.vault, 2)).toThrow(refused);
    undo(home.vault);
    undo(home.vault);
    undo(home.vault, 2);
    expect(title()).toBe('a');
  });

  test('of what was undone already is refused', () => {
    event({ title: 'a' });
    event({ title: 'b' });
    undo(home.vault);
    expect(() => undo(home.vault, 2)).toThrow(/undone already/);
  });

  test('does not bring back a source for a link that is gone', async () => {
    const document = await addDocument(home.vault, 'Ruling', ['page']);
    put(home.vault, [
      { type: 'person', code: 'P-1' },
      { type: 'event', code: 'E-1' },
    ]);
    event({}, { links: [{ to: 'P-1', role: 'victim' }] });
    event({}, { links: [{ to: 'P-1', role: 'victim', citations: [{ document }] }] });
    const { seq } = undo(home.vault);
    undo(home.vault);
    expect(() => undo(home.vault, seq ?? 0)).toThrow(refused);
    expect(linked()).toEqual([]);
  });

  test('of an earlier change that stands is possible, whatever else was changed since', () => {
    event({ title: 'one' });
    put(home.vault, [{ type: 'event', code: 'E-2', fields: { title: 'other' } }]);
    undo(home.vault, 1);
    expect(listRecords(home.vault.catalogue)).toMatchObject([{ code: 'E-2' }]);
  });

  test('of what came into the trash takes it out again', () => {
    event({ title: 'one' });
    const id = idOf(home.vault.catalogue, 'E-1');
    commit(home.vault, { action: 'trash' }, (draft) => draft.setState(id, 'trashed'));
    undo(home.vault);
    expect(show().state).toBe('active');
  });

  test('of a document that was brought in puts it into the trash and keeps its file', async () => {
    const code = await addDocument(home.vault, 'Ruling', ['Verdict']);
    const { seq } = undo(home.vault);
    expect(show(code)).toMatchObject({ state: 'trashed', files: [{ pages: 1 }] });
    expect(search(home.vault.catalogue, 'verdict').total).toBe(0);
    undo(home.vault, seq ?? 0);
    expect(search(home.vault.catalogue, 'verdict').total).toBe(1);
  });

  test('of a value with contradicting sources brings both sides back', () => {
    event({ title: { preferred: 'Search', others: ['Raid'], reason: 'ruling' } });
    event({ title: null });
    undo(home.vault);
    expect(show()).toMatchObject({
      fields: { title: 'Search' },
      others: { title: { values: ['Raid'], reason: 'ruling' } },
    });
  });

  test('of an entry that is not there or that changed nothing is refused', () => {
    commit(home.vault, { action: 'export', note: 'cedaw-report' }, () => undefined);
    expect(() => undo(home.vault, 1)).toThrow(refused);
    expect(() => undo(home.vault, 7)).toThrow(refused);
    expect(() => undo(home.vault)).toThrow(refused);
  });

  test('passes over exports and goes on to the last change', () => {
    event({ title: 'one' });
    commit(home.vault, { action: 'export', note: 'cedaw-report' }, () => undefined);
    expect(undo(home.vault).undone).toBe(1);
  });

  test('finds the last change also behind hundreds of undone ones', () => {
    event({ title: 'first' });
    for (let turn = 0; turn < 60; turn += 1) {
      event({ title: `turn ${turn}` });
      undo(home.vault);
    }
    expect(undo(home.vault).undone).toBe(1);
  });
});

describe('the history as it is shown', () => {
  test('says which fields of which record an entry changed, newest first', () => {
    event({ title: 'one', date: '2021' });
    event({ title: { preferred: 'one', others: ['uno'] }, date: null });
    commit(home.vault, { action: 'trash' }, (draft) => draft.setState(idOf(home.vault.catalogue, 'E-1'), 'trashed'));
    expect(showHistory(home.vault.catalogue)).toMatchObject([
      { seq: 3, action: 'trash', changes: [{ what: 'record', how: 'changed', code: 'E-1', fields: ['state'] }] },
      { seq: 2, action: 'put', changes: [{ how: 'changed', fields: ['title', 'date'] }] },
      { seq: 1, action: 'put', changes: [{ how: 'added', fields: ['title', 'date'] }] },
    ]);
  });

  test('of one record has its links, sources and files, and nothing of others', async () => {
    const document = await addDocument(home.vault, 'Ruling', ['page']);
    put(home.vault, [
      { type: 'event', code: 'E-1', links: [{ to: 'P-1', role: 'victim' }], citations: [{ document }] },
      { type: 'person', code: 'P-1' },
      { type: 'event', code: 'E-2' },
    ]);
    const kinds = (code: string): string[] =>
      showHistory(home.vault.catalogue, code).flatMap(({ changes }) => changes.map(({ what }) => what));
    expect(kinds('E-1')).toEqual(['record', 'link', 'citation']);
    expect(kinds('P-1')).toEqual(['record', 'link']);
    expect(kinds('E-2')).toEqual(['record']);
    expect(kinds(document)).toEqual(['citation', 'record', 'file']);
  });

  test('is as long as was asked for', () => {
    for (const each of ['one', 'two', 'three']) event({ title: each });
    expect(showHistory(home.vault.catalogue, undefined, 2).map(({ seq }) => seq)).toEqual([3, 2]);
    expect(showHistory(home.vault.catalogue, 'E-1', 1).map(({ seq }) => seq)).toEqual([3]);
  });
});
