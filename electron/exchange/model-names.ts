import type { Disagreement } from '../../shared/records/check.ts';
import type { FieldValue } from '../../shared/records/definition.ts';
import { isReference } from '../../shared/records/show.ts';
import { ownKey } from '../../shared/records/model.ts';
import type { CitationRow } from '../archive/rows.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { SharedRecord, SharedRow, Table } from './change.ts';

/**
 * Fields and terms of one's own are called after the codes of their records (`own1`, `W-0001`), and two archives give the same codes to
 * different ones. Between archives they are called after the records themselves.
 */
export interface ModelNames {
  /** A row of this archive, as it stood after an entry of its history, with the names that hold everywhere. */
  shared(table: Table, row: SharedRow, seq: number): SharedRow;
  /** A row with the names that hold here; what is not here keeps its name. `missing` is told the records that are not. */
  local(table: Table, row: SharedRow, missing: (id: string) => void): SharedRow;
}

const FIELD = 'own:';
const TERM = 'term:';
const LIST = 'own-list:';

/** Reads which records of the archive are fields and terms, and what they were called when. */
export function modelNames(catalogue: Catalogue): ModelNames {
  const epochs = epochsOf(catalogue);
  const now = currentCodes(catalogue);
  return {
    shared(table, row, seq) {
      const codes = (epochs.findLast((epoch) => epoch.seq <= seq) ?? epochs[0])?.codes;
      if (codes === undefined || codes.terms.size + codes.fields.size === 0) return row;
      return translated(table, row, {
        key: (key) => (codes.fields.has(key) ? `${FIELD}${codes.fields.get(key)}` : key),
        text(text) {
          const term = codes.terms.get(text);
          if (term !== undefined) return `${TERM}${term}`;
          const list = text.startsWith('own-') ? codes.fields.get(text.slice('own-'.length)) : undefined;
          return list === undefined ? text : `${LIST}${list}`;
        },
      });
    },
    local(table, row, missing) {
      const codeOf = (id: string): string | undefined => {
        const code = now.get(id);
        if (code === undefined) missing(id);
        return code;
      };
      return translated(table, row, {
        key(key) {
          const code = key.startsWith(FIELD) ? codeOf(key.slice(FIELD.length)) : undefined;
          return code === undefined ? key : ownKey(code);
        },
        text(text) {
          if (UUID.test(text.slice(TERM.length)) && text.startsWith(TERM))
            return codeOf(text.slice(TERM.length)) ?? text;
          if (!text.startsWith(LIST)) return text;
          const code = codeOf(text.slice(LIST.length));
          return code === undefined ? text : `own-${ownKey(code)}`;
        },
      });
    },
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Translation {
  key(key: string): string;
  text(text: string): string;
}

function translated(table: Table, row: SharedRow, names: Translation): SharedRow {
  if (table === 'record') {
    const record = row as SharedRecord;
    const keyed = <Value>(
      values: Readonly<Record<string, Value>>,
      turn: (value: Value) => Value,
    ): Record<string, Value> =>
      Object.fromEntries(Object.entries(values).map(([key, value]) => [names.key(key), turn(value)]));
    return {
      ...record,
      fields: keyed(record.fields, (value) => turned(value, names)),
      others: keyed<Disagreement>(record.others, (each) => ({
        ...each,
        values: each.values.map((value) => turned(value, names)),
      })),
    };
  }
  if (table !== 'citation') return row;
  const citation = row as CitationRow;
  return {
    ...citation,
    field: citation.field === null ? null : names.key(citation.field),
    ...(citation.value === undefined ? {} : { value: turned(citation.value, names) }),
  };
}

function turned(value: FieldValue, names: Translation): FieldValue {
  if (typeof value === 'string') return names.text(value);
  if (Array.isArray(value)) return value.map((each: FieldValue) => turned(each, names));
  if (typeof value !== 'object' || isReference(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, turned(part, names)]));
}

interface Codes {
  /** Ids of the records by the key of the field, and by the code of the term. */
  readonly fields: ReadonlyMap<string, string>;
  readonly terms: ReadonlyMap<string, string>;
}

/** What fields and terms were called, from each entry on that changed it. */
function epochsOf(catalogue: Catalogue): { readonly seq: number; readonly codes: Codes }[] {
  const entries = catalogue
    .prepare(
      `select h.seq, json_extract(c.value, '$.after.id') as id, json_extract(c.value, '$.after.type') as type,
         json_extract(c.value, '$.after.code') as code
       from history h, json_each(h.changes) c
       where h.seq in (select o.seq from history_of o join record r on r.id = o.record where r.type in ('field', 'term'))
         and json_extract(c.value, '$.table') = 'record' and json_extract(c.value, '$.after.type') in ('field', 'term')
       order by h.seq`,
    )
    .all<{ seq: number; id: string; type: string; code: string }>();
  const codes = new Map<string, { readonly type: string; readonly code: string }>();
  const epochs: { seq: number; codes: Codes }[] = [];
  for (const { seq, id, type, code } of entries) {
    if (codes.get(id)?.code === code) continue;
    codes.set(id, { type, code });
    const named = (of: string, name: (code: string) => string): Map<string, string> =>
      new Map([...codes].filter(([, each]) => each.type === of).map(([each, found]) => [name(found.code), each]));
    const epoch = { seq, codes: { fields: named('field', ownKey), terms: named('term', (each) => each) } };
    if (epochs.at(-1)?.seq === seq) epochs.pop();
    epochs.push(epoch);
  }
  return epochs;
}

function currentCodes(catalogue: Catalogue): ReadonlyMap<string, string> {
  const rows = catalogue
    .prepare("select id, code from record where type in ('field', 'term')")
    .all<{ id: string; code: string }>();
  return new Map(rows.map(({ id, code }) => [id, code]));
}
