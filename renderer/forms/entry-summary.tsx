import type { ReactNode, Ref } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { useWords } from '../app/words.ts';
import { Icon } from '../kit/icon.tsx';

/** The line of an entry, which opens and closes it. */
export function EntrySummary({
  isOpen,
  text,
  named,
  number,
  children,
  buttonRef,
  onPress,
}: {
  readonly isOpen: boolean;
  readonly text: string;
  /** What is heard before the line: of which field it is, and which of how many. */
  readonly named: string;
  readonly number?: number;
  readonly children?: ReactNode;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly onPress: () => void;
}) {
  const { t } = useWords();
  return (
    <PlainButton className="forms-entry-summary" aria-expanded={isOpen} ref={buttonRef ?? null} onPress={onPress}>
      <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
      <span className="kit-heard">{named}: </span>
      {number !== undefined && (
        <span className="forms-entry-number" aria-hidden="true">
          {number}
        </span>
      )}
      <span className={text === '' ? 'forms-entry-text forms-entry-blank' : 'forms-entry-text'}>
        {text === '' ? t('forms.entry_blank') : text}
      </span>
      {children}
    </PlainButton>
  );
}
