import { useState } from 'react';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { failureWords } from '../app/failure-words.ts';
import { call } from '../app/host.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { RadioGroup } from '../kit/field.tsx';
import { CheckBox, Switch } from '../kit/switch.tsx';
import { FOREMOST } from './recipients.ts';

interface PrintFormDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

type FormLanguage = 'en' | 'ru' | 'be';

/** A form to print and sign, in the language of whoever signs it: recipients, uses, what was explained, how it is taken back. */
export function PrintFormDialog({ isOpen, onClose }: PrintFormDialogProps) {
  const { t, language } = useWords();
  const [inLanguage, setLanguage] = useState<FormLanguage>(language === 'be' ? 'be' : 'ru');
  const [ticked, setTicked] = useState<readonly string[]>(FOREMOST);
  const [forSource, setForSource] = useState(false);
  const [state, setState] = useState<{
    readonly failure?: string;
    readonly place?: string;
    readonly files?: readonly string[];
  }>({});
  const list = vocabularyOf('consent-recipient');
  const write = async (): Promise<void> => {
    try {
      const { places } = await call('shell.choose', { what: 'export-folder', language });
      const [place] = places;
      if (place === undefined) return;
      const asked = { language: inLanguage, recipients: [...ticked], forSource };
      const { files } = await call('consents.form', { ...asked, folder: place.place });
      setState({ place: place.place, files });
    } catch (error) {
      setState({ failure: failureWords(error, t) });
    }
  };
  return (
    <Dialog
      title={t('consents.print')}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          <div role="status" className="consents-printed">
            {state.failure ?? null}
            {state.files === undefined ? null : (
              <>
                <span>{t('consents.printed', { files: state.files.join(', ') })}</span>
                <Button variant="quiet" onPress={() => void call('shell.reveal', { place: state.place ?? '' })}>
                  {t('consents.reveal')}
                </Button>
              </>
            )}
          </div>
          <Button variant="primary" icon="export" isDisabled={ticked.length === 0} onPress={() => void write()}>
            {t('consents.print-write')}
          </Button>
        </>
      }
    >
      <div className="consents-print">
        <p>{t('consents.print-help')}</p>
        <RadioGroup
          label={t('consents.print-language')}
          options={(['en', 'ru', 'be'] as const).map((id) => ({ id, label: t(`consents.language-${id}`) }))}
          value={inLanguage}
          onChange={setLanguage}
        />
        <fieldset className="consents-recipients">
          <legend>{t('consents.print-recipients')}</legend>
          {list.terms.map(({ id }) => (
            <CheckBox
              key={id}
              label={termLabel(list, id, language)}
              value={ticked.includes(id)}
              onChange={(on) => setTicked(on ? [...ticked, id] : ticked.filter((each) => each !== id))}
            />
          ))}
        </fieldset>
        <Switch
          label={t('consents.print-source')}
          help={t('consents.print-source-help')}
          value={forSource}
          onChange={setForSource}
        />
      </div>
    </Dialog>
  );
}
