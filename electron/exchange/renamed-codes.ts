import type { Catalogue } from '../vault/catalogue.ts';

/**
 * Gives records that were given another code their new one in what this vault keeps beside the records: drafts, searches, reasons. What was
 * kept as it was sent stays as it was.
 */
export function renameInWorkingState(catalogue: Catalogue, renamed: ReadonlyMap<string, string>): void {
  if (renamed.size === 0) return;
  const json = (text: string): string => JSON.stringify(turned(JSON.parse(text), renamed));
  const each = (table: string, key: string, column: string, turn: (text: string) => string): void => {
    const rows = catalogue
      .prepare(`select ${key} as key, ${column} as text from ${table}`)
      .all<{ key: string; text: string | null }>();
    const update = catalogue.prepare(`update ${table} set ${column} = ? where ${key} = ?`);
    for (const { key: row, text } of rows) {
      const after = text === null ? null : turn(text);
      if (after !== text) update.run([after, row]);
    }
  };
  each('submission_draft', 'record', 'data', json);
  each('draft', 'key', 'data', json);
  each('draft', 'key', 'code', (code) => renamed.get(code) ?? code);
  each('view_state', 'key', 'data', json);
  each('saved_search', 'id', 'query', (text) => words(text, renamed));
  each('saved_search', 'id', 'options', json);
  const reasons = catalogue.prepare('select record, key from gate_reason').all<{ record: string; key: string }>();
  const update = catalogue.prepare('update or replace gate_reason set key = ? where record = ? and key = ?');
  for (const { record, key } of reasons)
    if (words(key, renamed) !== key) update.run([words(key, renamed), record, key]);
}

/** Codes that stand for themselves, as a text, as a name, or at the end of a path. */
function turned(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return named(value, renamed);
  if (Array.isArray(value)) return value.map((each) => turned(each, renamed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [named(key, renamed), turned(part, renamed)]));
}

function named(text: string, renamed: ReadonlyMap<string, string>): string {
  const slash = text.lastIndexOf('/');
  const code = renamed.get(text.slice(slash + 1));
  return code === undefined ? text : `${text.slice(0, slash + 1)}${code}`;
}

/** Codes between what are no letters of codes. */
function words(text: string, renamed: ReadonlyMap<string, string>): string {
  return text.replaceAll(/[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?/gu, (word) => renamed.get(word) ?? word);
}
