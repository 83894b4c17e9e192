import { useRef, useState } from 'react';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { CheckBox } from '../kit/switch.tsx';
import { identityIn, type Held } from './held.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { ShareFields } from './share-fields.tsx';

interface HeldFieldsProps {
  readonly held: Held;
  readonly onChange: (held: Held) => void;
  readonly isDisabled: boolean;
  readonly isShown: boolean;
  readonly onShown: (isShown: boolean) => void;
  /** Stands between the fields and whether they are shown: what went wrong. */
  readonly children?: React.ReactNode;
}

/** The fields for what somebody holds: a passphrase, the recovery key, shares of a kit, an identity. */
export function HeldFields({ held, onChange, isDisabled, isShown, onShown, children }: HeldFieldsProps) {
  const { t } = useWords();
  const field = { isShown, isDisabled, autoFocus: true };
  return (
    <>
      {held.by === 'passphrase' && (
        <PassphraseField
          key="passphrase"
          label={t('entry.passphrase')}
          value={held.passphrase}
          onChange={(passphrase) => onChange({ ...held, passphrase })}
          {...field}
        />
      )}
      {held.by === 'recoveryKey' && (
        <PassphraseField
          key="recoveryKey"
          label={t('entry.recovery-field')}
          value={held.recoveryKey}
          onChange={(recoveryKey) => onChange({ ...held, recoveryKey })}
          {...field}
        />
      )}
      {held.by === 'identity' && (
        <IdentityField value={held.identity} onChange={(identity) => onChange({ ...held, identity })} {...field} />
      )}
      {held.by === 'shares' && (
        <ShareFields
          shares={held.shares}
          onChange={(shares) => onChange({ ...held, shares })}
          isDisabled={isDisabled}
        />
      )}
      {children}
      {held.by !== 'shares' && <CheckBox label={t('entry.show')} value={isShown} onChange={onShown} />}
    </>
  );
}

/** Larger than any file of an identity; another file was chosen by mistake. */
const IDENTITY_FILE_MOST = 64 * 1024;

interface IdentityFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isShown: boolean;
  readonly isDisabled: boolean;
  readonly autoFocus: boolean;
}

/** An age identity, pasted or out of its file. The file is read here; it is neither copied nor remembered. */
function IdentityField({ value, onChange, ...field }: IdentityFieldProps) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const text = file.size > IDENTITY_FILE_MOST ? '' : await file.text();
    const identity = identityIn(text);
    setProblem(identity === null ? t('entry.identity-none') : null);
    if (identity !== null) onChange(identity);
  };
  const isOther = value.trim() !== '' && identityIn(value) === null;
  return (
    <>
      <PassphraseField
        label={t('entry.identity-field')}
        help={t('entry.identity-help')}
        value={value}
        onChange={(typed) => {
          setProblem(null);
          onChange(typed);
        }}
        {...(problem !== null ? { error: problem } : isOther ? { error: t('entry.identity-other') } : {})}
        {...field}
      />
      <div>
        <Button icon="folder" isDisabled={field.isDisabled} onPress={() => input.current?.click()}>
          {t('entry.identity-file')}
        </Button>
        <input
          ref={input}
          className="entry-file"
          type="file"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
    </>
  );
}
