import type { RecordType } from '../../../shared/records/definition.ts';
import { go, type CitedPlace } from '../../app/place.ts';
import { createStore, useStore } from '../../app/store.ts';

/** What is asked of a passage: which statement it proves, or in which detention it observes something. */
export interface Asking {
  readonly passage: CitedPlace;
  readonly about: 'statement' | 'observation';
}

const asking = createStore<Asking | null>(null);

/** Asks what a passage proves: of which record, which statement. The dialog stands in the frame, so that every room can ask. */
export function citePassage(passage: CitedPlace): void {
  asking.write({ passage, about: 'statement' });
}

/** Asks in which detention a passage observes something, and begins that observation there. */
export function observeFromPassage(passage: CitedPlace): void {
  asking.write({ passage, about: 'observation' });
}

/** Begins a new record that rests on a passage: a person, an organisation, an event, a detention with what was observed, a case. */
export function recordFromPassage(type: RecordType, passage: CitedPlace): void {
  if (type === 'case') go({ room: 'desk', cites: passage });
  else go({ room: 'form', type, cites: passage });
}

/** What is being asked; null when nothing is. */
export function useAsking(): Asking | null {
  return useStore(asking);
}

export function endAsking(): void {
  asking.write(null);
}
