import type { Translate, WordKey } from '../app/words.ts';
import { en } from '../languages/en.ts';

export const USE_WORDS = {
  information: 'consents.use-information',
  state: 'consents.use-state',
  'public-report': 'consents.use-public-report',
  press: 'consents.use-press',
} as const satisfies Record<string, WordKey>;

/** Why somebody may, or may not, be named; a reason without a word of its own stands as the host wrote it. */
export function reasonWord(reason: string, t: Translate): string {
  const key = `reason-${reason}`;
  return Object.hasOwn(en.consents, key) ? t(`consents.${key}` as WordKey) : reason;
}
