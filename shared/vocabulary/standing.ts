import { termOf, type Term, type Vocabulary } from './vocabulary.ts';

/** Whether somebody compared the term with its source. */
export function isCompared(vocabulary: Vocabulary, { verified }: Term): boolean {
  return verified ?? vocabulary.verified;
}

/**
 * Whether the term needs a look at its source before it is cited: it says itself that it was not compared. Words that Khronika or
 * the user of the archive made have no source to be compared with.
 */
export function needsChecking({ verified, source, own }: Term): boolean {
  return verified === false && source !== 'Khronika' && own !== true;
}

/** The term that took the place of this one, followed to the one that stands now; undefined where it still stands itself. */
export function replacement(vocabulary: Vocabulary, { id, replacedBy }: Term): Term | undefined {
  const passed = new Set([id]);
  let found: Term | undefined;
  for (let at = replacedBy; at !== undefined && !passed.has(at); at = found?.replacedBy) {
    passed.add(at);
    const next = termOf(vocabulary, at);
    if (next === undefined) break;
    found = next;
  }
  return found;
}
