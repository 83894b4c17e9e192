import type { BackupState } from '../../../shared/contract/calls/backups.ts';
import { useFormats } from '../../app/formats.ts';
import { useWords } from '../../app/words.ts';
import { Select } from '../../kit/select.tsx';

interface StateChoiceProps {
  readonly states: readonly BackupState[];
  readonly value: string | null;
  readonly onChange: (state: string) => void;
  readonly isDisabled: boolean;
}

/** One of the states of a place, by when it was made; the newest when none was chosen. */
export function StateChoice({ states, value, onChange, isDisabled }: StateChoiceProps) {
  const { t } = useWords();
  const { instant } = useFormats();
  const readable = states.filter((state) => state.readable);
  return (
    <Select
      label={t('backups.state')}
      options={readable.map(({ id, at }) => ({ id, label: instant(at ?? '') }))}
      value={value ?? readable[0]?.id ?? null}
      isDisabled={isDisabled}
      onChange={onChange}
    />
  );
}
