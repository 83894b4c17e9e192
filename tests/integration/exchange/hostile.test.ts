/** What a colleague can do who means harm, and what becomes of a set that is stopped half-way. */
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commit } from '../../../electron/archive/commit.ts';
import { followModel } from '../../../electron/archive/follow-model.ts';
import { merge } from '../../../electron/archive/merge.ts';
import { put } from '../../../electron/archive/put.ts';
import type { RecordRow } from '../../../electron/archive/rows.ts';
import { readRecordRow } from '../../../electron/archive/stored-rows.ts';
import { verify } from '../../../electron/archive/verify.ts';
import {
  addColleague,
  changeColleague,
  knownColleague,
  readCard,
  writeCard,
} from '../../../electron/exchange/colleagues.ts';
import { standingConflicts } from '../../../electron/exchange/decide.ts';
import { receiveSet } from '../../../electron/exchange/receive.ts';
import { writeSet } from '../../../electron/exchange/write-set.ts';
import type { Vault } from '../../../electron/vault/vault.ts';
import { linesOf, once, writeForged } from '../../fixtures/exchange/forged.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

type Fresh = Awaited<ReturnType<typeof freshVault>>;
type Change = Record<string, unknown> & { readonly id: string; readonly table: string };
let anna: Fresh;
let boris: Fresh;
let clara: Fresh;
let sets = 0;

const of = ({ vault }: Fresh): Vault => {
  followModel(vault.catalogue);
  return vault;
};
const place = (): string => join(anna.home, `set-${(sets += 1)}.age`);
async function send(from: Fresh, to: Fresh): Promise<string> {
  const path = place();
  await writeSet(of(from), knownColleague(of(from).catalogue, to.vault.id), path);
  return path;
}
const idOf = (fresh: Fresh, code: string): string =>
  String(of(fresh).catalogue.prepare('select id from record where code = ?', { pluck: true }).get([code]));
const row = (fresh: Fresh, code: string): RecordRow =>
  readRecordRow(of(fresh).catalogue, idOf(fresh, code)) as RecordRow;
const count = (fresh: Fresh, table: string): number =>
  Number(of(fresh).catalogue.prepare(`select count(*) from ${table}`, { pluck: true }).get());

/** A set of his in which the changes are others. */
async function forged(change: (changes: readonly Change[]) => readonly object[]): Promise<string> {
  const lines = await linesOf(of(anna), await send(boris, anna));
  const changes = lines.flatMap((line) => ('change' in line ? [line['change'] as Change] : []));
  const others = lines.filter((line) => !('change' in line));
  return writeForged(of(boris), of(anna), place(), [...others, ...change(changes).map((each) => ({ change: each }))]);
}
/** A change that he says he made, upon nothing. */
const made = (more: object): object => ({
  vault: of(boris).id,
  seq: 900_000 + (sets += 1),
  hash: randomUUID().replaceAll('-', '').repeat(2),
  at: '2099-01-01T00:00:00.000Z',
  action: 'save',
  parents: [],
  blanks: 0,
  ...more,
});

beforeAll(async () => {
  [anna, boris, clara] = [await freshVault(), await freshVault(), await freshVault()];
  for (const one of [anna, boris, clara])
    for (const other of [anna, boris, clara])
      if (one !== other)
        addColleague(of(one), readCard(writeCard(of(other), of(other).recipient)), {
          label: 'Colleague',
          level: 'internal',
          confirmed: true,
        });
  put(of(anna), [
    { type: 'person', code: 'P-1', fields: { familyName: 'Specimenava', note: 'hers' } },
    { type: 'person', code: 'P-2', fields: { familyName: 'Specimenowa', note: 'also hers' } },
    { type: 'event', code: 'E-1', fields: { title: 'Arrest' }, links: [{ to: 'P-1', role: 'victim', note: 'seen' }] },
  ]);
  await receiveSet(of(boris), await send(anna, boris));
});
afterAll(() => {
  for (const each of [anna, boris, clara]) each.remove();
});

test('old sets that are brought again, in any order, take nothing back', async () => {
  const paths: string[] = [];
  for (const note of ['one', 'two', 'three']) {
    put(of(boris), [{ type: 'person', code: 'P-2', fields: { note } }]);
    paths.push(await send(boris, anna));
  }
  for (const at of [2, 0, 1, 2, 0]) {
    await receiveSet(of(anna), paths[at] ?? '');
    expect(row(anna, 'P-2').fields['note']).toBe('three');
  }
});

test('people whom one merges while another edits, trashes and merges them keep everything that was said', async () => {
  put(of(anna), [{ type: 'person', code: 'P-4', fields: { familyName: 'Fourth', note: 'fourth' } }]);
  put(of(anna), [{ type: 'person', code: 'P-5', fields: { familyName: 'Fifth', note: 'fifth' } }]);
  await receiveSet(of(boris), await send(anna, boris));
  merge(of(anna), { keep: 'P-4', merge: 'P-5' });
  put(of(boris), [{ type: 'person', code: 'P-5', fields: { note: 'fifth, seen in May' } }]);
  commit(of(boris), { action: 'trash' }, (draft) => draft.setState(row(boris, 'P-4').id, 'trashed'));
  await receiveSet(of(anna), await send(boris, anna));
  await receiveSet(of(boris), await send(anna, boris));
  for (const fresh of [anna, boris]) {
    // What was merged and edited lies in the trash as it was edited, and is listed; what was trashed and merged into is there.
    expect([row(fresh, 'P-4').state, row(fresh, 'P-5').state]).toEqual(['active', 'trashed']);
    expect(row(fresh, 'P-5').fields['note']).toBe('fifth, seen in May');
    const kinds = standingConflicts(of(fresh), 'open').map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['merged', 'trashed']));
    expect((await verify(of(fresh))).problems).toEqual([]);
  }
});

describe('a colleague who means harm', () => {
  test('does not make a record into another kind of thing', async () => {
    const before = row(anna, 'P-1');
    const after = { id: before.id, type: 'event', code: 'P-1', fields: {}, others: {}, state: 'active' };
    const path = await forged(() => [made({ table: 'record', id: before.id, before: null, after })]);
    await expect(receiveSet(of(anna), path)).rejects.toMatchObject({
      code: 'EXCHANGE_INVALID',
      details: { what: 'record.type' },
    });
    expect(row(anna, 'P-1')).toEqual(before);
  });

  test('does not put words into the mouth of the one who receives, nor of a third one who has said otherwise', async () => {
    const own = of(anna).catalogue.prepare('select seq, hash from history order by seq desc limit 1').get() as {
      seq: number;
      hash: string;
    };
    const { rev: _rev, ...shared } = row(anna, 'P-1');
    const after = { ...shared, fields: { familyName: 'Forged' } };
    const hers = { table: 'record', id: shared.id, before: shared, after, vault: of(anna).id, ...own };
    expect(await receiveSet(of(anna), await forged(() => [made(hers)]))).toMatchObject({ changes: 0 });
    await expect(
      receiveSet(of(anna), await forged(() => [made({ ...hers, hash: 'f'.repeat(64) })])),
    ).rejects.toMatchObject({ code: 'EXCHANGE_FORKED' });

    // Clara gives Anna a record without its source; Boris hands on the same change, fuller than it was.
    put(of(clara), [
      { type: 'person', code: 'P-8', fields: { familyName: 'Withheld', confidentiality: 'internal' } },
      { type: 'person', code: 'P-9', fields: { familyName: 'Third', contactPerson: 'P-8' } },
    ]);
    changeColleague(of(clara), of(anna).id, { level: 'partners' });
    await receiveSet(of(anna), await send(clara, anna));
    expect(row(anna, 'P-9').fields).toEqual({ familyName: 'Third' });
    await receiveSet(of(boris), await send(clara, boris));
    const fuller = (word: string) => (changes: readonly Change[]) =>
      JSON.parse(JSON.stringify(changes).replaceAll('Third', word)) as Change[];
    await receiveSet(of(anna), await forged(fuller('Forged')));
    expect(row(anna, 'P-9').fields).toEqual({ familyName: 'Third' });
    await receiveSet(of(anna), await send(boris, anna));
    expect(row(anna, 'P-9').fields).toEqual({ familyName: 'Third', contactPerson: { ref: idOf(clara, 'P-8') } });
  });

  test('takes nothing away that they do not know as it is now: it stands, and is listed', async () => {
    const [link] = of(anna).catalogue.prepare('select * from link order by id').all() as [Record<string, unknown>];
    const { from_record: from, to_record: to, from_date: fromDate, until_date: untilDate, id, role, note } = link;
    const before = { id, from, to, role, fromDate, untilDate, note };
    put(of(anna), [{ type: 'event', code: 'E-1', links: [{ to: 'P-1', role: 'victim', note: 'seen by two' }] }]);
    const person = row(anna, 'P-1');
    const { rev: _rev, ...shared } = person;
    const emptied = { ...shared, fields: {}, others: {}, state: 'trashed' };
    put(of(anna), [{ type: 'person', code: 'P-1', fields: { note: 'hers, later' } }]);
    const path = await forged(() => [
      made({ table: 'link', id, before, after: null }),
      made({ table: 'record', id: person.id, before: shared, after: emptied }),
    ]);
    await receiveSet(of(anna), path);
    expect(row(anna, 'P-1')).toMatchObject({
      state: 'active',
      fields: { familyName: 'Specimenava', note: 'hers, later' },
    });
    expect(
      of(anna)
        .catalogue.prepare('select note from link where id = ?', { pluck: true })
        .get([String(id)]),
    ).toBe('seen by two');
    expect(standingConflicts(of(anna), 'open').map(({ kind, field }) => [kind, field])).toEqual(
      expect.arrayContaining([
        ['removed', null],
        ['trashed', null],
        ['taken-away', 'note'],
        ['taken-away', 'familyName'],
      ]),
    );
  });

  test.each([
    ['a name of a file that leads elsewhere', { table: 'file', id: '../../../../escape' }],
    ['a record whose name is a path', { table: 'record', id: '..%2f..%2fescape' }],
    ['a table that does not travel', { table: 'signing_key', id: randomUUID() }],
    ['a sequel that runs in a ring without end', { table: 'record', id: randomUUID(), parents: ['x'.repeat(40)] }],
  ])('with %s is refused', async (_what, change) => {
    const after = { id: change.id, type: 'person', code: 'P-77', fields: {}, others: {}, state: 'active' };
    const before = count(anna, 'foreign_change');
    await expect(
      receiveSet(of(anna), await forged(() => [made({ before: null, after, ...change })])),
    ).rejects.toMatchObject({ code: 'EXCHANGE_INVALID' });
    expect(count(anna, 'foreign_change')).toBe(before);
  });

  test('with words of a page that are not those which their change names is refused', async () => {
    const [record, id] = [idOf(anna, 'P-1'), randomUUID()];
    const after = {
      id,
      record,
      page: 1,
      kind: 'ocr',
      language: null,
      confidence: null,
      by: null,
      base: null,
      made: '2026-01-01T00:00:00.000Z',
      textSha256: 'a'.repeat(64),
      current: true,
    };
    const lines = await linesOf(of(anna), await send(boris, anna));
    const change = made({ table: 'layer', id, before: null, after });
    const words = { text: 'others', places: null };
    const path = await writeForged(of(boris), of(anna), place(), [...lines, { change, words }]);
    await expect(receiveSet(of(anna), path)).rejects.toMatchObject({ code: 'EXCHANGE_DAMAGED' });
  });
});

describe('a set that is stopped half-way', () => {
  const stored = async (text: string): Promise<string> => {
    const sealed = await of(boris).files.seal(once(Buffer.from(text)));
    commit(of(boris), { action: 'add' }, (draft) => {
      const { id, code } = draft.allot('document');
      draft.create({ id, code }, 'document', { preferred: { title: 'Ruling' }, others: {} });
      const { storedSize, size, sha256 } = sealed;
      const about = { name: 'ruling.txt', path: 'ruling.txt', mime: 'text/plain', extension: 'txt', modified: null };
      const rest = { addedBy: null, source: null, properties: {}, reason: null };
      draft.addFile(
        {
          ...about,
          ...rest,
          id: sealed.id as never,
          record: id,
          kind: 'original',
          size,
          storedSize,
          sha256: sha256 as never,
        },
        [],
      );
    });
    return sealed.id;
  };

  test('leaves nothing when it is written, and is written the next time', async () => {
    await stored('first '.repeat(500_000));
    const path = place();
    const [entries, written] = [count(boris, 'history'), count(boris, 'change_set')];
    const to = knownColleague(of(boris).catalogue, of(anna).id);
    const stop = new AbortController();
    const onProgress = (): void => stop.abort();
    await expect(writeSet(of(boris), to, path, { signal: stop.signal, onProgress })).rejects.toThrow(/abort/i);
    expect([existsSync(path), count(boris, 'history'), count(boris, 'change_set')]).toEqual([false, entries, written]);
    expect(readdirSync(anna.home).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(await writeSet(of(boris), to, path)).toMatchObject({ files: 1 });
  });

  test('leaves nothing when it is received, wherever it was stopped, and is received the next time', async () => {
    const ids = [await stored('second '.repeat(300_000)), await stored('third '.repeat(300_000))];
    const path = await send(boris, anna);
    const state = (): unknown =>
      ['history', 'foreign_change', 'foreign_entry', 'change_set', 'file', 'record'].map((table) => count(anna, table));
    const before = state();
    let total = 0;
    for (const part of [0, 0.3, 0.7, 0.95]) {
      const stop = new AbortController();
      const onProgress = (done: number, all: number): void => {
        total = all;
        if (done >= part * all) stop.abort();
      };
      await expect(receiveSet(of(anna), path, { signal: stop.signal, onProgress })).rejects.toThrow(/abort/i);
      expect(state()).toEqual(before);
      expect(ids.filter((id) => of(anna).files.exists(id))).toEqual([]);
    }
    expect(total).toBeGreaterThan(2 * 1_800_000 + 2 * 2_100_000);
    await anna.reopen(() => {});
    expect(count(anna, 'file_reservation')).toBe(0);
    const { files } = await receiveSet(of(anna), path);
    expect(files).toEqual(expect.arrayContaining(ids));
    expect((await verify(of(anna))).problems).toEqual([]);
  });
});
