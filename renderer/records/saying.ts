import { useMemo } from 'react';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import { useWords } from '../app/words.ts';
import { rowOf } from '../mirror/mirror.ts';
import type { Saying } from './cell-values.ts';
import type { Shown } from './statements.ts';
import { titleOfRow } from './titles.ts';

/** How values are said here: in the language of the window, with titles from the mirror, or from what the host said of a record. */
export function useSaying(referred?: Shown['referred']): Saying {
  const { t, language } = useWords();
  return useMemo(
    () => ({
      language,
      titleOf: (code) => titleIn(code, language) ?? referred?.[code]?.title,
      yes: t('records.yes'),
      no: t('records.no'),
    }),
    [t, language, referred],
  );
}

/** The title of a record that the mirror knows, in a language; undefined for text that is no code. */
export function titleIn(code: string, language: Language): string | undefined {
  const row = rowOf(code);
  return row === undefined ? undefined : titleOfRow(row, { language, titleOf: (other) => rowOf(other)?.title });
}
