import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createCalls } from '../../../electron/calls.ts';
import type { CallOutput, CallRequestInput } from '../../../shared/contract/calls.ts';
import { calls as contract } from '../../../shared/contract/calls.ts';
import { guessMapping } from '../../../shared/tables/guess-mapping.ts';
import type { TableMapping } from '../../../shared/tables/mapping.ts';
import { definitions } from '../../../shared/records/definitions.ts';
import type { RecordType } from '../../../shared/records/definition.ts';
import { freshFolder } from '../../fixtures/folder.ts';
import { khronika } from '../../fixtures/command-line.ts';
import { slowTest } from '../../fixtures/sweep.ts';

const calls = createCalls();
const passphrase = 'for tests and nothing else';
let folder = '';
let vault = '';

beforeEach(async () => {
  folder = freshFolder();
  vault = join(folder, 'test.khronika');
  await calls['vault.create']({ folder: vault, passphrase, recipient: 'x25519', workFactor: 10 });
  await calls['vault.open']({ folder: vault, unlock: { passphrase } });
});
afterAll(() => calls['vault.lock']({}));

type Result = CallOutput<'tables.import'>;

async function openFile(content: string | Uint8Array, name = 'table.csv') {
  const file = join(folder, name);
  writeFileSync(file, content);
  return calls['tables.open']({ file });
}

/** Imports a table whose columns are named as fields are. */
async function take(
  type: RecordType,
  content: string | Uint8Array,
  changes: Partial<TableMapping> = {},
  how: 'tables.check' | 'tables.import' = 'tables.import',
): Promise<Result> {
  const opened = await openFile(content);
  const names = opened.columns.map(({ name }) => name);
  const mapping = { ...guessMapping(definitions[type], names), ...changes };
  return calls[how]({ table: opened.table, mapping, language: 'en' });
}

async function exported(wish: Partial<CallRequestInput<'tables.export'>> & { type: string }, name = 'out.csv') {
  const file = join(folder, name);
  const format = name.endsWith('.xlsx') ? 'xlsx' : 'csv';
  const input = contract['tables.export'].input.parse({ format, file, ...wish });
  return { ...(await calls['tables.export'](input)), file };
}

const records = async (type: string) => calls['records.list']({ type, state: 'active' });
const show = async (code: string) => calls['records.show']({ code });
const reasons = ({ refused }: Result) => refused.first.map(({ row, column, note }) => [row, column, note]);

describe('a dry run', () => {
  test('tells what is new, changed, unchanged and refused, with row, column and reason, and writes nothing', async () => {
    await calls['records.put']({
      lines: [
        { type: 'person', code: 'P-0001', fields: { familyName: 'Новік', sex: 'female' } },
        { type: 'person', code: 'P-0002', fields: { familyName: 'Жук' } },
      ],
    });
    const before = await calls['history.read']({});
    const table = [
      'code;familyName;sex;birthDate;citizenship',
      'P-0001;Новік;female;;',
      'P-0002;Жук;female;1980;',
      ';Петрова;female;17.05.1990;',
      ';Сідарэнка;neither;31.02.1990;',
      ';Мельнік;;03/04/1990;',
      'P-0001;Іншая;;;',
    ].join('\n');
    const result = await take('person', table, {}, 'tables.check');
    expect(result).toMatchObject({ rows: 6, new: 1, changed: 1, unchanged: 1, seq: null });
    expect(result.refused.rows).toBe(3);
    expect(reasons(result)).toEqual([
      [5, 'sex', 'term'],
      [5, 'birthDate', 'date'],
      [6, 'birthDate', 'date-order'],
      [7, 'code', 'code-twice'],
    ]);
    expect(result.refused.first[1]?.sentence).toBe('Row 5, column “birthDate”: “31.02.1990” cannot be read as a date.');
    expect(await calls['history.read']({})).toEqual(before);
  });

  test('refuses what can belong to no record: a code with a name in it, of another type, in the trash, of no form', async () => {
    await calls['records.put']({
      lines: [
        { type: 'organisation', code: 'O-0001', fields: { name: 'Дом' } },
        { type: 'person', code: 'P-0009', fields: { familyName: 'Жук' } },
      ],
    });
    await calls['records.trash']({ code: 'P-0009' });
    const table = 'code;familyName\nP-NOVIK;Новік\nO-0001;Новік\nP-0009;Жук\n#1;Новік\n';
    expect(reasons(await take('person', table, {}, 'tables.check'))).toEqual([
      [2, 'code', 'code-name'],
      [3, 'code', 'code-type'],
      [4, 'code', 'code-trashed'],
      [5, 'code', 'code-form'],
    ]);
  });

  test('refuses a row whose cell is ten megabytes, and takes the others', async () => {
    const table = `familyName,description\nНовік,${'x'.repeat(10 * 2 ** 20)}\nЖук,short\n`;
    const result = await take('person', table, {}, 'tables.check');
    expect(result).toMatchObject({ new: 1 });
    expect(reasons(result)).toEqual([[2, 'description', 'too-long']]);
  });
});

describe('an import', () => {
  test('takes the good rows in as one entry of the history, which one undo takes back', async () => {
    const result = await take('person', 'familyName,birthDate\nНовік,1990\nЖук,1991-13\nКоваль,1992\n');
    expect(result).toMatchObject({ new: 2, seq: 1 });
    expect((await calls['history.read']({})).map(({ action }) => action)).toEqual(['import-table']);
    expect(await records('person')).toHaveLength(2);
    await calls['history.undo']({});
    expect(await records('person')).toHaveLength(0);
    expect((await calls['vault.verify']({})).ok).toBe(true);
  });

  test('changes the records whose code a row gives, and leaves alone what has no column or an empty cell', async () => {
    await calls['records.put']({
      lines: [
        {
          type: 'person',
          code: 'P-0001',
          fields: { familyName: 'Новік', occupation: ['teacher'], sex: 'female', otherNames: ['Novik'] },
        },
      ],
    });
    const table = 'code,occupation,sex\nP-0001,"lawyer; judge",\n';
    expect(await take('person', table)).toMatchObject({ changed: 1, new: 0 });
    const { fields } = await show('P-0001');
    expect(fields).toMatchObject({ familyName: 'Новік', occupation: ['lawyer', 'judge'], sex: 'female' });
    await take('person', 'code,otherNames\nP-0001,-\n', { empty: 'clear' });
    expect((await show('P-0001')).fields).not.toHaveProperty('otherNames');
  });

  test('makes a new record beside one of the same name and says so; only where it is asked to, it changes that one', async () => {
    const table = 'familyName,firstName,birthDate,occupation\nНовік,Марыя,1990-05-17,teacher\n';
    await take('person', table);
    const twice = await take('person', table, {}, 'tables.check');
    expect(twice).toMatchObject({ new: 1, warnings: { total: 1 } });
    expect(twice.warnings.first[0]?.note).toBe('exists');
    const changed = table.replace('teacher', 'lawyer');
    expect(await take('person', changed, { existing: 'update' })).toMatchObject({ new: 0, changed: 1 });
    expect(await records('person')).toHaveLength(1);
    // The same name with another date of birth is somebody else.
    expect(await take('person', table.replace('1990', '1991'), { existing: 'update' })).toMatchObject({ new: 1 });
  });

  test('remembers what the columns of a table mean', async () => {
    const opened = await openFile('who;when\nНовік;1990\n');
    expect(opened).toMatchObject({ mapping: null, from: null });
    const mapping: TableMapping = {
      ...guessMapping(definitions.person, ['who', 'when']),
      columns: [
        { column: 'who', to: [{ record: 'row', field: 'familyName' }] },
        { column: 'when', to: [{ record: 'row', field: 'birthDate' }] },
      ],
    };
    await calls['tables.import']({ table: opened.table, mapping, language: 'en' });
    expect(await openFile('who;when\nЖук;1991\n')).toMatchObject({ mapping, from: 'remembered' });
    expect(await openFile('who;since\nЖук;1991\n')).toMatchObject({ mapping: null });
  });

  test('of a mapping to a field that does not exist is refused before the first row', async () => {
    const opened = await openFile('who\nНовік\n');
    const columns = [{ column: 'who', to: [{ record: 'row', field: 'surname' }] }];
    const mapping = { ...guessMapping(definitions.person, []), columns };
    await expect(calls['tables.import']({ table: opened.table, mapping, language: 'en' })).rejects.toMatchObject({
      code: 'MAPPING_FIELD_UNKNOWN',
      details: { column: 'who', field: 'surname' },
    });
    expect(await records('person')).toEqual([]);
  });

  test('links a record to others that a cell names, and refuses a name that nobody or several have', async () => {
    await calls['records.put']({
      lines: [
        { type: 'organisation', code: 'O-0001', fields: { name: 'Вясна' } },
        { type: 'organisation', code: 'O-0002', fields: { name: 'Дом' } },
        { type: 'organisation', code: 'O-0003', fields: { name: 'Дом' } },
      ],
    });
    const base = guessMapping(definitions.person, ['familyName', 'of']);
    const link = { record: 'row', role: 'member', type: 'organisation', direction: 'in' } as const;
    const columns = [...base.columns.slice(0, 1), { column: 'of', to: [link] }];
    const result = await take('person', 'familyName;of\nНовік;вясна\nЖук;Дом\nКоваль;Няма\nГом;O-0002\n', { columns });
    expect(reasons(result)).toEqual([
      [3, 'of', 'reference-many'],
      [4, 'of', 'reference'],
    ]);
    const { links } = await show('O-0001');
    expect(links).toMatchObject([{ direction: 'out', role: 'member', title: 'Новік' }]);
  });
});

const VIASNA = [
  'id,name,gender,status,birthday,articles,clusters,penalty,prison,judge,arrested,verdict_date,release_date,died,fake_terrorist_list',
  '17,Марыя Іванаўна Новік,female,In custody,1990-05-17,"Art. 342 part 1 – Active participation; Art. 361-4 – Facilitation",activists; students,3 years,Prison No. 4,Пётр Сідарэнка,2021-03,2021-12-01,,,true',
  '18,Алена Коваль,female,Released,1985,Art. 130,,,Prison No. 4,Пётр Сідарэнка,2022-01-05,,2022-01-20,,false',
].join('\n');

describe('the list of political prisoners', () => {
  test('becomes people, cases with articles and verdicts, detentions, places and judges, linked with each other', async () => {
    const opened = await openFile(VIASNA);
    expect(opened.from).toBe('ready');
    const mapping = opened.mapping as TableMapping;
    const result = await calls['tables.import']({ table: opened.table, mapping, language: 'en' });
    expect(result).toMatchObject({ rows: 2, new: 2, refused: { rows: 0 } });
    const [people, cases, detentions, places] = await Promise.all(
      ['person', 'case', 'detention', 'place'].map(records),
    );
    expect(people).toHaveLength(3);
    expect(places?.map(({ title }) => title)).toEqual(['Prison No. 4']);
    const [first, second] = (await Promise.all((cases ?? []).map(({ code }) => show(code)))).map(
      ({ fields }) => fields,
    );
    expect(first).toMatchObject({
      kind: 'criminal',
      articles: [
        { article: 'CC-342', part: '1' },
        { article: 'CC-361-4', wording: 'Art. 361-4 – Facilitation' },
      ],
      verdicts: [{ date: '2021-12-01', note: '3 years' }],
    });
    expect(second).toMatchObject({ articles: [{ article: 'CC-130' }] });
    const stays = await Promise.all((detentions ?? []).map(({ code }) => show(code)));
    // No end is given: that it goes on would be a statement of ours.
    expect(stays.map(({ fields }) => fields['date'])).toEqual(['2021-03/', '2022-01-05/2022-01-20']);
    const person = people?.find(({ title }) => title.includes('Новік'));
    const shown = await show(person?.code ?? '');
    expect(shown.fields).toMatchObject({ patronymic: 'Іванаўна', listings: [{ list: 'terrorist-list' }] });
    expect(shown.links.map(({ role }) => role).toSorted()).toEqual(['defendant', 'victim']);
    // The number in a public list tells who somebody is: it must not become a code.
    expect(shown.code).toMatch(/^P-0\d+$/);
  });

  test('takes no judge for a person of the same name who was never one', async () => {
    await calls['records.put']({
      lines: [{ type: 'person', code: 'P-0500', fields: { familyName: 'Сідарэнка', firstName: 'Пётр' } }],
    });
    const opened = await openFile(VIASNA);
    const result = await calls['tables.import']({
      table: opened.table,
      mapping: opened.mapping as TableMapping,
      language: 'en',
    });
    expect(result.warnings.first).toMatchObject([{ row: 2, column: 'judge', note: 'exists' }]);
    expect((await show('P-0500')).links).toEqual([]);
  });

  test('a newer list changes the records of the older one', async () => {
    const first = await openFile(VIASNA);
    await calls['tables.import']({ table: first.table, mapping: first.mapping as TableMapping, language: 'en' });
    const newer = await openFile(VIASNA.replace('2022-01-20', '2022-02-20'));
    const mapping = { ...(newer.mapping as TableMapping), existing: 'update' as const };
    const result = await calls['tables.import']({ table: newer.table, mapping, language: 'en' });
    expect(result).toMatchObject({ new: 0, unchanged: 1, changed: 1, links: 0 });
    expect(await records('detention')).toHaveLength(2);
  });
});

test('the list of liquidated organisations becomes organisations and measures against them', async () => {
  const table = [
    'Название,Организационно-правовая форма,Регистрационный номер,Дата,Орган,Мера,Основания,Регион',
    'Прыклад,общественное объединение,101,20.08.2021,Верховный суд,ликвидация по решению суда,Не указаны,Минск',
    'Узор,учреждение,102,2021,Верховный суд,ликвидация по решению суда,,Гродно',
  ].join('\r\n');
  const opened = await openFile(iconv.encode(table, 'windows-1251'));
  expect(opened).toMatchObject({ from: 'ready', encoding: 'windows-1251', delimiter: ',' });
  const result = await calls['tables.import']({
    table: opened.table,
    mapping: opened.mapping as TableMapping,
    language: 'ru',
  });
  expect(result.refused.first).toEqual([]);
  const [measure] = await records('liquidation');
  const shown = await show(measure?.code ?? '');
  expect(shown.fields).toMatchObject({ measure: 'court-liquidation', date: '2021-08-20', grounds: 'Не указаны' });
  expect(
    shown.links.map(({ role, title }) => [role, title]).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  ).toEqual([
    ['authority', 'Верховный суд'],
    ['victim', 'Прыклад'],
  ]);
  expect(await records('organisation')).toHaveLength(3);
});

describe('a file that is no good table', () => {
  test.each([
    ['TABLE_UNREADABLE', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
    ['TABLE_UNREADABLE', ''],
    ['TABLE_QUOTE', 'a,b\n"1,2\n3,4\n'],
    ['TABLE_ENCODING', Buffer.concat([Buffer.from('імя,горад\nАнна,Мін'), Buffer.from([0xff]), Buffer.from('ск\n')])],
    ['TABLE_TOO_LARGE', Array.from({ length: 600 }, (_none, at) => `c${at}`).join(',')],
  ])('is refused as %s', async (code, content) => {
    await expect(openFile(content)).rejects.toMatchObject({ code });
  });

  test('of a broken encoding is refused with row and column', async () => {
    const bytes = Buffer.concat([Buffer.from('імя,горад\nАнна,Мін'), Buffer.from([0xff]), Buffer.from('ск\n')]);
    await expect(openFile(bytes)).rejects.toMatchObject({ details: { row: 2, column: 'горад', encoding: 'utf-8' } });
  });

  test('without the sheet that is asked for says which it has', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Спіс').addRow(['name']);
    const file = join(folder, 'book.xlsx');
    await book.xlsx.writeFile(file);
    await expect(calls['tables.open']({ file, sheet: 'Other' })).rejects.toMatchObject({
      code: 'SHEET_UNKNOWN',
      details: { known: 'Спіс' },
    });
  });
});

describe('an export', () => {
  const rich = {
    type: 'person',
    code: 'P-0001',
    fields: {
      familyName: 'Новік',
      firstName: '=1+1',
      otherNames: ['Novik; Maria', '"Маша"', '+375'],
      birthDate: '1990-05?',
      sex: 'female',
      minor: false,
      description: 'Two lines,\n"quoted"; and more.',
      birthplace: 'L-0001',
      listings: [{ list: 'terrorist-list', date: '2022' }, { list: 'wanted' }],
      note: 'internal, never out',
      email: ['secret@example.org'],
    },
  };
  const place = { type: 'place', code: 'L-0001', fields: { name: 'Мінск' } };

  test.each(['out.csv', 'out.xlsx'])('imported again as %s changes nothing', async (name) => {
    const plain = { type: 'person', code: 'P-0002', fields: { familyName: 'Жук', nativeName: ["'=1"] } };
    await calls['records.put']({ lines: [rich, plain, place] });
    for (const language of ['en', 'ru', 'be'] as const) {
      const { file, columns } = await exported({ type: 'person', language, bounds: true }, name);
      expect(columns).toContain('listings.date');
      const opened = await calls['tables.open']({ file, type: 'person' });
      const result = await calls['tables.check']({
        table: opened.table,
        mapping: opened.mapping as TableMapping,
        language,
      });
      expect(result).toMatchObject({ rows: 2, new: 0, changed: 0, unchanged: 2, refused: { rows: 0 } });
    }
  });

  test('holds nothing internal and, unless asked for by name, nothing that could harm', async () => {
    const hidden = { type: 'person', code: 'P-0003', fields: { familyName: 'Схаваная', confidentiality: 'internal' } };
    await calls['records.put']({ lines: [rich, place, hidden] });
    const { file, withheld, rows } = await exported({ type: 'person' });
    expect([rows, withheld]).toEqual([1, 1]);
    const text = readFileSync(file, 'utf8');
    for (const secret of ['internal, never out', 'secret@example.org', 'Схаваная']) expect(text).not.toContain(secret);
    const asked = await exported({ type: 'person', columns: ['code', 'email'] });
    expect(readFileSync(asked.file, 'utf8')).toContain('secret@example.org');
    await expect(exported({ type: 'person', columns: ['note'] })).rejects.toMatchObject({ code: 'EXPORT_INTERNAL' });
    await expect(exported({ type: 'source' })).rejects.toMatchObject({ code: 'EXPORT_INTERNAL' });
    await expect(exported({ type: 'person', columns: ['x'] })).rejects.toMatchObject({ code: 'EXPORT_COLUMN_UNKNOWN' });
  });

  test('says of each date its first and last day beside what was written', async () => {
    await calls['records.put']({ lines: [rich, place] });
    const { file } = await exported({ type: 'person', columns: ['code', 'birthDate'], bounds: true });
    expect(readFileSync(file, 'utf8')).toBe(
      '\u{FEFF}Code,"Date of birth","Date of birth, earliest","Date of birth, latest"\r\nP-0001,1990-05?,1990-05-01,1990-05-31\r\n',
    );
  });

  test('never goes into the vault, and a text too long for a workbook is not cut', async () => {
    await calls['records.put']({ lines: [{ ...rich, fields: { description: 'x'.repeat(40_000) } }] });
    const file = join(vault, 'files', 'out.csv');
    await expect(exported({ type: 'person', file })).rejects.toMatchObject({ code: 'EXPORT_INSIDE_VAULT' });
    await expect(exported({ type: 'person' }, 'out.xlsx')).rejects.toMatchObject({ code: 'EXPORT_CELL_TOO_LONG' });
    expect((await exported({ type: 'person' })).rows).toBe(1);
  });
});

slowTest(
  'on the command line a table goes in, its refused rows come out with their reasons, and what the columns mean is kept in a file',
  async () => {
    const run = (args: string[]) => {
      const secret = join(folder, 'passphrase');
      writeFileSync(secret, passphrase);
      return khronika([...args, '--passphrase-file', secret, '--json']);
    };
    await calls['vault.lock']({});
    const file = join(folder, 'people.csv');
    writeFileSync(file, 'Family name;Date of birth\nНовік;1990\nЖук;31.02.1990\n');
    const [refused, saved] = [join(folder, 'refused.csv'), join(folder, 'mapping.json')];
    const args = ['import-table', vault, file, '--type', 'person', '--refused', refused, '--save-mapping', saved];
    const first = await run([...args, '--dry-run']);
    expect(first.json()).toMatchObject({ new: 1, refused: { rows: 1 }, seq: null });
    expect((await run(args)).json()).toMatchObject({ new: 1, seq: 1 });
    expect(readFileSync(refused, 'utf8')).toMatch(/Жук,31\.02\.1990,3,"Date of birth","“31\.02\.1990” cannot be read/);
    const again = await run(['import-table', vault, file, '--mapping', saved, '--dry-run']);
    expect(again.json()).toMatchObject({ new: 1, warnings: { total: 1 } });
    writeFileSync(saved, '{"records": []}');
    const broken = await run(['import-table', vault, file, '--mapping', saved]);
    expect([broken.status, broken.stderr]).toEqual([1, expect.stringContaining('MAPPING_INVALID')]);
    const out = join(folder, 'out.xlsx');
    const written = await run([
      'export-table',
      vault,
      '--type',
      'person',
      '--out',
      out,
      '--columns',
      'code',
      'familyName',
    ]);
    expect(written.json()).toEqual({ rows: 1, columns: ['code', 'familyName'], withheld: 0 });
  },
);
