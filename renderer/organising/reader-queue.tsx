import { useMemo } from 'react';
import { useCommands } from '../app/commands.ts';
import { go } from '../app/place.ts';
import { useSession } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { useDocumentList } from '../documents/use-document-list.ts';
import { useRow } from '../mirror/use-mirror.ts';
import { ASSIGN_KEYS, TAG_KEYS, useOrganising, useReadingCommands } from './organise.tsx';
import { nextAt, queueStage } from './reading.ts';

/**
 * The reading queue while a document is read: the same keys as in the list bring it to a stage, tag and assign it, and open the next one
 * in the order of the list.
 */
export function ReaderQueue({ code }: { readonly code: string }) {
  const { t } = useWords();
  const canWrite = useSession().open?.readOnly !== true;
  const row = useRow(code);
  const { rows, view } = useDocumentList();
  const next = useMemo(() => nextAt(rows, queueStage(view.filter.reading), code), [rows, view.filter.reading, code]);
  const chosen = useMemo(() => (row === undefined ? [] : [row]), [row]);
  const organising = useOrganising('document', chosen);
  const enabled = canWrite && row !== undefined;
  useReadingCommands(chosen, {
    enabled: canWrite,
    next: next === null ? undefined : () => go({ room: 'reader', code: next.code }),
  });
  useCommands([
    {
      id: 'document.tag',
      group: 'document',
      label: t('organising.command-tags'),
      keys: TAG_KEYS,
      enabled,
      run: organising.tag,
    },
    {
      id: 'document.assign',
      group: 'document',
      label: t('organising.command-assign'),
      keys: ASSIGN_KEYS,
      enabled,
      run: organising.assign,
    },
  ]);
  return organising.dialogs;
}
