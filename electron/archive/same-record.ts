import { fail } from '../../shared/contract/errors.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { LinkRow, RecordId } from './rows.ts';

/** Roles of links that say of two records whether they are about one person, organisation or thing. */
export const SAME_AS = 'same-as';
export const NOT_SAME_AS = 'not-same-as';
/** From a record that lies in the trash because it was merged to the one that took over what belonged to it. */
export const MERGED_INTO = 'merged-into';

/** The three as SQL writes a list. */
export const NOT_ABOUT_WORLD = `'${SAME_AS}', '${NOT_SAME_AS}', '${MERGED_INTO}'`;

/** Roles that read the same from both ends. */
const SYMMETRIC: ReadonlySet<string> = new Set([SAME_AS, NOT_SAME_AS]);

export function isSymmetric(role: string): boolean {
  return SYMMETRIC.has(role);
}

/** Whether a link says something of the world, and not of the archive's own records. */
export function isAboutWorld({ role }: Pick<LinkRow, 'role'>): boolean {
  return role !== SAME_AS && role !== NOT_SAME_AS && role !== MERGED_INTO;
}

/**
 * The records that are said to be the same as one, at any remove: A is B and B is C. The one asked about is left out, and so is the
 * trash unless it is asked for.
 */
export function sameRecords(catalogue: Catalogue, id: RecordId, withTrash = false): RecordId[] {
  const found = new Set<RecordId>([id]);
  const beside = catalogue.prepare(
    `select r.id from (
       select to_record as other from link where from_record = $id and role = '${SAME_AS}'
       union select from_record from link where to_record = $id and role = '${SAME_AS}'
     ) e join record r on r.id = e.other where r.state = 'active' or $trash = 1 order by r.code`,
    { pluck: true },
  );
  // A set that grows while it is walked is walked to its new end.
  for (const each of found)
    for (const other of beside.all({ id: each, trash: withTrash ? 1 : 0 }) as unknown as RecordId[]) found.add(other);
  found.delete(id);
  return [...found];
}

/** All records that are the same as another one, each with its group; asked once for a whole archive. */
export function groupsOfSame(catalogue: Catalogue): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = catalogue
    .prepare(`select from_record as one, to_record as other from link where role = '${SAME_AS}'`)
    .all<{ one: string; other: string }>();
  const groups = new Map<string, Set<string>>();
  for (const { one, other } of rows) {
    const joined = new Set([one, other, ...(groups.get(one) ?? []), ...(groups.get(other) ?? [])]);
    for (const each of joined) groups.set(each, joined);
  }
  return groups;
}

/** The records that others were merged into; asked once for a whole archive. */
export function hasParts(catalogue: Catalogue): ReadonlySet<string> {
  const rows = catalogue.prepare(`select distinct to_record from link where role = '${MERGED_INTO}'`, { pluck: true });
  return new Set(rows.all() as unknown as string[]);
}

/** The record that a merged one has become a part of, at the end of all merges; null for one that was not merged. */
export function mergedInto(catalogue: Catalogue, id: RecordId): RecordId | null {
  const next = catalogue.prepare(`select to_record from link where from_record = ? and role = '${MERGED_INTO}'`, {
    pluck: true,
  });
  const seen = new Set<unknown>([id]);
  let at: RecordId | null = null;
  for (;;) {
    const into = next.get([at ?? id]) as unknown as RecordId | undefined;
    if (into === undefined || seen.has(into)) return at;
    seen.add((at = into));
  }
}

/** RECORD_MERGED for a record that is a part of another one: what belonged to it is there, and only a split brings it back. */
export function refuseMerged(catalogue: Catalogue, id: RecordId, code: string): void {
  const into = mergedInto(catalogue, id);
  if (into === null) return;
  const found = catalogue.prepare('select code from record where id = ?', { pluck: true }).get([into]);
  fail('RECORD_MERGED', { code, into: String(found) });
}

/** The records that were merged into one and not split again, the latest first, also at several removes. */
export function mergedRecords(catalogue: Catalogue, id: RecordId): RecordId[] {
  const found = new Set<RecordId>();
  const before = catalogue.prepare(
    `select from_record from link where to_record = ? and role = '${MERGED_INTO}' order by id desc`,
    { pluck: true },
  );
  const waiting = [id];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift())
    for (const each of before.all([at]) as unknown as RecordId[])
      if (!found.has(each)) {
        found.add(each);
        waiting.push(each);
      }
  return [...found];
}
