import type { LaidOut } from '../../../shared/contract/calls/submission-drafts.ts';
import type { SubmissionDraft } from '../../../shared/submissions/draft.ts';
import type { NarrativeNode } from '../../../shared/submissions/narrative.ts';
import { nodesOf } from '../../../shared/submissions/narrative.ts';
import type { Profile } from '../../../shared/submissions/profile.ts';

export type LaidSection = LaidOut['sections'][number];
export type LaidPart = LaidSection['parts'][number];
export type LaidQuestion = LaidPart['questions'][number];
export type LaidLimit = LaidOut['limits'][number];

/** How far a section is. */
export interface SectionState {
  /** Questions without an answer, texts that are not written, choices that are not made. */
  readonly missing: number;
  readonly words: number;
  /** The limit of this section alone, where it has one. */
  readonly limit: { readonly value: number; readonly unit: LaidLimit['unit']; readonly isOver: boolean } | null;
}

export function sectionState(
  section: LaidSection,
  limits: readonly LaidLimit[],
  draft: SubmissionDraft,
  profile: Profile | null,
): SectionState {
  const texts = new Set(section.parts.flatMap(({ text }) => (text === null ? [] : [`text:${text}`])));
  const limit = limits.find(
    ({ of }) => of === `section:${section.id}` || (section.parts.length === 1 && texts.has(of)),
  );
  const missing = section.parts.map((part) => missingIn(part, draft, profile)).reduce((sum, each) => sum + each, 0);
  return {
    missing,
    words: section.words,
    limit:
      limit === undefined
        ? null
        : { value: limit.value, unit: limit.unit, isOver: limit.count !== null && limit.count > limit.value },
  };
}

function missingIn(part: LaidPart, draft: SubmissionDraft, profile: Profile | null): number {
  if (part.kind === 'cover') return missingOnCover(draft, profile);
  const open = part.questions.filter(({ missing, answer }) => missing !== null && answer.trim() === '').length;
  const { text } = part;
  const unwritten = text !== null && part.required && !isWritten(draft.texts[text]) && part.blocks.length === 0 ? 1 : 0;
  const choice = choiceOf(part, profile);
  const unchosen = choice !== null && choice.usual === null && (draft.choices[choice.id] ?? '') === '' ? 1 : 0;
  return open + unwritten + unchosen;
}

/** Who submits it, and the choices that the form asks for in no section of their own. */
function missingOnCover(draft: SubmissionDraft, profile: Profile | null): number {
  const placed = new Set(
    (profile?.sections ?? []).flatMap(({ parts }) =>
      parts.flatMap((each) => (each.kind === 'choice' ? [each.choice] : [])),
    ),
  );
  const open = (profile?.choices ?? []).filter(
    ({ id, usual }) => usual === null && !placed.has(id) && (draft.choices[id] ?? '') === '',
  );
  return open.length + (draft.submitters.some(({ name, code }) => name.trim() !== '' || code !== '') ? 0 : 1);
}

/** The choice of the profile that a part asks for. */
export function choiceOf({ key, kind }: Pick<LaidPart, 'key' | 'kind'>, profile: Profile | null) {
  if (kind !== 'choice' || profile === null) return null;
  const [section = '', index = ''] = key.split('/');
  const part = profile.sections.find(({ id }) => id === section)?.parts[Number(index)];
  if (part?.kind !== 'choice') return null;
  return profile.choices.find(({ id }) => id === part.choice) ?? null;
}

/** Whether a text says anything: a word of its own, or something live in it. */
export function isWritten(text: NarrativeNode | undefined): boolean {
  if (text === undefined) return false;
  for (const node of nodesOf(text)) {
    if (node.text !== undefined && node.text.trim() !== '') return true;
    if (LIVE.has(node.type)) return true;
  }
  return false;
}

const LIVE = new Set(['chronology', 'records', 'chart', 'citation', 'annex', 'name', 'footnote']);
