import type { RecordType } from '../../../shared/records/definition.ts';
import { go, type CitedPlace } from '../../app/place.ts';
import { createStore, useStore } from '../../app/store.ts';

const citing = createStore<CitedPlace | null>(null);

/** Asks what a passage proves: of which record, which statement. The dialog stands in the frame, so that every room can ask. */
export function citePassage(passage: CitedPlace): void {
  citing.write(passage);
}

/** Begins a new record that rests on a passage: a person, an organisation, an event, a detention with what was observed, a case. */
export function recordFromPassage(type: RecordType, passage: CitedPlace): void {
  if (type === 'case') go({ room: 'desk', cites: passage });
  else go({ room: 'form', type, cites: passage });
}

/** The passage that is being cited; null when none is. */
export function useCiting(): CitedPlace | null {
  return useStore(citing);
}

export function endCiting(): void {
  citing.write(null);
}
