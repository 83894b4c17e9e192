import type { RecordThen as Shown } from '../../shared/contract/calls/backups.ts';
import { compareChange } from '../archive/compare.ts';
import { recordsOf } from '../archive/history.ts';
import type { Change } from '../archive/rows.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { RecordThen } from './restore-record.ts';

/** What would change if a record were brought back, value by value; references and the ends of links as codes. */
export function showThen(catalogue: Catalogue, found: RecordThen): Shown {
  const find = catalogue.prepare('select code, title from record where id = ?');
  const codeOf = (id: string): string => String(find.get([id])?.['code'] ?? '');
  const { was, now, links, citations } = found;
  const changes: Change[] = [
    { table: 'record', id: was.id, before: now, after: was },
    ...links.map((link): Change => ({ table: 'link', id: link.id, before: null, after: link })),
    ...citations.map((each): Change => ({ table: 'citation', id: each.id, before: null, after: each })),
  ];
  return {
    state: found.state,
    at: found.at,
    record: { code: was.code, type: was.type, title: String(find.get([was.id])?.['title'] ?? '') },
    changes: changes
      .filter((change) => recordsOf(change).length > 0)
      .flatMap((change) => compareChange(change, codeOf)),
    since: found.since,
  };
}
