import type { Editor } from '@tiptap/core';

/** An editor on the sheet: of which text, and what it can be told from outside of it. */
export interface EditorOf {
  readonly text: string;
  readonly editor: Editor;
}
