import { fail } from '../../shared/contract/errors.ts';
import { boundsOf } from '../../shared/dates/bounds.ts';
import type { Edtf } from '../../shared/dates/edtf.ts';
import { definitionOf } from '../../shared/records/definitions.ts';
import type { FieldDefinition, Fields, FieldValue, RecordDefinition } from '../../shared/records/definition.ts';
import { asGroup, isReference, titleOf } from '../../shared/records/show.ts';
import { joinList, referenceText } from '../../shared/tables/cell-text.ts';
import { resolveTerm, termLabel, type Language } from '../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { toRecordRow, RECORD_COLUMNS } from '../archive/stored-rows.ts';
import { fieldPath, fieldPaths, isInternal, type FieldPath } from './fields.ts';

export interface ExportWish {
  readonly type: string;
  /** In this order; all active records when left out. */
  readonly codes?: readonly string[] | undefined;
  /** Every short field when left out. */
  readonly columns?: readonly string[] | undefined;
  readonly bounds: boolean;
  readonly language: Language;
}

export interface ExportedTable {
  /** The header and the rows below it. */
  readonly rows: readonly (readonly string[])[];
  /** Codes of the rows, for sentences about one. */
  readonly codes: readonly string[];
  readonly columns: readonly string[];
  /** Records that were left out because they are for this archive alone. */
  readonly withheld: number;
}

interface Column {
  readonly id: string;
  readonly head: string;
  readonly text: (record: Exported) => string;
}

interface Exported {
  readonly code: string;
  readonly fields: Fields;
}

const WORDS = {
  en: { code: 'Code', heading: 'Listed as', earliest: 'earliest', latest: 'latest', yes: 'yes', no: 'no' },
  ru: { code: 'Код', heading: 'В списке как', earliest: 'не раньше', latest: 'не позже', yes: 'да', no: 'нет' },
  be: { code: 'Код', heading: 'У спісе як', earliest: 'не раней', latest: 'не пазней', yes: 'так', no: 'не' },
} as const;

/** Of `confidentiality`: what is marked so never leaves the archive. */
const INTERNAL = 'internal';

/**
 * Records of one type as a table that can be imported again: dates as written, terms by their labels, references by code and title.
 * Internal fields and types, and what is marked as internal, are never in it.
 * @throws TYPE_UNKNOWN, EXPORT_INTERNAL, EXPORT_COLUMN_UNKNOWN, RECORD_NOT_FOUND
 */
export function exportTable(catalogue: Catalogue, wish: ExportWish): ExportedTable {
  const definition = definitionOf(wish.type);
  if (definition.internal === true || definition.model === true)
    fail('EXPORT_INTERNAL', { what: definition.plural[wish.language] });
  const context = { language: wish.language, ...referencesIn(catalogue) };
  const all = recordsOf(catalogue, definition, wish.codes);
  const records = all.filter(({ fields }) => fields['confidentiality'] !== INTERNAL);
  const possible = columnsOf(definition, wish, context);
  // Where nobody has chosen columns, those that say nothing are left out.
  const columns =
    wish.columns === undefined ? possible.filter(({ text }) => records.some((each) => text(each) !== '')) : possible;
  return {
    rows: [columns.map(({ head }) => head), ...records.map((record) => columns.map(({ text }) => text(record)))],
    codes: records.map(({ code }) => code),
    columns: columns.map(({ id }) => id),
    withheld: all.length - records.length,
  };
}

interface Context {
  readonly language: Language;
  /** Code and title of a record by its id; null where it must not be told. */
  readonly reference: (id: string) => { readonly code: string; readonly title: string } | null;
}

function recordsOf(
  catalogue: Catalogue,
  definition: RecordDefinition,
  codes: readonly string[] | undefined,
): Exported[] {
  if (codes === undefined)
    return catalogue
      .prepare(`select ${RECORD_COLUMNS} from record where type = ? and state = 'active' order by number`)
      .all([definition.type])
      .map((row) => toRecordRow(row));
  const find = catalogue.prepare(`select ${RECORD_COLUMNS} from record where code = ? and type = ?`);
  return codes.map((code) => toRecordRow(find.get([code, definition.type]) ?? fail('RECORD_NOT_FOUND', { code })));
}

function referencesIn(catalogue: Catalogue): Pick<Context, 'reference'> {
  const find = catalogue.prepare(
    `select code, type, title, json_extract(data, '$.confidentiality') as confidentiality from record where id = ?`,
  );
  return {
    reference(id) {
      const found = find.get<{ code: string; type: string; title: string; confidentiality: string | null }>([id]);
      if (found === undefined || definitionOf(found.type).internal === true) return null;
      // What is for this archive alone is not named by what refers to it either.
      return found.confidentiality === INTERNAL ? { code: found.code, title: '' } : found;
    },
  };
}

function columnsOf(definition: RecordDefinition, wish: ExportWish, context: Context): Column[] {
  const words = WORDS[context.language];
  const usual = [
    'code',
    ...fieldPaths(definition)
      .filter(isUsual)
      .map(({ path }) => path),
  ];
  const wanted = [...new Set(wish.columns ?? usual)];
  const columns = wanted.flatMap((id): Column[] => {
    if (id === 'code') return [{ id, head: words.code, text: ({ code }) => code }];
    if (id === 'heading') return [{ id, head: words.heading, text: titleText(definition, context) }];
    const path = fieldPath(definition, id);
    if (path === undefined)
      return fail('EXPORT_COLUMN_UNKNOWN', {
        type: definition.type,
        column: id,
        known: ['code', 'heading', ...usual.slice(1)].join(', '),
      });
    if (isInternal(path)) fail('EXPORT_INTERNAL', { what: headOf(path, context.language) });
    const own: Column = { id, head: headOf(path, context.language), text: (record) => cellOf(path, record, context) };
    return wish.bounds && (path.part ?? path.field).type === 'edtf'
      ? [own, ...boundColumns(path, own, context)]
      : [own];
  });
  // A table with two columns of one name could not be told apart when it is read again.
  const heads = columns.map(({ head }) => head.toLowerCase());
  return columns.map((column) =>
    heads.indexOf(column.head.toLowerCase()) === heads.lastIndexOf(column.head.toLowerCase())
      ? column
      : { ...column, head: `${column.head} (${column.id})` },
  );
}

/** Everything but what is internal, and what could harm: that goes only where it is asked for by name. */
function isUsual(path: FieldPath): boolean {
  return !isInternal(path) && path.field.sensitive !== true && path.part?.sensitive !== true;
}

function headOf({ field, part }: FieldPath, language: Language): string {
  return part === null || field.type !== 'group'
    ? field.label[language]
    : `${field.label[language]}: ${part.label[language]}`;
}

function titleText(definition: RecordDefinition, { language, reference }: Context): Column['text'] {
  const show = (id: string): string => reference(id)?.title ?? '';
  return ({ fields }) => titleOf(definition, withoutInternal(definition, fields), language, show);
}

/** A title is made of fields; of those that are internal it shows nothing. */
function withoutInternal({ fields: all }: RecordDefinition, fields: Fields): Fields {
  const internal = new Set(all.filter((field) => field.internal === true).map(({ key }) => key));
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !internal.has(key)));
}

function boundColumns(path: FieldPath, { id, head }: Column, { language }: Context): Column[] {
  const words = WORDS[language];
  const bound =
    (which: 'earliest' | 'latest'): Column['text'] =>
    (record) =>
      joinList(
        valuesOf(path, record).map((value) =>
          typeof value === 'string' ? (boundsOf(value as Edtf)[which] ?? '') : '',
        ),
      );
  return [
    { id: `${id}:earliest`, head: `${head}, ${words.earliest}`, text: bound('earliest') },
    { id: `${id}:latest`, head: `${head}, ${words.latest}`, text: bound('latest') },
  ];
}

/** The values of a field one by one; of a part of a group one for each entry, so that the lists of several parts stand beside each other. */
function valuesOf({ field, part }: FieldPath, { fields }: Exported): readonly (FieldValue | undefined)[] {
  const stored = fields[field.key];
  if (stored === undefined) return [];
  const all = (Array.isArray(stored) ? stored : [stored]) as readonly FieldValue[];
  if (part === null || field.type !== 'group') return all;
  return all.map((entry) => (asGroup(field, entry) as Readonly<Record<string, FieldValue>>)[part.key]);
}

function cellOf(path: FieldPath, record: Exported, context: Context): string {
  const { field, part } = path;
  const values = valuesOf(path, record);
  if (values.every((value) => value === undefined)) return '';
  const alone = part ?? field;
  const texts = values.map((value) => (value === undefined ? '' : valueText(alone, value, context)));
  return field.repeatable === true || part?.repeatable === true ? joinList(texts) : (texts[0] ?? '');
}

function valueText(field: FieldDefinition, value: FieldValue, context: Context): string {
  if (Array.isArray(value)) return joinList(value.map((each: FieldValue) => valueText(field, each, context)));
  if (isReference(value)) {
    const found = context.reference(value.ref);
    return found === null ? '' : referenceText(found.code, found.title);
  }
  if (typeof value === 'boolean') return WORDS[context.language][value ? 'yes' : 'no'];
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  if (field.type !== 'term') return value;
  const vocabulary = vocabularyOf(field.vocabulary ?? '');
  const label = termLabel(vocabulary, value, context.language);
  // Where two terms have one label, the other one would come back.
  return resolveTerm(vocabulary, label) === value ? label : value;
}
