import type { ToTell } from '../../../shared/contract/calls/consents.ts';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { fail } from '../../../shared/contract/errors.ts';
import { checkFields } from '../../../shared/records/check.ts';
import { definitions } from '../../../shared/records/definitions.ts';
import { idOf, storedRecords } from '../../archive/codes.ts';
import { commit } from '../../archive/commit.ts';
import { listed } from '../../archive/consent-ledger.ts';
import { earliestDay, isWithdrawn, latestDay, NEVER, type Consent } from '../../archive/consent-rules.ts';
import { consentsOnRecord } from '../../archive/consents-on-record.ts';
import { showRecord } from '../../archive/view.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import type { Vault } from '../../vault/vault.ts';
import { entriesOf, sentSubmissions, textOr, type SentSubmission } from './sent-submissions.ts';

/**
 * Whom to tell that a consent was taken back: everybody to whom the name went on its strength. That is a submission which names her on
 * this very consent, or to the recipient for whom it was given; one that was given for the public was given for all of them.
 *
 * @param code of a person, an organisation or a consent; all of the archive when null
 * @param today ISO day
 */
export function whomToTell(catalogue: Catalogue, code: string | null, today: string): ToTell[] {
  if (code !== null) idOf(catalogue, code);
  const sent = sentSubmissions(catalogue);
  return withdrawnConsents(catalogue, today)
    .filter(({ consent, subject }) => code === null || consent.code === code || subject === code)
    .flatMap(({ consent, subject }) =>
      sent
        .filter((submission) => wentOn(submission, subject, consent))
        .map((submission) => asToTell(catalogue, submission, subject, consent)),
    );
}

interface Withdrawn {
  readonly consent: Consent;
  /** Code of the person or organisation. */
  readonly subject: string;
}

function withdrawnConsents(catalogue: Catalogue, today: string): Withdrawn[] {
  const code = catalogue.prepare('select code from record where id = ?', { pluck: true });
  return (['person', 'organisation'] as const).flatMap((type) =>
    [...consentsOnRecord(catalogue, type)].flatMap(([subject, consents]) =>
      consents
        .filter(({ fields }) => isWithdrawn(fields, today))
        .map((consent) => ({ consent, subject: String(code.get([subject])) })),
    ),
  );
}

function wentOn(submission: SentSubmission, subject: string, { code, fields }: Consent): boolean {
  const person = submission.people.find((each) => each.code === subject && each.named);
  if (person === undefined) return false;
  if (person.consent === code) return true;
  // What was sent after it was taken back rests on another consent.
  if (earliestDay(submission.sentOn) > latestDay(fields['withdrawnOn'])) return false;
  const { recipient } = submission;
  return fields['recipient'] === 'public' || recipient === null || fields['recipient'] === recipient;
}

function asToTell(catalogue: Catalogue, submission: SentSubmission, subject: string, { code }: Consent): ToTell {
  const { fields } = showRecord(catalogue, code);
  const told = entriesOf(fields['withdrawalTold']).find((each) => each['submission'] === submission.code);
  return {
    submission: listed(catalogue, submission.code),
    subject: listed(catalogue, subject),
    consent: code,
    withdrawnOn: String(fields['withdrawnOn']),
    mechanism: submission.mechanism,
    recipient: submission.recipient,
    sentOn: submission.sentOn,
    reference: submission.reference,
    toldOn: textOr(told?.['toldOn']),
    answer: textOr(told?.['answer']),
  };
}

/**
 * Notes on a withdrawn consent that the recipient of a submission was told, and when; what was noted of that submission before is
 * replaced.
 * @throws CONSENT_NOT_WITHDRAWN, SUBMISSION_NOT_SENT, RECORD_NOT_FOUND, DATE_UNREADABLE, VAULT_READ_ONLY
 */
export function noteTold(
  vault: Vault,
  given: {
    readonly consent: string;
    readonly submission: string;
    readonly toldOn: string;
    readonly answer?: string | undefined;
  },
): { entry: number } {
  const { catalogue } = vault;
  const consent = showRecord(catalogue, given.consent);
  if (consent.type !== 'consent') fail('RECORD_NOT_FOUND', { code: given.consent });
  if (consent.fields['withdrawnOn'] === undefined) fail('CONSENT_NOT_WITHDRAWN', { code: given.consent });
  const submission = sentSubmissions(catalogue).find(({ code }) => code === given.submission);
  if (submission === undefined) fail('SUBMISSION_NOT_SENT', { code: given.submission });
  const recipient = submission.recipient ?? consent.fields['recipient'];
  const told = entriesOf(consent.fields['withdrawalTold']).filter((each) => each['submission'] !== given.submission);
  const entry = {
    recipient,
    submission: given.submission,
    toldOn: given.toldOn,
    ...(given.answer === undefined ? {} : { answer: given.answer }),
  };
  const { seq } = commit(vault, { action: 'save' }, (draft) =>
    draft.update(
      idOf(catalogue, given.consent),
      checkFields(definitions.consent, { withdrawalTold: [...told, entry] }, storedRecords(catalogue)),
    ),
  );
  return { entry: seq ?? 0 };
}

type Due = CallOutput<'consents.due'>;

/** Consents that want something done: that run out, that are to be asked for again, that were taken back and not told of. */
export function consentsDue(catalogue: Catalogue, days: number, today: string): Due {
  const soon = new Date(Date.parse(today) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const known = new Map<string, { consent: Consent; subjects: string[] }>();
  const code = catalogue.prepare('select code from record where id = ?', { pluck: true });
  for (const type of ['person', 'organisation'] as const)
    for (const [subject, consents] of consentsOnRecord(catalogue, type))
      for (const consent of consents) {
        const found = known.get(consent.code) ?? { consent, subjects: [] };
        found.subjects.push(String(code.get([subject])));
        known.set(consent.code, found);
      }
  const asDue = ({ consent, subjects }: { consent: Consent; subjects: string[] }, field: string): Due['review'] => {
    const on = consent.fields[field];
    const last = latestDay(on);
    // Of a day that nobody knows it may have come.
    if (typeof on !== 'string' || (last > soon && last !== NEVER)) return [];
    return [
      {
        ...listed(catalogue, consent.code),
        on,
        past: last < today || last === NEVER,
        subjects: subjects.map((each) => listed(catalogue, each)),
      },
    ];
  };
  const standing = [...known.values()].filter(({ consent }) => !isWithdrawn(consent.fields, today));
  const open = whomToTell(catalogue, null, today).filter(({ toldOn }) => toldOn === null);
  const byDay = (a: { on: string }, b: { on: string }): number => (latestDay(a.on) < latestDay(b.on) ? -1 : 1);
  return {
    expiring: standing.flatMap((each) => asDue(each, 'validUntil')).toSorted(byDay),
    review: standing.flatMap((each) => asDue(each, 'reviewOn')).toSorted(byDay),
    withdrawn: [...known.values()]
      .map((each) => ({ ...each, toTell: open.filter(({ consent }) => consent === each.consent.code).length }))
      .filter(({ toTell }) => toTell > 0)
      .map(({ consent, subjects, toTell }) => ({
        ...listed(catalogue, consent.code),
        on: textOr(consent.fields['withdrawnOn']) ?? '',
        past: true,
        subjects: subjects.map((each) => listed(catalogue, each)),
        toTell,
      }))
      .toSorted(byDay),
  };
}
