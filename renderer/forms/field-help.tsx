import { useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../app/words.ts';
import { MarkButton } from './field-marks.tsx';

/** What is short enough to stand beneath a field all the time, in signs. */
const SHORT = 60;

/** The key that shows and hides the help of the field that one is in. */
export const HELP_KEYS = 'Alt+H';

/** The help of a field: beneath it where it is short, else behind a sign beside the name until it is asked for. */
export function useHelp(
  text: string | undefined,
  label: string,
): { readonly help: string | undefined; readonly hint: ReactNode } {
  const { t } = useWords();
  const [isAsked, setAsked] = useState(false);
  if (text === undefined || text.length <= SHORT) return { help: text, hint: null };
  return {
    help: isAsked ? text : undefined,
    hint: (
      <MarkButton
        icon="help"
        label={t('forms.help_of', { field: label })}
        tooltip={text}
        keys={HELP_KEYS}
        isHint
        onPress={() => setAsked((now) => !now)}
      />
    ),
  };
}

/** Shows or hides the help of what one writes in, as its key does. */
export function turnHelp(within: Element): boolean {
  const hint = within.querySelector<HTMLElement>('[data-hint]');
  hint?.click();
  return hint !== null;
}
