import type { RecordType } from '../../shared/records/definition.ts';
import type { FindRecord } from '../../shared/records/check.ts';
import { codeOfReference } from '../../shared/tables/cell-text.ts';
import type { RecordId, RecordRow } from '../archive/rows.ts';
import { readRecordRow } from '../archive/stored-rows.ts';
import { folded } from '../archive/title-list.ts';
import type { Catalogue } from '../vault/catalogue.ts';

/** A record of the archive as a row of a table may mean it. */
export interface Known {
  readonly id: RecordId;
  readonly code: string;
  readonly type: RecordType;
  readonly state: string;
  readonly birthDate: string | null;
}

/** Finds records of the archive by what a cell says: a code, or a name. All of it is in memory: a table asks many thousand times. */
export interface Lookup {
  byCode(code: string): Known | undefined;
  /** Active records of one of these types with exactly this title; case and punctuation do not count. */
  byTitle(types: readonly RecordType[], title: string): readonly Known[];
  /** What a reference in a cell means: by code, as our own tables write it, or by name. */
  byText(types: readonly RecordType[], text: string): readonly Known[];
  row(id: RecordId): RecordRow | null;
  /** Active records of a type that are linked to one: `out`: the other one is the `role` of this. */
  linked(id: RecordId, role: string, type: RecordType, direction: 'out' | 'in'): readonly Known[];
  /** Whether something says that a record is its `role`. */
  isLinkedAs(id: RecordId, role: string): boolean;
  readonly find: FindRecord;
}

export function createLookup(catalogue: Catalogue): Lookup {
  const byCode = new Map<string, Known>();
  const byId = new Map<string, Known>();
  const byTitle = new Map<string, Known[]>();
  const stored = catalogue
    .prepare(
      `select id, code, type, state, title, case type when 'person' then json_extract(data, '$.birthDate') end as birthDate from record`,
    )
    .all<Record<keyof Known | 'title', never>>();
  for (const { title, ...known } of stored) {
    const one: Known = known;
    byCode.set(one.code, one);
    byId.set(one.id, one);
    if (one.state !== 'active' || title === '') continue;
    const key = titleKey(one.type, title);
    const same = byTitle.get(key);
    if (same === undefined) byTitle.set(key, [one]);
    else same.push(one);
  }
  const titled = (types: readonly RecordType[], title: string): readonly Known[] =>
    types.flatMap((type) => byTitle.get(titleKey(type, title)) ?? []);
  const links = {
    out: catalogue.prepare('select to_record from link where from_record = ? and role = ?', { pluck: true }),
    in: catalogue.prepare('select from_record from link where to_record = ? and role = ?', { pluck: true }),
  };
  return {
    byCode: (code) => byCode.get(code),
    byTitle: titled,
    byText(types, text) {
      const exact = byCode.get(text) ?? (text.includes(' · ') ? byCode.get(codeOfReference(text)) : undefined);
      if (exact !== undefined && (types.length === 0 || types.includes(exact.type))) return [exact];
      return titled(types, text);
    },
    row: (id) => readRecordRow(catalogue, id),
    linked: (id, role, type, direction) =>
      (links[direction].all([id, role]) as unknown as string[]).flatMap((other) => {
        const known = byId.get(other);
        return known !== undefined && known.type === type && known.state === 'active' ? [known] : [];
      }),
    isLinkedAs: (id, role) => links.in.get([id, role]) !== undefined,
    find: (code) => byCode.get(code) ?? null,
  };
}

export function titleKey(type: RecordType, title: string): string {
  return `${type} ${folded(title)}`;
}
