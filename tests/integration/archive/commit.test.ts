import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { idOf } from '../../../electron/archive/codes.ts';
import { commit } from '../../../electron/archive/commit.ts';
import { put } from '../../../electron/archive/put.ts';
import type { LinkId, RecordId } from '../../../electron/archive/rows.ts';
import { verify } from '../../../electron/archive/verify.ts';
import { listRecords, showRecord } from '../../../electron/archive/view.ts';
import { checkFields } from '../../../shared/records/check.ts';
import { definitions } from '../../../shared/records/definitions.ts';
import { addDocument, everything } from '../../fixtures/archive.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

let home: Awaited<ReturnType<typeof freshVault>>;
beforeEach(async () => {
  home = await freshVault();
});
afterEach(() => home.remove());

const event = (fields: Record<string, unknown>) => checkFields(definitions.event, fields, () => null);
const historyOf = (): unknown[] => home.vault.catalogue.prepare('select action, note from history order by seq').all();

describe('a commit', () => {
  test('that fails half way leaves every row of every table as it was', () => {
    put(home.vault, [{ type: 'event', code: 'E-1', fields: { title: 'Search' } }]);
    const before = everything(home.vault.catalogue);
    const work = (): unknown =>
      commit(home.vault, { action: 'put' }, (draft) => {
        const one = draft.create(draft.allot('event'), 'event', event({ title: 'Arrest', date: '2021' }));
        const search = idOf(home.vault.catalogue, 'E-1');
        draft.update(search, event({ title: 'House search' }));
        draft.link({ from: search, to: one.id, role: 'related' });
        throw new Error('the battery is empty');
      });
    expect(work).toThrow('the battery is empty');
    expect(everything(home.vault.catalogue)).toEqual(before);
  });

  test('that changes nothing leaves no entry in the history', () => {
    put(home.vault, [{ type: 'event', code: 'E-1', fields: { title: 'Search' } }]);
    const before = everything(home.vault.catalogue);
    const { seq } = commit(home.vault, { action: 'put' }, (draft) => {
      const id = idOf(home.vault.catalogue, 'E-1');
      expect(draft.update(id, event({ title: ' Search ' }))).toBe(false);
      expect(draft.setState(id, 'active')).toBe(false);
    });
    expect(seq).toBeNull();
    expect(everything(home.vault.catalogue)).toEqual(before);
  });

  test('with a note is remembered even when it changes nothing, as an export is', () => {
    commit(home.vault, { action: 'export', note: 'cedaw-report' }, () => undefined);
    expect(historyOf()).toEqual([{ action: 'export', note: 'cedaw-report' }]);
  });

  test('touches a row twice and the history has one change, from the first state to the last', () => {
    put(home.vault, [{ type: 'event', code: 'E-1', fields: { title: 'one' } }]);
    const id = idOf(home.vault.catalogue, 'E-1');
    commit(home.vault, { action: 'put' }, (draft) => {
      draft.update(id, event({ title: 'two' }));
      draft.update(id, event({ title: 'three' }));
    });
    const changes = home.vault.catalogue.prepare('select changes from history where seq = 2', { pluck: true }).get();
    expect(JSON.parse(String(changes))).toMatchObject([
      { before: { fields: { title: 'one' } }, after: { fields: { title: 'three' } } },
    ]);
  });

  test('that makes a link and takes it away again leaves no trace of it', () => {
    put(home.vault, [
      { type: 'event', code: 'E-1' },
      { type: 'event', code: 'E-2' },
    ]);
    const [from, to] = ['E-1', 'E-2'].map((code) => idOf(home.vault.catalogue, code)) as [RecordId, RecordId];
    const before = everything(home.vault.catalogue);
    commit(home.vault, { action: 'put' }, (draft) => draft.unlink(draft.link({ from, to, role: 'related' })));
    expect(everything(home.vault.catalogue)).toEqual(before);
  });

  test('refuses a change to a record that somebody else changed in the meantime', () => {
    put(home.vault, [{ type: 'event', code: 'E-1', fields: { title: 'one' } }]);
    const id = idOf(home.vault.catalogue, 'E-1');
    const edit = (title: string): unknown =>
      commit(home.vault, { action: 'put' }, (draft) => draft.update(id, event({ title }), 1));
    edit('two');
    expect(() => edit('mine')).toThrow(expect.objectContaining({ code: 'RECORD_CHANGED', details: { code: 'E-1' } }));
    expect(showRecord(home.vault.catalogue, 'E-1').title).toBe('two');
  });

  test('refuses a link or citation of something that is not there', async () => {
    put(home.vault, [{ type: 'event', code: 'E-1' }]);
    const document = idOf(home.vault.catalogue, await addDocument(home.vault, 'Ruling', ['one page']));
    const id = idOf(home.vault.catalogue, 'E-1');
    const nowhere = '00000000-0000-7000-8000-000000000000';
    const attempt = (work: Parameters<typeof commit>[2]): string => {
      try {
        commit(home.vault, { action: 'put' }, work);
      } catch (error) {
        return (error as { code: string }).code;
      }
      return 'accepted';
    };
    expect(attempt((draft) => draft.link({ from: id, to: nowhere as RecordId, role: 'related' }))).toBe(
      'RECORD_NOT_FOUND',
    );
    expect(attempt((draft) => draft.cite({ record: id, document: nowhere as RecordId }))).toBe('RECORD_NOT_FOUND');
    expect(attempt((draft) => draft.cite({ record: id, document, link: nowhere as LinkId }))).toBe('CITATION_INVALID');
    expect(attempt((draft) => draft.unlink(nowhere as LinkId))).toBe('LINK_INVALID');
  });

  test('on a vault that was opened for reading is refused', () => {
    expect(() => put({ ...home.vault, readOnly: true }, [{ type: 'event' }])).toThrow(
      expect.objectContaining({ code: 'VAULT_READ_ONLY' }),
    );
  });

  test('with a file name that no text can hold stores one that verifies', async () => {
    await addDocument(home.vault, 'Scan', ['text'], { name: 'half \ud83d of a sign.txt' });
    expect((await verify(home.vault)).problems).toEqual([]);
  });
});

describe('codes', () => {
  const codes = (): string[] => listRecords(home.vault.catalogue).map(({ code }) => code);

  test('count up by type and say nothing of the name', () => {
    put(home.vault, [
      { type: 'person', fields: { familyName: 'Loika' } },
      { type: 'person', fields: { familyName: 'Abc' } },
      { type: 'place', fields: { name: 'Minsk' } },
    ]);
    expect(codes()).toEqual(['P-0001', 'P-0002', 'L-0001']);
  });

  test('that are handed out never collide with given ones, be they earlier, later in the same set or far ahead', () => {
    put(home.vault, [
      { type: 'event' },
      { type: 'event', code: 'E-0003' },
      { type: 'event' },
      { type: 'event', code: 'E-0001' },
      { type: 'event', code: 'E-9001' },
      { type: 'event' },
    ]);
    put(home.vault, [{ type: 'event' }]);
    expect(codes()).toEqual(['E-0001', 'E-0002', 'E-0003', 'E-0004', 'E-0005', 'E-0006', 'E-9001']);
  });

  test('are not used again after an undo', () => {
    put(home.vault, [{ type: 'event' }]);
    commit(home.vault, { action: 'trash' }, (draft) => draft.setState(idOf(home.vault.catalogue, 'E-0001'), 'trashed'));
    put(home.vault, [{ type: 'event' }]);
    expect(codes()).toEqual(['E-0002']);
  });

  test.each(['', ' E-1', 'E 1', '-E', 'E/1', 'a\u0301', 'x'.repeat(65), '../E'])('%j is no code', (code) => {
    expect(() => put(home.vault, [{ type: 'event', code }])).toThrow(expect.objectContaining({ code: 'CODE_INVALID' }));
  });

  test.each(['A1', 'Справа-7', 'E-1.2_b', 'x'.repeat(64)])('%s is one', (code) => {
    put(home.vault, [{ type: 'event', code }]);
    expect(codes()).toEqual([code]);
  });

  test.each([
    ['P-LOIKA', { familyName: 'Лойка' }],
    ['nasta.1', { firstName: 'Наста' }],
    ['P-ANNAIVANOVA', { familyName: 'Іванова' }],
    ['Ким-2', { familyName: 'Kim' }],
    ['P-LI', { familyName: 'Ли' }],
    ['P-Horbach', { familyName: 'X', otherNames: ['Алена Горбач'] }],
    ['P-Loiko', { familyName: { preferred: 'Petrova', others: ['Лойко'], reason: 'two passports' } }],
  ])('%s would reveal the name of the person it stands for and is refused', (code, fields) => {
    expect(() => put(home.vault, [{ type: 'person', code, fields }])).toThrow(
      expect.objectContaining({ code: 'CODE_REVEALS_NAME' }),
    );
  });

  test('a name given later must not be in the code either', () => {
    put(home.vault, [{ type: 'person', code: 'W-LOIKA', fields: { firstName: 'Anna' } }]);
    expect(() => put(home.vault, [{ type: 'person', code: 'W-LOIKA', fields: { familyName: 'Лойка' } }])).toThrow(
      expect.objectContaining({ code: 'CODE_REVEALS_NAME' }),
    );
  });

  test('of places and organisations may be names', () => {
    put(home.vault, [{ type: 'place', code: 'MINSK', fields: { name: 'Minsk' } }]);
    expect(codes()).toEqual(['MINSK']);
  });
});
