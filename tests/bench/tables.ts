import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Database } from '@signalapp/sqlcipher';
import { undo } from '../../electron/archive/undo.ts';
import { createReader } from '../../electron/intake/reader.ts';
import { bindMapping } from '../../electron/tables/check-mapping.ts';
import { exportTable } from '../../electron/tables/export-table.ts';
import { importTable } from '../../electron/tables/import-table.ts';
import { openTable } from '../../electron/tables/open-table.ts';
import { planTable } from '../../electron/tables/plan.ts';
import { tableContent } from '../../electron/tables/table-content.ts';
import { csvText } from '../../electron/tables/write-csv.ts';
import { xlsxBytes } from '../../electron/tables/write-xlsx.ts';
import { createVault, openVault, type Vault } from '../../electron/vault/vault.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { guessMapping } from '../../shared/tables/guess-mapping.ts';
import type { TableMapping } from '../../shared/tables/mapping.ts';
import { readyMapping, readyMappings } from '../../shared/tables/ready-mappings.ts';
import { timed } from './samples.ts';

/** Milliseconds of one table, step by step. */
export interface TableMeasure {
  readonly what: string;
  readonly rows: number;
  readonly records: number;
  readonly reading: number;
  readonly checking: number;
  readonly writing: number;
  readonly undoing: number;
  /** The same cells put into a plain SQLite table, a row each, in one transaction. */
  readonly plain: number;
}

export interface TablesMeasure {
  readonly tables: readonly TableMeasure[];
  /** Milliseconds for writing all people of the list again as a table. */
  readonly exporting: Readonly<Record<'csv' | 'xlsx', number>>;
}

const passphrase = 'only for measuring';

/** Imports a list of people (a record each), and one of the form of Viasna's (a person, a case and a detention each), from CSV and XLSX. */
export async function measureTables(work: string, rows: number): Promise<TablesMeasure> {
  const lists = { people: peopleList(rows), 'political prisoners': prisonersList(rows) };
  const tables: TableMeasure[] = [];
  let exporting = { csv: 0, xlsx: 0 };
  for (const [what, list] of Object.entries(lists)) {
    const files = { CSV: path.join(work, 'list.csv'), XLSX: path.join(work, 'list.xlsx') };
    writeFileSync(files.CSV, csvText(list));
    writeFileSync(files.XLSX, await xlsxBytes('list', list));
    for (const [kind, file] of Object.entries(files)) {
      const folder = path.join(work, `${what}-${kind}.khronika`);
      await createVault(folder, { passphrase, recipient: 'x25519', workFactor: 10 });
      const vault = await openVault(folder, { passphrase });
      try {
        const imported = await measureImport(vault, file);
        if (what === 'people' && kind === 'CSV') exporting = await measureExport(vault);
        const undoing = await timed(() => undo(vault));
        const plain = await plainInsert(work, list);
        tables.push({ what: `${what}, ${kind}`, rows, ...imported, undoing, plain });
      } finally {
        vault.close();
      }
    }
  }
  return { tables, exporting };
}

async function measureImport(
  vault: Vault,
  file: string,
): Promise<Omit<TableMeasure, 'what' | 'rows' | 'undoing' | 'plain'>> {
  const reader = createReader();
  try {
    let table: Awaited<ReturnType<typeof openTable>> | undefined;
    const reading = await timed(async () => (table = await openTable(reader, file)));
    if (table === undefined) throw new Error('the table was not read');
    const bound = bindMapping(mappingOf(table.columns), table.columns);
    let plan: Awaited<ReturnType<typeof planTable>> | undefined;
    const read = table;
    const checking = await timed(
      async () => (plan = await planTable(vault.catalogue, read, bound, { language: 'en' })),
    );
    if (plan === undefined || plan.refusedRows.size > 0) throw new Error('rows were refused');
    const made = plan;
    const writing = await timed(() => importTable(vault, made));
    return { records: made.records.length, reading, checking, writing };
  } finally {
    reader.close();
  }
}

function mappingOf(columns: readonly string[]): TableMapping {
  for (const each of readyMappings) {
    const mapping = readyMapping(each, columns, () => ['']);
    if (mapping !== null) return mapping;
  }
  return guessMapping(definitions.person, columns);
}

async function measureExport(vault: Vault): Promise<TablesMeasure['exporting']> {
  const wish = { type: 'person', bounds: false, language: 'en' } as const;
  const write = (format: 'csv' | 'xlsx') => timed(() => tableContent(exportTable(vault.catalogue, wish), format, wish));
  return { csv: await write('csv'), xlsx: await write('xlsx') };
}

async function plainInsert(work: string, list: readonly (readonly string[])[]): Promise<number> {
  const plain = new Database(path.join(work, 'plain.db'), { cacheStatements: true });
  const [header = [], ...rows] = list;
  try {
    plain.pragma('journal_mode = wal');
    return await timed(() => {
      plain.exec(
        `drop table if exists list; create table list (${header.map((_name, at) => `c${at} text`).join(', ')}); begin`,
      );
      const insert = plain.prepare(`insert into list values (${header.map(() => '?').join(', ')})`);
      for (const row of rows) insert.run([...row]);
      plain.exec('commit');
    });
  } finally {
    plain.close();
  }
}

const FAMILY = ['Петрова', 'Ковалёва', 'Сидоренко', 'Мельник', 'Жук', 'Козлова', 'Клімовіч'];
const GIVEN = ['Анна', 'Ольга', 'Настасся', 'Марыя', 'Елена'];

function peopleList(rows: number): string[][] {
  const head = [
    'Family name',
    'First name',
    'Patronymic',
    'Sex',
    'Date of birth',
    'Occupation',
    'Description',
    'Other names and spellings',
  ];
  return [
    head,
    ...Array.from({ length: rows }, (_none, at) => [
      `${pick(FAMILY, at)}-${at}`,
      pick(GIVEN, at),
      'Іванаўна',
      'female',
      day(1950, at),
      'teacher',
      `Member of the association number ${at % 400}.`,
      `Other ${at}; Another ${at}`,
    ]),
  ];
}

function prisonersList(rows: number): string[][] {
  const head =
    'id,name,gender,status,birthday,articles,clusters,penalty,prison,judge,arrested,verdict_date,release_date,died,fake_terrorist_list';
  return [
    head.split(','),
    ...Array.from({ length: rows }, (_none, at) => [
      String(at + 1),
      `${pick(GIVEN, at)} ${pick(FAMILY, at)}-${at}`,
      at % 3 === 0 ? 'male' : 'female',
      'In custody',
      day(1950, at),
      'Art. 342 part 1 – Active participation in actions that grossly violate public order; Art. 361-4 – Facilitation of extremist activity',
      'activists; students',
      `${1 + (at % 9)} years of imprisonment`,
      `Prison No. ${at % 40}`,
      `${pick(GIVEN, at % 90)} ${pick(FAMILY, at % 90)} ${at % 90}`,
      day(2020, at),
      day(2021, at),
      at % 4 === 0 ? day(2024, at) : '',
      '',
      at % 2 === 0 ? 'true' : 'false',
    ]),
  ];
}

function pick(list: readonly string[], at: number): string {
  return list[at % list.length] ?? '';
}

function day(from: number, at: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${from + (at % (from < 2000 ? 50 : 1))}-${two(1 + (at % 12))}-${two(1 + (at % 28))}`;
}
