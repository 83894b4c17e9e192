import type { LaidOut } from '../../../shared/contract/calls/submission-drafts.ts';
import type { SubmissionDraft } from '../../../shared/submissions/draft.ts';
import type { ConsentUse, Profile, Stage } from '../../../shared/submissions/profile.ts';
import type { JudgedClearance } from '../../archive/consent.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import type { Material } from '../gather.ts';

/** All that the gates look at: a submission as it would be printed now. */
export interface GateContext {
  readonly catalogue: Catalogue;
  /** Code of the record that it is kept under; null while it is not kept. */
  readonly submission: string | null;
  readonly profile: Profile;
  readonly stage: Stage;
  readonly draft: SubmissionDraft;
  /** ISO day. */
  readonly today: string;
  /** What consents had to allow: `usesOf(profile, draft.choices)`. */
  readonly uses: readonly ConsentUse[];
  /** Everybody in the archive, as the consent gate decided, and every organisation. */
  readonly people: readonly JudgedClearance[];
  readonly organisations: readonly JudgedClearance[];
  /** Codes of the people and organisations of which it says something, under their name or another. */
  readonly mentioned: ReadonlySet<string>;
  readonly naming: {
    isNamed(code: string): boolean;
    /** What stands in print for a record. */
    label(code: string): string;
    /** Codes of those without clearance whom a text names, where that is not the name of somebody who is cleared. */
    leaks(text: string): readonly string[];
  };
  readonly material: Pick<Material, 'subjects' | 'documents'>;
  /** The form as it is filled: its parts, its annexes in their order, its limits with what there is of each. */
  readonly layout: Omit<LaidOut, 'findings'>;
  /** What was found in the files that would go. */
  readonly traces: readonly Trace[];
}

/** Something in a file that says who made it, where or with what. */
export interface Trace {
  /** Code of the document; null for a file that Khronika writes. */
  readonly document: string | null;
  /** Who made it, from whom it came, where it was or lay: never let pass. Device and program: to be weighed. */
  readonly kind: 'person' | 'source' | 'place' | 'path' | 'device' | 'program';
  /** What it is, in a few words without its value: "the author of the PDF". */
  readonly what: string;
}
