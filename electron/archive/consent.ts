import { boundsOf } from '../../shared/dates/bounds.ts';
import { parseEdtf } from '../../shared/dates/edtf.ts';
import type { NamedPerson } from '../../shared/names/name-matcher.ts';
import type { Fields } from '../../shared/records/definition.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { linksOf } from './view.ts';
import type { RecordId, RecordRow } from './rows.ts';
import { readRecordRow, toRecordRow } from './stored-rows.ts';

/** Why a person may, or may not, be named to a recipient. */
export type ClearanceReason =
  'consent' | 'public-function' | 'no-consent' | 'anonymised-only' | 'other-use' | 'withdrawn' | 'expired' | 'minor';

export interface Clearance {
  readonly id: RecordId;
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

/** Roles of people who have to do with a consent without being the person who is to be named. */
const NOT_COVERED: ReadonlySet<string> = new Set([
  'parent',
  'relative',
  'witness',
  'lawyer',
  'head',
  'source',
  'given-by',
  'guardian',
  'interpreter',
]);

/** Uses that allow the name to stand in a report that is published, and in one that is not. */
const PUBLIC_USES: ReadonlySet<string> = new Set(['public-report', 'press']);
const CONFIDENTIAL_USES: ReadonlySet<string> = new Set(['information', 'state', 'public-report', 'press']);

/**
 * Who may be named for a purpose: everybody in the archive, one by one. The answer is no unless a consent says yes:
 * - it is for this recipient or for the public, covers the use, is given by `today`, not withdrawn and not expired;
 * - the newest consent in force for the recipient decides, so that "anonymised only" takes back an older yes;
 * - a minor is never named on the consent of this form (gate 2);
 * - people whose record says that they occur in a public function are named without.
 */
export function clearances(catalogue: Catalogue, purpose: Purpose): Clearance[] {
  return catalogue
    .prepare(`select id, type, code, data, others, state, rev from record where type = 'person' order by code`)
    .all()
    .map(toRecordRow)
    .map((person) => ({ ...decide(catalogue, person, purpose), names: namesOf(person) }));
}

function decide(catalogue: Catalogue, person: RecordRow, purpose: Purpose): Omit<Clearance, 'names'> {
  const title = String(
    catalogue.prepare('select title from record where id = ?', { pluck: true }).get([person.id]) ?? '',
  );
  const answer = (named: boolean, reason: ClearanceReason): Omit<Clearance, 'names'> => ({
    id: person.id,
    code: person.code,
    title,
    named,
    reason,
  });
  if (person.fields['minor'] === true) return answer(false, 'minor');
  if (person.fields['namingBasis'] === 'public-function') return answer(true, 'public-function');
  const judged = consentsOf(catalogue, person)
    .filter((fields) => fields['recipient'] === purpose.recipient || fields['recipient'] === 'public')
    .map((fields) => ({ ...judge(fields, purpose), given: latestDay(fields['date']) }))
    .toSorted((a, b) => b.given.localeCompare(a.given));
  const [newest] = judged.filter(({ inForce }) => inForce);
  if (newest === undefined) return answer(false, judged[0]?.reason ?? 'no-consent');
  // Of several given on the same day the strictest counts.
  const sameDay = judged.filter(({ inForce, given }) => inForce && given === newest.given);
  const refusal =
    sameDay.find(({ reason }) => reason === 'anonymised-only') ?? sameDay.find(({ named }) => named) ?? newest;
  return answer(refusal.named, refusal.reason);
}

function judge(
  fields: Fields,
  { publish, today }: Purpose,
): { inForce: boolean; named: boolean; reason: ClearanceReason } {
  const withdrawn = fields['withdrawnOn'];
  if (withdrawn !== undefined && earliestDay(withdrawn) <= today)
    return { inForce: false, named: false, reason: 'withdrawn' };
  const until = fields['validUntil'];
  if (until !== undefined && latestDay(until) < today) return { inForce: false, named: false, reason: 'expired' };
  // A consent that begins later is none yet; one without a date counts as given.
  if (fields['date'] !== undefined && earliestDay(fields['date']) > today)
    return { inForce: false, named: false, reason: 'no-consent' };
  const uses = (fields['uses'] ?? []) as readonly string[];
  if (uses.includes('anonymised')) return { inForce: true, named: false, reason: 'anonymised-only' };
  const enough = publish ? PUBLIC_USES : CONFIDENTIAL_USES;
  return uses.some((use) => enough.has(use))
    ? { inForce: true, named: true, reason: 'consent' }
    : { inForce: true, named: false, reason: 'other-use' };
}

/** The consents that cover a person: linked to her, or given by her where nobody is linked. */
function consentsOf(catalogue: Catalogue, person: RecordRow): Fields[] {
  const linked = linksOf(catalogue, person.id)
    .filter(({ type, role }) => type === 'consent' && !NOT_COVERED.has(role))
    .map(({ code }) => code);
  const given = catalogue
    .prepare(
      `select id, code from record where type = 'consent' and state = 'active' and json_extract(data, '$.givenBy') = ?`,
    )
    .all<{ id: RecordId; code: string }>([person.code])
    .filter(({ id }) => !linksOf(catalogue, id).some(({ type }) => type === 'person'))
    .map(({ code }) => code);
  const read = catalogue.prepare('select id from record where code = ?', { pluck: true });
  return [...new Set([...linked, ...given])].flatMap((code) => {
    const row = readRecordRow(catalogue, String(read.get([code])));
    return row === null ? [] : [row.fields];
  });
}

/** Every name and spelling that is recorded for a person, also the ones that are not preferred. */
function namesOf({ code, fields, others }: RecordRow): NamedPerson {
  const texts = (key: string): string[] =>
    [fields[key], others[key]?.values].flat(2).filter((value): value is string => typeof value === 'string');
  const first = (key: string): string | undefined => texts(key)[0];
  const rest = ['familyName', 'firstName', 'patronymic'].flatMap((key) => texts(key).slice(1));
  const names: { -readonly [Key in keyof NamedPerson]: NamedPerson[Key] } = { code };
  const [familyName, firstName, patronymic] = ['familyName', 'firstName', 'patronymic'].map(first);
  if (familyName !== undefined) names.familyName = familyName;
  if (firstName !== undefined) names.firstName = firstName;
  if (patronymic !== undefined) names.patronymic = patronymic;
  const otherNames = [...texts('otherNames'), ...rest];
  if (otherNames.length > 0) names.otherNames = otherNames;
  return names;
}

function earliestDay(date: unknown): string {
  return typeof date === 'string' ? (boundsOf(parseEdtf(date)).earliest ?? '').slice(0, 10) : '';
}

function latestDay(date: unknown): string {
  return typeof date === 'string' ? (boundsOf(parseEdtf(date)).latest ?? '9999').slice(0, 10) : '';
}
