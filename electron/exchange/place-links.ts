import { canonical, same } from '../archive/canonical.ts';
import type { CitationRow, LinkRow, RecordRow } from '../archive/rows.ts';
import { MERGED_INTO } from '../archive/same-record.ts';
import { readLinkRow } from '../archive/stored-rows.ts';
import type { Meeting } from './bring-together.ts';
import { compare, rowKey, rowOfKey, type SharedRecord } from './change.ts';
import type { RowState } from './row-state.ts';

/** Stores links, and citations with them: a citation of a link needs it, and a link that is cited is not taken away. */
export function placeLinks(meeting: Meeting): void {
  const { catalogue } = meeting.vault;
  const plan = planLinks(meeting);
  for (const [id, row] of plan.rows)
    if (row !== null) {
      const before = meeting.current('link', id) as LinkRow | null;
      meeting.place({ table: 'link', id: row.id, before, after: row });
      if (before === null) meeting.came(id);
    }
  const citing = catalogue.prepare('select id from citation where link = ?', { pluck: true });
  for (const id of plan.rows.keys())
    for (const citation of citing.all([id]) as unknown as string[])
      meeting.touched.add(rowKey({ table: 'citation', id: citation }));
  placeCitations(meeting, plan.standing);
  for (const [id, row] of plan.rows) {
    const before = row === null ? (meeting.current('link', id) as LinkRow | null) : null;
    if (before !== null) meeting.place({ table: 'link', id: before.id, before, after: null });
  }
  for (const { record } of plan.rings) setState(meeting, record, 'active');
  for (const record of plan.mended) {
    const state = meeting.state('record', record)?.row as SharedRecord | null | undefined;
    if (state !== null && state !== undefined) setState(meeting, record, state.state);
  }
}

interface LinkPlan {
  /** The links that are worked out anew; null for those that are not to be there. */
  readonly rows: ReadonlyMap<string, LinkRow | null>;
  /** Of links that were made twice the one that stands. */
  readonly standing: ReadonlyMap<string, string>;
  /** Of records that were merged into each other the one that is there again, and the link that is left out. */
  readonly rings: readonly { readonly link: string; readonly record: string }[];
  /** Records of which this is so no more. */
  readonly mended: readonly string[];
}

function planLinks(meeting: Meeting): LinkPlan {
  const { catalogue } = meeting.vault;
  const states = new Map<string, LinkRow | null>();
  const alike = catalogue.prepare(
    'select id from link where from_record = ? and to_record = ? and role = ? and from_date is ?',
    {
      pluck: true,
    },
  );
  const hiddenBy = catalogue.prepare('select hidden from link_twin where standing = ? and until is null', {
    pluck: true,
  });
  const standingOf = catalogue.prepare('select standing from link_twin where hidden = ? and until is null', {
    pluck: true,
  });
  const merges = catalogue.prepare(
    `select id from link where role = '${MERGED_INTO}' union select hidden from link_twin where standing like 'ring %' and until is null`,
    { pluck: true },
  );
  // A citation that comes for a link which somebody removed brings it back.
  const cited = new Set<string>();
  for (const { table, id } of [...meeting.touched].map(rowOfKey)) {
    const state = table === 'citation' ? meeting.state('citation', id) : null;
    const link = (state?.standing as CitationRow | undefined)?.link ?? null;
    if (state === null || link === null) continue;
    if (state.row !== null) cited.add(link);
    // And one that stood only because of a citation goes with it.
    if (readLinkRow(catalogue, link) === null || meeting.state('link', link)?.row === null)
      meeting.touched.add(rowKey({ table: 'link', id: link }));
  }
  for (;;) {
    const ids = [...meeting.touched]
      .map(rowOfKey)
      .flatMap(({ table, id }) => (table === 'link' && !states.has(id) ? [id] : []));
    if (ids.length === 0) break;
    for (const id of ids) {
      meeting.begins('link', id);
      const row = wantedLink(meeting, id, cited);
      states.set(id, row);
      const before = readLinkRow(catalogue, id);
      const near = [row, before].flatMap((each) =>
        each === null ? [] : (alike.all([each.from, each.to, each.role, each.fromDate]) as unknown as string[]),
      );
      const standing = standingOf.get([id]) as unknown as string | undefined;
      near.push(...(hiddenBy.all([id]) as unknown as string[]));
      if (standing !== undefined && !standing.startsWith('ring ')) {
        near.push(standing, ...(hiddenBy.all([standing]) as unknown as string[]));
      }
      if (row?.role === MERGED_INTO || before?.role === MERGED_INTO || standing?.startsWith('ring ') === true)
        near.push(...(merges.all() as unknown as string[]));
      for (const other of near) meeting.touched.add(rowKey({ table: 'link', id: other }));
    }
  }
  const rows = new Map(states);
  const standing = new Map<string, string>();
  const groups = Map.groupBy(
    [...states].flatMap(([id, row]) => (row === null ? [] : [{ id, row }])),
    ({ row }) => canonical([row.from, row.to, row.role, row.fromDate]),
  );
  for (const group of groups.values()) {
    const [first, ...others] = group.toSorted((a, b) => compare(a.id, b.id));
    if (first === undefined) continue;
    for (const { id, row } of others) {
      standing.set(id, first.id);
      rows.set(id, null);
      tellDifference(meeting, first.row, row);
    }
  }
  const rings = ringsOf([...rows.values()].filter((row) => row?.role === MERGED_INTO) as LinkRow[]);
  for (const { link } of rings) rows.set(link, null);
  const mended = noteTwins(meeting, states, standing, rings);
  return { rows, standing, rings, mended };
}

/** The link as it would be if no other one were in its place; null for one that is not, or cannot be, there. */
function wantedLink(meeting: Meeting, id: string, cited: ReadonlySet<string>): LinkRow | null {
  const state = meeting.state('link', id);
  if (state === null) return null;
  const row = (state.row ?? citedThough(meeting, id, state, cited)) as LinkRow | null;
  if (row === null) return null;
  const missing = [row.from, row.to].filter((end) => meeting.current('record', end) === null);
  for (const end of missing) meeting.waits('link', id, end);
  return missing.length > 0 ? null : row;
}

/** A link that was removed while somebody else gave a source for it stands. */
function citedThough(meeting: Meeting, id: string, state: RowState, cited: ReadonlySet<string>): LinkRow | null {
  const { catalogue } = meeting.vault;
  const stored = catalogue
    .prepare('select id from citation where link = ?', { pluck: true })
    .all([id]) as unknown as string[];
  const waiting = catalogue
    .prepare("select row_id from exchange_waiting where missing = ? and row_table = 'citation'", { pluck: true })
    .all([id]) as unknown as string[];
  const isCited = [...new Set([...stored, ...waiting])].some(
    (each) => (meeting.state('citation', each)?.row as CitationRow | null | undefined)?.link === id,
  );
  if (!isCited && !cited.has(id)) return null;
  meeting.conflict('link', id, {
    kind: 'removed',
    field: null,
    item: null,
    said: meeting
      .changes()
      .of('link', id)
      .filter(({ after }) => after === null)
      .map(({ vault, seq, at }) => ({ value: null, vault, seq, at })),
  });
  return state.standing as LinkRow;
}

/** What the link that is left out says otherwise is not lost: it waits for somebody. */
function tellDifference(meeting: Meeting, standing: LinkRow, hidden: LinkRow): void {
  for (const field of ['untilDate', 'note'] as const) {
    if (hidden[field] === null || same(standing[field], hidden[field])) continue;
    const made = meeting
      .changes()
      .of('link', hidden.id)
      .toSorted((a, b) => compare(a.at, b.at))
      .at(-1);
    if (made === undefined) continue;
    const { vault, seq, at } = made;
    meeting.conflict('link', hidden.id, {
      kind: 'same-link',
      field,
      item: standing.id,
      said: [{ value: hidden[field], vault, seq, at }],
    });
  }
}

/** Of records that were merged into each other in a ring, each by somebody who did not know of the other, the oldest is there again. */
function ringsOf(links: readonly LinkRow[]): { link: string; record: string }[] {
  const next = new Map<string, LinkRow>();
  for (const link of links.toSorted((a, b) => compare(b.id, a.id))) next.set(link.from, link);
  const seen = new Set<string>();
  const rings: { link: string; record: string }[] = [];
  for (const start of [...next.keys()].toSorted(compare)) {
    const way: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && !seen.has(at) && !way.includes(at)) {
      way.push(at);
      at = next.get(at)?.to;
    }
    const begins = at === undefined ? -1 : way.indexOf(at);
    for (const each of way) seen.add(each);
    if (begins < 0) continue;
    const [record] = way.slice(begins).toSorted(compare);
    if (record !== undefined)
      rings.push(...links.filter(({ from }) => from === record).map(({ id }) => ({ link: id, record })));
  }
  return rings;
}

function noteTwins(
  { vault: { catalogue }, seq }: Meeting,
  states: ReadonlyMap<string, LinkRow | null>,
  standing: ReadonlyMap<string, string>,
  rings: LinkPlan['rings'],
): string[] {
  const mended: string[] = [];
  const known = catalogue.prepare('select standing from link_twin where hidden = ? and until is null', { pluck: true });
  const end = catalogue.prepare('update link_twin set until = ? where hidden = ? and until is null');
  const insert = catalogue.prepare(
    'insert or replace into link_twin (hidden, seq, standing, until) values (?, ?, ?, null)',
  );
  const now = new Map([...standing, ...rings.map(({ link, record }) => [link, `ring ${record}`] as const)]);
  for (const [id, row] of states) {
    const before = known.get([id]) as string | undefined;
    const after = now.get(id);
    const wasInRing = before?.startsWith('ring ') === true;
    // What was removed together with the one that stood for it keeps that it was; a ring is none without any of its links.
    if (before === after || (after === undefined && row === null && !wasInRing)) continue;
    if (before !== undefined) end.run([seq, id]);
    if (after !== undefined) insert.run([id, seq, after]);
    if (before !== undefined && wasInRing) mended.push(before.slice('ring '.length));
  }
  return mended.filter((record) => !rings.some((ring) => ring.record === record));
}

function setState(meeting: Meeting, record: string, state: RecordRow['state']): void {
  const before = meeting.current('record', record) as RecordRow | null;
  if (before === null || before.state === state) return;
  meeting.place({ table: 'record', id: before.id, before, after: { ...before, state, rev: before.rev + 1 } });
}

function placeCitations(meeting: Meeting, standing: ReadonlyMap<string, string>): void {
  const { catalogue } = meeting.vault;
  const hidden = catalogue.prepare(
    "select standing from link_twin where hidden = ? and until is null and standing not like 'ring %'",
    {
      pluck: true,
    },
  );
  const ids = [...meeting.touched].map(rowOfKey).flatMap(({ table, id }) => (table === 'citation' ? [id] : []));
  for (const id of ids.toSorted(compare)) {
    meeting.begins('citation', id);
    const state = meeting.state('citation', id);
    if (state === null) continue;
    const before = meeting.current('citation', id) as CitationRow | null;
    const after =
      state.row === null
        ? null
        : citationHere(
            meeting,
            state.row as CitationRow,
            (link) => standing.get(link) ?? (hidden.get([link]) as unknown as string | undefined) ?? link,
          );
    meeting.place({ table: 'citation', id: id as CitationRow['id'], before, after });
  }
}

/** A citation with the names and links of this archive; null while what it needs is not here. */
function citationHere(meeting: Meeting, row: CitationRow, standing: (link: string) => string): CitationRow | null {
  const missing: string[] = [];
  const local = meeting.changes().names.local('citation', row, () => {}) as CitationRow;
  const id = local.link === null ? null : standing(local.link);
  const link = id === null ? null : readLinkRow(meeting.vault.catalogue, id);
  if (local.link !== null && link === null) missing.push(local.link);
  for (const end of [link?.from ?? local.record, local.document])
    if (meeting.current('record', end) === null) missing.push(end);
  // A source is a document, whatever somebody wrote.
  const document = meeting.current('record', local.document) as RecordRow | null;
  if (document !== null && document.type !== 'document') missing.push(local.document);
  for (const each of missing) meeting.waits('citation', row.id, each);
  if (missing.length > 0) return null;
  // A source of a link belongs to the record that the link starts from, wherever that went.
  return link === null ? local : { ...local, link: link.id, record: link.from };
}
