import type { Catalogue } from '../../vault/catalogue.ts';
import { titlesOf } from '../title-list.ts';
import { slotsOf } from './postings.ts';
import { standingOf } from './standing.ts';

/** Milliseconds after opening: the lists of the window come first. */
const SETTLED = 1500;

/** Reads what every search needs before the first one is made, one thing at a time, as long as the vault is open. */
export function warmSearch(catalogue: Catalogue, isOpen: () => boolean): void {
  const works = [() => slotsOf(catalogue), () => standingOf(catalogue), () => titlesOf(catalogue)];
  const next = (): void => {
    const work = works.shift();
    if (work === undefined || !isOpen()) return;
    try {
      work();
    } catch {
      // The first search says what is wrong.
      return;
    }
    setTimeout(next, 50).unref();
  };
  setTimeout(next, SETTLED).unref();
}
