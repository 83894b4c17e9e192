import type { RecordType } from '../records/definition.ts';
import type { Labels } from '../vocabulary/vocabulary.ts';

/** A question of a form, as data: what is asked, and from which fields of which records it is answered. */
export interface Question {
  /** As the form numbers it, with its part: II.3. */
  readonly number: string;
  readonly asks: Labels;
  /** In the order in which the answers stand; the first is where an answer that is missing would be entered. */
  readonly from: readonly Place[];
  /** Left empty without being missed: "if any", "if relevant". */
  readonly optional?: true;
}

/** Where an answer is found. Besides record types `draft` is what is chosen for this submission: its submitters, its signature. */
export type PlaceType = RecordType | 'draft';

/**
 * A field that answers a question.
 * `path` is a field or a part of a group: `arrest.date`. `role` in its place: who is linked to the record in this role.
 */
export type Place =
  { readonly type: PlaceType; readonly path: string } | { readonly type: RecordType; readonly role: string };

/** `person.familyName`, `detention.arrest.date`; `detention<authority>` is who is linked to a detention as its authority. */
export function places(...written: string[]): Place[] {
  return written.map((each) => {
    const linked = /^(\w+)<([\w-]+)>$/.exec(each);
    if (linked !== null) return { type: linked[1] as RecordType, role: linked[2] ?? '' };
    const [type = '', ...path] = each.split('.');
    return { type: type as PlaceType, path: path.join('.') };
  });
}

/** One question in three languages (English, Russian, Belarusian) with the places of its answers, as `places` reads them. */
export function ask(number: string, asks: readonly [en: string, ru: string, be: string], ...from: string[]): Question {
  const [en, ru, be] = asks;
  return { number, asks: { en, ru, be }, from: places(...from) };
}

export function optional(question: Question): Question {
  return { ...question, optional: true };
}
