import type { Catalogue } from '../vault/catalogue.ts';
import { same } from './canonical.ts';
import { readHistory } from './history.ts';
import type { Choices, Side } from './merged-fields.ts';
import type { StandingMerge } from './merge-entry.ts';
import type { Change, CitationRow, FileRow, LinkRow, RecordId } from './rows.ts';
import { mergedInto, MERGED_INTO } from './same-record.ts';
import { readCitationRow, readLinkRow, readRow } from './stored-rows.ts';

type ChangeOf<Table extends Change['table']> = Extract<Change, { readonly table: Table }>;

/** A link or a citation that was changed, or made, after the merge: somebody may say with whom it goes. */
export type SinceRow = {
  readonly state: 'changed' | 'since';
  readonly goes: Side;
} & ({ readonly kind: 'link'; readonly row: LinkRow } | { readonly kind: 'citation'; readonly row: CitationRow });

export interface SplitRows {
  readonly links: readonly ChangeOf<'link'>[];
  readonly citations: readonly ChangeOf<'citation'>[];
  readonly files: readonly ChangeOf<'file'>[];
  readonly since: readonly SinceRow[];
}

/**
 * Parts the links, citations and files of a merged record. Those that came from it go back as they stand now; those that were made since
 * stay with the kept record. What was taken away since stays away.
 *
 * @param choices `link <id>`, `citation <id>`: with whom a row goes that was changed or made since
 */
export function splitRows(catalogue: Catalogue, merge: StandingMerge, choices: Choices): SplitRows {
  const since: SinceRow[] = [];
  const links = splitLinks(catalogue, merge, choices, since);
  const citations = splitCitations(catalogue, merge, choices, since, links);
  return { links: [...links.values()], citations, files: splitFiles(catalogue, merge), since };
}

function splitLinks(
  catalogue: Catalogue,
  merge: StandingMerge,
  choices: Choices,
  since: SinceRow[],
): ReadonlyMap<string, ChangeOf<'link'>> {
  const { entry, kept, merged, trace } = merge;
  const changes = new Map<string, ChangeOf<'link'>>();
  const set = (id: LinkRow['id'], before: LinkRow | null, after: LinkRow | null): void => {
    if (!same(before, after)) changes.set(id, { table: 'link', id, before, after });
  };
  const ofEntry = entry.changes.filter(
    (change) => change.table === 'link' && change.id !== trace.id,
  ) as ChangeOf<'link'>[];
  for (const { id, before, after } of ofEntry) {
    const now = readLinkRow(catalogue, id);
    if (before === null) continue;
    if (after === null) {
      // The other end may have become a part of another record meanwhile.
      if (now === null)
        set(id, null, {
          ...before,
          from: standing(catalogue, before.from, merge),
          to: standing(catalogue, before.to, merge),
        });
    } else if (now !== null) {
      const back = partsTakenBack(before, after, now);
      const isMoved = before.from !== after.from || before.to !== after.to;
      const isChanged = isMoved && !same(now, after);
      const goes = isChanged ? (choices[`link ${id}`] ?? 'merged') : 'merged';
      if (isChanged) since.push({ kind: 'link', state: 'changed', row: now, goes });
      set(id, now, goes === 'merged' ? back : now);
    }
  }
  for (const id of madeSince(catalogue, merge, 'link')) {
    const now = readLinkRow(catalogue, id);
    if (now === null || now.role === MERGED_INTO || (now.from !== kept && now.to !== kept)) continue;
    const goes = choices[`link ${id}`] ?? 'kept';
    since.push({ kind: 'link', state: 'since', row: now, goes });
    if (goes === 'merged') set(now.id, now, { ...now, from: turn(now.from), to: turn(now.to) });
  }
  set(trace.id, trace, null);
  return changes;

  function turn(end: RecordId): RecordId {
    return end === kept ? merged : end;
  }
}

function splitCitations(
  catalogue: Catalogue,
  merge: StandingMerge,
  choices: Choices,
  since: SinceRow[],
  links: ReadonlyMap<string, ChangeOf<'link'>>,
): ChangeOf<'citation'>[] {
  const { entry, kept, merged } = merge;
  const targets = new Map<string, { readonly before: CitationRow | null; after: CitationRow }>();
  for (const change of entry.changes) {
    if (change.table !== 'citation' || change.before === null) continue;
    const { id, before, after } = change;
    const now = readCitationRow(catalogue, id);
    if (after === null) {
      if (now === null) targets.set(id, { before: null, after: before });
    } else if (now !== null) {
      const isChanged = !same(now, after) && (before.record !== after.record || before.document !== after.document);
      const goes = isChanged ? (choices[`citation ${id}`] ?? 'merged') : 'merged';
      if (isChanged) since.push({ kind: 'citation', state: 'changed', row: now, goes });
      if (goes === 'merged') targets.set(id, { before: now, after: partsTakenBack(before, after, now) });
    }
  }
  for (const id of madeSince(catalogue, merge, 'citation')) {
    const now = readCitationRow(catalogue, id);
    // What proves a link goes with the link.
    if (now === null || now.link !== null || (now.record !== kept && now.document !== kept)) continue;
    const goes = choices[`citation ${id}`] ?? 'kept';
    since.push({ kind: 'citation', state: 'since', row: now, goes });
    const turn = (end: RecordId): RecordId => (end === kept ? merged : end);
    if (goes === 'merged')
      targets.set(id, { before: now, after: { ...now, record: turn(now.record), document: turn(now.document) } });
  }
  for (const link of links.keys())
    for (const id of catalogue
      .prepare('select id from citation where link = ?', { pluck: true })
      .all([link]) as unknown as string[]) {
      const now = readCitationRow(catalogue, id);
      if (now !== null && !targets.has(id)) targets.set(id, { before: now, after: now });
    }
  return [...targets].flatMap(([id, { before, after }]): ChangeOf<'citation'>[] => {
    const whole = underItsLink(after) ?? (before === null ? null : underItsLink(before));
    if (whole === null || same(before, whole)) return [];
    return [{ table: 'citation', id: id as CitationRow['id'], before, after: whole }];
  });

  /** A citation of a link belongs to the record that the link starts from; null where the link is gone. */
  function underItsLink(row: CitationRow): CitationRow | null {
    if (row.link === null) return row;
    const change = links.get(row.link);
    const link = change === undefined ? readLinkRow(catalogue, row.link) : change.after;
    return link === null ? null : { ...row, record: link.from };
  }
}

function splitFiles(catalogue: Catalogue, { entry }: StandingMerge): ChangeOf<'file'>[] {
  return entry.changes.flatMap((change): ChangeOf<'file'>[] => {
    if (change.table !== 'file' || change.before === null || change.after === null) return [];
    const now = readRow(catalogue, change) as FileRow | null;
    if (now === null) return [];
    return [{ table: 'file', id: change.id, before: now, after: partsTakenBack(change.before, change.after, now) }];
  });
}

/** Part by part: what is as the change left it becomes what it was. */
function partsTakenBack<Row extends LinkRow | CitationRow | FileRow>(before: Row, after: Row, now: Row): Row {
  const [was, left, is] = [before, after, now] as unknown as Record<string, unknown>[] as [
    Record<string, unknown>,
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const parts = keys.map((key) => {
    const asLeft = same(left[key] ?? null, is[key] ?? null) && !same(was[key] ?? null, left[key] ?? null);
    return [key, asLeft ? was[key] : is[key]] as const;
  });
  return Object.fromEntries(parts.filter(([, value]) => value !== undefined)) as unknown as Row;
}

/** Whatever a record has been merged into since; the record that is parted again stays itself. */
function standing(catalogue: Catalogue, id: RecordId, { merged }: StandingMerge): RecordId {
  return id === merged ? id : (mergedInto(catalogue, id) ?? id);
}

/** Ids of the rows of the kept record that were made after the merge and are no part of it. */
function madeSince(catalogue: Catalogue, { entry, kept }: StandingMerge, table: 'link' | 'citation'): string[] {
  const own = new Set<string>(entry.changes.map(({ id }) => id));
  const later = readHistory(catalogue, kept).filter(({ seq }) => seq > entry.seq);
  const made = later.flatMap(({ changes }) =>
    changes
      .filter((change) => change.table === table && change.before === null && !own.has(change.id))
      .map(({ id }) => id),
  );
  return [...new Set<string>(made)].toSorted();
}
