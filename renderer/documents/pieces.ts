import type { Span } from './passage.ts';

/** Characters that are drawn as one block; a text up to twice as long is left whole. */
const LENGTH = 20_000;

/**
 * Cuts a long text at ends of lines, or between words where a line has no end, so that it can be drawn piece by piece. Together the
 * pieces are the text.
 */
export function piecesOf(text: string, length = LENGTH): readonly Span[] {
  const pieces: Span[] = [];
  let from = 0;
  while (text.length - from > 2 * length) {
    const until = endBefore(text, from + length, from + 2 * length);
    pieces.push([from, until]);
    from = until;
  }
  pieces.push([from, text.length]);
  return pieces;
}

/** The first end of a line in a stretch of text, else the first end of a word, else its middle; never inside a letter. */
function endBefore(text: string, from: number, until: number): number {
  for (const end of ['\n', ' ']) {
    const at = text.indexOf(end, from);
    if (at >= 0 && at < until) return at + 1;
  }
  const low = text.charCodeAt(from);
  return low >= 0xdc00 && low <= 0xdfff ? from + 1 : from;
}

/** The part of a marked place that lies in a piece. */
export interface MarkedPart {
  /** Counted from the beginning of the piece. */
  readonly span: Span;
  /** Which of the marked places it is of. */
  readonly mark: number;
  /** Whether the marked place begins here; else it began in an earlier piece. */
  readonly begins: boolean;
}

export function markedIn(spans: readonly Span[], [from, until]: Span): readonly MarkedPart[] {
  return spans.flatMap(([first, last], mark) => {
    if (first >= until || last <= from) return [];
    return { span: [Math.max(first, from) - from, Math.min(last, until) - from] as const, mark, begins: first >= from };
  });
}
