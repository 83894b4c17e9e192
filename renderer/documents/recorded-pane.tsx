import type { CallOutput } from '../../shared/contract/calls.ts';
import { useWords } from '../app/words.ts';
import { Skeleton } from '../kit/skeleton.tsx';
import { RecordedList } from './recorded.tsx';
import { ScrollRegion } from './scroll-region.tsx';

interface Props {
  readonly shown: CallOutput<'records.show'> | undefined;
  /** Counted from 1. */
  readonly page: number;
  readonly printed: string;
  readonly onGo: (page: string, quote: string | null) => void;
}

/** What the archive says on the ground of this document: first from the page that is read, then from the others. */
export function RecordedPane({ shown, page, printed, onGo }: Props) {
  const { t } = useWords();
  const cited = shown?.citedBy ?? [];
  const isHere = (cites: string | null): boolean => cites === printed || cites === String(page);
  const here = cited.filter((each) => isHere(each.page));
  const elsewhere = cited.filter((each) => !isHere(each.page));
  return (
    <ScrollRegion className="reader-recorded" label={t('documents.recorded')}>
      {shown === undefined ? (
        <Skeleton rows={6} />
      ) : (
        <>
          <h2>{t('documents.recorded-here', { page: printed })}</h2>
          {here.length === 0 ? (
            <p className="reader-note">{t('documents.recorded-here-none')}</p>
          ) : (
            <RecordedList of={shown.code} cited={here} onPage={(each) => onGo(each.page ?? '', each.quote)} />
          )}
          {elsewhere.length > 0 && (
            <>
              <h2>{t('documents.recorded-elsewhere')}</h2>
              <RecordedList of={shown.code} cited={elsewhere} onPage={(each) => onGo(each.page ?? '', each.quote)} />
            </>
          )}
        </>
      )}
    </ScrollRegion>
  );
}
