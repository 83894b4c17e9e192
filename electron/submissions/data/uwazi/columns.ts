import { definitions } from '../../../../shared/records/definitions.ts';
import type { FieldDefinition } from '../../../../shared/records/definition.ts';
import type { DataField, DataInput, DataRecord, DataType, DataValue } from '../data-record.ts';
import { valueText } from '../read-record.ts';
import { precisionOf, uwaziDate } from './dates.ts';

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

export interface UwaziColumn {
  readonly name: string;
  cell(record: DataRecord): string;
}

/** The columns of a template: the title, the fields that its records have, and what they are to others. */
export function columnsOf(
  input: DataInput,
  type: DataType,
  records: readonly DataRecord[],
  titles: ReadonlyMap<string, string>,
  fits: (size: number) => boolean,
): UwaziColumn[] {
  const order = definitions[type].fields.map(({ key }) => key);
  const fields = [...new Map(records.flatMap((record) => record.fields.map((field) => [field.key, field]))).values()];
  const sources = Map.groupBy(input.sources, ({ record }) => record);
  const own = fields
    .toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
    .flatMap((field) => fieldColumns(field, input, titles));
  return [
    { name: 'title', cell: ({ id }) => titles.get(id) ?? '' },
    { name: 'record_id', cell: ({ id }) => id },
    ...(type === 'document' ? documentColumns(input, titles, fits) : []),
    ...own,
    ...roleColumns(input, records, titles),
    { name: 'sources', cell: ({ id }) => sourcesText(sources.get(id) ?? []) },
  ];
}

/** Uwazi shows PDFs as documents and everything else as what is attached; a file that is too large for any upload is brought in by hand. */
function documentColumns(
  input: DataInput,
  titles: ReadonlyMap<string, string>,
  fits: (size: number) => boolean,
): UwaziColumn[] {
  const file = ({ annex }: DataRecord, isPdf: boolean): string =>
    annex !== null && fits(annex.file.size) && (annex.file.mime === 'application/pdf') === isPdf ? annex.file.name : '';
  const types = new Map(input.records.map(({ id, type }) => [id, type]));
  const proved = Map.groupBy(input.sources, ({ document }) => document);
  return [
    { name: 'file', cell: (record) => file(record, true) },
    { name: 'attachments', cell: (record) => file(record, false) },
    { name: 'sha256', cell: ({ annex }) => annex?.file.sha256 ?? '' },
    {
      name: 'proves',
      cell: ({ id }) => {
        const records = new Set((proved.get(id) ?? []).map(({ record }) => record));
        return several(
          [...records].flatMap((each) => (types.get(each) === 'document' ? [] : (titles.get(each) ?? []))),
        );
      },
    },
  ];
}

/** A field as columns: terms in three languages, dates with their exactness beside them, records by their titles. */
function fieldColumns({ key, field }: DataField, input: DataInput, titles: ReadonlyMap<string, string>): UwaziColumn[] {
  const name = columnName(key);
  const values = (record: DataRecord): readonly DataValue[] =>
    record.fields.find((each) => each.key === key)?.values ?? [];
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
  return [
    {
      name,
      cell: (record) =>
        joined(
          field,
          values(record).map((value) => valueText(value, input.language)),
        ),
    },
  ];
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
  return values
    .filter((value) => value !== '')
    .map((value) => value.replaceAll('|', '/'))
    .join('|');
}

/** In selections a semicolon parts values as well, and two colons a wider value from a narrower one. */
function selectable(label: string): string {
  return label.replaceAll(';', ',').replaceAll('::', ':');
}

/** Small letters and underscores, as Uwazi makes names of properties. */
function columnName(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll(/[^a-z0-9_]/g, '_');
}

/** Relationships: for each role that records of this type have, and for each in which others stand to them, the titles of those. */
function roleColumns(
  input: DataInput,
  records: readonly DataRecord[],
  titles: ReadonlyMap<string, string>,
): UwaziColumn[] {
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
    if (ids.has(who) && whoRank > ofRank) note(`as_${columnName(role.id ?? 'related')}`, who, of);
    if (ids.has(of) && ofRank === whoRank) note(`text_${columnName(role.id ?? 'related')}`, of, who);
  }
  return [...byRole]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, column]) => ({ name, cell: ({ id }) => several([...new Set(column.get(id) ?? [])]) }));
}

/** Where it comes from: the field, the document, the page, the words. */
function sourcesText(sources: DataInput['sources']): string {
  return sources
    .map(({ title, page, place, quotation, field }) =>
      [field ?? '', title, page, place, quotation === '' ? '' : `“${quotation}”`]
        .filter((part) => part !== '')
        .join(', '),
    )
    .join('\n');
}
