import { csvBytes } from './csv.ts';
import type { DataInput, DataRecord, WrittenData } from './data-record.ts';
import { columnsOf, uwaziOrder } from './uwazi/columns.ts';
import { plainZip } from './zip.ts';

/** What one upload to Uwazi may weigh, less what ZIP itself and the table need. */
export const UWAZI_LIMIT = 50 * 1024 ** 2;

/** ZIPs for the import of Uwazi, one or more a template, in the order in which they are imported. */
export async function writeUwazi(input: DataInput, limit = UWAZI_LIMIT): Promise<WrittenData[]> {
  const files: WrittenData[] = [];
  for await (const file of uwaziZips(input, limit)) files.push(file);
  return files;
}

/** The same one after another, for evidence that is too large to be held in memory at once. */
export async function* uwaziZips(input: DataInput, limit = UWAZI_LIMIT): AsyncGenerator<WrittenData> {
  const titles = uniqueTitles(input.records);
  const made: string[] = [];
  for (const [place, type] of uwaziOrder.entries()) {
    const records = input.records.filter((record) => record.type === type);
    if (records.length === 0) continue;
    const columns = columnsOf(input, type, records, titles, (size) => size <= roomOf(limit));
    for (const [at, part] of partsOf(records, limit).entries()) {
      const name = `${String(place + 1).padStart(2, '0')}-${type}${at === 0 ? '' : `-${at + 1}`}`;
      const rows = [
        columns.map(({ name: column }) => column),
        ...part.map((record) => columns.map(({ cell }) => plainCell(cell(record)))),
      ];
      const evidence = await Promise.all(
        part.flatMap(({ annex }) =>
          annex === null || annex.file.size > roomOf(limit)
            ? []
            : [contentOf(annex.file.content()).then((bytes) => ({ path: annex.file.name, bytes }))],
        ),
      );
      made.push(`${name}.zip`);
      yield {
        path: `uwazi/${name}.zip`,
        bytes: plainZip([{ path: 'import.csv', bytes: csvBytes(rows, { bom: false, guard: false }) }, ...evidence]),
      };
    }
  }
  yield { path: 'uwazi/README.txt', bytes: new TextEncoder().encode(readme(made)) };
}

/** Uwazi finds what a row refers to by its title alone, so that no two may have the same. */
function uniqueTitles(records: readonly DataRecord[]): Map<string, string> {
  return new Map(
    records.map(({ id, title }) => [
      id,
      plainCell(`${title.replaceAll('|', '/').replaceAll(/\s+/g, ' ')} [${id.slice(0, 12)}]`),
    ]),
  );
}

/** No cell begins like a formula; what is a title stays the same wherever it is referred to. */
function plainCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** What an upload can hold beside its table. */
function roomOf(limit: number): number {
  return limit - Math.min(limit / 10, 1024 ** 2);
}

/** As many records as one upload can carry with their files; a table of half a megabyte leaves room for another. */
function partsOf(records: readonly DataRecord[], limit: number): DataRecord[][] {
  const parts: DataRecord[][] = [];
  let size = Infinity;
  for (const record of records) {
    const weight =
      (record.annex !== null && record.annex.file.size <= roomOf(limit) ? record.annex.file.size : 0) + ROW;
    if (size + weight > roomOf(limit)) {
      parts.push([]);
      size = 0;
    }
    size += weight;
    parts.at(-1)?.push(record);
  }
  return parts;
}

/** What a row of a table weighs at most, in the ZIP, with what ZIP says of a file. */
const ROW = 2048;

async function contentOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}

function readme(zips: readonly string[]): string {
  return `Import into Uwazi (as an administrator, Settings, or the button "Import" of the library)

1. Make a template for each type of record, with properties named as the columns of import.csv inside the ZIP.
   Columns that end in __en, __ru and __be are one property in three languages. Columns that begin with role_ or as_ and
   the columns that hold titles of other records are relationships; the others are texts, dates or selections.
   Dates are properties of the type "date range": the column holds "from:to", the days that the date can mean; the column
   _precision says how exact it is and the column _recorded what is recorded (ISO 8601-2). A side that is open or unknown is empty.
2. Import the ZIPs in this order, each into the template of its name. A row that refers to a title that is not there yet fails.

${zips.map((name) => `   ${name}`).join('\n')}

Titles end with a mark in brackets, so that no two are the same: relationships are found by them. Values of selections that
are not there yet are made. Do not import again by id: that would empty every property without a column.
`;
}
