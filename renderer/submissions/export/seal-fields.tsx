import { useWords } from '../../app/words.ts';
import { RadioGroup, TextField } from '../../kit/field.tsx';
import { isRecipient, recipientsIn, SHORTEST, type SealChoice } from './export-choice.ts';

interface SealFieldsProps {
  readonly seal: SealChoice;
  readonly onChange: (seal: SealChoice) => void;
}

/** Whether the package is encrypted, and for whom. */
export function SealFields({ seal, onChange }: SealFieldsProps) {
  const { t } = useWords();
  const set = (changes: Partial<SealChoice>): void => onChange({ ...seal, ...changes });
  const wrong = recipientsIn(seal.recipients).filter((each) => !isRecipient(each));
  return (
    <>
      <RadioGroup
        label={t('submissions.seal')}
        options={[
          { id: 'nothing', label: t('submissions.seal-nothing'), help: t('submissions.seal-nothing-help') },
          { id: 'recipients', label: t('submissions.seal-recipients') },
          { id: 'passphrase', label: t('submissions.seal-passphrase') },
        ]}
        value={seal.with}
        onChange={(chosen) => set({ with: chosen })}
      />
      {seal.with === 'recipients' && (
        <TextField
          label={t('submissions.seal-recipients-list')}
          help={t('submissions.seal-recipients-help')}
          value={seal.recipients}
          onChange={(recipients) => set({ recipients })}
          error={wrong.length === 0 ? null : t('submissions.seal-recipient-wrong', { recipient: wrong[0] ?? '' })}
          multiline
        />
      )}
      {seal.with === 'passphrase' && (
        <>
          <TextField
            label={t('submissions.seal-passphrase-field')}
            type="password"
            help={t('submissions.seal-passphrase-help')}
            value={seal.passphrase}
            onChange={(passphrase) => set({ passphrase })}
            error={
              seal.passphrase !== '' && seal.passphrase.length < SHORTEST
                ? t('submissions.seal-short', { count: SHORTEST })
                : null
            }
          />
          <TextField
            label={t('submissions.seal-again')}
            type="password"
            value={seal.again}
            onChange={(again) => set({ again })}
            error={seal.again !== '' && seal.again !== seal.passphrase ? t('submissions.seal-differ') : null}
          />
        </>
      )}
    </>
  );
}
