import type { Catalogue } from '../../vault/catalogue.ts';
import { indexVersion, PAGE_BITS, slotsVersion, vacatedSlots } from './word-index.ts';

/** Which slot of the index is which page of which record. */
export interface Slots {
  /** By slot: the record's number, 0 where there is none. */
  readonly record: Int32Array<ArrayBuffer>;
  readonly page: Int32Array<ArrayBuffer>;
  /** One more than the highest slot. */
  readonly size: number;
}

interface Kept {
  moves: number;
  version: number;
  slots: Slots;
  /** How many of the vacated slots are known. */
  vacated: number;
  readonly lists: Map<string, { version: number; list: Int32Array; scores: Float32Array | null }>;
  bytes: number;
}

const kept = new WeakMap<Catalogue, Kept>();
/** Bytes of lists that are kept for the next question: the following page of an answer, its facets, a word more. */
const MOST_BYTES = 24 * 1024 * 1024;
const PAGES = 2 ** PAGE_BITS;

export function slotsOf(catalogue: Catalogue): Slots {
  const [moves, version] = [slotsVersion(catalogue), indexVersion(catalogue)];
  const known = kept.get(catalogue);
  if (known !== undefined && known.moves === moves) {
    if (known.version !== version) {
      known.slots = readSlots(catalogue, known.slots);
      const vacated = vacatedSlots(catalogue);
      for (; known.vacated < vacated.length; known.vacated += 1) known.slots.record[vacated[known.vacated] ?? 0] = 0;
      known.version = version;
    }
    return known.slots;
  }
  const slots = readSlots(catalogue, { record: new Int32Array(0), page: new Int32Array(0), size: 0 });
  kept.set(catalogue, { moves, version, slots, vacated: vacatedSlots(catalogue).length, lists: new Map(), bytes: 0 });
  return slots;
}

/** What was added since is put behind what is known. */
function readSlots(catalogue: Catalogue, known: Slots): Slots {
  const [slots, numbers] = JSON.parse(
    catalogue
      .prepare(
        'select json_array(json(json_group_array(slot)), json(json_group_array(number))) from (select slot, number from indexed_page where slot >= ? order by slot)',
        { pluck: true },
      )
      .get([known.size]) as unknown as string,
  ) as [number[], number[]];
  const size = (slots.at(-1) ?? known.size - 1) + 1;
  if (size <= known.size) return known;
  const record = grown(known.record, size);
  const page = grown(known.page, size);
  for (const [at, slot] of slots.entries()) {
    // A vacated slot has a negative one.
    const number = Math.max(0, numbers[at] ?? 0);
    record[slot] = Math.floor(number / PAGES);
    page[slot] = number % PAGES;
  }
  return { record, page, size };
}

function grown(list: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  if (list.length >= size) return list;
  const more = new Int32Array(Math.max(size, Math.ceil(list.length * 1.2)));
  more.set(list);
  return more;
}

export type IndexTable = 'page_stem' | 'page_form' | 'record_stem' | 'record_form';

export interface Postings {
  /** Slots, or numbers of records, in rising order. */
  readonly list: Int32Array;
  /** How much each says, the higher the more; null where they were not weighed. */
  readonly scores: Float32Array | null;
}

const NOTHING: Postings = { list: new Int32Array(0), scores: null };

/**
 * The rows of an index that match an FTS5 query. Fetched as one text, because a row for each would take ten times as long.
 * @param weigh whether each is weighed by BM25, which takes six times as long
 */
export function postings(catalogue: Catalogue, table: IndexTable, match: string, weigh: boolean): Postings {
  if (match === '') return NOTHING;
  slotsOf(catalogue);
  const store = kept.get(catalogue);
  const version = indexVersion(catalogue);
  const key = `${table} ${match}`;
  const known = store?.lists.get(key);
  if (known !== undefined && known.version === version && (!weigh || known.scores !== null)) {
    store?.lists.delete(key);
    store?.lists.set(key, known);
    return known;
  }
  const found = weigh ? weighed(catalogue, table, match) : { list: listed(catalogue, table, match), scores: null };
  if (store !== undefined) {
    store.lists.delete(key);
    store.lists.set(key, { version, ...found });
    store.bytes = [...store.lists.values()].reduce((sum, each) => sum + bytesOf(each), 0);
    for (const [old, each] of store.lists) {
      if (store.bytes <= MOST_BYTES) break;
      store.lists.delete(old);
      store.bytes -= bytesOf(each);
    }
  }
  return found;
}

function bytesOf({ list, scores }: Postings): number {
  return list.byteLength + (scores?.byteLength ?? 0) + 100;
}

function listed(catalogue: Catalogue, table: IndexTable, match: string): Int32Array {
  const text = catalogue
    .prepare(`select json_group_array(rowid) from ${table} where ${table} match ?`, { pluck: true })
    .get([match]) as unknown as string;
  return integersOf(text);
}

/** Of the two columns of records a title counts twice. */
const BM25: Readonly<Record<IndexTable, string>> = {
  page_stem: 'bm25(page_stem)',
  page_form: 'bm25(page_form)',
  record_stem: 'bm25(record_stem, 2.0, 1.0)',
  record_form: 'bm25(record_form)',
};

function weighed(catalogue: Catalogue, table: IndexTable, match: string): Postings {
  const [rows, scores] = JSON.parse(
    catalogue
      .prepare(
        `with hit (row, score) as materialized (select rowid, cast(bm25 * -10000 as integer) from (select rowid, ${BM25[table]} as bm25 from ${table} where ${table} match ?))
         select json_array(json(json_group_array(row)), json(json_group_array(score))) from hit`,
        { pluck: true },
      )
      .get([match]) as unknown as string,
  ) as [number[], number[]];
  return { list: Int32Array.from(rows), scores: Float32Array.from(scores, (score) => score / 10_000) };
}

/** Numbers of a JSON list; reading them by hand is twice as fast as making an array of numbers of it first. */
function integersOf(json: string): Int32Array {
  let count = json.length > 2 ? 1 : 0;
  for (let at = json.indexOf(','); at !== -1; at = json.indexOf(',', at + 1)) count += 1;
  const found = new Int32Array(count);
  let place = 0;
  let value = 0;
  for (let at = 1; at < json.length; at += 1) {
    const sign = json.charCodeAt(at);
    if (sign >= 0x30 && sign <= 0x39) value = value * 10 + sign - 0x30;
    else if (place < count) {
      found[place] = value;
      place += 1;
      value = 0;
    }
  }
  return found;
}
