import type { CallRequestInput } from '../../shared/contract/calls.ts';
import { isKhronikaError } from '../../shared/contract/errors.ts';
import type { Faults, FormState } from '../forms/form-shape.ts';
import { reduce } from '../forms/form-state.ts';
import { usualLink } from '../forms/link-roles.ts';
import { faultsFrom } from '../forms/refusal.ts';
import { saveInput, type SaveReading } from '../forms/save-input.ts';
import { storedWhom, whomOf } from './desk-people.ts';
import { CASE, codeOf, formAt, isDeskDirty, type DeskState } from './desk-state.ts';

type Together = CallRequestInput<'records.saveTogether'>;
type Sent = Extract<SaveReading, { readonly faults: null }>['sent'];

/** What the desk says, as one commit; or what keeps it from being sent, by form and place. */
export type DeskReading =
  | { readonly is: 'ready'; readonly input: Together; readonly sent: Readonly<Record<string, Sent>> }
  | { readonly is: 'faulty'; readonly faults: Readonly<Record<string, Faults>> }
  | { readonly is: 'empty' };

/**
 * Reads the whole desk: the case, the people, places and organisations that are new, and what happened, each with its links and sources.
 * Of stored records only what was changed; a detention of several people becomes one record for each of them.
 */
export function readDesk(desk: DeskState, draft: string): DeskReading {
  const faults: Record<string, Faults> = {};
  const records: Together['records'] = [];
  const sent: Record<string, Sent> = {};
  const add = (key: string, form: FormState, isWanted: boolean, name = key): void => {
    const reading = saveInput(form);
    if (reading.faults !== null) {
      faults[key] = reading.faults;
      return;
    }
    if (reading.isEmpty && !isWanted) return;
    sent[name] = reading.sent;
    records.push({ key: name, ...reading.input });
  };

  const isNew = formAt(desk, CASE).base.code === null;
  add(CASE, formAt(desk, CASE), isNew);
  for (const line of desk.course) {
    if (line.is === 'entry') continue;
    const { form: key } = line;
    for (const [at, form] of linked(desk, key).entries())
      add(key, form, form.base.code === null, at === 0 ? key : `${key}-${at + 1}`);
  }
  addReferred(desk, records, add);
  if (Object.keys(faults).length > 0) return { is: 'faulty', faults };
  const says = isNew ? isDeskDirty({ ...desk, waiting: { course: '' }, typing: {} }) : records.length > 0;
  return says ? { is: 'ready', input: { records, draft }, sent } : { is: 'empty' };
}

/** People, places and organisations that are new, as far as something refers to them, also one to another. */
function addReferred(
  desk: DeskState,
  records: readonly unknown[],
  add: (key: string, form: FormState, isWanted: boolean) => void,
): void {
  const lines = new Set(desk.course.map((line) => (line.is === 'record' ? line.form : CASE)));
  const waiting = new Set(Object.keys(desk.forms).filter((key) => key !== CASE && !lines.has(key)));
  for (let found = true; found;) {
    found = false;
    const said = JSON.stringify(records);
    for (const key of waiting) {
      if (!said.includes(`"@${key}"`)) continue;
      waiting.delete(key);
      add(key, formAt(desk, key), true);
      found = true;
    }
  }
}

/** The form of a line with its links to the case and to whom it is about; several forms where each person gets a record. */
function linked(desk: DeskState, key: string): readonly FormState[] {
  const form = formAt(desk, key);
  const whom = whomOf(desk, key);
  if (form.base.code !== null) return [withPeople(form, whom, storedWhom(desk, key))];
  const toCase = reduce(form, {
    do: 'add link',
    link: { ...usualLink(form.type, 'case'), other: codeOf(desk, CASE) },
  });
  // Two people are taken to one place and may be let go on different days.
  const sets = form.type === 'detention' && whom.length > 1 ? whom.map((code) => [code]) : [whom];
  return sets.map((people) => withPeople(toCase, people, []));
}

function withPeople(form: FormState, wanted: readonly string[], stored: readonly string[]): FormState {
  const added = wanted
    .filter((code) => !stored.includes(code))
    .reduce((now, other) => reduce(now, { do: 'add link', link: { ...usualLink(form.type, 'person'), other } }), form);
  const gone = form.base.links.filter(
    ({ type, direction, code }) => type === 'person' && direction === 'out' && !wanted.includes(code),
  );
  return gone.reduce((now, { id }) => reduce(now, { do: 'remove link', id }), added);
}

/** What the archive refused, at the form and the place that it names; empty where it names none. */
export function refusedAt(error: unknown, sent: Readonly<Record<string, Sent>>): Readonly<Record<string, Faults>> {
  if (!isKhronikaError(error)) return {};
  const key = String(error.details['record'] ?? '');
  const own = sent[key];
  if (own === undefined) return {};
  const faults = faultsFrom(error, own);
  return Object.keys(faults).length === 0 ? {} : { [key.replace(/-\d+$/, '')]: faults };
}
