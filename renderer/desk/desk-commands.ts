import type { RefObject } from 'react';
import { useCommands, type Command } from '../app/commands.ts';
import { useWords, type WordKey } from '../app/words.ts';
import { takeUp } from './course-part.tsx';
import { fieldsIn } from './desk-focus.ts';
import { partTarget, peopleOf } from './desk-people.ts';
import { CASE, targetOf, type CiteTarget, type DeskState } from './desk-state.ts';
import type { DeskWork } from './desk-work.ts';
import { REMOVE_KEYS } from './people-part.tsx';
import { SOURCE_KEYS } from './source-mark.tsx';

interface Commanded extends Pick<DeskWork, 'desk' | 'change' | 'cite' | 'isReadOnly'> {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly save: () => void;
}

/** The commands of the desk; those of a line act on the one in which the cursor is. */
export function useDeskCommands({ desk, change, cite, isReadOnly, sheet, save }: Commanded): void {
  const { t } = useWords();
  const source = (): void => {
    const target = targetHere(desk, change);
    if (target !== null) cite(target);
  };
  useCommands([
    { id: 'desk.save', group: 'record', label: t('desk.save'), keys: 'Mod+S', enabled: !isReadOnly, run: save },
    {
      id: 'desk.save-enter',
      group: 'record',
      label: t('desk.save'),
      keys: 'Mod+Enter',
      inMenu: false,
      enabled: !isReadOnly,
      run: save,
    },
    {
      id: 'desk.source',
      group: 'record',
      label: t('desk.command_source'),
      keys: SOURCE_KEYS,
      enabled: !isReadOnly,
      run: source,
    },
    { id: 'desk.more', group: 'record', label: t('desk.command_more'), keys: 'Alt+M', run: () => press('Alt+M') },
    {
      id: 'desk.take-away',
      group: 'record',
      label: t('desk.command_take_away'),
      keys: REMOVE_KEYS,
      enabled: !isReadOnly,
      run: () => {
        const part = document.activeElement?.closest<HTMLElement>('.desk-part');
        press(REMOVE_KEYS);
        const next = part?.querySelector<HTMLElement>('[data-next]');
        if (next) fieldsIn(next)[0]?.focus();
      },
    },
    ...STATIONS.map(({ id, label, station, keys }): Command => ({
      id,
      group: 'record',
      label: t(label),
      keys,
      run: () => {
        const there = sheet.current?.querySelector<HTMLElement>(station);
        if (there) fieldsIn(there)[0]?.focus();
      },
    })),
  ]);
}

const STATIONS: readonly {
  readonly id: string;
  readonly label: WordKey;
  readonly station: string;
  readonly keys: string;
}[] = [
  { id: 'desk.go-case', label: 'desk.command_case', station: '[data-station]', keys: 'Alt+1' },
  { id: 'desk.go-people', label: 'desk.command_people', station: '[data-next="person"]', keys: 'Alt+2' },
  { id: 'desk.go-course', label: 'desk.command_course', station: '[data-next="course"]', keys: 'Alt+3' },
];

/** What a source is given for where the cursor is: the line, or the one that was added last. */
function targetHere(desk: DeskState, change: DeskWork['change']): CiteTarget | null {
  const here = document.activeElement;
  const said = here?.closest<HTMLElement>('[data-cite]')?.dataset['cite'];
  if (said !== undefined) return JSON.parse(said) as CiteTarget;
  if (here?.closest('[data-next="person"]')) {
    const last = peopleOf(desk).at(-1);
    if (last !== undefined) return partTarget(last);
  }
  if (here?.closest('[data-next="course"]')) takeUp(change);
  const now = change((same) => same);
  const line = now.course.at(-1);
  return line === undefined ? { form: CASE, proves: { is: 'record' } } : targetOf(now, line);
}

/** Does for the line with the cursor what its small button does that has this key. */
function press(keys: string): void {
  const { activeElement } = document;
  const around = activeElement?.closest('[data-more], [data-line]:not([data-line^="source"])');
  around?.querySelector<HTMLElement>(`[data-key="${keys}"]`)?.click();
}
