import type { ConsentGap, ConsentLedger, ConsentOnRecord } from '../../shared/contract/calls/consents.ts';
import { fail } from '../../shared/contract/errors.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { idOf } from './codes.ts';
import { clearancesOf, organisationDecisions, type Purpose } from './consent.ts';
import { earliestDay, hasPassed, isWithdrawn, type Consent } from './consent-rules.ts';
import { consentsOf } from './consents-on-record.ts';
import type { RecordRow } from './rows.ts';
import { sameRecords } from './same-record.ts';
import { readRecordRow } from './stored-rows.ts';
import { showRecord } from './view.ts';

const USES = ['information', 'state', 'public-report', 'press'] as const;

/**
 * What a person or an organisation allowed: each recipient with each use, the consents behind it, and what they leave open.
 *
 * @param recipients terms of those to show besides the ones for whom something is on record; all that are known when left out
 * @param today ISO day
 * @throws RECORD_NOT_FOUND for a record that is neither
 */
export function readLedger(
  catalogue: Catalogue,
  { code, recipients }: { readonly code: string; readonly recipients?: readonly string[] | undefined },
  today: string,
): ConsentLedger {
  const subject = readRecordRow(catalogue, idOf(catalogue, code)) ?? fail('RECORD_NOT_FOUND', { code });
  if (subject.type !== 'person' && subject.type !== 'organisation') fail('RECORD_NOT_FOUND', { code });
  const consents = allConsents(catalogue, subject);
  const byCode = new Map(consents.map((consent) => [consent.code, consent]));
  const known = recipients ?? vocabularyOf('consent-recipient').terms.map(({ id }) => id);
  const onRecord = consents.flatMap((consent) => textOf(consent, 'recipient') ?? []);
  const rows = [...new Set([...known, ...onRecord])].map((recipient) => {
    const purposes = USES.map((use): Purpose => ({ recipient, uses: [use], today }));
    const decided = decide(catalogue, subject, purposes);
    return {
      recipient,
      uses: decided.map(({ named, reason, consent }, at) => ({
        use: USES[at] ?? 'information',
        allowed: named,
        reason,
        consent,
        validUntil: textOf(byCode.get(consent ?? ''), 'validUntil'),
      })),
      covers: [...(decided[0]?.covers ?? [])],
      hides: [...(decided[0]?.hides ?? [])],
      protectedAs: decided[0]?.protectedAs ?? [],
    };
  });
  const protectedAs = [...(rows[0]?.protectedAs ?? [])];
  const separate = (mark: string): boolean => consents.some(({ fields }) => fields[mark] === true);
  return {
    subject: listed(catalogue, code),
    protectedAs,
    recipients: rows.map(({ protectedAs: _protected, ...row }) => row),
    consents: consents.map((consent) => shown(catalogue, consent, today)),
    gaps: [
      ...(consents.length === 0 && subject.type === 'person' ? (['no-consent'] as const) : []),
      ...(protectedAs.includes('minor') && !separate('explicitForMinor') ? (['separate-minor'] as const) : []),
      ...(protectedAs.includes('survivor') && !separate('explicitForSurvivor') ? (['separate-survivor'] as const) : []),
    ],
  };
}

function decide(catalogue: Catalogue, subject: RecordRow, purposes: readonly Purpose[]) {
  return subject.type === 'person'
    ? clearancesOf(catalogue, subject, purposes)
    : organisationDecisions(catalogue, subject, purposes);
}

/** Hers, and those on other records that are said to be about the same. */
function allConsents(catalogue: Catalogue, subject: RecordRow): Consent[] {
  const same = sameRecords(catalogue, subject.id, true).flatMap((id) => readRecordRow(catalogue, id) ?? []);
  const all = [subject, ...same].flatMap((each) => consentsOf(catalogue, each));
  return [...new Map(all.map((consent) => [consent.code, consent])).values()];
}

/** How a consent stands on a day. */
export function stateOf({ fields }: Pick<Consent, 'fields'>, today: string): ConsentOnRecord['state'] {
  if (isWithdrawn(fields, today)) return 'withdrawn';
  if (fields['date'] !== undefined && earliestDay(fields['date']) > today) return 'not-yet';
  if (fields['validUntil'] !== undefined && hasPassed(fields['validUntil'], today)) return 'expired';
  return 'in-force';
}

function shown(catalogue: Catalogue, consent: Consent, today: string): ConsentOnRecord {
  const { fields } = showRecord(catalogue, consent.code);
  const text = (key: string): string | null => (typeof fields[key] === 'string' ? fields[key] : null);
  const texts = (key: string): string[] => [fields[key] ?? []].flat().map(String);
  const record = text('record');
  return {
    code: consent.code,
    recipient: text('recipient') ?? '',
    uses: texts('uses'),
    scope: texts('scope'),
    date: text('date'),
    givenBy: text('givenBy'),
    capacity: text('capacity'),
    form: text('form'),
    language: text('language'),
    validUntil: text('validUntil'),
    reviewOn: text('reviewOn'),
    withdrawnOn: text('withdrawnOn'),
    record: record === null ? null : listed(catalogue, record),
    state: stateOf(consent, today),
    forMinor: fields['explicitForMinor'] === true,
    forSurvivor: fields['explicitForSurvivor'] === true,
    gaps: gapsOf(fields),
  };
}

/** Murad Code, principle 3, and Istanbul Protocol: what shows later that somebody consented knowing what it means. */
function gapsOf(fields: Readonly<Record<string, unknown>>): ConsentGap[] {
  const isMissing: Readonly<Record<ConsentGap, boolean>> = {
    date: fields['date'] === undefined,
    uses: fields['uses'] === undefined,
    capacity: fields['capacity'] === undefined,
    form: fields['form'] === undefined,
    record: fields['form'] !== 'oral-witness' && fields['record'] === undefined,
    witness: fields['form'] === 'oral-witness' && fields['witness'] === undefined,
    'explained-by': fields['explainedBy'] === undefined,
    'explained-purposes': fields['explainedPurposes'] !== true,
    'explained-risks': fields['explainedRisks'] !== true,
    'explained-limits': fields['explainedLimits'] !== true,
    'explained-refusal': fields['explainedRefusal'] !== true,
    'explained-withdrawal': fields['explainedWithdrawal'] !== true,
    'valid-until': fields['validUntil'] === undefined && fields['reviewOn'] === undefined,
    authorisation: fields['actOnBehalf'] === true && fields['authorisation'] === undefined,
  };
  return (Object.keys(isMissing) as ConsentGap[]).filter((gap) => isMissing[gap]);
}

function textOf(consent: Consent | undefined, key: string): string | null {
  const value = consent?.fields[key];
  return typeof value === 'string' ? value : null;
}

export function listed(catalogue: Catalogue, code: string): { code: string; type: string; title: string } {
  return (
    catalogue
      .prepare('select code, type, title from record where code = ?')
      .get<{ code: string; type: string; title: string }>([code]) ?? { code, type: '', title: '' }
  );
}
