import type { FileRow } from '../../archive/rows.ts';

/** What a submission is printed from: plain data that has passed the gate of consent and the masking. */

export interface PrintedSubject {
  readonly code: string;
  readonly kind: 'person' | 'organisation' | 'case';
  /** The name or title, or the pseudonym. */
  readonly heading: string;
  /** False when the subject appears only under its pseudonym. */
  readonly named: boolean;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly chronology: readonly PrintedEntry[];
}

export interface PrintedEntry {
  readonly code: string;
  /** Record type. */
  readonly type: string;
  /** A finer kind, in words: "statement", "administrative arrest". */
  readonly kind?: string;
  /** EDTF, as recorded: for the order and for counting, never printed. */
  readonly date: string;
  /** In words, less exact where somebody is protected. */
  readonly dateText: string;
  /** Whether the words say less than is recorded. */
  readonly isCoarser: boolean;
  readonly title: string;
  /** What is recorded beyond the title, with whoever said it. */
  readonly detail?: string;
  /** The part that the subject had in it, in words. */
  readonly role?: string;
  /** Which of several dates of the record it is: "Filed on". */
  readonly moment?: string;
  readonly citations: readonly PrintedCitation[];
}

export interface PrintedCitation {
  /** Code of the document; never printed. */
  readonly document: string;
  /** Number of the annex; null when the document is withheld or not annexed. */
  readonly annex: number | null;
  readonly title: string;
  /** What stands for a document whose title is not printed. */
  readonly label: string;
  /** A page of the document, as recorded. */
  readonly page: string | null;
  /** A place that is no page, or one on it: a paragraph, a footnote, a time in a recording. */
  readonly place?: string;
  readonly quotation?: string;
  readonly reliability?: string;
  /** Where the document is published, or that this is withheld. */
  readonly address?: string;
  /** True when the document is kept back: then neither its title nor its words are printed. */
  readonly withheld: boolean;
}

/** A document that goes along, in the order of the documents' dates. */
export interface Annex {
  readonly number: number;
  /** Code of the document that the submission uses. */
  readonly code: string;
  /** Code of the redacted version that goes in its place; null when the document itself goes. */
  readonly instead: string | null;
  /** What goes, byte for byte. */
  readonly file: FileRow;
  /** EDTF, or null when the document has no known date. */
  readonly date: string | null;
  readonly title: string;
  /** Short; made from kind and length where nobody wrote one. */
  readonly description: string;
  /** Whether somebody wrote the description. */
  readonly described: boolean;
  /** Terms of `language`. */
  readonly languages: readonly string[];
  readonly address?: string;
  readonly pages: number | null;
  /** 64 hexadecimal digits, of what goes. */
  readonly sha256: string;
  readonly fileName: string;
  /** Code of the document that it is a translation of, or that is one of it. */
  readonly pairedWith: string | null;
  /** Whether it is itself the translation of what it is paired with. */
  readonly isTranslation: boolean;
}
