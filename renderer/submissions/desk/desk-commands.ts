import { useCommands, type Command } from '../../app/commands.ts';
import { useWords } from '../../app/words.ts';
import { beginComment } from '../comments/new-comment.ts';
import { insertable } from '../editor/insertable.ts';
import type { Desk, DeskTab } from './desk-context.ts';

/** The tabs at the right, in their order; their keys are Alt with their number. */
export const deskTabs: readonly DeskTab[] = ['checks', 'annexes', 'people', 'comments', 'versions', 'sent'];

interface DeskCommands {
  readonly desk: Desk;
  readonly isNarrow: boolean;
  readonly onExport: () => void;
  readonly onSide: () => void;
}

/** Everything that can be done at the desk, for the menu, the palette and the keyboard. */
export function useDeskCommands({ desk, isNarrow, onExport, onSide }: DeskCommands): void {
  const { t } = useWords();
  const { open, editors, readOnly, show } = desk;
  // The text that has the cursor, or the first one.
  const writing = () => [...editors].find(([, { editor }]) => editor.isFocused) ?? [...editors][0];
  const commands: Command[] = [
    {
      id: 'submission.save',
      group: 'file',
      label: t('submissions.save'),
      keys: 'Mod+S',
      enabled: !readOnly,
      run: () => void open.keepNow(),
    },
    { id: 'submission.export', group: 'file', label: t('submissions.export'), keys: 'Mod+E', run: onExport },
    {
      id: 'submission.settings',
      group: 'file',
      label: t('submissions.settings'),
      keys: 'Mod+Alt+P',
      run: () => show({ to: 'settings' }),
    },
    ...deskTabs.map((tab, index): Command => ({
      id: `submission.tab-${tab}`,
      group: 'view',
      label: tab === 'sent' ? t('sending.tab') : t(`submissions.${tab}`),
      keys: `Alt+${index + 1}`,
      run: () => show({ to: 'tab', tab }),
    })),
    ...insertable.map((each): Command => ({
      id: `submission.insert-${each.id}`,
      group: 'edit',
      label: t('submissions.insert-what', { what: t(`submissions.insert-${each.id}`) }),
      ...(each.keys === undefined ? {} : { keys: each.keys }),
      enabled: !readOnly,
      run: () => {
        const found = writing();
        if (found !== undefined) each.put(found[1].editor);
      },
    })),
    {
      id: 'submission.comment',
      group: 'edit',
      label: t('submissions.comment-add'),
      keys: 'Mod+Alt+M',
      enabled: !readOnly,
      run: () => {
        const found = writing();
        if (found !== undefined) beginComment(desk, found[1].editor, found[0]);
      },
    },
  ];
  if (isNarrow)
    commands.push({
      id: 'submission.side',
      group: 'view',
      label: t('submissions.side'),
      keys: 'Mod+Alt+B',
      run: onSide,
    });
  useCommands(commands);
}
