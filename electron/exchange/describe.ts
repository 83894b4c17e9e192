import type { ReceivedSet } from '../../shared/contract/calls/exchange.ts';
import { same } from '../archive/canonical.ts';
import { codeOf } from '../archive/checkpoint-code.ts';
import type { RecordRow } from '../archive/rows.ts';
import type { Vault } from '../vault/vault.ts';
import type { Placed, Together } from './bring-together.ts';
import type { Table } from './change.ts';
import { shortCode } from './colleagues.ts';
import { keyOf } from './conflicts.ts';
import type { Receipt } from './receive.ts';
import type { SetHeader } from './set-format.ts';
import { showing } from './shown.ts';

/** Records that are named one by one. */
const LISTED = 500;

export type Described = Pick<
  ReceivedSet,
  'new' | 'changed' | 'gone' | 'bytes' | 'records' | 'recordsTotal' | 'conflicts' | 'renamed' | 'waiting'
>;

/** Says in words of the archive what came of bringing together. Asked while it stands, because a look is taken back. */
export function described(vault: Vault, { placed, conflicts, renamed }: Together): Described {
  const show = showing(vault);
  const records = placed.filter((change) => change.table === 'record');
  const kept = vault.catalogue.prepare('select at, decided from exchange_conflict where id = ?');
  const count = (which: (change: Placed) => boolean) => {
    const of = (table: Table): number => placed.filter((change) => change.table === table && which(change)).length;
    return {
      records: of('record'),
      links: of('link'),
      citations: of('citation'),
      files: of('file'),
      words: of('layer'),
    };
  };
  const files = placed.flatMap((change) =>
    change.table === 'file' && change.before === null ? (change.after ?? []) : [],
  );
  return {
    new: count(({ before }) => before === null),
    changed: count((change) => change.before !== null && !isGone(change)),
    gone: count(isGone),
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    records: records.slice(0, LISTED).flatMap((change) => shownRecord(show, change) ?? []),
    recordsTotal: records.length,
    conflicts: conflicts.map(({ table, id, conflict }) => {
      const key = keyOf(table, id, conflict);
      const { at = conflict.said[0]?.at ?? '', decided = null } =
        kept.get<{ at: string; decided: string | null }>([key]) ?? {};
      return show.conflict(table, id, conflict, { key, at, decided });
    }),
    renamed: [...renamed].map(([from, to]) => ({ from, to })),
    waiting: Number(
      vault.catalogue
        .prepare('select count(*) from (select distinct row_table, row_id from exchange_waiting)', { pluck: true })
        .get(),
    ),
  };
}

/** Up to which entry of its sender's history a set goes, with the short code by which two people compare it; null for an empty one. */
export function historyShown({ seq, hash }: SetHeader['head']): ReceivedSet['history'] {
  return hash === null ? null : { seq, code: codeOf(seq, hash) };
}

/** What a set brings, for whoever asked. */
export function shownReceipt(receipt: Receipt, words: Described): ReceivedSet {
  const { header, signedBy, colleague, isKnown, changes, seq } = receipt;
  const code = shortCode({ vault: header.from.vault, recipient: header.from.recipient, signingKey: signedBy });
  return {
    from: { vault: header.from.vault, label: colleague?.label ?? null, code, confirmed: colleague?.confirmed ?? null },
    number: header.number,
    id: header.id,
    at: header.at,
    history: historyShown(header.head),
    isKnown,
    changes,
    ...words,
    // What was looked at has no name by which it could be decided about.
    conflicts: seq === null ? words.conflicts.map((each) => ({ ...each, key: null })) : words.conflicts,
    seq,
  };
}

function isGone({ table, before, after }: Placed): boolean {
  if (after === null) return true;
  if (before === null) return false;
  if (table === 'record') return stateOf(before) === 'active' && stateOf(after) === 'trashed';
  return table === 'layer' && before.current && !after.current;
}

function stateOf(row: unknown): RecordRow['state'] {
  return (row as RecordRow).state;
}

function shownRecord(show: ReturnType<typeof showing>, change: Placed): ReceivedSet['records'][number] | null {
  if (change.table !== 'record' || change.after === null) return null;
  const listed = show.record(change.id);
  if (listed === null) return null;
  const { before, after, conflicts } = change;
  const keys = new Set(
    [before, after].flatMap((row) => (row === null ? [] : [...Object.keys(row.fields), ...Object.keys(row.others)])),
  );
  const fields = [...keys].flatMap((field): ReceivedSet['records'][number]['fields'] => {
    const [mine, result] = [before?.fields[field] ?? null, after.fields[field] ?? null];
    const others = after.others[field]?.values ?? [];
    if (same(mine, result) && same(before?.others[field]?.values ?? [], others)) return [];
    const isContested = conflicts.some((conflict) => conflict.field === field);
    const how = isContested ? 'conflict' : mine === null ? 'new' : result === null ? 'taken-away' : 'merged';
    return [
      {
        field,
        mine: show.value(mine),
        result: show.value(result),
        others: others.map((each) => show.value(each)),
        how,
      },
    ];
  });
  const what =
    before === null
      ? 'new'
      : before.state === after.state
        ? 'changed'
        : after.state === 'trashed'
          ? 'trashed'
          : 'restored';
  return { ...listed, what, fields };
}
