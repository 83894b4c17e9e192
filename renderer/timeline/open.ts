import type { ChronologyEntry } from '../../shared/contract/shapes.ts';
import { go, placeOf } from '../app/place.ts';
import type { Source } from './timeline.tsx';

/** To the page of the record that an entry tells of. */
export function openEntry(entry: ChronologyEntry): void {
  go(placeOf(entry));
}

/** To the document that an entry rests on, at its page, by its number or as it is printed. */
export function openSource({ document, page }: Source): void {
  go({ room: 'reader', code: document, ...(page === null ? {} : { page }) });
}
