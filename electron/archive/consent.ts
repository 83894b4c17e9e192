import type { NamedPerson } from '../../shared/names/name-matcher.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import {
  judgeOrganisation,
  judgePerson,
  publicKinds,
  together,
  undecided,
  type Hidden,
  type Judged,
} from './clearance-judgement.ts';
import type { ClearanceReason } from './clearance-reason.ts';
import { asIfActive, joinedNames } from './consent-of-same.ts';
import type { Purpose } from './consent-rules.ts';
import { consentsOf, consentsOnRecord } from './consents-on-record.ts';
import { titleById } from './derive.ts';
import { ownNameFields, ownNamesOf } from './own-names.ts';
import { survivorsOf } from './protected-people.ts';
import { organisationNames, recordedNames, sourceNames, withNames } from './recorded-names.ts';
import type { RecordId, RecordRow } from './rows.ts';
import { groupsOfSame, hasParts, mergedInto, mergedRecords, sameRecords } from './same-record.ts';
import { readRecordRow, toRecordRow } from './stored-rows.ts';

export type { ClearanceReason } from './clearance-reason.ts';
export type { Purpose } from './consent-rules.ts';

export interface Clearance {
  readonly id: RecordId;
  /** Of a person, an organisation, or a source of information, who is never named. */
  readonly code: string;
  readonly title: string;
  readonly named: boolean;
  readonly reason: ClearanceReason;
  readonly names: NamedPerson;
}

/** With what the decision rests on, and what it does not reach. */
export type JudgedClearance = Clearance & Judged;

/**
 * Who may be named for a purpose: everybody in the archive, one by one. The answer is no unless a consent says yes:
 * - it is for this recipient or for the public, covers every use, is given by `today`, not withdrawn and not expired, and nothing
 *   later speaks against it (`decideConsents`);
 * - under a pseudonym only, or a consent that covers something other than the identity, is no leave to name;
 * - a minor and a survivor of sexual violence are named on a consent alone that was given apart from all others, and that itself
 *   covers recipient and use; nobody in the trash is;
 * - people whose record says that they occur in a public function are named without consent, but not against their word;
 * - a source of information is confidential always.
 */
export function clearances(catalogue: Catalogue, purpose: Purpose): JudgedClearance[] {
  const title = titleById(catalogue);
  const consents = consentsOnRecord(catalogue, 'person');
  const survivors = survivorsOf(catalogue);
  const groups = groupsOfSame(catalogue);
  const whole = hasParts(catalogue);
  const ownFields = ownNameFields(catalogue);
  const namesOf = (row: RecordRow): NamedPerson => withNames(recordedNames(row), ownNamesOf(ownFields, row));
  const everybody = rowsOf(catalogue, 'person');
  const byId = new Map<string, RecordRow>(everybody.map((person) => [person.id, person]));
  const judged = (person: RecordRow): Judged =>
    judgePerson(person, consents.get(person.id) ?? [], survivors.has(person.id), purpose);
  const people = everybody.flatMap((person): JudgedClearance[] => {
    // Who was merged is a part of another record, which bears her names.
    if (person.state === 'trashed' && mergedInto(catalogue, person.id) !== null) return [];
    const same = [...(groups.get(person.id) ?? [])]
      .filter((id) => id !== person.id)
      .flatMap((id) => byId.get(id) ?? []);
    const decided = together(judged(person), same.map(asIfActive(judged)));
    const parts = whole.has(person.id) ? mergedRecords(catalogue, person.id).flatMap((id) => byId.get(id) ?? []) : [];
    const names = joinedNames(namesOf(person), parts.map(namesOf));
    return [{ id: person.id, code: person.code, title: title(person.id), names, ...decided }];
  });
  const sources = rowsOf(catalogue, 'source').map((source): JudgedClearance => ({
    id: source.id,
    code: source.code,
    title: '',
    ...undecided('source'),
    names: withNames({ code: source.code, otherNames: sourceNames(source) }, ownNamesOf(ownFields, source)),
  }));
  return [...people, ...sources];
}

/**
 * Which organisations may be named for a purpose:
 * - bodies of a State or of States always;
 * - others unless their own consent says no (anonymised only, withdrawn, run out, another use), or the confidentiality of their record
 *   forbids this use: internal goes nowhere, what is for UN bodies in confidence neither to others nor to the State nor into print, what
 *   is for partners to partners alone;
 * - none in the trash.
 */
export function organisationClearances(catalogue: Catalogue, purpose: Purpose): JudgedClearance[] {
  const title = titleById(catalogue);
  const consents = consentsOnRecord(catalogue, 'organisation');
  const groups = groupsOfSame(catalogue);
  const ownFields = ownNameFields(catalogue);
  const kinds = publicKinds();
  const all = rowsOf(catalogue, 'organisation');
  const byId = new Map<string, RecordRow>(all.map((row) => [row.id, row]));
  const judged = (row: RecordRow): Judged => judgeOrganisation(row, consents.get(row.id) ?? [], purpose, kinds);
  return all.flatMap((row): JudgedClearance[] => {
    if (row.state === 'trashed' && mergedInto(catalogue, row.id) !== null) return [];
    const same = [...(groups.get(row.id) ?? [])].filter((id) => id !== row.id).flatMap((id) => byId.get(id) ?? []);
    const parts = mergedRecords(catalogue, row.id).flatMap((id) => byId.get(id) ?? []);
    const names = [row, ...parts].flatMap((each) => [...organisationNames(each), ...ownNamesOf(ownFields, each)]);
    const decided = together(judged(row), same.map(asIfActive(judged)));
    return [
      { id: row.id, code: row.code, title: title(row.id), names: withNames({ code: row.code }, names), ...decided },
    ];
  });
}

/** The decision for one organisation and several purposes. */
export function organisationDecisions(
  catalogue: Catalogue,
  organisation: RecordRow,
  purposes: readonly Purpose[],
): ({ readonly purpose: Purpose } & Judged)[] {
  const kinds = publicKinds();
  const judged = (one: RecordRow): ((purpose: Purpose) => Judged) => {
    const consents = consentsOf(catalogue, one);
    return (purpose) => judgeOrganisation(one, consents, purpose, kinds);
  };
  return decideEach(catalogue, organisation, purposes, judged);
}

/** The decision for one person and several purposes; what `clearances` says of her, without asking for everybody. */
export function clearancesOf(
  catalogue: Catalogue,
  person: RecordRow,
  purposes: readonly Purpose[],
): ({ readonly purpose: Purpose } & Judged)[] {
  const judged = (one: RecordRow): ((purpose: Purpose) => Judged) => {
    const consents = consentsOf(catalogue, one);
    const isSurvivor = survivorsOf(catalogue, one.id).has(one.id);
    return (purpose) => judgePerson(one, consents, isSurvivor, purpose);
  };
  return decideEach(catalogue, person, purposes, judged);
}

/** With what is said on other records that are about the same. */
function decideEach(
  catalogue: Catalogue,
  subject: RecordRow,
  purposes: readonly Purpose[],
  judged: (one: RecordRow) => (purpose: Purpose) => Judged,
): ({ readonly purpose: Purpose } & Judged)[] {
  const own = judged(subject);
  const same = sameRecords(catalogue, subject.id, true)
    .flatMap((id) => readRecordRow(catalogue, id) ?? [])
    .map(asIfActive(judged));
  return purposes.map((purpose) => {
    const others = same.map((of) => of(purpose));
    return { purpose, ...together(own(purpose), others) };
  });
}

/** Whether consents allow a part of what is known of somebody to go: her picture, medical information, her papers. */
export function coversScope({ covers, hides }: Pick<JudgedClearance, 'covers' | 'hides'>, scope: string): boolean {
  const hidden: Readonly<Record<string, Hidden>> = { image: 'photo', voice: 'voice', place: 'place', family: 'family' };
  const hiding = hidden[scope];
  return covers.includes(scope) && (hiding === undefined || !hides.includes(hiding));
}

/** Terms of the recipients for whom a consent of a person or an organisation is on record, in the order of codes. */
export function recipientsOf(catalogue: Catalogue, subject: RecordRow): string[] {
  return [
    ...new Set(
      consentsOf(catalogue, subject).flatMap(({ fields: { recipient } }) =>
        typeof recipient === 'string' ? [recipient] : [],
      ),
    ),
  ];
}

function rowsOf(catalogue: Catalogue, type: string): RecordRow[] {
  return catalogue
    .prepare('select id, type, code, data, others, state, rev from record where type = ? order by code')
    .all([type])
    .map(toRecordRow);
}
