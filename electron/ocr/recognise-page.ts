import type { PlacedWord } from '../text-layers/word-places.ts';
import type { Engine } from './engine.ts';
import { layOut } from './layout.ts';
import { withLostLines } from './lost-lines.ts';
import { turned, type Grey } from './picture/grey.ts';
import { ALL_STEPS, beforeTurning, prepared, type Steps } from './prepare.ts';
import { look } from './sample.ts';

export interface RecognisedPage {
  readonly text: string;
  /** In points of the picture as it was given. */
  readonly words: readonly PlacedWord[];
  /** 0 to 100; null for a page on which there is nothing to read. */
  readonly confidence: number | null;
  /** ISO 639-3; null for a page on which there is nothing to read. */
  readonly language: string | null;
}

export interface Wish {
  /** Languages that there are data for. */
  readonly known: readonly string[];
  /** Not to be guessed. */
  readonly language?: string | undefined;
  /** Of the page before. */
  readonly expected?: string | undefined;
  readonly steps?: Steps;
}

/** Recognises the words of a page in its picture, whichever way it lies. `missing`: its language, for which there are no data. */
export function recognisePage(
  engine: Engine,
  picture: Grey,
  wish: Wish,
): RecognisedPage | { readonly missing: string } {
  const steps = wish.steps ?? ALL_STEPS;
  const { picture: upright, before } = prepared(picture, steps);
  const found = look(engine, upright, wish.language === undefined ? wish.known : [wish.language], wish.expected);
  if ('missing' in found && wish.language === undefined) return found;
  const { language, onItsHead } = 'language' in found ? found : { language: wish.language, onItsHead: false };
  if (language === undefined) return { text: '', words: [], confidence: null, language: null };
  const page = turned(upright, onItsHead ? 2 : 0);
  const blocks = engine.recognise(page, [language]);
  const { text, words, confidence } = layOut(
    steps.lostLines ? withLostLines(engine, page, blocks, [language]) : blocks,
  );
  const boxOf = ([left, top, right, bottom]: PlacedWord['box']): PlacedWord['box'] => {
    const corners = [
      [left, top],
      [right, top],
      [left, bottom],
      [right, bottom],
    ].map(([x = 0, y = 0]) => before(onItsHead ? beforeTurning([x, y], 2, page) : [x, y]));
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const across = (value: number): number => Math.max(0, Math.min(picture.width, value));
    const down = (value: number): number => Math.max(0, Math.min(picture.height, value));
    return [across(Math.min(...xs)), down(Math.min(...ys)), across(Math.max(...xs)), down(Math.max(...ys))];
  };
  return {
    text,
    words: words.map((word) => ({ ...word, box: boxOf(word.box) })),
    confidence: words.length === 0 ? null : confidence,
    language: words.length === 0 ? null : language,
  };
}
