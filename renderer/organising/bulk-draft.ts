import { readDate } from '../../shared/dates/read.ts';
import type { FieldDefinition, RecordDefinition } from '../../shared/records/definition.ts';
import { fieldOf } from '../../shared/records/definitions.ts';
import type { Titled } from '../forms/form-shape.ts';
import type { BulkChange } from './bulk-acts.ts';

/** One line of the form: a field and what is to become of it, as far as it is filled in. */
export interface DraftLine {
  readonly line: number;
  readonly field: string | null;
  readonly how: BulkChange['how'];
  readonly text: string;
  readonly record: Titled | null;
  readonly yes: boolean | null;
}

export function emptyLine(line: number): DraftLine {
  return { line, field: null, how: 'set', text: '', record: null, yes: null };
}

/** Fields that many records can be changed in at once: all that hold simple values. */
export function bulkFields({ fields }: RecordDefinition): readonly FieldDefinition[] {
  return fields.filter(({ type }) => type !== 'group');
}

/** What can be done with a field: to one that holds several values, values are added and taken away. */
export function waysOf(field: FieldDefinition | undefined): readonly BulkChange['how'][] {
  if (field?.repeatable === true) return ['add', 'remove', 'set', 'clear'];
  return field?.required === true ? ['set'] : ['set', 'clear'];
}

/** The change that a line stands for; null while it does not say enough. */
export function changeOf(definition: RecordDefinition, draft: DraftLine): BulkChange | null {
  const field = draft.field === null ? undefined : fieldOf(definition, draft.field);
  if (field === undefined) return null;
  if (draft.how === 'clear') return { field: field.key, how: 'clear' };
  const value = valueOf(field, draft);
  return value === null
    ? null
    : { field: field.key, how: draft.how, value: field.repeatable === true ? [value] : value };
}

function valueOf(field: FieldDefinition, { text, record, yes }: DraftLine): unknown {
  const typed = text.trim();
  switch (field.type) {
    case 'reference':
      return record?.code ?? (field.orText === true && typed !== '' ? typed : null);
    case 'boolean':
      return yes;
    case 'edtf':
      return typed === '' ? null : readDate(typed);
    case 'integer':
    case 'number': {
      const number = Number(typed.replaceAll(/[\s\u00A0\u202F]/g, '').replace(',', '.'));
      return typed === '' || !Number.isFinite(number) ? null : number;
    }
    default:
      return typed === '' ? null : typed;
  }
}

/** The changes of all lines that say enough. Values for the same field that are added or taken away go together. */
export function changesOf(definition: RecordDefinition, lines: readonly DraftLine[]): readonly BulkChange[] {
  return lines.flatMap((line) => changeOf(definition, line) ?? []);
}
