import type { CallOutput } from '../../shared/contract/calls.ts';
import type { FieldDefinition, RecordType } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import type { Base, WrittenOthers } from './form-shape.ts';
import { oneFrom, writtenFrom, type NextRow, type Written, type WrittenGroup } from './written.ts';

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
    // What other sources say of a list is a list itself: kept as it is, and not offered for change.
    if (disagreement === undefined || !mayDisagree(field)) continue;
    others[field.key] = {
      values: disagreement.values.map((value) => ({ row: next(), value: oneFrom(field, value, codes, next) })),
      reason: disagreement.reason ?? '',
    };
  }
  const filled = { fields, others, nextRow: drawn };
  initials.set(base, filled);
  return filled;
}

/** Whether sources can give one value against another: not for lists, where both stand side by side. */
export function mayDisagree(field: FieldDefinition): boolean {
  return field.repeatable !== true && field.type !== 'group';
}
