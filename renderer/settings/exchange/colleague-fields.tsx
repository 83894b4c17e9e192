import { useWords } from '../../app/words.ts';
import { TextField } from '../../kit/field.tsx';
import { LevelChoice } from './level-choice.tsx';
import type { Level } from './level-words.ts';

interface ColleagueFieldsProps {
  readonly label: string;
  readonly onLabel: (label: string) => void;
  /** Null while nobody has chosen. */
  readonly level: Level | null;
  readonly onLevel: (level: Level) => void;
  readonly isDisabled: boolean;
}

/** What a colleague is called here, and how far things may go to them. */
export function ColleagueFields(props: ColleagueFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <TextField
        label={t('exchange.label')}
        help={t('exchange.label-help')}
        value={props.label}
        isDisabled={props.isDisabled}
        autoFocus
        onChange={props.onLabel}
      />
      <LevelChoice value={props.level} isDisabled={props.isDisabled} onChange={props.onLevel} />
    </>
  );
}
