import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareCode } from '../../../electron/archive/compare-code.ts';
import { noteCheck } from '../../../electron/archive/fixity.ts';
import { put } from '../../../electron/archive/put.ts';
import { undo } from '../../../electron/archive/undo.ts';
import { custodyOf } from '../../../electron/submissions/custody/custody-log.ts';
import { custodyBytes, saveCustody } from '../../../electron/submissions/custody/save-custody.ts';
import { addDocument } from '../../fixtures/archive.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

let home: Awaited<ReturnType<typeof freshVault>>;
let paper = '';
beforeAll(async () => {
  home = await freshVault();
  paper = await addDocument(home.vault, 'Ruling on Specimenava', ['First page', 'Second page']);
  put(home.vault, [
    { type: 'person', code: 'P-1', fields: { familyName: 'Specimenava' } },
    {
      type: 'event',
      code: 'E-1',
      fields: { title: 'Trial of Specimenava' },
      citations: [{ document: paper, page: 2, quote: 'guilty' }],
    },
    {
      type: 'document',
      code: paper,
      fields: { description: 'Names Specimenava' },
      links: [{ to: 'P-1', role: 'mentioned' }],
    },
  ]);
  undo(home.vault);
  const file = home.vault.catalogue.prepare('select id from file', { pluck: true }).get();
  noteCheck(home.vault, String(file), 'file-damaged');
  noteCheck(home.vault, String(file), null);
});
afterAll(() => home.remove());

test('the log tells from the first day what happened to a document, with the code of the history it is taken from', () => {
  const log = custodyOf(home.vault, paper, { language: 'en', names: true });
  const kinds = log.events.map(({ kind }) => kind);
  expect(kinds.slice(0, 2).toSorted()).toEqual(['created', 'file-in']);
  expect(kinds.slice(2).toSorted()).toEqual(
    ['changed', 'changed', 'cited', 'found', 'linked', 'uncited', 'unlinked', 'whole'].toSorted(),
  );
  expect(log.files).toMatchObject([{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string, problem: null }]);
  expect(compareCode(home.vault, log.checkpoint.code)).toMatchObject({ state: 'fits', seq: log.checkpoint.seq });
});

test.each(['en', 'ru', 'be'] as const)(
  'no name, title or text of the archive is in it unless it is asked for (%s)',
  async (language) => {
    const masked = custodyOf(home.vault, paper, { language, names: false });
    for (const format of ['json', 'csv'] as const) {
      const text = Buffer.from(await custodyBytes(masked, format)).toString('utf8');
      expect(text).not.toMatch(/Specimenava|Ruling|guilty|\.txt|P-1|E-1|D-/);
      expect(text).not.toContain('undefined');
    }
    const named = custodyOf(home.vault, paper, { language, names: true });
    expect(JSON.stringify(named)).toContain('Ruling on Specimenava');
  },
);

test('it is written as a tagged PDF, and no file is replaced', async () => {
  const file = join(home.home, 'custody.pdf');
  const saved = await saveCustody(home.vault, paper, { language: 'be', names: false, format: 'pdf', file });
  expect(saved.events).toBe(10);
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  expect(readFileSync(file).toString('latin1')).toContain('/StructTreeRoot');
  await expect(
    saveCustody(home.vault, paper, { language: 'be', names: false, format: 'pdf', file }),
  ).rejects.toMatchObject({ code: 'FILE_EXISTS' });
});

test('only documents have one', () => {
  expect(() => custodyOf(home.vault, 'P-1', { language: 'en', names: false })).toThrow(
    expect.objectContaining({ code: 'NOT_A_DOCUMENT' }),
  );
});
