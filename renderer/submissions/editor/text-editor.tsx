import { getSchema, type Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useState } from 'react';
import type { NarrativeNode } from '../../../shared/submissions/narrative.ts';
import { useStore } from '../../app/store.ts';
import { useWords } from '../../app/words.ts';
import { useDesk } from '../desk/desk-context.ts';
import { extensions } from './extensions.ts';
import { LiveBlock } from './live-block.tsx';
import { LiveCard } from './live-card.tsx';
import { SlashMenu } from './slash-menu.tsx';
import { createSlash } from './slash-typed.ts';
import { TextTools } from './text-tools.tsx';
import { useSurroundings } from './use-surroundings.ts';
import './editor.css';

interface TextEditorProps {
  /** The id of the text in the draft. */
  readonly text: string;
  /** The part of the sheet that it stands in. */
  readonly part: string;
  readonly label: string;
  readonly language: string;
}

/** A text of the submission, as it is written. It keeps what is typed to itself; the draft reads it when it is saved. */
export function TextEditor({ text, part, label, language }: TextEditorProps) {
  const { t } = useWords();
  const desk = useDesk();
  const { open, editors, readOnly } = desk;
  const { words, masked } = useSurroundings();
  const [slash] = useState(createSlash);
  const all = useMemo(() => extensions({ words, masked, slash, Block: LiveBlock }), [words, masked, slash]);
  const [written] = useState(() => open.draft.read().texts[text]);
  const fits = useMemo(() => fitsEditor(written, all), [written, all]);
  const editor = useEditor(
    {
      extensions: all,
      // Styles of its own would need a policy that allows them; ours are in editor.css.
      injectCSS: false,
      content: written !== undefined && fits ? (written as object) : { type: 'doc', content: [{ type: 'paragraph' }] },
      editable: !readOnly && fits,
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
      enableInputRules: true,
      enablePasteRules: false,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          lang: language,
          spellcheck: 'false',
          class: 'submissions-text',
        },
      },
      onUpdate: ({ editor: changed }) => open.write(text, () => changed.getJSON() as NarrativeNode),
    },
    [all],
  );
  useFollowed(editor, text);

  useEffect(() => {
    if (editor === null) return;
    editors.set(part, { text, editor });
    return () => {
      // What was typed last is read before the editor goes.
      open.whole();
      editors.delete(part);
    };
  }, [editor, editors, open, part, text]);

  if (!fits) return <p className="submissions-note-line">{t('submissions.text-newer')}</p>;
  return (
    <div className="submissions-editor">
      {!readOnly && <TextTools editor={editor} label={t('submissions.tools', { text: label })} part={part} />}
      <EditorContent editor={editor} />
      <SlashMenu editor={editor} slash={slash} />
      <LiveCard editor={editor} />
    </div>
  );
}

/** Takes in what was put into the draft beside the editor: an opening that was chosen, a version that was gone back to. */
function useFollowed(editor: Editor, text: string): void {
  const { open } = useDesk();
  const now = useStore(open.draft).texts[text];
  useEffect(() => {
    if (now === undefined || editor.isDestroyed) return;
    // What the editor itself wrote is the same, and setting it anew would move the cursor.
    if (JSON.stringify(editor.getJSON()) === JSON.stringify(now)) return;
    if (editor.isFocused) return;
    editor.commands.setContent(now as object, { emitUpdate: false });
  }, [editor, now]);
}

/** Whether the editor knows everything that a text holds; one that it does not know is shown by nobody and changed by nobody. */
function fitsEditor(text: NarrativeNode | undefined, all: ReturnType<typeof extensions>): boolean {
  if (text === undefined) return true;
  try {
    getSchema(all).nodeFromJSON(text).check();
    return true;
  } catch {
    return false;
  }
}
