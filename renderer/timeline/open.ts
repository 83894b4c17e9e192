import type { ChronologyEntry } from '../../shared/contract/shapes.ts';
import { go, placeOf } from '../app/place.ts';
import type { Source } from './timeline.tsx';

/** To the page of the record that an entry tells of. */
export function openEntry(entry: ChronologyEntry): void {
  go(placeOf(entry));
}

/** To the document that an entry rests on, at its page where it has a number. */
export function openSource({ document, page }: Source): void {
  const number = Number(page);
  const at = page !== null && Number.isInteger(number) && number > 0 ? { page: number } : {};
  go({ room: 'reader', code: document, ...at });
}
