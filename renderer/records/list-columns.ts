import type { MirrorRow } from '../../shared/contract/shapes.ts';
import type { FieldDefinition, RecordDefinition, RecordType } from '../../shared/records/definition.ts';
import { dateField, sayValue, shortFields, type Saying } from './cell-values.ts';
import { boundsOfText, dateInWords } from './dates-in-words.ts';
import { titleOfRow } from './titles.ts';
import { alphabetical, chronological, type OrderKey } from './list-order.ts';

/** A column of a list of records: what its cells say, and what its header sorts by. */
export interface ListColumn {
  readonly id: string;
  readonly label: string;
  /** In pixels, until somebody changes it. */
  readonly width: number;
  readonly minWidth: number;
  readonly align?: 'start' | 'end';
  readonly grows?: boolean;
  readonly isHidden?: boolean;
  readonly text: (row: MirrorRow) => string;
  readonly order: OrderKey;
}

/** What columns are made with, in the language of the window. */
export interface ColumnWords {
  readonly saying: Saying;
  readonly number: (value: number) => string;
  /** An ISO instant as its day. */
  readonly day: (iso: string) => string;
  /** Heads of the columns that every record has. */
  readonly heads: Readonly<Record<'name' | 'title' | 'code' | 'links' | 'sources' | 'updated', string>>;
}

/**
 * The columns that a list can show: those of every record, and one for each short field of the definition. Those that a list of the
 * type shows before anybody has chosen come first.
 */
export function listColumns(definition: RecordDefinition, words: ColumnWords): readonly ListColumn[] {
  const usual = SHOWN[definition.type];
  const columns = allColumns(definition, words);
  const first = usual.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  const rest = columns.filter(({ id }) => !usual.includes(id)).map((column) => ({ ...column, isHidden: true }));
  return [...first, ...rest];
}

function allColumns(definition: RecordDefinition, words: ColumnWords): readonly ListColumn[] {
  const { heads, number, day, saying } = words;
  const dated = dateField(definition);
  const { language } = saying;
  const columns: ListColumn[] = [
    {
      id: 'title',
      label: definition.type === 'person' ? heads.name : heads.title,
      width: 200,
      minWidth: 120,
      grows: true,
      text: (row) => titleOfRow(row, saying),
      order: (row) => alphabetical(titleOfRow(row, saying)),
    },
    {
      id: 'code',
      label: heads.code,
      width: 76,
      minWidth: 56,
      text: (row) => row.code,
      order: (row) => alphabetical(row.code),
    },
  ];
  if (dated !== undefined)
    columns.push({
      id: 'date',
      label: dated.label[language],
      width: 160,
      minWidth: 80,
      text: (row) => (row.date === null ? '' : dateInWords(row.date, language)),
      order: chronological,
    });
  for (const field of shortFields(definition)) if (field !== dated) columns.push(fieldColumn(field, saying));
  columns.push(
    {
      id: 'links',
      label: heads.links,
      width: 64,
      minWidth: 48,
      align: 'end',
      text: (row) => (row.links === 0 ? '' : number(row.links)),
      order: (row) => row.links,
    },
    {
      id: 'sources',
      label: heads.sources,
      width: 88,
      minWidth: 56,
      align: 'end',
      text: (row) => (row.sources === 0 ? '' : number(row.sources)),
      order: (row) => row.sources,
    },
    {
      id: 'updated',
      label: heads.updated,
      width: 112,
      minWidth: 80,
      text: (row) => day(row.updated),
      order: (row) => row.updated,
    },
  );
  return columns;
}

function fieldColumn(field: FieldDefinition, saying: Saying): ListColumn {
  const said = (row: MirrorRow): string => {
    const cell = row.cells[field.key];
    return cell === undefined || cell === null ? '' : sayValue(field, cell, saying);
  };
  return {
    id: columnOf(field.key),
    label: field.label[saying.language],
    width: WIDTHS[field.type] ?? 128,
    minWidth: 64,
    ...(field.type === 'integer' || field.type === 'number' ? { align: 'end' as const } : {}),
    text: said,
    order: orderOf(field, said),
  };
}

function orderOf({ key, type, repeatable }: FieldDefinition, said: (row: MirrorRow) => string): OrderKey {
  if (type === 'edtf' && repeatable !== true)
    return (row) => {
      const date = row.cells[key];
      const bounds = typeof date === 'string' ? boundsOfText(date) : null;
      return bounds === null ? null : chronological({ date: String(date), ...bounds });
    };
  if (type === 'integer' || type === 'number')
    return (row) => (typeof row.cells[key] === 'number' ? row.cells[key] : null);
  return (row) => alphabetical(said(row));
}

const WIDTHS: Partial<Record<FieldDefinition['type'], number>> = { edtf: 128, term: 112, integer: 88, boolean: 96 };

/** The id of a field's column; no field can hide one that every record has. */
export function columnOf(field: string): string {
  return FIELD + field;
}

/** The field that a column is of; undefined for those that every record has. */
export function fieldOfColumn(column: string): string | undefined {
  return column.startsWith(FIELD) ? column.slice(FIELD.length) : undefined;
}

const FIELD = 'field.';

/** What a list of each type shows before anybody has chosen, in this order. */
const SHOWN: Readonly<Record<RecordType, readonly string[]>> = {
  document: ['title', 'code', 'field.kind', 'date', 'sources'],
  person: ['title', 'code', 'field.birthDate', 'field.occupation', 'sources'],
  organisation: ['title', 'code', 'field.status', 'field.legalForm', 'sources'],
  place: ['title', 'code', 'field.kind', 'field.within', 'sources'],
  case: ['title', 'code', 'field.kind', 'date', 'sources'],
  event: ['date', 'title', 'code', 'field.kind', 'sources'],
  detention: ['date', 'title', 'code', 'field.kind', 'sources'],
  liquidation: ['date', 'title', 'code', 'field.measure', 'sources'],
  incident: ['date', 'title', 'code', 'field.kind', 'sources'],
  remedy: ['date', 'title', 'code', 'field.kind', 'sources'],
  provision: ['title', 'code', 'field.title', 'date'],
  source: ['title', 'code', 'field.kind', 'field.reliability', 'updated'],
  consent: ['title', 'code', 'field.date', 'field.validUntil', 'field.withdrawnOn'],
  survey: ['title', 'code', 'date', 'field.respondents', 'sources'],
  submission: ['title', 'code', 'date', 'sources', 'updated'],
  field: ['title', 'code', 'field.kind', 'updated'],
  term: ['title', 'code', 'updated'],
};

/** How a list is sorted before anybody has chosen: what happened by its date, everything else by its name. */
export function usualSort(type: RecordType): {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
} {
  return { column: SHOWN[type][0] ?? 'title', direction: 'ascending' };
}
