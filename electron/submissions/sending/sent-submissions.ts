import { submissionDraft, type SubmissionDraft } from '../../../shared/submissions/draft.ts';
import { recipientOf } from '../../../shared/submissions/profile.ts';
import { findProfile, profiles } from '../../../shared/submissions/profiles.ts';
import { showRecord } from '../../archive/view.ts';
import type { Catalogue } from '../../vault/catalogue.ts';

/** A submission that was sent, and what it took along. */
export interface SentSubmission {
  readonly code: string;
  readonly title: string;
  /** Term of `mechanism`; null where none is recorded. */
  readonly mechanism: string | null;
  /** Whom it went to, as consents name recipients: of a complaint the committee that was chosen. Null for a procedure that no form of ours serves. */
  readonly recipient: string | null;
  /** EDTF. */
  readonly sentOn: string;
  readonly reference: string | null;
  readonly people: readonly SentPerson[];
  /** Codes of everything it was about. */
  readonly about: readonly string[];
}

export interface SentPerson {
  readonly code: string;
  readonly named: boolean;
  /** Code of the consent on which she was named. */
  readonly consent: string | null;
}

/** Everything that was sent, also what was drafted elsewhere and only recorded here; the latest first. */
export function sentSubmissions(catalogue: Catalogue): SentSubmission[] {
  const codes = catalogue
    .prepare(
      `select code from record where type = 'submission' and state = 'active' and json_extract(data, '$.sentOn') is not null
       order by json_extract(data, '$.sentOn') desc, code`,
      { pluck: true },
    )
    .all() as unknown as string[];
  const drafts = catalogue.prepare(
    'select d.data from submission_draft d join record r on r.id = d.record where r.code = ?',
    { pluck: true },
  );
  return codes.map((code): SentSubmission => {
    const { title, fields } = showRecord(catalogue, code);
    const people = entriesOf(fields['people']).flatMap(({ person, named, consent }) =>
      typeof person === 'string' ? [{ code: person, named: named === true, consent: textOr(consent) }] : [],
    );
    const draft = drafts.get([code]) as unknown as string | undefined;
    const written = draft === undefined ? null : submissionDraft.parse(JSON.parse(draft));
    const mechanism = textOr(fields['mechanism']);
    return {
      code,
      title,
      mechanism,
      recipient: recipientAsWritten(written) ?? usualRecipient(mechanism),
      sentOn: String(fields['sentOn']),
      reference: textOr(fields['reference']),
      people,
      about: [...new Set([...(written?.about ?? []), ...textsOf(fields['cases']), ...people.map((each) => each.code)])],
    };
  });
}

/** What was sent about any of these people, organisations and cases. */
export function sentAbout(catalogue: Catalogue, codes: readonly string[]): SentSubmission[] {
  const wanted = new Set(codes);
  return sentSubmissions(catalogue).filter(({ about }) => about.some((code) => wanted.has(code)));
}

export function entriesOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? (value as readonly Readonly<Record<string, unknown>>[]) : [];
}

export function textOr(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function textsOf(value: unknown): string[] {
  return [value].flat().filter((each): each is string => typeof each === 'string');
}

function recipientAsWritten(written: SubmissionDraft | null): string | null {
  const profile = written === null ? undefined : findProfile(written.form);
  return profile === undefined || written === null ? null : recipientOf(profile, written.choices);
}

/** Whom a procedure leads to, where no choices are known that were made for it. */
function usualRecipient(mechanism: string | null): string | null {
  return profiles.find((profile) => profile.mechanism === mechanism)?.recipient ?? null;
}
