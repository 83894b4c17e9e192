import type { CallOutput } from '../../shared/contract/calls.ts';
import type { FieldDefinition, RecordType } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import type { Base, WrittenOthers } from './form-shape.ts';
import { writtenFrom, type NextRow, type Written, type WrittenGroup } from './written.ts';

/** What a form is filled from. */
export function baseOf(shown: CallOutput<'records.show'>): Base {
  const { code, rev, fields, others, links, citations, referred } = shown;
  return { code, rev, fields, others, links, citations, referred };
}

/** Codes of the records that the stored fields refer to. */
export function referredCodes(base: Base): ReadonlySet<string> {
  return new Set(Object.keys(base.referred));
}

interface Initial {
  readonly fields: WrittenGroup;
  readonly others: Readonly<Record<string, WrittenOthers>>;
  readonly nextRow: number;
}
const initials = new WeakMap<Base, Initial>();

/** What a form holds when it has just been filled. */
export function initial(type: RecordType, base: Base): Initial {
  const known = initials.get(base);
  if (known !== undefined) return known;
  let drawn = 1;
  const next: NextRow = () => drawn++;
  const codes = referredCodes(base);
  const fields: Record<string, Written> = {};
  const others: Record<string, WrittenOthers> = {};
  for (const field of definitions[type].fields) {
    fields[field.key] = writtenFrom(field, base.fields[field.key], codes, next);
    const disagreement = base.others[field.key];
    if (disagreement === undefined) continue;
    const values = disagreement.values.map((value) => ({ row: next(), value: writtenFrom(field, value, codes, next) }));
    const stood = [{ row: 0, value: fields[field.key] ?? null }, ...values];
    others[field.key] = { values, reason: disagreement.reason ?? '', stood };
  }
  const filled = { fields, others, nextRow: drawn };
  initials.set(base, filled);
  return filled;
}

/**
 * Whether it is offered to set one value against another: not for lists, where both can stand side by side. Where sources have been set
 * against each other for a list all the same, they can be edited as those of any other field; each of them is a list.
 */
export function mayDisagree(field: FieldDefinition): boolean {
  return field.repeatable !== true && field.type !== 'group';
}
