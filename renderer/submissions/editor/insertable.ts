import type { Editor } from '@tiptap/core';
import { beginInsertion } from './insertion.ts';

/** Something that can be put into a text: from the menu, by its key, or after a slash. */
export interface Insertable {
  readonly id:
    | 'citation'
    | 'annex'
    | 'name'
    | 'footnote'
    | 'chronology'
    | 'records'
    | 'chart'
    | 'table'
    | 'heading'
    | 'quote'
    | 'list';
  readonly keys?: string;
  readonly put: (editor: Editor) => void;
}

/** In the order in which they are used most. */
export const insertable: readonly Insertable[] = [
  { id: 'citation', keys: 'Mod+Alt+S', put: (editor) => beginInsertion(editor, 'citation') },
  { id: 'name', keys: 'Mod+Alt+N', put: (editor) => beginInsertion(editor, 'name') },
  { id: 'annex', keys: 'Mod+Alt+A', put: (editor) => beginInsertion(editor, 'annex') },
  { id: 'footnote', keys: 'Mod+Alt+F', put: (editor) => beginInsertion(editor, 'footnote') },
  { id: 'chronology', keys: 'Mod+Alt+H', put: (editor) => beginInsertion(editor, 'chronology') },
  { id: 'records', keys: 'Mod+Alt+R', put: (editor) => beginInsertion(editor, 'records') },
  { id: 'chart', keys: 'Mod+Alt+G', put: (editor) => beginInsertion(editor, 'chart') },
  {
    id: 'table',
    keys: 'Mod+Alt+T',
    put: (editor) => void editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  { id: 'heading', put: (editor) => void editor.chain().focus().setHeading({ level: 2 }).run() },
  { id: 'quote', put: (editor) => void editor.chain().focus().setBlockquote().run() },
  { id: 'list', put: (editor) => void editor.chain().focus().toggleBulletList().run() },
];
