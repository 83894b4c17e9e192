import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { put } from '../../../electron/archive/put.ts';
import { readRecordRow } from '../../../electron/archive/stored-rows.ts';
import { verify } from '../../../electron/archive/verify.ts';
import { isDamage, reopen } from '../../../electron/vault/reopened-catalogue.ts';
import { addDocument } from '../../fixtures/archive.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

/** A byte of the catalogue changed on the disk: its page is named, and everything that does not stand on it can be read. */

const PAGE = 4096;
const EVENTS = 120;

let home: Awaited<ReturnType<typeof freshVault>>;
beforeEach(async () => {
  home = await freshVault();
  await addDocument(home.vault, 'Ruling', ['First page']);
  put(
    home.vault,
    Array.from({ length: EVENTS }, (_, at) => ({
      type: 'event',
      code: `E-${at + 1}`,
      fields: { title: `Event ${at} ${'x'.repeat(150)}` },
    })),
  );
  for (let at = 1; at <= 12; at += 1)
    put(home.vault, [{ type: 'event', code: `E-${at}`, fields: { title: `Now ${at}` } }]);
});
afterEach(() => home.remove());

function withByteChanged(clean: Uint8Array, page: number): Buffer {
  const bytes = Buffer.from(clean);
  const at = (page - 1) * PAGE + 1000;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

/** Changes a byte of a page while the vault is closed. */
async function damage(page: number): Promise<void> {
  await home.reopen(() => {
    const path = home.vault.paths.catalogue;
    writeFileSync(path, withByteChanged(readFileSync(path), page));
  });
}

/** The page that the table with this name begins on. */
function rootOf(table: string): number {
  return Number(
    home.vault.catalogue.prepare('select rootpage from sqlite_schema where name = ?', { pluck: true }).get([table]),
  );
}

function readable(): number {
  const { catalogue } = home.vault;
  const ids = Array.from({ length: EVENTS }, (_, at) => `E-${at + 1}`);
  return ids.filter((code) => {
    try {
      const id = catalogue.prepare('select id from record where code = ?', { pluck: true }).get([code]);
      return readRecordRow(catalogue, String(id)) !== null;
    } catch (error) {
      if (!isDamage(error)) throw error;
      reopen(catalogue);
      return false;
    }
  }).length;
}

test('a page of records: they are named, the others are read, and the files are checked', async () => {
  await home.reopen();
  const path = home.vault.paths.catalogue;
  const clean = readFileSync(path);
  let page = 0;
  // Which rows stand on which page only SQLite knows: one that holds some of them is looked for, from where the table begins.
  for (let tried = rootOf('record'); page === 0 && (tried - 1) * PAGE < clean.length; tried += 1) {
    writeFileSync(path, withByteChanged(clean, tried));
    try {
      reopen(home.vault.catalogue);
    } catch {
      // One that says what tables there are: without it nothing opens.
      continue;
    }
    const rows = readable();
    if (rows < EVENTS && rows > EVENTS / 2) page = tried;
  }
  expect(page).toBeGreaterThan(0);
  const { ok, problems, checked } = await verify(home.vault);
  expect(ok).toBe(false);
  expect(problems).toContainEqual(
    expect.objectContaining({ kind: 'catalogue-damaged', where: `catalogue.db page ${page}` }),
  );
  const unreadable = problems.filter(({ kind }) => kind === 'row-unreadable').map(({ where }) => where);
  expect(unreadable.filter((code) => code.startsWith('E-'))).toHaveLength(EVENTS - readable());
  expect(unreadable.every((code) => /^[DE]-\d+$/.test(code))).toBe(true);
  expect(checked).toMatchObject({ files: 1, history: 14 });
});

test('the page that the history begins on: its entries are named, and the rows are still there', async () => {
  const page = rootOf('history');
  await damage(page);
  const { problems, unchecked } = await verify(home.vault);
  expect(problems[0]).toMatchObject({ kind: 'catalogue-damaged', where: `catalogue.db page ${page}` });
  expect(problems.map(({ kind }) => kind)).toContain('history-unreadable');
  expect(unchecked).toContainEqual(expect.objectContaining({ kind: 'damaged-part' }));
  expect(readable()).toBe(EVENTS);
});

test('the first page: the vault does not open, and the failure names the page', async () => {
  const path = home.vault.paths.catalogue;
  let clean = Buffer.alloc(0);
  await home.reopen(() => {
    clean = readFileSync(path);
  });
  await expect(damage(1)).rejects.toMatchObject({
    code: 'VAULT_DAMAGED',
    details: { what: expect.stringMatching(/: 1$/) as string },
  });
  writeFileSync(path, clean);
});
