import type { SelectedPart } from '../page-layer/selected-words.ts';

/**
 * What is selected in texts whose elements say where they stand: `data-text-page`, counted from 1, and `data-text-start`, the place of
 * their first letter in the text of that page. What an element holds is the text of the page from there, letter for letter.
 */
export function selectedTextParts(root: Element | null): readonly SelectedPart[] {
  const selection = globalThis.getSelection();
  if (root === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return [];
  const pages = new Map<number, readonly [number, number]>();
  for (const element of root.querySelectorAll<HTMLElement>('[data-text-start]')) {
    if (!range.intersectsNode(element)) continue;
    const start = Number(element.dataset['textStart']);
    const length = element.textContent?.length ?? 0;
    const from =
      start + (element.contains(range.startContainer) ? before(element, range.startContainer, range.startOffset) : 0);
    const until =
      start + (element.contains(range.endContainer) ? before(element, range.endContainer, range.endOffset) : length);
    if (from >= until) continue;
    const page = Number(element.dataset['textPage']);
    const known = pages.get(page);
    pages.set(page, known === undefined ? [from, until] : [Math.min(known[0], from), Math.max(known[1], until)]);
  }
  return [...pages].toSorted(([a], [b]) => a - b).map(([page, span]) => ({ page, span }));
}

/** Letters of an element that stand before a place in it. */
function before(element: Element, container: Node, offset: number): number {
  const range = new Range();
  range.setStart(element, 0);
  range.setEnd(container, offset);
  return range.toString().length;
}
