import { useState } from 'react';
import { useAsked } from '../../app/asked.ts';
import { failureWords } from '../../app/failure-words.ts';
import { useFormats } from '../../app/formats.ts';
import { call } from '../../app/host.ts';
import { useWords } from '../../app/words.ts';
import { Button, IconButton } from '../../kit/button.tsx';
import { Failure } from '../../kit/failure.tsx';
import { TextField } from '../../kit/field.tsx';
import { say } from '../../kit/notices.tsx';
import { useArchiveVersion } from '../../mirror/use-mirror.ts';
import { useDesk } from '../desk/desk-context.ts';
import { CompareDialog } from './compare-dialog.tsx';
import { VersionDialog } from './version-dialog.tsx';

/** Drafts that were kept on purpose or exported: to look at, and to compare with this one or with another submission. */
export function VersionsPanel() {
  const { t } = useWords();
  const { number, instant } = useFormats();
  const { open, readOnly } = useDesk();
  const { value, error, again } = useAsked('submissions.versions', { code: open.code }, useArchiveVersion());
  const [label, setLabel] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [looks, setLooks] = useState<number | null>(null);
  const [compares, setCompares] = useState<number | 'now' | null>(null);
  const keep = async (): Promise<void> => {
    setBusy(true);
    try {
      await open.keepNow();
      const kept = await call('submissions.keep', { code: open.code, label: label.trim() });
      setLabel('');
      say({ text: t('submissions.version-kept', { number: kept.number }) });
      again();
    } catch (failure) {
      say({ text: failureWords(failure, t), tone: 'caution' });
    }
    setBusy(false);
  };
  return (
    <div className="submissions-panel">
      {!readOnly && (
        <div className="submissions-keep">
          <TextField
            label={t('submissions.version-label')}
            value={label}
            onChange={setLabel}
            placeholder={t('submissions.version-label-like')}
            onEnter={() => void keep()}
          />
          <Button icon="save" isDisabled={isBusy} onPress={() => void keep()}>
            {t('submissions.version-keep')}
          </Button>
        </div>
      )}
      <Button icon="compare" onPress={() => setCompares('now')}>
        {t('submissions.compare')}
      </Button>
      {error !== undefined && error !== null && <Failure error={error} onRetry={again} />}
      {value !== undefined && value.length === 0 && (
        <p className="submissions-quiet">{t('submissions.versions-none')}</p>
      )}
      <ol>
        {value?.toReversed().map((version) => (
          <li key={version.number} className="submissions-item">
            <div className="submissions-item-head">
              <strong>{t('submissions.version', { number: version.number })}</strong>
              <span className="submissions-item-title">{version.label}</span>
              <IconButton
                icon="visible"
                label={t('submissions.version-look', { number: version.number })}
                onPress={() => setLooks(version.number)}
              />
              <IconButton
                icon="compare"
                label={t('submissions.version-compare', { number: version.number })}
                onPress={() => setCompares(version.number)}
              />
            </div>
            <p className="submissions-item-note">
              {instant(version.made)} ·{' '}
              {t('submissions.unit-words', { count: version.words, amount: number(version.words) })}
            </p>
            <p className="submissions-item-note submissions-code" title={version.sha256}>
              {version.sha256.slice(0, 16)}
            </p>
          </li>
        ))}
      </ol>
      {looks !== null && <VersionDialog number={looks} onClose={() => setLooks(null)} />}
      {compares !== null && <CompareDialog versions={value ?? []} first={compares} onClose={() => setCompares(null)} />}
    </div>
  );
}
