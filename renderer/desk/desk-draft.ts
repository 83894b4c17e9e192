import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import { deskDraftKey } from '../app/draft-place.ts';
import { titleIn } from '../forms/form-title.ts';
import { peopleOf } from './desk-people.ts';
import { CASE, formAt, type DeskState } from './desk-state.ts';

/** Raised whenever what a draft holds changes; a draft of another version is not taken up, and is not thrown away either. */
const DRAFT_VERSION = 1;

/** The key under which a desk is kept: one for each case, and one for each new one. */
export function deskKey(code: string | undefined): string {
  return deskDraftKey(code ?? `new ${crypto.randomUUID()}`);
}

/** What is kept of a desk. */
export function draftOfDesk(desk: DeskState, language: Language): object {
  const forms = Object.fromEntries(Object.entries(desk.forms).map(([key, form]) => [key, { ...form, faults: {} }]));
  return {
    version: DRAFT_VERSION,
    type: 'case',
    code: formAt(desk, CASE).base.code,
    title: deskTitle(desk, language),
    desk: { ...desk, forms },
  };
}

/** A desk from what was kept of it; null for what is none. */
export function deskFromDraft(kept: unknown): DeskState | null {
  if (typeof kept !== 'object' || kept === null || !('version' in kept) || !('desk' in kept)) return null;
  return kept.version === DRAFT_VERSION ? (kept.desk as DeskState) : null;
}

/** What lists of drafts call the desk. */
export function deskTitle(desk: DeskState, language: Language): string {
  const own = titleIn(formAt(desk, CASE), language);
  const people = peopleOf(desk).map(({ title }) => title);
  return [own, people.filter((name) => name !== '').join(', ')].filter((part) => part !== '').join(': ');
}
