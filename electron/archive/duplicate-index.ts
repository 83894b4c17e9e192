import { setImmediate } from 'node:timers/promises';
import type { RecordType } from '../../shared/records/definition.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { likenessOf, WORTH_A_LOOK, type Likeness } from './duplicate-likeness.ts';
import { traitsOf, type Traits } from './duplicate-traits.ts';
import { NOT_ABOUT_WORLD } from './same-record.ts';
import { RECORD_COLUMNS, toRecordRow } from './stored-rows.ts';

/** Two records that may be the same; `one` was recorded first. */
export interface FoundPair extends Likeness {
  readonly one: string;
  readonly other: string;
}

interface Index {
  seq: number;
  readonly traits: Map<string, Traits>;
  readonly blocks: Map<string, Set<string>>;
  readonly pairs: Map<string, FoundPair>;
}

const indexes = new WeakMap<Catalogue, Map<RecordType, Promise<Index>>>();

/**
 * All pairs of a type that are worth a look. The first time every record is read, and what shares a key is compared; from then on only what
 * the history says was touched. Gives way to other calls in between.
 */
export async function pairsOf(catalogue: Catalogue, type: RecordType): Promise<readonly FoundPair[]> {
  const ofCatalogue = indexes.get(catalogue) ?? new Map<RecordType, Promise<Index>>();
  indexes.set(catalogue, ofCatalogue);
  const before = ofCatalogue.get(type);
  const next = (before ?? Promise.resolve(null)).then((index) => follow(catalogue, type, index));
  // A failure must not stand in the way of the next question.
  ofCatalogue.set(type, next);
  next.catch(() => ofCatalogue.delete(type));
  return [...(await next).pairs.values()];
}

/** Records that share a key, at most: a name that hundreds bear says nothing by itself, and the pairs would be millions. */
const MOST_IN_BLOCK = 60;
/** Records, and comparisons, between two breaths. */
const STRIDE = 1000;

async function follow(catalogue: Catalogue, type: RecordType, known: Index | null): Promise<Index> {
  const newest = Number(catalogue.prepare('select max(seq) from history', { pluck: true }).get() ?? 0);
  if (known?.seq === newest) return known;
  const index = known ?? { seq: 0, traits: new Map(), blocks: new Map(), pairs: new Map<string, FoundPair>() };
  const touched = known === null ? null : touchedSince(catalogue, type, known.seq);
  const surroundings = surroundingsOf(catalogue, type, touched);
  if (touched !== null) forget(index, touched);
  const fresh: Traits[] = [];
  let count = 0;
  for (const row of activeRows(catalogue, type, touched)) {
    const traits = traitsOf(toRecordRow(row), surroundings(String(row['id'])));
    index.traits.set(traits.id, traits);
    for (const block of traits.blocks) {
      const members = index.blocks.get(block);
      if (members === undefined) index.blocks.set(block, new Set([traits.id]));
      else members.add(traits.id);
    }
    fresh.push(traits);
    count += 1;
    if (count % STRIDE === 0) await setImmediate();
  }
  for (const traits of fresh) {
    for (const other of candidates(index, traits)) {
      const [one, two] = traits.id < other.id ? [traits, other] : [other, traits];
      const key = `${one.id} ${two.id}`;
      if (index.pairs.has(key)) continue;
      const likeness = likenessOf(one, two);
      if (likeness.score >= WORTH_A_LOOK) index.pairs.set(key, { one: one.id, other: two.id, ...likeness });
      count += 1;
      if (count % STRIDE === 0) await setImmediate();
    }
  }
  index.seq = newest;
  return index;
}

/** Of two records that are both new the older is compared with the younger, once. */
function candidates({ traits, blocks }: Index, own: Traits): Traits[] {
  const found = new Set<string>();
  for (const block of own.blocks) {
    const members = blocks.get(block);
    if (members === undefined || members.size < 2 || members.size > MOST_IN_BLOCK) continue;
    for (const id of members) if (id !== own.id) found.add(id);
  }
  return [...found].flatMap((id) => traits.get(id) ?? []);
}

function forget({ traits, blocks, pairs }: Index, touched: ReadonlySet<string>): void {
  for (const id of touched) {
    for (const block of traits.get(id)?.blocks ?? []) {
      const members = blocks.get(block);
      members?.delete(id);
      if (members?.size === 0) blocks.delete(block);
    }
    traits.delete(id);
  }
  for (const [key, { one, other }] of pairs) if (touched.has(one) || touched.has(other)) pairs.delete(key);
}

function touchedSince(catalogue: Catalogue, type: RecordType, seq: number): ReadonlySet<string> {
  const rows = catalogue.prepare(
    'select distinct o.record from history_of o join record r on r.id = o.record where o.seq > ? and r.type = ?',
    { pluck: true },
  );
  return new Set(rows.all([seq, type]) as unknown as string[]);
}

function activeRows(
  catalogue: Catalogue,
  type: RecordType,
  touched: ReadonlySet<string> | null,
): Record<string, unknown>[] {
  const some = touched === null ? '' : 'and id in (select value from json_each($ids))';
  return catalogue
    .prepare(`select ${RECORD_COLUMNS} from record where type = $type and state = 'active' ${some} order by number`)
    .all({ type, ...(touched === null ? {} : { ids: JSON.stringify([...touched]) }) });
}

const NONE: ReadonlySet<string> = new Set();

/** What the records of a type are linked to, asked once for all of them. */
function surroundingsOf(
  catalogue: Catalogue,
  type: RecordType,
  touched: ReadonlySet<string> | null,
): (id: string) => { linked: ReadonlySet<string>; files: string[] } {
  const some = touched === null ? '' : 'and r.id in (select value from json_each($ids))';
  const given = { type, ...(touched === null ? {} : { ids: JSON.stringify([...touched]) }) };
  const linked = new Map<string, Set<string>>();
  for (const [own, other] of [
    ['from_record', 'to_record'],
    ['to_record', 'from_record'],
  ] as const) {
    const rows = catalogue
      .prepare(
        `select l.${own} as id, l.${other} as other from record r join link l on l.${own} = r.id
         where r.type = $type ${some} and l.role not in (${NOT_ABOUT_WORLD})`,
      )
      .all<{ id: string; other: string }>(given);
    for (const row of rows) {
      const known = linked.get(row.id);
      if (known === undefined) linked.set(row.id, new Set([row.other]));
      else known.add(row.other);
    }
  }
  const files = new Map<string, string[]>();
  const stored = catalogue
    .prepare(
      `select f.record as id, f.sha256 from file f join record r on r.id = f.record where r.type = $type ${some}`,
    )
    .all<{ id: string; sha256: string }>(given);
  for (const { id, sha256 } of stored) files.set(id, [...(files.get(id) ?? []), sha256]);
  return (id) => ({ linked: linked.get(id) ?? NONE, files: files.get(id) ?? [] });
}
