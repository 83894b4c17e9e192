import type { PageWords } from '../archive/page-words.ts';
import type { Reading } from '../pages/reading.ts';
import type { RedactionFacts, Region, Secret } from '../intake/redaction-wish.ts';
import { foldedWords } from './words-under.ts';

/** A page layer's word counts as covered when so much of it is. */
const COVERED = 0.3;

/** The words of a document's pages as they are read now: those beneath regions, and how often each of those stands in the open. */
export interface WordsBeneath {
  readonly beneath: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
}

/**
 * Reads the words beneath regions from the layer that is in force: recognised, put right by a person, or of the file.
 *
 * @param pages all pages of the document as they are read now
 */
export async function wordsBeneath(
  reading: Reading,
  code: string,
  pages: readonly PageWords[],
  regions: readonly Region[],
): Promise<WordsBeneath> {
  const beneath = new Set<string>();
  const open = new Set<string>();
  for (const { page, text: whole } of pages) {
    const own = regions.filter((region) => region.page === page).map(({ box }) => box);
    if (own.length === 0) {
      for (const word of foldedWords(whole)) open.add(word.slice(0, 200));
      continue;
    }
    const { width, height, words, text } = await reading.words(code, page);
    for (const { start, end, box } of words) {
      const [x0, y0, x1, y1] = [box[0] / width, box[1] / height, box[2] / width, box[3] / height];
      const area = Math.max(1e-9, (x1 - x0) * (y1 - y0));
      const isCovered = own.some(([left, top, right, bottom]) => {
        const across = Math.max(0, Math.min(x1, right) - Math.max(x0, left));
        const down = Math.max(0, Math.min(y1, bottom) - Math.max(y0, top));
        return (across * down) / area >= COVERED;
      });
      for (const word of foldedWords(text.slice(start, end))) (isCovered ? beneath : open).add(word.slice(0, 200));
    }
  }
  return { beneath, open };
}

/** What must be nowhere in the redacted file: words of the file itself and of what was recognised. */
export function secretsOf(facts: RedactionFacts, layer: WordsBeneath): Secret[] {
  const inFile = new Map(facts.open);
  const words = new Set([...facts.beneath, ...layer.beneath]);
  return [...words].map((word) => {
    const mayStand = inFile.get(word) ?? 0;
    return { word, mayStand, isOpen: mayStand > 0 || layer.open.has(word) };
  });
}
