import { useEffect } from 'react';
import type { Job } from '../../shared/contract/shapes.ts';
import { useCommands } from '../app/commands.ts';
import { useStore } from '../app/store.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Popover } from '../kit/popover.tsx';
import { isOver, troubles } from './job-list.ts';
import { dismiss, followJobs, jobs, tray } from './jobs.ts';
import { JobCard } from './job-card.tsx';
import { NewFiles } from '../ways-in/new-files.tsx';
import { followWatched, waitingIn, watched } from '../ways-in/watched.ts';
import { sayFailure } from './document-acts.ts';
import './jobs.css';

/** The button in the top bar with how much is going on, and the list of it. */
export function JobsTray() {
  const { t } = useWords();
  const all = useStore(jobs);
  const isOpen = useStore(tray);
  const fresh = waitingIn(useStore(watched));
  useEffect(() => void followJobs(), []);
  useEffect(() => followWatched(), []);
  useCommands([
    {
      id: 'view.jobs',
      group: 'view',
      label: t('documents.jobs-show'),
      keys: 'Mod+J',
      run: () => tray.write((now) => !now),
    },
  ]);
  const going = all.filter((job) => !isOver(job));
  const needing = all.filter((job) => isOver(job) && (troubles(job) > 0 || isToBeExported(job))).length;
  const over = all.filter(isOver);
  const label =
    going.length > 0
      ? t('documents.jobs-going', { count: going.length })
      : fresh > 0
        ? t('ways.watched-waiting', { count: fresh })
        : t('documents.jobs');
  return (
    <>
      <Popover
        label={t('documents.jobs')}
        placement="bottom end"
        isOpen={isOpen}
        onOpenChange={tray.write}
        isAside
        trigger={
          <Button
            variant="quiet"
            icon={going.length > 0 ? 'import' : fresh > 0 ? 'bell' : needing > 0 ? 'warning' : 'inbox'}
          >
            {label}
          </Button>
        }
      >
        <section className="jobs" aria-label={t('documents.jobs')}>
          <header className="jobs-head">
            <h2>{t('documents.jobs')}</h2>
            {over.length > 1 && (
              <Button
                variant="quiet"
                onPress={() => void Promise.all(over.map(({ job }) => dismiss(job))).catch(sayFailure)}
              >
                {t('documents.jobs-dismiss-all')}
              </Button>
            )}
          </header>
          <NewFiles />
          {all.length === 0 && fresh > 0 ? null : all.length === 0 ? (
            <Empty title={t('documents.jobs-none')} text={t('documents.jobs-none-text')} />
          ) : (
            <ul className="jobs-all">
              {all.map((job) => (
                <li key={job.job}>
                  <JobCard job={job} />
                </li>
              ))}
            </ul>
          )}
        </section>
      </Popover>
      <Announcements all={all} />
    </>
  );
}

/** An export that an interruption has ended, and that only a person can begin again. */
function isToBeExported({ kind, state }: Job): boolean {
  return kind === 'export-again' && state === 'failed';
}

/** What a screen reader is told of the jobs: that one began, and how it ended. Not the way between. */
function Announcements({ all }: { readonly all: readonly Job[] }) {
  const { t } = useWords();
  const job = all.find(({ kind }) => kind === 'intake');
  if (job === undefined) return <output className="kit-heard" />;
  const { state, progress, added, failed, kept } = job;
  // The words change only with the state of the newest job, and only then are they said.
  const said =
    state === 'done'
      ? t('documents.job-ended', { added: added.length, failed: failed.length, kept: kept.length })
      : state === 'running' && progress.filesTotal > 0
        ? t('documents.job-began', { count: progress.filesTotal })
        : '';
  return <output className="kit-heard">{said}</output>;
}
