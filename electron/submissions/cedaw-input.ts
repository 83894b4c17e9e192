import type { CedawStage } from './profiles/cedaw-report.ts';
import type { LengthLimit } from './profiles/profile.ts';
import type { ReportLanguage } from './report-words.ts';

/**
 * What a CEDAW report is composed from: plain data that has already passed the consent gate and the masking. The composer
 * prints every text it is given; nothing here may hold a name that must not be read.
 */
export type CedawInput = {
  readonly language: ReportLanguage;
  readonly stage: CedawStage;
  readonly limit: LengthLimit;
  /** The answer to "may be posted on the CEDAW website". */
  readonly publish: boolean;
  /** Full names of the submitting organisations. */
  readonly organisations: readonly string[];
  readonly country: string;
  /** As the Committee names it: "90th session". */
  readonly session: string;
  /** ISO day. */
  readonly preparedOn: string;
  readonly contact?: string;
  /** The authors' own summary; an empty line separates paragraphs. */
  readonly summary?: string;
  readonly subjects: readonly Subject[];
  readonly methodology: Methodology;
  readonly annexes: readonly Annex[];
  /** Documents that were used and stay out of the annexes. A reason must not say whom it protects. */
  readonly withheld: readonly { readonly code: string; readonly reason: string }[];
};

export type Subject = {
  readonly code: string;
  readonly kind: 'person' | 'organisation' | 'case';
  /** The name or title, or only the code. */
  readonly heading: string;
  /** False when the subject appears only under its code. */
  readonly named: boolean;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly chronology: readonly ChronologyEntry[];
};

export type ChronologyEntry = {
  readonly code: string;
  /** Record type; those that `report-words.ts` does not know are printed as they are. */
  readonly type: string;
  /** A finer kind, in words: "statement", "administrative arrest". */
  readonly kind?: string;
  /** EDTF. */
  readonly date: string;
  readonly title: string;
  /** What is recorded beyond the title, with whoever said it. */
  readonly detail?: string;
  /** The part that the subject had in it, in words. */
  readonly role?: string;
  /** Which of several dates of the record it is: "Filed on". */
  readonly moment?: string;
  readonly citations: readonly Citation[];
};

export type Citation = {
  /** Number of the annex; null when the document is withheld or not in the bag. */
  readonly annex: number | null;
  readonly documentCode: string;
  readonly documentTitle: string;
  /** A page of the document, as recorded. */
  readonly page: string | null;
  /** A place that is no page, or one on it: a paragraph, a footnote, a time in a recording. */
  readonly place?: string;
  readonly quotation?: string;
  readonly reliability?: string;
  /** Where the document is published. */
  readonly address?: string;
  /** True when the document is kept back: then neither its title nor its words are printed. */
  readonly withheld: boolean;
};

export type Methodology = {
  /** Documents, records and sources of information on which this report rests. */
  readonly documents: number;
  readonly records: number;
  readonly sources: number;
  /**
   * Everybody whom the report mentions, not only its subjects: named with consent, under a code, and officials who are
   * named without consent for what they did in office.
   */
  readonly persons: { readonly named: number; readonly underCode: number; readonly officials?: number };
};

export type Annex = {
  readonly number: number;
  readonly code: string;
  /** EDTF, or null when the document has no known date. */
  readonly date: string | null;
  readonly title: string;
  /** Short, and never empty: the rule asks for it. */
  readonly description: string;
  /** BCP 47 tags, or the names of the languages as recorded; empty when none is. */
  readonly languages: readonly string[];
  readonly address?: string;
  readonly pages: number | null;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  readonly fileName: string;
};
