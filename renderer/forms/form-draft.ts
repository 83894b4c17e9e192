import type { RecordType } from '../../shared/records/definition.ts';
import type { FormState } from './form-shape.ts';

/** Raised when what a draft holds changes; a draft of another version is not taken up, and is not thrown away either. */
const DRAFT_VERSION = 1;

/** A form as it is kept in the vault while nobody is writing in it. */
interface KeptForm extends Omit<FormState, 'faults'> {
  readonly version: number;
  readonly code: string | null;
  /** What lists of drafts call it. */
  readonly title: string;
}

/** The key under which the draft of a form is kept: one for each record, and one for each new one. */
export function draftKey(type: RecordType, code: string | undefined): string {
  return code === undefined ? `new:${type}:${crypto.randomUUID()}` : `edit:${code}`;
}

/** What is kept of a form. */
export function draftOf(state: FormState, title: string): KeptForm {
  const { faults: _faults, ...kept } = state;
  return { ...kept, version: DRAFT_VERSION, code: state.base.code, title };
}

/** A form from what was kept of it; null for what is none of this type or of another version. */
export function formFromDraft(kept: unknown, type: RecordType): FormState | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const draft = kept as Partial<KeptForm>;
  if (draft.version !== DRAFT_VERSION || draft.type !== type || draft.base === undefined) return null;
  const { fields, others, links, linksRemoved, citationsRemoved, titles, nextRow, base } = draft;
  // Drafts of before links could be changed in place have none, and their citations said nothing of a connection or a place on the page.
  const linksChanged = draft.linksChanged ?? [];
  const citations = draft.citations?.map((citation) => ({
    ...citation,
    connection: citation.connection ?? '',
    position: citation.position ?? null,
  }));
  if (fields === undefined || others === undefined || links === undefined || linksRemoved === undefined) return null;
  if (citations === undefined || citationsRemoved === undefined || titles === undefined || nextRow === undefined)
    return null;
  return {
    type,
    base,
    fields,
    others,
    links,
    linksRemoved,
    linksChanged,
    citations,
    citationsRemoved,
    titles,
    nextRow,
    faults: {},
  };
}
