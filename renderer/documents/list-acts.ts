import type { MirrorRow } from '../../shared/contract/shapes.ts';
import { useCommands } from '../app/commands.ts';
import { go } from '../app/place.ts';
import type { Translate } from '../app/words.ts';
import type { IconName } from '../kit/icon.tsx';
import type { MenuEntry } from '../kit/menu.tsx';
import { ASSIGN_KEYS, BULK_KEYS, TAG_KEYS, type Organising } from '../organising/organise.tsx';
import { recordFrom } from './cite.ts';

/** What can be done with the documents that are chosen in the list. */
export interface ListAct {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  readonly keys: string;
  /** Where the key differs while the list has the focus. */
  readonly keysInList?: string;
  /** Of several documents only one can be read, described or cited at a time. */
  readonly isOfOne: boolean;
  readonly changes: boolean;
  readonly run: (row: MirrorRow) => void;
}

/** What is done with all that are chosen is the list's own; it goes on from there. */
interface Chosen {
  readonly anyUnread: boolean;
  readonly read: (row: MirrorRow) => void;
  readonly mark: () => void;
  readonly organising: Organising;
  readonly trash: () => void;
}

export function listActs(t: Translate, { anyUnread, read, mark, trash, organising }: Chosen): readonly ListAct[] {
  return [
    {
      id: 'read',
      label: t('documents.open-reader'),
      icon: 'page',
      keys: 'Mod+Enter',
      keysInList: 'Enter',
      isOfOne: true,
      changes: false,
      run: read,
    },
    {
      id: 'edit',
      label: t('documents.describe'),
      icon: 'edit',
      keys: 'Mod+E',
      isOfOne: true,
      changes: true,
      run: ({ code }) => go({ room: 'form', type: 'document', code }),
    },
    {
      id: 'cite',
      label: t('documents.cite'),
      icon: 'quote',
      keys: 'Mod+Shift+C',
      isOfOne: true,
      changes: true,
      run: ({ code }) => recordFrom('event', { document: code }),
    },
    {
      id: 'mark',
      label: t(anyUnread ? 'documents.mark-read' : 'documents.mark-unread'),
      icon: 'check',
      keys: 'Mod+U',
      isOfOne: false,
      changes: true,
      run: mark,
    },
    {
      id: 'tag',
      label: t('organising.command-tags'),
      icon: 'tag',
      keys: TAG_KEYS,
      isOfOne: false,
      changes: true,
      run: organising.tag,
    },
    {
      id: 'assign',
      label: t('organising.command-assign'),
      icon: 'person',
      keys: ASSIGN_KEYS,
      isOfOne: false,
      changes: true,
      run: organising.assign,
    },
    {
      id: 'bulk',
      label: t('organising.command-bulk'),
      icon: 'rows',
      keys: BULK_KEYS,
      isOfOne: false,
      changes: true,
      run: organising.bulk,
    },
    {
      id: 'trash',
      label: t('documents.to-trash'),
      icon: 'trash',
      keys: 'Delete',
      isOfOne: false,
      changes: true,
      run: trash,
    },
  ];
}

/** The acts as commands of the room, on the first of the documents that are chosen. */
export function useListCommands(acts: readonly ListAct[], first: MirrorRow | undefined, canWrite: boolean): void {
  useCommands(
    acts.map(({ id, label, keys, changes, run }) => ({
      id: `document.${id}`,
      group: 'document',
      label,
      keys,
      enabled: first !== undefined && (canWrite || !changes),
      run: () => first !== undefined && run(first),
    })),
  );
}

/** The acts as the menu of a row. */
export function menuOfRow(
  acts: readonly ListAct[],
  row: MirrorRow,
  { isOneOfSeveral, canWrite }: { readonly isOneOfSeveral: boolean; readonly canWrite: boolean },
): MenuEntry[] {
  const entry = ({ id, label, icon, keys, keysInList, isOfOne, changes, run }: ListAct): MenuEntry => ({
    id,
    label,
    icon,
    keys: keysInList ?? keys,
    isDisabled: (isOfOne && isOneOfSeveral) || (changes && !canWrite),
    onAction: () => run(row),
  });
  return [
    ...acts.filter(({ isOfOne }) => isOfOne).map(entry),
    'separator',
    ...acts.filter(({ isOfOne }) => !isOfOne).map(entry),
  ];
}
