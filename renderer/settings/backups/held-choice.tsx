import { useState } from 'react';
import { useWords } from '../../app/words.ts';
import { HeldFields } from '../../entry/held-fields.tsx';
import { heldKinds, type Held } from '../../entry/held.ts';
import { Select } from '../../kit/select.tsx';

interface HeldChoiceProps {
  readonly held: Held;
  readonly onChange: (held: Held) => void;
  readonly isDisabled: boolean;
}

/** What somebody holds to open a vault with: which kind of thing it is, and the thing itself. */
export function HeldChoice({ held, onChange, isDisabled }: HeldChoiceProps) {
  const { t } = useWords();
  const [isShown, setShown] = useState(false);
  return (
    <>
      <Select
        label={t('backups.open-with')}
        options={heldKinds.map((id) => ({ id, label: t(`backups.with-${id}`) }))}
        value={held.by}
        isDisabled={isDisabled}
        onChange={(by) => onChange({ ...held, by })}
      />
      <HeldFields held={held} onChange={onChange} isDisabled={isDisabled} isShown={isShown} onShown={setShown} />
    </>
  );
}
