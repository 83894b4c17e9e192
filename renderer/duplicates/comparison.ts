import type { FieldDefinition, RecordDefinition } from '../../shared/records/definition.ts';
import type { Shown } from '../records/statements.ts';
import { valuesOf } from '../records/cell-values.ts';

/** Whether two records say the same in a field, share a part of it, say different things, or only one says something. */
export type Agreement = 'same' | 'shared' | 'different' | 'one';

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
    return [{ field, a, b, agreement: agreementOf(said(one, field.key), said(other, field.key), [a, b]) }];
  });
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
