import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { PageBox } from '../../../shared/contract/page-position.ts';
import { createStore, type Store } from '../../app/store.ts';

export type Suggested = CallOutput<'redactions.suggest'>['people'][number];

/** A part of a page that is to be made unreadable. */
export interface DraftRegion {
  readonly id: string;
  readonly page: number;
  readonly box: PageBox;
  /** Term of the list `redaction-reason`. */
  readonly reason: string;
  /** Code of the one whom it protects, and what is there to read. */
  readonly whom?: string;
  readonly text?: string;
}

/** What somebody is about to make unreadable in a document. It is in memory only, and goes when the vault is locked. */
export interface RedactionDraft {
  /** Term of the list `consent-recipient`. */
  readonly audience: string;
  readonly regions: readonly DraftRegion[];
  readonly asPictures: boolean;
  /** Boxes black, as they will be. */
  readonly isPreview: boolean;
}

const EMPTY: RedactionDraft = { audience: 'cedaw', regions: [], asPictures: false, isPreview: false };
const drafts = new Map<string, Store<RedactionDraft>>();

/** The draft of a document; it stays while one reads something else. */
export function draftOf(code: string): Store<RedactionDraft> {
  const known = drafts.get(code);
  if (known !== undefined) return known;
  const made = createStore<RedactionDraft>(EMPTY);
  drafts.set(code, made);
  return made;
}

let made = 0;

/** Adds boxes of a page; one that is there already stays once. */
export function withBoxes(
  draft: RedactionDraft,
  page: number,
  boxes: readonly PageBox[],
  about: Pick<DraftRegion, 'reason' | 'whom' | 'text'>,
): RedactionDraft {
  const fresh = boxes.filter((box) => !draft.regions.some((known) => known.page === page && sameBox(known.box, box)));
  const added = fresh.map((box): DraftRegion => ({ id: `region ${++made}`, page, box, ...about }));
  const regions = [...draft.regions, ...added].toSorted((a, b) => a.page - b.page || a.box[1] - b.box[1]);
  return { ...draft, regions };
}

/** Adds every place where somebody is named, or takes all of them away where they are there. */
export function withPerson(draft: RedactionDraft, person: Suggested): RedactionDraft {
  if (isHidden(draft, person)) return { ...draft, regions: draft.regions.filter(({ whom }) => whom !== person.code) };
  return person.places.reduce(
    (now, { page, boxes, text }) => withBoxes(now, page, boxes, { reason: person.reason, whom: person.code, text }),
    draft,
  );
}

/** Whether every place of somebody that is known on a page is among the regions. */
export function isHidden(draft: RedactionDraft, { code, places }: Suggested): boolean {
  const boxes = places.flatMap(({ page, boxes: own }) => own.map((box) => ({ page, box })));
  const own = draft.regions.filter(({ whom }) => whom === code);
  return (
    boxes.length > 0 && boxes.every(({ page, box }) => own.some((each) => each.page === page && sameBox(each.box, box)))
  );
}

function sameBox(one: PageBox, other: PageBox): boolean {
  return one.every((side, at) => Math.abs(side - (other[at] ?? 0)) < 0.0005);
}
