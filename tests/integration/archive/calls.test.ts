import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Serve, TopicMessage } from '../../../shared/contract/message.ts';
import { newDraft } from '../../../shared/submissions/draft.ts';
import { readMirrorLine } from '../../../shared/contract/mirror-line.ts';
import { topics } from '../../../shared/contract/topics.ts';
import { createCalls, type Calls } from '../../../electron/calls.ts';
import {
  calls as contract,
  isShellCall,
  type CallName,
  type CallOutput,
  type VaultCallName,
} from '../../../shared/contract/calls.ts';

/** Every call as the window and the command line make it: what goes in and comes out is what the contract says, no more and no less. */

let home = '';
let calls: Calls;
const asked = new Set<CallName>();
const told: TopicMessage[] = [];
let serve: Serve | null = null;

async function call<N extends VaultCallName>(name: N, input: unknown = {}): Promise<CallOutput<N>> {
  const run = calls[name] as (input: unknown) => Promise<unknown>;
  const answer = await run(contract[name].input.parse(input));
  asked.add(name);
  // A field that the contract does not know would be dropped here and seen.
  expect(contract[name].output.parse(answer), name).toEqual(answer);
  // What crosses to another process or is printed as JSON comes out the same.
  expect(structuredClone(answer)).toEqual(answer);
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  return answer as CallOutput<N>;
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'khronika-test-'));
  calls = createCalls({ tell: (message) => told.push(message), serving: (given) => (serve = given) });
});
afterAll(async () => {
  await calls['vault.lock']({});
  rmSync(home, { recursive: true, force: true });
});

const unlock = { passphrase: 'for tests and nothing else' };
const folder = (): string => join(home, 'archive.khronika');
const state = expect.objectContaining({ code: 'VAULT_LOCKED' });

describe('the calls of the contract', () => {
  test('answer before a vault is open only what needs none', async () => {
    expect(await call('app.about')).toMatchObject({ name: 'Khronika' });
    await expect(call('records.list')).rejects.toThrow(state);
    await expect(call('search', { query: 'a' })).rejects.toThrow(state);
  });

  test('make and open a vault', async () => {
    await call('vault.create', { folder: folder(), ...unlock, recipient: 'x25519', workFactor: 15 });
    expect(await call('vault.open', { folder: folder(), unlock })).toMatchObject({ readOnly: false });
  });

  test('take in records and files, show, list, search, draw and undo them', async () => {
    const paper = join(home, 'ruling.txt');
    writeFileSync(paper, 'The court finds Alena Specimenava guilty.\n');
    const { added } = await call('intake.add', { paths: [paper, join(home, 'nothing')], by: 'me' });
    const document = added[0]?.code ?? '';
    await call('records.put', {
      text: [
        {
          type: 'person',
          code: 'P-1',
          fields: { familyName: { preferred: 'Specimenava', others: ['Specimenowa'], reason: 'x' } },
        },
        {
          type: 'event',
          code: 'E-1',
          fields: { title: 'Verdict', date: '2021~', place: 'L-1', count: 2 },
          links: [{ to: 'P-1', role: 'defendant', from: '2021', citations: [{ document, page: 1 }] }],
          citations: [{ document, field: 'date', page: 1, quote: 'guilty', reliability: 'high' }],
        },
        { type: 'place', code: 'L-1', fields: { name: 'Minsk' } },
        { type: 'survey', code: 'U-1', fields: { title: 'Survey', figures: [{ label: 'a', value: 2.5 }] } },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
    });
    await call('records.put', { lines: [{ type: 'event', code: 'E-1', fields: { count: 3 } }] });
    for (const code of ['P-1', 'E-1', 'L-1', 'U-1', document]) await call('records.show', { code });
    expect(await call('records.list')).toHaveLength(5);
    expect(await call('records.list', { type: 'person' })).toEqual([
      { code: 'P-1', type: 'person', title: 'Specimenava' },
    ]);
    expect(await call('search', { query: 'specimenava', limit: 5, offset: 0 })).toMatchObject({ total: 2 });
    expect(await call('timeline', { code: 'P-1' })).toMatchObject({ entries: [{ date: '2021~' }, { date: '2021/' }] });
    expect((await call('timeline.draw', { code: 'P-1', language: 'be' })).svg).toContain('<svg');
    expect(await call('history.read', { code: 'E-1' })).toHaveLength(2);
    expect(await call('history.read', { limit: 1 })).toHaveLength(1);
    await call('records.trash', { code: 'U-1' });
    expect(await call('records.list', { state: 'trashed' })).toMatchObject([{ code: 'U-1' }]);
    await call('records.restore', { code: 'U-1' });
    await call('history.undo');
    expect(await call('records.list')).toHaveLength(4);
    await call('history.undo', { seq: 3 });
    expect(await call('vault.verify')).toMatchObject({ ok: true, checked: { files: 1 } });
  });

  test('sign the history, compare its code, check the files and tell how a document was kept', async () => {
    const { newest } = await call('trust.code');
    expect(await call('trust.compare', { code: newest?.code ?? '' })).toMatchObject({ state: 'fits' });
    expect(await call('vault.verify', { code: newest?.code ?? '' })).toMatchObject({
      ok: true,
      compared: { state: 'fits' },
    });
    await call('trust.renew');
    await call('fixity.days', { days: 90 });
    await call('fixity.check', {});
    await expect.poll(async () => (await call('trust.state')).fixity.round).toBeNull();
    expect(await call('trust.state')).toMatchObject({ outside: 'fits', fixity: { days: 90, findings: [] } });
    await call('trust.sheet', { language: 'ru', file: join(home, 'code.pdf') });
    const [{ code } = { code: '' }] = await call('records.list', { type: 'document' });
    const log = await call('custody.read', { code, language: 'be' });
    expect(log).toMatchObject({ named: false, title: '', files: [{ problem: null }] });
    const file = join(home, 'custody.csv');
    const saved = await call('custody.save', { code, language: 'be', format: 'csv', file });
    expect(saved.events).toBe(log.events.length);
  });

  test('find words, say by what an answer can be narrowed, and keep what was looked for', async () => {
    const { hits } = await call('search', { query: 'guilt* -nobody', types: ['document'], remember: true });
    const [{ code } = { code: '' }] = hits;
    expect(hits).toMatchObject([{ type: 'document', pages: [{ page: 1, hits: 1 }], pageHits: 1 }]);
    const { facets } = await call('search.facets', { query: 'guilty OR type:person', language: 'be' });
    expect(facets[0]).toMatchObject({ facet: 'type', values: [{ count: 1 }, { count: 1 }] });
    expect(await call('search.inDocument', { code, query: 'courts' })).toMatchObject({
      pages: [{ page: 1, label: null, spans: [[4, 9]] }],
      total: 1,
    });
    expect((await call('search.words', { prefix: 'gui' })).words).toContainEqual({
      text: 'guilty',
      kind: 'word',
      count: 1,
    });
    const { id } = await call('searches.save', {
      name: 'Guilt',
      query: 'guilty',
      folder: true,
      options: { sort: 'newest' },
    });
    expect(await call('searches.list')).toMatchObject([{ id, name: 'Guilt', folder: true, position: 0 }]);
    await call('searches.remove', { id });
    expect(await call('searches.list')).toEqual([]);
    const { entries } = await call('searchHistory.list');
    expect(entries).toMatchObject([{ query: 'guilt* -nobody', found: 1 }]);
    await call('searchHistory.clear', { ids: [entries[0]?.id] });
    await call('searchHistory.keep', { keep: false });
    expect(await call('searchHistory.list')).toEqual({ keep: false, entries: [] });
  });

  test('write a submission', async () => {
    const draft = newDraft({
      form: 'dossier',
      stage: 'initial',
      language: 'en',
      about: ['P-1'],
      choices: { publish: 'no' },
      submitters: [{ name: 'Specimen Observatory' }],
    });
    const { code: submission } = await call('submissions.begin', { draft });
    const of = { code: submission };
    const opened = await call('submissions.open', of);
    await call('submissions.save', { ...of, revision: opened.revision, draft: opened.draft });
    expect(await call('submissions.list')).toMatchObject([{ code: submission, form: 'dossier', versions: 0 }]);
    expect(await call('submissions.lay', of)).toMatchObject({
      form: 'dossier',
      people: [{ code: 'P-1', named: false }],
    });
    const { findings, refused } = await call('submissions.check', of);
    expect(refused).toBe(false);
    for (const { key, severity } of findings)
      if (severity === 'warn') await call('submissions.reason', { ...of, key, reason: 'Only a test.' });
    await expect(call('submissions.reason', { ...of, key: 'nothing', reason: 'Only a test.' })).rejects.toThrow(
      expect.objectContaining({ code: 'FINDING_NOT_FOUND' }),
    );
    asked.add('submissions.reason');
    expect(await call('submissions.keep', { ...of, label: 'First' })).toMatchObject({ number: 1 });
    expect(await call('submissions.versions', of)).toMatchObject([{ number: 1, label: 'First' }]);
    expect(await call('submissions.version', { ...of, version: 1 })).toEqual({ draft: opened.draft });
    expect((await call('submissions.compare', { a: { ...of, version: 1 }, b: of })).other).toEqual([]);
    const folder = join(home, 'export');
    expect(await call('submissions.export', { of, folder })).toMatchObject({ named: [], export: expect.any(String) });
    const other = await call('submissions.begin', { draft });
    await call('submissions.discard', other);
  });

  test('serve a window: lists, forms, drafts, what wants attention', async () => {
    const mirror = await call('mirror.open');
    const { seq } = mirror;
    const { token } = /^vault:\/\/(?<token>\w+)$/.exec(mirror.url)?.groups ?? {};
    const read = () =>
      (serve as Serve)({ token: token ?? '', path: '', query: '', method: 'GET', range: null, body: null });
    const text = Buffer.concat(await Array.fromAsync((await read()).body ?? [])).toString();
    // The trash is part of it.
    expect(text.trimEnd().split('\n').flatMap(readMirrorLine)).toHaveLength(7);
    expect(await read()).toMatchObject({ status: 404 });
    told.length = 0;
    const saved = await call('records.save', {
      type: 'event',
      fields: { title: 'Second hearing', date: '2022' },
      links: { add: [{ other: 'P-1', direction: 'out', role: 'defendant' }] },
      draft: 'new event',
    });
    await expect.poll(() => told).toEqual([{ topic: 'archive.changed', data: { seq: saved.seq } }]);
    expect(await call('changes.since', { seq })).toMatchObject({
      seq: saved.seq,
      rows: [{ code: 'P-1' }, { code: saved.code }],
      more: false,
    });
    expect(await call('records.find', { query: 'Специменова', types: ['person'] })).toMatchObject([{ code: 'P-1' }]);
    expect(await call('names.match', { name: 'Специменова' })).toMatchObject({ matches: [{ code: 'P-1' }], total: 1 });
    expect(await call('records.linked', { code: saved.code })).toEqual(['P-1']);
    expect(await call('history.compare', { code: saved.code })).toMatchObject([{ seq: saved.seq, action: 'save' }]);
    await call('drafts.save', { key: 'a', draft: { type: 'event', title: 'Draft' } });
    expect(await call('drafts.read', { key: 'a' })).toEqual({ draft: { type: 'event', title: 'Draft' } });
    expect(await call('drafts.list')).toMatchObject([{ key: 'a', title: 'Draft' }]);
    await call('drafts.drop', { key: 'a' });
    await call('views.save', { key: 'documents', view: { columns: ['title'] } });
    expect(await call('views.read')).toEqual({ documents: { columns: ['title'] } });
    const [document] = await call('records.list', { type: 'document' });
    const code = document?.code ?? '';
    await call('documents.mark', { code, read: true });
    const { url } = await call('documents.open', { code });
    expect(await call('documents.text', { code, page: 1 })).toMatchObject({ text: expect.stringContaining('guilty') });
    await call('documents.close', { url });
    const named = await call('mentions.of', { code: 'P-1' });
    expect(named).toMatchObject({ mentions: [{ document: code, text: 'Specimenava' }], counts: { offered: 1 } });
    const [{ page, start, end } = { page: 1, start: 0, end: 1 }] = named.mentions;
    const place = { document: code, subject: 'P-1', page, start };
    await call('mentions.refuse', place);
    expect(await call('mentions.in', { code })).toMatchObject({ subjects: [{ mentions: [{ state: 'refused' }] }] });
    await call('mentions.restore', place);
    const confirmed = await call('mentions.confirm', { ...place, end });
    expect(await call('mentions.of', { code: 'P-1', state: 'confirmed' })).toMatchObject({ total: 1 });
    await call('history.undo', { seq: confirmed.seq });
    expect(await call('likeness.state')).toMatchObject({ total: 1 });
    expect(await call('likeness.prepare')).toEqual({ waiting: 0 });
    expect(await call('likeness.of', { code })).toMatchObject({ together: [], waiting: 0 });
    expect(await call('likeness.list')).toMatchObject({ pairs: [], total: 0 });
    expect(await call('likeness.compare', { a: code, b: code })).toMatchObject({ onlyA: 0, onlyB: 0 });
    await expect(call('likeness.decide', { a: code, b: code, decision: 'same' })).rejects.toThrow(
      expect.objectContaining({ code: 'LINK_INVALID' }),
    );
    asked.add('likeness.decide');
    expect(await call('home.read')).toMatchObject({ unread: { total: 0 }, counts: { person: 1 } });
    expect(await call('timeline.read')).toMatchObject({ cut: false, titles: { 'P-1': 'Specimenava' } });
    const { svg } = await call('timeline.draw', { code: 'P-1' });
    await call('timeline.save', { format: 'svg', svg, file: join(home, 'timeline.svg') });
    const backups = await call('backups.choose', { folder: join(home, 'backups') });
    const { state } = await call('backups.make', { place: backups.id });
    expect(await call('backups.compare', { place: backups.id })).toMatchObject({ problems: [] });
    expect(await call('backups.states', { place: backups.id })).toMatchObject({
      states: [{ id: state, readable: true }],
    });
    expect(await call('backups.places')).toMatchObject([{ id: backups.id, isThere: true, drilled: null }]);
    expect(await call('backups.check', { place: backups.id })).toMatchObject({ ok: true, states: 1 });
    expect(await call('backups.drill', { place: backups.id, unlock })).toMatchObject({
      state,
      verification: { ok: true },
    });
    expect(await call('backups.places')).toMatchObject([{ drilled: expect.any(String) }]);
    expect(await call('backups.document', { place: backups.id, code })).toMatchObject([{ found: 'whole' }]);
    expect(await call('backups.record', { place: backups.id, code: 'P-1' })).toMatchObject({ changes: [] });
    expect(await call('backups.bring-back', { place: backups.id, code: 'P-1' })).toMatchObject({ seq: null });
    await call('backups.restore', { place: backups.id, folder: join(home, 'restored.khronika') });
    const closed = { folder: join(home, 'restored.khronika'), unlock };
    await expect(call('backups.repair', { place: backups.id, ...closed })).rejects.toMatchObject({
      code: 'VAULT_IN_USE',
    });
    await expect(call('backups.repair-open', { place: '0'.repeat(16), unlock })).rejects.toMatchObject({
      code: 'BACKUP_PLACE_UNKNOWN',
    });
    for (const name of ['backups.repair', 'backups.repair-open'] as const) asked.add(name);
    await call('backups.forget', { place: backups.id });
    expect(await call('backups.places')).toEqual([]);
    const recoveryKey = `AGE-SECRET-KEY-1${'Q'.repeat(58)}`;
    await call('recovery.sheet', { recoveryKey, language: 'be', file: join(home, 'sheet.pdf') });
  });

  test('bring material in behind the window', async () => {
    const { job } = await call('intake.start', { paths: [join(home, 'nothing')] });
    const find = async () => (await call('jobs.list')).find((each) => each.job === job);
    await expect.poll(async () => (await find())?.state).toBe('done');
    expect(await find()).toMatchObject({ failed: [{ reason: 'not-found' }] });
    const again = await call('jobs.retry', { job });
    await expect.poll(async () => (await call('jobs.list')).find((each) => each.job === again.job)?.state).toBe('done');
    const { failures } = await call('home.read');
    expect(failures).toMatchObject({ total: 1, rows: [{ reason: 'not-found' }] });
    await call('home.dismiss', { failures: failures.rows.map(({ id }) => id) });
    await call('jobs.dismiss', { job });
    for (const name of ['jobs.pause', 'jobs.resume', 'jobs.cancel'] as const) {
      await expect(call(name, { job })).rejects.toThrow(expect.objectContaining({ code: 'JOB_UNKNOWN' }));
      asked.add(name);
    }
    const place = await call('intake.receive', { name: 'pasted.txt', size: 6 });
    const token = place.url.replace('vault://', '');
    const request = { method: 'PUT', token, path: '', query: '', range: null } as const;
    expect(await serve?.({ ...request, body: sixBytes() })).toMatchObject({ status: 204 });
    expect((await call('jobs.list')).find((each) => each.job === place.job)).toMatchObject({
      state: 'done',
      added: [expect.stringMatching(/^D-/)],
    });
    // An address is good once.
    expect(await serve?.({ ...request, body: sixBytes() })).toMatchObject({ status: 404 });
    for (const { topic, data } of told) topics[topic as keyof typeof topics].parse(data);
  });

  test('take a table in and write one', async () => {
    const [table, refused, out] = ['in.csv', 'refused.csv', 'out.csv'].map((name) => join(home, name));
    writeFileSync(table ?? '', 'Name;Nature of its work\nДом;help\n;nothing\n');
    const opened = await call('tables.open', { file: table, type: 'organisation' });
    const wish = { table: opened.table, mapping: opened.mapping, language: 'be' };
    expect(await call('tables.check', wish)).toMatchObject({ new: 1, refused: { rows: 1 } });
    const { seq } = await call('tables.import', wish);
    expect(await call('tables.refused', { table: opened.table, file: refused })).toEqual({ rows: 1 });
    await call('tables.close', { table: opened.table });
    await expect(call('tables.check', wish)).rejects.toMatchObject({ code: 'TABLE_GONE' });
    expect(await call('tables.export', { type: 'organisation', format: 'csv', file: out })).toMatchObject({
      columns: expect.arrayContaining(['code', 'name']) as unknown,
    });
    await call('history.undo', { seq });
  });

  test('change the passphrase, lock, and open with the new one', async () => {
    const passphrase = 'another one, for tests as well';
    await call('vault.passphrase', { passphrase, workFactor: 15 });
    await call('vault.lock');
    await expect(call('records.list')).rejects.toThrow(state);
    await expect(call('vault.open', { folder: folder(), unlock })).rejects.toThrow(
      expect.objectContaining({ code: 'PASSPHRASE_WRONG' }),
    );
    await call('vault.open', { folder: folder(), unlock: { passphrase } });
    expect(await call('records.list')).toHaveLength(7);
  });

  test('add, try, rename, replace, remove and destroy the ways to open a vault', async () => {
    const locked = join(home, 'keys.khronika');
    const other = 'a second one, for tests as well';
    await call('vault.create', { folder: locked, ...unlock, recipient: 'x25519', workFactor: 15 });
    await call('vault.open', { folder: locked, unlock });
    const added = await call('keys.add-passphrase', { passphrase: other, label: 'second', workFactor: 15 });
    expect(await call('keys.rename', { id: added.id, label: 'spare' })).toMatchObject({ label: 'spare' });
    const { recoveryKey } = await call('keys.recovery-key');
    const { shares } = await call('keys.recovery-kit', { shares: 3, needed: 2, label: 'kit' });
    await call('keys.share-sheet', { share: shares[0], language: 'be', file: join(home, 'share.pdf') });
    expect(readFileSync(join(home, 'share.pdf'), 'latin1')).toMatch(/^%PDF-/);
    const colleague = await call('keys.add-recipient', {
      recipient: (await call('keys.list')).recipient,
      label: 'colleague',
    });
    await call('keys.remove', { id: colleague.id });
    expect(await call('keys.replace', { passphrase: unlock.passphrase, workFactor: 15 })).toMatchObject({ files: 0 });
    expect(await call('keys.follow')).toEqual({ files: 0, unreadable: 0 });
    for (const held of [{ recoveryKey }, { shares: shares.slice(1) }])
      expect(await call('keys.try', { unlock: held })).toMatchObject({ slot: { proven: expect.any(String) } });
    await expect(call('keys.try', { unlock: { passphrase: other } })).rejects.toMatchObject({
      code: 'PASSPHRASE_WRONG',
    });
    expect((await call('history.read', { limit: 50 })).filter(({ action }) => action === 'keys').length).toBe(7);
    expect(await call('vault.verify')).toMatchObject({ ok: true });
    expect(await call('keys.wipe', { folder: locked, sure: 'keys' })).toEqual({ slots: 3 });
    await expect(call('keys.list')).rejects.toThrow(state);
  });

  test('fill an empty vault with the sample, which verifies', async () => {
    const sample = join(home, 'sample.khronika');
    await call('vault.create', { folder: sample, ...unlock, recipient: 'x25519', workFactor: 15 });
    await call('vault.open', { folder: sample, unlock });
    await call('sample.add');
    for (const { code, type } of await call('records.list')) {
      await call('records.show', { code });
      if (type === 'person' || type === 'organisation' || type === 'case') await call('timeline', { code });
    }
    expect(await call('vault.verify')).toMatchObject({ ok: true, problems: [] });
  });

  test('count, draw and question what the sample holds', async () => {
    const question = { of: 'event', by: 'kind', across: 'year' };
    const counted = await call('statistics.read', question);
    const [row] = counted.rows;
    const behind = await call('statistics.records', { ...question, row: row?.id });
    expect(behind.total).toBe(row?.total);
    expect((await call('statistics.dimensions', { of: 'event' })).map(({ id }) => id)).toContain('kind');
    expect((await call('statistics.draw', question)).svg).toMatch(/^<svg/);
    const survey = await call('surveys.read', { code: 'U-0001', language: 'be' });
    expect((await call('surveys.draw', { code: 'U-0001' })).charts).toHaveLength(survey.questions.length);
    await expect(call('surveys.read', { code: 'P-0001' })).rejects.toThrow(
      expect.objectContaining({ code: 'SURVEY_EXPECTED' }),
    );
    const form = await call('questionnaires.answer', { form: 'WG', code: 'P-0002' });
    expect(form.answered + form.missing).toBeGreaterThan(20);
    expect(await call('model.uses')).toEqual({});
  });

  test('follow a submission after it has left, and the consent that it stood on', async () => {
    const person = { type: 'person', code: 'P-7001', fields: { familyName: 'Throughout', firstName: 'Volha' } };
    const given = { recipient: 'partner', uses: ['information'], date: '2023-01-01' };
    const links = [{ to: 'P-7001', role: 'subject' }];
    await call('records.put', { lines: [person, { type: 'consent', code: 'A-7001', fields: given, links }] });
    const ledger = await call('consents.of', { code: 'P-7001', recipients: ['partner'] });
    expect(ledger).toMatchObject({ consents: [{ code: 'A-7001', state: 'in-force' }], gaps: [] });
    const draft = newDraft({
      form: 'dossier',
      stage: 'initial',
      language: 'en',
      about: ['P-7001'],
      choices: { publish: 'no' },
      submitters: [{ name: 'Specimen Observatory' }],
    });
    const of = await call('submissions.begin', { draft });
    for (const { key, severity } of (await call('submissions.check', of)).findings)
      if (severity === 'warn') await call('submissions.reason', { ...of, key, reason: 'Only a test.' });
    const made = await call('submissions.export', { of, folder: join(home, 'left'), parts: ['word'] });
    expect(made.named).toEqual(['P-7001']);
    await call('sending.sent', { ...of, export: made.export, sentOn: '2024-05-02', how: 'e-mail' });
    await call('sending.reply', { ...of, date: '2024-05-03', text: 'It has come.' });
    await call('sending.followUp', { ...of, on: '2024-06' });
    expect(await call('sending.overview', of)).toMatchObject({
      sent: { packageHash: made.packageHash, people: [{ code: 'P-7001', named: true, consent: 'A-7001' }] },
      replies: [{ text: 'It has come.' }],
      followUpDue: true,
      withdrawn: [],
    });

    const { sha256 } = await call('proofs.request', { ...of, folder: join(home, 'requests') });
    expect(sha256).toBe(made.packageHash);
    const file = join(home, 'reply.ots');
    const header = '004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294';
    writeFileSync(file, Buffer.from(`${header}0108${sha256}000588960d73d719010105`, 'hex'));
    const proof = await call('proofs.import', { file });
    expect(await call('proofs.list', of)).toEqual([proof]);
    await expect(call('proofs.confirm', { id: proof.id, header: '00'.repeat(80) })).rejects.toThrow(
      expect.objectContaining({ code: 'PROOF_BROKEN' }),
    );
    asked.add('proofs.confirm');

    await call('records.put', { lines: [{ type: 'consent', code: 'A-7001', fields: { withdrawnOn: '2024-07-01' } }] });
    expect(await call('consents.toTell', { code: 'P-7001' })).toMatchObject([{ submission: of, toldOn: null }]);
    expect((await call('consents.due', { days: 30 })).withdrawn).toMatchObject([{ code: 'A-7001', toTell: 1 }]);
    await call('consents.told', { consent: 'A-7001', submission: of.code, toldOn: '2024-07-02' });
    expect((await call('consents.due')).withdrawn).toEqual([]);
    const form = await call('consents.form', { language: 'ru', recipients: ['cedaw'], folder: join(home, 'forms') });
    expect(form.files).toEqual(['consent-ru.docx', 'consent-ru.pdf']);
  });

  test('save a case together, join two records of one person and part them again', async () => {
    const name = { familyName: 'Узорная', firstName: 'Ганна' };
    const { records } = await call('records.saveTogether', {
      records: [
        { key: 'one', type: 'person', fields: { ...name, birthDate: '1988-04-12' } },
        { key: 'two', type: 'person', fields: { ...name, firstName: 'Анна', birthDate: '1988-04-12' } },
      ],
    });
    const [keep = '', merge = ''] = records.map(({ code }) => code);
    const { pairs } = await call('duplicates.list', { type: 'person' });
    expect(pairs.length).toBeGreaterThan(0);
    expect((await call('duplicates.count')).total).toBeGreaterThan(0);
    await call('duplicates.decide', { a: keep, b: merge, decision: 'later' });
    await call('duplicates.decide', { a: keep, b: merge, decision: null });
    await call('merges.preview', { keep, merge });
    await call('merges.merge', { keep, merge });
    expect((await call('merges.of', { code: keep })).parts).toMatchObject([{ code: merge }]);
    await call('merges.previewSplit', { code: merge });
    await call('merges.split', { code: merge });
    expect((await call('records.show', { code: merge })).state).toBe('active');
  });

  test('read a table, say what it would do, take it in and write it out again', async () => {
    const file = join(home, 'people.csv');
    writeFileSync(file, 'familyName,birthDate\nПрыкладная,1990-02-03\nSpecimen,the day before\n');
    const opened = await call('tables.open', { file, type: 'person' });
    const { table, mapping } = opened;
    expect(await call('tables.check', { table, mapping })).toMatchObject({ new: 1, refused: { rows: 1 }, seq: null });
    expect(await call('tables.import', { table, mapping })).toMatchObject({ new: 1, refused: { rows: 1 } });
    expect(await call('tables.refused', { table, file: join(home, 'refused.csv') })).toMatchObject({ rows: 1 });
    await call('tables.close', { table });
    const out = await call('tables.export', { type: 'person', format: 'csv', file: join(home, 'out.csv') });
    expect(out.rows).toBeGreaterThan(2);
  });

  test('show the words and the structure of documents, and unlock none that is not locked', async () => {
    const { words, source } = await call('documents.words', { code: 'D-9001', page: 1 });
    expect(source).toBe('file');
    expect(words.length).toBeGreaterThan(20);
    expect((await call('documents.content', { code: 'D-9003' })).blocks.length).toBeGreaterThan(2);
    expect(await call('documents.outline', { code: 'D-9001' })).toEqual({ entries: [] });
    expect(await call('documents.links', { code: 'D-9001', page: 1 })).toEqual({ links: [] });
    expect(await call('documents.unlock', { code: 'D-9001', password: 'none' })).toMatchObject({
      unlocked: expect.any(Boolean),
    });
  });

  test('recognise a picture of a page, take what a person put right, and go back to what was there', async () => {
    expect((await call('ocr.languages')).languages.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['eng', 'rus', 'bel']),
    );
    const data = join(home, 'ukr.traineddata');
    writeFileSync(data, Buffer.alloc(64));
    await expect(call('ocr.addLanguage', { file: data, language: 'ukr' })).rejects.toThrow();
    asked.add('ocr.addLanguage');
    await call('ocr.removeLanguage', { language: 'ukr' });
    await call('ocr.automatic', { on: false });
    const { documents } = await picturesOf();
    const [code = ''] = documents;
    const run = await call('ocr.run', { codes: [code], language: 'rus' });
    expect(run).toMatchObject({ queued: 1, recognised: 1, failed: [], missing: [] });
    const { layers } = await call('layers.list', { code, page: 1 });
    expect(layers).toMatchObject([
      { source: 'ocr', inForce: true },
      { source: 'file', text: '' },
    ]);
    const [{ id: base, text } = { id: null, text: '' }] = layers;
    await call('layers.correct', { code, page: 1, text: `${text}\nисправлено`, base });
    expect((await call('search', { query: 'исправленное' })).hits.map((hit) => hit.code)).toContain(code);
    await call('layers.restore', { code, page: 1, layer: base });
    expect((await call('documents.words', { code, page: 1 })).source).toBe('ocr');
    await call('ocr.pause');
    await call('ocr.start', { codes: [code], again: true });
    await call('ocr.first', { code, page: 1 });
    expect((await call('ocr.state')).waiting).toBe(1);
    await call('ocr.cancel');
    await call('ocr.resume');
    expect((await call('ocr.state')).waiting).toBe(0);
  });

  test('change many records at once, exactly as was looked at before', async () => {
    const wanted = { codes: ['D-9001', 'D-9003'], changes: [{ field: 'reading', how: 'set', value: 'read' }] };
    const { digest, changed } = await call('bulk.preview', wanted);
    expect(changed).toBe(2);
    expect(await call('bulk.apply', { ...wanted, digest })).toMatchObject({ changed: 2, refused: 0 });
  });

  test('make a copy of a document in which somebody is named nowhere', async () => {
    const { people } = await call('redactions.suggest', { code: 'D-9001', audience: 'media' });
    const regions = people.flatMap(({ code: whom, reason, places }) =>
      places.flatMap(({ page, boxes }) => boxes.map((box) => ({ page, box, reason, whom }))),
    );
    const made = await call('redactions.apply', { code: 'D-9001', audience: 'media', regions });
    expect(made.regions).toHaveLength(regions.length);
    const { versions } = await call('redactions.list', { code: 'D-9001' });
    expect(versions.map(({ code }) => code)).toEqual([made.code]);
  });

  test('look into a folder before it comes in, and watch one', async () => {
    const scans = join(home, 'scans');
    mkdirSync(scans);
    writeFileSync(join(scans, 'one.txt'), 'a paper');
    expect(await call('intake.look', { paths: [scans] })).toMatchObject({ files: 1 });
    const [{ id } = { id: '' }] = await call('watch.add', { folder: scans, present: true });
    await call('watch.pause', { id, paused: true });
    await call('watch.pause', { id, paused: false });
    await call('watch.look');
    await call('watch.look');
    expect(await call('watch.decide', { id, decision: 'leave' })).toEqual({ job: null });
    expect(await call('watch.list')).toMatchObject([{ id }]);
    expect(await call('watch.remove', { id })).toEqual([]);
  });

  test('exchange with a colleague, look at what came, and decide what was said differently', async () => {
    const colleague = createCalls({});
    const ask = async <N extends VaultCallName>(name: N, input: unknown = {}): Promise<CallOutput<N>> =>
      (colleague[name] as (given: unknown) => Promise<CallOutput<N>>)(contract[name].input.parse(input));
    const file = (name: string): string => join(home, name);
    await ask('vault.create', { folder: file('other.khronika'), ...unlock, recipient: 'x25519', workFactor: 15 });
    await ask('vault.open', { folder: file('other.khronika'), unlock });
    const { vault: mine } = await call('exchange.card');
    await call('exchange.writeCard', { file: file('mine.card') });
    await ask('exchange.writeCard', { file: file('theirs.card') });
    const read = await call('exchange.readCard', { file: file('theirs.card') });
    expect(read).toMatchObject({ known: null, isOwn: false });
    const about = { card: read.text, label: 'Colleague', level: 'public', confirmed: false };
    const { vault: theirs } = await call('exchange.addColleague', about);
    await call('exchange.changeColleague', { vault: theirs, level: 'partners', confirmed: true });
    const { text: card } = await ask('exchange.readCard', { file: file('mine.card') });
    await ask('exchange.addColleague', { card, label: 'Me', level: 'partners', confirmed: true });

    await call('records.put', { lines: [{ type: 'event', code: 'E-1', fields: { title: 'Trial' } }] });
    const preview = await call('exchange.preview', { vault: theirs });
    expect(preview.goes.records).toBeGreaterThan(3);
    await call('exchange.write', { vault: theirs, file: file('1.age') });
    expect(await ask('exchange.look', { file: file('1.age') })).toMatchObject({ seq: null, isKnown: false });
    expect(await ask('exchange.receive', { file: file('1.age') })).toMatchObject({ from: { label: 'Me' } });
    await ask('records.put', { lines: [{ type: 'event', code: 'E-1', fields: { title: 'Judgment' } }] });
    await call('records.put', { lines: [{ type: 'event', code: 'E-1', fields: { title: 'Sentence' } }] });
    await ask('exchange.write', { vault: mine, file: file('2.age') });
    const looked = await call('exchange.look', { file: file('2.age') });
    expect(looked.conflicts).toMatchObject([{ key: null, kind: 'values', field: 'title', record: { code: 'E-1' } }]);
    const received = await call('exchange.receive', { file: file('2.age') });
    expect(received.records).toMatchObject([{ code: 'E-1', fields: [{ field: 'title', how: 'conflict' }] }]);
    const { conflicts } = await call('exchange.conflicts');
    const said = conflicts[0]?.said.findIndex(({ value }) => value === 'Judgment') ?? -1;
    expect(await call('exchange.decide', { key: conflicts[0]?.key, said: null })).toEqual({ seq: null });
    expect((await call('exchange.conflicts')).conflicts).toEqual([]);
    await call('exchange.reopen', { key: conflicts[0]?.key });
    await call('exchange.decide', { key: conflicts[0]?.key, said });
    expect((await call('exchange.conflicts')).conflicts).toEqual([]);
    expect((await call('records.show', { code: 'E-1' })).fields).toMatchObject({ title: 'Judgment' });
    expect((await call('exchange.colleagues')).colleagues).toMatchObject([
      { label: 'Colleague', received: { number: 1 } },
    ]);
    await call('exchange.removeColleague', { vault: theirs });
    await ask('vault.lock');
  });

  test('were all asked here', () => {
    const answered = (Object.keys(contract) as CallName[]).filter((name) => !isShellCall(name));
    expect([...asked].toSorted()).toEqual(answered.toSorted());
  });
});

/** Documents of the sample that are pictures without words. */
async function picturesOf(): Promise<{ documents: string[] }> {
  const documents = await call('records.list', { type: 'document' });
  const shown = await Promise.all(documents.map(({ code }) => call('records.show', { code })));
  return { documents: shown.filter(({ files }) => files[0]?.mime === 'image/jpeg').map(({ code }) => code) };
}

async function* sixBytes(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('pas');
  yield Buffer.from('ted');
}
