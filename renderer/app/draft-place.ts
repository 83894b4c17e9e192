import type { Draft } from '../../shared/contract/shapes.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import type { Place } from './place.ts';

const DESK = 'desk ';

/** The key of the draft of a desk, on which a whole case is recorded. */
export function deskDraftKey(name: string): string {
  return DESK + name;
}

export function isDeskDraft({ key }: Pick<Draft, 'key'>): boolean {
  return key.startsWith(DESK);
}

const CORRECTION = 'correction ';

/** The key of a correction of the text of a page, counted from 1. */
export function correctionDraftKey(code: string, page: number): string {
  return `${CORRECTION}${code} ${page}`;
}

/** Where one goes on with a draft. */
export function placeOfDraft(draft: Draft): Place {
  const { key, type, code } = draft;
  const own = code === null ? {} : { code };
  if (key.startsWith(CORRECTION) && code !== null)
    return { room: 'reader', code, page: Number(key.split(' ').at(-1)), correcting: true };
  return isDeskDraft(draft)
    ? { room: 'desk', draft: key, ...own }
    : { room: 'form', type: type as RecordType, draft: key, ...own };
}
