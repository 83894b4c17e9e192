import type { LaidQuestion } from './section-state.ts';

/** Under which number the sources of each question begin: they are counted through within a part. */
export function numbered(questions: readonly LaidQuestion[]): number[] {
  let next = 1;
  return questions.map(({ given, own }) => {
    const first = next;
    if (!own) next += given.reduce((sum, { sources }) => sum + sources.length, 0);
    return first;
  });
}
