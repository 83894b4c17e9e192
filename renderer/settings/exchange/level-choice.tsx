import { useWords } from '../../app/words.ts';
import { RadioGroup } from '../../kit/field.tsx';
import { LEVELS, levelName, type Level } from './level-words.ts';

interface LevelChoiceProps {
  /** Null while nothing was chosen. */
  readonly value: Level | null;
  readonly isDisabled: boolean;
  readonly onChange: (level: Level) => void;
}

/** How far things may go to somebody, with what each step lets go. */
export function LevelChoice({ value, isDisabled, onChange }: LevelChoiceProps) {
  const { t, language } = useWords();
  return (
    <RadioGroup
      label={t('exchange.level')}
      options={LEVELS.map((id) => ({ id, label: levelName(id, language), help: t(`exchange.level-${id}`) }))}
      value={value}
      isDisabled={isDisabled}
      onChange={onChange}
    />
  );
}
