import { boundsOf } from '../../shared/dates/bounds.ts';
import { parseEdtf } from '../../shared/dates/edtf.ts';
import type { NamedPerson } from '../../shared/names/name-matcher.ts';
import type { Fields } from '../../shared/records/definition.ts';
import { furtherNames } from '../../shared/records/person-names.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { withNarrower } from '../../shared/vocabulary/vocabulary.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { titleById } from './derive.ts';
import type { RecordId, RecordRow } from './rows.ts';
import type { ClearanceReason } from './clearance-reason.ts';
import { asIfActive, decideTogether, joinedNames } from './consent-of-same.ts';
import { groupsOfSame, hasParts, mergedInto, mergedRecords, sameRecords } from './same-record.ts';
import { ownNameFields, ownNamesOf } from './own-names.ts';
import { readRecordRow, toRecordRow } from './stored-rows.ts';

export type { ClearanceReason } from './clearance-reason.ts';

export interface Clearance {
  readonly id: RecordId;
  /** Of a person, or of a source of information, who is never named. */
  readonly code: string;
  readonly title: string;
  readonly named: boolean;
  readonly reason: ClearanceReason;
  readonly names: NamedPerson;
}

export interface Purpose {
  /** Term of the consent-recipient vocabulary. */
  readonly recipient: string;
  /** True when the recipient may publish: then consent to a public report is needed, not only to inform. */
  readonly publish: boolean;
  /** ISO day. */
  readonly today: string;
}

/**
 * Who may be named for a purpose: everybody in the archive, one by one. The answer is no unless a consent says yes:
 * - it is for this recipient or for the public, covers the use, is given by `today`, not withdrawn and not expired;
 * - it was given, beyond doubt, after everything that says no: a withdrawal, "anonymised only", a consent to another use or one
 *   that has run out. So the newest decides, of the same day the strictest, and a withdrawal ends all that went before it;
 * - under a pseudonym only, or a consent that covers something other than the identity, is no leave to name;
 * - a minor and a survivor of sexual violence are never named on the consent of this form, nor is anybody in the trash;
 * - people whose record says that they occur in a public function are named without consent, but not against their word;
 * - a source of information is confidential always.
 */
export function clearances(catalogue: Catalogue, purpose: Purpose): Clearance[] {
  const title = titleById(catalogue);
  const rows = (type: string): RecordRow[] =>
    catalogue
      .prepare('select id, type, code, data, others, state, rev from record where type = ? order by code')
      .all([type])
      .map(toRecordRow);
  const consents = consentsByPerson(catalogue);
  const survivors = survivorsOf(catalogue);
  const groups = groupsOfSame(catalogue);
  const whole = hasParts(catalogue);
  const ownFields = ownNameFields(catalogue);
  const namesOf = (row: RecordRow): NamedPerson => withNames(recordedNames(row), ownNamesOf(ownFields, row));
  const everybody = rows('person');
  const byId = new Map<string, RecordRow>(everybody.map((person) => [person.id, person]));
  const ofOne = (person: RecordRow): ClearanceReason =>
    survivors.has(person.id) ? 'survivor' : decide(person, consents.get(person.id) ?? [], purpose);
  const people = everybody.flatMap((person): Clearance[] => {
    // Who was merged is a part of another record, which bears her names.
    if (person.state === 'trashed' && mergedInto(catalogue, person.id) !== null) return [];
    const same = [...(groups.get(person.id) ?? [])].flatMap((id) => byId.get(id) ?? []);
    const reason = decideTogether(ofOne(person), same.filter(({ id }) => id !== person.id).map(asIfActive(ofOne)));
    const named = reason === 'consent' || reason === 'public-function';
    const parts = whole.has(person.id) ? mergedRecords(catalogue, person.id).flatMap((id) => byId.get(id) ?? []) : [];
    const names = joinedNames(namesOf(person), parts.map(namesOf));
    return [{ id: person.id, code: person.code, title: title(person.id), named, reason, names }];
  });
  const sources = rows('source').map((source): Clearance => ({
    id: source.id,
    code: source.code,
    title: '',
    named: false,
    reason: 'source',
    names: withNames({ code: source.code, otherNames: sourceNames(source) }, ownNamesOf(ownFields, source)),
  }));
  return [...people, ...sources];
}

/** The decision for one person and several purposes; what `clearances` says of her, without asking for everybody. */
export function clearancesOf(
  catalogue: Catalogue,
  person: RecordRow,
  purposes: readonly Purpose[],
): { readonly purpose: Purpose; readonly named: boolean; readonly reason: ClearanceReason }[] {
  const judged = (one: RecordRow): ((purpose: Purpose) => ClearanceReason) => {
    const consents = consentsByPerson(catalogue, one).get(one.id) ?? [];
    const isSurvivor = survivorsOf(catalogue, one.id).has(one.id);
    return (purpose) => (isSurvivor ? 'survivor' : decide(one, consents, purpose));
  };
  const own = judged(person);
  const same = sameRecords(catalogue, person.id, true)
    .flatMap((id) => readRecordRow(catalogue, id) ?? [])
    .map(asIfActive(judged));
  return purposes.map((purpose) => {
    const reason = decideTogether(
      own(purpose),
      same.map((of) => of(purpose)),
    );
    return { purpose, named: reason === 'consent' || reason === 'public-function', reason };
  });
}

/** Terms of the recipients for whom a consent of a person is on record, in the order of codes. */
export function recipientsOf(catalogue: Catalogue, person: RecordRow): string[] {
  const consents = consentsByPerson(catalogue, person).get(person.id) ?? [];
  return [...new Set(consents.flatMap(({ recipient }) => (typeof recipient === 'string' ? [recipient] : [])))];
}

function decide(person: RecordRow, consents: readonly Fields[], purpose: Purpose): ClearanceReason {
  if (person.state === 'trashed') return 'trashed';
  if (isMinor(person, purpose.today)) return 'minor';
  const judged = consents
    .filter(({ recipient }) => recipient === purpose.recipient || recipient === 'public')
    .flatMap((fields) => judge(fields, purpose) ?? []);
  const refusals = judged.filter(({ reason }) => reason !== 'consent').toSorted((a, b) => (a.day < b.day ? 1 : -1));
  const [last] = refusals;
  if (judged.some(({ reason, day }) => reason === 'consent' && (last === undefined || day > last.day)))
    return 'consent';
  // Someone who speaks in office does not need to consent, but a refusal or withdrawal that is recorded is kept.
  const refused = refusals.some(({ reason }) => reason === 'anonymised-only' || reason === 'withdrawn');
  if (person.fields['namingBasis'] === 'public-function' && !refused) return 'public-function';
  return last?.reason ?? 'no-consent';
}

/** Under 18 at the time, as the record says, or still today, as the date of birth says. Where sources disagree, one that says so is enough. */
function isMinor({ fields, others }: RecordRow, today: string): boolean {
  const said = (key: string): unknown[] => [fields[key], ...(others[key]?.values ?? [])];
  if (said('minor').includes(true)) return true;
  const eighteenYearsAgo = `${String(Number(today.slice(0, 4)) - 18).padStart(4, '0')}${today.slice(4)}`;
  return said('birthDate').some((date) => latestDay(date) !== NEVER && latestDay(date) > eighteenYearsAgo);
}

/** People against whom an act of sexual violence is recorded: their names are for a separate, explicit consent to decide. */
function survivorsOf(catalogue: Catalogue, person: string | null = null): ReadonlySet<string> {
  const incidents = person === null ? '' : `i.id in (${LINKED_TO_ONE}) and`;
  // With what the archive adds under it.
  const kinds = JSON.stringify([...withNarrower(vocabularyOf('incident-kind'), 'sexual-violence')]);
  return new Set(
    catalogue
      .prepare(
        `select p.id from record i
           join link l on i.id in (l.from_record, l.to_record)
           join record p on p.id = case l.from_record when i.id then l.to_record else l.from_record end
          where ${incidents} i.type = 'incident' and i.state = 'active' and p.type = 'person'
            and l.role in ('victim', 'target', 'subject')
            and exists (select 1 from json_each(i.data, '$.kind') where value in (select value from json_each($kinds)))`,
        { pluck: true },
      )
      .all({ kinds, ...(person === null ? {} : { person }) }) as unknown as string[],
  );
}

/** Ids of the records that are linked to $person. */
const LINKED_TO_ONE = `
  select from_record from link where to_record = $person union select to_record from link where from_record = $person`;

/** Uses that allow the name to stand in a report that is published, and in one that is not. */
const PUBLIC_USES: ReadonlySet<string> = new Set(['public-report', 'press']);
const CONFIDENTIAL_USES: ReadonlySet<string> = new Set(['information', 'state', 'public-report', 'press']);

/**
 * What one consent says today, null when it is not given yet, and the day that counts for it: of a yes the earliest that its date
 * can mean, of a no the latest, so that a date which is vague or missing never lets a yes outlive a no.
 */
function judge(
  fields: Fields,
  { publish, today }: Purpose,
): { reason: 'consent' | 'withdrawn' | 'anonymised-only' | 'expired' | 'other-use'; day: string } | null {
  const { date, withdrawnOn, validUntil } = fields;
  if (date !== undefined && earliestDay(date) > today) return null;
  if (withdrawnOn !== undefined && earliestDay(withdrawnOn) <= today)
    return { reason: 'withdrawn', day: latestDay(withdrawnOn) };
  const uses = (fields['uses'] ?? []) as readonly string[];
  if (uses.includes('anonymised') || fields['usePseudonym'] === true)
    return { reason: 'anonymised-only', day: latestDay(date) };
  // A consent that runs until an unknown day may have run out.
  if (validUntil !== undefined && (latestDay(validUntil) < today || latestDay(validUntil) === NEVER))
    return { reason: 'expired', day: latestDay(date) };
  // A consent that says what it covers, and not that it is the identity, is one to something else.
  const scope = (fields['scope'] ?? []) as readonly string[];
  if (scope.length > 0 && !scope.includes('identity')) return { reason: 'other-use', day: latestDay(date) };
  const enough = publish ? PUBLIC_USES : CONFIDENTIAL_USES;
  return uses.some((use) => enough.has(use))
    ? { reason: 'consent', day: earliestDay(date) }
    : { reason: 'other-use', day: latestDay(date) };
}

/**
 * The roles in which a consent covers the person it is linked to. Other roles of the vocabulary are those of people who have to do
 * with it: a parent who signs, a witness, a lawyer, an interpreter. A word of the user's own says too little, and so does "given
 * by": such a link counts when there is no other person whom the consent could be about.
 */
const COVERING: ReadonlySet<string> = new Set([
  'subject',
  'victim',
  'defendant',
  'target',
  'member',
  'awardee',
  'person',
  'self',
]);
const COVERING_ALONE = /^(?:given[ -]by|giver|consent|related|covers|for|of)$/;

/**
 * The active consents that cover each person: linked to her, or given by her, by code, where nobody is linked. Of one person only, if
 * she is given.
 */
function consentsByPerson(catalogue: Catalogue, one: RecordRow | null = null): Map<string, Fields[]> {
  const found = new Map<string, Fields[]>();
  const add = (person: string, fields: Fields): void => void found.set(person, [...(found.get(person) ?? []), fields]);
  const consents = catalogue
    .prepare(
      `select id, type, code, data, others, state, rev from record where type = 'consent' and state = 'active'
       ${one === null ? '' : `and (id in (${LINKED_TO_ONE}) or json_extract(data, '$.givenBy') in (select value from json_each($codes)))`} order by code`,
    )
    .all(one === null ? [] : { person: one.id, codes: JSON.stringify(codesOf(catalogue, one)) })
    .map(toRecordRow);
  const linked = catalogue.prepare(
    `select r.id, l.role from (
       select to_record as other, role from link where from_record = $id
       union select from_record, role from link where to_record = $id
     ) l join record r on r.id = l.other where r.type = 'person'`,
  );
  const byCode = catalogue.prepare(`select id from record where type = 'person' and code = ?`, { pluck: true });
  const personOf = (code: string): string | undefined => {
    const id = byCode.get([code]) as unknown as RecordId | undefined;
    return id === undefined ? undefined : (mergedInto(catalogue, id) ?? id);
  };
  for (const { id, fields } of consents) {
    const people = linked.all<{ id: string; role: string }>({ id });
    const alone = new Set(people.map((person) => person.id)).size === 1;
    for (const person of people)
      if (COVERING.has(person.role) || (alone && COVERING_ALONE.test(person.role.toLowerCase())))
        add(person.id, fields);
    const { givenBy } = fields;
    const giver = people.length === 0 && typeof givenBy === 'string' ? personOf(givenBy) : undefined;
    if (giver !== undefined) add(giver, fields);
  }
  return found;
}

/** The code of a person, and of the records that were merged into hers. */
function codesOf(catalogue: Catalogue, { id, code }: RecordRow): string[] {
  return [code, ...mergedRecords(catalogue, id).flatMap((part) => readRecordRow(catalogue, part)?.code ?? [])];
}

/** Every name and spelling that is recorded for a person, also the ones that are not preferred. */
function recordedNames({ code, fields, others }: RecordRow): NamedPerson {
  const texts = (key: string): string[] =>
    [fields[key], others[key]?.values].flat(2).filter((value): value is string => typeof value === 'string');
  const first = (key: string): string | undefined => texts(key)[0];
  const rest = ['familyName', 'firstName', 'patronymic'].flatMap((key) => texts(key).slice(1));
  const names: { -readonly [Key in keyof NamedPerson]: NamedPerson[Key] } = { code };
  const [familyName, firstName, patronymic] = ['familyName', 'firstName', 'patronymic'].map(first);
  if (familyName !== undefined) names.familyName = familyName;
  if (firstName !== undefined) names.firstName = firstName;
  if (patronymic !== undefined) names.patronymic = patronymic;
  const otherNames = [
    ...furtherNames(fields, others),
    ...rest,
    ...[...texts('phone'), ...texts('email')].flatMap(contactsIn),
  ];
  if (otherNames.length > 0) names.otherNames = otherNames;
  return names;
}

/** With what the archive records of her in fields of its own: names, handles and accounts, and addresses and numbers within them. */
function withNames(names: NamedPerson, own: readonly string[]): NamedPerson {
  if (own.length === 0) return names;
  return { ...names, otherNames: [...new Set([...(names.otherNames ?? []), ...own, ...own.flatMap(contactsIn)])] };
}

/** E-mail addresses and telephone numbers in a text: they say who it is as surely as a name. */
function contactsIn(text: string): string[] {
  return text.match(/[^\s<>,;:]+@[^\s<>,;:]+|\+?\d[\d ()-]{6,}\d/g) ?? [];
}

/** A source's name, the other way round too, and the addresses and numbers at which it can be reached. */
function sourceNames({ fields }: RecordRow): string[] {
  const text = (key: string): string => (typeof fields[key] === 'string' ? fields[key] : '');
  const name = text('name');
  return [name, name.split(' ').toReversed().join(' '), ...contactsIn(text('contact'))].filter((each) => each !== '');
}

const NEVER = '9999-12-31';

/** The first day that a date can mean; without a date, and without a first day, the beginning of time. */
function earliestDay(date: unknown): string {
  return typeof date === 'string' ? (boundsOf(parseEdtf(date)).earliest ?? '').slice(0, 10) : '';
}

/** The last day that a date can mean; without a date, and without a last day, the end of time. */
function latestDay(date: unknown): string {
  return typeof date === 'string' ? (boundsOf(parseEdtf(date)).latest ?? NEVER).slice(0, 10) : NEVER;
}
