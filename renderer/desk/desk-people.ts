import { tokenTitle } from './desk-titles.ts';
import { CASE, formAt, type CiteTarget, type DeskState } from './desk-state.ts';

/** Somebody of the case, as the desk shows them. */
export interface DeskPerson {
  readonly code: string;
  readonly title: string;
  readonly role: string;
  readonly hint: string;
  /** Of the form, when the person is recorded with the case. */
  readonly form: string | null;
  /** The link to the case: stored, or a row of the form. */
  readonly link: { readonly is: 'link'; readonly id: string } | { readonly is: 'new-link'; readonly row: number };
  /** Taken off the case when it is saved. */
  readonly isGone: boolean;
}

/** The people of the case, in the order in which they came. */
export function peopleOf(desk: DeskState): readonly DeskPerson[] {
  const { base, links, linksRemoved, linksChanged } = formAt(desk, CASE);
  const stored = base.links
    .filter(({ type }) => type === 'person')
    .map(({ id, code, role }): DeskPerson => ({
      ...toldOf(desk, code),
      role: linksChanged.find((change) => change.id === id)?.role ?? role,
      link: { is: 'link', id },
      isGone: linksRemoved.includes(id),
    }));
  const added = links
    .filter(({ other }) => typeAt(desk, other) === 'person')
    .map(({ row, other, role }): DeskPerson => ({
      ...toldOf(desk, other),
      role,
      link: { is: 'new-link', row },
      isGone: false,
    }));
  return [...stored, ...added];
}

function toldOf(desk: DeskState, code: string): Pick<DeskPerson, 'code' | 'title' | 'hint' | 'form'> {
  const key = code.startsWith('@') ? code.slice(1) : null;
  return { code, title: tokenTitle(desk, code), hint: desk.hints[code] ?? '', form: key };
}

function typeAt(desk: DeskState, code: string): string | undefined {
  const own = code.startsWith('@') ? desk.forms[code.slice(1)]?.type : undefined;
  return own ?? formAt(desk, CASE).titles[code]?.type;
}

/** What the sources of somebody's part in the case are given for. */
export function partTarget({ link }: DeskPerson): CiteTarget {
  return { form: CASE, proves: link };
}

/** The people that what happens in the case happens to, unless something else is said: the accused; where there are none, all. */
export function concerned(desk: DeskState): readonly string[] {
  const people = peopleOf(desk).filter(({ isGone }) => !isGone);
  const accused = people.filter(({ role }) => role === 'defendant');
  return [...new Set((accused.length > 0 ? accused : people).map(({ code }) => code))];
}

/** Whom a record of the desk is about. */
export function whomOf(desk: DeskState, key: string): readonly string[] {
  const form = formAt(desk, key);
  const stored = form.base.code === null ? [] : storedWhom(desk, key);
  const said = desk.whom[key];
  if (said === undefined) return form.base.code === null ? concerned(desk) : stored;
  // Somebody may have been taken off the case since.
  const there = new Set([...stored, ...peopleOf(desk).map(({ code }) => code)]);
  return said.filter((code) => there.has(code));
}

/** Whom a stored record is about in the archive. */
export function storedWhom(desk: DeskState, key: string): readonly string[] {
  return formAt(desk, key)
    .base.links.filter(({ type, direction }) => type === 'person' && direction === 'out')
    .map(({ code }) => code);
}
