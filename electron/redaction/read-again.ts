import type { Recogniser } from '../ocr/recogniser.ts';
import { foldedWords } from './words-under.ts';
import type { Secret } from '../intake/redaction-wish.ts';

/** Letters that a word has at least for its recognition to mean something. */
const LEAST = 3;

export type Recognised = 'nothing' | 'a-secret' | 'not-looked-at';

/** Recognises letters in pictures of the redacted regions, and says whether one of the words from beneath them is read there. */
export async function readAgain(
  recogniser: Recogniser,
  sheets: readonly Uint8Array[],
  secrets: readonly Secret[],
  signal?: AbortSignal,
): Promise<Recognised> {
  const words = new Set(secrets.filter(({ word, isOpen }) => !isOpen && word.length >= LEAST).map(({ word }) => word));
  for (const sheet of sheets) {
    const file = {
      mime: 'image/png',
      size: sheet.length,
      read: async (at: number, length: number) => new Uint8Array(sheet.subarray(at, at + length)),
    };
    const found = await recogniser.recognise(file, 1, {}, signal);
    if ('reason' in found) {
      // Data of the language that it takes the letters for are missing: it has seen letters, and cannot say which.
      if (found.reason !== 'language-missing') return 'not-looked-at';
      const again = await recogniser.recognise(file, 1, { language: 'eng' }, signal);
      if ('reason' in again) return 'not-looked-at';
      if (foldedWords(again.text).some((word) => words.has(word))) return 'a-secret';
      continue;
    }
    if (foldedWords(found.text).some((word) => words.has(word))) return 'a-secret';
  }
  return 'nothing';
}
