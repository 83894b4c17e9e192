import type { PagePosition } from '../../shared/contract/page-position.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { createStore, useStore } from './store.ts';

/** What was typed into the search, and which of its helps were on. */
export interface Looked {
  readonly query: string;
  /** Other forms of a word. */
  readonly forms: boolean;
  /** Other spellings of a name. */
  readonly names: boolean;
  /** ё and е, і and и, ў and у, Latin and Cyrillic letters. */
  readonly letters: boolean;
  /** Words typed with a slip. */
  readonly typos: boolean;
}

/** A passage of a document that something rests on. */
export interface CitedPlace {
  readonly document: string;
  /** As printed, or counted from 1. */
  readonly page?: string | undefined;
  /** A place that is no page: a paragraph, a time in a recording. */
  readonly place?: string | undefined;
  readonly quote?: string | undefined;
  /** Where it stands on the page. */
  readonly position?: PagePosition | undefined;
}

/** Where in the window a person is. Nothing of it is an address: it exists in memory only. */
export type Place =
  | { readonly room: 'home' }
  /** The list of documents, with one chosen. */
  | { readonly room: 'documents'; readonly code?: string }
  /** A document open for reading, at a page as counted from 1 or, as text, as somebody named it; with a passage to look for. */
  | {
      readonly room: 'reader';
      readonly code: string;
      readonly page?: number | string;
      readonly quote?: string;
      /** Where on the page the passage stands. */
      readonly position?: PagePosition;
      /** A place that is no page: a time of a recording. */
      readonly place?: string;
      /** What was searched for and how, so that every place of it in the document is marked and can be walked through. */
      readonly find?: Looked;
      /** Goes on with a correction of the page's text that was begun there. */
      readonly correcting?: true;
    }
  /** The list of a record type, with one chosen, and a part of its page. */
  | { readonly room: 'records'; readonly type: RecordType; readonly code?: string; readonly tab?: string }
  /** The form of a record; without a code, of a new one. `draft` goes on with a kept draft. */
  | {
      readonly room: 'form';
      readonly type: RecordType;
      readonly code?: string;
      readonly draft?: string;
      /** Another record that the new one is to be linked to. */
      readonly about?: string;
      /** A place in a document that the new record rests on. */
      readonly cites?: CitedPlace;
      /** The field that the passage proves; the record as a whole when left out. */
      readonly proves?: string;
      /** A group of entries to which one is added; the passage proves that entry. */
      readonly adds?: string;
    }
  /** The screen on which a whole case is recorded: a new one, one that is there, or one that was begun. */
  | {
      readonly room: 'desk';
      readonly code?: string;
      readonly draft?: string;
      readonly cites?: CitedPlace;
    }
  /** Pairs of records of a type that may be the same; people when none is named. */
  | { readonly room: 'duplicates'; readonly type?: RecordType }
  | { readonly room: 'timeline'; readonly about?: readonly string[] }
  /** Figures over records of a type, by one thing or by two. What is not said is as it was left. */
  | { readonly room: 'statistics'; readonly of?: RecordType; readonly by?: string; readonly across?: string }
  /** The search; `saved` is a kept search by its id, which brings its helps and limits along. */
  | { readonly room: 'search'; readonly query?: string; readonly saved?: string }
  /** The list of submissions; the desk of one of them, with a part in sight; or a new one about records that were chosen. */
  | {
      readonly room: 'submissions';
      readonly code?: string;
      readonly part?: string;
      readonly about?: readonly string[];
    }
  /** Records from a table file; `type` is what a row is thought to be. */
  | { readonly room: 'table'; readonly type?: RecordType }
  /** Settings, or the fields and terms that the archive adds of its own. */
  | { readonly room: 'settings'; readonly part?: 'model' | 'keys' | 'history' | 'backups' | 'exchange' };

interface Walk {
  readonly places: readonly Place[];
  readonly at: number;
}

/** Steps that are remembered for going back. */
const REMEMBERED = 200;
const START: Walk = { places: [{ room: 'home' }], at: 0 };
const walk = createStore<Walk>(START);

/** Goes to a place. The way back is kept; going to where one is already changes nothing. */
export function go(place: Place): void {
  walk.write((now) => {
    if (JSON.stringify(now.places[now.at]) === JSON.stringify(place)) return now;
    const places = [...now.places.slice(0, now.at + 1), place].slice(-REMEMBERED);
    return { places, at: places.length - 1 };
  });
}

/** Changes the present step instead of adding one: a selection that moves through a list leaves no trail of steps. */
export function stay(place: Place): void {
  walk.write((now) => ({ ...now, places: now.places.with(now.at, place) }));
}

export function back(): void {
  walk.write((now) => (now.at > 0 ? { ...now, at: now.at - 1 } : now));
}

export function forward(): void {
  walk.write((now) => (now.at < now.places.length - 1 ? { ...now, at: now.at + 1 } : now));
}

/** The page of a record, whatever its type. */
export function placeOf({ type, code }: { readonly type: string; readonly code: string }): Place {
  if (type === 'document') return { room: 'documents', code };
  if (type === 'field' || type === 'term') return { room: 'settings', part: 'model' };
  return { room: 'records', type: type as RecordType, code };
}

/** Where one is at this moment. */
export function hereNow(): Place {
  const { places, at } = walk.read();
  return places[at] ?? { room: 'home' };
}

export function usePlace(): { readonly place: Place; readonly canGoBack: boolean; readonly canGoForward: boolean } {
  const { places, at } = useStore(walk);
  return { place: hereNow(), canGoBack: at > 0, canGoForward: at < places.length - 1 };
}
