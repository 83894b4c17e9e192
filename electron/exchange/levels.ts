import type { RecordRow } from '../archive/rows.ts';
import { toRecordRow } from '../archive/stored-rows.ts';
import { definitions } from '../../shared/records/definitions.ts';
import type { Catalogue } from '../vault/catalogue.ts';

/** How far something may go: a term of `confidentiality`, from what anybody may see to what stays within the team. */
export type Level = 'public' | 'partners' | 'un-confidential' | 'internal';
export const LEVELS: readonly Level[] = ['public', 'partners', 'un-confidential', 'internal'];

/** What nothing is said of is meant for those who work on it. */
export const UNMARKED: Level = 'partners';
const HIGHEST: Level = 'internal';

/** Whether somebody up to whom things of `level` may go may have something of `needed`. */
export function reaches(level: Level, needed: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(needed);
}

/**
 * The level that a record as it stands needs, by itself: the strictest of what is said of it. A source needs the highest, whatever is said; what
 * describes the archive itself goes to everybody, because the rest cannot be read without it.
 */
export function levelOf({ type, fields, others }: Pick<RecordRow, 'type' | 'fields' | 'others'>): Level {
  if (type === 'source') return HIGHEST;
  if (definitions[type]?.model === true) return 'public';
  const said = [fields['confidentiality'], ...(others['confidentiality']?.values ?? [])].filter(
    (value) => value !== undefined,
  );
  const levels = said.map((value) => LEVELS.find((level) => level === value) ?? HIGHEST);
  return levels.length === 0 ? UNMARKED : (LEVELS[Math.max(...levels.map((level) => LEVELS.indexOf(level)))] as Level);
}

/** Says of the records of an archive which level each needs. */
export interface Needed {
  /** Null for a record that is not there. */
  of(id: string): Level | null;
}

/** A consent needs what the least guarded of those needs whom it is about: who has a person has what she allowed, and what she took back. */
export function neededLevels(catalogue: Catalogue): Needed {
  const record = catalogue.prepare('select id, type, code, data, others, state, rev from record where id = ?');
  const subjects = catalogue.prepare(
    `select r.id from (
       select to_record as other from link where from_record = $id union select from_record from link where to_record = $id
     ) l join record r on r.id = l.other where r.type in ('person', 'organisation')`,
    { pluck: true },
  );
  const byCode = catalogue.prepare("select id from record where code = ? and type in ('person', 'organisation')", {
    pluck: true,
  });
  const known = new Map<string, Level | null>();
  function of(id: string): Level | null {
    const found = known.get(id);
    if (found !== undefined) return found;
    const stored = record.get([id]);
    const level = stored === undefined ? null : ofRow(toRecordRow(stored));
    known.set(id, level);
    return level;
  }
  function ofRow(row: RecordRow): Level {
    if (row.type !== 'consent') return levelOf(row);
    const linked = subjects.all({ id: row.id }) as unknown as string[];
    const { givenBy } = row.fields;
    const giver = typeof givenBy === 'string' ? (byCode.get([givenBy]) as unknown as string | undefined) : undefined;
    const about = linked.length > 0 ? linked : giver === undefined ? [] : [giver];
    const levels = about.flatMap((each) => of(each) ?? []);
    return LEVELS.find((level) => levels.includes(level)) ?? levelOf(row);
  }
  return { of };
}
