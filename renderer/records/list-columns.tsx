import type { MirrorRow } from '../../shared/contract/shapes.ts';
import type { FieldDefinition, RecordDefinition, RecordType } from '../../shared/records/definition.ts';
import type { Formats } from '../app/formats.ts';
import type { Translate } from '../app/words.ts';
import { CodeTag } from '../kit/code-tag.tsx';
import type { Column, Sort } from '../kit/record-table.tsx';
import { dateField, sayValue, shortFields, type Saying } from './cell-values.ts';
import { boundsOfText, dateInWords } from './dates-in-words.ts';
import { alphabetical, chronological, type OrderKey } from './list-order.ts';
import { NoSource } from './no-source.tsx';

/** A column of a list of records. `order` is what its header sorts by. */
export interface ListColumn extends Column<MirrorRow> {
  readonly order: OrderKey;
}

/** What columns are made with: how values, numbers and days are said in the language of the window. */
export interface ColumnWords {
  readonly t: Translate;
  readonly formats: Formats;
  readonly saying: Saying;
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
  const { t, formats, saying } = words;
  const dated = dateField(definition);
  const { language } = saying;
  const columns: ListColumn[] = [
    {
      id: 'title',
      label: definition.type === 'person' ? t('records.column_name') : t('records.column_title'),
      width: 200,
      minWidth: 120,
      grows: true,
      render: (row) =>
        row.title === '' ? <span className="records-untitled">{t('records.untitled')}</span> : <span>{row.title}</span>,
      text: (row) => row.title,
      order: (row) => alphabetical(row.title),
    },
    {
      id: 'code',
      label: t('records.column_code'),
      width: 76,
      minWidth: 56,
      render: (row) => <CodeTag code={row.code} />,
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
      render: (row) => (row.date === null ? '' : <span>{dateInWords(row.date, language)}</span>),
      text: (row) => (row.date === null ? '' : dateInWords(row.date, language)),
      order: chronological,
    });
  for (const field of shortFields(definition)) if (field !== dated) columns.push(fieldColumn(field, saying));
  columns.push(
    {
      id: 'links',
      label: t('records.column_links'),
      width: 64,
      minWidth: 48,
      align: 'end',
      render: (row) => (row.links === 0 ? '' : formats.number(row.links)),
      text: (row) => String(row.links),
      order: (row) => row.links,
    },
    {
      id: 'sources',
      label: t('records.column_sources'),
      width: 72,
      minWidth: 56,
      align: 'end',
      render: (row) => (row.sources === 0 ? <NoSource label={t('records.no_source')} /> : formats.number(row.sources)),
      text: (row) => String(row.sources),
      order: (row) => row.sources,
    },
    {
      id: 'updated',
      label: t('records.column_updated'),
      width: 112,
      minWidth: 80,
      render: (row) => formats.day(row.updated),
      text: (row) => formats.day(row.updated),
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
    width: WIDTHS[field.type] ?? 144,
    minWidth: 64,
    ...(field.type === 'integer' || field.type === 'number' ? { align: 'end' as const } : {}),
    render: (row) => <span>{said(row)}</span>,
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

const WIDTHS: Partial<Record<FieldDefinition['type'], number>> = { edtf: 136, term: 112, integer: 88, boolean: 96 };

/** The id of a field's column; no field can hide one that every record has. */
export function columnOf(field: string): string {
  return `field.${field}`;
}

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
  provision: ['title', 'code', 'field.title', 'field.jurisdiction', 'date', 'sources'],
  source: ['title', 'code', 'field.kind', 'field.reliability', 'updated'],
  consent: ['title', 'code', 'field.givenBy', 'field.date', 'field.validUntil', 'field.withdrawnOn'],
  survey: ['title', 'code', 'date', 'field.respondents', 'sources'],
};

/** How a list is sorted before anybody has chosen: what happened by its date, everything else by its name. */
export function usualSort(type: RecordType): Sort {
  return { column: SHOWN[type][0] ?? 'title', direction: 'ascending' };
}
