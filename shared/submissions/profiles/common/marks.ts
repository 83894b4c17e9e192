import type { Mark } from '../../profile.ts';

/** How far a statement on a form can be trusted, with where it was read. */

/** Read in the page that is named. `checkedOn` is the ISO day on which somebody last compared it with that page. */
export function sourced(text: string, checkedOn: string | null = null): Mark {
  return { text, mark: 'sourced', checkedOn };
}

/** The source confirms the form or the subject, but not every detail, or it is secondary. */
export function partly(text: string, checkedOn: string | null = null): Mark {
  return { text, mark: 'partly', checkedOn };
}

/** Believed, and found in no source: to be checked with the body before anything is sent. */
export function unverified(text: string): Mark {
  return { text, mark: 'unverified', checkedOn: null };
}
