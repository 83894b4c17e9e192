import { termLabel, type Language } from '../vocabulary/vocabulary.ts';
import { vocabularyOf } from '../vocabulary/vocabularies.ts';
import { fieldOf } from './definitions.ts';
import type { FieldDefinition, Fields, FieldValue, RecordDefinition, ReferenceValue } from './definition.ts';

/** How a reference is shown: by the title or the code of its target. */
export type ShowReference = (id: string) => string;

/** The title of a record from its fields, in one language. */
export function titleOf(
  definition: RecordDefinition,
  fields: Fields,
  language: Language,
  showReference: ShowReference,
): string {
  return definition.title(fields, (key) => {
    // A part of a group is named with the group: "articles.article".
    const [top = '', part] = key.split('.');
    const field = fieldOf(definition, top);
    const value = fields[top];
    if (field === undefined || value === undefined) return '';
    if (part === undefined) return showValue(field, value, language, showReference);
    const inner = field.fields?.find((each) => each.key === part);
    const groups = (isList(value) ? value : [value]).map((each) => asGroup(field, each) as Fields);
    return groups
      .flatMap(({ [part]: each }) =>
        each === undefined || inner === undefined ? [] : showValue(inner, each, language, showReference),
      )
      .join('; ');
  });
}

/** A stored value as a person reads it: term labels instead of ids, titles instead of references, lists joined by semicolons. */
export function showValue(
  field: FieldDefinition,
  value: FieldValue,
  language: Language,
  showReference: ShowReference,
): string {
  if (isList(value)) return value.map((each) => showValue(field, each, language, showReference)).join('; ');
  if (isReference(value)) return showReference(value.ref);
  if (typeof value === 'string' && field.textPart !== undefined)
    return showValue(field, asGroup(field, value), language, showReference);
  if (field.type === 'term' && typeof value === 'string' && field.vocabulary !== undefined)
    return termLabel(vocabularyOf(field.vocabulary), value, language);
  if (typeof value === 'object')
    return (field.fields ?? [])
      .flatMap((inner) =>
        value[inner.key] === undefined ? [] : showValue(inner, value[inner.key] as FieldValue, language, showReference),
      )
      .join(', ');
  return String(value);
}

/** Calls `visit` for each simple value in the fields, also inside lists and groups. */
export function visitValues(
  definition: { readonly fields: readonly FieldDefinition[] },
  fields: Fields,
  visit: (field: FieldDefinition, value: string | number | boolean | ReferenceValue, path: string) => void,
  prefix = '',
): void {
  for (const field of definition.fields) {
    const stored = fields[field.key];
    if (stored === undefined) continue;
    for (const given of isList(stored) ? stored : [stored]) {
      const value = asGroup(field, given);
      if (isReference(value)) visit(field, value, prefix + field.key);
      else if (typeof value === 'object' && !isList(value)) {
        if (field.fields !== undefined) visitValues({ fields: field.fields }, value, visit, `${prefix}${field.key}.`);
      } else if (!isList(value)) visit(field, value, prefix + field.key);
    }
  }
}

/** A group that was stored as plain text before it was one, as a group. */
export function asGroup(field: FieldDefinition, value: FieldValue): FieldValue {
  return field.type === 'group' && field.textPart !== undefined && typeof value === 'string'
    ? { [field.textPart]: value }
    : value;
}

export function isReference(value: FieldValue): value is ReferenceValue {
  return typeof value === 'object' && !isList(value) && 'ref' in value && Object.keys(value).length === 1;
}

function isList(value: FieldValue): value is readonly FieldValue[] {
  return Array.isArray(value);
}
