import { expect } from 'vitest';
import { findProfile } from '../../../../shared/submissions/profiles.ts';

/** A section as the form has it: its number, words of its title, and its questions with their numbers, in their order. */
export type FormSection = readonly [
  number: string,
  title: RegExp,
  questions?: readonly (readonly [number: string, asks: RegExp])[],
];

/** Compares the order of a profile with the order of the form, written out from where the form was read. */
export function expectOrder(code: string, form: readonly FormSection[]): void {
  const profile = findProfile(code);
  expect(profile, code).toBeDefined();
  const sections = profile?.sections ?? [];
  expect(sections.map(({ number }) => number)).toEqual(form.map(([number]) => number));
  for (const [at, [number, title, questions = []]] of form.entries()) {
    const section = sections[at];
    expect(section?.title.en, number).toMatch(title);
    const asked = (section?.parts ?? []).flatMap((part) => (part.kind === 'questions' ? part.questions : []));
    expect(asked.map((question) => question.number)).toEqual(questions.map(([each]) => each));
    for (const [index, [each, asks]] of questions.entries()) expect(asked[index]?.asks.en, each).toMatch(asks);
  }
}
