import type { PageBox } from '../../shared/contract/page-position.ts';
import type { PageWords } from '../archive/page-words.ts';
import type { RedactionFacts, Region, Secret } from '../intake/redaction-wish.ts';
import type { Reading } from '../pages/reading.ts';
import { foldedWords } from './words-under.ts';

/** A word counts as covered when so much of its width and of its height is. */
const COVERED = 0.3;

/** The words of a document's pages as they are read now: those beneath regions, and those that stand in the open. */
export interface WordsBeneath {
  readonly beneath: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
}

/**
 * Reads the words beneath regions from the layer that is in force: recognised, put right by a person, or of the file. A region that covers a good part
 * of a word becomes so large that it covers all of it: the upper half of a name can still be read.
 *
 * @param pages all pages of the document as they are read now
 */
export async function wordsBeneath<Own extends Region>(
  reading: Reading,
  code: string,
  pages: readonly PageWords[],
  regions: readonly Own[],
): Promise<WordsBeneath & { readonly regions: readonly Own[] }> {
  const beneath = new Set<string>();
  const open = new Set<string>();
  const grown = new Map<Own, PageBox>();
  for (const { page, text: whole } of pages) {
    const own = regions.filter((region) => region.page === page);
    if (own.length === 0) {
      for (const word of foldedWords(whole)) open.add(word.slice(0, 200));
      continue;
    }
    const { width, height, words, text } = await reading.words(code, page);
    for (const { start, end, box } of words) {
      const word: PageBox = [box[0] / width, box[1] / height, box[2] / width, box[3] / height];
      const covering = own.filter((region) => covers(region.box, word));
      for (const region of covering) grown.set(region, around(grown.get(region) ?? region.box, word));
      for (const each of foldedWords(text.slice(start, end)))
        (covering.length > 0 ? beneath : open).add(each.slice(0, 200));
    }
  }
  return { beneath, open, regions: regions.map((region) => ({ ...region, box: grown.get(region) ?? region.box })) };
}

function covers([left, top, right, bottom]: PageBox, [x0, y0, x1, y1]: PageBox): boolean {
  const across = Math.max(0, Math.min(x1, right) - Math.max(x0, left));
  const down = Math.max(0, Math.min(y1, bottom) - Math.max(y0, top));
  return across / Math.max(1e-9, x1 - x0) >= COVERED && down / Math.max(1e-9, y1 - y0) >= COVERED;
}

function around([left, top, right, bottom]: PageBox, [x0, y0, x1, y1]: PageBox): PageBox {
  return [
    Math.max(0, Math.min(left, x0)),
    Math.max(0, Math.min(top, y0)),
    Math.min(1, Math.max(right, x1)),
    Math.min(1, Math.max(bottom, y1)),
  ];
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
