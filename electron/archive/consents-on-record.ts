import type { RecordType } from '../../shared/records/definition.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Consent } from './consent-rules.ts';
import type { RecordId, RecordRow } from './rows.ts';
import { mergedInto, mergedRecords } from './same-record.ts';
import { readRecordRow, toRecordRow } from './stored-rows.ts';

/** Types whose names a consent can be about. */
export type ConsentSubject = Extract<RecordType, 'person' | 'organisation'>;

/**
 * The active consents that cover each person, or each organisation: linked to it, or given by it, by code, where nobody is linked. Of
 * one alone, if it is given.
 */
export function consentsOnRecord(
  catalogue: Catalogue,
  type: ConsentSubject,
  one: RecordRow | null = null,
): ReadonlyMap<string, readonly Consent[]> {
  const found = new Map<string, Consent[]>();
  const add = (subject: string, consent: Consent): void =>
    void found.set(subject, [...(found.get(subject) ?? []), consent]);
  const consents = catalogue
    .prepare(
      `select id, type, code, data, others, state, rev from record where type = 'consent' and state = 'active'
       ${one === null ? '' : `and (id in (${LINKED_TO_ONE}) or json_extract(data, '$.givenBy') in (select value from json_each($codes)))`} order by code`,
    )
    .all(one === null ? [] : { person: one.id, codes: JSON.stringify(codesOf(catalogue, one)) })
    .map(toRecordRow);
  const linked = catalogue.prepare(
    `select r.id, r.type, l.role from (
       select to_record as other, role from link where from_record = $id
       union select from_record, role from link where to_record = $id
     ) l join record r on r.id = l.other where r.type in ('person', 'organisation')`,
  );
  const byCode = catalogue.prepare('select id from record where type = ? and code = ?', { pluck: true });
  const subjectOf = (code: string): string | undefined => {
    const id = byCode.get([type, code]) as unknown as RecordId | undefined;
    return id === undefined ? undefined : (mergedInto(catalogue, id) ?? id);
  };
  for (const consent of consents) {
    const all = linked.all<{ id: string; type: string; role: string }>({ id: consent.id });
    const subjects = all.filter((each) => each.type === type);
    // An organisation that helped a person to consent is not what she consented for.
    const alone = new Set(subjects.map(({ id }) => id)).size === 1 && !(type === 'organisation' && isOfPerson(all));
    for (const { id, role } of subjects) if (covers(role, alone)) add(id, consent);
    const { givenBy } = consent.fields;
    // Whoever signs for an organisation does not speak of herself.
    const isFree = subjects.length === 0 && !all.some((each) => covers(each.role, true));
    const giver = isFree && typeof givenBy === 'string' ? subjectOf(givenBy) : undefined;
    if (giver !== undefined) add(giver, consent);
  }
  return found;
}

/** Fields of the consents that cover one person or organisation, with the parts that were merged into it. */
export function consentsOf(catalogue: Catalogue, subject: RecordRow): readonly Consent[] {
  return consentsOnRecord(catalogue, subject.type as ConsentSubject, subject).get(subject.id) ?? [];
}

/** Ids of the records that are linked to $person. */
export const LINKED_TO_ONE = `
  select from_record from link where to_record = $person union select to_record from link where from_record = $person`;

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
  'organisation',
]);
const COVERING_ALONE = /^(?:given[ -]by|giver|consent|related|covers|for|of)$/;

function covers(role: string, alone: boolean): boolean {
  return COVERING.has(role) || (alone && COVERING_ALONE.test(role.toLowerCase()));
}

function isOfPerson(linked: readonly { readonly type: string; readonly role: string }[]): boolean {
  const people = linked.filter(({ type }) => type === 'person');
  return people.some(({ role }) => covers(role, people.length === 1));
}

/** The code of a person or an organisation, and of the records that were merged into it. */
function codesOf(catalogue: Catalogue, { id, code }: RecordRow): string[] {
  return [code, ...mergedRecords(catalogue, id).flatMap((part) => readRecordRow(catalogue, part)?.code ?? [])];
}
