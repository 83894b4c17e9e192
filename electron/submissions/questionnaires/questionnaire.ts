import type { RecordType } from '../../../shared/records/definition.ts';
import type { Labels } from '../../../shared/vocabulary/vocabulary.ts';

/** A form of questions on one person, as data: what is asked, and from which fields of which records it is answered. */
export interface Questionnaire {
  /** The code of the form, as field definitions name it. */
  readonly form: string;
  readonly title: Labels;
  /** Where the questions are from. */
  readonly source: string;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly number: string;
  readonly title: Labels;
  /**
   * - `person`: asked once, of the person and everything that belongs to her
   * - `episode`: asked of each time that she was deprived of liberty
   */
  readonly of: 'person' | 'episode';
  readonly questions: readonly Question[];
}

export interface Question {
  /** With the part: II.3. */
  readonly number: string;
  readonly asks: Labels;
  /** In the order in which the answers stand; the first is where an answer that is missing would be entered. */
  readonly from: readonly Place[];
}

/**
 * A field that answers a question.
 * `path` is a field or a part of a group: `arrest.date`. `role` in its place: who is linked to the record in this role.
 */
export type Place =
  { readonly type: RecordType; readonly path: string } | { readonly type: RecordType; readonly role: string };

/** `person.familyName`, `detention.arrest.date`; `detention<authority>` is who is linked to a detention as its authority. */
export function places(...written: string[]): Place[] {
  return written.map((each) => {
    const linked = /^(\w+)<([\w-]+)>$/.exec(each);
    if (linked !== null) return { type: linked[1] as RecordType, role: linked[2] ?? '' };
    const [type = '', ...path] = each.split('.');
    return { type: type as RecordType, path: path.join('.') };
  });
}
