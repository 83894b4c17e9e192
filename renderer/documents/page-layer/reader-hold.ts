import type { PageBox } from '../../../shared/contract/page-position.ts';
import { createStore, useStore, type Store } from '../../app/store.ts';
import type { SelectedPart } from './selected-words.ts';

/** What somebody holds of the document that is read: words that are selected, or a box drawn on a page. */
export interface Held {
  readonly parts: readonly SelectedPart[];
  readonly box: { readonly page: number; readonly box: PageBox } | null;
  /** The pointer draws a box instead of selecting. */
  readonly isDrawing: boolean;
  /** The pointer is down: what is held is not yet what it will be. */
  readonly isPulling: boolean;
  /** The statement whose place is looked at, by the id of its citation: pointed at on the page, or chosen in the list. */
  readonly pointed: string | null;
  readonly chosen: string | null;
  /** A line that is being corrected, framed on its page. */
  readonly framed: { readonly page: number; readonly box: PageBox } | null;
}

export type Hold = Store<Held>;

const NOTHING: Held = {
  parts: [],
  box: null,
  isDrawing: false,
  isPulling: false,
  pointed: null,
  chosen: null,
  framed: null,
};

/** It is outside of the components, because it changes with every move of the pointer and pages are many. */
export function createHold(): Hold {
  return createStore(NOTHING);
}

export function useHeld(hold: Hold): Held {
  return useStore(hold);
}

/** Selected or drawn: nothing of it is held any more. */
export function letGo(hold: Hold): void {
  hold.write((now) => ({ ...now, parts: [], box: null, isDrawing: false }));
}
