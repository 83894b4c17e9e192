import { useState } from 'react';
import { commandGroups, useCommands, useOfferedCommands, type Command } from '../app/commands.ts';
import { useWords } from '../app/words.ts';
import { Dialog } from '../kit/dialog.tsx';
import { Keys } from '../kit/keys.tsx';
import './key-map.css';

/** All keys that do something in the place one is in, by the groups of the menu. */
export function KeyMap() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  useCommands([{ id: 'help.keys', group: 'help', label: t('app.command-keys'), keys: '?', run: () => setOpen(true) }]);
  return (
    <Dialog title={t('search.keys-title')} isOpen={isOpen} onClose={() => setOpen(false)} size="large">
      <Groups />
    </Dialog>
  );
}

function Groups() {
  const { t } = useWords();
  const commands = useOfferedCommands().filter(({ keys, enabled }) => keys !== undefined && enabled !== false);
  const lists = [
    { label: t('search.keys-move'), keys: ['ArrowUp', 'ArrowDown', 'Home', 'End'] },
    { label: t('search.keys-open'), keys: ['Enter'] },
    { label: t('search.keys-mark'), keys: ['Shift+ArrowDown', 'Mod+A', 'Space'] },
    { label: t('search.keys-menu'), keys: ['Shift+F10'] },
    { label: t('search.keys-close'), keys: ['Escape'] },
  ];
  return (
    <div className="key-map">
      {commandGroups.map((group) => {
        const inGroup = commands.filter((command) => command.group === group);
        return inGroup.length === 0 ? null : (
          <Group key={group} title={t(`app.menu-${group}`)} rows={byLabel(inGroup)} />
        );
      })}
      <Group title={t('search.keys-lists')} rows={lists} />
    </div>
  );
}

/** The same thing with two keys is one line. */
function byLabel(commands: readonly Command[]): { label: string; keys: string[] }[] {
  const found = Map.groupBy(commands, ({ label }) => label);
  return [...found].map(([label, each]) => ({ label, keys: each.flatMap(({ keys }) => keys ?? []) }));
}

interface GroupProps {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly keys: readonly string[] }[];
}

function Group({ title, rows }: GroupProps) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(({ label, keys }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {keys.map((each) => (
                <Keys key={each} keys={each} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
