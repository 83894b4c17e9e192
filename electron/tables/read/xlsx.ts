import { Parser } from 'htmlparser2';
import { MAX_COLUMNS, MAX_SHEETS, type TextTable } from '../../intake/table-text.ts';
import { decodeText } from '../../intake/text/encoding.ts';
import { unzipParts } from '../../intake/text/zip.ts';
import { collectRows, type RowCollector } from './collect-rows.ts';
import { dateFormats, dayOfSerial } from './xlsx-dates.ts';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STYLES = 'xl/styles.xml';
const STRINGS = 'xl/sharedStrings.xml';

/**
 * A sheet of a workbook (ISO/IEC 29500-1, 18: SpreadsheetML) as texts: what is stored, not how it is shown. Dates become days, or
 * minutes where the cell has a time, without a time zone; a formula gives the value that was stored with it. The parts are read here
 * and not with a library for workbooks, because those unpack whatever a file claims.
 *
 * @param sheet by its name; the first one when left out
 * @returns null when it is no workbook
 * @throws ZipBomb
 */
export function readXlsx(bytes: Uint8Array, sheet?: string): TextTable | 'damaged' | 'no-sheet' | null {
  const book = partsOf(bytes, [WORKBOOK, RELATIONS, STYLES, STRINGS]);
  const workbook = book.get(WORKBOOK);
  if (workbook === undefined) return null;
  const { sheets, from1904 } = sheetsOf(workbook, book.get(RELATIONS) ?? '');
  const wanted = sheet === undefined ? 0 : sheets.findIndex(({ name }) => name === sheet);
  const found = sheets[wanted];
  const facts = { kind: 'xlsx', encoding: null, delimiter: null } as const;
  if (found === undefined) return 'no-sheet';
  const part = partsOf(bytes, [found.part]).get(found.part);
  if (part === undefined) return 'damaged';
  const collector = collectRows();
  const whole = walkSheet(part, {
    collector,
    strings: sharedStrings(book.get(STRINGS) ?? ''),
    isDate: dateFormats(book.get(STYLES) ?? ''),
    from1904,
  });
  const { rows, faults, cut } = collector.end();
  if (!whole && cut === null) return 'damaged';
  return { ...facts, sheets: sheets.map(({ name }) => name), sheet: wanted, rows, faults, cut };
}

function partsOf(bytes: Uint8Array, wanted: readonly string[]): ReadonlyMap<string, string> {
  const { parts } = unzipParts(bytes, (name) => wanted.includes(name));
  return new Map([...parts].map(([name, part]) => [name, decodeText(part, 'utf-8') ?? '']));
}

function sheetsOf(
  workbook: string,
  relations: string,
): { sheets: { name: string; part: string }[]; from1904: boolean } {
  const targets = new Map<string, string>();
  walk(relations, (name, { Id, Target }) => {
    if (name === 'Relationship' && Id !== undefined && Target !== undefined)
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
  });
  const sheets: { name: string; part: string }[] = [];
  let from1904 = false;
  walk(workbook, (element, attributes) => {
    if (element === 'workbookPr') from1904 = /^(1|true|on)$/.test(attributes['date1904'] ?? '');
    if (element !== 'sheet' || sheets.length >= MAX_SHEETS) return;
    const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    const part = targets.get(id);
    // A sheet that is a chart has no cells.
    if (part !== undefined && !/chartsheets\//.test(part))
      sheets.push({ name: (attributes['name'] ?? '').slice(0, 255), part });
  });
  return { sheets, from1904 };
}

/** The texts that cells refer to by number; of formatted ones their runs together, without phonetic readings. */
function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = 0;
  walk(
    xml,
    (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = phonetic === 0;
    },
    (name) => {
      if (name === 'si') strings.push(unescaped(text));
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 't') inText = false;
    },
    (piece) => {
      if (inText) text += piece;
    },
  );
  return strings;
}

interface SheetContext {
  readonly collector: RowCollector;
  readonly strings: readonly string[];
  /** Whether cells of a style (its place among the formats of cells) hold dates. */
  readonly isDate: (style: number) => boolean;
  readonly from1904: boolean;
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  hasValue: boolean;
  hasFormula: boolean;
}

/** @returns false when the part ends before its root element does */
function walkSheet(xml: string, { collector, strings, isDate, from1904 }: SheetContext): boolean {
  let row = 0;
  let cells: string[] = [];
  let cell: Cell | null = null;
  let isValue = false;
  let isFull = false;
  let phonetic = 0;
  const end = (done: Cell): void => {
    const { column, type, style, value, hasValue, hasFormula } = done;
    if (type === 'e') return collector.fault(row, column, 'error-value');
    if (hasFormula && !hasValue) return collector.fault(row, column, 'no-value');
    let text = value;
    if (type === 's') text = strings[Number(value)] ?? '';
    else if (type === 'b') text = value === '1' ? 'true' : 'false';
    else if (type === 'd') text = value.replace(/T00:00(:00)?(\.0+)?$/, '');
    else if (type === 'n')
      text = value === '' ? '' : isDate(style) ? dayOfSerial(Number(value), from1904) : plain(value);
    else text = unescaped(value);
    while (cells.length < column) cells.push('');
    cells[column] = text;
  };
  return walk(
    xml,
    (name, attributes) => {
      if (isFull) return;
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        cells = [];
      } else if (name === 'c') {
        const column = columnOf(attributes['r']) ?? cells.length;
        cell = {
          // A cell beyond the limit makes its row too wide, and so is told.
          column: Math.min(column, MAX_COLUMNS + 1),
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? 0),
          value: '',
          hasValue: false,
          hasFormula: false,
        };
      } else if (name === 'rPh') phonetic += 1;
      else if (name === 'f' && cell !== null) cell.hasFormula = true;
      else if ((name === 'v' || name === 't') && cell !== null && phonetic === 0) {
        isValue = true;
        cell.hasValue = true;
      }
    },
    (name) => {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'c' && cell !== null) {
        end(cell);
        cell = null;
      } else if (name === 'row' && !isFull) isFull = !collector.add(row, cells);
    },
    (piece) => {
      if (isValue && cell !== null) cell.value += piece;
    },
  );
}

/** A number as a person writes it: without the digits that only its binary form has. */
function plain(value: string): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  // Fifteen digits are what a spreadsheet keeps (ISO/IEC 29500-1, 18.17.3).
  return String(Number(number.toPrecision(15)));
}

/** The place of a column by the address of a cell: C5 is 2. */
function columnOf(address: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(address ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Signs that XML cannot hold are written `_x000D_` (ISO/IEC 29500-1, 22.9.2.19). */
function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** Walks the elements of a part, by their names without a prefix. @returns whether the root element was closed */
function walk(
  xml: string,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
  close: (name: string) => void = () => {},
  text: (piece: string) => void = () => {},
): boolean {
  let depth = 0;
  let whole = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        open(local(name), attributes);
      },
      onclosetag(name, isImplied) {
        depth -= 1;
        if (depth === 0 && !isImplied) whole = true;
        close(local(name));
      },
      ontext: text,
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return whole;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
