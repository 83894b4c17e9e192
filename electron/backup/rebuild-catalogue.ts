import { deriveAll } from '../archive/derive.ts';
import { followModel } from '../archive/follow-model.ts';
import { readPages, textDigest } from '../archive/full-text.ts';
import {
  COLUMNS,
  entryHash,
  genesis,
  recordsOf,
  toEntry,
  type HistoryEntry,
  type StoredEntry,
} from '../archive/history.ts';
import { indexAll, indexRolledBack } from '../archive/search/word-index.ts';
import { writeRow } from '../archive/stored-rows.ts';
import { transaction, type Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import type { DamagedCatalogue } from './damaged-catalogue.ts';
import { salvageTable, type PastRow } from './salvage.ts';

/** What cannot be brought back. `where` names entries of the history, a document, or a table. */
export interface Loss {
  readonly kind: 'history' | 'text' | 'layer' | 'table' | 'key-slot' | 'file' | 'diverged' | 'catalogue';
  readonly where: string;
}

/** Entries that are looked for one after the other beyond one that cannot be read, where nothing says how far the history goes. */
const LOOK_AHEAD = 1000;

/** Tables that the history, or what follows from it, makes anew. All others are brought over as they are. */
const MADE_ANEW = new Set([
  'record',
  'link',
  'citation',
  'file',
  'text_layer',
  'page_text',
  'history',
  'history_of',
  'bound',
  'reference',
  'name_key',
  'record_text',
  'definitions_followed',
  'indexed_page',
  'word',
  'word_sound',
  'index_queue',
]);
const INDEX = /^(?:page|record)_(?:stem|form|search)(?:_|$)/;

/**
 * Brings the catalogue of a state, which is open, to where a damaged one stood: the history since goes on entry by entry, each of which holds
 * the rows before and after; texts and everything beside the history comes from the damaged catalogue as far as it can be read.
 *
 * @returns what is lost; nothing of that kind can be made up
 */
export function rebuild(vault: Vault, damaged: DamagedCatalogue): Loss[] {
  const { catalogue } = vault;
  const lost: Loss[] = [];
  const entries = entriesSince(vault, damaged, lost);
  try {
    transaction(catalogue, () => {
      catalogue.pragma('defer_foreign_keys = on');
      const texts = replay(catalogue, entries);
      for (const id of texts.layers) if (!bringLayer(catalogue, damaged, id)) lost.push({ kind: 'layer', where: id });
      for (const change of texts.layerChanges) writeRow(catalogue, change.change, change.at);
      bringTables(catalogue, damaged, lost);
      bringTexts(catalogue, damaged, lost);
      followModel(catalogue);
      const all = catalogue.prepare('select id from record', { pluck: true }).all() as unknown as string[];
      deriveAll(catalogue, all);
      catalogue.exec(`insert or ignore into index_queue select number from page_now;
        insert or ignore into index_queue select number * 1048576 from record_text`);
    });
  } catch (error) {
    indexRolledBack(catalogue);
    throw error;
  }
  indexAll(vault);
  return lost;
}

/** The entries after the last one of the state, as far as they follow from it without a gap. */
function entriesSince(vault: Vault, damaged: DamagedCatalogue, lost: Loss[]): StoredEntry[] {
  const last = vault.catalogue
    .prepare('select seq, hash from history order by seq desc limit 1')
    .get<{ seq: number; hash: string }>();
  const from = last?.seq ?? 0;
  let previous = last?.hash ?? genesis(vault.id);
  const [newest] = damaged.rows('select max(seq) as seq from history') ?? [];
  const [listed] = newest === undefined ? (damaged.rows('select max(seq) as seq from history_of') ?? []) : [newest];
  const known = listed === undefined || listed['seq'] === null ? null : Number(listed['seq']);
  const entries: StoredEntry[] = [];
  const missing: number[] = [];
  let empty = 0;
  for (let seq = from + 1; known === null ? empty < LOOK_AHEAD : seq <= known; seq += 1) {
    const rows = damaged.rows(`select ${COLUMNS} from history where seq = ?`, [seq]);
    const entry = rows?.[0] as StoredEntry | undefined;
    if (entry === undefined) {
      empty += 1;
      if (known !== null || rows === null) missing.push(seq);
      continue;
    }
    empty = 0;
    if (missing.length > 0) continue;
    if (entry.previous !== previous || entry.hash !== entryHash(entry)) {
      // A vault that was put back to an older state went on from there: the backup belongs to another course of things.
      lost.push({ kind: 'diverged', where: String(seq) });
      return [];
    }
    entries.push(entry);
    previous = entry.hash;
  }
  // Where nothing says how far it went, the last ones that were not found were never there.
  const real =
    known === null ? missing.filter((seq) => seq <= from + entries.length + missing.length - empty) : missing;
  const [first] = real;
  if (first !== undefined) lost.push({ kind: 'history', where: `${first}–${known ?? real.at(-1) ?? first}` });
  return entries;
}

interface Replayed {
  /** Layers that came since: their words are not in the history. */
  readonly layers: readonly string[];
  readonly layerChanges: readonly { change: HistoryEntry['changes'][number]; at: string }[];
}

function replay(catalogue: Catalogue, stored: readonly StoredEntry[]): Replayed {
  const insert = catalogue.prepare(`insert into history (${COLUMNS}) values (?, ?, ?, ?, ?, ?, ?)`);
  const listed = catalogue.prepare('insert or ignore into history_of (record, seq) values (?, ?)');
  const layers: string[] = [];
  const layerChanges: { change: HistoryEntry['changes'][number]; at: string }[] = [];
  for (const row of stored) {
    const entry = toEntry(row);
    for (const change of entry.changes) {
      if (change.table === 'layer') {
        if (change.before === null) layers.push(change.id);
        else layerChanges.push({ change, at: entry.at });
      } else writeRow(catalogue, change, entry.at);
      for (const record of recordsOf(change)) listed.run([record, entry.seq]);
    }
    insert.run([row.seq, row.at, row.action, row.note, row.changes, row.previous, row.hash]);
  }
  return { layers, layerChanges };
}

function bringLayer(catalogue: Catalogue, damaged: DamagedCatalogue, id: string): boolean {
  const [row] = damaged.rows('select * from text_layer where id = ?', [id]) ?? [];
  if (row === undefined) return false;
  insertRow(catalogue, 'text_layer', row);
  return true;
}

/** What stands beside the history: forms that were begun, settings, what is known of keys and colleagues. */
function bringTables(catalogue: Catalogue, damaged: DamagedCatalogue, lost: Loss[]): void {
  const tables = catalogue
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name", {
      pluck: true,
    })
    .all() as unknown as string[];
  for (const table of tables) {
    if (MADE_ANEW.has(table) || INDEX.test(table)) continue;
    const found = salvageTable(damaged, table);
    if (found === null || !found.isWhole) lost.push({ kind: 'table', where: table });
    if (found === null) continue;
    if (found.isWhole) catalogue.exec(`delete from "${table}"`);
    for (const row of found.rows) insertRow(catalogue, table, row);
  }
}

/** The texts of documents whose pages are not those that the history tells of. */
function bringTexts(catalogue: Catalogue, damaged: DamagedCatalogue, lost: Loss[]): void {
  const files = catalogue
    .prepare('select record, text_sha256 as digest, pages from file order by id')
    .all<{ record: string; digest: string; pages: number }>();
  for (const { record, digest } of files) {
    if (textDigest(readPages(catalogue, record)) === digest) continue;
    const rows = damaged.rows('select * from page_text where record = ?', [record]);
    catalogue.prepare('delete from page_text where record = ?').run([record]);
    for (const row of rows ?? []) insertRow(catalogue, 'page_text', row);
    if (textDigest(readPages(catalogue, record)) !== digest) {
      const code = catalogue.prepare('select code from record where id = ?', { pluck: true }).get([record]);
      lost.push({ kind: 'text', where: String(code) });
    }
  }
  // Pages of documents that a merge gave to others, or whose record is not there.
  catalogue.exec('delete from page_text where record not in (select record from file)');
}

function insertRow(catalogue: Catalogue, table: string, row: PastRow): void {
  const known = new Set(
    catalogue.prepare(`select name from pragma_table_info('${table}')`, { pluck: true }).all() as unknown as string[],
  );
  const columns = Object.keys(row).filter((name) => known.has(name));
  catalogue
    .prepare(
      `insert or replace into "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    )
    .run(columns.map((name) => row[name] ?? null));
}
