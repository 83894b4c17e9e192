import { definitions } from '../../shared/records/definitions.ts';
import { keepDraftsNow } from '../forms/kept-drafts.ts';
import { say } from '../kit/notices.tsx';
import { useCommands, type Command } from './commands.ts';
import { failureWords } from './failure-words.ts';
import { call } from './host.ts';
import { back, forward, go } from './place.ts';
import { recordRooms, rooms } from './rooms.ts';
import { lockVault, useSession } from './session.ts';
import { translate, useWords } from './words.ts';

/** The commands that are there wherever one is: going, making, undoing, locking, leaving. */
export function useFrameCommands(): void {
  const { t, language } = useWords();
  const readOnly = useSession().open?.readOnly === true;
  const goTo = (label: string): string => t('app.command-go', { room: label });
  const commands: Command[] = [
    ...recordRooms.map(({ type }): Command => ({
      id: `new.${type}`,
      group: 'file',
      label: t('app.command-new', { type: definitions[type].label[language] }),
      enabled: !readOnly,
      run: () => go({ room: 'form', type }),
    })),
    {
      id: 'new.whole-case',
      group: 'file',
      label: t('desk.title'),
      keys: 'Mod+Shift+N',
      enabled: !readOnly,
      run: () => go({ room: 'desk' }),
    },
    { id: 'file.lock', group: 'file', label: t('app.command-lock'), keys: 'Mod+L', run: () => void lockVault() },
    {
      id: 'file.quit',
      group: 'file',
      label: t('app.command-quit'),
      keys: 'Mod+Q',
      run: () => {
        void keepDraftsNow();
        void call('shell.quit', {});
      },
    },
    {
      id: 'edit.undo-last',
      group: 'edit',
      label: t('app.undo-last'),
      keys: 'Mod+Alt+Z',
      enabled: !readOnly,
      run: () => void undoLast(),
    },
    ...rooms.map(({ id, word, keys }): Command => ({
      id: `go.${id}`,
      group: 'go',
      label: goTo(t(word)),
      keys,
      run: () => go({ room: id }),
    })),
    ...recordRooms.map(({ type, keys }): Command => ({
      id: `go.${type}`,
      group: 'go',
      label: goTo(definitions[type].plural[language]),
      ...(keys === undefined ? {} : { keys }),
      run: () => go({ room: 'records', type }),
    })),
    {
      id: 'go.duplicates',
      group: 'go',
      label: goTo(t('duplicates.title')),
      keys: 'Mod+Shift+D',
      run: () => go({ room: 'duplicates' }),
    },
    {
      id: 'go.model',
      group: 'go',
      label: goTo(t('model.title')),
      run: () => go({ room: 'settings', part: 'model' }),
    },
    {
      id: 'go.exchange',
      group: 'go',
      label: goTo(t('exchange.title')),
      run: () => go({ room: 'settings', part: 'exchange' }),
    },
    { id: 'go.back', group: 'go', label: t('app.back'), keys: 'Alt+ArrowLeft', run: back },
    { id: 'go.forward', group: 'go', label: t('app.forward'), keys: 'Alt+ArrowRight', run: forward },
  ];
  useCommands(commands);
}

async function undoLast(): Promise<void> {
  try {
    await call('history.undo', {});
    say({ text: translate('app.undone') });
  } catch (error) {
    say({ text: failureWords(error, translate), tone: 'caution' });
  }
}
