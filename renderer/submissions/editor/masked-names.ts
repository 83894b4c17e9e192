import { Extension } from '@tiptap/core';
import type { Node as TextNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Store } from '../../app/store.ts';

/** Somebody in a text who will stand there under a pseudonym. */
export interface MaskedName {
  readonly from: number;
  readonly until: number;
  /** What stands in the place of the name, and why. */
  readonly says: string;
}

/** Finds those in a paragraph who may not be named here. */
export type FindMasked = (text: string) => readonly MaskedName[];

const key = new PluginKey<DecorationSet>('maskedNames');
/** Says that other people are masked than before. */
const ANEW = 'others are masked';

/** Marks, as one types, whoever may not be named in this submission. Only paragraphs that changed are read again. */
export function maskedNames(find: Store<FindMasked>): Extension {
  return Extension.create({
    name: 'maskedNames',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_, state) => DecorationSet.create(state.doc, all(state.doc, find.read())),
          apply: (transaction, before, _, state) => follow(transaction, before, state, find.read()),
        },
        props: { decorations: (state) => key.getState(state) },
        view: (view) => {
          const stop = find.subscribe(() =>
            view.dispatch(view.state.tr.setMeta(ANEW, true).setMeta('addToHistory', false)),
          );
          return { destroy: stop };
        },
      }),
    ],
  });
}

function follow(transaction: Transaction, before: DecorationSet, state: EditorState, find: FindMasked): DecorationSet {
  if (transaction.getMeta(ANEW) === true) return DecorationSet.create(state.doc, all(state.doc, find));
  if (!transaction.docChanged) return before;
  let now = before.map(transaction.mapping, state.doc);
  const [from, until] = changed(transaction, state.doc.content.size);
  if (from > until) return now;
  state.doc.nodesBetween(from, until, (node, at) => {
    if (!node.isTextblock) return true;
    now = now.remove(now.find(at, at + node.nodeSize)).add(state.doc, inParagraph(node, at, find));
    return false;
  });
  return now;
}

/** The span of the new text that a transaction touched. */
function changed({ mapping }: Transaction, size: number): [number, number] {
  let from = size;
  let until = 0;
  for (const [index, map] of mapping.maps.entries())
    map.forEach((_oldFrom, _oldUntil, newFrom, newUntil) => {
      const rest = mapping.slice(index + 1);
      from = Math.min(from, rest.map(newFrom, -1));
      until = Math.max(until, rest.map(newUntil, 1));
    });
  return [Math.max(0, from), Math.min(size, until)];
}

function all(doc: TextNode, find: FindMasked): Decoration[] {
  const found: Decoration[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    found.push(...inParagraph(node, at, find));
    return false;
  });
  return found;
}

function inParagraph(node: TextNode, at: number, find: FindMasked): Decoration[] {
  // What is no letter holds its place by one sign, so that places in the text are places in the document.
  const text = node.textBetween(0, node.content.size, '\n', '\uFFFC');
  if (text.trim() === '') return [];
  return find(text).map(({ from, until, says }) =>
    Decoration.inline(at + 1 + from, at + 1 + until, { class: 'submissions-masked', title: says }),
  );
}
