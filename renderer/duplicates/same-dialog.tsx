import { useState } from 'react';
import { definitions } from '../../shared/records/definitions.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import type { Titled } from '../forms/form-shape.ts';
import { RecordPicker } from '../forms/record-picker.tsx';
import { decide } from './decide.ts';
import './merge-dialog.css';
import { MergeDialog } from './merge-dialog.tsx';

/** Chooses the record that is the same as one, to say so or to merge the two. */
export function SameDialog({
  code,
  type,
  act,
  onClose,
}: {
  readonly code: string;
  readonly type: RecordType;
  readonly act: 'same' | 'merge';
  readonly onClose: () => void;
}) {
  const { t, language } = useWords();
  const [other, setOther] = useState<Titled | null>(null);
  const [isMerging, setMerging] = useState(false);
  if (isMerging && other !== null) return <MergeDialog keep={code} merge={other.code} onClose={onClose} />;
  const isItself = other?.code === code;
  const goOn = (): void => {
    if (other === null || isItself) return;
    if (act === 'merge') setMerging(true);
    else void decide(code, other.code, 'same').then((isDone) => isDone && onClose());
  };
  return (
    <Dialog
      title={t(act === 'same' ? 'duplicates.same-title' : 'duplicates.merge-with-title', { code })}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{t('kit.cancel')}</Button>
          <Button variant="primary" isDisabled={other === null || isItself} onPress={goOn}>
            {t(act === 'same' ? 'duplicates.same-do' : 'duplicates.merge-look')}
          </Button>
        </>
      }
    >
      <div className="duplicates-pick">
        <p className="duplicates-note">{t(act === 'same' ? 'duplicates.same-text' : 'duplicates.merge-with-text')}</p>
        <RecordPicker
          label={t('duplicates.other-record', { type: definitions[type].label[language] })}
          types={[type]}
          value={other}
          onPick={setOther}
          autoFocus
          error={isItself ? t('duplicates.itself') : undefined}
        />
      </div>
    </Dialog>
  );
}
