import type { ShownBlock } from '../../../shared/contract/report-blocks.ts';
import type { NarrativeNode } from '../../../shared/submissions/narrative.ts';
import { isLiveBlock } from './insertion.ts';

/**
 * Which printed blocks belong to the live blocks of a text, in their order. Everything before and after a live block is counted off, so that
 * whatever stands between is what it prints: a table, a drawing, or a sentence that there is nothing.
 *
 * @param text the text as it was laid out
 * @param blocks what is printed of it
 */
export function printedNodes(text: NarrativeNode, blocks: readonly ShownBlock[]): ShownBlock[][] {
  const nodes = (text.content ?? []).filter((node) => isLiveBlock(node.type) || kindsOf(node).length > 0);
  const found: ShownBlock[][] = [];
  let at = 0;
  for (const [index, node] of nodes.entries()) {
    if (!isLiveBlock(node.type)) {
      at += kindsOf(node).length;
      continue;
    }
    // It ends where what follows it fits: written paragraphs up to the next live block are known by their kinds.
    const after = nodes.slice(index + 1);
    const next = after.findIndex(({ type }) => isLiveBlock(type));
    const between = (next === -1 ? after : after.slice(0, next)).flatMap(kindsOf);
    const live = after.filter(({ type }) => isLiveBlock(type)).length;
    const left = blocks.length - at - between.length;
    let length = live === 0 ? left : 1;
    while (live > 0 && length < left && !fits(blocks, at + length, between)) length += 1;
    found.push(blocks.slice(at, at + Math.max(0, length)));
    at += Math.max(0, length);
  }
  return found;
}

function fits(blocks: readonly ShownBlock[], from: number, kinds: readonly string[]): boolean {
  return kinds.every((kind, index) => blocks[from + index]?.kind === kind);
}

/** What a written node is printed as. */
function kindsOf(node: NarrativeNode): string[] {
  switch (node.type) {
    case 'paragraph':
      return isEmpty(node) ? [] : ['paragraph'];
    case 'heading':
      return isEmpty(node) ? [] : ['heading'];
    case 'bulletList':
    case 'orderedList':
      return ['list'];
    case 'blockquote':
      return (node.content ?? []).flatMap(kindsOf);
    case 'table':
      return ['table'];
    default:
      return [];
  }
}

function isEmpty(node: NarrativeNode): boolean {
  return (node.content ?? []).every(({ type, text }) => type === 'text' && (text ?? '').trim() === '');
}
