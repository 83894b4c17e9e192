import { definitions } from '../../../shared/records/definitions.ts';
import type { FieldDefinition } from '../../../shared/records/definition.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import { joinList } from '../../../shared/tables/cell-text.ts';
import {
  dataTypes,
  type DataField,
  type DataInput,
  type DataRecord,
  type DataType,
  type DataValue,
} from './data-record.ts';
import { entriesIn, valueText } from './read-record.ts';

/** A table of text cells: the first row holds the names of the columns. */
export interface Table {
  /** Of the file and of the sheet. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

export interface Column {
  readonly name: string;
  readonly label: string;
  /** What its cells hold, in a word. */
  readonly holds: string;
  readonly vocabulary: string;
}

/** Columns that stand before the fields of a record, and that describe links and sources. */
export const recordColumns = ['id', 'title', 'named'] as const;
export const documentColumns = ['annex', 'annexDescription', 'file', 'mime', 'bytes', 'sha256', 'pages'] as const;
export const entryColumns = ['record', 'entry'] as const;
export const linkColumns = [
  'id',
  'of',
  'ofTitle',
  'role',
  'role_id',
  'who',
  'whoTitle',
  'from',
  'until',
  'note',
] as const;
export const sourceColumns = [
  'id',
  'record',
  'recordTitle',
  'link',
  'field',
  'entry',
  'document',
  'documentTitle',
  'page',
  'place',
  'quotation',
  'reliability',
  'connection',
] as const;
export const fieldColumns = ['table', 'column', 'label', 'holds', 'vocabulary'] as const;

/** The tables of an export: one a type of record, one a group of entries, links, sources, and what their columns are. */
export function tablesOf(input: DataInput): Table[] {
  const { language } = input;
  const titles = new Map(input.records.map(({ id, title }) => [id, title]));
  const tables: Table[] = [];
  for (const type of dataTypes) {
    const records = input.records.filter((record) => record.type === type);
    if (records.length === 0) continue;
    tables.push(recordTable(type, records, language), ...entryTables(type, records, language));
  }
  const titleOf = (id: string): string => titles.get(id) ?? '';
  tables.push({
    name: 'links',
    columns: linkColumns.map(plainColumn),
    rows: input.links.map(({ id, of, who, role, from, until, note }) => [
      id,
      of,
      titleOf(of),
      role.labels[language],
      role.id ?? '',
      who,
      titleOf(who),
      from ?? '',
      until ?? '',
      note,
    ]),
  });
  tables.push({
    name: 'sources',
    columns: sourceColumns.map(plainColumn),
    rows: input.sources.map((source) => [
      source.id,
      source.record,
      titleOf(source.record),
      source.link ?? '',
      source.field ?? '',
      source.item ?? '',
      source.document ?? '',
      source.title,
      source.page,
      source.place,
      source.quotation,
      source.reliability?.labels[language] ?? '',
      source.connection?.labels[language] ?? '',
    ]),
  });
  return [...tables, fieldsTable(tables)];
}

function plainColumn(name: string): Column {
  return { name, label: '', holds: WHAT[name] ?? 'text', vocabulary: '' };
}

/** What the columns hold that are no fields. */
const WHAT: Readonly<Record<string, string>> = {
  id: 'name of the row in this export',
  record: 'id of a record',
  of: 'id of the record that somebody has a role in',
  who: 'id of the record that has the role',
  document: 'id of a document; empty where it is kept back',
  entry: 'id of an entry of a group',
  link: 'id of a link',
  field: 'column that the source proves; empty for the whole record',
  from: 'date, ISO 8601-2',
  until: 'date, ISO 8601-2',
  named: 'whether it stands under its name',
  bytes: 'number',
  pages: 'number',
  annex: 'number',
};

/** Fields that some record has, in the order of the definition, fields of one's own behind them. */
function fieldsOf(type: DataType, all: readonly (readonly DataField[])[]): DataField[] {
  const found = new Map(all.flat().map((field) => [field.key, field]));
  const order = definitions[type].fields.map(({ key }) => key);
  return [...found.values()].toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}

function recordTable(type: DataType, records: readonly DataRecord[], language: Language): Table {
  const fields = fieldsOf(
    type,
    records.map((record) => record.fields),
  ).filter(({ field }) => !isTable(field));
  const isDocument = type === 'document';
  return {
    name: type,
    columns: [
      ...recordColumns.map(plainColumn),
      ...(isDocument ? documentColumns.map(plainColumn) : []),
      ...fields.flatMap(columnsOf),
    ],
    rows: records.map((record) => [
      record.id,
      record.title,
      valueText({ kind: 'truth', is: record.named }, language),
      ...(isDocument ? fileCells(record) : []),
      ...fields.flatMap(({ key, field }) =>
        cellsOf(
          field,
          record.fields.find((each) => each.key === key),
          language,
        ),
      ),
    ]),
  };
}

function fileCells({ annex }: DataRecord): string[] {
  if (annex === null) return documentColumns.map(() => '');
  const { number, description, file } = annex;
  return [number, description, file.name, file.mime, file.size, file.sha256, file.pages ?? ''].map(String);
}

/** Entries of a group that may have several have a table of their own: a row an entry. */
function isTable({ type, repeatable }: FieldDefinition): boolean {
  return type === 'group' && repeatable === true;
}

function entryTables(type: DataType, records: readonly DataRecord[], language: Language): Table[] {
  const groups = fieldsOf(
    type,
    records.map((record) => record.fields),
  ).filter(({ field }) => isTable(field));
  return groups.map(({ key, field: group }): Table => {
    const entries = records.flatMap((record) => entriesIn(record, key).map((entry) => ({ record, entry })));
    const used = new Set(entries.flatMap(({ entry }) => entry.parts.map((part) => part.key)));
    const parts = (group.fields ?? []).filter((part) => used.has(part.key));
    return {
      name: `${type}.${key}`,
      columns: [
        ...entryColumns.map(plainColumn),
        ...parts.flatMap((field) =>
          columnsOf({ key: field.key, field, label: field.label[language], values: [], others: [] }),
        ),
      ],
      rows: entries.map(({ record, entry }) => [
        record.id,
        entry.id ?? '',
        ...parts.flatMap((field) =>
          cellsOf(
            field,
            entry.parts.find((part) => part.key === field.key),
            language,
          ),
        ),
      ]),
    };
  });
}

/** A field has a column for what people read, one for what programs read, and one for what other sources say. */
function columnsOf({ key, field, label }: DataField): Column[] {
  const read: Column = { name: key, label, holds: holdsOf(field), vocabulary: field.vocabulary ?? '' };
  const others: Column = { ...read, name: `${key}_others`, holds: `${read.holds}, as other sources say` };
  const ids: Column = {
    ...read,
    name: `${key}_id`,
    holds: field.type === 'term' ? 'term of the vocabulary' : 'id of a record',
  };
  return field.type === 'term' || field.type === 'reference' ? [read, ids, others] : [read, others];
}

function holdsOf({ type, repeatable }: FieldDefinition): string {
  const one = { edtf: 'date, ISO 8601-2', term: 'term', reference: 'name of a record', boolean: 'yes or no' } as const;
  const word =
    type in one ? one[type as keyof typeof one] : type === 'group' ? 'text' : type === 'longText' ? 'text' : type;
  return repeatable === true ? `${word}; several between semicolons` : word;
}

function cellsOf(field: FieldDefinition, given: DataField | undefined, language: Language): string[] {
  const values = given?.values ?? [];
  const read = listText(values, language);
  const others = listText(given?.others ?? [], language);
  if (field.type !== 'term' && field.type !== 'reference') return [read, others];
  const ids = values.flatMap((value) => (value.kind === 'term' || value.kind === 'record' ? (value.id ?? []) : []));
  return [read, joinList(ids), others];
}

function listText(values: readonly DataValue[], language: Language): string {
  const texts = values.map((value) => (value.kind === 'date' ? value.edtf : valueText(value, language)));
  const [only] = texts;
  return texts.length === 1 && only !== undefined ? only : joinList(texts);
}

function fieldsTable(tables: readonly Table[]): Table {
  return {
    name: 'fields',
    columns: fieldColumns.map(plainColumn),
    rows: tables.flatMap(({ name, columns }) =>
      columns.map((column) => [name, column.name, column.label, column.holds, column.vocabulary]),
    ),
  };
}
