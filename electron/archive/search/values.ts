import type { Catalogue } from '../../vault/catalogue.ts';

/** The values by which answers are narrowed, of every record that has any. */
export interface RecordValues {
  readonly kind: readonly string[];
  readonly tags: readonly string[];
  readonly reading: readonly string[];
  readonly language: readonly string[];
}

interface Followed {
  seq: number;
  readonly byNumber: Map<number, RecordValues>;
}

const kept = new WeakMap<Catalogue, Followed>();

const COLUMNS = `number, json_extract(data, '$.kind') as kind, json_extract(data, '$.tags') as tags,
  json_extract(data, '$.reading') as reading, json_extract(data, '$.language') as language`;

/** By number of the record. Read once, and then as the history goes on. */
export function valuesOf(catalogue: Catalogue): ReadonlyMap<number, RecordValues> {
  const seq = Number(catalogue.prepare('select max(seq) from history', { pluck: true }).get() ?? 0);
  const known = kept.get(catalogue);
  if (known?.seq === seq) return known.byNumber;
  const followed = known ?? { seq: 0, byNumber: new Map<number, RecordValues>() };
  const rows =
    known === undefined
      ? catalogue.prepare(`select ${COLUMNS} from record`).all<Row>()
      : catalogue
          .prepare(`select ${COLUMNS} from record where id in (select record from history_of where seq > ?)`)
          .all<Row>([known.seq]);
  for (const { number, kind, tags, reading, language } of rows) {
    const values = { kind: listed(kind), tags: listed(tags), reading: listed(reading), language: listed(language) };
    if (Object.values(values).some(({ length }) => length > 0)) followed.byNumber.set(number, values);
    else followed.byNumber.delete(number);
  }
  followed.seq = seq;
  kept.set(catalogue, followed);
  return followed.byNumber;
}

interface Row {
  readonly [column: string]: string | number | null;
  readonly number: number;
  readonly kind: string | null;
  readonly tags: string | null;
  readonly reading: string | null;
  readonly language: string | null;
}

const NONE: readonly string[] = [];

function listed(value: string | null): readonly string[] {
  if (value === null) return NONE;
  if (!value.startsWith('[')) return [value];
  return (JSON.parse(value) as unknown[]).filter((each) => typeof each === 'string');
}
