import type { NamedPerson } from '../../shared/names/name-matcher.ts';
import type { ClearanceReason } from './clearance-reason.ts';
import type { RecordRow } from './rows.ts';

/** Reasons by which somebody says no, or is protected from a yes. */
const REFUSALS: readonly ClearanceReason[] = [
  'restricted',
  'survivor',
  'minor',
  'withdrawn',
  'anonymised-only',
  'expired',
  'other-use',
];

/**
 * The decision for somebody of whom there are several records: a refusal on any of them is hers, whatever another one allows. A consent
 * is hers as well, where nothing at all is recorded on the record asked about.
 */
export function decideTogether(own: ClearanceReason, same: readonly ClearanceReason[]): ClearanceReason {
  const refused = REFUSALS.find((reason) => own === reason || same.includes(reason));
  if (own === 'trashed' || refused === undefined)
    return own === 'no-consent' && same.includes('consent') ? 'consent' : own;
  return refused;
}

/** What is said of a record in the trash counts as if it were not there: it was not taken back by that. */
export function asIfActive<Result>(judge: (person: RecordRow) => Result): (person: RecordRow) => Result {
  return (person) => judge({ ...person, state: 'active' });
}

/** The names of a person together with those of the records that were merged into hers. */
export function joinedNames(own: NamedPerson, parts: readonly NamedPerson[]): NamedPerson {
  if (parts.length === 0) return own;
  const more = parts.flatMap(({ familyName = '', firstName = '', patronymic = '', otherNames = [] }) => [
    [firstName, patronymic, familyName].filter((part) => part !== '').join(' '),
    familyName,
    ...otherNames,
  ]);
  const otherNames = [...new Set([...(own.otherNames ?? []), ...more])].filter((name) => name !== '');
  return { ...own, otherNames };
}
