import { boundsOf } from '../../shared/dates/bounds.ts';
import type { Edtf } from '../../shared/dates/edtf.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { titleOf, visitValues } from '../../shared/records/show.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { setRecordText } from './full-text.ts';
import { nameKeysOf } from './names.ts';
import { visitRecordValues } from './record-values.ts';
import type { RecordRow } from './rows.ts';
import { RECORD_COLUMNS, toRecordRow } from './stored-rows.ts';

/** What follows from the fields of a record and can be made anew from them at any time. The history does not hold it. */
export interface Derived {
  readonly title: string;
  /** Bounds of the dates, by the path of the field and the place in a list. */
  readonly bounds: readonly Bound[];
  /** The records that the fields refer to. */
  readonly references: readonly { readonly field: string; readonly target: string }[];
  /** Keys by which a person or an organisation is found under any spelling of the name. */
  readonly nameKeys: readonly string[];
  /** What the full-text search finds the record by. */
  readonly searchText: string;
}

interface Bound {
  readonly field: string;
  readonly position: number;
  readonly date: string;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** How often one record is derived in one go: titles that show each other in a ring would never come to rest. */
const MOST_TURNS = 10;

/**
 * Brings everything that follows from these records up to date. Where a title changes, the records that show it in theirs
 * follow, whether they are among `ids` or not. Runs inside the commit's transaction.
 */
export function deriveAll(catalogue: Catalogue, ids: Iterable<string>): void {
  const dependents = catalogue.prepare('select distinct record from reference where target = ?', { pluck: true });
  const turns = new Map<string, number>();
  const waiting = new Set(ids);
  // A set that grows while it is walked is walked to its new end.
  for (const id of waiting) {
    waiting.delete(id);
    const turn = (turns.get(id) ?? 0) + 1;
    turns.set(id, turn);
    if (turn > MOST_TURNS || !derive(catalogue, id)) continue;
    for (const dependent of dependents.all([id]) as unknown as string[]) waiting.add(dependent);
  }
}

/** What follows from a record as its fields, and the titles of the records it refers to, stand now. */
export function derivedOf(catalogue: Catalogue, record: RecordRow): Derived {
  const showReference = titleById(catalogue);
  const title = titleOf(definitions[record.type], record.fields, 'en', showReference);
  return {
    title,
    bounds: boundsIn(record),
    references: referencesIn(record),
    nameKeys: nameKeysOf(record),
    searchText: searchText(catalogue, record, title, showReference),
  };
}

/** Title of a record, or its code where it has none. */
export function titleById(catalogue: Catalogue): (id: string) => string {
  const find = catalogue.prepare('select code, title from record where id = ?');
  return (id) => {
    const row = find.get<{ code: string; title: string }>([id]);
    return row === undefined ? '' : row.title || row.code;
  };
}

/** Stores what follows from one record; true when its title is another than before. */
function derive(catalogue: Catalogue, id: string): boolean {
  const stored = catalogue.prepare(`select number, title, ${RECORD_COLUMNS} from record where id = ?`).get([id]);
  if (stored === undefined) return false;
  const derived = derivedOf(catalogue, toRecordRow(stored));
  replaceBounds(catalogue, id, derived.bounds);
  replaceReferences(catalogue, id, derived.references);
  replaceNameKeys(catalogue, id, derived.nameKeys);
  const isRenamed = derived.title !== stored['title'];
  if (isRenamed) catalogue.prepare('update record set title = ? where id = ?').run([derived.title, id]);
  // The index reads the title from the record
  setRecordText(catalogue, stored['number'] as number, derived.searchText);
  return isRenamed;
}

function replaceBounds(catalogue: Catalogue, id: string, bounds: Derived['bounds']): void {
  catalogue.prepare('delete from bound where record = ?').run([id]);
  const insert = catalogue.prepare(
    'insert into bound (record, field, position, date, earliest, latest) values (?, ?, ?, ?, ?, ?)',
  );
  for (const { field, position, date, earliest, latest } of bounds)
    insert.run([id, field, position, date, earliest, latest]);
}

function replaceReferences(catalogue: Catalogue, id: string, references: Derived['references']): void {
  catalogue.prepare('delete from reference where record = ?').run([id]);
  const insert = catalogue.prepare('insert into reference (record, field, target) values (?, ?, ?)');
  for (const { field, target } of references) insert.run([id, field, target]);
}

function replaceNameKeys(catalogue: Catalogue, id: string, keys: Derived['nameKeys']): void {
  catalogue.prepare('delete from name_key where record = ?').run([id]);
  const insert = catalogue.prepare('insert into name_key (key, record) values (?, ?)');
  for (const key of keys) insert.run([key, id]);
}

/** Only of preferred dates: a date that another source gives is not drawn. */
function boundsIn(record: RecordRow): Bound[] {
  const bounds: Bound[] = [];
  visitValues(definitions[record.type], record.fields, (field, value, path) => {
    if (field.type !== 'edtf' || typeof value !== 'string') return;
    const position = bounds.filter((bound) => bound.field === path).length;
    // Checked when it was stored; reading the grammar again would cost more than all else here.
    bounds.push({ field: path, position, date: value, ...boundsOf(value as Edtf) });
  });
  return bounds;
}

function referencesIn(record: RecordRow): { field: string; target: string }[] {
  const found = new Map<string, { field: string; target: string }>();
  visitRecordValues(record, (_field, value, path) => {
    if (typeof value === 'object') found.set(`${path} ${value.ref}`, { field: path, target: value.ref });
  });
  return [...found.values()];
}

/** Code, title and every value, also the ones that are not preferred; terms in all three languages; file names of a document. */
function searchText(
  catalogue: Catalogue,
  record: RecordRow,
  title: string,
  showReference: (id: string) => string,
): string {
  // The archive is searched for what it is about, not for how it is made.
  if (definitions[record.type].model === true) return '';
  const words = new Set([record.code, title]);
  visitRecordValues(record, (field, value) => {
    if (typeof value === 'object') words.add(showReference(value.ref));
    else if (field.type === 'term' && field.vocabulary !== undefined) {
      const vocabulary = vocabularyOf(field.vocabulary);
      for (const language of ['en', 'ru', 'be'] as const) words.add(termLabel(vocabulary, String(value), language));
    } else if (typeof value === 'string') words.add(value);
  });
  if (record.type === 'document') {
    const names = catalogue.prepare('select name from file where record = ? order by id', { pluck: true });
    for (const name of names.all([record.id]) as unknown as string[]) words.add(name);
  }
  words.delete('');
  return [...words].join('\n');
}
