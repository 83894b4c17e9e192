import type { Question } from '../../../shared/submissions/question.ts';
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
