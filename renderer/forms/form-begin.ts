import type { Draft } from '../../shared/contract/shapes.ts';
import { definitions, fieldOf } from '../../shared/records/definitions.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { isKhronikaError } from '../../shared/contract/errors.ts';
import { isDeskDraft } from '../app/draft-place.ts';
import { call } from '../app/host.ts';
import type { CitedPlace } from '../app/place.ts';
import { inSummary } from '../records/entry-summary.ts';
import { freshEntryId } from './entry-id.ts';
import { draftKey, formFromDraft } from './form-draft.ts';
import type { FormState, Proven } from './form-shape.ts';
import { emptyForm, formOf, reduce } from './form-state.ts';
import { writtenAt } from './form-work.ts';
import { usualLink } from './link-roles.ts';
import { newerState } from './newer-state.ts';
import { isRows } from './written.ts';

/** What the form of a record is gone to with. */
export interface FormPlace {
  readonly type: RecordType;
  /** Of the record that is changed; a new one is made without it. */
  readonly code?: string | undefined;
  /** Key of a draft to go on with. */
  readonly draft?: string | undefined;
  /** Code of a record that a new one is to be linked to. */
  readonly about?: string | undefined;
  /** A passage that the record rests on, and the field of it that the passage proves; the whole record when none is named. */
  readonly cites?: CitedPlace | undefined;
  readonly proves?: string | undefined;
  /** An itemised group to which an entry is added; the passage proves that entry. */
  readonly adds?: string | undefined;
}

/** What a form begins with. */
export interface FormBeginning {
  readonly key: string;
  readonly start: FormState;
  /** What was kept of this form before: a person decides whether to go on with it. */
  readonly kept: { readonly state: FormState; readonly updated: string } | null;
  /** New records of this kind that were begun and left. */
  readonly begun: readonly Draft[];
  /** Where the cursor goes when it is not the beginning of the form, as "hearings.12.court". */
  readonly seek: string | null;
}

export async function beginForm({ type, code, draft, about, cites, proves, adds }: FormPlace): Promise<FormBeginning> {
  const drafts = await call('drafts.list', {});
  if (draft !== undefined) {
    const state = await readKept(draft, type);
    if (state !== null) return { key: draft, start: await upToDate(state), kept: null, begun: [], seek: null };
  }
  if (code !== undefined) {
    const key = draftKey(type, code);
    const { start, seek } = await withPassage(formOf(type, await newerState(code)), { cites, proves, adds });
    const listed = drafts.find((each) => each.key === key);
    const state = listed === undefined ? null : await readKept(key, type);
    const kept =
      listed === undefined || state === null ? null : { state: reduceTo(state, start), updated: listed.updated };
    return { key, start, kept, begun: [], seek };
  }
  const { start, seek } = await withPassage(await withLink(emptyForm(type), about), { cites, proves, adds });
  return {
    key: draftKey(type, undefined),
    start,
    seek,
    kept: null,
    begun: drafts.filter((each) => each.type === type && each.code === null && !isDeskDraft(each)),
  };
}

async function readKept(key: string, type: RecordType): Promise<FormState | null> {
  try {
    const { draft } = await call('drafts.read', { key });
    return formFromDraft(draft, type);
  } catch (error) {
    if (isKhronikaError(error, 'DRAFT_NOT_FOUND')) return null;
    throw error;
  }
}

/** A kept form of a record that has changed since stands upon what the archive holds now. */
async function upToDate(state: FormState): Promise<FormState> {
  const { code } = state.base;
  return code === null ? state : reduceTo(state, formOf(state.type, await newerState(code)));
}

function reduceTo(state: FormState, now: FormState): FormState {
  return state.base.rev === now.base.rev ? state : reduce(state, { do: 'rebase', base: now.base });
}

/** A new record that was begun from another one is linked to it, in the way that is usual between the two. */
async function withLink(state: FormState, about: string | undefined): Promise<FormState> {
  if (about === undefined) return state;
  const { code, type, title } = await call('records.show', { code: about });
  const usual = usualLink(state.type, type as RecordType);
  return reduce(state, {
    do: 'add link',
    link: { ...usual, other: code, offered: true },
    chosen: { code, type, title },
  });
}

/** What was begun from a passage of a document rests on it: the record, one of its fields, or a new entry of a group. */
async function withPassage(
  state: FormState,
  { cites, proves, adds }: Pick<FormPlace, 'cites' | 'proves' | 'adds'>,
): Promise<{ readonly start: FormState; readonly seek: string | null }> {
  const group = adds === undefined ? undefined : fieldOf(definitions[state.type], adds);
  if (group === undefined) {
    const proven: Proven = proves === undefined ? { is: 'record' } : { is: 'field', field: proves };
    return { start: await withSource(state, cites, proven), seek: proves ?? null };
  }
  const path = ['fields', group.key];
  const added = reduce(state, { do: 'add row', path, field: group });
  const rows = writtenAt(added, path);
  const row = isRows(rows) ? rows.at(-1)?.row : undefined;
  if (row === undefined) return { start: added, seek: group.key };
  const item = freshEntryId();
  const named = reduce(added, { do: 'write', path: [...path, row, 'id'], value: item });
  const [first] = inSummary(group).filter(({ type }) => type === 'term');
  return {
    start: await withSource(named, cites, { is: 'field', field: group.key, item }),
    seek: `${group.key}.${row}.${first?.key ?? ''}`,
  };
}

async function withSource(state: FormState, cites: CitedPlace | undefined, proves: Proven): Promise<FormState> {
  if (cites === undefined) return state;
  const { document, page = '', place = '', quote = '', position = null } = cites;
  const { code, type, title } = await call('records.show', { code: document });
  return reduce(state, {
    do: 'cite',
    proves,
    from: { document: code, page, place, quote, position, offered: true },
    chosen: { code, type, title },
  });
}
