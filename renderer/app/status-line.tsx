import { allRows } from '../mirror/mirror.ts';
import { useArchiveVersion, useMirrorFilled, useRows } from '../mirror/use-mirror.ts';
import { useMemo } from 'react';
import { useWords } from './words.ts';
import './status-line.css';

/** The line beneath everything: how much there is, and what has not been looked at. */
export function StatusLine() {
  const { t } = useWords();
  const documents = useRows('document');
  const version = useArchiveVersion();
  const filled = useMirrorFilled();
  // The version stands for the content of the mirror.
  // oxlint-disable-next-line react/exhaustive-deps
  const records = useMemo(() => allRows().length, [version]);
  const unread = useMemo(() => documents.filter(({ file }) => file?.read === false).length, [documents]);
  const parts = [
    t('app.status-documents', { count: documents.length }),
    ...(unread > 0 ? [t('app.status-unread', { count: unread })] : []),
    t('app.status-records', { count: records - documents.length }),
  ];
  return (
    <footer className="status-line">
      <span>{filled ? parts.join(' · ') : t('app.filling')}</span>
    </footer>
  );
}
