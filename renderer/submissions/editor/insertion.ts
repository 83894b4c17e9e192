import type { Editor } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { createStore } from '../../app/store.ts';
import { liveBlocks, type LiveBlockName } from './extensions.ts';
import { liveInline, type LiveInlineName } from './live-inline.ts';

export type LiveName = LiveInlineName | LiveBlockName;

/** Something live that is being put into a text, or changed where it stands. */
export interface Insertion {
  readonly editor: Editor;
  readonly name: LiveName;
  /** The place of the node that is changed; null for a new one. */
  readonly at: number | null;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** What is being inserted now; its dialog stands over the desk. */
export const insertion = createStore<Insertion | null>(null);

export function beginInsertion(editor: Editor, name: LiveName): void {
  insertion.write({ editor, name, at: null, attributes: firstAttributes(name) });
}

/** Changes the live node at a place of the text. */
export function changeNode(editor: Editor, at: number): void {
  const node = editor.state.doc.nodeAt(at);
  if (node === null || !isLive(node.type.name)) return;
  insertion.write({ editor, name: node.type.name, at, attributes: node.attrs });
}

export function isLive(name: string): name is LiveName {
  return Object.hasOwn(liveInline, name) || Object.hasOwn(liveBlocks, name);
}

export function isLiveBlock(name: string): name is LiveBlockName {
  return Object.hasOwn(liveBlocks, name);
}

/** Puts a live node where the cursor is, or changes the one that is there, and goes on writing after it. */
export function putNode({ editor, name, at }: Insertion, attributes: Readonly<Record<string, unknown>>): void {
  const { state, view } = editor;
  const { tr } = state;
  const node = state.schema.nodes[name]?.create(attributes);
  if (node === undefined) return;
  if (at !== null) {
    tr.setNodeMarkup(at, undefined, attributes);
    tr.setSelection(NodeSelection.create(tr.doc, at));
  } else if (isLiveBlock(name)) {
    const { $from } = state.selection;
    const paragraph = $from.depth === 0 ? null : $from.node(1);
    const isEmpty = paragraph !== null && $from.depth === 1 && paragraph.content.size === 0;
    const place = $from.depth === 0 ? $from.pos : isEmpty ? $from.before(1) : $from.after(1);
    if (isEmpty) tr.replaceWith(place, $from.after(1), node);
    else tr.insert(place, node);
    const after = place + node.nodeSize;
    // One goes on in the paragraph after it; at the end of the text there has to be one.
    if (tr.doc.resolve(after).nodeAfter?.isTextblock !== true) {
      const next = state.schema.nodes['paragraph']?.create();
      if (next !== undefined) tr.insert(after, next);
    }
    tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1)));
  } else {
    // A note follows the word that it is to, without a space between.
    const { from, to } = state.selection;
    const isNote = name === 'citation' || name === 'footnote';
    if (isNote && from === to && state.doc.textBetween(Math.max(0, from - 1), from) === ' ') tr.delete(from - 1, from);
    tr.replaceSelectionWith(node, false);
  }
  view.dispatch(tr.scrollIntoView());
  // The dialog gives the focus back first.
  requestAnimationFrame(() => editor.commands.focus());
}

export function removeNode(editor: Editor, at: number): void {
  const node = editor.state.doc.nodeAt(at);
  if (node === null) return;
  editor.view.dispatch(editor.state.tr.delete(at, at + node.nodeSize));
  editor.commands.focus();
}

function firstAttributes(name: LiveName): Readonly<Record<string, unknown>> {
  return isLiveBlock(name) ? liveBlocks[name] : liveInline[name];
}
