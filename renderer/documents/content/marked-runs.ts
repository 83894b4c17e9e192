import type { ContentRun } from '../../../shared/contract/calls/reading.ts';
import type { Span } from '../passage.ts';

/** A stretch of a block that looks the same throughout, and the marked place it is in, by its number. */
export interface Piece {
  readonly at: number;
  readonly text: string;
  readonly run: ContentRun;
  readonly mark: number | null;
}

/**
 * The runs of a block cut at the edges of marked places.
 *
 * @param start where the block begins in the text of its page
 * @param spans marked places in the text of the page, in order and apart from each other
 */
export function markedRuns(
  runs: readonly ContentRun[],
  start: number | null,
  spans: readonly Span[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = start ?? 0;
  for (const run of runs) {
    const end = at + run.text.length;
    let from = at;
    if (start !== null) {
      for (const [index, [first, last]] of spans.entries()) {
        if (last <= from || first >= end) continue;
        if (first > from) pieces.push({ at: from, text: run.text.slice(from - at, first - at), run, mark: null });
        const begin = Math.max(first, from);
        const stop = Math.min(last, end);
        pieces.push({ at: begin, text: run.text.slice(begin - at, stop - at), run, mark: index });
        from = stop;
      }
    }
    if (from < end) pieces.push({ at: from, text: run.text.slice(from - at), run, mark: null });
    at = end;
  }
  return pieces;
}
