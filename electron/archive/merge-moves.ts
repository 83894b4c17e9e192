import type { CheckedFields } from '../../shared/records/check.ts';
import type { FieldValue } from '../../shared/records/definition.ts';
import { isReference } from '../../shared/records/show.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { canonical, same } from './canonical.ts';
import { distinct, type MergedFields } from './merged-fields.ts';
import type { Change, CitationRow, FileRow, LinkRow, RecordId, RecordRow } from './rows.ts';
import { isSymmetric, MERGED_INTO } from './same-record.ts';
import { CITATION_COLUMNS, FILE_COLUMNS, readLinkRow, readRecordRow, toCitationRow, toFileRow } from './stored-rows.ts';

type ChangeOf<Table extends Change['table']> = Extract<Change, { readonly table: Table }>;

/** What goes over from one record to another, row by row. A row that the kept record has already goes, and is not doubled. */
export interface Moves {
  readonly links: readonly ChangeOf<'link'>[];
  readonly citations: readonly ChangeOf<'citation'>[];
  readonly files: readonly ChangeOf<'file'>[];
  /** Other records that name the merged one in a field, with the fields that change. */
  readonly references: readonly { readonly record: RecordRow; readonly fields: CheckedFields }[];
}

export function movesOf(catalogue: Catalogue, kept: RecordRow, merged: RecordRow, { cited }: MergedFields): Moves {
  const { changes: links, standsFor } = moveLinks(catalogue, kept.id, merged.id);
  return {
    links,
    citations: moveCitations(catalogue, { kept: kept.id, merged: merged.id, cited, links, standsFor }),
    files: moveFiles(catalogue, kept.id, merged.id),
    references: moveReferences(catalogue, kept.id, merged.id),
  };
}

/** Two links with one key say the same. */
export function linkKey({ from, to, role, fromDate }: Omit<LinkRow, 'id'>): string {
  const ends = isSymmetric(role) ? [from, to].toSorted() : [from, to];
  return canonical([...ends, role, fromDate]);
}

/** @returns the changes, and for each link that goes the one that stands for it. */
function moveLinks(
  catalogue: Catalogue,
  kept: RecordId,
  merged: RecordId,
): { changes: ChangeOf<'link'>[]; standsFor: ReadonlyMap<string, LinkRow | null> } {
  const ids = catalogue.prepare('select id from link where from_record = $id or to_record = $id order by id', {
    pluck: true,
  });
  const linksOf = (id: RecordId): LinkRow[] =>
    (ids.all({ id }) as unknown as string[]).map((each) => readLinkRow(catalogue, each) as LinkRow);
  const changes = new Map<string, ChangeOf<'link'>>();
  const standsFor = new Map<string, LinkRow | null>();
  const there = new Map(linksOf(kept).map((row) => [linkKey(row), row]));
  for (const before of linksOf(merged)) {
    // Records that were merged into the merged one stay a part of it, and come with it.
    if (before.role === MERGED_INTO && before.to === merged) continue;
    const after = {
      ...before,
      from: before.from === merged ? kept : before.from,
      to: before.to === merged ? kept : before.to,
    };
    const known = there.get(linkKey(after));
    if (after.from === after.to) {
      changes.set(before.id, { table: 'link', id: before.id, before, after: null });
      standsFor.set(before.id, null);
    } else if (known === undefined) {
      changes.set(before.id, { table: 'link', id: before.id, before, after });
      there.set(linkKey(after), after);
    } else {
      changes.set(before.id, { table: 'link', id: before.id, before, after: null });
      const filled = filledFrom(known, after);
      standsFor.set(before.id, filled);
      if (same(known, filled)) continue;
      there.set(linkKey(filled), filled);
      const first = changes.get(known.id);
      changes.set(known.id, { table: 'link', id: known.id, before: first?.before ?? known, after: filled });
    }
  }
  return { changes: [...changes.values()], standsFor };
}

/** What only the other link says is taken over; a different end is written down in the note. */
function filledFrom(known: LinkRow, other: LinkRow): LinkRow {
  const contradicts = known.untilDate !== null && other.untilDate !== null && known.untilDate !== other.untilDate;
  const notes = [known.note, other.note, contradicts ? `(${other.fromDate ?? ''}/${other.untilDate})` : null];
  const note = [...new Set(notes.filter((each) => each !== null))].join('\n');
  return { ...known, untilDate: known.untilDate ?? other.untilDate, note: note === '' ? null : note };
}

function moveCitations(
  catalogue: Catalogue,
  {
    kept,
    merged,
    cited,
    links,
    standsFor,
  }: {
    readonly kept: RecordId;
    readonly merged: RecordId;
    readonly cited: MergedFields['cited'];
    readonly links: readonly ChangeOf<'link'>[];
    readonly standsFor: ReadonlyMap<string, LinkRow | null>;
  },
): ChangeOf<'citation'>[] {
  const near = [...links.map(({ id }) => id), ...[...standsFor.values()].flatMap((row) => row?.id ?? [])];
  const rows = catalogue
    .prepare(
      `select ${CITATION_COLUMNS} from citation where record in ($kept, $merged) or document in ($kept, $merged)
         or link in (select value from json_each($near)) order by record = $merged, id`,
    )
    .all({ kept, merged, near: JSON.stringify(near) })
    .map(toCitationRow);
  const target = (row: CitationRow): CitationRow | null => {
    const document = row.document === merged ? kept : row.document;
    const stands = row.link === null ? undefined : standsFor.get(row.link);
    if (stands === null) return null;
    if (stands !== undefined) return { ...row, document, link: stands.id, record: stands.from };
    if (row.record !== merged && row.record !== kept) return { ...row, document };
    return { ...cited(row.record === merged ? 'merged' : 'kept', row), document, record: kept };
  };
  const taken = new Set<string>();
  return rows.flatMap((before): ChangeOf<'citation'>[] => {
    const after = target(before);
    const key = after === null ? '' : canonical({ ...after, id: '' });
    const isDoubled = after !== null && taken.has(key);
    taken.add(key);
    const result = isDoubled ? null : after;
    return same(before, result) ? [] : [{ table: 'citation', id: before.id, before, after: result }];
  });
}

function moveFiles(catalogue: Catalogue, kept: RecordId, merged: RecordId): ChangeOf<'file'>[] {
  return catalogue
    .prepare(`select ${FILE_COLUMNS} from file where record = $merged or source = $merged order by id`)
    .all({ merged })
    .map(toFileRow)
    .map((before) => {
      const after: FileRow = {
        ...before,
        record: before.record === merged ? kept : before.record,
        source: before.source === merged ? kept : before.source,
      };
      return { table: 'file', id: before.id, before, after };
    });
}

function moveReferences(catalogue: Catalogue, kept: RecordId, merged: RecordId): Moves['references'] {
  const ids = catalogue
    .prepare('select distinct record from reference where target = ? and record not in (?, ?) order by record', {
      pluck: true,
    })
    .all([merged, kept, merged]) as unknown as string[];
  return ids.flatMap((id) => {
    const record = readRecordRow(catalogue, id);
    if (record === null) return [];
    const to = (value: FieldValue): FieldValue => retargeted(value, merged, kept);
    const preferred = Object.fromEntries(Object.entries(record.fields).map(([key, value]) => [key, to(value)]));
    const others = Object.fromEntries(
      Object.entries(record.others).map(([key, other]) => {
        const values = distinct(other.values.map(to)).filter((value) => !same(value, preferred[key]));
        return [key, values.length === 0 ? null : { ...other, values }];
      }),
    );
    return [{ record, fields: changedFields(record, { preferred, others }) }];
  });
}

/** A value with its references to one record turned to another; what a list then names twice, it names once. */
export function retargeted(value: FieldValue, from: RecordId, to: RecordId): FieldValue {
  if (Array.isArray(value)) {
    const turned = value.map((each: FieldValue) => retargeted(each, from, to));
    return same(turned, value) ? value : distinct(turned);
  }
  if (isReference(value)) return value.ref === from ? { ref: to } : value;
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, retargeted(part, from, to)]));
}

/** The change that brings the fields of a record to a state; null takes away what is not in it. */
export function changedFields(record: RecordRow, state: CheckedFields): CheckedFields {
  const changed = <Value>(
    now: Readonly<Record<string, Value>>,
    then: Readonly<Record<string, Value | null>>,
  ): Record<string, Value | null> => {
    const keys = [...new Set([...Object.keys(now), ...Object.keys(then)])];
    return Object.fromEntries(
      keys.flatMap((key) => (same(now[key] ?? null, then[key] ?? null) ? [] : [[key, then[key] ?? null]])),
    );
  };
  return { preferred: changed(record.fields, state.preferred), others: changed(record.others, state.others) };
}
