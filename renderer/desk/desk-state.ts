import type { PagePosition } from '../../shared/contract/page-position.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { definitions, fieldOf } from '../../shared/records/definitions.ts';
import type { FormAction, FormState, Proven, Titled, WrittenCitation } from '../forms/form-shape.ts';
import { emptyForm, isDirty, reduce } from '../forms/form-state.ts';
import { usualLink } from '../forms/link-roles.ts';
import type { Holder } from './course-kinds.ts';
import { blankOne, isRows, type WrittenGroup } from '../forms/written.ts';

/** Key of the form of the case among the forms of the desk. */
export const CASE = 'case';

/** A line of what happened: an entry of the case itself, or a record of its own. */
export type CourseRef =
  | { readonly is: 'entry'; readonly field: string; readonly row: number }
  | { readonly is: 'record'; readonly form: string };

/** What a source on the desk proves, and in the form of which record. */
export interface CiteTarget {
  readonly form: string;
  readonly proves: Proven;
}

/** The source that was given last: the next one begins with it. */
export interface LastSource {
  readonly document: Titled;
  readonly page: string;
  readonly quote: string;
  readonly reliability: string;
  readonly connection: string;
  /** Of a passage that one came with. */
  readonly position: PagePosition | null;
}

/**
 * Everything that lies on the desk: a form for each record that is written or changed together, and in which order what happened stands.
 * Forms refer to records that are not stored yet as `@key`.
 */
export interface DeskState {
  readonly forms: Readonly<Record<string, FormState>>;
  readonly course: readonly CourseRef[];
  /** Whom of the people of the case a record is about, as codes; who is not named here follows from the case. */
  readonly whom: Readonly<Record<string, readonly string[]>>;
  /** What tells the people apart from their namesakes, by code. */
  readonly hints: Readonly<Record<string, string>>;
  readonly last: LastSource | null;
  /** What is typed in the line that waits for what happened next. */
  readonly waiting: { readonly course: string };
  /** What is typed in fields that find something, and not taken up yet. */
  readonly typing: Readonly<Record<string, string>>;
  /** Number of the next form. */
  readonly next: number;
}

export function emptyDesk(): DeskState {
  return deskOf(emptyForm('case'));
}

export function deskOf(form: FormState): DeskState {
  return {
    forms: { [CASE]: form },
    course: [],
    whom: {},
    hints: {},
    last: null,
    waiting: { course: '' },
    typing: {},
    next: 1,
  };
}

/** The form of a record on the desk. */
export function formAt(desk: DeskState, key: string): FormState {
  const form = desk.forms[key];
  if (form === undefined) throw new Error(`no form ${key} lies on the desk`);
  return form;
}

/** The code by which the other forms refer to a form. */
export function codeOf(desk: DeskState, key: string): string {
  return desk.forms[key]?.base.code ?? `@${key}`;
}

/** Does something in one of the forms. What is written of a source is remembered for the next one. */
export function inForm(desk: DeskState, key: string, action: FormAction): DeskState {
  const form = reduce(formAt(desk, key), action);
  const next = { ...desk, forms: { ...desk.forms, [key]: form } };
  if (action.do !== 'write citation') return next;
  const citation = form.citations.find(({ row }) => row === action.row);
  return citation === undefined ? next : { ...next, last: lastFrom(form, citation) ?? desk.last };
}

function lastFrom(form: FormState, citation: WrittenCitation): LastSource | null {
  const { document, page, reliability, connection } = citation;
  const titled = form.titles[document];
  // A quotation stands in one place only.
  return titled === undefined ? null : { document: titled, page, quote: '', reliability, connection, position: null };
}

/** Puts a new form on the desk. */
export function putForm(desk: DeskState, form: FormState): { readonly desk: DeskState; readonly key: string } {
  const key = `r${desk.next}`;
  return { key, desk: { ...desk, forms: { ...desk.forms, [key]: form }, next: desk.next + 1 } };
}

/** A record that is begun with its name alone. */
export function namedForm(type: RecordType, name: string): FormState {
  const form = emptyForm(type);
  const key = fieldOf(definitions[type], 'name') === undefined ? 'title' : 'name';
  return { ...form, fields: { ...form.fields, [key]: name } };
}

/** Adds somebody to the case. */
export function addPerson(
  desk: DeskState,
  person: { readonly found: Titled; readonly hint: string } | { readonly made: FormState },
): DeskState {
  const put = 'made' in person ? putForm(desk, person.made) : null;
  const now = put?.desk ?? desk;
  const found = 'found' in person ? person.found : { code: `@${put?.key}`, type: 'person', title: '' };
  const { code } = found;
  const hints = 'found' in person && person.hint !== '' ? { ...now.hints, [code]: person.hint } : now.hints;
  const link = { ...usualLink('case', 'person'), other: code };
  return inForm({ ...now, hints }, CASE, { do: 'add link', link, chosen: found });
}

/** Adds a line of what happened that is a record of its own. */
export function addRecord(desk: DeskState, form: FormState): DeskState {
  const put = putForm(desk, form);
  return { ...put.desk, course: [...put.desk.course, { is: 'record', form: put.key }] };
}

/** Adds a line of what happened that is an entry of the case. */
export function addEntry(desk: DeskState, field: string, id: string, parts: WrittenGroup): DeskState {
  const form = formAt(desk, CASE);
  const definition = fieldOf(definitions.case, field);
  if (definition === undefined) return desk;
  let next = form.nextRow;
  const row = next++;
  const blank = blankOne(definition, () => next++) as WrittenGroup;
  const list = form.fields[field];
  const value = { ...(definition.itemised === true ? { id } : {}), ...blank, ...parts };
  const fields = { ...form.fields, [field]: [...(isRows(list) ? list : []), { row, value }] };
  return {
    ...desk,
    forms: { ...desk.forms, [CASE]: { ...form, fields, nextRow: next } },
    course: [...desk.course, { is: 'entry', field, row }],
  };
}

/** Where a line of the desk is written down. */
export function holderOf(desk: DeskState, ref: CourseRef): Holder {
  return ref.is === 'entry' ? { is: 'entry', field: ref.field } : { is: 'record', type: formAt(desk, ref.form).type };
}

/** What is written in the parts of a line. */
export function partsAt(desk: DeskState, ref: CourseRef): WrittenGroup {
  if (ref.is === 'record') return formAt(desk, ref.form).fields;
  const list = formAt(desk, CASE).fields[ref.field];
  const entry = isRows(list) ? list.find(({ row }) => row === ref.row)?.value : undefined;
  return (entry ?? {}) as WrittenGroup;
}

/** What the sources of a line are given for. */
export function targetOf(desk: DeskState, ref: CourseRef): CiteTarget {
  if (ref.is === 'record') return { form: ref.form, proves: { is: 'record' } };
  const { id } = partsAt(desk, ref);
  return { form: CASE, proves: { is: 'field', field: ref.field, ...(typeof id === 'string' ? { item: id } : {}) } };
}

/** Takes a line away, with what it rests on. A record that is stored stays in the archive; only new ones go. */
export function dropLine(desk: DeskState, ref: CourseRef): DeskState {
  const target = targetOf(desk, ref);
  const course = desk.course.filter((each) => !sameRef(each, ref));
  if (ref.is === 'record') {
    const { [ref.form]: _gone, ...forms } = desk.forms;
    const { [ref.form]: _whom, ...whom } = desk.whom;
    return { ...desk, forms, whom, course };
  }
  const without = withoutSources({ ...desk, course }, target);
  return inForm(without, CASE, { do: 'remove row', path: ['fields', ref.field], row: ref.row });
}

/** Takes away what proves something, stored or new. */
export function withoutSources(desk: DeskState, { form: key, proves }: CiteTarget): DeskState {
  const form = formAt(desk, key);
  const stored = form.base.citations.filter(
    ({ field, item }) => proves.is === 'field' && field === proves.field && item === (proves.item ?? null),
  );
  return {
    ...desk,
    forms: {
      ...desk.forms,
      [key]: {
        ...form,
        citations: form.citations.filter((citation) => !sameProven(citation.proves, proves)),
        citationsRemoved: [...new Set([...form.citationsRemoved, ...stored.map(({ id }) => id)])],
      },
    },
  };
}

/** Begins a source: with the document, the page and the reliability of the last one, so that the next costs a key. */
export function beginSource(desk: DeskState, { form, proves }: CiteTarget): DeskState {
  const { last } = desk;
  const from =
    last === null
      ? {}
      : {
          document: last.document.code,
          page: last.page,
          quote: last.quote,
          reliability: last.reliability,
          connection: last.connection,
          position: last.position,
        };
  const begun = inForm(desk, form, { do: 'cite', proves, from, chosen: last?.document });
  return last === null ? begun : { ...begun, last: { ...last, quote: '', position: null } };
}

export function sameRef(one: CourseRef, other: CourseRef): boolean {
  return refId(one) === refId(other);
}

export function refId(ref: CourseRef): string {
  return ref.is === 'record' ? ref.form : `${ref.field}-${ref.row}`;
}

export function sameProven(one: Proven, other: Proven): boolean {
  return provenId(one) === provenId(other);
}

function provenId(proves: Proven): string {
  switch (proves.is) {
    case 'record':
      return 'record';
    case 'field':
      return `field ${proves.field} ${proves.item ?? ''}`;
    case 'link':
      return `link ${proves.id}`;
    case 'new-link':
      return `new-link ${proves.row}`;
  }
}

/** Whether anything lies on the desk that the archive does not have. */
export function isDeskDirty(desk: DeskState): boolean {
  return (
    Object.values(desk.forms).some((form) => isDirty(form)) ||
    Object.values(desk.forms).filter(({ base }) => base.code === null).length > 1 ||
    Object.keys(desk.whom).length > 0 ||
    Object.values(desk.waiting).some((text) => text.trim() !== '') ||
    Object.values(desk.typing).some((text) => text.trim() !== '')
  );
}
