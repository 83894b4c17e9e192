/** A place in a text that is not printed, and what stands there instead. */
export interface Concealed {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** First of the private signs that stand for what was taken out (Unicode, supplementary private use area). */
const FIRST_SIGN = 0xf0000;
const signs = /[\u{F0000}-\u{FFFFD}]/gu;

/**
 * Replaces places of a text, and lets what is left go through `rest` as one text, so that words on both sides of a place keep each other
 * in sight. Places that overlap become one, under the label of the longest.
 */
export function conceal(text: string, places: readonly Concealed[], rest: (text: string) => string): string {
  if (places.length === 0) return rest(text);
  const merged: { start: number; end: number; label: string; longest: number }[] = [];
  for (const { start, end, label } of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || start >= last.end) merged.push({ start, end, label, longest: end - start });
    else {
      last.end = Math.max(last.end, end);
      if (end - start > last.longest) Object.assign(last, { label, longest: end - start });
    }
  }
  let opened = '';
  let done = 0;
  for (const [index, { start, end }] of merged.entries()) {
    opened += text.slice(done, start).replaceAll(signs, '') + String.fromCodePoint(FIRST_SIGN + index);
    done = end;
  }
  opened += text.slice(done).replaceAll(signs, '');
  return rest(opened).replaceAll(signs, (sign) => merged[(sign.codePointAt(0) ?? 0) - FIRST_SIGN]?.label ?? '');
}
