import { useState, type ReactNode } from 'react';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { TextField } from '../kit/field.tsx';
import { CheckBox } from '../kit/switch.tsx';
import './side.css';

interface Props {
  readonly title: string;
  readonly name: string;
  /** Undefined where nobody is asked whether it is to be a folder. */
  readonly isFolder?: boolean;
  /** What is kept, said in words. */
  readonly about?: ReactNode;
  readonly onKeep: (name: string, isFolder: boolean) => void;
  readonly onClose: () => void;
}

/** Asks for the name of a folder or of a search that is kept. */
export function NameDialog({ title, name: before, isFolder, about, onKeep, onClose }: Props) {
  const { t } = useWords();
  const [name, setName] = useState(before);
  const [folder, setFolder] = useState(isFolder ?? true);
  const keep = (): void => {
    if (name.trim() === '') return;
    onKeep(name.trim(), folder);
    onClose();
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{t('kit.cancel')}</Button>
          <Button variant="primary" isDisabled={name.trim() === ''} onPress={keep}>
            {t('organising.keep')}
          </Button>
        </>
      }
    >
      <div className="organise-form">
        {about}
        <TextField label={t('organising.name')} value={name} onChange={setName} onEnter={keep} autoFocus />
        {isFolder !== undefined && (
          <CheckBox
            label={t('organising.as-folder')}
            help={t('organising.as-folder-help')}
            value={folder}
            onChange={setFolder}
          />
        )}
      </div>
    </Dialog>
  );
}
