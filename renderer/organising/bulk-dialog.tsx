import { useMemo, useState } from 'react';
import type { MirrorRow } from '../../shared/contract/shapes.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { useAsked } from '../app/asked.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Failure } from '../kit/failure.tsx';
import { useArchiveVersion } from '../mirror/use-mirror.ts';
import { useSettled } from '../search/settled.ts';
import { applyPreviewed } from './bulk-acts.ts';
import { changesOf, emptyLine, type DraftLine } from './bulk-draft.ts';
import { BulkLine } from './bulk-line.tsx';
import { BulkPreviewOf } from './bulk-preview.tsx';
import './bulk.css';

/** Milliseconds that fingers rest before it is worked out what would change. */
const REST = 200;

interface Props {
  readonly type: RecordType;
  readonly rows: readonly MirrorRow[];
  readonly onClose: () => void;
}

/** Changes all that is selected: what would become of it stands below before anything is done, and one undo takes it back. */
export function BulkDialog({ type, rows, onClose }: Props) {
  const { t } = useWords();
  const definition = definitions[type];
  const [lines, setLines] = useState<readonly DraftLine[]>([emptyLine(0)]);
  const [isBusy, setBusy] = useState(false);
  // What is selected stays what was selected when the dialog opened, whatever the list does behind it.
  const [codes] = useState(() => rows.map(({ code }) => code));
  const changes = useMemo(() => changesOf(definition, lines), [definition, lines]);
  const now = useMemo(
    () => (changes.length === 0 ? null : { codes: [...codes], changes: [...changes] }),
    [codes, changes],
  );
  const asked = useSettled(now, REST);
  const { value: preview, error, again } = useAsked('bulk.preview', asked ?? undefined, useArchiveVersion());
  const isCurrent = preview !== undefined && JSON.stringify(asked) === JSON.stringify(now);
  const change = (draft: DraftLine): void => setLines(lines.map((line) => (line.line === draft.line ? draft : line)));

  const apply = async (): Promise<void> => {
    if (preview === undefined || now === null || !isCurrent || preview.changed === 0) return;
    setBusy(true);
    const done = await applyPreviewed({ ...now, digest: preview.digest }, (count) =>
      t('organising.bulk-done', { count }),
    );
    setBusy(false);
    if (done) onClose();
  };

  return (
    <Dialog
      title={t('organising.bulk-title', { count: codes.length })}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <span className="bulk-promise">{t('organising.bulk-promise')}</span>
          <Button onPress={onClose}>{t('kit.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={isBusy || !isCurrent || preview.changed === 0}
            onPress={() => void apply()}
          >
            {isCurrent && preview.changed > 0
              ? t('organising.bulk-apply', { count: preview.changed })
              : t('organising.bulk-apply-none')}
          </Button>
        </>
      }
    >
      <div className="bulk">
        <div className="bulk-lines">
          {lines.map((draft, index) => (
            <BulkLine
              key={draft.line}
              definition={definition}
              draft={draft}
              onChange={change}
              onRemove={
                lines.length === 1 ? undefined : () => setLines(lines.filter(({ line }) => line !== draft.line))
              }
              autoFocus={index === lines.length - 1}
            />
          ))}
          <span>
            <Button
              variant="quiet"
              icon="add"
              isDisabled={lines.length >= 20}
              onPress={() => setLines([...lines, emptyLine(Math.max(...lines.map(({ line }) => line)) + 1)])}
            >
              {t('organising.bulk-another')}
            </Button>
          </span>
        </div>
        {error !== undefined ? (
          <Failure error={error} onRetry={again} />
        ) : preview === undefined ? (
          <p className="bulk-begin">{t('organising.bulk-begin')}</p>
        ) : (
          <BulkPreviewOf definition={definition} preview={preview} />
        )}
      </div>
    </Dialog>
  );
}
