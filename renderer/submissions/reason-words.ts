import type { Translate, WordKey } from '../app/words.ts';
import { en } from '../languages/en.ts';

/** A reason in words; one that the window has no word for stands as the host wrote it. */
export function reasonWords(reason: string, t: Translate): string {
  const key = `reason-${reason}`;
  return Object.hasOwn(en.submissions, key) ? t(`submissions.${key}` as WordKey) : reason;
}
