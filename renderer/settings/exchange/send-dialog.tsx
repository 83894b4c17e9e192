import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { ColleagueShown, ExchangePreview } from '../../../shared/contract/calls/exchange.ts';
import { useAsked } from '../../app/asked.ts';
import { failureWords } from '../../app/failure-words.ts';
import { useFormats } from '../../app/formats.ts';
import { call } from '../../app/host.ts';
import { useWords } from '../../app/words.ts';
import { Badge } from '../../kit/badge.tsx';
import { WentWrong } from '../../kit/act-said.tsx';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Failure } from '../../kit/failure.tsx';
import { Icon } from '../../kit/icon.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { useWork } from '../../kit/work.ts';
import { countWords } from './count-words.ts';
import { levelName } from './level-words.ts';
import { RecordNames } from './record-names.tsx';
import { SetProgress } from './set-progress.tsx';
import { useOutcome } from './outcome.ts';

interface SendDialogProps {
  readonly colleague: ColleagueShown;
  readonly onClose: () => void;
  readonly onWritten: () => void;
}

type Written = CallOutput<'exchange.write'> & {
  readonly place: string;
  readonly name: string;
  readonly folder: string;
};

/** What would leave for a colleague and what stays, then the file, and what to do with the stick. */
export function SendDialog({ colleague, onClose, onWritten }: SendDialogProps) {
  const { t, language } = useWords();
  const { vault, label } = colleague;
  const preview = useAsked('exchange.preview', { vault });
  const work = useWork();
  const [isWriting, setWriting] = useState(false);
  const [written, setWritten] = useState<Written | null>(null);
  const outcome = useOutcome(written !== null);
  const write = (): Promise<void> =>
    work.run(async () => {
      setWriting(false);
      const { places } = await call('shell.choose', { what: 'change-set-to-write', language });
      const [place] = places;
      if (place === undefined) return;
      setWriting(true);
      setWritten({ ...place, ...(await call('exchange.write', { vault, file: place.place })) });
      onWritten();
    });
  return (
    <Dialog
      title={t('exchange.send-to', { label })}
      isOpen
      size="large"
      onClose={() => {
        if (!work.isWorking) onClose();
      }}
      footer={
        written === null ? (
          <>
            <Button isDisabled={work.isWorking} onPress={onClose}>
              {t('kit.cancel')}
            </Button>
            <Button
              variant="primary"
              isDisabled={work.isWorking || preview.value === undefined}
              onPress={() => void write()}
            >
              {t('exchange.write')}
            </Button>
          </>
        ) : (
          <>
            <Button icon="folder" onPress={() => void call('shell.reveal', { place: written.place })}>
              {t('exchange.reveal')}
            </Button>
            <Button variant="primary" onPress={onClose}>
              {t('kit.close')}
            </Button>
          </>
        )
      }
    >
      <div className="exchange-set" ref={outcome} tabIndex={-1}>
        {written !== null ? (
          <WrittenWords written={written} label={label} />
        ) : preview.error !== undefined ? (
          <Failure error={preview.error} onRetry={preview.again} />
        ) : preview.value === undefined ? (
          <>
            <p role="status">{t('exchange.previewing')}</p>
            <Skeleton rows={5} />
          </>
        ) : (
          <PreviewWords preview={preview.value} />
        )}
        {work.isWorking && isWriting ? <SetProgress label={t('exchange.writing')} /> : null}
        {work.isStopped ? <p role="status">{t('exchange.stopped')}</p> : null}
        {work.error === null ? null : <WentWrong>{failureWords(work.error, t)}</WentWrong>}
      </div>
    </Dialog>
  );
}

function PreviewWords({ preview }: { readonly preview: ExchangePreview }) {
  const { t, language } = useWords();
  const { size } = useFormats();
  const { label, level } = preview.colleague;
  const goes = countWords(preview.goes, t);
  const stays = countWords(preview.withheld, t);
  return (
    <>
      {preview.colleague.confirmed === null ? (
        <p className="exchange-caution">
          <Icon name="warning" size={14} /> {t('exchange.not-compared')}
        </p>
      ) : null}
      <p className="exchange-lead">
        {goes === '' ? t('exchange.goes-nothing', { label }) : t('exchange.goes', { what: goes })}
        {preview.bytes > 0 ? ` ${t('exchange.goes-size', { size: size(preview.bytes) })}` : null}
      </p>
      <RecordNames
        title={t('exchange.goes-records')}
        records={preview.records}
        total={preview.recordsTotal}
        isOpen
        beside={({ isNew, level: needed }) => (
          <>
            {isNew ? <Badge>{t('exchange.new')}</Badge> : null}
            {levelName(needed, language)}
          </>
        )}
      />
      {stays === '' ? (
        <p className="exchange-note">{t('exchange.stays-nothing')}</p>
      ) : (
        <>
          <div>
            <p className="exchange-lead">{t('exchange.stays', { what: stays })}</p>
            <p className="exchange-note">{t('exchange.stays-why', { label, level: levelName(level, language) })}</p>
          </div>
          <RecordNames
            title={t('exchange.stays-records')}
            records={preview.withheldRecords}
            beside={({ level: needed }) => levelName(needed, language)}
          />
        </>
      )}
      {preview.incomplete === 0 ? null : <p>{t('exchange.incomplete', { count: preview.incomplete })}</p>}
      {preview.loosened.length === 0 ? null : (
        <RecordNames title={t('exchange.loosened')} records={preview.loosened} isOpen />
      )}
      {goes === '' ? null : <p className="exchange-note">{t('exchange.texts')}</p>}
    </>
  );
}

function WrittenWords({ written, label }: { readonly written: Written; readonly label: string }) {
  const { t } = useWords();
  const { size } = useFormats();
  return (
    <div role="status">
      <p className="exchange-lead">
        {t('exchange.written', { number: written.number, label, size: size(written.size) })}
      </p>
      <p className="exchange-note exchange-file">
        {t('exchange.written-in', { file: written.name, folder: written.folder })}
      </p>
      {written.history === null ? null : (
        <p className="exchange-note">{t('exchange.history-sent', { code: written.history.code, label })}</p>
      )}
      <ul className="exchange-then">
        <li>{t('exchange.then-1', { label })}</li>
        <li>{t('exchange.then-2')}</li>
        <li>{t('exchange.then-3', { label })}</li>
      </ul>
    </div>
  );
}
