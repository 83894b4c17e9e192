import { boundsOf } from '../../shared/dates/bounds.ts';
import { parseEdtf } from '../../shared/dates/edtf.ts';
import { nameKeys } from '../../shared/names/name-key.ts';
import type { FieldValue } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { titleOf, visitValues } from '../../shared/records/show.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { vocabularies } from '../../shared/vocabulary/vocabularies.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { setRecordText } from './full-text.ts';
import type { RecordRow } from './rows.ts';
import { toRecordRow } from './stored-rows.ts';

/**
 * Brings everything that follows from a record up to date: title, bounds of its dates, references, name keys, search text.
 * When the title changes, records that show it in theirs are derived anew as well. Runs inside the commit's transaction.
 */
export function derive(catalogue: Catalogue, id: string, seen = new Set<string>()): void {
  if (seen.has(id)) return;
  seen.add(id);
  const stored = catalogue
    .prepare('select number, id, type, code, title, data, others, state, rev from record where id = ?')
    .get([id]);
  if (stored === undefined) return;
  const record = toRecordRow(stored);
  deriveBounds(catalogue, record);
  deriveReferences(catalogue, record);
  if (record.type === 'person') deriveNameKeys(catalogue, record);
  const title = titleOf(definitions[record.type], record.fields, 'en', titleById(catalogue));
  setRecordText(catalogue, stored['number'] as number, searchText(catalogue, record, title));
  if (title === stored['title']) return;
  catalogue.prepare('update record set title = ? where id = ?').run([title, id]);
  const dependents = catalogue
    .prepare('select record from reference where target = ?', { pluck: true })
    .all([id]) as unknown as string[];
  for (const dependent of dependents) derive(catalogue, dependent, seen);
}

/** Title of a record, or its code where it has none. */
export function titleById(catalogue: Catalogue): (id: string) => string {
  const find = catalogue.prepare('select code, title from record where id = ?');
  return (id) => {
    const row = find.get<{ code: string; title: string }>([id]);
    return row === undefined ? '' : row.title || row.code;
  };
}

function deriveBounds(catalogue: Catalogue, record: RecordRow): void {
  catalogue.prepare('delete from bound where record = ?').run([record.id]);
  const insert = catalogue.prepare(
    'insert into bound (record, field, position, date, earliest, latest) values (?, ?, ?, ?, ?, ?)',
  );
  const positions = new Map<string, number>();
  visitValues(definitions[record.type], record.fields, (field, value, path) => {
    if (field.type !== 'edtf' || typeof value !== 'string') return;
    const position = positions.get(path) ?? 0;
    positions.set(path, position + 1);
    const { earliest, latest } = boundsOf(parseEdtf(value));
    insert.run([record.id, path, position, value, earliest, latest]);
  });
}

function deriveReferences(catalogue: Catalogue, record: RecordRow): void {
  catalogue.prepare('delete from reference where record = ?').run([record.id]);
  const insert = catalogue.prepare('insert or ignore into reference (record, field, target) values (?, ?, ?)');
  visitValues(definitions[record.type], record.fields, (_field, value, path) => {
    if (typeof value === 'object') insert.run([record.id, path, value.ref]);
  });
}

function deriveNameKeys(catalogue: Catalogue, record: RecordRow): void {
  catalogue.prepare('delete from name_key where record = ?').run([record.id]);
  const insert = catalogue.prepare('insert or ignore into name_key (key, record) values (?, ?)');
  visitValues(definitions.person, record.fields, (field, value) => {
    if (field.identifies !== 'name' || typeof value !== 'string') return;
    for (const word of value.split(/\s+/)) for (const key of nameKeys(word)) insert.run([key, record.id]);
  });
}

/** Code, title and every value, also the ones that are not preferred; terms in all three languages. */
function searchText(catalogue: Catalogue, record: RecordRow, title: string): string {
  const show = titleById(catalogue);
  const words: string[] = [record.code, title];
  const take = (fields: Readonly<Record<string, FieldValue>>): void =>
    visitValues(definitions[record.type], fields, (field, value) => {
      if (typeof value === 'object') words.push(show(value.ref));
      else if (field.type === 'term' && field.vocabulary !== undefined) {
        const vocabulary = vocabularies[field.vocabulary];
        for (const language of ['en', 'ru', 'be'] as const) words.push(termLabel(vocabulary, String(value), language));
      } else if (typeof value === 'string') words.push(value);
    });
  take(record.fields);
  for (const [key, disagreement] of Object.entries(record.others))
    for (const value of disagreement.values) take({ [key]: value });
  if (record.type === 'document') {
    const names = catalogue
      .prepare('select name from file where record = ?', { pluck: true })
      .all([record.id]) as unknown as string[];
    words.push(...names);
  }
  return [...new Set(words)].filter((word) => word !== '').join('\n');
}
