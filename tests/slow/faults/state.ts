import type { Vault } from '../../../electron/vault/vault.ts';

/**
 * What a vault says, as lines that are the same each time the same was done: identifiers that are random and instants are left out,
 * records are named by their codes.
 */
export function stateOf(vault: Vault, home: string): readonly string[] {
  const { catalogue } = vault;
  const codes = new Map<string, string>();
  for (const { id, code } of catalogue.prepare('select id, code from record').all<{ id: string; code: string }>())
    codes.set(id, code);
  const plain = (text: string): string =>
    text
      .replaceAll(home, '~')
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => codes.get(id) ?? '#')
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, '@');
  const rows = (table: string, columns: string): string[] =>
    catalogue
      .prepare(`select ${columns} from ${table}`)
      .all()
      .map((row) => plain(`${table} ${JSON.stringify(Object.values(row).map(shown))}`));
  const lines = [
    ...(vault.isReplacing() ? ['keys are being replaced'] : []),
    ...rows('colleague', 'vault, label, level'),
    ...rows('change_set', 'direction, number'),
    ...rows('record', 'code, type, title, data, others, state'),
    ...rows('file', 'record, name, path, size, sha256, pages, text_sha256, reason'),
    ...rows('page_text', 'record, page, text'),
    ...rows('draft', 'key, type, title'),
    ...rows('submission_version', 'number, words'),
    ...rows('history', 'seq, action, note, json_array_length(changes)').map(withoutChance),
    ...catalogue
      .prepare('select * from link')
      .all()
      .map(({ id: _id, ...row }) => plain(`link ${JSON.stringify(row)}`)),
    ...catalogue
      .prepare('select * from citation')
      .all()
      .map(({ id: _id, link, ...row }) => plain(`citation ${JSON.stringify({ ...row, link: link === null ? 0 : 1 })}`)),
  ];
  return lines.toSorted();
}

/** An export has other hashes each time; what an opening had to note itself is noted all the same. */
const withoutChance = (line: string): string =>
  line.replaceAll(/\b[0-9a-f]{64}\b/g, '#').replace('found at opening: ', '');

const shown = (value: unknown): unknown => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value);
