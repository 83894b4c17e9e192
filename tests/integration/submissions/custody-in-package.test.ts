/** The custody logs that go with the evidence: what is told, and what is not. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as mupdf from 'mupdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commit } from '../../../electron/archive/commit.ts';
import { custodyOf } from '../../../electron/submissions/custody/custody-log.ts';
import { leavingCustody } from '../../../electron/submissions/custody/leaving-custody.ts';
import { checkedByOthers, exporting, type Exporting } from '../../fixtures/submissions/exporting.ts';

let one: Exporting;
beforeAll(async () => {
  one = await exporting();
  one.put(
    { type: 'source', code: 'S-1', fields: { note: 'Hidden Helper' } },
    { type: 'person', code: 'P-1', fields: { familyName: 'Specimenava', firstName: 'Alena' } },
    { type: 'person', code: 'P-2', fields: { familyName: 'Withheldava' } },
  );
  await one.add('D-1', 'scan-of-ruling.txt', Buffer.from('An invented ruling.'));
  one.put({
    type: 'event',
    code: 'E-1',
    fields: { title: 'Arrest', kind: 'award', date: '2021-05' },
    links: [{ to: 'P-1', role: 'awardee' }],
    citations: [{ document: 'D-1', page: 'see Withheldava' }],
  });
  // What came from a colleague says so in the history, and not in what leaves.
  commit(one.vault, { action: 'receive', note: 'Colleague Kim: 1, 1' }, (draft) => {
    const row = one.vault.catalogue.prepare("select id from record where code = 'D-1'", { pluck: true }).get();
    draft.update(String(row) as never, { preferred: { description: 'A ruling.' }, others: {} });
  });
});
afterAll(() => one.remove());

const textOf = (bytes: Uint8Array): string => {
  const document = mupdf.Document.openDocument(bytes, 'application/pdf');
  return Array.from({ length: document.countPages() }, (_, page) =>
    document.loadPage(page).toStructuredText('').asText(),
  ).join('\n');
};

test('each annex has a log beside it, which is in the manifests, the list of hashes and the index', async () => {
  const { folder, files } = await one.export(['P-1'], { parts: ['word', 'evidence', 'custody'] });
  const bag = join(folder, 'evidence');
  expect(readdirSync(join(bag, 'data')).toSorted()).toEqual(['annex-001.txt', 'custody-001.pdf']);
  const log = readFileSync(join(bag, 'data/custody-001.pdf'));
  const sha256 = createHash('sha256').update(log).digest('hex');
  expect(files).toContainEqual({ path: 'evidence/data/custody-001.pdf', sha256 });
  expect(readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8')).toContain(`${sha256}  data/custody-001.pdf`);
  expect(readFileSync(join(bag, 'hashes.csv'), 'utf8')).toContain(`1,data/custody-001.pdf,${log.length},${sha256},`);
  expect(readFileSync(join(bag, 'index.html'), 'utf8')).toContain('<a href="data/custody-001.pdf">Custody log</a>');
  expect(checkedByOthers(folder)).toBe('valid\n');

  const text = textOf(log).replaceAll(/\s+/g, ' ');
  expect(text).toContain('Annex 1');
  expect(text).toContain('A file came in (text/plain, 19 bytes)');
  expect(text.replaceAll(' ', '')).toContain(createHash('sha256').update('An invented ruling.').digest('hex'));
  for (const hidden of ['Withheldava', 'Specimenava', 'Hidden', 'Kim', 'colleague', 'D-1', 'ruling', one.vault.id])
    expect(text, hidden).not.toContain(hidden);
  expect(text).not.toMatch(/\d\d:\d\d|linked|cited|award/);
});

test('no log goes along unless it is chosen, and it says the same in each language', async () => {
  const { folder } = await one.export(['P-1']);
  expect(readdirSync(join(folder, 'evidence/data'))).toEqual(['annex-001.txt']);
  expect(readFileSync(join(folder, 'evidence/index.html'), 'utf8')).not.toContain('custody');
  const kinds = (['en', 'ru', 'be'] as const).map((language) =>
    leavingCustody(one.vault, 'D-1', language).events.map(({ kind, seq, at }) => [kind, seq, at.length]),
  );
  expect(kinds[0]?.toSorted()).toEqual([
    ['created', null, 10],
    ['file-in', null, 10],
  ]);
  expect(kinds[1]).toEqual(kinds[0]);
  expect(kinds[2]).toEqual(kinds[0]);
  // The log without names that stays here tells more, and still no text that somebody wrote.
  const masked = custodyOf(one.vault, 'D-1', { language: 'en', names: false });
  expect(masked.events.map(({ text }) => text).join('\n')).toMatch(/cited as a source \(event\)/);
  expect(JSON.stringify(masked)).not.toContain('Withheldava');
});
