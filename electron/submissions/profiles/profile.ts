/**
 * A profile says everything that is particular to one form: what it is called, how long it may be, who reads it, which
 * gates stand before it and in which order its fields come. A form that is added later is one new file beside this one.
 */

/** How long the text of a form may be, and how far that figure can be trusted. */
export type LengthLimit = {
  readonly value: number;
  readonly unit: 'words';
  /** True only where the figure was read on a page of the body itself. Printed on the cover either way. */
  readonly verified: boolean;
  /** Where the figure comes from, in words. */
  readonly source: string;
  /** ISO day on which somebody last compared the figure with its source; null when nobody did. */
  readonly checkedOn: string | null;
};

/** What has to be true before a file is written. The archive checks them; a profile only says which apply. */
export type Gate =
  /** Every named person has a consent for this recipient and this use, neither withdrawn nor expired. */
  | 'consent-for-recipient'
  /** Minors and survivors of sexual violence are named only with a separate, explicit consent. */
  | 'protected-persons'
  /** No source identity, author, device, path or document property goes out. */
  | 'no-traces'
  /** The text is counted against the limit, footnotes included. */
  | 'length'
  /** Annexes are numbered, in the order of their dates, each with a description and a language; copies only. */
  | 'annex-index'
  /** Whether the body may publish the submission was answered, yes or no. */
  | 'publication-choice'
  /** A limit that nobody has verified is announced as such in the file. */
  | 'unverified-limit';

export type SubmissionStage = {
  readonly code: string;
  /** As it is written on the cover, after "Submitted for". */
  readonly title: string;
  readonly limit: LengthLimit;
};

export type AnnexRule = {
  readonly numbering: 'consecutive';
  readonly order: 'document-date';
  readonly descriptionRequired: boolean;
  readonly languageRequired: boolean;
  /** Whether the annexes and their index count towards the limit. */
  readonly counted: boolean;
  readonly delivery: 'separate-files';
  readonly source: string;
};

export type SubmissionProfile<Section extends string = string> = {
  readonly code: string;
  readonly title: string;
  /** The term under which a consent record names this recipient. */
  readonly recipient: string;
  readonly file: 'docx';
  /** BCP 47 tags that the body takes, the first being the default. */
  readonly languages: readonly string[];
  readonly stages: readonly SubmissionStage[];
  readonly gates: readonly Gate[];
  readonly annexes: AnnexRule;
  /** The order of the fields in the file. */
  readonly sections: readonly Section[];
};

/**
 * @param profile the form
 * @param code a stage of it, such as `session`
 * @returns the stage, or undefined when the form has none of that name
 */
export function stageOf(profile: SubmissionProfile, code: string): SubmissionStage | undefined {
  return profile.stages.find((stage) => stage.code === code);
}
