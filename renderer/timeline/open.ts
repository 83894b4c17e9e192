import type { ChronologyEntry } from '../../shared/contract/shapes.ts';
import { placeOf, type Place } from '../app/place.ts';
import type { Source } from './timeline.tsx';

/** To the page of the record that an entry tells of. */
export function openEntry(entry: ChronologyEntry, go: (place: Place) => void): void {
  go(placeOf(entry));
}

/** To the document that an entry rests on, at its page. */
export function openSource({ document, page }: Source, go: (place: Place) => void): void {
  const number = Number(page);
  go({ room: 'reader', code: document, ...(page !== null && Number.isInteger(number) && number > 0 && { page: number }) });
}
