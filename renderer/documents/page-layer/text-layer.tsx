import { memo, useMemo } from 'react';
import { follows, type PageWords, type PlacedWord } from './page-words.ts';

/** The size, in pixels, at which the width of letters is measured. */
const MEASURED = 50;

interface Props {
  /** Counted from 1. */
  readonly page: number;
  readonly words: PageWords;
  readonly language: string | undefined;
}

/**
 * The words of a page over its picture: without colour, each where it stands, stretched to the width it has there. They are what is
 * selected, copied and heard. Sizes are in points; what lies around says how many pixels a point has, so that zooming lays out nothing anew.
 */
export const TextLayer = memo(function TextLayer({ page, words, language }: Props) {
  const placed = useMemo(() => placeWords(words), [words]);
  return (
    <div className="reader-layer-words" data-page={page} lang={language}>
      {placed.map(({ start, end, text, left, top, height, stretch }) => (
        <span
          key={start}
          className="reader-layer-word"
          data-start={start}
          data-end={end}
          style={{
            left: `calc(var(--point) * ${left}px)`,
            top: `calc(var(--point) * ${top}px)`,
            fontSize: `calc(var(--point) * ${height}px)`,
            transform: `scaleX(${stretch})`,
          }}
        >
          {text}
        </span>
      ))}
    </div>
  );
});

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly height: number;
  readonly stretch: number;
}

function placeWords({ words, text }: PageWords): readonly Placed[] {
  return words.map((word, index) => {
    const next = words[index + 1];
    const [left, top, right, bottom] = word.box;
    const height = Math.max(1, bottom - top);
    const said = text.slice(word.start, word.end);
    const natural = (widthOf(said) * height) / MEASURED;
    return {
      start: word.start,
      end: word.end,
      // The space after it belongs to a word, else two words would be heard as one.
      text: said + spaceAfter(text, word, next),
      left: round(left),
      top: round(top),
      height: round(height),
      stretch: natural <= 0 ? 1 : round((right - left) / natural),
    };
  });
}

function spaceAfter(text: string, word: PlacedWord, next: PlacedWord | undefined): string {
  if (next === undefined) return '';
  // A word broken at the end of a line has two parts and no space between them.
  if (text.slice(word.end, next.start) === '') return '';
  return follows(word, next) ? ' ' : '\n';
}

let measuring: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** The width of a word in the letters of the layer. The same words come back page after page. */
function widthOf(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  if (measuring === undefined) {
    measuring = document.createElement('canvas').getContext('2d');
    // What .reader-layer-word has.
    if (measuring !== null) measuring.font = `${MEASURED}px sans-serif`;
  }
  const width = measuring?.measureText(text).width ?? 0;
  if (widths.size > 20_000) widths.clear();
  widths.set(text, width);
  return width;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
