import { useState } from 'react';
import { failureWords } from '../../app/failure-words.ts';
import { call } from '../../app/host.ts';
import { languages } from '../../app/languages.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { RadioGroup } from '../../kit/field.tsx';
import { say } from '../../kit/notices.tsx';
import { Select } from '../../kit/select.tsx';
import { CheckBox } from '../../kit/switch.tsx';
import './history.css';

const formats = ['pdf', 'csv', 'json'] as const;

/** Saves what the history says of a document and its files; names of people only when that is asked for. */
export function CustodyDialog({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  const { t, language } = useWords();
  const [format, setFormat] = useState<(typeof formats)[number]>('pdf');
  const [names, setNames] = useState(false);
  const [written, setWritten] = useState(language);
  const [isWorking, setWorking] = useState(false);
  const [failed, setFailed] = useState('');
  const save = async (): Promise<void> => {
    setWorking(true);
    setFailed('');
    try {
      const { places } = await call('shell.choose', { what: `custody-${format}`, language });
      const [place] = places;
      if (place !== undefined) {
        const { events } = await call('custody.save', { code, names, format, language: written, file: place.place });
        say({ text: t('trust.custody-saved', { count: events }) });
        onClose();
      }
    } catch (error) {
      setFailed(failureWords(error, t));
    }
    setWorking(false);
  };
  return (
    <Dialog
      title={t('trust.custody')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('trust.custody-not')}</Button>
          <Button variant="primary" icon="save" isDisabled={isWorking} onPress={() => void save()}>
            {t('trust.custody-save')}
          </Button>
        </>
      }
    >
      <div className="custody-choices">
        <p>{t('trust.custody-about')}</p>
        <RadioGroup
          label={t('trust.custody-format')}
          options={formats.map((id) => ({ id, label: t(`trust.custody-${id}`) }))}
          value={format}
          onChange={setFormat}
        />
        <Select label={t('trust.custody-language')} options={languages} value={written} onChange={setWritten} />
        <CheckBox
          label={t('trust.custody-names')}
          help={t('trust.custody-names-help')}
          value={names}
          onChange={setNames}
        />
        <p role="status">{failed}</p>
      </div>
    </Dialog>
  );
}
