/** A piece of the text of a page with what is marked in it. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}

/**
 * Cuts a piece around the first of the places, at the borders of words, with the marks moved along.
 *
 * @param around characters on each side
 */
export function cutAround(text: string, spans: readonly (readonly [number, number])[], around: number): Snippet {
  const fitting = spans.filter(([from, until]) => from < until && until <= text.length);
  const [first = 0] = fitting[0] ?? [];
  const from = wordStart(text, first - around);
  const until = wordEnd(text, first + around);
  const before = from > 0 ? '… ' : '';
  const piece = text.slice(from, until).replaceAll(/\s/gu, ' ');
  const marks = fitting
    .filter(([start, end]) => start >= from && end <= until)
    .map(([start, end]): [number, number] => [start - from + before.length, end - from + before.length]);
  return { text: `${before}${piece}${until < text.length ? ' …' : ''}`, marks };
}

/** Never through a word, unless it is longer than any. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, at + 30).search(/\s/u);
  return space < 0 ? at : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const before = text.slice(Math.max(0, at - 30), at);
  const space = before.search(/\s\S*$/u);
  return space < 0 ? at : at - before.length + space;
}
