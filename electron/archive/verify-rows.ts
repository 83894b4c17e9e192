import type { Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import { same } from './canonical.ts';
import { recordsOf } from './history.ts';
import { pastDamage } from './past-damage.ts';
import type { Problem } from './problem.ts';
import type { Change, FileRow } from './rows.ts';
import { readRow } from './stored-rows.ts';
import { walkHistory, type Walked } from './walk-history.ts';

/** Entries that are named one by one; of more it is said how many there are. */
const NAMED = 20;

/** What the history as a whole says: the last state of each row, and what can be read from its entries. */
interface Told {
  readonly last: ReadonlyMap<string, { readonly change: Change; readonly seq: number }>;
  /** Instants of the first and the last entry about a record itself. */
  readonly times: ReadonlyMap<string, { readonly created: string; readonly updated: string }>;
  /** "record seq" for each record that an entry is about. */
  readonly about: ReadonlySet<string>;
  /** Rows that an entry which does not hold speaks of: nothing is known of them for certain. */
  readonly doubtful: ReadonlySet<string>;
  /** After the last entry that is there but tells nothing, or should be there, rows may have changed; 0 when all entries are whole. */
  readonly gapAt: number;
}

/** Does a part of the work that may meet a damaged page; then the part is named and `otherwise` comes back. */
export type Attempt = <Result>(part: string, work: () => Result, otherwise: Result) => Result;

export interface CheckedHistory extends Walked {
  /** Hashes of the entries that were asked for. */
  readonly hashes: ReadonlyMap<number, string>;
  /** Rows of files as the history tells of them, for when the catalogue cannot. */
  readonly files: readonly FileRow[];
}

/**
 * Replays the history and compares: a row that somebody changed behind Khronika's back differs from its last entry. Where entries
 * are broken it goes on, and says nothing of rows that these may have changed.
 */
export function checkRows(
  vault: Vault,
  wanted: ReadonlySet<number>,
  problems: Problem[],
  attempt: Attempt,
): CheckedHistory {
  const last = new Map<string, { change: Change; seq: number }>();
  const times = new Map<string, { created: string; updated: string }>();
  const about = new Set<string>();
  const doubtful = new Set<string>();
  const hashes = new Map<number, string>();
  const walked = walkHistory(vault, ({ seq, at, changes, hash }, holds) => {
    if (wanted.has(seq)) hashes.set(seq, hash);
    for (const change of changes) {
      if (!holds) doubtful.add(`${change.table} ${change.id}`);
      else last.set(`${change.table} ${change.id}`, { change, seq });
      if (change.table === 'record')
        times.set(change.id, { created: times.get(change.id)?.created ?? at, updated: at });
      for (const record of recordsOf(change)) about.add(`${record} ${seq}`);
    }
  });
  reportBroken(walked, problems);
  const { broken, missing, unreadable } = walked;
  const gapAt = Math.max(0, ...broken, ...missing, ...unreadable.map(([, until]) => until));
  const told = { last, times, about, doubtful, gapAt };
  checkTold(vault.catalogue, told, problems);
  if (gapAt === 0) {
    attempt('rows', () => checkUntold(vault.catalogue, told, problems), undefined);
    attempt('history_of', () => checkHistoryOf(vault.catalogue, told, problems), undefined);
  }
  const files = [...last.values()].flatMap(({ change }) =>
    change.table === 'file' && change.after !== null ? [change.after] : [],
  );
  return { ...walked, hashes, files };
}

function reportBroken({ broken, missing, unreadable }: Walked, problems: Problem[]): void {
  const wrong = [...broken, ...missing].toSorted((a, b) => a - b);
  for (const [at, seq] of wrong.slice(0, NAMED).entries())
    problems.push({
      kind: 'history-broken',
      where: String(seq),
      detail: `${
        missing.includes(seq)
          ? 'There is no such entry.'
          : 'This entry, or what stands before it, was altered, left out or put in after it was written.'
      }${at === NAMED - 1 && wrong.length > NAMED ? ` ${wrong.length - NAMED} more after it do not hold.` : ''}`,
    });
  for (const [from, until] of unreadable)
    problems.push({
      kind: 'history-unreadable',
      where: from === until ? String(from) : `${from}-${until}`,
      detail: 'It stands on a damaged page of the catalogue.',
    });
}

/** Every row that the history tells of is as its last entry left it. */
function checkTold(catalogue: Catalogue, { last, times, doubtful, gapAt }: Told, problems: Problem[]): void {
  const past = pastDamage(catalogue);
  for (const [key, { change, seq }] of last) {
    if (doubtful.has(key) || seq < gapAt) continue;
    const found = past.read(() => compare(catalogue, change, gapAt === 0 ? times.get(change.id) : null));
    if (found?.found === 'same') continue;
    problems.push({
      kind:
        found === null ? 'row-unreadable' : change.table === 'file' ? 'file-row-altered' : `${change.table}-altered`,
      where: past.read(() => codeOf(catalogue, change))?.found ?? codeTold(last, change),
      detail:
        found === null
          ? `A ${change.table} that stands on a damaged page of the catalogue.`
          : found.found === 'gone'
            ? 'It was removed without an entry in the history.'
            : 'It differs from its last entry in the history.',
    });
  }
}

function codeOf(catalogue: Catalogue, change: Change): string {
  const code = catalogue.prepare('select code from record where id = ?', { pluck: true });
  return String(code.get([recordsOf(change)[0] ?? null]) ?? change.id);
}

/** The code of a record that cannot be read itself, as the history has it. */
function codeTold(last: Told['last'], change: Change): string {
  const record = last.get(`record ${recordsOf(change)[0] ?? ''}`)?.change;
  return record?.table === 'record' ? (record.after?.code ?? change.id) : change.id;
}

/** @param times null where it is not known when the record was first and last changed */
function compare(catalogue: Catalogue, change: Change, times: unknown): 'same' | 'altered' | 'gone' {
  let current: Change['after'];
  try {
    current = readRow(catalogue, change);
  } catch (error) {
    // Its JSON was cut or overwritten.
    if (error instanceof SyntaxError) return 'altered';
    throw error;
  }
  if (current === null && change.after !== null) return 'gone';
  if (!same(current, change.after)) return 'altered';
  if (change.table !== 'record' || times === null) return 'same';
  return same(catalogue.prepare('select created, updated from record where id = ?').get([change.id]), times)
    ? 'same'
    : 'altered';
}

/** There is no row that the history does not tell of. */
function checkUntold(catalogue: Catalogue, { last }: Told, problems: Problem[]): void {
  for (const table of ['record', 'link', 'citation', 'file'] as const) {
    for (const { id } of catalogue.prepare(`select id from ${table}`).all<{ id: string }>()) {
      if (!last.has(`${table} ${id}`))
        problems.push({ kind: 'row-unrecorded', where: id, detail: `A ${table} that the history knows nothing of.` });
    }
  }
  for (const { id } of catalogue.prepare('select id from text_layer').all<{ id: string }>()) {
    if (!last.has(`layer ${id}`))
      problems.push({
        kind: 'row-unrecorded',
        where: id,
        detail: 'Words of a page that the history knows nothing of.',
      });
  }
}

/** The list by which the history of one record is found leaves nothing out and adds nothing. */
function checkHistoryOf(catalogue: Catalogue, { about }: Told, problems: Problem[]): void {
  const listed = catalogue.prepare('select record, seq from history_of').all<{ record: string; seq: number }>();
  if (listed.length === about.size && listed.every(({ record, seq }) => about.has(`${record} ${seq}`))) return;
  problems.push({
    kind: 'index-broken',
    where: 'history_of',
    detail: 'The list of history entries by record is not that of the history.',
  });
}
