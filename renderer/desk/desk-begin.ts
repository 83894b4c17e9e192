import type { RecordType } from '../../shared/records/definition.ts';
import { compareDates } from '../../shared/dates/order.ts';
import { isEdtf } from '../../shared/dates/edtf.ts';
import { call } from '../app/host.ts';
import type { CitedPlace } from '../app/place.ts';
import type { Titled } from '../forms/form-shape.ts';
import { formOf, reduce } from '../forms/form-state.ts';
import { newerState } from '../forms/newer-state.ts';
import { isRows } from '../forms/written.ts';
import { entryFields } from './course-kinds.ts';
import { deskFromDraft, deskKey } from './desk-draft.ts';
import { CASE, deskOf, emptyDesk, formAt, partsAt, refId, type CourseRef, type DeskState } from './desk-state.ts';
import { lastSource } from './last-source.ts';

export interface DeskPlace {
  /** Of a case that is there already. */
  readonly code?: string | undefined;
  /** Key of a draft to go on with. */
  readonly draft?: string | undefined;
  /** A place in a document that the case is recorded from. */
  readonly cites?: CitedPlace | undefined;
}

/** The desk as it lies when one comes to it, and the key under which it is kept. */
export async function beginDesk({ code, draft, cites }: DeskPlace): Promise<{
  readonly key: string;
  readonly desk: DeskState;
  /** It was begun before, and is gone on with. */
  readonly isKept: boolean;
}> {
  const key = draft ?? deskKey(code);
  const kept = draft === undefined && code === undefined ? null : await keptDesk(key);
  const begun = kept === null ? await freshDesk(code) : await upToDate(kept);
  const desk = begun.last === null ? { ...begun, last: lastSource() } : begun;
  const isKept = kept !== null;
  if (cites === undefined || isKept) return { key, desk, isKept };
  const { title, type } = await call('records.show', { code: cites.document });
  const document: Titled = { code: cites.document, type, title };
  const { page = '', quote = '', position = null } = cites;
  return { key, isKept, desk: { ...desk, last: { document, page, quote, position, reliability: '', connection: '' } } };
}

async function keptDesk(key: string): Promise<DeskState | null> {
  const drafts = await call('drafts.list', {});
  if (!drafts.some((each) => each.key === key)) return null;
  const { draft } = await call('drafts.read', { key });
  return deskFromDraft(draft);
}

async function freshDesk(code: string | undefined): Promise<DeskState> {
  if (code === undefined) return emptyDesk();
  const desk = deskOf(formOf('case', await newerState(code)));
  return withHints(await withRecords(desk, code));
}

/** A kept desk of a case that has changed since stands upon what the archive holds now. */
export async function upToDate(desk: DeskState): Promise<DeskState> {
  const forms: Record<string, DeskState['forms'][string]> = {};
  for (const [key, form] of Object.entries(desk.forms)) {
    const { code, rev } = form.base;
    const base = code === null ? null : await newerState(code);
    forms[key] = base === null || base.rev === rev ? form : reduce(form, { do: 'rebase', base });
  }
  const now = { ...desk, forms };
  const { code } = formAt(now, CASE).base;
  return withEntries(code === null ? now : await withRecords(now, code));
}

const OWN_LINES: readonly RecordType[] = ['detention', 'event', 'incident', 'remedy'];

/** Puts the records that happened in the case beside it, each as a line. */
async function withRecords(desk: DeskState, code: string): Promise<DeskState> {
  const there = new Set(Object.values(desk.forms).map(({ base }) => base.code));
  const links = formAt(desk, CASE).base.links.filter(
    (link) => OWN_LINES.includes(link.type as RecordType) && link.code !== code && !there.has(link.code),
  );
  let { forms, next, course } = desk;
  for (const each of new Map(links.map((link) => [link.code, link])).values()) {
    const key = `r${next}`;
    next += 1;
    forms = { ...forms, [key]: formOf(each.type as RecordType, await newerState(each.code)) };
    course = [...course, { is: 'record', form: key }];
  }
  return withEntries({ ...desk, forms, next, course });
}

/** Every entry of the case has its line; lines of entries that are gone go. What is new to the desk stands by its date. */
function withEntries(desk: DeskState): DeskState {
  const { fields } = formAt(desk, CASE);
  const entries = entryFields().flatMap(({ key }): CourseRef[] => {
    const list = fields[key];
    return isRows(list) ? list.map(({ row }) => ({ is: 'entry', field: key, row })) : [];
  });
  const there = new Set(entries.map(refId));
  const kept = desk.course.filter((ref) => ref.is === 'record' || there.has(refId(ref)));
  const known = new Set(kept.map(refId));
  const course = [...kept, ...entries.filter((ref) => !known.has(refId(ref)))];
  const isStored = course.length > 0 && formAt(desk, CASE).base.code !== null;
  return { ...desk, course: isStored ? inTime(desk, course) : course };
}

function inTime(desk: DeskState, course: readonly CourseRef[]): readonly CourseRef[] {
  const dated = course.map((ref) => {
    const { date } = partsAt(desk, ref);
    return { ref, date: typeof date === 'string' && isEdtf(date) ? date : null };
  });
  return dated
    .toSorted((a, b) => {
      if (a.date === null || b.date === null) return a.date === b.date ? 0 : a.date === null ? 1 : -1;
      return compareDates(a.date, b.date);
    })
    .map(({ ref }) => ref);
}

/** What tells the people of the case from their namesakes. */
async function withHints(desk: DeskState): Promise<DeskState> {
  const hints: Record<string, string> = {};
  for (const { code, type } of formAt(desk, CASE).base.links) {
    if (type !== 'person') continue;
    const found = await call('records.find', { query: code, types: ['person'], limit: 1 }).catch(() => []);
    hints[code] = found.find((each) => each.code === code)?.hint ?? '';
  }
  return { ...desk, hints };
}
