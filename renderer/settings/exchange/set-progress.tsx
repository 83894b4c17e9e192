import { useEffect } from 'react';
import type { Job } from '../../../shared/contract/shapes.ts';
import { useFormats } from '../../app/formats.ts';
import { call } from '../../app/host.ts';
import { useStore } from '../../app/store.ts';
import { useWords } from '../../app/words.ts';
import { isOver } from '../../documents/job-list.ts';
import { followJobs, jobs } from '../../documents/jobs.ts';
import { Button } from '../../kit/button.tsx';
import { ProgressBar } from '../../kit/progress.tsx';

/** The change set that is being written or read just now. */
const isOfSet = (job: Job): boolean => job.kind === 'exchange' && !isOver(job);

/** Stops it, if there is one. Nothing of it is kept then. */
export function stopSet(): void {
  const job = jobs.read().find(isOfSet);
  // It may have ended meanwhile.
  if (job !== undefined) void call('jobs.cancel', { job: job.job }).catch(() => {});
}

interface SetProgressProps {
  readonly label: string;
  /** Said when all bytes are through, where what follows cannot be stopped. */
  readonly last?: string;
}

/** How far a change set is that is written or read, with a way to stop it. */
export function SetProgress({ label, last }: SetProgressProps) {
  const { t } = useWords();
  const { size } = useFormats();
  useEffect(() => void followJobs(), []);
  const job = useStore(jobs).find(isOfSet);
  const { bytesDone, bytesTotal } = job?.progress ?? { bytesDone: 0, bytesTotal: 0 };
  const isThrough = bytesTotal > 0 && bytesDone >= bytesTotal;
  const isLast = isThrough && last !== undefined;
  const far = bytesTotal > 0 ? t('exchange.progress', { done: size(bytesDone), total: size(bytesTotal) }) : null;
  return (
    <div className="exchange-progress">
      <ProgressBar
        label={label}
        value={bytesDone}
        max={far === null || isThrough ? null : bytesTotal}
        text={isLast ? last : (far ?? t('exchange.wait'))}
      />
      <Button icon="cancel" isDisabled={job === undefined || isLast} onPress={stopSet}>
        {t('documents.job-cancel')}
      </Button>
    </div>
  );
}
