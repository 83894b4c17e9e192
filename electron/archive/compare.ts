import type { FieldValue } from '../../shared/records/definition.ts';
import { isReference } from '../../shared/records/show.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { same } from './canonical.ts';
import { idOf } from './codes.ts';
import { readEntry, readHistory, recordsOf } from './history.ts';
import type { Change, RecordRow } from './rows.ts';

type How = 'added' | 'changed' | 'removed';

/** One entry of the history with what it did to one record. */
export interface Comparison {
  readonly seq: number;
  readonly at: string;
  readonly action: string;
  readonly changes: {
    readonly what: Change['table'];
    readonly how: How;
    /** Of a record the field, or `state`; null for links, citations and files. */
    readonly field: string | null;
    readonly before: unknown;
    readonly after: unknown;
  }[];
}

/**
 * What entries of the history changed in a record, value by value, newest first; of one entry, if it is given. References and the
 * ends of links are codes. A field of which sources disagree is given as `{preferred, others, reason}`.
 */
export function compareHistory(
  catalogue: Catalogue,
  code: string,
  { seq, limit }: { readonly seq?: number | undefined; readonly limit: number },
): Comparison[] {
  const id = idOf(catalogue, code);
  const find = catalogue.prepare('select code from record where id = ?', { pluck: true });
  const codeOf: CodeOf = (wanted) => String(find.get([wanted]) ?? '');
  const entries = seq === undefined ? readHistory(catalogue, id, limit) : [readEntry(catalogue, seq)];
  return entries.flatMap((entry) => {
    if (entry === null) return [];
    const changes = entry.changes
      .filter((change) => recordsOf(change).includes(id))
      .flatMap((change) => compareChange(change, codeOf));
    return changes.length === 0 ? [] : [{ seq: entry.seq, at: entry.at, action: entry.action, changes }];
  });
}

type CodeOf = (id: string) => string;

/** What one change did, value by value. @param codeOf the code of a record by its id */
export function compareChange(change: Change, codeOf: CodeOf): Comparison['changes'] {
  const { table, before, after } = change;
  const how = before === null ? 'added' : after === null ? 'removed' : 'changed';
  if (table === 'record') return compareRecord(before, after, codeOf);
  return [{ what: table, how, field: null, before: parts(before, codeOf), after: parts(after, codeOf) }];
}

function compareRecord(before: RecordRow | null, after: RecordRow | null, codeOf: CodeOf): Comparison['changes'] {
  const keys = [before, after].flatMap((row) =>
    row === null ? [] : [...Object.keys(row.fields), ...Object.keys(row.others)],
  );
  const changes = [...new Set(keys)].flatMap((field): Comparison['changes'] => {
    const [one, other] = [valueOf(before, field, codeOf), valueOf(after, field, codeOf)];
    if (same(one, other)) return [];
    const how = one === null ? 'added' : other === null ? 'removed' : 'changed';
    return [{ what: 'record', how, field, before: one, after: other }];
  });
  if (before?.state === after?.state && changes.length > 0) return changes;
  const state = { what: 'record', field: 'state', before: before?.state ?? null, after: after?.state ?? null } as const;
  return before?.state === after?.state
    ? changes
    : [...changes, { ...state, how: before === null ? 'added' : 'changed' }];
}

function valueOf(row: RecordRow | null, field: string, codeOf: CodeOf): unknown {
  const value = row?.fields[field];
  const other = row?.others[field];
  const preferred = value === undefined ? null : withCodes(value, codeOf);
  if (other === undefined) return preferred;
  return {
    preferred,
    others: other.values.map((each) => withCodes(each, codeOf)),
    ...(other.reason === undefined ? {} : { reason: other.reason }),
  };
}

/** Parts of a row that are ids of records. */
const ENDS = new Set(['record', 'from', 'to', 'document', 'source']);
/** Of a file what a person knows it by; the rest does not change. */
const OF_FILE = ['name', 'path', 'mime', 'size', 'sha256', 'pages', 'reason'];

function parts(row: Change['before'], codeOf: CodeOf): unknown {
  if (row === null) return null;
  const all = Object.entries(row).filter(([key]) => key !== 'id' && (!('sha256' in row) || OF_FILE.includes(key)));
  return Object.fromEntries(
    all.map(([key, value]: [string, unknown]) => [
      key,
      ENDS.has(key) && typeof value === 'string' ? codeOf(value) : value,
    ]),
  );
}

function withCodes(value: FieldValue, codeOf: CodeOf): unknown {
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((each: FieldValue) => withCodes(each, codeOf));
  if (isReference(value)) return codeOf(value.ref);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withCodes(inner, codeOf)]));
}
