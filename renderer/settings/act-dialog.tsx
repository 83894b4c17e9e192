import type { FormEvent, ReactNode } from 'react';
import { failureWords } from '../app/failure-words.ts';
import { useWords } from '../app/words.ts';
import { WentWrong, Working } from '../kit/act-said.tsx';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useWork } from '../kit/work.ts';
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
  const { isWorking, error, run } = useWork();
  const actNow = (event?: FormEvent): void => {
    event?.preventDefault();
    if (isReady) void run(onAct);
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
            onPress={() => actNow()}
          >
            {act}
          </Button>
        </>
      }
    >
      <form className="settings-form" onSubmit={actNow}>
        {children(isWorking)}
        {error === null ? null : <WentWrong>{failureWords(error, t)}</WentWrong>}
        <Working>{isWorking ? working : ''}</Working>
      </form>
    </Dialog>
  );
}
