import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { followsDefinitions } from '../../../electron/archive/follow-definitions.ts';
import { followModel, forgetModel } from '../../../electron/archive/follow-model.ts';
import { changesSince, mirrorRows, newestEntry } from '../../../electron/archive/mirror.ts';
import { put } from '../../../electron/archive/put.ts';
import { timelineOf } from '../../../electron/archive/timeline.ts';
import { verify } from '../../../electron/archive/verify.ts';
import { createCalls, type Calls } from '../../../electron/calls.ts';
import { adoptModel, type ModelRecord } from '../../../shared/records/model.ts';
import { definitions } from '../../../shared/records/definitions.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { resolveTerm, termLabel } from '../../../shared/vocabulary/vocabulary.ts';
import { freshVault, passphrase } from '../../fixtures/open-vault.ts';

/** Fields and terms of an archive's own, in lists, on timelines, in tables and when it is checked. */

let home: Awaited<ReturnType<typeof freshVault>>;
const catalogue = () => home.vault.catalogue;
beforeEach(async () => {
  home = await freshVault();
  put(home.vault, [
    { type: 'field', code: 'F-1', fields: { recordType: 'incident', label: 'Threat', kind: 'term' } },
    {
      type: 'field',
      code: 'F-2',
      fields: { recordType: 'incident', label: 'Told on', kind: 'edtf', onTimeline: true },
    },
    {
      type: 'field',
      code: 'F-3',
      fields: { recordType: 'incident', label: 'Pages', kind: 'integer', help: 'x'.repeat(400) },
    },
    { type: 'term', code: 'W-1', fields: { vocabulary: 'own-own1', label: 'by post' } },
    { type: 'term', code: 'W-2', fields: { vocabulary: 'incident-kind', label: 'doxxing', labelRu: 'доксинг' } },
  ]);
  put(home.vault, [
    { type: 'person', code: 'P-1', fields: { familyName: 'Узорная' } },
    {
      type: 'incident',
      code: 'I-1',
      fields: { kind: 'doxxing', own1: 'by post', own2: '2021-07', own3: 3 },
      links: [{ to: 'P-1', role: 'victim' }],
    },
    { type: 'incident', code: 'I-2', fields: { kind: 'threat' } },
  ]);
});
afterEach(() => {
  forgetModel();
  home.remove();
});

test('what the window holds of records that have a term follows when the term is called otherwise, and of no others', () => {
  const seq = newestEntry(catalogue());
  put(home.vault, [{ type: 'term', code: 'W-2', fields: { label: 'private data published' } }]);
  const { rows } = changesSince(catalogue(), seq, 1000);
  expect(rows.map(({ code }) => code)).toEqual(['W-2', 'I-1']);
  expect(rows[1]).toMatchObject({ title: 'private data published', cells: { kind: 'W-2', own1: 'W-1', own3: 3 } });
});

test('a window makes the same definitions of the rows that it is sent as the archive itself', () => {
  const ours = [definitions.incident.fields.filter(({ own }) => own), vocabularyOf('own-own1')];
  const { rows } = mirrorRows(catalogue(), { types: ['field', 'term'], after: 0, limit: 100 });
  adoptModel(rows.map(({ type, code, cells }) => ({ type, code, fields: cells }) as ModelRecord));
  expect([definitions.incident.fields.filter(({ own }) => own), vocabularyOf('own-own1')]).toEqual(ours);
  expect(vocabularyOf('own-own1').title.en).toBe('Threat');
});

test('a term that is in use no more is offered no longer, and keeps its label where it was recorded', async () => {
  await throughCalls(async (calls) => {
    await calls['records.trash']({ code: 'W-2' });
    const kinds = vocabularyOf('incident-kind');
    expect(kinds.terms.some(({ id }) => id === 'W-2')).toBe(false);
    expect(resolveTerm(kinds, 'W-2')).toBe('W-2');
    expect(termLabel(kinds, 'W-2', 'ru')).toBe('доксинг');
    const { rev } = await calls['records.show']({ code: 'I-1' });
    await calls['records.save']({ type: 'incident', code: 'I-1', rev, fields: { kind: 'W-2', own3: 4 } });
    expect(await calls['records.show']({ code: 'I-1' })).toMatchObject({ title: 'doxxing', fields: { kind: 'W-2' } });
    expect(await calls['model.uses']({})).toEqual({ 'F-1': 1, 'F-2': 1, 'F-3': 1, 'W-1': 1, 'W-2': 1 });
    await calls['records.restore']({ code: 'W-2' });
    expect(resolveTerm(vocabularyOf('incident-kind'), 'доксинг')).toBe('W-2');
    expect(await calls['vault.verify']({})).toMatchObject({ ok: true });
  });
});

test('an archive is found whole after it was opened anew, also where nothing can be written, and nothing is derived twice', async () => {
  expect(followsDefinitions(catalogue())).toBe(true);
  forgetModel();
  const vault = await home.reopen();
  followModel(vault.catalogue);
  expect(followsDefinitions(vault.catalogue)).toBe(true);
  expect(await verify({ ...vault, readOnly: true })).toMatchObject({ ok: true });
  expect(await verify(vault)).toMatchObject({ ok: true });
  vault.catalogue.prepare("update record set title = 'something else' where code = 'I-1'").run([]);
  const { problems } = await verify({ ...vault, readOnly: true });
  expect(problems).toMatchObject([{ kind: 'derived-altered', where: 'I-1' }]);
});

test('a date of one’s own stands on the timeline of whoever the record is linked to', () => {
  expect(timelineOf(catalogue(), 'P-1').entries).toMatchObject([{ code: 'I-1', date: '2021-07', field: 'own2' }]);
  put(home.vault, [{ type: 'field', code: 'F-2', fields: { onTimeline: null } }]);
  expect(timelineOf(catalogue(), 'P-1').entries).toEqual([]);
});

test('a list is never exchanged for another under the values that are recorded with it', () => {
  expect(() => put(home.vault, [{ type: 'field', code: 'F-1', fields: { vocabulary: 'sex' } }])).toThrow(
    expect.objectContaining({ details: expect.objectContaining({ reason: 'stays-as-made' }) }),
  );
});

test('a table goes into fields of one’s own by their names, and its terms are understood', async () => {
  const file = join(home.home, 'threats.csv');
  writeFileSync(file, 'Title,Threat,Told on,Pages\nA letter,by post,July 2021,12\nA call,by post,soon,13\n');
  await throughCalls(async (calls) => {
    const { mapping, table } = await calls['tables.open']({ file, type: 'incident' });
    if (mapping === null) expect.fail('nothing was guessed');
    expect(mapping.columns.flatMap(({ to }) => to)).toEqual(
      ['title', 'own1', 'own2', 'own3'].map((field) => expect.objectContaining({ field })),
    );
    const { refused } = await calls['tables.import']({ table, mapping, language: 'en' });
    expect(refused).toMatchObject({ rows: 1, first: [{ column: 'Told on' }] });
    const listed = await calls['records.list']({ type: 'incident', state: 'active' });
    const made = listed.find(({ title }) => title === 'A letter');
    expect(await calls['records.show']({ code: made?.code ?? '' })).toMatchObject({
      fields: { own1: 'W-1', own2: '2021-07', own3: 12 },
    });
  });
});

/** Does something to a copy of the archive as the window and the command line do. */
async function throughCalls(work: (calls: Calls) => Promise<void>): Promise<void> {
  const folder = join(home.home, 'copy.khronika');
  await home.reopen(() => cpSync(home.folder, folder, { recursive: true }));
  const calls = createCalls();
  try {
    await calls['vault.open']({ folder, unlock: { passphrase } });
    await work(calls);
  } finally {
    await calls['vault.lock']({});
  }
}
