import type { Labels } from '../vocabulary/vocabulary.ts';
import type { VocabularyName } from '../vocabulary/vocabularies.ts';
import type { SectionId } from './sections.ts';

/** The record types of the archive. Each has one definition file beside this one. */
export type RecordType =
  | 'document'
  | 'person'
  | 'organisation'
  | 'place'
  | 'case'
  | 'event'
  | 'detention'
  | 'liquidation'
  | 'incident'
  | 'remedy'
  | 'provision'
  | 'source'
  | 'consent'
  | 'survey'
  | 'submission'
  /** A field that the user of the archive adds to a type, and a term that she adds to a list. */
  | 'field'
  | 'term';

/**
 * What a field holds.
 * - `text`, `longText`: a line; several paragraphs
 * - `edtf`: a date as written, ISO 8601-2; its bounds are derived
 * - `term`: an id of `vocabulary`, or the user's own word where the list is open
 * - `reference`: another record of one of `targets`; with `orText` also plain text
 * - `integer`, `number`, `boolean`
 * - `group`: a nested set of `fields`
 */
export type FieldType =
  'text' | 'longText' | 'edtf' | 'term' | 'reference' | 'integer' | 'number' | 'boolean' | 'group';

/** How a field can tell who somebody is; the anonymiser and the leak check read it. */
export type Identification = 'name' | 'contact' | 'birth' | 'place' | 'photo' | 'text';

export interface FieldDefinition {
  readonly key: string;
  readonly type: FieldType;
  readonly label: Labels;
  readonly help?: Labels;
  readonly repeatable?: true;
  readonly required?: true;
  readonly vocabulary?: VocabularyName;
  readonly targets?: readonly RecordType[];
  readonly orText?: true;
  readonly fields?: readonly FieldDefinition[];
  readonly identifies?: Identification;
  /** Never leaves the archive in any export. */
  readonly internal?: true;
  /** What can harm beyond telling who somebody is (health, orientation, sexual violence): exported only where it is asked for by name. */
  readonly sensitive?: true;
  /**
   * Of a repeatable group: every entry is a statement of its own, with an `id` that stays with it, so that it can be cited, compared
   * and counted.
   */
  readonly itemised?: true;
  /** Of a group: the part that a plain text stands for, so that `"24.23"` may be written where the group is meant. */
  readonly textPart?: string;
  /** Of a group with a date on timelines: what one entry of it is called, "hearing", and the part that says which kind it is. */
  readonly entryLabel?: Labels;
  readonly kindPart?: string;
  /** Added by the user of this archive. */
  readonly own?: true;
  /** The part of the form and of the page that it stands in; in the first part when left out. */
  readonly section?: SectionId;
  /** A date that stands on the timeline of whoever the record is linked to; also inside a group. */
  readonly onTimeline?: true;
  /** Filtered or sorted by: gets an expression index in the catalogue. */
  readonly indexed?: true;
  /** Codes of the forms that ask for it. */
  readonly forms?: readonly string[];
}

export type FieldValue =
  string | number | boolean | ReferenceValue | readonly FieldValue[] | { readonly [key: string]: FieldValue };
export interface ReferenceValue {
  readonly ref: string;
}
export type Fields = Readonly<Record<string, FieldValue>>;

export interface RecordDefinition {
  readonly type: RecordType;
  /** Letters of the codes that the archive hands out: P-0001. Codes say nothing about the content. */
  readonly prefix: string;
  readonly label: Labels;
  readonly plural: Labels;
  readonly fields: readonly FieldDefinition[];
  /** True when records of this type never appear in an export or on a timeline, whatever they are linked to. */
  readonly internal?: true;
  /** True for what describes the archive itself: fields and terms of one's own. Not listed among what it is about. */
  readonly model?: true;
  /** What lists show; may be empty, then the code stands alone. `show` prints a stored value (a term's label, a referred title). */
  readonly title: (fields: Fields, show: (key: string) => string) => string;
}

export function labels(en: string, ru: string, be: string): Labels {
  return { en, ru, be };
}

/** The titles of most records: the parts that are there, joined. */
export function joined(separator: string, ...parts: string[]): string {
  return parts.filter((part) => part !== '').join(separator);
}
