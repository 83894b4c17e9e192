import { useState } from 'react';
import type { Job } from '../../shared/contract/shapes.ts';
import { call } from '../app/host.ts';
import { useFormats, type Formats } from '../app/formats.ts';
import { go } from '../app/place.ts';
import { useWords, type Translate } from '../app/words.ts';
import { errorCodes, type ErrorCode } from '../../shared/contract/errors.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { ProgressBar } from '../kit/progress.tsx';
import { sayFailure } from './document-acts.ts';
import { toolName } from '../ways-in/look.tsx';
import { isOver, remaining } from './job-list.ts';
import { dismiss, tray } from './jobs.ts';
import { reasonText } from './reasons.ts';

/** Files of a kind that are listed at once; the others on asking. */
const LISTED = 8;

/** Works that can rest; the others can only be stopped. */
const RESTING: ReadonlySet<Job['kind']> = new Set(['intake', 'ocr', 'fixity']);

/** One long work: how far it is, what came of it, and what needs somebody. */
export function JobCard({ job }: { readonly job: Job }) {
  const { t } = useWords();
  const formats = useFormats();
  const act = (asked: Promise<unknown>): void => void asked.catch(sayFailure);
  const { progress } = job;
  const byFiles = job.kind === 'intake' || job.kind === 'sample';
  const value = progress.bytesTotal > 0 ? progress.bytesDone : progress.filesDone;
  const max = progress.bytesTotal > 0 ? progress.bytesTotal : progress.filesTotal > 0 ? progress.filesTotal : null;
  return (
    <article className="jobs-card" aria-label={t(`documents.job-${job.kind}`)}>
      {isOver(job) ? (
        <header className="jobs-card-head">
          <Icon name={job.state === 'done' ? (job.failed.length > 0 ? 'warning' : 'check') : 'info'} />
          <h3>{ending(job, t)}</h3>
          <IconButton icon="close" label={t('documents.job-dismiss')} onPress={() => act(dismiss(job.job))} />
        </header>
      ) : (
        <>
          <ProgressBar
            label={t(job.state === 'paused' ? 'documents.job-paused' : `documents.job-${job.kind}`)}
            value={value}
            max={max}
            text={byFiles ? progressText(job, t, formats) : timeLeft(job, t)}
          />
          <div className="jobs-card-acts">
            {!RESTING.has(job.kind) ? null : job.state === 'paused' ? (
              <Button variant="quiet" icon="resume" onPress={() => act(call('jobs.resume', { job: job.job }))}>
                {t('documents.job-resume')}
              </Button>
            ) : (
              <Button variant="quiet" icon="pause" onPress={() => act(call('jobs.pause', { job: job.job }))}>
                {t('documents.job-pause')}
              </Button>
            )}
            <Button variant="quiet" icon="cancel" onPress={() => act(call('jobs.cancel', { job: job.job }))}>
              {t('documents.job-cancel')}
            </Button>
          </div>
        </>
      )}
      {job.error !== null && <p className="jobs-error">{errorText(job.error, t)}</p>}
      {byFiles && <Outcome job={job} />}
      {isOver(job) && job.kind === 'export-again' && <ToSubmission code={job.added[0]} />}
    </article>
  );
}

/** The way to what was written after an interruption, or is to be exported by hand. */
function ToSubmission({ code }: { readonly code: string | undefined }) {
  const { t } = useWords();
  if (code === undefined) return null;
  return (
    <div className="jobs-card-acts">
      <Button
        variant="quiet"
        onPress={() => {
          tray.write(false);
          go({ room: 'submissions', code });
        }}
      >
        {t('documents.job-see-submission')}
      </Button>
    </div>
  );
}

/** What came in, what was known, what has no text, what failed. */
function Outcome({ job }: { readonly job: Job }) {
  const { t } = useWords();
  const formats = useFormats();
  const act = (asked: Promise<unknown>): void => void asked.catch(sayFailure);
  const over = isOver(job);
  const { added, duplicates, kept, failed, differing, recognised } = job;
  const counts = [
    added.length > 0 || over ? t('documents.came-in', { count: added.length }) : '',
    duplicates > 0 ? t('documents.known-already', { count: duplicates }) : '',
  ].filter(Boolean);
  return (
    <>
      {counts.length > 0 && (
        <p className="jobs-counts">
          {counts.join(' · ')}
          {over && added.length > 0 && (
            <Button
              variant="quiet"
              onPress={() => {
                tray.write(false);
                const [first] = added;
                go(first === undefined ? { room: 'documents' } : { room: 'documents', code: first });
              }}
            >
              {t('documents.job-see')}
            </Button>
          )}
        </p>
      )}
      {recognised.length > 0 && (
        <ul className="jobs-recognised">
          {recognised.map(({ tool, path, missing, unlisted }) => (
            <li key={`${tool} ${path}`} title={path}>
              {[
                t('ways.job-recognised', { tool: toolName(tool, t), name: nameOf(path) }),
                missing > 0 ? t('ways.look-missing', { count: missing }) : '',
                unlisted > 0 ? t('ways.look-unlisted', { count: unlisted }) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </li>
          ))}
        </ul>
      )}
      {differing.length > 0 && (
        <Troubles
          title={t('ways.job-differing', { count: differing.length })}
          rows={differing.map(({ code, path }) => ({
            key: `${code} ${path}`,
            name: nameOf(path),
            path,
            why: t('ways.job-differing-why'),
            onOpen: () => {
              tray.write(false);
              go({ room: 'documents', code });
            },
          }))}
        />
      )}
      {kept.length > 0 && (
        <Troubles
          title={t('documents.kept-without-text', { count: kept.length })}
          rows={kept.map(({ code, path, reason }) => ({
            key: code,
            name: nameOf(path),
            path,
            why: reasonText(t, reason),
            onOpen: () => {
              tray.write(false);
              go({ room: 'documents', code });
            },
          }))}
        />
      )}
      {failed.length > 0 && (
        <Troubles
          title={t('documents.not-come-in', { count: failed.length })}
          isDanger
          rows={failed.map(({ path, reason }, index) => ({
            key: `${index} ${path}`,
            name: nameOf(path),
            path,
            why: reasonText(t, reason),
            onRetry: over ? () => act(call('jobs.retry', { job: job.job, failed: [index] })) : undefined,
          }))}
          all={
            over && failed.length > 1 ? (
              <Button variant="quiet" icon="retry" onPress={() => act(call('jobs.retry', { job: job.job }))}>
                {t('documents.retry-all', { count: failed.length, shown: formats.number(failed.length) })}
              </Button>
            ) : undefined
          }
        />
      )}
    </>
  );
}

interface Trouble {
  readonly key: string;
  readonly name: string;
  readonly path: string;
  readonly why: string;
  readonly onOpen?: (() => void) | undefined;
  readonly onRetry?: (() => void) | undefined;
}

function Troubles({
  title,
  rows,
  isDanger = false,
  all,
}: {
  readonly title: string;
  readonly rows: readonly Trouble[];
  readonly isDanger?: boolean;
  readonly all?: React.ReactNode;
}) {
  const { t } = useWords();
  const [listed, setListed] = useState(LISTED);
  return (
    <section className="jobs-troubles" data-failed={isDanger ? '' : undefined}>
      <header>
        <h4>{title}</h4>
        {all}
      </header>
      <ul>
        {rows.slice(0, listed).map(({ key, name, path, why, onOpen, onRetry }) => (
          <li key={key}>
            <div className="jobs-trouble-words">
              {onOpen === undefined ? (
                <span className="jobs-trouble-name" title={path}>
                  {name}
                </span>
              ) : (
                <button type="button" className="documents-plain-link jobs-trouble-name" title={path} onClick={onOpen}>
                  {name}
                </button>
              )}
              <span className="jobs-trouble-why">{why}</span>
            </div>
            {onRetry !== undefined && (
              <IconButton icon="retry" label={t('documents.retry-one', { name })} onPress={onRetry} />
            )}
          </li>
        ))}
      </ul>
      {rows.length > listed && (
        <Button variant="quiet" onPress={() => setListed(rows.length)}>
          {t('documents.troubles-more', { count: rows.length - listed })}
        </Button>
      )}
    </section>
  );
}

function ending({ kind, state }: Job, t: Translate): string {
  if (state === 'cancelled') return t('documents.job-cancelled');
  if (state === 'failed') return t('documents.job-failed');
  return t(`documents.job-${kind}-done`);
}

function progressText(job: Job, t: Translate, formats: Formats): string {
  const { filesDone, filesTotal, bytesPerSecond } = job.progress;
  const rate =
    job.state === 'running' && bytesPerSecond > 0 ? t('documents.rate', { size: formats.size(bytesPerSecond) }) : '';
  return [t('documents.files-of', { done: formats.number(filesDone), count: filesTotal }), rate, timeLeft(job, t)]
    .filter(Boolean)
    .join(' · ');
}

function timeLeft({ state, progress }: Job, t: Translate): string {
  const left = state === 'running' ? remaining(progress.secondsRemaining) : null;
  return left === null ? '' : t(`documents.left-${left.unit}`, { count: left.count });
}

function errorText(code: string, t: Translate): string {
  return (errorCodes as readonly string[]).includes(code) ? t(`errors.${code as ErrorCode}`) : t('errors.INTERNAL');
}

/** The last part of a path, as either kind of system writes them. */
function nameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) || path;
}
