import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Toolbar } from 'react-aria-components';
import { useWords } from '../../app/words.ts';
import { IconButton, ToggleIconButton } from '../../kit/button.tsx';
import { MenuButton } from '../../kit/menu.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { beginComment } from '../comments/new-comment.ts';
import { insertable } from './insertable.ts';

interface TextToolsProps {
  readonly editor: Editor;
  readonly label: string;
  readonly part: string;
}

/** What can be done with the words of a text: how they stand, and what can be put among them. */
export function TextTools({ editor, label, part }: TextToolsProps) {
  const { t } = useWords();
  const desk = useDesk();
  const now = useEditorState({
    editor,
    selector: ({ editor: of }) => ({
      bold: of.isActive('bold'),
      italic: of.isActive('italic'),
      underline: of.isActive('underline'),
      bullets: of.isActive('bulletList'),
      numbers: of.isActive('orderedList'),
      quote: of.isActive('blockquote'),
      table: of.isActive('table'),
      level: of.isActive('heading') ? Number(of.getAttributes('heading')['level']) : 0,
      canUndo: of.can().undo(),
      canRedo: of.can().redo(),
      isEmpty: of.state.selection.empty,
    }),
  });
  const chain = () => editor.chain().focus();
  const levels = ([0, 1, 2, 3] as const).map((level) => ({
    id: `level-${level}`,
    label: t(`submissions.level-${level}`),
    keys: `Mod+Alt+${level}`,
    ...(now.level === level ? { icon: 'check' as const } : {}),
    onAction: () => {
      if (level === 0) chain().setParagraph().run();
      else chain().setHeading({ level }).run();
    },
  }));
  return (
    <Toolbar className="submissions-tools" aria-label={label}>
      <MenuButton label={t(`submissions.level-${now.level as 0 | 1 | 2 | 3}`)} items={levels} variant="quiet" />
      <ToggleIconButton
        icon="bold"
        label={t('submissions.bold')}
        keys="Mod+B"
        isSelected={now.bold}
        onChange={() => chain().toggleBold().run()}
      />
      <ToggleIconButton
        icon="italic"
        label={t('submissions.italic')}
        keys="Mod+I"
        isSelected={now.italic}
        onChange={() => chain().toggleItalic().run()}
      />
      <ToggleIconButton
        icon="underline"
        label={t('submissions.underline')}
        keys="Mod+U"
        isSelected={now.underline}
        onChange={() => chain().toggleUnderline().run()}
      />
      <ToggleIconButton
        icon="list"
        label={t('submissions.bullets')}
        keys="Mod+Shift+8"
        isSelected={now.bullets}
        onChange={() => chain().toggleBulletList().run()}
      />
      <ToggleIconButton
        icon="list-numbered"
        label={t('submissions.numbers')}
        keys="Mod+Shift+7"
        isSelected={now.numbers}
        onChange={() => chain().toggleOrderedList().run()}
      />
      <ToggleIconButton
        icon="quote"
        label={t('submissions.quote')}
        keys="Mod+Shift+B"
        isSelected={now.quote}
        onChange={() => chain().toggleBlockquote().run()}
      />
      {now.table && (
        <MenuButton
          label={t('submissions.table')}
          variant="quiet"
          items={[
            { id: 'row', label: t('submissions.row-after'), onAction: () => chain().addRowAfter().run() },
            { id: 'column', label: t('submissions.column-after'), onAction: () => chain().addColumnAfter().run() },
            'separator',
            { id: 'row-off', label: t('submissions.row-off'), onAction: () => chain().deleteRow().run() },
            { id: 'column-off', label: t('submissions.column-off'), onAction: () => chain().deleteColumn().run() },
            { id: 'table-off', label: t('submissions.table-off'), onAction: () => chain().deleteTable().run() },
          ]}
        />
      )}
      <MenuButton
        label={t('submissions.insert')}
        variant="quiet"
        items={insertable.map((each) => ({
          id: each.id,
          label: t(`submissions.insert-${each.id}`),
          ...(each.keys === undefined ? {} : { keys: each.keys }),
          onAction: () => each.put(editor),
        }))}
      />
      <IconButton
        icon="comment"
        label={t('submissions.comment-add')}
        keys="Mod+Alt+M"
        isDisabled={now.isEmpty}
        onPress={() => beginComment(desk, editor, part)}
      />
      <span className="submissions-tools-end">
        <IconButton
          icon="undo"
          label={t('submissions.undo')}
          keys="Mod+Z"
          isDisabled={!now.canUndo}
          onPress={() => chain().undo().run()}
        />
        <IconButton
          icon="redo"
          label={t('submissions.redo')}
          keys="Mod+Shift+Z"
          isDisabled={!now.canRedo}
          onPress={() => chain().redo().run()}
        />
      </span>
    </Toolbar>
  );
}
