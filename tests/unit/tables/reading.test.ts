import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { TextTable } from '../../../electron/intake/table-text.ts';
import { readTable } from '../../../electron/tables/read/read-table.ts';
import { dayOfSerial } from '../../../electron/tables/read/xlsx-dates.ts';
import { csvText } from '../../../electron/tables/write-csv.ts';
import { xlsxBytes } from '../../../electron/tables/write-xlsx.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (bytes: Uint8Array, wish = {}): TextTable => readTable(bytes, wish).table ?? expect.fail('not read');
const cells = (bytes: Uint8Array, wish = {}): string[][] => read(bytes, wish).rows.map((row) => row.cells);

async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Спіс'), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('a text table', () => {
  test.each([',', ';', '\t', '|'])('is divided by %j without being told', (sign) => {
    expect(cells(utf8(`a${sign}b${sign}c\n1${sign}2${sign}3\n`))).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ]);
  });

  test('keeps commas and semicolons inside quotation marks, quotes over lines, and the numbers of its rows', () => {
    const table = read(utf8('name;text\r\nAnna;"one, two;\r\nthree ""four"""\r\n\r\nZoja;five\r\n'));
    expect(table.rows).toEqual([
      { row: 1, cells: ['name', 'text'] },
      { row: 2, cells: ['Anna', 'one, two;\r\nthree "four"'] },
      { row: 4, cells: ['Zoja', 'five'] },
    ]);
  });

  test.each(['windows-1251', 'koi8-r', 'utf-16le'])('in %s is read as what it says', (encoding) => {
    const text = 'фамилия;имя;место рождения\r\nПетрова;Анна;город Минск\r\nКовалёва;Ольга;деревня Озерище\r\n';
    const bytes = iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') });
    expect(read(bytes).encoding).toBe(encoding);
    expect(cells(bytes)[2]).toEqual(['Ковалёва', 'Ольга', 'деревня Озерище']);
  });

  test('with a broken sign names its row and column instead of guessing another encoding', () => {
    const bytes = Buffer.concat([utf8('имя;город\nАнна;Мин'), Buffer.from([0xff]), utf8('ск\nОльга;Гродно\n')]);
    expect(read(bytes).encoding).toBe('utf-8');
    expect(read(bytes).faults).toEqual([{ row: 2, column: 1, fault: 'encoding' }]);
  });

  test('with a quotation mark that never ends names the row', () => {
    expect(read(utf8('a,b\n1,2\n"3,4\n5,6\n')).faults).toEqual([{ row: 3, column: 0, fault: 'quote' }]);
  });

  test('with a cell of ten megabytes keeps everything but that cell, and names it', () => {
    const table = read(utf8(`a,b\n1,${'x'.repeat(10 * 2 ** 20)}\n3,4\n`));
    expect(table.faults).toEqual([{ row: 2, column: 1, fault: 'too-long' }]);
    expect(table.rows.map((row) => row.cells)).toEqual([['a', 'b'], ['1'], ['3', '4']]);
  });

  test('of more columns than fit is told to be cut, not read in part', () => {
    expect(read(utf8(Array.from({ length: 600 }, (_none, at) => `c${at}`).join(','))).cut).toBe('columns');
  });

  test('is not made of a picture', () => {
    expect(readTable(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), {}).reason).toBe(
      'unsupported',
    );
  });
});

describe('a workbook', () => {
  test('gives days without a time zone, the stored value of formulas, and numbers as they are written', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['day', 'time', 'number', 'formula', 'yes', 'rich', 'link']);
      sheet.addRow([
        new Date(Date.UTC(1990, 4, 17)),
        new Date(Date.UTC(2021, 6, 14, 10, 30)),
        0.1 + 0.2,
        { formula: 'C2*2', result: 0.6 },
        true,
        { richText: [{ text: 'Анна ' }, { font: { bold: true }, text: 'Петрова' }] },
        { text: 'spring96.org', hyperlink: 'https://spring96.org' },
      ]);
    });
    expect(cells(bytes)[1]).toEqual([
      '1990-05-17',
      '2021-07-14T10:30',
      '0.3',
      '0.6',
      'true',
      'Анна Петрова',
      'spring96.org',
    ]);
  });

  test('names the cells that hold an error or a formula without a result', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['a', 'b']);
      sheet.addRow([{ formula: 'NOW()' } as ExcelJS.CellFormulaValue, { error: '#N/A' } as ExcelJS.CellErrorValue]);
    });
    expect(read(bytes).faults).toEqual([
      { row: 2, column: 0, fault: 'no-value' },
      { row: 2, column: 1, fault: 'error-value' },
    ]);
  });

  test('lets one choose a sheet, and says which there are when it has none of that name', async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.addRow(['first']);
      book.addWorksheet('Other').addRow(['second']);
    });
    expect(cells(bytes)).toEqual([['first']]);
    expect(cells(bytes, { sheet: 'Other' })).toEqual([['second']]);
    expect(read(bytes, { sheet: 'None' })).toMatchObject({ sheets: ['Спіс', 'Other'], sheet: 2, rows: [] });
  });

  test('that unpacks to far more than it is, is not unpacked', async () => {
    const bytes = await workbook((sheet) => {
      for (let row = 0; row < 12; row += 1) sheet.addRow([`${row}${'0'.repeat(2 ** 20)}`]);
    });
    expect(bytes.length).toBeLessThan(100_000);
    expect(readTable(bytes, {}).reason).toBe('too-large');
  });

  test('that is cut off is damaged', async () => {
    const bytes = await workbook((sheet) => sheet.addRow(['a']));
    expect(['damaged', 'unsupported']).toContain(readTable(bytes.subarray(0, bytes.length / 2), {}).reason);
  });
});

test('days of a spreadsheet are counted as spreadsheets count them', () => {
  expect([1, 59, 61, 44_391, 44_391.5].map((serial) => dayOfSerial(serial, false))).toEqual([
    '1900-01-01',
    '1900-02-28',
    '1900-03-01',
    '2021-07-14',
    '2021-07-14T12:00',
  ]);
  expect(dayOfSerial(0.75, false)).toBe('18:00');
  expect(dayOfSerial(42_929, true)).toBe('2021-07-14');
});

describe('a table that is written', () => {
  const rows = [
    ['Code', 'Text'],
    ['P-0001', '=HYPERLINK("http://x")'],
    ['P-0002', '+375 29 000'],
    ['P-0003', "'=1"],
    ['P-0004', 'two\nlines; "quoted", ünïcode'],
  ];

  test('as CSV has the mark of UTF-8 and no cell that a spreadsheet would carry out', () => {
    const text = csvText(rows);
    expect(text.startsWith('\u{FEFF}Code,Text\r\n')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    for (const [, text1 = ''] of cells(utf8(text))) expect(text1).not.toMatch(/^[=+\-@\t\r]/);
  });

  test('as XLSX holds texts alone', async () => {
    const bytes = await xlsxBytes('people', rows);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    book.worksheets[0]?.eachRow((row) =>
      row.eachCell((cell) => expect([ExcelJS.ValueType.String, ExcelJS.ValueType.SharedString]).toContain(cell.type)),
    );
    expect(cells(bytes)[1]?.[1]).toBe('=HYPERLINK("http://x")');
  });
});
