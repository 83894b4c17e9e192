import type { CallOutput } from '../../shared/contract/calls.ts';
import type { FieldDefinition, RecordDefinition } from '../../shared/records/definition.ts';
import { isStatement } from '../../shared/records/statements.ts';

export type Shown = CallOutput<'records.show'>;
export type Citation = Shown['citations'][number];

/** A citation with the number of its source on the page of the record. */
export interface Numbered {
  readonly number: number;
  readonly citation: Citation;
}

/** A field of a record with what it says and what that rests on. */
export interface Statement {
  readonly field: FieldDefinition;
  readonly value: unknown;
  /** Values that other sources give, and why the preferred one is preferred. */
  readonly others: readonly unknown[];
  readonly reason: string | null;
  readonly sources: readonly Numbered[];
  /** True when no citation proves it, and one should: what researchers note for themselves needs none. */
  readonly isUnsourced: boolean;
}

/** What a record says, in the order of its definition, with its sources numbered in the order in which one comes upon them. */
export interface Statements {
  readonly statements: readonly Statement[];
  /** Citations of the record as a whole. */
  readonly whole: readonly Numbered[];
  readonly ofLinks: ReadonlyMap<string, readonly Numbered[]>;
}

export function statementsOf(definition: RecordDefinition, shown: Shown): Statements {
  const numberOf = numbering();
  const numbered = (citations: readonly Citation[]): Numbered[] =>
    citations.map((citation) => ({ number: numberOf(citation), citation })).toSorted((a, b) => a.number - b.number);
  const general = shown.citations.filter(({ field }) => field === null);
  const said = definition.fields.filter(
    ({ key }) => shown.fields[key] !== undefined || shown.others[key] !== undefined,
  );
  const statements = said.map((field): Statement => {
    const own = shown.citations.filter((citation) => citation.field === field.key);
    const sources = field.internal === true ? numbered(own) : [...numbered(own), ...numbered(general)];
    return {
      field,
      value: shown.fields[field.key],
      others: shown.others[field.key]?.values ?? [],
      reason: shown.others[field.key]?.reason ?? null,
      sources: oncePerNumber(sources),
      isUnsourced: isStatement(definition.type, field) && sources.length === 0,
    };
  });
  const whole = oncePerNumber(numbered(general));
  const ofLinks = new Map(shown.links.map((link) => [link.id, oncePerNumber(numbered(link.citations))]));
  return { statements, whole, ofLinks };
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
