import { layOut } from './layout.ts';
import type { Engine } from './engine.ts';
import { cut, turned, type Grey } from './picture/grey.ts';

/** Of the page this share is read for a look: four or five lines. */
const SHARE = 1 / 10;
/** Darker than this is ink, on paper that was made white. */
const INK = 110;
/** The right language, the right way up, is read with more; anything else with less. Measured: 74 to 97 against 11 to 53. */
const SURE = 62;

/** ISO 639-3. */
export type OcrLanguage = string;

export interface Look {
  readonly language: OcrLanguage;
  /** Whether the page stands on its head. */
  readonly onItsHead: boolean;
  readonly confidence: number;
}

export type Looked = Look | { readonly missing: OcrLanguage } | { readonly nothing: true };

/**
 * Guesses the language of a page and which way is up by reading some of its lines: in the language that is expected first, then in the
 * others, then upside down. Russian and Belarusian read each other well enough to mislead, so letters that only one of them has decide.
 *
 * @param known languages that there are data for
 * @param expected the language of the page before, if there is one
 */
export function look(engine: Engine, page: Grey, known: readonly OcrLanguage[], expected?: OcrLanguage): Looked {
  const strip = fullest(page);
  if (strip === null) return { nothing: true };
  const order = [...new Set([expected, 'rus', 'bel', 'eng', ...known])].filter(
    (language): language is OcrLanguage => language !== undefined && known.includes(language),
  );
  let best: (Look & { readonly text: string }) | undefined;
  for (const onItsHead of [false, true]) {
    const picture = turned(strip, onItsHead ? 2 : 0);
    for (const language of order) {
      const { text, confidence } = layOut(engine.recognise(picture, [language], 'block'));
      if (confidence > (best?.confidence ?? -1)) best = { language, onItsHead, confidence, text };
      if (confidence >= SURE) return decided(engine, picture, known, { language, onItsHead, confidence }, text);
    }
  }
  if (best === undefined || best.text.trim() === '') return { nothing: true };
  const { text: _text, ...found } = best;
  // Not sure of anything: as it lies.
  return { ...found, onItsHead: found.onItsHead && found.confidence > 45 };
}

/** What was read with confidence may still be in the language next door. */
function decided(engine: Engine, strip: Grey, known: readonly OcrLanguage[], first: Look, text: string): Looked {
  if (first.language !== 'rus' && first.language !== 'bel') return first;
  const other = first.language === 'rus' ? 'bel' : 'rus';
  if (!known.includes(other)) {
    const { russian, belarusian } = marks(text);
    const isOther = other === 'rus' ? russian > belarusian : belarusian > russian;
    return isOther ? { missing: other } : first;
  }
  const second = layOut(engine.recognise(strip, [other], 'block'));
  // The Belarusian data know the letters of both, the Russian data those of Russian alone.
  const { russian, belarusian } = marks(other === 'bel' ? second.text : text);
  const surer = second.confidence > first.confidence ? other : first.language;
  const language = russian === belarusian ? surer : russian > belarusian ? 'rus' : 'bel';
  return { ...first, language, confidence: Math.max(first.confidence, second.confidence) };
}

/** Letters that only Russian has, and only Belarusian. */
function marks(text: string): { russian: number; belarusian: number } {
  return { russian: text.match(/[ищъ]/giu)?.length ?? 0, belarusian: text.match(/[ўі]/giu)?.length ?? 0 };
}

/** The part of the page with the most ink, over its whole width; null for an empty page. */
function fullest({ width, height, data }: Grey): Grey | null {
  const rows = new Uint32Array(height);
  for (let y = 0; y < height; y += 2)
    for (let x = Math.round(width * 0.05); x < width * 0.95; x += 3)
      if ((data[y * width + x] ?? 255) < INK) rows[y] = (rows[y] ?? 0) + 1;
  // A row that is dark all along is a rule, or the rim of the picture.
  const most = (width * 0.9) / 3 / 2;
  const tall = Math.max(1, Math.min(height, Math.round(height * SHARE)));
  let [sum, best, at] = [0, 0, -1];
  const ink = (row: number): number => ((rows[row] ?? 0) > most ? 0 : (rows[row] ?? 0));
  for (let y = 0; y < height; y += 1) {
    sum += ink(y) - (y >= tall ? ink(y - tall) : 0);
    if (y >= tall - 1 && sum > best) [best, at] = [sum, y - tall + 1];
  }
  if (at < 0 || best < 30) return null;
  // To where a line ends: what is left of a line that is cut reads as nonsense.
  const top = blankNear(rows, at, -1);
  const bottom = blankNear(rows, at + tall, 1);
  return cut({ width, height, data }, 0, top, width, bottom - top);
}

/** The emptiest row within the height of two lines, the nearest first. */
function blankNear(rows: Uint32Array, from: number, step: 1 | -1): number {
  let [best, least] = [from, Infinity];
  for (let row = from; Math.abs(row - from) < rows.length / 28 && row >= 0 && row < rows.length; row += step) {
    // Every second row was counted.
    const ink = (rows[row] ?? 0) + (rows[row + step] ?? 0);
    if (ink < least) [best, least] = [row, ink];
  }
  return Math.max(0, Math.min(rows.length, best));
}
