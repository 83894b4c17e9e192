import { useState, type ReactNode } from 'react';
import type { RecordType } from '../../shared/records/definition.ts';
import { useAsked } from '../app/asked.ts';
import { useCommands } from '../app/commands.ts';
import { useWords } from '../app/words.ts';
import type { MenuEntry } from '../kit/menu.tsx';
import { useArchiveVersion } from '../mirror/use-mirror.ts';
import { SameDialog } from './same-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';

type Act = { readonly do: 'same' | 'merge' } | { readonly do: 'split'; readonly code: string };

export interface SameActs {
  /** Entries for the menu of a record. */
  readonly items: readonly MenuEntry[];
  /** What they open; stands anywhere on the page. */
  readonly dialog: ReactNode;
  /** Of a record that was merged: the one it went into, and what parts the two again. */
  readonly merged: {
    readonly into: { readonly code: string; readonly type: string; readonly title: string };
    readonly split: () => void;
  } | null;
}

/** Saying of a record that another one is the same, merging the two, and parting them again. */
export function useSameActs({
  type,
  code,
  isReadOnly,
}: {
  readonly type: RecordType;
  readonly code: string;
  readonly isReadOnly: boolean;
}): SameActs {
  const { t } = useWords();
  const [act, setAct] = useState<{ readonly of: string; readonly act: Act } | null>(null);
  const canMerge = type !== 'consent' && type !== 'submission';
  const { value } = useAsked('merges.of', canMerge ? { code } : undefined, useArchiveVersion());
  const open = act?.of === code ? act.act : null;
  const begin = (next: Act): void => setAct({ of: code, act: next });
  const parts = value?.parts ?? [];
  const into = value?.into ?? null;
  const isOffered = canMerge && !isReadOnly && into === null;
  const commands = [
    { id: 'record.same', label: t('duplicates.same-as'), icon: 'link', run: () => begin({ do: 'same' }) },
    { id: 'record.merge', label: t('duplicates.merge-with'), icon: 'merge', run: () => begin({ do: 'merge' }) },
    ...parts.map((part) => ({
      id: `record.split-${part.code}`,
      label: t('duplicates.split-again', { code: part.code }),
      icon: 'split' as const,
      run: () => begin({ do: 'split', code: part.code }),
    })),
  ] as const;
  useCommands(commands.map(({ id, label, run }) => ({ id, group: 'record' as const, label, enabled: isOffered, run })));
  const close = (): void => setAct(null);
  return {
    items: canMerge
      ? commands.map(({ id, label, icon, run }) => ({ id, label, icon, isDisabled: !isOffered, onAction: run }))
      : [],
    dialog:
      open === null ? null : open.do === 'split' ? (
        <SplitDialog code={open.code} onClose={close} />
      ) : (
        <SameDialog code={code} type={type} act={open.do} onClose={close} />
      ),
    merged: into === null ? null : { into, split: () => begin({ do: 'split', code }) },
  };
}
