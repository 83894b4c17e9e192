import type { BackupPlace } from '../../../shared/contract/calls/backups.ts';
import { useWords } from '../../app/words.ts';
import { Select } from '../../kit/select.tsx';

interface PlaceChoiceProps {
  readonly places: readonly BackupPlace[];
  readonly value: string;
  readonly isDisabled: boolean;
  readonly onChange: (place: string) => void;
}

/** Out of which place something comes back. Where there is but one, nobody is asked. */
export function PlaceChoice({ places, value, isDisabled, onChange }: PlaceChoiceProps) {
  const { t } = useWords();
  if (places.length < 2) return null;
  return (
    <Select
      label={t('backups.from-place')}
      options={places.map(({ id, path }) => ({ id, label: path }))}
      value={value}
      isDisabled={isDisabled}
      onChange={onChange}
    />
  );
}
