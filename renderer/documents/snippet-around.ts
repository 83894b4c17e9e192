import type { Span } from './passage.ts';

/** Characters that stand before and after what was found. */
const BEFORE = 40;
const AFTER = 70;

export interface Snippet {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** What was found with the words around it, on one line; a word that is cut is left out. */
export function snippetAround(text: string, [from, until]: Span): Snippet {
  const before = flat(text.slice(Math.max(0, from - BEFORE), from));
  const after = flat(text.slice(until, until + AFTER));
  return {
    before: from > BEFORE ? before.replace(/^\S*\s/, '… ') : before,
    found: flat(text.slice(from, until)),
    after: until + AFTER < text.length ? after.replace(/\s\S*$/, ' …') : after,
  };
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
