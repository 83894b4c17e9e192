import { useState } from 'react';
import { call } from '../../app/host.ts';
import { useWords } from '../../app/words.ts';
import { isAgreed, NewPassphrase, NOT_TYPED } from '../../entry/new-passphrase.tsx';
import { TextField } from '../../kit/field.tsx';
import { ActDialog } from '../act-dialog.tsx';

interface AddKeyProps {
  /** Called with what was done, to be said. */
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** A passphrase beside the others: of a second person, or one that is kept elsewhere. */
export function AddPassphrase({ onDone, onClose }: AddKeyProps) {
  const { t } = useWords();
  const [label, setLabel] = useState('');
  const [typed, setTyped] = useState(NOT_TYPED);
  return (
    <ActDialog
      title={t('keys.add-passphrase')}
      act={t('keys.add')}
      isReady={label.trim() !== '' && isAgreed(typed)}
      working={t('keys.making')}
      onClose={onClose}
      onAct={async () => {
        await call('keys.add-passphrase', { passphrase: typed.passphrase, label: label.trim() });
        onDone(t('keys.added', { name: label.trim() }));
      }}
    >
      {(isWorking) => (
        <>
          <p>{t('keys.add-passphrase-help')}</p>
          <LabelField value={label} onChange={setLabel} isDisabled={isWorking} />
          <NewPassphrase typed={typed} onChange={setTyped} isDisabled={isWorking} />
        </>
      )}
    </ActDialog>
  );
}

/** A slot for somebody's age recipient. */
export function AddRecipient({ onDone, onClose }: AddKeyProps) {
  const { t } = useWords();
  const [label, setLabel] = useState('');
  const [recipient, setRecipient] = useState('');
  const isSecret = /AGE-SECRET-KEY/iu.test(recipient);
  return (
    <ActDialog
      title={t('keys.add-recipient')}
      act={t('keys.add')}
      isReady={label.trim() !== '' && recipient.trim() !== '' && !isSecret}
      working={t('keys.making')}
      onClose={onClose}
      onAct={async () => {
        await call('keys.add-recipient', { recipient: recipient.trim(), label: label.trim() });
        onDone(t('keys.added', { name: label.trim() }));
      }}
    >
      {(isWorking) => (
        <>
          <p>{t('keys.add-recipient-help')}</p>
          <LabelField value={label} onChange={setLabel} isDisabled={isWorking} />
          <TextField
            label={t('keys.recipient')}
            help={t('keys.recipient-help')}
            value={recipient}
            onChange={setRecipient}
            multiline
            isDisabled={isWorking}
            error={isSecret ? t('keys.recipient-secret') : null}
          />
        </>
      )}
    </ActDialog>
  );
}

interface LabelFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isDisabled: boolean;
}

/** What a way in is called; it stands inside the vault alone. */
export function LabelField({ value, onChange, isDisabled }: LabelFieldProps) {
  const { t } = useWords();
  return (
    <TextField
      label={t('keys.label')}
      help={t('keys.label-help')}
      value={value}
      onChange={(typed) => onChange(typed.slice(0, 80))}
      isDisabled={isDisabled}
      autoFocus
    />
  );
}
