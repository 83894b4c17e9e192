import { romanise } from '../../../shared/names/transliterate.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';

/** What is recorded of a name beside the title. */
export interface RecordedSpelling {
  /** As the passport has it. */
  readonly latin: string | null;
  /** In the script of her own documents, Belarusian and Russian where both are known. */
  readonly native: readonly string[];
}

interface Wanted {
  /** As the record is called. */
  readonly title: string;
  /** What was chosen for this submission. */
  readonly chosen: string | undefined;
  readonly recorded: RecordedSpelling | undefined;
  readonly language: Language;
}

/**
 * How a name is written in the language of a submission: as chosen for it, else as recorded for the script, else put into Latin letters by
 * the rules of the language that it is written in. A name that is only known in Latin letters stays so: how it is written at home
 * cannot be told from them.
 */
export function nameInLanguage({ title, chosen, recorded, language }: Wanted): string {
  if (chosen !== undefined && chosen.trim() !== '') return chosen.trim();
  const isCyrillic = (name: string): boolean => /\p{Script=Cyrillic}/u.test(name);
  if (language === 'en') {
    if (!isCyrillic(title)) return title;
    return recorded?.latin ?? romanise(title);
  }
  const native = (recorded?.native ?? []).filter(isCyrillic);
  const fits = native.find((name) => scriptOf(name) === language);
  if (isCyrillic(title)) return scriptOf(title) === language ? title : (fits ?? title);
  return fits ?? native[0] ?? title;
}

/** Letters that only one of the two languages has; a name without any of them is written alike in both. */
function scriptOf(name: string): Language | null {
  if (/[іўІЎ]|[’'ʼ](?=[еёюяЕЁЮЯ])/u.test(name)) return 'be';
  return /[ищъИЩЪ]/u.test(name) ? 'ru' : null;
}
