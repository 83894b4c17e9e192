import type { FieldName } from './fields.ts';

/** Where in the query something stands, in UTF-16 units. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

/** A word, or several that are written together such as 193-1. */
export interface WordNode extends Place {
  readonly kind: 'word';
  readonly text: string;
  /** Only this form. */
  readonly exact: boolean;
  /** Words that begin so. */
  readonly prefix: boolean;
  /** Also with a typing mistake. */
  readonly typos: boolean;
}

/** Words beside each other. */
export interface PhraseNode extends Place {
  readonly kind: 'phrase';
  readonly text: string;
  /** The last word is only begun. */
  readonly prefix: boolean;
}

/** Parts with no more than so many words between the first and the last. */
export interface NearNode extends Place {
  readonly kind: 'near';
  readonly distance: number;
  readonly parts: readonly (WordNode | PhraseNode)[];
}

export interface FieldNode extends Place {
  readonly kind: 'field';
  readonly field: FieldName;
  readonly value: string;
  /** Whether the value stands in quotation marks: then it is meant letter by letter. */
  readonly quoted: boolean;
  readonly prefix: boolean;
  /** Of a field that is a date: its first and last day, null where it is open. */
  readonly span: { readonly from: string | null; readonly until: string | null } | null;
}

export interface AndNode {
  readonly kind: 'and';
  /** Two at least. */
  readonly parts: readonly Node[];
}

export interface OrNode {
  readonly kind: 'or';
  readonly parts: readonly Node[];
}

export interface NotNode {
  readonly kind: 'not';
  readonly part: Node;
}

export type Leaf = WordNode | PhraseNode | NearNode | FieldNode;
export type Node = Leaf | AndNode | OrNode | NotNode;

export type FaultCode =
  /** A quotation mark that is not closed; the phrase goes to the end. */
  | 'quote-open'
  | 'parenthesis-open'
  | 'parenthesis-extra'
  /** `word:` before a value, and no such field. */
  | 'field-unknown'
  | 'field-empty'
  | 'date-unreadable'
  /** AND, OR, NOT or NEAR with nothing to join. */
  | 'operator-alone'
  /** The value of a field that nothing has: no such type, tag, person. Found when the query is run. */
  | 'value-unknown'
  /** A beginning of one letter: it is taken for a word. Found when the query is run. */
  | 'too-many-words';

export interface Fault extends Place {
  readonly code: FaultCode;
  /** What stands there. */
  readonly text: string;
}

/** The words, phrases, nears and fields of a query in their order; those that exclude are left out. */
export function leavesOf(node: Node | null): Leaf[] {
  if (node === null || node.kind === 'not') return [];
  return node.kind === 'and' || node.kind === 'or' ? node.parts.flatMap(leavesOf) : [node];
}
