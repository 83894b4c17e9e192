import { useState } from 'react';
import { go, type CitedPlace } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import type { Titled } from '../../forms/form-shape.ts';
import { RecordPicker } from '../../forms/record-picker.tsx';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import './fact.css';
import { NearRecords } from './near-records.tsx';
import { PassageShown } from './passage-shown.tsx';

/** Asks in which detention something was observed, and begins the observation in its form, resting on the passage. */
export function ObserveDialog({ passage, onClose }: { readonly passage: CitedPlace; readonly onClose: () => void }) {
  const { t } = useWords();
  const [detention, setDetention] = useState<Titled | null>(null);
  const begin = (chosen: Titled | null): void => {
    if (chosen === null) return;
    onClose();
    go({ room: 'form', type: 'detention', code: chosen.code, cites: passage, adds: 'observations' });
  };
  const beginNew = (): void => {
    onClose();
    go({ room: 'form', type: 'detention', cites: passage, adds: 'observations' });
  };
  return (
    <Dialog
      title={t('fact.observe')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('kit.cancel')}</Button>
          <Button onPress={beginNew}>{t('fact.new_detention')}</Button>
          <Button variant="primary" isDisabled={detention === null} onPress={() => begin(detention)}>
            {t('fact.record_observation')}
          </Button>
        </>
      }
    >
      <div className="fact">
        <PassageShown passage={passage} />
        <RecordPicker
          label={t('fact.in_detention')}
          types={DETENTIONS}
          value={detention}
          onPick={setDetention}
          autoFocus
        />
        <NearRecords passage={passage} type="detention" onPick={begin} />
      </div>
    </Dialog>
  );
}

const DETENTIONS = ['detention'] as const;
