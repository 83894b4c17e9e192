import type { FieldDefinition } from '../../shared/records/definition.ts';
import { definitions, fieldOf } from '../../shared/records/definitions.ts';
import type { FormState, Proven, ShownCitation, WrittenCitation } from './form-shape.ts';
import { preferredValue, provesValue, valueCited, valueNumbered } from './other-values.ts';
import { isRows } from './written.ts';

/** The stored sources of one thing. */
export function storedFor(state: FormState, proves: Proven): readonly ShownCitation[] {
  const { base } = state;
  switch (proves.is) {
    case 'record':
      return base.citations.filter(({ field }) => field === null);
    case 'field': {
      const field = fieldOf(definitions[state.type], proves.field);
      const ofField = base.citations.filter((citation) => citation.field === proves.field);
      if (field === undefined) return ofField;
      if (proves.item !== undefined) return ofField.filter(({ item }) => item === proves.item);
      return ofField.filter(
        (citation) => citation.item === null && valueCited(state, field, citation) === (proves.other ?? 0),
      );
    }
    case 'link':
      return base.links.find(({ id }) => id === proves.id)?.citations ?? [];
    case 'new-link':
      return [];
  }
}

/** Stored sources of a field that prove a value or an entry which the record does not hold any more, or which was taken away here. */
export function earlierFor(state: FormState, field: FieldDefinition): readonly ShownCitation[] {
  const entries = entryIds(state, field.key);
  return state.base.citations.filter((citation) => {
    if (citation.field !== field.key) return false;
    if (citation.item !== null) return !entries.has(citation.item);
    const value = valueCited(state, field, citation);
    return (
      value === null ||
      (value !== preferredValue(state, field.key) && valueNumbered(state, field.key, value) === undefined)
    );
  });
}

export function writtenFor(state: FormState, proves: Proven): readonly WrittenCitation[] {
  return state.citations.filter((citation) => sameProven(citation.proves, proves));
}

/** What proves something when the form is saved. */
export function sourcesOf(state: FormState, proves: Proven): readonly (ShownCitation | WrittenCitation)[] {
  const stored = storedFor(state, proves).filter(({ id }) => !state.citationsRemoved.includes(id));
  return [...stored, ...writtenFor(state, proves)];
}

/** What a source is given for at the value that is preferred now. */
export function provesPreferred(state: FormState, key: string): Proven {
  return provesValue(key, preferredValue(state, key));
}

function entryIds(state: FormState, key: string): ReadonlySet<unknown> {
  const list = state.fields[key];
  return new Set(
    isRows(list)
      ? list.map(({ value }) => (typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined))
      : [],
  );
}

function sameProven(one: Proven, other: Proven): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(row: object): [string, unknown][] {
  return Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
