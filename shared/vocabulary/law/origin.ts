import type { Labels, Term } from '../vocabulary.ts';

/** Where a term was read, and whether it was compared with that. */
export type Origin = Pick<Term, 'source' | 'verified'>;

/** Read in the publication named. */
export const seen = (source: string): Origin => ({ source, verified: true });

/** Taken over without being compared; the publication, where one is named, does not settle the number or the title. */
export const unseen = (source?: string): Origin =>
  source === undefined ? { verified: false } : { source, verified: false };

/** A term that is no article: a code, a law, a list. */
export function act(id: string, labels: Labels, aliases: readonly string[], more: Partial<Term>): Term {
  return { id, labels, aliases, ...more };
}

export const say = (en: string, ru: string, be: string): Labels => ({ en, ru, be });

/** Each way to write it once, as a person sees them in a list. */
export const once = (names: readonly string[]): readonly string[] => [...new Set(names)];
