import type { Editor } from '@tiptap/core';
import type { Desk } from '../desk/desk-context.ts';

/** As much of the words that a comment is about is kept with it, in characters. */
export const QUOTED = 300;

/** Puts a comment on the words that are selected, and goes to the field where it is written. */
export function beginComment({ open, show, readOnly }: Desk, editor: Editor, part: string): void {
  const { from, to, empty } = editor.state.selection;
  if (empty || readOnly) return;
  const quote = editor.state.doc.textBetween(from, to, ' ').slice(0, QUOTED);
  const id = crypto.randomUUID();
  editor.chain().setMark('comment', { id }).setTextSelection(to).run();
  open.change((draft) => ({
    ...draft,
    comments: [...draft.comments, { id, part, quote, text: '', at: new Date().toISOString(), resolved: false }],
  }));
  show({ to: 'tab', tab: 'comments', at: id });
}

/** Puts a comment on a question of the form. */
export function beginCommentOn({ open, show, readOnly }: Desk, part: string, quote: string): void {
  if (readOnly) return;
  const id = crypto.randomUUID();
  open.change((draft) => ({
    ...draft,
    comments: [
      ...draft.comments,
      { id, part, quote: quote.slice(0, QUOTED), text: '', at: new Date().toISOString(), resolved: false },
    ],
  }));
  show({ to: 'tab', tab: 'comments', at: id });
}

/** Takes the mark of a comment off the words it was on. */
export function unmark(editor: Editor, id: string): void {
  const { state, view } = editor;
  const type = state.schema.marks['comment'];
  if (type === undefined) return;
  const { tr } = state;
  state.doc.descendants((node, at) => {
    const mark = node.marks.find((each) => each.type === type && each.attrs['id'] === id);
    if (mark !== undefined) tr.removeMark(at, at + node.nodeSize, mark);
  });
  if (tr.docChanged) view.dispatch(tr);
}

/** Selects the words that a comment is on; false when they are not there any more. */
export function selectCommented(editor: Editor, id: string): boolean {
  let from: number | null = null;
  let until = 0;
  editor.state.doc.descendants((node, at) => {
    if (!node.marks.some((mark) => mark.type.name === 'comment' && mark.attrs['id'] === id)) return;
    from ??= at;
    until = at + node.nodeSize;
  });
  if (from === null) return false;
  return editor.chain().focus().setTextSelection({ from, to: until }).scrollIntoView().run();
}
