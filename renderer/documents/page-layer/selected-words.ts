import type { Span } from '../passage.ts';

/** What is selected of the text of a page, counted from 1. */
export interface SelectedPart {
  readonly page: number;
  readonly span: Span;
}

/** A place in the text of a page. */
export interface TextSpot {
  readonly page: number;
  readonly offset: number;
}

/**
 * What is selected in the words that lie over pages, page by page. Each element with `data-page` holds the words of a page, and each
 * word in it has its place in the text as `data-start`; so a selection can begin and end between them, too.
 */
export function selectedParts(root: Element | null): readonly SelectedPart[] {
  const selection = globalThis.getSelection();
  if (root === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return [];
  const parts: SelectedPart[] = [];
  for (const layer of root.querySelectorAll<HTMLElement>('[data-page]')) {
    if (!range.intersectsNode(layer)) continue;
    const words = [...layer.children].filter((word): word is HTMLElement => isWord(word) && range.intersectsNode(word));
    const [first] = words;
    const last = words.at(-1);
    if (first === undefined || last === undefined) continue;
    const from =
      startOf(first) + (first.contains(range.startContainer) ? offsetIn(range.startContainer, range.startOffset) : 0);
    const until = last.contains(range.endContainer)
      ? startOf(last) + offsetIn(range.endContainer, range.endOffset)
      : endOf(last);
    if (from < until) parts.push({ page: Number(layer.dataset['page']), span: [from, until] });
  }
  return parts;
}

/** Selects from one place of the text to another; the second is the end that moves. */
export function selectBetween(root: Element, anchor: TextSpot, focus: TextSpot): void {
  const from = nodeAt(root, anchor);
  const until = nodeAt(root, focus);
  if (from === null || until === null) return;
  globalThis.getSelection()?.setBaseAndExtent(from.node, from.offset, until.node, until.offset);
}

function nodeAt(root: Element, { page, offset }: TextSpot): { node: Node; offset: number } | null {
  const words = [...(root.querySelector(`[data-page="${page}"]`)?.children ?? [])].filter(isWord);
  const word = words.find((each) => endOf(each) >= offset) ?? words.at(-1);
  const node = word?.firstChild;
  if (word === undefined || node === null || node === undefined) return null;
  const length = node.textContent?.length ?? 0;
  return { node, offset: Math.max(0, Math.min(length, offset - startOf(word))) };
}

function isWord(element: Element): element is HTMLElement {
  return element instanceof HTMLElement && element.dataset['start'] !== undefined;
}

function startOf(word: HTMLElement): number {
  return Number(word.dataset['start']);
}

function endOf(word: HTMLElement): number {
  return Number(word.dataset['end']);
}

/** A word holds one text; where a selection names the word itself, it is before or behind that text. */
function offsetIn(container: Node, offset: number): number {
  if (container.nodeType === Node.TEXT_NODE) return offset;
  return offset === 0 ? 0 : (container.textContent?.length ?? 0);
}
