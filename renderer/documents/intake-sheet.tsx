import { useEffect, useState } from 'react';
import { useStore } from '../app/store.ts';
import { useView } from '../app/views.ts';
import { useWords } from '../app/words.ts';
import { RecordPicker } from '../forms/record-picker.tsx';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { TextField } from '../kit/field.tsx';
import { CheckBox } from '../kit/switch.tsx';
import { Look } from '../ways-in/look.tsx';
import { bringIn, waiting, type Waiting } from './intake.ts';

/** Letters of a pasted text that show what it is. */
const BEGINNING = 600;
const NAMES = 5;

interface Remembered {
  readonly ask: boolean;
  readonly source: { readonly code: string; readonly type: string; readonly title: string } | null;
  readonly by: string;
}

const USUAL: Remembered = { ask: true, source: null, by: '' };

/** Before material comes in: where it is from and who brings it. Who does not want to be asked each time is not. */
export function IntakeSheet() {
  const what = useStore(waiting);
  const [remembered, remember] = useView<Remembered>('documents.intake', USUAL);
  // A pasted text is always asked about: it may have been meant for another place.
  const asks = what !== null && (remembered.ask || what.text !== undefined);
  useEffect(() => {
    if (what === null || asks) return;
    void bringIn(what, { source: remembered.source?.code ?? null, by: remembered.by });
  }, [what, asks, remembered]);
  if (what === null || !asks) return null;
  return (
    <Sheet
      key={what.places.map(({ place }) => place).join(' ')}
      what={what}
      remembered={remembered}
      remember={remember}
    />
  );
}

function Sheet({
  what,
  remembered,
  remember,
}: {
  readonly what: Waiting;
  readonly remembered: Remembered;
  readonly remember: (next: Remembered) => void;
}) {
  const { t } = useWords();
  const [source, setSource] = useState(remembered.source);
  const [by, setBy] = useState(remembered.by);
  const [quiet, setQuiet] = useState(!remembered.ask);
  const names = [...what.places.map(({ name }) => name), ...what.files.map(({ name }) => name)];
  const close = (): void => waiting.write(null);
  const start = (): void => {
    remember({ ask: !quiet, source: quiet ? source : null, by });
    void bringIn(what, { source: source?.code ?? null, by });
  };
  return (
    <Dialog
      title={
        what.text === undefined
          ? t('documents.intake-title', { count: names.length })
          : t('documents.intake-text-title')
      }
      isOpen
      onClose={close}
      size="small"
      footer={
        <>
          <Button onPress={close}>{t('documents.intake-cancel')}</Button>
          <Button variant="primary" onPress={start}>
            {t('documents.intake-start')}
          </Button>
        </>
      }
    >
      <div className="documents-intake">
        {what.text === undefined ? (
          <ul className="documents-intake-names">
            {names.slice(0, NAMES).map((name, index) => (
              <li key={`${index} ${name}`}>{name}</li>
            ))}
            {names.length > NAMES && <li>{t('documents.intake-more', { count: names.length - NAMES })}</li>}
          </ul>
        ) : (
          <blockquote className="documents-intake-text">{what.text.slice(0, BEGINNING)}</blockquote>
        )}
        <Look places={what.places.map(({ place }) => place)} />
        <p className="documents-muted">{t('documents.intake-text')}</p>
        <RecordPicker
          label={t('documents.intake-source')}
          help={t('documents.intake-source-help')}
          types={['source']}
          value={source}
          onPick={setSource}
          canCreate
        />
        <TextField
          label={t('documents.intake-by')}
          help={t('documents.intake-by-help')}
          value={by}
          onChange={setBy}
          onEnter={start}
        />
        {what.text === undefined && (
          <CheckBox
            label={t('documents.intake-quiet')}
            help={t('documents.intake-quiet-help')}
            value={quiet}
            onChange={setQuiet}
          />
        )}
      </div>
    </Dialog>
  );
}
