import { recordTypes, definitions } from '../../shared/records/definitions.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { go, type CitedPlace } from '../app/place.ts';
import { translate } from '../app/words.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import type { MenuEntry } from '../kit/menu.tsx';

/** What is recorded from a document, the most frequent first. */
const FIRST: readonly RecordType[] = ['event', 'detention', 'incident', 'case', 'liquidation', 'remedy', 'person'];

/** Begins a new record that rests on a place in a document. */
export function recordFrom(type: RecordType, cites: CitedPlace): void {
  go({ room: 'form', type, cites });
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
  const whole: MenuEntry = {
    id: 'whole-case',
    label: translate('desk.record_from_here'),
    icon: 'case',
    onAction: () => go({ room: 'desk', cites: cites() }),
  };
  return [whole, 'separator', ...FIRST.map(entry), 'separator', ...others.map(entry)];
}
