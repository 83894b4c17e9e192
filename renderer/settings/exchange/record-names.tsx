import type { ReactNode } from 'react';
import type { ConflictShown } from '../../../shared/contract/calls/exchange.ts';
import type { RecordType } from '../../../shared/records/definition.ts';
import { useWords } from '../../app/words.ts';
import { CodeTag } from '../../kit/code-tag.tsx';
import { KindMark } from '../../kit/kind-mark.tsx';
import { untitled } from '../../records/column-cells.tsx';
import { titleIn } from '../../records/saying.ts';
import { RecordLink, type Referred } from '../../records/value.tsx';

interface RecordNameProps {
  readonly record: Referred;
  /** It can be gone to. */
  readonly isLink?: boolean;
  /** It is not in the archive yet: another record may have its code there. */
  readonly isNew?: boolean;
}

/** A record as others name it. */
export function RecordName({ record, isLink = false, isNew = false }: RecordNameProps) {
  const { t, language } = useWords();
  if (isLink) return <RecordLink {...record} />;
  const title = (isNew ? undefined : titleIn(record.code, language)) ?? record.title;
  return (
    <span className="exchange-record">
      <KindMark type={record.type as RecordType} />
      <span className="exchange-record-title">{title || untitled(record.type, t)}</span>
      <CodeTag code={record.code} />
    </span>
  );
}

interface AboutRecordsProps {
  readonly conflict: Pick<ConflictShown, 'record' | 'other'> | undefined;
  readonly isLink: boolean;
}

/** The record that something is about; of a link and of a source both ends. */
export function AboutRecords({ conflict, isLink }: AboutRecordsProps) {
  const { t } = useWords();
  const { record = null, other = null } = conflict ?? {};
  return (
    <span className="exchange-about">
      {record === null ? <span>{t('exchange.of-archive')}</span> : <RecordName record={record} isLink={isLink} />}
      {other === null ? null : (
        <>
          <span aria-hidden="true">→</span>
          <RecordName record={other} isLink={isLink} />
        </>
      )}
    </span>
  );
}

/** As many as are drawn; of more it is said how many there are. */
const NAMED = 100;

interface RecordNamesProps<Record extends Referred> {
  readonly title: string;
  readonly records: readonly Record[];
  /** How many there are in all, when not all were told. */
  readonly total?: number;
  readonly isOpen?: boolean;
  readonly isLink?: boolean;
  readonly isNew?: (record: Record) => boolean;
  /** What stands after the name. */
  readonly beside?: (record: Record) => ReactNode;
}

/** Records by name, beneath a line that opens and closes. */
export function RecordNames<Record extends Referred>({
  title,
  records,
  total = records.length,
  isOpen = false,
  isLink = false,
  isNew = () => false,
  beside,
}: RecordNamesProps<Record>) {
  const { t } = useWords();
  const { length: shown } = records.slice(0, NAMED);
  if (shown === 0) return null;
  return (
    <details className="exchange-records" open={isOpen}>
      <summary>{title}</summary>
      <ul>
        {records.slice(0, NAMED).map((record) => (
          <li key={record.code}>
            <RecordName record={record} isLink={isLink} isNew={isNew(record)} />
            {beside === undefined ? null : <span className="exchange-beside">{beside(record)}</span>}
          </li>
        ))}
      </ul>
      {total > shown ? <p className="exchange-note">{t('exchange.listed-first', { shown, total })}</p> : null}
    </details>
  );
}
