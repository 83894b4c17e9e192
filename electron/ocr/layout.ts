import type { PlacedWord } from '../text-layers/word-places.ts';
import type { Blocks } from './engine.ts';

export interface LaidOut {
  readonly text: string;
  /** In points of the picture that was recognised. */
  readonly words: readonly PlacedWord[];
  /** Mean over the letters, 0 to 100; 0 where there are no words. */
  readonly confidence: number;
}

/** Words as the text of a page: a line for each line, an empty one between paragraphs. */
export function layOut(blocks: Blocks): LaidOut {
  const words: PlacedWord[] = [];
  let text = '';
  let [letters, sum] = [0, 0];
  for (const paragraph of blocks.flat()) {
    if (text !== '') text += '\n';
    for (const line of paragraph) {
      if (text !== '') text += '\n';
      for (const [index, { text: written, box, confidence }] of line.entries()) {
        const clean = written.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}]/gu, '');
        if (clean === '') continue;
        if (index > 0 && !text.endsWith('\n')) text += ' ';
        words.push({ start: text.length, end: text.length + clean.length, box, confidence });
        text += clean;
        letters += clean.length;
        sum += clean.length * confidence;
      }
    }
  }
  return { text, words, confidence: letters === 0 ? 0 : sum / letters };
}
