import type { Catalogue } from '../../vault/catalogue.ts';
import type { FoundField, FoundLeaf } from './evaluate.ts';
import { postings, slotsOf } from './postings.ts';
import { datesOf, standingOf, type Bits } from './standing.ts';

export interface RankedRecord {
  readonly number: number;
  readonly score: number;
}

export interface Ranking {
  /** The records of the asked part of the answer, the best first. */
  readonly records: readonly RankedRecord[];
  /** All pages of records of the answer that match. */
  readonly pageTotal: number;
  /** The slots of the pages of one record that match, the best first. */
  pagesOf(number: number): number[];
  /** How much of the query a record has in its title and fields. */
  fieldScore(number: number): number;
}

/** A match in a title or a field weighs more than one among thousands of pages. */
const FIELD = 2;
/** Every further word of the query on the same page. */
const TOGETHER = 1.5;
/** The whole of the record beside its best page. */
const MORE_PAGES = 0.15;
/** Rows that are weighed one by one in one search; of words that are on more, presence says nearly as much. */
const MOST_WEIGHED = 60_000;

interface Asked {
  readonly limit: number;
  readonly offset: number;
  readonly sort: 'relevance' | 'newest' | 'oldest';
}

/** Brings the records of an answer into an order. Ties stand in the order in which the records came in. */
export function ranked(
  catalogue: Catalogue,
  bits: Bits,
  leaves: readonly (FoundLeaf | FoundField)[],
  { limit, offset, sort }: Asked,
): Ranking {
  const slots = slotsOf(catalogue);
  const words = leaves.filter((leaf) => 'sought' in leaf);
  const pageScore = new Float32Array(slots.size);
  const pageLeaves = new Uint32Array(slots.size);
  const fieldScore = new Float32Array(bits.length);
  const scores = new Float32Array(bits.length);
  const pageCount = new Uint32Array(bits.length);
  let budget = MOST_WEIGHED;
  const inOrder = words.toSorted((a, b) => rowsIn(a) - rowsIn(b));
  for (const leaf of inOrder) {
    const place = 2 ** (words.indexOf(leaf) % 31);
    const weigh = rowsIn(leaf) <= budget;
    if (weigh) budget -= rowsIn(leaf);
    weighPages(catalogue, leaf, { weigh, place, pageScore, pageLeaves });
    weighFields(catalogue, leaf, { weigh, fieldScore });
    for (const [number, { strength }] of leaf.named)
      if (number < bits.length) fieldScore[number] = (fieldScore[number] ?? 0) + FIELD * 4 * strength;
  }
  let pageTotal = 0;
  const first = new Int32Array(bits.length).fill(-1);
  const last = new Int32Array(bits.length).fill(-2);
  for (let slot = 0; slot < slots.size; slot += 1) {
    const there = pageLeaves[slot] ?? 0;
    if (there === 0) continue;
    const number = slots.record[slot] ?? 0;
    if (bits[number] !== 1) continue;
    pageTotal += 1;
    pageCount[number] = (pageCount[number] ?? 0) + 1;
    if (first[number] === -1) first[number] = slot;
    last[number] = slot;
    const score = (pageScore[slot] ?? 0) + TOGETHER * (onesIn(there) - 1);
    pageScore[slot] = score;
    if (score > (scores[number] ?? 0)) scores[number] = score;
  }
  for (let number = 0; number < bits.length; number += 1)
    if (bits[number] === 1)
      scores[number] =
        (scores[number] ?? 0) + (fieldScore[number] ?? 0) + MORE_PAGES * Math.log1p(pageCount[number] ?? 0);
  const order = sort === 'relevance' ? byScore(scores) : byDate(catalogue, sort);
  const records = best(bits, order, offset + limit)
    .slice(offset)
    .map((number) => ({ number, score: Math.round((scores[number] ?? 0) * 1000) / 1000 }));
  return {
    records,
    pageTotal,
    pagesOf(number) {
      const found: number[] = [];
      for (let slot = first[number] ?? -1; slot >= 0 && slot <= (last[number] ?? -2); slot += 1)
        if (slots.record[slot] === number && (pageLeaves[slot] ?? 0) > 0) found.push(slot);
      return found.toSorted(
        (a, b) => (pageScore[b] ?? 0) - (pageScore[a] ?? 0) || (slots.page[a] ?? 0) - (slots.page[b] ?? 0),
      );
    },
    fieldScore: (number) => fieldScore[number] ?? 0,
  };
}

function rowsIn({ pages, records }: FoundLeaf): number {
  return [...pages, ...records].reduce((sum, { length }) => sum + length, 0);
}

interface OfPages {
  readonly weigh: boolean;
  readonly place: number;
  readonly pageScore: Float32Array;
  readonly pageLeaves: Uint32Array;
}

function weighPages(catalogue: Catalogue, leaf: FoundLeaf, { weigh, place, pageScore, pageLeaves }: OfPages): void {
  const parts = leaf.sought.parts.filter(({ of }) => of === 'page');
  const all = slotsOf(catalogue).size;
  for (const [at, { table, match, weight }] of parts.entries()) {
    const list = leaf.pages[at] ?? new Int32Array(0);
    const usual = weight * Math.log1p(all / Math.max(1, list.length));
    // FTS5 keeps no places of forms, so that it cannot weigh them.
    const found = weigh && table === 'page_stem' && list.length > 0 ? postings(catalogue, table, match, true) : null;
    const isWhole = found?.list.length === list.length;
    for (let row = 0; row < list.length; row += 1) {
      const slot = list[row] ?? 0;
      const score = isWhole ? weight * (found?.scores?.[row] ?? 0) : usual;
      // Of several spellings on one page the best counts.
      const before = ((pageLeaves[slot] ?? 0) & place) === 0 ? 0 : usual;
      pageScore[slot] = (pageScore[slot] ?? 0) + Math.max(0, score - before);
      pageLeaves[slot] = (pageLeaves[slot] ?? 0) | place;
    }
  }
}

function weighFields(
  catalogue: Catalogue,
  leaf: FoundLeaf,
  { weigh, fieldScore }: { readonly weigh: boolean; readonly fieldScore: Float32Array },
): void {
  const parts = leaf.sought.parts.filter(({ of }) => of === 'record');
  const all = standingOf(catalogue).active.length;
  for (const [at, { table, match, weight }] of parts.entries()) {
    const list = leaf.records[at] ?? new Int32Array(0);
    const usual = weight * Math.log1p(all / Math.max(1, list.length));
    const found = weigh && table === 'record_stem' && list.length > 0 ? postings(catalogue, table, match, true) : null;
    const isWhole = found?.list.length === list.length;
    for (let row = 0; row < list.length; row += 1) {
      const number = list[row] ?? 0;
      const score = isWhole ? weight * (found?.scores?.[row] ?? 0) : usual;
      fieldScore[number] = (fieldScore[number] ?? 0) + FIELD * score;
    }
  }
}

function onesIn(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

type Order = (one: number, other: number) => number;

function byScore(scores: Float32Array): Order {
  return (one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other;
}

/** Records without a date come last. */
function byDate(catalogue: Catalogue, sort: 'newest' | 'oldest'): Order {
  const { earliest } = datesOf(catalogue);
  const sign = sort === 'oldest' ? 1 : -1;
  return (one, other) => {
    const [a, b] = [earliest[one] ?? Number.NaN, earliest[other] ?? Number.NaN];
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b)) || one - other;
    return sign * (a - b) || one - other;
  };
}

/** The first of an order, without sorting the rest: a heap with the worst of them on top. */
function best(bits: Bits, order: Order, count: number): number[] {
  const heap: number[] = [];
  const swap = (one: number, other: number): void => {
    [heap[one], heap[other]] = [heap[other] ?? 0, heap[one] ?? 0];
  };
  const down = (): void => {
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let worst = at;
      for (const child of [left, right])
        if (child < heap.length && order(heap[child] ?? 0, heap[worst] ?? 0) > 0) worst = child;
      if (worst === at) return;
      swap(at, worst);
      at = worst;
    }
  };
  for (let number = 0; number < bits.length; number += 1) {
    if (bits[number] !== 1) continue;
    if (heap.length < count) {
      heap.push(number);
      for (let at = heap.length - 1; at > 0;) {
        const parent = (at - 1) >> 1;
        if (order(heap[at] ?? 0, heap[parent] ?? 0) <= 0) break;
        swap(at, parent);
        at = parent;
      }
    } else if (count > 0 && order(number, heap[0] ?? 0) < 0) {
      heap[0] = number;
      down();
    }
  }
  return heap.toSorted(order);
}
