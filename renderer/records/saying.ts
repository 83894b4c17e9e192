import { useMemo } from 'react';
import { useWords } from '../app/words.ts';
import { rowOf } from '../mirror/mirror.ts';
import type { Saying } from './cell-values.ts';
import type { Shown } from './statements.ts';

/** How values are said here: in the language of the window, with titles from the mirror, or from what the host said of a record. */
export function useSaying(referred?: Shown['referred']): Saying {
  const { t, language } = useWords();
  return useMemo(
    () => ({
      language,
      titleOf: (code) => rowOf(code)?.title ?? referred?.[code]?.title,
      yes: t('records.yes'),
      no: t('records.no'),
    }),
    [t, language, referred],
  );
}
