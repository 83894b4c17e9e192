import { useEffect, type RefObject } from 'react';
import type { Span } from '../passage.ts';

/**
 * Gives stretches of a text a look of their own without cutting the text up: CSS knows them as `::highlight(name)`. What is heard and
 * copied stays as it was.
 *
 * @param root whose text, all of it, is what the spans are counted in
 */
export function useHighlight(
  name: string,
  root: RefObject<HTMLElement | null>,
  spans: readonly Span[],
  text: string,
): void {
  useEffect(() => {
    const element = root.current;
    if (element === null || spans.length === 0) return;
    CSS.highlights.set(name, new Highlight(...rangesIn(element, spans)));
    return () => void CSS.highlights.delete(name);
  }, [name, root, spans, text]);
}

function rangesIn(root: Element, spans: readonly Span[]): Range[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  let at = 0;
  let index = 0;
  for (let node = walker.nextNode(); node !== null && index < spans.length; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    for (let span = spans[index]; span !== undefined && span[0] < at + length; span = spans[index]) {
      const range = new Range();
      range.setStart(node, Math.max(0, span[0] - at));
      range.setEnd(node, Math.min(length, span[1] - at));
      ranges.push(range);
      if (span[1] > at + length) break;
      index += 1;
    }
    at += length;
  }
  return ranges;
}
