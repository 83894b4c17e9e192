import type { Span } from '../passage.ts';

/** What is selected inside an element, counted in its text; null when nothing is, or more than it. */
export function spanSelectedIn(root: Element | null): Span | null {
  const selection = globalThis.getSelection();
  if (root === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const before = new Range();
  before.setStart(root, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  const until = from + range.toString().length;
  return from < until ? [from, until] : null;
}
