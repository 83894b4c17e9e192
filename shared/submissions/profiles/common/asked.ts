import { ask, type Question } from '../../question.ts';

/** A question that several forms ask, each under a number of its own. */
export type Asked = Omit<Question, 'number'>;

/** One question in three languages (English, Russian, Belarusian) with the places of its answers. */
export function asked(asks: readonly [en: string, ru: string, be: string], ...from: string[]): Asked {
  const { asks: labelled, from: places } = ask('', asks, ...from);
  return { asks: labelled, from: places };
}

/** The same question where the form wants it only "if any", "if relevant". */
export function ifAny(question: Asked): Asked {
  return { ...question, optional: true };
}

/** A question under the number that a form gives to it. */
export function as(number: string, question: Asked): Question {
  return { ...question, number };
}

/** Questions counted from 1 behind what their numbers begin with: `II.` gives II.1, II.2. */
export function counted(prefix: string, ...questions: Asked[]): Question[] {
  return questions.map((question, at) => as(`${prefix}${at + 1}`, question));
}
