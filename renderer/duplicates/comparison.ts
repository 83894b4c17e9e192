import { boundsOf } from '../../shared/dates/bounds.ts';
import { isEdtf } from '../../shared/dates/edtf.ts';
import { givenReadings } from '../../shared/names/given-index.ts';
import { nameKeys } from '../../shared/names/name-key.ts';
import type { FieldDefinition, RecordDefinition } from '../../shared/records/definition.ts';
import type { Shown } from '../records/statements.ts';
import { valuesOf } from '../records/cell-values.ts';

/** Whether two records say the same in a field, give one name in two spellings, share a part of it, say different things, or only one says something. */
export type Agreement = 'same' | 'spelling' | 'shared' | 'different' | 'one';

export interface ComparedField {
  readonly field: FieldDefinition;
  readonly a: unknown;
  readonly b: unknown;
  readonly agreement: Agreement;
}

/** The fields of two records beside each other, in the order of the definition; a value of another source counts as well. */
export function compareRecords(definition: RecordDefinition, one: Shown, other: Shown): readonly ComparedField[] {
  return definition.fields.flatMap((field) => {
    const [a, b] = [one.fields[field.key], other.fields[field.key]];
    if (a === undefined && b === undefined) return [];
    const agreement = agreementOf(said(one, field.key), said(other, field.key), [a, b]);
    const isName = field.identifies === 'name' || field.key === 'name';
    const isSpelling =
      agreement === 'different' && isName && valuesOf(a).some((x) => valuesOf(b).some((y) => soundAlike(x, y)));
    if (isSpelling) return [{ field, a, b, agreement: 'spelling' }];
    const mayBeOne =
      agreement === 'different' &&
      field.type === 'edtf' &&
      valuesOf(a).some((x) => valuesOf(b).some((y) => datesMeet(x, y)));
    return [{ field, a, b, agreement: mayBeOne ? 'shared' : agreement }];
  });
}

/** Whether two dates can be one: a year and a day of that year. */
function datesMeet(one: unknown, other: unknown): boolean {
  if (typeof one !== 'string' || typeof other !== 'string' || !isEdtf(one) || !isEdtf(other)) return false;
  const [a, b] = [boundsOf(one), boundsOf(other)];
  return (a.latest ?? '~') >= (b.earliest ?? '') && (b.latest ?? '~') >= (a.earliest ?? '');
}

/** One word in two spellings, or a name and its short form. */
function soundAlike(one: unknown, other: unknown): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  const signs = (word: string): Set<string> =>
    new Set([...nameKeys(word), ...givenReadings(word).map(({ group }) => `given ${group}`)]);
  const [words, others] = [one.split(/\s+/), other.split(/\s+/)];
  return (
    words.length === others.length &&
    words.every((word) => others.some((each) => signs(word).intersection(signs(each)).size > 0))
  );
}

function said({ fields, others }: Shown, key: string): readonly string[] {
  return [...valuesOf(fields[key]), ...(others[key]?.values ?? []).flatMap(valuesOf)].map((value) =>
    JSON.stringify(value),
  );
}

function agreementOf(one: readonly string[], other: readonly string[], preferred: readonly unknown[]): Agreement {
  if (one.length === 0 || other.length === 0) return 'one';
  if (JSON.stringify(preferred[0]) === JSON.stringify(preferred[1])) return 'same';
  return one.some((value) => other.includes(value)) ? 'shared' : 'different';
}

/** Records that both are linked to, by code. */
export function linkedInCommon(one: Shown, other: Shown): ReadonlySet<string> {
  return new Set(one.links.map(({ code }) => code)).intersection(new Set(other.links.map(({ code }) => code)));
}
