import { useEffect } from 'react';
import { commandGroups, runCommand, useOfferedCommands } from './commands.ts';
import { call, on } from './host.ts';
import { useWords } from './words.ts';

/** Commands that are in the palette and on no menu, because there are too many of them for one. */
const PALETTE_ONLY = /^(?:go\.(?:detention|incident|liquidation|remedy|place|consent|source|provision|survey))$/;

/** The system's menu has the commands that are offered here and now, with their keys. */
export function useNativeMenu(): void {
  const { t } = useWords();
  const commands = useOfferedCommands();
  const groups = commandGroups.flatMap((group) => {
    const items = commands
      .filter((command) => command.group === group && command.inMenu !== false && !PALETTE_ONLY.test(command.id))
      .map(({ id, label, keys, enabled }) => ({ id, label, keys: keys ?? null, enabled: enabled !== false }));
    return items.length === 0 ? [] : [{ label: t(`app.menu-${group}`), items: items.slice(0, 60) }];
  });
  const told = JSON.stringify(groups);
  useEffect(() => {
    const timer = setTimeout(() => {
      call('shell.menu', { groups: JSON.parse(told) as typeof groups }).catch(() => {});
    }, 100);
    return () => clearTimeout(timer);
  }, [told]);
  useEffect(() => on('menu.command', ({ id }) => runCommand(id)), []);
}
