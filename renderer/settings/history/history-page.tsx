import { useAsked } from '../../app/asked.ts';
import { useWords } from '../../app/words.ts';
import { Failure } from '../../kit/failure.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { useArchiveVersion } from '../../mirror/use-mirror.ts';
import { PartPage, PartSection } from '../part-page.tsx';
import { CheckAll } from './check-all.tsx';
import { CheckFiles } from './check-files.tsx';
import { CodeOfHistory } from './code-of-history.tsx';
import { CompareCode } from './compare-code.tsx';
import { OutsideState } from './outside-state.tsx';
import './history.css';

/** Whether the history and the files are what they were: checks, codes to compare, and what was found. */
export function HistoryPage() {
  const { t } = useWords();
  const { value, error, again } = useAsked('trust.state', {}, useArchiveVersion());
  return (
    <PartPage title={t('trust.title')} intro={t('trust.intro')}>
      {error === undefined ? null : <Failure error={error} onRetry={again} />}
      {value === undefined ? (
        <Skeleton rows={10} />
      ) : (
        <>
          <OutsideState state={value.outside} onChange={again} />
          <PartSection title={t('trust.check')} about={t('trust.check-about')}>
            <CheckAll onChange={again} />
          </PartSection>
          <PartSection title={t('trust.code')} about={t('trust.code-about')}>
            <CodeOfHistory newest={value.newest} checkpoints={value.checkpoints} onChange={again} />
            <CompareCode />
          </PartSection>
          <PartSection title={t('trust.files')} about={t('trust.files-about')}>
            <CheckFiles fixity={value.fixity} onChange={again} />
          </PartSection>
        </>
      )}
    </PartPage>
  );
}
