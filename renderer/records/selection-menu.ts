import type { MirrorRow } from '../../shared/contract/shapes.ts';
import { go } from '../app/place.ts';
import type { Translate } from '../app/words.ts';
import type { MenuEntry } from '../kit/menu.tsx';
import { BULK_KEYS, TAG_KEYS, type Organising } from '../organising/organise.tsx';
import { copyCodes, editRecord, restoreRecords, trashRecords } from './actions.ts';
import { COPY_KEYS, EDIT_KEYS } from './record-keys.ts';

interface SelectionMenu {
  readonly codes: readonly string[];
  readonly type: MirrorRow['type'];
  readonly t: Translate;
  readonly isTrashed: boolean;
  readonly isReadOnly: boolean;
  readonly isInternal: boolean;
  readonly onOpen: (code: string) => void;
  readonly organising: Organising;
}

/** What a right click offers: the commands of the menu, for all that is selected. */
export function selectionMenu({
  codes,
  type,
  t,
  isTrashed,
  isReadOnly,
  isInternal,
  onOpen,
  organising,
}: SelectionMenu): readonly MenuEntry[] {
  const [code = ''] = codes;
  const one = codes.length === 1;
  const copy: MenuEntry = {
    id: 'copy',
    label: one ? t('records.copy_code') : t('records.copy_codes', { count: codes.length }),
    icon: 'copy',
    keys: COPY_KEYS,
    onAction: () => void copyCodes(codes),
  };
  if (isTrashed)
    return [
      {
        id: 'restore',
        label: t('records.restore'),
        icon: 'restore',
        isDisabled: isReadOnly,
        onAction: () => void restoreRecords(codes),
      },
      copy,
    ];
  return [
    { id: 'open', label: t('records.open'), keys: 'Enter', isDisabled: !one, onAction: () => onOpen(code) },
    {
      id: 'edit',
      label: t('records.edit'),
      icon: 'edit',
      keys: EDIT_KEYS,
      isDisabled: !one || isReadOnly,
      onAction: () => editRecord({ type: type as Parameters<typeof editRecord>[0]['type'], code }),
    },
    copy,
    'separator',
    {
      id: 'tags',
      label: t('organising.command-tags'),
      icon: 'tag',
      keys: TAG_KEYS,
      isDisabled: isReadOnly,
      onAction: organising.tag,
    },
    {
      id: 'bulk',
      label: t('organising.command-bulk'),
      icon: 'rows',
      keys: BULK_KEYS,
      isDisabled: isReadOnly,
      onAction: organising.bulk,
    },
    'separator',
    {
      id: 'timeline',
      label: t('records.timeline'),
      icon: 'timeline',
      isDisabled: isInternal,
      onAction: () => go({ room: 'timeline', about: codes }),
    },
    {
      id: 'export',
      label: t('records.export'),
      icon: 'submission',
      isDisabled: !['person', 'organisation', 'case'].includes(type),
      onAction: () => go({ room: 'submissions', about: codes }),
    },
    'separator',
    {
      id: 'trash',
      label: one ? t('records.trash_this') : t('records.trash', { count: codes.length }),
      icon: 'trash',
      keys: 'Delete',
      isDisabled: isReadOnly,
      onAction: () => void trashRecords(codes),
    },
  ];
}
