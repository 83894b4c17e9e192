import { useState, type FormEvent, type ReactNode } from 'react';
import { failureWords } from '../app/failure-words.ts';
import { useWords } from '../app/words.ts';
import { useFocusBack } from '../entry/focus-back.ts';
import { WentWrong, Working } from '../kit/act-said.tsx';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import './settings.css';

interface ActDialogProps {
  readonly title: string;
  /** What the button says that does it. */
  readonly act: string;
  readonly isReady: boolean;
  /** Said while it is being done. */
  readonly working: string;
  readonly isDanger?: boolean;
  readonly onAct: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: (isWorking: boolean) => ReactNode;
}

/** A question with its fields, what went wrong, and one act. While the act is under way nothing can be changed. */
export function ActDialog({ title, act, isReady, working, isDanger, onAct, onClose, children }: ActDialogProps) {
  const { t } = useWords();
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const keepFocus = useFocusBack(isWorking);
  const run = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    if (!isReady || isWorking) return;
    keepFocus();
    setWorking(true);
    setError(null);
    try {
      await onAct();
    } catch (failure) {
      setError(failure);
    }
    setWorking(false);
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={() => {
        if (!isWorking) onClose();
      }}
      footer={
        <>
          <Button onPress={onClose} isDisabled={isWorking}>
            {t('kit.cancel')}
          </Button>
          <Button
            variant={isDanger === true ? 'danger' : 'primary'}
            isDisabled={!isReady || isWorking}
            onPress={() => void run()}
          >
            {act}
          </Button>
        </>
      }
    >
      <form className="settings-form" onSubmit={(event) => void run(event)}>
        {children(isWorking)}
        {error === null ? null : <WentWrong>{failureWords(error, t)}</WentWrong>}
        <Working>{isWorking ? working : ''}</Working>
      </form>
    </Dialog>
  );
}
