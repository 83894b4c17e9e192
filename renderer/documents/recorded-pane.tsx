import type { ReactNode } from 'react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { useWords } from '../app/words.ts';
import { Skeleton } from '../kit/skeleton.tsx';
import { RecordedList, type Cited } from './recorded.tsx';
import { ScrollRegion } from './scroll-region.tsx';

interface Props {
  readonly shown: CallOutput<'records.show'> | undefined;
  /** Counted from 1; null where there are no pages, such as in a recording. */
  readonly page: number | null;
  readonly printed: string;
  /** The statement whose place is looked at, by the id of its citation. */
  readonly chosen: string | null;
  /** Shows where a statement stands. */
  readonly onGo: (cited: Cited) => void;
  /** Who is named here, under what is recorded from the page. */
  readonly named?: ReactNode;
}

/** What the archive says on the ground of this document: first from the page that is read, then from the others. */
export function RecordedPane({ shown, page, printed, chosen, onGo, named }: Props) {
  const { t } = useWords();
  const cited = shown?.citedBy ?? [];
  const isHere = ({ page: cites, position }: Cited): boolean =>
    page !== null && (position === null ? cites === printed || cites === String(page) : position.page === page);
  const here = cited.filter(isHere);
  const elsewhere = cited.filter((each) => !isHere(each));
  return (
    <ScrollRegion className="reader-recorded" label={t('documents.recorded')}>
      {shown === undefined ? (
        <Skeleton rows={6} />
      ) : (
        <>
          {page !== null && <h2>{t('documents.recorded-here', { page: printed })}</h2>}
          {page === null ? null : here.length === 0 ? (
            <p className="reader-note">{t('documents.recorded-here-none')}</p>
          ) : (
            <RecordedList of={shown.code} cited={here} chosen={chosen} onPage={onGo} />
          )}
          {named}
          {elsewhere.length > 0 && (
            <>
              <h2>{t(page === null ? 'documents.recorded' : 'documents.recorded-elsewhere')}</h2>
              <RecordedList of={shown.code} cited={elsewhere} chosen={chosen} onPage={onGo} />
            </>
          )}
        </>
      )}
    </ScrollRegion>
  );
}
