import { useState, type ReactNode } from 'react';
import { failureWords } from '../../app/failure-words.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import './sent.css';

interface AskingProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly title: string;
  readonly isReady: boolean;
  readonly act: () => Promise<unknown>;
  readonly children: ReactNode;
}

/** A small sheet that keeps what was filled in, or says why it could not. */
export function Asking({ title, isReady, act, onClose, onDone, children }: AskingProps) {
  const { t } = useWords();
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const keep = async (): Promise<void> => {
    setBusy(true);
    try {
      await act();
      onDone();
    } catch (error) {
      setFailure(failureWords(error, t));
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <Button variant="primary" isDisabled={!isReady || isBusy} onPress={() => void keep()}>
          {t('sending.keep')}
        </Button>
      }
    >
      <div className="sending-form">
        {children}
        {failure === null ? null : <p role="alert">{failure}</p>}
      </div>
    </Dialog>
  );
}
