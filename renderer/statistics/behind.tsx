import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { CallRequestInput } from '../../shared/contract/calls.ts';
import { useAsked } from '../app/asked.ts';
import { go, placeOf } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { IconButton } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { Failure } from '../kit/failure.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { useArchiveVersion } from '../mirror/use-mirror.ts';
import type { Figure } from './figures.ts';

/** The records that one figure counts. Escape closes it, Enter goes to a record. */
export function Behind({
  question,
  figure,
  name,
  onClose,
}: {
  readonly question: CallRequestInput<'statistics.read'>;
  readonly figure: Figure;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const sheet = useRef<HTMLElement>(null);
  const { row, column } = figure;
  const asked = useAsked(
    'statistics.records',
    { ...question, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) },
    useArchiveVersion(),
  );
  const found = asked.value;
  const isThere = found !== undefined;
  useEffect(() => {
    if (isThere) sheet.current?.querySelector<HTMLElement>('.statistics-record')?.focus();
  }, [isThere, row, column]);
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walk(event);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of what stands in it
    <section ref={sheet} className="statistics-behind" aria-labelledby="statistics-behind" onKeyDown={pressed}>
      <div className="statistics-behind-head">
        <div>
          <h3 id="statistics-behind">{name}</h3>
          {found !== undefined && (
            <p>
              {found.total > found.records.length
                ? t('statistics.behind_first', { count: found.records.length, total: found.total })
                : t('statistics.behind', { count: found.total })}
            </p>
          )}
        </div>
        <IconButton icon="close" label={t('statistics.close')} onPress={onClose} />
      </div>
      {asked.error !== undefined && <Failure error={asked.error} onRetry={asked.again} />}
      {found === undefined && asked.error === undefined && <Skeleton rows={6} />}
      {found !== undefined && (
        <ul>
          {found.records.map((record) => (
            <li key={record.code}>
              <button type="button" className="statistics-record" onClick={() => go(placeOf(record))}>
                <span>{record.title}</span>
                <CodeTag code={record.code} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function walk(event: KeyboardEvent): void {
  const records = [...event.currentTarget.querySelectorAll<HTMLElement>('.statistics-record')];
  const at = records.indexOf(event.target as HTMLElement);
  records[Math.min(records.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
}
