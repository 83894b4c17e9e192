import type { RecordType } from '../../shared/records/definition.ts';
import type { IconName } from '../kit/icon.tsx';
import type { Place } from './place.ts';
import type { WordKey } from './words.ts';

/** A room that has a place of its own on the rail. */
export interface Room {
  readonly id: 'home' | 'documents' | 'timeline' | 'statistics' | 'search' | 'submissions' | 'settings';
  readonly word: WordKey;
  readonly icon: IconName;
  readonly keys: string;
}

export const rooms: readonly Room[] = [
  { id: 'home', word: 'app.home', icon: 'home', keys: 'Mod+1' },
  { id: 'documents', word: 'app.documents', icon: 'documents', keys: 'Mod+2' },
  { id: 'timeline', word: 'app.timeline', icon: 'timeline', keys: 'Mod+7' },
  { id: 'statistics', word: 'app.statistics', icon: 'statistics', keys: 'Mod+Shift+G' },
  { id: 'search', word: 'app.search', icon: 'search', keys: 'Mod+Shift+F' },
  { id: 'submissions', word: 'app.submissions', icon: 'submission', keys: 'Mod+8' },
  { id: 'settings', word: 'app.settings', icon: 'settings', keys: 'Mod+,' },
];

/** The record types of the rail, in the order in which a case is told; those used most have a key. */
export const recordRooms: readonly { readonly type: RecordType; readonly keys?: string }[] = [
  { type: 'person', keys: 'Mod+3' },
  { type: 'organisation', keys: 'Mod+4' },
  { type: 'case', keys: 'Mod+5' },
  { type: 'event', keys: 'Mod+6' },
  { type: 'detention' },
  { type: 'incident' },
  { type: 'liquidation' },
  { type: 'remedy' },
  { type: 'place' },
  { type: 'consent' },
  { type: 'source' },
  { type: 'provision' },
  { type: 'survey' },
];

/** The icon of a record type is the word for it in the set of icons. */
export const iconOf = (type: RecordType): IconName => (type === 'document' ? 'documents' : type);

/** Whether a place lies in a room of the rail. */
export function isIn(place: Place, room: Room['id']): boolean {
  return place.room === room || (room === 'documents' && place.room === 'reader');
}

export function isAbout(place: Place, type: RecordType): boolean {
  if (place.room === 'desk') return type === 'case';
  return (place.room === 'records' || place.room === 'form') && place.type === type;
}
