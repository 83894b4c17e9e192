import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { ExportPart } from '../../../shared/contract/calls/submission-drafts.ts';
import { isKhronikaError } from '../../../shared/contract/errors.ts';
import { useFormats } from '../../app/formats.ts';
import { call } from '../../app/host.ts';
import { useStore } from '../../app/store.ts';
import { useWords } from '../../app/words.ts';
import { isOver } from '../../documents/job-list.ts';
import { followJobs, jobs } from '../../documents/jobs.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Failure } from '../../kit/failure.tsx';
import { NumberField, RadioGroup } from '../../kit/field.tsx';
import { ProgressBar } from '../../kit/progress.tsx';
import { CheckBox } from '../../kit/switch.tsx';
import { useDesk, useLaid } from '../desk/desk-context.ts';
import { ExportResult } from './export-result.tsx';
import { exportChoices, sealOf, withPart, type SealChoice } from './export-choice.ts';
import { SealFields } from './seal-fields.tsx';
import './export.css';

type Written = { readonly place: string; readonly result: CallOutput<'submissions.export'> };

/** What leaves: chosen, written into a folder, read back, and told file by file. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useWords();
  const { open, profile, laying, show } = useDesk();
  const laid = useLaid();
  const [parts, setParts] = useState<readonly ExportPart[]>(() => exportChoices(profile));
  const [splitAt, setSplitAt] = useState<number | null>(null);
  const [seal, setSeal] = useState<SealChoice>({ with: 'nothing', recipients: '', passphrase: '', again: '' });
  const [isWriting, setWriting] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const refusals = (laid?.findings ?? []).filter(({ severity }) => severity === 'refuse').length;
  const unanswered = (laid?.findings ?? []).filter(
    ({ severity, reason }) => severity === 'warn' && reason === null,
  ).length;
  const sealed = sealOf(seal);
  const toChecks = (): void => {
    onClose();
    show({ to: 'tab', tab: 'checks' });
  };
  const write = async (): Promise<void> => {
    setFailure(null);
    try {
      const { places } = await call('shell.choose', { what: 'export-folder', language });
      const [place] = places;
      if (place === undefined) return;
      setWriting(true);
      await open.keepNow();
      const result = await call('submissions.export', {
        of: { code: open.code },
        folder: place.place,
        parts: [...parts],
        splitAt,
        ...(sealed === null || sealed === 'nothing' ? {} : { seal: sealed }),
      });
      setWritten({ place: place.place, result });
      void laying.again();
    } catch (error) {
      setFailure(error);
      void laying.again();
    }
    setWriting(false);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      title={t('submissions.export')}
      footer={
        written !== null ? (
          <>
            <Button onPress={() => void call('shell.reveal', { place: written.place })}>
              {t('submissions.reveal')}
            </Button>
            <Button variant="primary" onPress={onClose}>
              {t('submissions.done')}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={onClose}>{t('submissions.cancel')}</Button>
            <Button
              variant="primary"
              icon="export"
              isDisabled={isWriting || parts.length === 0 || sealed === null || refusals + unanswered > 0}
              onPress={() => void write()}
            >
              {t('submissions.export-do')}
            </Button>
          </>
        )
      }
    >
      {written !== null ? (
        <ExportResult result={written.result} isSealed={sealed !== 'nothing'} />
      ) : isWriting ? (
        <Writing />
      ) : (
        <div className="submissions-export">
          {refusals > 0 && (
            <div className="submissions-stands" role="alert">
              <p>{t('submissions.export-refused', { count: refusals })}</p>
              <Button onPress={toChecks}>{t('submissions.to-checks')}</Button>
            </div>
          )}
          {refusals === 0 && unanswered > 0 && (
            <div className="submissions-stands">
              <p>{t('submissions.export-unanswered', { count: unanswered })}</p>
              <Button onPress={toChecks}>{t('submissions.to-checks')}</Button>
            </div>
          )}
          {failure !== null && (
            <div>
              <Failure error={failure} />
              {isKhronikaError(failure, 'GATE_REFUSES') && (
                <Button onPress={toChecks}>{t('submissions.to-checks')}</Button>
              )}
            </div>
          )}
          <div className="submissions-export-columns">
            <PartsChoice parts={parts} onChange={setParts} />
            <div className="submissions-export-more">
              <RadioGroup
                label={t('submissions.split')}
                options={[
                  { id: 'one', label: t('submissions.split-none') },
                  { id: 'split', label: t('submissions.split-at') },
                ]}
                value={splitAt === null ? 'one' : 'split'}
                onChange={(id) => setSplitAt(id === 'one' ? null : SPLIT)}
              />
              {splitAt !== null && (
                <NumberField
                  label={t('submissions.split-size')}
                  value={splitAt}
                  unit={t('submissions.units-megabytes')}
                  onChange={(value) => setSplitAt(value === null || value < 1 ? 1 : value)}
                />
              )}
              <SealFields seal={seal} onChange={setSeal} />
            </div>
          </div>
          <p className="submissions-quiet">{t('submissions.export-note')}</p>
        </div>
      )}
    </Dialog>
  );
}

/** Megabytes of one file of annexes at first: what portals take most often. */
const SPLIT = 20;

const GROUPS: readonly { readonly id: 'send' | 'evidence' | 'data'; readonly parts: readonly ExportPart[] }[] = [
  { id: 'send', parts: ['word', 'pdf', 'annexes'] },
  { id: 'evidence', parts: ['evidence', 'custody'] },
  { id: 'data', parts: ['followthemoney', 'uwazi', 'esf', 'csv', 'xlsx'] },
];

function PartsChoice({
  parts,
  onChange,
}: {
  readonly parts: readonly ExportPart[];
  readonly onChange: (parts: readonly ExportPart[]) => void;
}) {
  const { t } = useWords();
  return (
    <div className="submissions-export-more">
      {GROUPS.map(({ id, parts: offered }) => (
        <fieldset key={id} className="submissions-checks-of">
          <legend>{t(`submissions.parts-${id}`)}</legend>
          {offered.map((part) => (
            <CheckBox
              key={part}
              label={t(`submissions.part-${part}`)}
              help={t(`submissions.part-${part}-help`)}
              value={parts.includes(part)}
              isDisabled={part === 'custody' && !parts.includes('evidence')}
              onChange={(isOn) => onChange(withPart(parts, part, isOn))}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

/** How far the export is. The files are read back before anything counts as written. */
function Writing() {
  const { t } = useWords();
  const { number } = useFormats();
  useEffect(() => void followJobs(), []);
  const job = useStore(jobs).find((each) => each.kind === 'export' && !isOver(each));
  const done = job?.progress.filesDone ?? 0;
  const total = job?.progress.filesTotal ?? 0;
  return (
    <div className="submissions-export">
      <ProgressBar
        label={t('submissions.exporting')}
        value={done}
        max={total > 0 ? total : null}
        text={
          total > 0
            ? t('submissions.exporting-of', { done: number(done), total: number(total) })
            : t('submissions.exporting-begins')
        }
      />
      <p className="submissions-quiet">{t('submissions.exporting-note')}</p>
      {job !== undefined && (
        <p>
          <Button icon="cancel" onPress={() => void call('jobs.cancel', { job: job.job }).catch(() => {})}>
            {t('submissions.export-cancel')}
          </Button>
        </p>
      )}
    </div>
  );
}
