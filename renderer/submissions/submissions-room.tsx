import { useEffect, useState } from 'react';
import type { Previewed } from '../../shared/contract/shapes.ts';
import { useCommands } from '../app/commands.ts';
import { failureWords } from '../app/failure-words.ts';
import { call } from '../app/host.ts';
import { stay } from '../app/place.ts';
import { useStore } from '../app/store.ts';
import { useView } from '../app/views.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { useArchiveVersion } from '../mirror/use-mirror.ts';
import { Preview } from './preview.tsx';
import { SubmissionFields } from './submission-fields.tsx';
import { looked, NEW_SUBMISSION, toInput, type SubmissionForm } from './submission-form.ts';
import './submissions.css';

/** What was seen, and of which form: a form that was changed since has to be looked at again. */
interface Seen {
  readonly of: string;
  readonly preview: Previewed;
}

/** A report is chosen at the left, seen at the right, and written only after it was seen. */
export function SubmissionsRoom({ about }: { readonly about?: readonly string[] }) {
  const { t, language } = useWords();
  const [form, setForm] = useView<SubmissionForm>('submissions', NEW_SUBMISSION);
  const [seen, setSeen] = useState<Seen | null>(null);
  const [working, setWorking] = useState<'preparing' | 'exporting' | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [written, setWritten] = useState<{ readonly place: string; readonly files: number } | null>(null);
  const checked = useStore(looked);
  const input = toInput(form, checked);
  // What was seen is what leaves: also when the archive has changed since, as by an undo or an import.
  const current = JSON.stringify([input, useArchiveVersion()]);
  const isCurrent = seen !== null && seen.of === current;

  useEffect(() => {
    if (about === undefined) return;
    setForm({ ...form, about });
    // Who comes back later finds what was chosen since.
    stay({ room: 'submissions' });
    // Only where one comes from decides; later changes are the person's own.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [about]);

  const work = async (kind: 'preparing' | 'exporting', act: () => Promise<void>): Promise<void> => {
    setWorking(kind);
    setFailure(null);
    setWritten(null);
    try {
      await act();
    } catch (error) {
      setFailure(failureWords(error, t));
    }
    setWorking(null);
  };
  const prepare = (): Promise<void> =>
    work('preparing', async () => {
      if (input === null) return;
      setSeen({ of: current, preview: await call('submission.preview', input) });
    });
  const write = (): Promise<void> =>
    work('exporting', async () => {
      if (input === null) return;
      const { places } = await call('shell.choose', { what: 'export-folder', language });
      const [place] = places;
      if (place === undefined) return;
      const { files } = await call('submission.export', { ...input, folder: place.place });
      setWritten({ place: place.place, files: files.length });
    });
  useCommands([
    {
      id: 'submission.prepare',
      group: 'file',
      label: t('submissions.prepare'),
      keys: 'Mod+Enter',
      enabled: input !== null && working === null,
      run: () => void prepare(),
    },
    {
      id: 'submission.export',
      group: 'file',
      label: t('submissions.export'),
      keys: 'Mod+E',
      enabled: isCurrent && working === null,
      run: () => void write(),
    },
  ]);

  return (
    <div className="submissions">
      <section className="submissions-choices" aria-labelledby="submissions-title">
        <h1 id="submissions-title">{t('submissions.title')}</h1>
        <p className="submissions-lead">{t('submissions.lead')}</p>
        <SubmissionFields form={form} onChange={setForm} />
        <div className="submissions-actions">
          <Button
            variant={isCurrent ? 'plain' : 'primary'}
            keys="Mod+Enter"
            isDisabled={input === null || working !== null}
            onPress={() => void prepare()}
          >
            {t('submissions.prepare')}
          </Button>
          <Button
            variant={isCurrent ? 'primary' : 'plain'}
            icon="export"
            keys="Mod+E"
            isDisabled={!isCurrent || working !== null}
            onPress={() => void write()}
          >
            {t('submissions.export')}
          </Button>
        </div>
        <div role="status" className="submissions-status">
          {working !== null ? t(`submissions.${working}`) : null}
          {working === null && seen !== null && !isCurrent ? t('submissions.stale') : null}
          {written === null ? null : (
            <p>
              {t('submissions.exported', { count: written.files })}{' '}
              <Button variant="quiet" onPress={() => void call('shell.reveal', { place: written.place })}>
                {t('submissions.reveal')}
              </Button>
            </p>
          )}
        </div>
        {failure === null ? null : (
          <p role="alert" className="submissions-failure">
            {failure}
          </p>
        )}
      </section>
      <section className="submissions-preview" aria-label={t('submissions.preview')}>
        {working === 'preparing' ? (
          <Skeleton rows={14} />
        ) : seen === null ? (
          <Empty title={t('submissions.begin')} text={t('submissions.begin-help')} />
        ) : (
          <Preview
            preview={seen.preview}
            checked={checked}
            onChecked={(code, isChecked) =>
              looked.write((now) => [...now.filter((each) => each !== code), ...(isChecked ? [code] : [])])
            }
          />
        )}
      </section>
    </div>
  );
}
