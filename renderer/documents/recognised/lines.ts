import type { Span } from '../passage.ts';

/** A line of a page that is being corrected: what stands there now, and where it stood in the text it was begun from. */
export interface CorrectedLine {
  readonly key: number;
  readonly text: string;
  /** Null for a line that somebody added. */
  readonly from: Span | null;
}

/** The lines of a text, each with its place. */
export function linesOfText(text: string): readonly CorrectedLine[] {
  let at = 0;
  return text.split('\n').map((line, key) => {
    const from: Span = [at, at + line.length];
    at += line.length + 1;
    return { key, text: line, from };
  });
}

export function textOfLines(lines: readonly CorrectedLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** A line cut in two where the caret is. */
export function splitLine(lines: readonly CorrectedLine[], index: number, caret: number): readonly CorrectedLine[] {
  const line = lines[index];
  if (line === undefined) return lines;
  const key = Math.max(...lines.map((each) => each.key)) + 1;
  return [
    ...lines.slice(0, index),
    { ...line, text: line.text.slice(0, caret) },
    { key, text: line.text.slice(caret), from: null },
    ...lines.slice(index + 1),
  ];
}

/** A line joined to the one before it; the caret stands where they meet. */
export function joinLine(
  lines: readonly CorrectedLine[],
  index: number,
): { readonly lines: readonly CorrectedLine[]; readonly caret: number } | null {
  const before = lines[index - 1];
  const line = lines[index];
  if (before === undefined || line === undefined) return null;
  const from = before.from ?? line.from;
  const joined: CorrectedLine = { ...before, text: before.text + line.text, from };
  return { lines: [...lines.slice(0, index - 1), joined, ...lines.slice(index + 1)], caret: before.text.length };
}

/**
 * Where the caret stands in the text that the correction was begun from: what is the same at the beginning and at the end of the line
 * stays where it was, and what was changed between lies where the change began.
 */
export function originOf({ text, from }: CorrectedLine, caret: number, before: string): number | null {
  if (from === null) return null;
  const was = before.slice(...from);
  let same = 0;
  while (same < was.length && same < text.length && was[same] === text[same]) same += 1;
  if (caret <= same) return from[0] + caret;
  let tail = 0;
  while (tail < was.length - same && tail < text.length - same && was.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  const toEnd = text.length - caret;
  if (toEnd <= tail) return from[0] + was.length - toEnd;
  return from[0] + Math.min(caret, was.length - tail);
}
