import type { CallOutput } from '../../shared/contract/calls.ts';
import type { FieldDefinition, RecordDefinition } from '../../shared/records/definition.ts';
import { isStatement } from '../../shared/records/statements.ts';
import { valuesOf } from './cell-values.ts';

export type Shown = CallOutput<'records.show'>;
export type Citation = Shown['citations'][number];

/** A citation with the number of its source on the page of the record. */
export interface Numbered {
  readonly number: number;
  readonly citation: Citation;
}

/** Something that a record says, and what it rests on. */
export interface Said {
  readonly value: unknown;
  /** What proves this, then what proves more than this: the whole field, the whole record. */
  readonly sources: readonly Numbered[];
  /** True when no citation proves it, and one should: what researchers note for themselves needs none. */
  readonly isUnsourced: boolean;
}

/** A field of a record with what it says: its value, entry by entry where it has entries, and what other sources say. */
export interface Statement extends Said {
  readonly field: FieldDefinition;
  /** Of an itemised group its entries, each a statement of its own; null for other fields. */
  readonly entries: readonly Said[] | null;
  /** Values that other sources give, and why the preferred one is preferred. */
  readonly others: readonly Said[];
  readonly reason: string | null;
  /** What proves a value or an entry that is not there any more. */
  readonly earlier: readonly Numbered[];
}

/** What a record says, in the order of its definition, with its sources numbered in the order in which one comes upon them. */
export interface Statements {
  readonly statements: readonly Statement[];
  /** How many things are said that need a source, and how many of them have none. */
  readonly needing: number;
  readonly unsourced: number;
  /** Citations of the record as a whole. */
  readonly whole: readonly Numbered[];
  readonly ofLinks: ReadonlyMap<string, readonly Numbered[]>;
}

export function statementsOf(definition: RecordDefinition, shown: Shown): Statements {
  const numberOf = numbering();
  const numbered = (citations: readonly Citation[]): readonly Numbered[] =>
    oncePerNumber(
      citations.map((citation) => ({ number: numberOf(citation), citation })).toSorted((a, b) => a.number - b.number),
    );
  const general = shown.citations.filter(({ field }) => field === null);
  const isHeld = ({ key }: FieldDefinition): boolean =>
    shown.fields[key] !== undefined ||
    shown.others[key] !== undefined ||
    shown.citations.some(({ field }) => field === key);
  const statements = definition.fields.filter(isHeld).map((field): Statement => {
    const needsSource = isStatement(definition.type, field);
    const behind = field.internal === true ? [] : general;
    const said = (value: unknown, own: readonly Citation[], wider: readonly Citation[] = []): Said => {
      const sources = oncePerNumber([...numbered(own), ...numbered(wider), ...numbered(behind)]);
      return { value, sources, isUnsourced: needsSource && value !== undefined && sources.length === 0 };
    };
    const { ofField, ofEntry, ofValue, earlier } = sortedCitations(field, shown);
    const value = shown.fields[field.key];
    const others = shown.others[field.key];
    const entries =
      field.itemised === true ? valuesOf(value).map((entry) => said(entry, ofEntry(idOf(entry)), ofField)) : null;
    const whole = said(value, ofField);
    return {
      field,
      ...whole,
      isUnsourced: entries === null ? whole.isUnsourced : entries.some(({ isUnsourced }) => isUnsourced),
      entries,
      others: (others?.values ?? []).map((other) => said(other, ofValue(other))),
      reason: others?.reason ?? null,
      earlier: numbered(earlier),
    };
  });
  const each = statements
    .filter(({ field }) => isStatement(definition.type, field))
    .flatMap(({ entries, others, ...itself }): readonly Said[] => [...(entries ?? [itself]), ...others])
    .filter(({ value }) => value !== undefined);
  return {
    statements,
    needing: each.length,
    unsourced: each.filter(({ isUnsourced }) => isUnsourced).length,
    whole: numbered(general),
    ofLinks: new Map(shown.links.map((link) => [link.id, numbered(link.citations)])),
  };
}

/** The citations of a field by what they prove. */
function sortedCitations(field: FieldDefinition, shown: Shown) {
  const cited = shown.citations.filter((citation) => citation.field === field.key);
  const value = shown.fields[field.key];
  const others = shown.others[field.key]?.values ?? [];
  const ids = new Set(valuesOf(value).map(idOf));
  const isOf = (citation: Citation, stored: unknown): boolean => isSame(citation.value, stored);
  const isWhole = (citation: Citation): boolean =>
    citation.item === null && (isNothing(citation.value) || isOf(citation, value));
  return {
    ofField: cited.filter(isWhole),
    ofEntry: (id: unknown) => cited.filter(({ item }) => item !== null && item === id),
    ofValue: (other: unknown) => cited.filter((citation) => citation.item === null && isOf(citation, other)),
    earlier: cited.filter((citation) =>
      citation.item === null
        ? !isWhole(citation) && !others.some((other) => isOf(citation, other))
        : !ids.has(citation.item),
    ),
  };
}

function idOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}

/** Whether two stored values say the same; parts of a group in whatever order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder);
}

function inOrder(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
}

/** The same passage of the same document has one number, however many statements rest on it. */
function numbering(): (citation: Citation) => number {
  const numbers = new Map<string, number>();
  return ({ document, page, place, quote }) => {
    const key = JSON.stringify([document, page, place, quote]);
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  };
}

function oncePerNumber(sources: readonly Numbered[]): readonly Numbered[] {
  const seen = new Set<number>();
  return sources.filter(({ number }) => !seen.has(number) && seen.add(number));
}
