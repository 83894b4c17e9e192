import { createContext, use } from 'react';
import type { LaidOut } from '../../../shared/contract/calls/submission-drafts.ts';
import type { SubmissionDraft } from '../../../shared/submissions/draft.ts';
import { findProfile } from '../../../shared/submissions/profiles.ts';
import type { Profile } from '../../../shared/submissions/profile.ts';
import { useStore } from '../../app/store.ts';
import type { EditorOf } from '../editor/open-editors.ts';
import type { createLaying, Laying } from './laying.ts';
import type { OpenDraft } from './open-draft.ts';

/** What the parts of a desk have in common. */
export interface Desk {
  readonly open: OpenDraft;
  readonly laying: ReturnType<typeof createLaying>;
  /** The editors that stand on the sheet, by the part that they are of. */
  readonly editors: Map<string, EditorOf>;
  /** Null for a form that this edition of Khronika does not know. */
  readonly profile: Profile | null;
  readonly readOnly: boolean;
  /** Brings a section, a part, a question or a tab into sight. */
  readonly show: (where: Where) => void;
}

export type DeskTab = 'checks' | 'annexes' | 'people' | 'comments' | 'versions' | 'sent';

export type Where =
  | { readonly to: 'part'; readonly key: string }
  | { readonly to: 'tab'; readonly tab: DeskTab; readonly at?: string | undefined }
  | { readonly to: 'settings'; readonly at?: string | undefined }
  | { readonly to: 'comment'; readonly id: string };

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error('Outside of a desk.');
  return desk;
}

export function useDraftNow(): SubmissionDraft {
  return useStore(useDesk().open.draft);
}

export function useLaying(): Laying {
  return useStore(useDesk().laying.state);
}

export function useLaid(): LaidOut | null {
  return useLaying().laid;
}

export function profileOf(form: string): Profile | null {
  return findProfile(form) ?? null;
}
