import { recordTypes, definitions } from '../../shared/records/definitions.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { go } from '../app/place.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import type { MenuEntry } from '../kit/menu.tsx';

/** What is recorded from a document, the most frequent first. */
const FIRST: readonly RecordType[] = ['event', 'detention', 'incident', 'case', 'liquidation', 'remedy', 'person'];

/** A place in a document that a new record is to cite. */
export interface CitedPlace {
  readonly document: string;
  /** As printed, or counted from 1. */
  readonly page?: string | undefined;
  readonly quote?: string | undefined;
}

/** Begins a new record that rests on a place in a document. */
export function recordFrom(type: RecordType, cites: CitedPlace): void {
  go({
    room: 'form',
    type,
    cites: {
      document: cites.document,
      ...(cites.page === undefined ? {} : { page: cites.page }),
      ...(cites.quote === undefined ? {} : { quote: cites.quote }),
    },
  });
}

/** The kinds of record that can rest on a document, as a menu. */
export function recordFromMenu(cites: () => CitedPlace, language: Language): MenuEntry[] {
  const others = recordTypes.filter((type) => type !== 'document' && !FIRST.includes(type));
  const entry = (type: RecordType): MenuEntry => ({
    id: type,
    label: definitions[type].label[language],
    icon: type,
    onAction: () => recordFrom(type, cites()),
  });
  return [...FIRST.map(entry), 'separator', ...others.map(entry)];
}
