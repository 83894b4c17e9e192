import { parseEdtf } from '../../../shared/dates/edtf.ts';
import { printDate } from '../../../shared/dates/print.ts';
import type { SubmissionDraft } from '../../../shared/submissions/draft.ts';
import type { Profile, Stage } from '../../../shared/submissions/profile.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import type { JudgedClearance } from '../../archive/consent.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import type { FootnoteRun, TextRun } from '../document-model.ts';
import type { Evidence } from '../evidence.ts';
import type { Material } from '../gather.ts';
import type { Naming } from '../naming/naming.ts';
import type { Annex, PrintedSubject } from './printed.ts';
import type { FormWords } from './words/form-words.ts';

/** A form that is being filled: everything that a part of it may need. */
export interface Filling {
  readonly catalogue: Catalogue;
  readonly profile: Profile;
  readonly stage: Stage;
  readonly draft: SubmissionDraft;
  /** Code of the record that it is kept under; null while it is not kept. */
  readonly submission: string | null;
  /** To whom it goes, as consents name it. */
  readonly recipient: string;
  readonly language: Language;
  readonly words: FormWords;
  readonly naming: Naming;
  readonly people: readonly JudgedClearance[];
  readonly material: Material;
  readonly subjects: readonly PrintedSubject[];
  /** By the code of the document. */
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly annexes: readonly Annex[];
  /** Whether the address of a published document leads to somebody who stands under a pseudonym. */
  readonly leadsToSomebody: (document: string) => boolean;
  readonly notes: Notes;
  /** ISO day. */
  readonly today: string;
  /** The next number of a figure. */
  nextFigure(): number;
}

/** Stands for the number of a paragraph until the whole submission is there and they are counted. */
export const TO_BE_NUMBERED = 0;

/** The footnotes so far, and the documents that they have named in full. */
export interface Notes {
  readonly list: TextRun[][];
  readonly cited: Set<string>;
}

export function addNote({ list }: Notes, runs: readonly TextRun[]): FootnoteRun {
  return { footnote: list.push([...runs]) - 1 };
}

/** What a part needs that prints values of records. */
export type Printing = Pick<
  Filling,
  'catalogue' | 'language' | 'words' | 'naming' | 'annexes' | 'evidence' | 'leadsToSomebody'
>;

/**
 * A date in words, as exact as the people allow whom it concerns.
 *
 * @param edtf as recorded
 * @param codes of everybody and everything that it is about
 */
export function dateInWords(
  { naming, language, words }: Pick<Printing, 'naming' | 'language' | 'words'>,
  edtf: string,
  codes: readonly string[],
): string {
  const told = naming.date(edtf, codes);
  return told === '' ? words.annexes.undated : printDate(parseEdtf(told), language);
}

/**
 * Where a document is published, or that it is not said: with its text at hand anybody could tell whom a pseudonym stands for. Half an
 * address leads nowhere, and the other half would be a name.
 */
export function addressText(
  { naming, words, leadsToSomebody }: Pick<Printing, 'naming' | 'words' | 'leadsToSomebody'>,
  document: string,
  address: string,
): string {
  const isSaid = naming.uncleared(address).length === 0 && !leadsToSomebody(document);
  return isSaid ? address : words.citation.addressWithheld;
}

/** The number of the annex under which a document goes; null when it does not. */
export function annexNumber({ annexes }: Pick<Printing, 'annexes'>, document: string): number | null {
  return annexes.find(({ code, instead }) => code === document || instead === document)?.number ?? null;
}

/**
 * What the submitters say of themselves: their own address stays, since the body has to answer them; whatever tells of somebody who is not
 * named goes.
 */
export function ofSubmitter({ naming }: Pick<Filling, 'naming'>, text: string): string {
  return naming.uncleared(text).length === 0 ? text : naming.mask(text);
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** With a full stop, unless it ends with a sign of its own. */
export function sentence(text: string): string {
  return /[.!?…:;]["”»)]?$/.test(text) ? text : `${text}.`;
}
