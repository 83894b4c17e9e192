import type { Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import { same } from './canonical.ts';
import { recordsOf, walkHistory } from './history.ts';
import type { Problem } from './problem.ts';
import type { Change } from './rows.ts';
import { readRow } from './stored-rows.ts';

/** What the history as a whole says: the last state of each row, and what can be read from its entries. */
interface Told {
  readonly last: ReadonlyMap<string, Change>;
  /** Instants of the first and the last entry about a record itself. */
  readonly times: ReadonlyMap<string, { readonly created: string; readonly updated: string }>;
  /** "record seq" for each record that an entry is about. */
  readonly about: ReadonlySet<string>;
}

/**
 * Replays the history and compares: a row that somebody changed behind Khronika's back differs from its last entry.
 * @returns how many entries of the history hold.
 */
export function checkRows(vault: Vault, problems: Problem[]): number {
  const last = new Map<string, Change>();
  const times = new Map<string, { created: string; updated: string }>();
  const about = new Set<string>();
  const { entries, broken } = walkHistory(vault.catalogue, vault.id, ({ seq, at, changes }) => {
    for (const change of changes) {
      last.set(`${change.table} ${change.id}`, change);
      if (change.table === 'record')
        times.set(change.id, { created: times.get(change.id)?.created ?? at, updated: at });
      for (const record of recordsOf(change)) about.add(`${record} ${seq}`);
    }
  });
  if (broken === null) {
    const told = { last, times, about };
    checkTold(vault.catalogue, told, problems);
    checkUntold(vault.catalogue, told, problems);
    checkHistoryOf(vault.catalogue, told, problems);
  } else {
    problems.push({
      kind: 'history-broken',
      where: String(broken),
      detail: 'This entry, or what stands before it, was altered, left out or put in after it was written.',
    });
  }
  return entries;
}

/** Every row that the history tells of is as its last entry left it. */
function checkTold(catalogue: Catalogue, { last, times }: Told, problems: Problem[]): void {
  const codeById = catalogue.prepare('select code from record where id = ?', { pluck: true });
  for (const change of last.values()) {
    const found = compare(catalogue, change, times.get(change.id));
    if (found === 'same') continue;
    problems.push({
      kind: change.table === 'file' ? 'file-row-altered' : `${change.table}-altered`,
      where: String(codeById.get([recordsOf(change)[0] ?? null]) ?? change.id),
      detail:
        found === 'gone'
          ? 'It was removed without an entry in the history.'
          : 'It differs from its last entry in the history.',
    });
  }
}

function compare(catalogue: Catalogue, change: Change, times: unknown): 'same' | 'altered' | 'gone' {
  try {
    const current = readRow(catalogue, change);
    if (current === null && change.after !== null) return 'gone';
    if (!same(current, change.after)) return 'altered';
    if (change.table !== 'record') return 'same';
    return same(catalogue.prepare('select created, updated from record where id = ?').get([change.id]), times)
      ? 'same'
      : 'altered';
  } catch {
    // Its JSON was cut or overwritten.
    return 'altered';
  }
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
