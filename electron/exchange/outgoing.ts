import type { CitationRow, FileRow, LayerRow, LinkRow } from '../archive/rows.ts';
import { readRow } from '../archive/stored-rows.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import {
  compare,
  rowKey,
  rowOfKey,
  type SharedChange,
  type SharedFile,
  type SharedRecord,
  type SharedRow,
  type Table,
} from './change.ts';
import type { Colleague } from './colleagues.ts';
import { levelOf, neededLevels, reaches, type Level, type Needed } from './levels.ts';
import { followOwnHistory, knownChanges, ownRowsSince } from './own-changes.ts';
import { withoutMissing } from './place-records.ts';

/** What is not known to have reached somebody, and may. */
export interface Outgoing {
  /** Rows in the order in which they go. */
  readonly rows: readonly { readonly table: Table; readonly id: string }[];
  /** Their changes, one row after the other. */
  changesOf(row: { readonly table: Table; readonly id: string }): readonly SharedChange[];
  /** Rows that stay here, and of rows that go how many references were left out. */
  readonly withheld: Withheld;
  /** Records that go and once needed a higher level: what they said then goes with them. */
  readonly loosened: readonly string[];
  /** How far the own history and what came from others goes with it. */
  readonly upto: number;
  readonly foreignUpto: number;
  /** From which entry on the hashes of the own history go. */
  readonly since: number;
}

export interface Withheld {
  readonly rows: readonly string[];
  readonly partial: Readonly<Record<string, number>>;
}

const NOTHING: Withheld = { rows: [], partial: {} };

/** Works out what goes into the next change set for a colleague. Changes nothing that anybody sees. */
export function outgoingFor(vault: Vault, colleague: Pick<Colleague, 'vault' | 'level'>): Outgoing {
  const { catalogue } = vault;
  followOwnHistory(catalogue);
  const confirmed = confirmedSet(catalogue, colleague.vault);
  const changes = knownChanges(vault);
  const needed = neededLevels(catalogue);
  const level = colleague.level;
  const isNew = (change: SharedChange, arrivals: ReadonlyMap<string, number>): boolean =>
    change.vault === vault.id
      ? change.seq > confirmed.upto
      : (arrivals.get(`${change.vault} ${change.seq}`) ?? 0) > confirmed.foreignUpto;
  const candidates = new Set<string>();
  for (const row of ownRowsSince(catalogue, confirmed.upto)) candidates.add(rowKey(row));
  const foreign = catalogue
    .prepare(
      `select distinct row_table as "table", row_id as id from foreign_change
       where arrival > ? and vault <> ? and via <> ?`,
    )
    .all<{ table: string; id: string }>([confirmed.foreignUpto, colleague.vault, colleague.vault]);
  for (const row of foreign) candidates.add(rowKey(row));
  for (const key of [...confirmed.withheld.rows, ...Object.keys(confirmed.withheld.partial)]) candidates.add(key);

  const before = new Set(confirmed.withheld.rows);
  const arrivalsOf = catalogue.prepare(
    'select vault, seq, arrival from foreign_change where row_table = ? and row_id = ?',
  );
  const rows: { table: Table; id: string }[] = [];
  const kept: string[] = [];
  const partial: Record<string, number> = {};
  const loosened = new Set<string>();
  const which = new Map<string, ReadonlySet<string> | 'all'>();
  const inOrder = [...candidates]
    .map(rowOfKey)
    .toSorted((a, b) => RANK[a.table] - RANK[b.table] || compare(a.id, b.id));
  for (const row of inOrder) {
    const key = rowKey(row);
    const all = changes.of(row.table, row.id);
    if (!mayGo(catalogue, needed, level, row, all)) {
      kept.push(key);
      continue;
    }
    const blanks = all.reduce((sum, change) => sum + blanked(change, needed, level).blanks, 0);
    if (blanks > 0) partial[key] = blanks;
    const isWhole = before.has(key) || blanks < (confirmed.withheld.partial[key] ?? 0);
    const arrivals = new Map(
      arrivalsOf
        .all<{ vault: string; seq: number; arrival: number }>([row.table, row.id])
        .map((each) => [`${each.vault} ${each.seq}`, each.arrival]),
    );
    const going = all.filter((change) => change.vault !== colleague.vault && (isWhole || isNew(change, arrivals)));
    if (going.length === 0) continue;
    if (row.table === 'record' && going.some((change) => neededOnce(change, level))) loosened.add(row.id);
    which.set(key, isWhole ? 'all' : new Set(going.map(({ vault: by, seq }) => `${by} ${seq}`)));
    rows.push(row);
  }
  return {
    rows,
    changesOf(row) {
      const chosen = which.get(rowKey(row));
      return changes
        .of(row.table, row.id)
        .filter(
          (change) =>
            change.vault !== colleague.vault &&
            (chosen === 'all' || chosen?.has(`${change.vault} ${change.seq}`) === true),
        )
        .map((change) => blanked(change, needed, level));
    },
    withheld: { rows: kept, partial },
    loosened: [...loosened],
    upto: Number(catalogue.prepare('select coalesce(max(seq), 0) from history', { pluck: true }).get()),
    foreignUpto: Number(
      catalogue.prepare('select coalesce(max(arrival), 0) from foreign_change', { pluck: true }).get(),
    ),
    since: confirmed.upto + 1,
  };
}

/** Records go before what stands on them. */
const RANK: Readonly<Record<Table, number>> = { record: 0, link: 1, citation: 2, file: 3, layer: 4 };

/** What a colleague is known to have: the newest set that they confirmed, and what was kept out of it. */
function confirmedSet(
  catalogue: Catalogue,
  colleague: string,
): { upto: number; foreignUpto: number; withheld: Withheld } {
  const row = catalogue
    .prepare(
      `select upto, foreign_upto as foreignUpto, withheld from change_set
       where vault = ? and direction = 'sent' and confirmed is not null order by number desc limit 1`,
    )
    .get<{ upto: number; foreignUpto: number; withheld: string }>([colleague]);
  if (row === undefined) return { upto: 0, foreignUpto: 0, withheld: NOTHING };
  return { ...row, withheld: JSON.parse(row.withheld) as Withheld };
}

/** Whether a row may go: as it stands now, or as it stood last. */
function mayGo(
  catalogue: Catalogue,
  needed: Needed,
  level: Level,
  { table, id }: { readonly table: Table; readonly id: string },
  changes: readonly SharedChange[],
): boolean {
  const may = (record: string | null): boolean => {
    if (record === null) return true;
    const own = needed.of(record);
    return own !== null && reaches(level, own);
  };
  if (table === 'record') return may(id);
  const now = readRow(catalogue, { table, id } as Parameters<typeof readRow>[1]) as SharedRow | null;
  const last = changes.toSorted((a, b) => compare(a.at, b.at)).at(-1);
  const row = now ?? last?.after ?? last?.before;
  if (row === null || row === undefined) return false;
  return endsOf(table, row).every(may);
}

function endsOf(table: Table, row: SharedRow): (string | null)[] {
  switch (table) {
    case 'link':
      return [(row as LinkRow).from, (row as LinkRow).to];
    case 'citation':
      return [(row as CitationRow).record, (row as CitationRow).document];
    case 'file':
      return [(row as FileRow).record];
    case 'layer':
      return [(row as LayerRow).record];
    case 'record':
      return [];
  }
}

/** A change without what it says of records that may not go. Who has no such record has nothing to follow it to. */
function blanked(change: SharedChange, needed: Needed, level: Level): SharedChange {
  if (change.table !== 'record' && change.table !== 'file') return change;
  let blanks = 0;
  const may = (id: string): boolean => {
    const own = needed.of(id);
    return own !== null && reaches(level, own);
  };
  const clean = (row: SharedRow | null): SharedRow | null => {
    if (row === null) return null;
    if (change.table === 'record') return withoutMissing(row as SharedRecord, may, () => void (blanks += 1));
    const file = row as SharedFile;
    if (file.source === null || may(file.source)) return file;
    blanks += 1;
    return { ...file, source: null };
  };
  const [before, after] = [clean(change.before), clean(change.after)];
  return blanks === 0 ? change : { ...change, before, after, blanks: change.blanks + blanks };
}

function neededOnce({ before, after }: SharedChange, level: Level): boolean {
  return [before, after].some((row) => row !== null && !reaches(level, levelOf(row as SharedRecord)));
}
