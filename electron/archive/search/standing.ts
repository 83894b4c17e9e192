import { timelinePaths } from '../../../shared/records/dated-parts.ts';
import type { RecordType } from '../../../shared/records/definition.ts';
import { definitions } from '../../../shared/records/definitions.ts';
import type { Catalogue } from '../../vault/catalogue.ts';

/** A set of records by their number: 1 where a record belongs to it. */
export type Bits = Uint8Array;

interface Standing {
  seq: number;
  /** Records that can be found at all. */
  readonly active: Bits;
  readonly byType: Map<string, Bits>;
  dates: Dates | null;
}

export interface Dates {
  /** By number of the record: days since 1970 as far as the first day goes, NaN where it has no date. */
  readonly earliest: Float64Array;
  readonly written: Map<number, string>;
}

const kept = new WeakMap<Catalogue, Standing>();

/** What does not depend on the query, read once for every state of the archive. */
export function standingOf(catalogue: Catalogue): Standing {
  const seq = Number(catalogue.prepare('select max(seq) from history', { pluck: true }).get() ?? 0);
  const known = kept.get(catalogue);
  if (known?.seq === seq) return known;
  const size = Number(catalogue.prepare('select max(number) from record', { pluck: true }).get() ?? 0) + 1;
  const active = new Uint8Array(size);
  const byType = new Map<string, Bits>();
  const types = catalogue.prepare('select distinct type from record indexed by record_by_type', { pluck: true }).all();
  const numbers = catalogue.prepare(
    "select json_group_array(number) from record indexed by record_by_type where type = ? and state = 'active'",
    { pluck: true },
  );
  for (const type of types as unknown as string[]) {
    if (definitions[type as RecordType].model === true) continue;
    const bits = bitsOf(JSON.parse(numbers.get([type]) as unknown as string) as number[], size);
    byType.set(type, bits);
    for (let at = 0; at < size; at += 1) if (bits[at] === 1) active[at] = 1;
  }
  const standing: Standing = { seq, active, byType, dates: null };
  kept.set(catalogue, standing);
  return standing;
}

/** The first date of every record that stands on timelines, for sorting. */
export function datesOf(catalogue: Catalogue): Dates {
  const standing = standingOf(catalogue);
  if (standing.dates !== null) return standing.dates;
  const earliest = new Float64Array(standing.active.length).fill(Number.NaN);
  const written = new Map<number, string>();
  const rank = new Map(
    Object.values(definitions).map((definition) => [
      definition.type as string,
      new Map(timelinePaths(definition).map((path, at) => [path, at])),
    ]),
  );
  const best = new Map<number, number>();
  for (const row of catalogue
    .prepare(
      `select r.number, r.type, b.field, b.date, coalesce(b.earliest, b.latest) as day
       from bound b join record r on r.id = b.record where b.position = 0`,
    )
    .all<{ number: number; type: string; field: string; date: string; day: string | null }>()) {
    const place = rank.get(row.type)?.get(row.field);
    if (place === undefined || place >= (best.get(row.number) ?? Infinity)) continue;
    best.set(row.number, place);
    written.set(row.number, row.date);
    earliest[row.number] = row.day === null ? Number.NaN : Date.parse(`${row.day.slice(0, 10)}T00:00:00Z`) / 86_400_000;
  }
  standing.dates = { earliest, written };
  return standing.dates;
}

/** The date of one record, as it is written; null where it has none. */
export function dateOf(catalogue: Catalogue, number: number): string | null {
  const { dates } = standingOf(catalogue);
  if (dates !== null) return dates.written.get(number) ?? null;
  const rows = catalogue
    .prepare(
      `select r.type, b.field, b.date from record r join bound b on b.record = r.id where r.number = ? and b.position = 0`,
    )
    .all<{ type: RecordType; field: string; date: string }>([number]);
  const [first] = rows;
  if (first === undefined) return null;
  const paths = timelinePaths(definitions[first.type]);
  const [best] = rows
    .filter(({ field }) => paths.includes(field))
    .toSorted((a, b) => paths.indexOf(a.field) - paths.indexOf(b.field));
  return best?.date ?? null;
}

export function bitsOf(numbers: Iterable<number>, size: number): Bits {
  const bits = new Uint8Array(size);
  for (const number of numbers) if (number < size) bits[number] = 1;
  return bits;
}

export function both(one: Bits, other: Bits): Bits {
  return one.map((bit, at) => bit & (other[at] ?? 0));
}

export function either(one: Bits, other: Bits): Bits {
  return one.map((bit, at) => bit | (other[at] ?? 0));
}

export function except(one: Bits, other: Bits): Bits {
  return one.map((bit, at) => bit & (1 - (other[at] ?? 0)));
}

export function countOf(bits: Bits): number {
  let count = 0;
  for (const bit of bits) count += bit;
  return count;
}
