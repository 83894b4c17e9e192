import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newestCode } from '../../../electron/archive/checkpoint.ts';
import { idOf } from '../../../electron/archive/codes.ts';
import { pageNow } from '../../../electron/archive/page-words.ts';
import { savedSearches } from '../../../electron/archive/search/saved-searches.ts';
import { search } from '../../../electron/archive/search/search.ts';
import { indexSlice } from '../../../electron/archive/search/word-index.ts';
import { verify } from '../../../electron/archive/verify.ts';
import { showRecord } from '../../../electron/archive/view.ts';
import { readDraft, saveDraft } from '../../../electron/archive/working-state.ts';
import { colleagues } from '../../../electron/exchange/colleagues.ts';
import { standingConflicts } from '../../../electron/exchange/decide.ts';
import { beginDraft, listDrafts, openDraft } from '../../../electron/submissions/drafts/draft-store.ts';
import type { Unlock } from '../../../electron/vault/key-slots.ts';
import { migrate, SCHEMA_VERSION } from '../../../electron/vault/migrations/migrate.ts';
import { openVault, type Vault } from '../../../electron/vault/vault.ts';
import { newDraft } from '../../../shared/submissions/draft.ts';
import { passphrase } from '../../fixtures/open-vault.ts';

/** Vaults that earlier versions of Khronika made, as they were left. */
let home = '';
let opened: Vault | null = null;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'khronika-test-'));
});
afterEach(() => {
  opened?.close();
  opened = null;
  rmSync(home, { recursive: true, force: true });
});

/** Codes and pages that are found once the index has caught up. */
function foundIn(vault: Vault, typed: string): (readonly [string, number])[] {
  while (indexSlice(vault) > 0);
  return search(vault.catalogue, typed).hits.flatMap(({ code, pages }) =>
    pages.map(({ page }) => [code, page] as const),
  );
}

async function open(version: number, unlock: Unlock = { passphrase }): Promise<Vault> {
  const folder = join(home, 'kept.khronika');
  cpSync(new URL(`../../fixtures/vaults/version-${version}`, import.meta.url), folder, { recursive: true });
  opened = await openVault(folder, unlock);
  return opened;
}

describe('a vault of the first schema', () => {
  test('is brought up, with everything that was in it', async () => {
    const vault = await open(1);
    expect(vault.catalogue.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    expect(showRecord(vault.catalogue, 'E-0001')).toMatchObject({
      fields: { date: '2021-07' },
      links: [{ code: 'P-0001', citations: [{ document: 'D-0001' }] }],
    });
    expect(showRecord(vault.catalogue, 'P-0001').others).toMatchObject({ familyName: { values: ['Specimenova'] } });
    saveDraft(vault, 'a', { type: 'event', title: 'x' });
    expect(await verify(vault)).toMatchObject({ ok: true, checked: { files: 1, records: 4, history: 2 } });
  });
});

describe('a vault of the second schema', () => {
  test('is brought up, and what was text before it had parts is shown in parts', async () => {
    const vault = await open(2);
    expect(vault.catalogue.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    expect(showRecord(vault.catalogue, 'P-0001').citations).toMatchObject([
      { field: 'birthDate', item: null, value: null, connection: null, reliability: 'likely-reliable' },
    ]);
    expect(showRecord(vault.catalogue, 'C-0001').fields).toMatchObject({
      articles: [{ article: '24.23' }, { article: 'invented article' }],
    });
    expect(showRecord(vault.catalogue, 'T-0001').fields).toMatchObject({ conditions: 'cold cell' });
    expect(readDraft(vault.catalogue, 'new event')).toMatchObject({ title: 'kept draft' });
    expect(await verify(vault)).toMatchObject({ ok: true, checked: { files: 1, records: 4, history: 2 } });
  });

  test('is read as it is where nothing can be written', async () => {
    const vault = await open(2);
    // As on a read-only medium: the columns that are missing stand in a temporary view.
    for (const column of ['item', 'value', 'connection', 'position'])
      vault.catalogue.exec(`alter table citation drop column ${column}`);
    vault.catalogue.pragma('user_version = 2');
    vault.catalogue.pragma('query_only = on');
    migrate(vault.catalogue, { readOnly: true });
    expect(showRecord(vault.catalogue, 'P-0001').citations).toMatchObject([{ field: 'birthDate', item: null }]);
    expect(showRecord(vault.catalogue, 'C-0001').links).toMatchObject([{ citations: [{ document: 'D-0001' }] }]);
  });
});

describe('a vault of the third schema', () => {
  test('is brought up: its citations stand nowhere on a page yet, and its pages are found by other forms of their words', async () => {
    const vault = await open(3);
    expect(vault.catalogue.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    expect(showRecord(vault.catalogue, 'P-0001').citations).toMatchObject([
      { field: 'birthDate', value: '1980', connection: 'witness', page: '1', position: null },
    ]);
    expect(readDraft(vault.catalogue, 'new event')).toMatchObject({ title: 'kept draft' });
    expect(await verify(vault)).toMatchObject({ ok: true, checked: { files: 1, records: 3, history: 2 } });
    expect(foundIn(vault, 'умова')).toEqual([['D-0001', 2]]);
  });

  test('is read and searched as it is where nothing can be written', async () => {
    const vault = await open(3);
    vault.catalogue.exec('alter table citation drop column position');
    vault.catalogue.pragma('user_version = 3');
    vault.catalogue.pragma('query_only = on');
    migrate(vault.catalogue, { readOnly: true });
    expect(showRecord(vault.catalogue, 'P-0001').citations).toMatchObject([{ page: '1', position: null }]);
    expect(foundIn(vault, 'умова')).toEqual([['D-0001', 2]]);
  });
});

describe('a vault of the fourth schema', () => {
  test('is brought up: what was put right of a page and the kept folder stand, and a submission can be begun', async () => {
    const vault = await open(4);
    expect(vault.catalogue.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    expect(pageNow(vault.catalogue, idOf(vault.catalogue, 'D-0001'), 2)).toMatchObject({ source: 'corrected' });
    expect(savedSearches(vault.catalogue)).toMatchObject([{ name: 'Умовы', folder: true }]);
    expect(foundIn(vault, 'камера')).toEqual([['D-0001', 2]]);
    const { code } = beginDraft(vault, newDraft({ form: 'cedaw-report', stage: 'session', language: 'en', about: [] }));
    expect(openDraft(vault.catalogue, code)).toMatchObject({ code, revision: 1 });
    expect(await verify(vault)).toMatchObject({ ok: true, checked: { files: 1, records: 4, history: 4 } });
  });

  test('is read as it is where nothing can be written, without a draft', async () => {
    const vault = await open(4);
    for (const table of ['submission_draft', 'submission_version', 'submission_export', 'gate_reason'])
      vault.catalogue.exec(`drop table ${table}`);
    vault.catalogue.pragma('user_version = 4');
    vault.catalogue.pragma('query_only = on');
    migrate(vault.catalogue, { readOnly: true });
    expect(listDrafts(vault.catalogue)).toEqual([]);
    expect(foundIn(vault, 'умова')).toEqual([['D-0001', 2]]);
  });
});

describe('a vault of the fifth schema', () => {
  test('is brought up: what was drafted stands, and nothing is signed yet', async () => {
    const vault = await open(5);
    expect(vault.catalogue.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    expect(openDraft(vault.catalogue, 'B-0001')).toMatchObject({ code: 'B-0001', revision: 1 });
    expect(foundIn(vault, 'камера')).toEqual([['D-0001', 2]]);
    expect(vault.catalogue.prepare('select count(*) from checkpoint', { pluck: true }).get()).toBe(0);
    expect(await verify(vault)).toMatchObject({ ok: true, checked: { files: 1, records: 4, history: 3 } });
  });

  test('is read as it is where nothing can be written', async () => {
    const vault = await open(5);
    for (const table of ['key_slot', 'signing_key', 'checkpoint', 'fixity', 'backup_place', 'colleague'])
      vault.catalogue.exec(`drop table ${table}`);
    for (const table of ['foreign_change', 'row_head', 'change_set', 'exchange_conflict'])
      vault.catalogue.exec(`drop table ${table}`);
    vault.catalogue.pragma('user_version = 5');
    vault.catalogue.pragma('query_only = on');
    migrate(vault.catalogue, { readOnly: true });
    expect(openDraft(vault.catalogue, 'B-0001')).toMatchObject({ code: 'B-0001' });
  });
});

describe('a vault of the sixth schema', () => {
  /** Two of the three shares of its kit. */
  const shares = [
    '463E X65C QTYS GK3V\nN4TP PS3X FGP4 JX33\n2464 5BTV A5L8 7AXU\n7E5C AVDF UZF7 36PZ\nQWQJ BYND L6PS RE2D',
    '46KE X65C QTYV L45J\nVBU8 RTGT KD6S CTWS\nBYB6 EVPP ZZTX CDPL\nVT8R RAV3 WYXF Z6D6\nH932 TBWK HK8X PW2R',
  ];

  test.each<[string, Unlock]>([
    ['the passphrase', { passphrase }],
    ['two shares of its recovery kit', { shares }],
  ])(
    'opens with %s, with its colleague, what was said differently, and the signatures over its history',
    async (_, unlock) => {
      const vault = await open(6, unlock);
      expect(vault.catalogue.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
      expect(showRecord(vault.catalogue, 'E-0001')).toMatchObject({
        links: [{ code: 'P-0001' }],
        fields: { date: '2021-07' },
      });
      expect(colleagues(vault.catalogue)).toMatchObject([{ label: 'B', level: 'internal' }]);
      expect(standingConflicts(vault, 'open')).toHaveLength(1);
      expect(vault.keys.list().map(({ kind }) => kind)).toEqual(['passphrase', 'recovery', 'shares']);
      const { ok, checked } = await verify(vault);
      expect({ ok, checked, code: newestCode(vault.catalogue)?.code }).toEqual({
        ok: true,
        checked: { files: 1, records: 3, history: 8, checkpoints: 2 },
        code: '8 EYEH 4R7M CFH2 TCR5 2MF6',
      });
    },
  );
});
