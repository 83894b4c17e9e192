import type { FieldDefinition } from '../../../shared/records/definition.ts';
import type { Labels, Language } from '../../../shared/vocabulary/vocabulary.ts';

/** The records that data are written of. Sources, consents, surveys and submissions are not among them: they stay in the archive. */
export const dataTypes = [
  'person',
  'organisation',
  'place',
  'case',
  'detention',
  'event',
  'incident',
  'liquidation',
  'remedy',
  'document',
] as const;
export type DataType = (typeof dataTypes)[number];

export interface TermValue {
  readonly kind: 'term';
  /** Of the vocabulary; null for a word of one's own, which has its text only. */
  readonly id: string | null;
  readonly labels: Labels;
  /** In the list that it was taken from. */
  readonly notation: string | null;
}

export type DataValue =
  | TermValue
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly edtf: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'truth'; readonly is: boolean }
  /** Another record of the same export, with what it is called. */
  | { readonly kind: 'record'; readonly id: string; readonly type: DataType; readonly text: string }
  | { readonly kind: 'entry'; readonly id: string | null; readonly parts: readonly DataField[] };

export interface DataField {
  readonly key: string;
  readonly field: FieldDefinition;
  /** The label of a field of one's own has passed the naming. */
  readonly label: string;
  readonly values: readonly DataValue[];
  /** What other sources say of the same. */
  readonly others: readonly DataValue[];
}

/** A file that goes along. */
export interface DataFile {
  /** Says nothing of what the file was called. */
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly sha256: string;
  readonly pages: number | null;
  content(): AsyncIterable<Uint8Array>;
}

export interface DataRecord {
  readonly id: string;
  readonly type: DataType;
  /** The name or title, or what stands for it. */
  readonly title: string;
  /** False for a person or an organisation that stands under a pseudonym. */
  readonly named: boolean;
  readonly fields: readonly DataField[];
  /** Of a document that goes along. */
  readonly annex: { readonly number: number; readonly description: string; readonly file: DataFile } | null;
}

/** One record is the `role` of another. */
export interface DataLink {
  readonly id: string;
  /** Whose link it is: the case. */
  readonly of: string;
  /** Who has the role: the defendant. */
  readonly who: string;
  readonly role: TermValue;
  /** EDTF. */
  readonly from: string | null;
  readonly until: string | null;
  readonly note: string;
}

/** Where a statement comes from. */
export interface DataSource {
  readonly id: string;
  readonly record: string;
  /** Of the statement that one record is the role of another. */
  readonly link: string | null;
  /** The field that it proves; null for the record as a whole. */
  readonly field: string | null;
  /** The entry of a group. */
  readonly item: string | null;
  /** Null for a document that is kept back. */
  readonly document: string | null;
  readonly title: string;
  readonly page: string;
  readonly place: string;
  readonly quotation: string;
  readonly reliability: TermValue | null;
  readonly connection: TermValue | null;
}

/** All that the writers of data are given. Everything in it has passed the gate of consent and the masking; nothing else is read. */
export interface DataInput {
  readonly language: Language;
  readonly records: readonly DataRecord[];
  readonly links: readonly DataLink[];
  readonly sources: readonly DataSource[];
  /** Names for what a format makes a record of its own: a hearing of a case, a place of detention. */
  derivedId(...parts: readonly string[]): string;
}

/** A file that a writer has made; the path is below the folder of the data. */
export interface WrittenData {
  readonly path: string;
  readonly bytes: Uint8Array;
}
