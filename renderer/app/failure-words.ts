import { isKhronikaError } from '../../shared/contract/errors.ts';
import type { Translate } from './words.ts';

/** What went wrong, in the window's language. Something that has no code of its own is INTERNAL. */
export function failureWords(error: unknown, t: Translate): string {
  return isKhronikaError(error) ? t(`errors.${error.code}`, error.details) : t('errors.INTERNAL');
}
