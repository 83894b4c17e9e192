import type { PageWords } from '../page-layer/page-words.ts';
import type { Span } from '../passage.ts';

/** Words that the recognition is less sure of than this are shown as doubtful. */
export const DOUBT = 60;

export function doubtfulSpans({ words }: PageWords): readonly Span[] {
  return words.flatMap(({ start, end, confidence }) =>
    confidence !== null && confidence < DOUBT ? [[start, end] as const] : [],
  );
}

/** The mean of how sure the recognition is of the words, weighed by their letters; null where nothing was recognised. */
export function meanConfidence({ words }: PageWords): number | null {
  let sum = 0;
  let letters = 0;
  for (const { start, end, confidence } of words) {
    if (confidence === null) continue;
    sum += confidence * (end - start);
    letters += end - start;
  }
  return letters === 0 ? null : Math.round(sum / letters);
}
