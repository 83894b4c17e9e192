import type { CallOutput } from '../../shared/contract/calls.ts';
import type { PageBox } from '../../shared/contract/page-position.ts';
import type { FieldValue, Fields } from '../../shared/records/definition.ts';
import type { RecordRow } from '../archive/rows.ts';
import { readRecordRow } from '../archive/stored-rows.ts';
import type { Catalogue } from '../vault/catalogue.ts';

/** The role by which the original leads to its redacted versions: "`to` is the redacted version of `from`". */
export const REDACTION_OF = 'redaction-of';

export type Version = CallOutput<'redactions.list'>['versions'][number];

/** The redacted versions of an original, in the order of their codes. */
export function versionsOf(catalogue: Catalogue, original: string): Version[] {
  const rows = catalogue
    .prepare(
      `select r.id from link l join record r on r.id = l.to_record
       where l.from_record = ? and l.role = ? and r.state = 'active' order by r.number`,
      { pluck: true },
    )
    .all([original, REDACTION_OF]) as unknown as string[];
  return rows.flatMap((id) => {
    const row = readRecordRow(catalogue, id);
    return row === null ? [] : [versionOf(catalogue, row)];
  });
}

/** The original of a redacted version; null for any other document. */
export function originalOfVersion(catalogue: Catalogue, version: string): RecordRow | null {
  const id = catalogue
    .prepare('select from_record from link where to_record = ? and role = ? limit 1', { pluck: true })
    .get([version, REDACTION_OF]) as unknown as string | undefined;
  return id === undefined ? null : readRecordRow(catalogue, id);
}

/** A redacted version as it is listed. */
export function versionOf(catalogue: Catalogue, { id, code, fields }: RecordRow): Version {
  const { title, sha256 } = catalogue
    .prepare(
      `select r.title, coalesce((select f.sha256 from file f where f.record = r.id order by f.added, f.id limit 1), '') as sha256
       from record r where r.id = ?`,
    )
    .get<{ title: string; sha256: string }>([id]) ?? { title: '', sha256: '' };
  const group = (isGroup(fields['redaction']) ? fields['redaction'] : {}) as Fields;
  const parts = Array.isArray(fields['redactedParts']) ? (fields['redactedParts'] as readonly FieldValue[]) : [];
  const codeOf = catalogue.prepare('select code from record where id = ?', { pluck: true });
  return {
    code,
    title,
    audience: texts(group['audience']),
    regions: parts.flatMap((part): Version['regions'] => {
      if (!isGroup(part)) return [];
      const { page, box, reason, whom, note } = part as Fields;
      const at = boxIn(box);
      if (typeof page !== 'number' || at === null) return [];
      const { ref } = (isGroup(whom) ? whom : {}) as Fields;
      const person = typeof ref === 'string' ? (codeOf.get([ref]) as unknown as string | undefined) : undefined;
      return [{ page, box: at, reason: text(reason), whom: person ?? null, note: text(note) }];
    }),
    words: number(group['words']),
    pictures: number(group['pictures']),
    standing: texts(group['standing']),
    sha256,
  };
}

/** A box as it stands in a field: four parts of the page. */
export function boxAsText(box: PageBox): string {
  return box.map((side) => String(Math.round(side * 100_000) / 100_000)).join(',');
}

function boxIn(value: FieldValue | undefined): PageBox | null {
  if (typeof value !== 'string') return null;
  const sides = value.split(',').map(Number);
  const [left = Number.NaN, top = Number.NaN, right = Number.NaN, bottom = Number.NaN] = sides;
  return [left, top, right, bottom].every((side) => side >= 0 && side <= 1) ? [left, top, right, bottom] : null;
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: FieldValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function number(value: FieldValue | undefined): number {
  return typeof value === 'number' ? value : 0;
}

function texts(value: FieldValue | undefined): string[] {
  return [value].flat().filter((each): each is string => typeof each === 'string');
}
