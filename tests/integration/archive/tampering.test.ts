import { Database } from '@signalapp/sqlcipher';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { put } from '../../../electron/archive/put.ts';
import { undo } from '../../../electron/archive/undo.ts';
import { verify } from '../../../electron/archive/verify.ts';
import { addDocument } from '../../fixtures/archive.ts';
import { readDescription } from '../../../electron/vault/vault-folder.ts';
import { unlock } from '../../../electron/vault/key-slots.ts';
import { freshVault, passphrase } from '../../fixtures/open-vault.ts';

/** Somebody who has the key changes the catalogue with SQL, past Khronika. Each test takes back what it did. */

let home: Awaited<ReturnType<typeof freshVault>>;
let paper = '';
beforeAll(async () => {
  home = await freshVault();
  paper = await addDocument(home.vault, 'Ruling', ['First page', 'Second page']);
  put(home.vault, [
    { type: 'person', code: 'P-1', fields: { familyName: 'Specimenava', birthDate: '1979' } },
    {
      type: 'event',
      code: 'E-1',
      fields: { title: 'Trial', date: '2021-07', place: 'L-1' },
      links: [{ to: 'P-1', role: 'victim', from: '2021', note: 'seen' }],
      citations: [{ document: paper, page: 2, quote: 'guilty' }],
    },
    { type: 'place', code: 'L-1', fields: { name: 'Minsk' } },
  ]);
  put(home.vault, [{ type: 'event', code: 'E-1', fields: { title: 'Closed trial' } }]);
  undo(home.vault);
  put(home.vault, [{ type: 'event', code: 'E-2', fields: { title: 'Appeal' } }]);
});
afterAll(() => home.remove());
beforeEach(() => sql('savepoint untouched'));
afterEach(() => sql('rollback to untouched; release untouched'));

const sql = (text: string): void => home.vault.catalogue.exec(text);
const withoutTriggers = (text: string): void =>
  sql(`drop trigger history_is_append_only; drop trigger history_is_never_cut; ${text}`);
const problems = async (): Promise<[string, string][]> =>
  (await verify(home.vault)).problems.map(({ kind, where }) => [kind, where]);

test('a catalogue that nobody touched verifies', async () => {
  expect(await verify(home.vault)).toMatchObject({
    ok: true,
    checked: { files: 1, records: 5, history: 5, checkpoints: 0 },
    problems: [],
  });
});

describe('the history', () => {
  test('cannot be changed or cut while its triggers stand', () => {
    expect(() => sql("update history set at = '2001-01-01' where seq = 2")).toThrow(/append-only/);
    expect(() => sql('delete from history where seq = 5')).toThrow(/append-only/);
  });

  test.each([
    ['another time', "update history set at = '2001-01-01T00:00:00.000Z' where seq = 2", '2'],
    ['another action', "update history set action = 'export' where seq = 2", '2'],
    ['a note where there was none', "update history set note = '' where seq = 2", '2'],
    ['another note', "update history set note = '1' where seq = 4", '4'],
    ['other changes', `update history set changes = replace(changes, 'Trial', 'Party') where seq = 2`, '2'],
    ['changes that are no JSON', "update history set changes = 'gone' where seq = 5", '5'],
    [
      'no first entry',
      'pragma defer_foreign_keys = on; delete from history_of where seq = 1; delete from history where seq = 1',
      '1',
    ],
    [
      'an entry left out',
      'pragma defer_foreign_keys = on; delete from history_of where seq = 3; delete from history where seq = 3',
      '3',
    ],
    [
      'two entries in each other’s place',
      `create temp table h as select * from history where seq in (3, 4);
       pragma defer_foreign_keys = on;
       update history set seq = -seq where seq in (3, 4);
       update history set seq = 4 where seq = -3; update history set seq = 3 where seq = -4`,
      '3',
    ],
    [
      'an entry put in at the end',
      `insert into history select seq + 1, at, action, note, changes, hash, 'f00d' from history where seq = 5`,
      '6',
    ],
    [
      'the same entry once more',
      `insert into history select seq + 1, at, action, note, changes, previous, hash || '0' from history where seq = 5`,
      '6',
    ],
    ['another hash', "update history set hash = 'f00d' where seq = 5", '5'],
  ])('with %s is broken from there on', async (_what, text, seq) => {
    withoutTriggers(text);
    expect(await problems()).toContainEqual(['history-broken', seq]);
  });

  test('without its last entry leaves a record that no entry tells of', async () => {
    withoutTriggers('delete from history_of where seq = 5; delete from history where seq = 5');
    const id = String(home.vault.catalogue.prepare("select id from record where code = 'E-2'", { pluck: true }).get());
    expect(await problems()).toEqual([['row-unrecorded', id]]);
  });

  test('hides no entry of a record by leaving it out of the list by record', async () => {
    sql('delete from history_of where seq = 3');
    expect(await problems()).toEqual([['index-broken', 'history_of']]);
    sql('insert into history_of select record, 3 from history_of where seq = 5');
    expect(await problems()).toEqual([['index-broken', 'history_of']]);
  });

  test('of another vault is not its own', async () => {
    const other = await verify({ ...home.vault, id: '00000000-0000-4000-8000-000000000000' });
    expect(other.problems).toMatchObject([{ kind: 'history-broken', where: '1' }]);
  });
});

describe('a row that was changed behind the back of Khronika', () => {
  test.each([
    ['a field of a record', `update record set data = json_set(data, '$.title', 'Party') where code = 'E-1'`],
    ['a field more', `update record set data = json_set(data, '$.count', 2) where code = 'E-1'`],
    ['values of other sources that are no JSON', `update record set others = '{' where code = 'E-1'`],
    ['a value of another source', `update record set others = '{"title":{"values":["x"]}}' where code = 'E-1'`],
    ['the type', `update record set type = 'incident' where code = 'E-1'`],
    ['the revision', `update record set rev = 7 where code = 'E-1'`],
    ['the state', `update record set state = 'trashed' where code = 'E-1'`],
    ['the time of its making', `update record set created = '2001-01-01T00:00:00.000Z' where code = 'E-1'`],
    ['the time of its change', `update record set updated = '2001-01-01T00:00:00.000Z' where code = 'E-1'`],
  ])('%s: the record is named', async (_what, text) => {
    sql(text);
    expect(await problems()).toEqual([['record-altered', 'E-1']]);
  });

  test('the code: the record is named by the one it has now', async () => {
    sql(`update record set code = 'E-7' where code = 'E-1'`);
    expect(await problems()).toEqual([['record-altered', 'E-7']]);
  });

  test.each([
    ['another role', `update link set role = 'perpetrator'`, ['link-altered']],
    ['another date', `update link set from_date = '2020'`, ['link-altered']],
    ['no note', 'update link set note = null', ['link-altered']],
    ['turned round', 'update link set from_record = to_record, to_record = from_record', ['link-altered']],
    ['taken away', 'delete from link', ['link-altered']],
    [
      'put in',
      `insert into link select 'planted', from_record, to_record, 'judge', null, null, null from link`,
      ['row-unrecorded'],
    ],
  ])('a link %s', async (_what, text, kinds) => {
    sql(text);
    expect((await problems()).map(([kind]) => kind)).toEqual(kinds);
  });

  test.each([
    ['another page', `update citation set page = '1'`, ['citation-altered']],
    ['another quotation', `update citation set quotation = 'not guilty'`, ['citation-altered']],
    ['another field', `update citation set field = 'date'`, ['citation-altered']],
    ['another entry', `update citation set item = 'x'`, ['citation-altered']],
    ['another value', `update citation set value = '"2021"'`, ['citation-altered']],
    ['another connection', `update citation set connection = 'victim'`, ['citation-altered']],
    ['taken away', 'delete from citation', ['citation-altered']],
    [
      'put in',
      `insert into citation (id, record, field, link, document, page)
         select 'planted', record, field, link, document, '1' from citation`,
      ['row-unrecorded'],
    ],
  ])('a citation %s', async (_what, text, kinds) => {
    sql(text);
    expect((await problems()).map(([kind]) => kind)).toEqual(kinds);
  });

  test.each([
    ['another name', `update file set name = 'other.txt'`],
    ['another path', `update file set path = '/elsewhere'`],
    ['another time', `update file set modified = null`],
    ['properties that are no JSON', `update file set properties = '{'`],
  ])('a file %s', async (_what, text) => {
    sql(text);
    expect(await problems()).toContainEqual(['file-row-altered', paper]);
  });

  test('a file with the hash of another original does not pass for it', async () => {
    sql(`update file set sha256 = '${'0'.repeat(64)}'`);
    const kinds = (await problems()).map(([kind]) => kind);
    expect(kinds).toEqual(['file-row-altered', 'file-damaged']);
  });

  test.each([
    ['another text', `update page_text set text = 'Third page' where page = 2`],
    ['another printed number', `update page_text set label = 'iv' where page = 2`],
    ['another place', `update page_text set page = 3 where page = 2`],
    ['taken away', `delete from page_text where page = 2`],
    [
      'put in',
      `insert into page_text (number, record, page, text) select number + 10, record, 3, 'Third page' from page_text where page = 2`,
    ],
  ])('a page %s', async (_what, text) => {
    sql(text);
    expect(await problems()).toContainEqual(['text-altered', paper]);
  });

  test('a page at a record without a file is found', async () => {
    sql(
      `insert into page_text (number, record, page, text) select 99, id, 1, 'planted' from record where code = 'E-2'`,
    );
    expect(await problems()).toContainEqual(['text-altered', 'E-2']);
  });
});

describe('what follows from the rows', () => {
  test.each([
    ['another title', `update record set title = 'Party' where code = 'E-1'`],
    ['another first day', `update bound set earliest = '2001-01-01' where date = '2021-07'`],
    ['no date', `delete from bound where date = '2021-07'`],
    [
      'a date more',
      `insert into bound select record, 'date', 1, '2001', '2001-01-01', '2001-12-31' from bound where date = '2021-07'`,
    ],
    ['no reference', `delete from reference`],
    ['other words to be found by', `update record_text set text = 'nothing' where text like '%Trial%'`],
  ])('%s: the record is named', async (_what, text) => {
    sql(text);
    expect((await problems()).filter(([kind]) => kind !== 'index-broken')).toEqual([['derived-altered', 'E-1']]);
  });

  test('a person who would not be found by her name is told of', async () => {
    sql('delete from name_key');
    expect(await problems()).toEqual([['derived-altered', 'P-1']]);
  });

  test.each([
    ['records', `insert into record_form (rowid, text) values (77, 'planted')`, 'record_form'],
    ['pages', `insert into page_stem (rowid, text) values (77, 'planted')`, 'page_stem'],
    ['pages', `delete from page_form where rowid = 1`, 'page_form'],
    [
      'records',
      `delete from record_stem where rowid = 1; insert into record_stem (rowid, title, text) values (1, 'other', 'words')`,
      'record_stem',
    ],
    [
      'pages',
      `delete from page_stem where rowid = 1; insert into page_stem (rowid, text) values (1, 'other words')`,
      'page_stem',
    ],
  ])('a search index of %s that holds something else is broken: %s', async (_what, text, index) => {
    sql(text);
    expect(await problems()).toEqual([['index-broken', index]]);
  });
});

test('a row that refers to nothing is damage of the catalogue', async () => {
  sql(`pragma defer_foreign_keys = on; insert into history_of values ('nobody', 999)`);
  expect((await problems()).map(([kind]) => kind)).toContain('catalogue-damaged');
});

test('a change made with the sqlcipher library while the vault was closed is found at the next opening', async () => {
  const own = await freshVault();
  try {
    put(own.vault, [{ type: 'event', code: 'E-1', fields: { title: 'Trial' } }]);
    const { paths } = own.vault;
    const { catalogueKey } = await unlock(paths, readDescription(paths), { passphrase });
    await own.reopen(() => {
      const raw = new Database(paths.catalogue);
      raw.pragma(`key = "x'${catalogueKey}'"`);
      raw.exec(`update record set data = '{"title":"Party"}'`);
      raw.close();
    });
    expect((await verify(own.vault)).problems).toMatchObject([{ kind: 'record-altered', where: 'E-1' }]);
  } finally {
    own.remove();
  }
});
