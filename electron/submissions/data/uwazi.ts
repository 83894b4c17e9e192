import { definitions } from '../../../shared/records/definitions.ts';
import type { FieldDefinition } from '../../../shared/records/definition.ts';
import { boundsOf } from '../../../shared/dates/bounds.ts';
import { knowledgeOf, parseEdtf } from '../../../shared/dates/edtf.ts';
import { anatomyOf, momentsOf, type Anatomy } from '../../../shared/dates/anatomy.ts';
import { csvBytes } from './csv.ts';
import type { DataField, DataInput, DataRecord, DataType, DataValue, WrittenData } from './data-record.ts';
import { valueText } from './read-record.ts';
import { plainZip } from './zip.ts';

/** What one upload to Uwazi may weigh, less what ZIP itself and the table need. */
export const UWAZI_LIMIT = 50 * 1024 ** 2;

/** The order in which templates are imported: what others refer to by its title must be there before. */
export const uwaziOrder = [
  'place',
  'organisation',
  'person',
  'case',
  'detention',
  'liquidation',
  'incident',
  'event',
  'remedy',
  'document',
] as const satisfies readonly DataType[];

/** Columns of every template, beside those of its fields. */
export const uwaziColumns = ['title', 'record_id', 'sources'] as const;
/** Columns of documents alone; the first two are reserved words of Uwazi. */
export const uwaziDocumentColumns = ['file', 'attachments', 'sha256', 'proves'] as const;
const LANGUAGES = ['en', 'ru', 'be'] as const;

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
    const columns = columnsOf(input, type, records, titles);
    for (const [at, part] of partsOf(records, limit).entries()) {
      const name = `${String(place + 1).padStart(2, '0')}-${type}${at === 0 ? '' : `-${at + 1}`}`;
      const rows = [columns.map(({ name: column }) => column), ...part.map((record) => columns.map(({ cell }) => plainCell(cell(record))))];
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

interface UwaziColumn {
  readonly name: string;
  cell(record: DataRecord): string;
}

function columnsOf(
  input: DataInput,
  type: DataType,
  records: readonly DataRecord[],
  titles: ReadonlyMap<string, string>,
): UwaziColumn[] {
  const order = definitions[type].fields.map(({ key }) => key);
  const fields = [...new Map(records.flatMap((record) => record.fields.map((field) => [field.key, field]))).values()];
  const own = fields
    .toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
    .flatMap((field) => fieldColumns(field, input, titles));
  return [
    { name: 'title', cell: ({ id }) => titles.get(id) ?? '' },
    { name: 'record_id', cell: ({ id }) => id },
    ...(type === 'document' ? documentColumns(input, titles) : []),
    ...own,
    ...roleColumns(input, records, titles),
    { name: 'sources', cell: (record) => sourcesText(input, record) },
  ];
}

/** Uwazi shows PDFs as documents and everything else as what is attached; a file that is too large for any upload is brought in by hand. */
function documentColumns(input: DataInput, titles: ReadonlyMap<string, string>): UwaziColumn[] {
  const file = ({ annex }: DataRecord, isPdf: boolean): string =>
    annex !== null && annex.file.size <= roomOf(UWAZI_LIMIT) && (annex.file.mime === 'application/pdf') === isPdf
      ? annex.file.name
      : '';
  return [
    { name: 'file', cell: (record) => file(record, true) },
    { name: 'attachments', cell: (record) => file(record, false) },
    { name: 'sha256', cell: ({ annex }) => annex?.file.sha256 ?? '' },
    {
      name: 'proves',
      cell: ({ id }) =>
        several([
          ...new Set(
            input.sources.flatMap(({ document, record }) => {
              const isLater = input.records.find((each) => each.id === record)?.type === 'document';
              return document === id && !isLater ? (titles.get(record) ?? []) : [];
            }),
          ),
        ]),
    },
  ];
}

/** A field as columns: terms in three languages, dates with their exactness beside them, records by their titles. */
function fieldColumns({ key, field }: DataField, input: DataInput, titles: ReadonlyMap<string, string>): UwaziColumn[] {
  const name = columnName(key);
  const values = (record: DataRecord): readonly DataValue[] => record.fields.find((each) => each.key === key)?.values ?? [];
  if (field.type === 'term')
    return LANGUAGES.map((language) => ({
      name: `${name}__${language}`,
      cell: (record) => several(values(record).map((value) => selectable(valueText(value, language)))),
    }));
  if (field.type === 'edtf')
    return [
      { name, cell: (record) => several(dates(values(record)).map(uwaziDate)) },
      { name: `${name}_precision`, cell: (record) => several(dates(values(record)).map(precisionOf)) },
      { name: `${name}_recorded`, cell: (record) => several(dates(values(record))) },
    ];
  if (field.type === 'reference') {
    // A title can be referred to when it has been imported before.
    const isThere = (record: DataRecord, value: DataValue): boolean =>
      value.kind === 'record' && uwaziOrder.indexOf(value.type) < uwaziOrder.indexOf(record.type);
    return [
      {
        name,
        cell: (record) =>
          several(
            values(record).flatMap((value) =>
              value.kind === 'record' && isThere(record, value) ? (titles.get(value.id) ?? []) : [],
            ),
          ),
      },
      {
        name: `${name}_text`,
        cell: (record) =>
          values(record)
            .filter((value) => !isThere(record, value))
            .map((value) => valueText(value, input.language))
            .join('; '),
      },
    ];
  }
  return [{ name, cell: (record) => joined(field, values(record).map((value) => valueText(value, input.language))) }];
}

function dates(values: readonly DataValue[]): string[] {
  return values.flatMap((value) => (value.kind === 'date' ? value.edtf : []));
}

/** Several lines of one text, or several values of one property. */
function joined({ type, repeatable }: FieldDefinition, texts: readonly string[]): string {
  return type === 'group' || type === 'longText' || repeatable !== true ? texts.join('\n') : several(texts);
}

/** Uwazi parts values at the bar. */
function several(values: readonly string[]): string {
  return values.filter((value) => value !== '').map((value) => value.replaceAll('|', '/')).join('|');
}

/** In selections a semicolon parts values as well, and two colons a wider value from a narrower one. */
function selectable(label: string): string {
  return label.replaceAll(';', ',').replaceAll('::', ':');
}

/** Small letters and underscores, as Uwazi makes names of properties. */
function columnName(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll(/[^a-z0-9_]/g, '_');
}

/**
 * The range of the days that a date can mean, also where it is one day: a property of Uwazi holds either dates or ranges. Uwazi knows days
 * alone and takes a year for its first of January; the column beside says how exact the date is, and the next one what was recorded.
 */
export function uwaziDate(edtf: string): string {
  const { earliest, latest } = boundsOf(parseEdtf(edtf));
  const [from, to] = [earliest?.slice(0, 10) ?? '', latest?.slice(0, 10) ?? ''];
  if (from === '' && to === '') return '';
  return `${from}:${to}`;
}

/** In words that do not depend on a language: day, month, year; `uncertain` and `approximate` where it is, `one of` where it is some day between. */
export function precisionOf(edtf: string): string {
  const anatomy = anatomyOf(edtf);
  if (anatomy === null) return '';
  const { precision } = knowledgeOf(parseEdtf(edtf));
  return [precision, ...doubts(anatomy)].join(', ');
}

function doubts(anatomy: Anatomy): string[] {
  const moments = momentsOf(anatomy);
  return [
    ...(moments.some(({ approximate }) => approximate) ? ['approximate'] : []),
    ...(moments.some(({ uncertain }) => uncertain) ? ['uncertain'] : []),
    ...(anatomy.kind === 'set' && anatomy.oneOf ? ['one of'] : []),
    ...(anatomy.kind === 'interval' ? ['from and until'] : []),
  ];
}

/** Relationships: for each role that records of this type have, and for each in which others stand to them, the titles of those. */
function roleColumns(input: DataInput, records: readonly DataRecord[], titles: ReadonlyMap<string, string>): UwaziColumn[] {
  const ids = new Set(records.map(({ id }) => id));
  const rank = new Map(input.records.map(({ id, type }) => [id, uwaziOrder.indexOf(type)]));
  const byRole = new Map<string, Map<string, string[]>>();
  const note = (name: string, record: string, other: string): void => {
    const column = byRole.get(name) ?? new Map<string, string[]>();
    byRole.set(name, column);
    column.set(record, [...(column.get(record) ?? []), titles.get(other) ?? '']);
  };
  for (const { of, who, role } of input.links) {
    // Whichever is imported later refers to the other, which is there by then; of one template the later half of an import fails.
    const [ofRank, whoRank] = [rank.get(of) ?? 0, rank.get(who) ?? 0];
    if (ids.has(of) && ofRank > whoRank) note(`role_${columnName(role.id ?? 'related')}`, of, who);
    if (ids.has(who) && whoRank > ofRank) note(`is_${columnName(role.id ?? 'related')}_of`, who, of);
    if (ids.has(of) && ofRank === whoRank) note(`text_${columnName(role.id ?? 'related')}`, of, who);
  }
  return [...byRole]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, column]) => ({ name, cell: ({ id }) => several([...new Set(column.get(id) ?? [])]) }));
}

/** Where it comes from: the field, the document, the page, the words. */
function sourcesText({ sources }: DataInput, record: DataRecord): string {
  return sources
    .filter((source) => source.record === record.id)
    .map(({ title, page, place, quotation, field }) =>
      [field ?? '', title, page, place, quotation === '' ? '' : `“${quotation}”`].filter((part) => part !== '').join(', '),
    )
    .join('\n');
}

/** Uwazi finds what a row refers to by its title alone, so that no two may have the same. */
function uniqueTitles(records: readonly DataRecord[]): Map<string, string> {
  return new Map(
    records.map(({ id, title }) => [id, plainCell(`${title.replaceAll('|', '/').replaceAll(/\s+/g, ' ')} [${id.slice(0, 12)}]`)]),
  );
}

/** No cell begins like a formula; what is a title stays the same wherever it is referred to. */
function plainCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function roomOf(limit: number): number {
  return limit - Math.min(limit / 10, 1024 ** 2);
}

/** As many records as one upload can carry with their files; a table of half a megabyte leaves room for another. */
function partsOf(records: readonly DataRecord[], limit: number): DataRecord[][] {
  const parts: DataRecord[][] = [];
  let size = Infinity;
  for (const record of records) {
    const weight = (record.annex !== null && record.annex.file.size <= roomOf(limit) ? record.annex.file.size : 0) + ROW;
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
   Columns that end in __en, __ru and __be are one property in three languages. Columns that begin with role_ or is_ and
   the columns that hold titles of other records are relationships; the others are texts, dates or selections.
   Dates are properties of the type "date range": the column holds "from:to", the days that the date can mean; the column
   _precision says how exact it is and the column _recorded what is recorded (ISO 8601-2). A side that is open or unknown is empty.
2. Import the ZIPs in this order, each into the template of its name. A row that refers to a title that is not there yet fails.

${zips.map((name) => `   ${name}`).join('\n')}

Titles end with a mark in brackets, so that no two are the same: relationships are found by them. Values of selections that
are not there yet are made. Do not import again by id: that would empty every property without a column.
`;
}
