import type { PagePosition } from '../../shared/contract/page-position.ts';
import type { CallOutput } from '../../shared/contract/calls.ts';
import type { FieldDefinition, RecordType } from '../../shared/records/definition.ts';
import type { Fault, Path, Row, Written, WrittenGroup } from './written.ts';

type Shown = CallOutput<'records.show'>;
export type ShownLink = Shown['links'][number];
export type ShownCitation = Shown['citations'][number];
export type Direction = ShownLink['direction'];
/** A record as a form names it. */
export type Titled = Shown['referred'][string];

/** What the archive holds of the record: what the form was filled from, and what is compared with when it is saved. */
export interface Base {
  readonly code: string | null;
  readonly rev: number | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly others: Shown['others'];
  readonly links: readonly ShownLink[];
  readonly citations: readonly ShownCitation[];
  readonly referred: Readonly<Record<string, Titled>>;
}

/** Values of other sources for one field. */
export interface WrittenOthers {
  readonly values: readonly Row[];
  readonly reason: string;
  /** Number of the value that is preferred now; 0, or left out, for the one that the archive preferred. */
  readonly preferred?: number;
  /** What the archive held when the form was filled, by the same numbers: what is cited there goes with its value. */
  readonly stood?: readonly Row[];
}

export interface WrittenLink {
  readonly row: number;
  readonly other: string;
  readonly direction: Direction;
  readonly role: string;
  readonly from: string;
  readonly until: string;
  readonly note: string;
  /** Put there by the window and not yet touched: alone it is no reason to keep a draft. */
  readonly offered: boolean;
}

/** A stored link as it is to be from now on: the records that it joins stay. */
export interface LinkChange {
  readonly id: string;
  readonly role: string;
  readonly from: string;
  readonly until: string;
  readonly note: string;
}

/**
 * What a citation proves: the record, one of its fields, an entry of it by its `id`, one of several values by its number, a link that
 * is stored, or one that is being written.
 */
export type Proven =
  | { readonly is: 'record' }
  | { readonly is: 'field'; readonly field: string; readonly item?: string; readonly other?: number }
  | { readonly is: 'link'; readonly id: string }
  | { readonly is: 'new-link'; readonly row: number };

export interface WrittenCitation {
  readonly row: number;
  readonly proves: Proven;
  readonly document: string;
  readonly page: string;
  readonly place: string;
  readonly quote: string;
  readonly reliability: string;
  /** How whoever speaks is connected with what is said. */
  readonly connection: string;
  /** Where the passage stands on its page; gone with another document or page. */
  readonly position: PagePosition | null;
  /** Put there by the window and not yet touched. */
  readonly offered: boolean;
}

export type LinkPart = 'other' | 'direction' | 'role' | 'from' | 'until' | 'note';
export type ChangedPart = Exclude<keyof LinkChange, 'id'>;
export type CitationPart = 'document' | 'page' | 'place' | 'quote' | 'reliability' | 'connection';

/** By place: `fields.date`, `links.12.other`. The form says them in words. */
export type Faults = Readonly<Record<string, FormFault>>;
export type FormFault =
  | { readonly is: Fault }
  | { readonly is: 'refused'; readonly code: string; readonly details: Readonly<Record<string, string | number>> };

/** Everything that is in a form. Only `reduce` makes a new one. */
export interface FormState {
  readonly type: RecordType;
  readonly base: Base;
  readonly fields: WrittenGroup;
  readonly others: Readonly<Record<string, WrittenOthers>>;
  readonly links: readonly WrittenLink[];
  readonly linksRemoved: readonly string[];
  readonly linksChanged: readonly LinkChange[];
  readonly citations: readonly WrittenCitation[];
  readonly citationsRemoved: readonly string[];
  /** Records that were chosen in the form. */
  readonly titles: Readonly<Record<string, Titled>>;
  readonly nextRow: number;
  readonly faults: Faults;
}

export type FormAction =
  /** `path` begins with `fields` or `others` and the key of a field. */
  | { readonly do: 'write'; readonly path: Path; readonly value: Written; readonly chosen?: Titled | undefined }
  | { readonly do: 'add row'; readonly path: Path; readonly field: FieldDefinition; readonly after?: number }
  | { readonly do: 'remove row'; readonly path: Path; readonly row: number }
  | { readonly do: 'duplicate row'; readonly path: Path; readonly row: number }
  | { readonly do: 'move row'; readonly path: Path; readonly row: number; readonly by: 1 | -1 }
  | { readonly do: 'add other value'; readonly field: string }
  | { readonly do: 'prefer'; readonly field: string; readonly row: number }
  | { readonly do: 'add link'; readonly link?: Partial<WrittenLink>; readonly chosen?: Titled | undefined }
  | {
      readonly do: 'write link';
      readonly row: number;
      readonly part: LinkPart;
      readonly value: string;
      readonly chosen?: Titled | undefined;
    }
  | { readonly do: 'take link away'; readonly row: number }
  | { readonly do: 'remove link'; readonly id: string }
  | { readonly do: 'keep link'; readonly id: string }
  | { readonly do: 'change link'; readonly id: string; readonly part?: ChangedPart; readonly value?: string }
  | { readonly do: 'leave link'; readonly id: string }
  | {
      readonly do: 'cite';
      readonly proves: Proven;
      readonly from?: Partial<WrittenCitation>;
      readonly chosen?: Titled | undefined;
    }
  | {
      readonly do: 'write citation';
      readonly row: number;
      readonly part: CitationPart;
      readonly value: string;
      readonly chosen?: Titled | undefined;
    }
  | { readonly do: 'take citation away'; readonly row: number }
  | { readonly do: 'remove citation'; readonly id: string }
  | { readonly do: 'keep citation'; readonly id: string }
  | { readonly do: 'find fault'; readonly faults: Faults }
  | { readonly do: 'rebase'; readonly base: Base }
  | { readonly do: 'replace'; readonly state: FormState };
