import { createHash } from 'node:crypto';
import type { FieldValue } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { ownKey } from '../../shared/records/model.ts';
import { isReference } from '../../shared/records/show.ts';
import { same } from '../archive/canonical.ts';
import { reserveCode } from '../archive/codes.ts';
import type { RecordRow } from '../archive/rows.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Meeting } from './bring-together.ts';
import { compare, rowKey, rowOfKey, type SharedRecord } from './change.ts';

/** Stores the records, fields and terms of one's own first, because the others are read by them. */
export function placeRecords(meeting: Meeting): void {
  const done = new Set<string>();
  for (;;) {
    const ids = [...meeting.touched]
      .map(rowOfKey)
      .flatMap(({ table, id }) => (table === 'record' && !done.has(id) ? [id] : []))
      .filter((id) => meeting.state('record', id) !== null || !done.add(id));
    if (ids.length === 0) return;
    const ofType = (type: string): string[] => ids.filter((id) => stateOf(meeting, id).type === type);
    const batch = [ofType('field'), ofType('term'), ids].find((each) => each.length > 0) as string[];
    for (const id of batch) {
      done.add(id);
      meeting.begins('record', id);
    }
    placeBatch(meeting, batch.toSorted(compare));
    if (batch !== ids) meeting.forgetNames();
  }
}

function stateOf(meeting: Meeting, id: string): SharedRecord {
  return meeting.state('record', id)?.row as SharedRecord;
}

function placeBatch(meeting: Meeting, ids: readonly string[]): void {
  const { catalogue } = meeting.vault;
  const codes = codesApart(catalogue, new Map(ids.map((id) => [id, stateOf(meeting, id).code])));
  const batch = new Set(ids);
  const there = catalogue.prepare('select 1 from record where id = ?');
  const isThere = (id: string): boolean => batch.has(id) || there.get([id]) !== undefined;
  const inRing = catalogue.prepare("select 1 from link_twin where standing = 'ring ' || ? and until is null");
  const rows = [...codes].map(([id, code]): { before: RecordRow | null; after: RecordRow } => {
    const before = meeting.current('record', id) as RecordRow | null;
    if (!batch.has(id)) return { before, after: { ...(before as RecordRow), code } };
    const shared = meeting
      .changes()
      .names.local('record', stateOf(meeting, id), (missing) => meeting.waits('record', id, missing));
    const row = withoutMissing(shared as SharedRecord, isThere, (missing) => meeting.waits('record', id, missing));
    const state = row.state === 'trashed' && inRing.get([id]) !== undefined ? 'active' : row.state;
    return { before, after: { ...row, code, state, rev: before?.rev ?? 1 } };
  });
  // Two records may change codes with each other, and never have the same one.
  const changed = rows.filter(({ before, after }) => !same(before, after));
  const waiting = changed.map(({ before, after }) => {
    if (before === null || before.code === after.code) return { before, after };
    const apart = { ...before, code: `~${before.id}` };
    meeting.place({ table: 'record', id: before.id, before, after: apart });
    noteRenamed(meeting, before, after.code);
    return { before: apart, after };
  });
  for (const { before, after } of waiting.toSorted((a, b) => compare(a.after.code, b.after.code))) {
    if (before === null) reserveCode(catalogue, after.type, after.code);
    meeting.place({
      table: 'record',
      id: after.id,
      before,
      after: before === null ? after : { ...after, rev: before.rev + 1 },
    });
    if (before === null) meeting.came(after.id);
  }
}

/** What is called after a code follows it: values of a field of one's own, and those that are a term of one's own. */
function noteRenamed(meeting: Meeting, before: RecordRow, code: string): void {
  const { catalogue } = meeting.vault;
  meeting.renamed.set(before.code, code);
  if (definitions[before.type]?.model !== true) return;
  const signs =
    before.type === 'field' ? [`"${ownKey(before.code)}":`, `"own-${ownKey(before.code)}"`] : [`"${before.code}"`];
  const users = catalogue.prepare("select id from record where instr(data, ?) or instr(coalesce(others, ''), ?)", {
    pluck: true,
  });
  for (const sign of signs)
    for (const id of users.all([sign, sign]) as unknown as string[])
      meeting.touched.add(rowKey({ table: 'record', id }));
  const citations = catalogue.prepare('select id from citation where field = ? or value = ?', { pluck: true });
  for (const id of citations.all([ownKey(before.code), JSON.stringify(before.code)]) as unknown as string[])
    meeting.touched.add(rowKey({ table: 'citation', id }));
}

/**
 * Which record has which code, where several want the same: the oldest has it, and the others the same with digits that follow from what they are.
 * @param wanted by the id of the record
 * @returns the codes of these records, and of others that have to give theirs up or get it back
 */
function codesApart(catalogue: Catalogue, wanted: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const holder = catalogue.prepare('select id from record where code = ?', { pluck: true });
  const wish = catalogue.prepare('select code from code_wanted where record = ?', { pluck: true });
  const wishing = catalogue.prepare('select record from code_wanted where code = ?', { pluck: true });
  const current = catalogue.prepare('select code from record where id = ?', { pluck: true });
  const contested = new Set(wanted.values());
  // Who wants another code than before leaves the old one to somebody else.
  for (const id of wanted.keys()) {
    const before = (wish.get([id]) ?? current.get([id])) as unknown as string | undefined;
    if (before !== undefined) contested.add(before);
  }
  const given = new Map<string, string>();
  const taken = new Set<string>();
  const wanting = Map.groupBy(wanted.keys(), (id) => wanted.get(id));
  const claims = [...contested].toSorted(compare).map((code) => {
    const own = holder.get([code]) as unknown as string | undefined;
    const standing = own === undefined || wanted.has(own) || wish.get([own]) !== undefined ? [] : [own];
    const others = (wishing.all([code]) as unknown as string[]).filter((id) => !wanted.has(id));
    const mine = wanting.get(code) ?? [];
    return { code, claimants: [...new Set([...standing, ...others, ...mine])].toSorted(compare) };
  });
  for (const { code, claimants } of claims)
    if (claimants[0] !== undefined) {
      given.set(claimants[0], code);
      taken.add(code);
    }
  const insert = catalogue.prepare('insert or replace into code_wanted (record, code) values (?, ?)');
  const remove = catalogue.prepare('delete from code_wanted where record = ?');
  for (const { code, claimants } of claims)
    for (const [place, id] of claimants.entries()) {
      if (place === 0) {
        remove.run([id]);
        continue;
      }
      insert.run([id, code]);
      const own = withDigits(code, id, (other) => {
        const has = holder.get([other]) as unknown as string | undefined;
        return taken.has(other) || (has !== undefined && has !== id && given.get(has) === undefined);
      });
      given.set(id, own);
      taken.add(own);
    }
  return given;
}

/** Digits alone, because letters could spell a name. */
function withDigits(code: string, id: string, isTaken: (code: string) => boolean): string {
  const digits = BigInt(`0x${createHash('sha256').update(`khronika code ${id}`).digest('hex')}`).toString();
  for (let count = 4; ; count += 2) {
    const own = `${code.slice(0, 64 - 1 - count)}-${digits.slice(0, count)}`;
    if (!isTaken(own)) return own;
  }
}

/** A record without what refers to a record that is not here. Of several values the next one is preferred then. */
export function withoutMissing(
  record: SharedRecord,
  isThere: (id: string) => boolean,
  missing: (id: string) => void,
): SharedRecord {
  const fields: Record<string, FieldValue> = {};
  const others: Record<string, { values: FieldValue[]; reason?: string }> = {};
  const left = (value: FieldValue): FieldValue[] => {
    const found = leftOf(value, isThere, missing);
    return found === null ? [] : [found];
  };
  for (const key of new Set([...Object.keys(record.fields), ...Object.keys(record.others)])) {
    const value = record.fields[key];
    const beside = record.others[key];
    const [preferred, ...rest] = [
      ...(value === undefined ? [] : left(value)),
      ...(beside?.values ?? []).flatMap((each) => left(each)),
    ];
    if (preferred === undefined) continue;
    fields[key] = preferred;
    if (rest.length > 0)
      others[key] = { values: rest, ...(beside?.reason === undefined ? {} : { reason: beside.reason }) };
  }
  return { ...record, id: record.id, fields, others };
}

function leftOf(value: FieldValue, isThere: (id: string) => boolean, missing: (id: string) => void): FieldValue | null {
  if (Array.isArray(value)) {
    const left = value.flatMap((each: FieldValue) => {
      const found = leftOf(each, isThere, missing);
      return found === null ? [] : [found];
    });
    return left.length === 0 ? null : left;
  }
  if (isReference(value)) {
    if (isThere(value.ref)) return value;
    missing(value.ref);
    return null;
  }
  if (typeof value !== 'object') return value;
  const parts = Object.entries(value).flatMap(([key, part]) => {
    const found = leftOf(part, isThere, missing);
    return found === null ? [] : [[key, found] as const];
  });
  return parts.some(([key]) => key !== 'id') ? Object.fromEntries(parts) : null;
}
