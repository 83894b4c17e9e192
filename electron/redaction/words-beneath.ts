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
 * of a word becomes so large that it covers all of it: the upper half of a name can still be read. A line that it only grazes stays whole: letters that reach
 * into a region are taken out with it.
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
  const held = new Map<Own, PageBox[]>();
  const fitted = new Map<Own, PageBox>();
  for (const { page, text: whole } of pages) {
    const own = regions.filter((region) => region.page === page);
    if (own.length === 0) {
      for (const word of foldedWords(whole)) open.add(word.slice(0, 200));
      continue;
    }
    const beside: PageBox[] = [];
    const { width, height, words, text } = await reading.words(code, page);
    for (const { start, end, box } of words) {
      const word: PageBox = [box[0] / width, box[1] / height, box[2] / width, box[3] / height];
      const covering = own.filter((region) => covers(region.box, word));
      for (const region of covering) held.set(region, [...(held.get(region) ?? []), word]);
      if (covering.length === 0) beside.push(word);
      for (const each of foldedWords(text.slice(start, end)))
        (covering.length > 0 ? beneath : open).add(each.slice(0, 200));
    }
    for (const region of own) fitted.set(region, fittedTo(region.box, held.get(region) ?? [], beside));
  }
  return { beneath, open, regions: regions.map((region) => ({ ...region, box: fitted.get(region) ?? region.box })) };
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

/** Of a region's height or width, how much of it may be given up for a word that it only grazes. */
const GIVEN_UP = 0.35;

/** A region that covers all of the words that it covers for the most part, and lets go of the lines and words that it only grazes. */
function fittedTo(region: PageBox, held: readonly PageBox[], beside: readonly PageBox[]): PageBox {
  let [left, top, right, bottom] = region;
  const [width, height] = [right - left, bottom - top];
  for (const [x0, y0, x1, y1] of beside) {
    if (x1 <= left || x0 >= right || y1 <= top || y0 >= bottom) continue;
    const [mostAcross, mostDown] = [width * GIVEN_UP, height * GIVEN_UP];
    if (y0 < top && y1 - top <= mostDown && y1 - top < (y1 - y0) * COVERED) top = y1;
    else if (y1 > bottom && bottom - y0 <= mostDown && bottom - y0 < (y1 - y0) * COVERED) bottom = y0;
    else if (x0 < left && x1 - left <= mostAcross) left = x1;
    else if (x1 > right && right - x0 <= mostAcross) right = x0;
  }
  return held.reduce(around, [left, top, right, bottom]);
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
