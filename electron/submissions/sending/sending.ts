import { fail } from '../../../shared/contract/errors.ts';
import { checkFields } from '../../../shared/records/check.ts';
import { definitions } from '../../../shared/records/definitions.ts';
import { idOf, storedRecords } from '../../archive/codes.ts';
import { commit } from '../../archive/commit.ts';
import { showRecord, type ShownRecord } from '../../archive/view.ts';
import type { Vault } from '../../vault/vault.ts';
import { exportsOf } from './kept-exports.ts';
import { entriesOf } from './sent-submissions.ts';

export interface Sent {
  /** Of the submission. */
  readonly code: string;
  /** Under which the export is kept that was sent. */
  readonly export: string;
  /** EDTF. */
  readonly sentOn: string;
  /** Portal, e-mail, post. */
  readonly how: string;
  /** Code of a document, or words. */
  readonly receipt?: string | undefined;
  readonly reference?: string | undefined;
  /** EDTF. */
  readonly followUpOn?: string | undefined;
}

/**
 * Notes that an export was sent: the record of the submission then says when and how, who was named on which consent, which annexes went
 * and what the package hash is. A consent that changes later changes nothing of it.
 *
 * What was sent stays: the same export may be noted anew to put the date right, another one is another submission.
 * @throws EXPORT_UNKNOWN, SUBMISSION_SENT, RECORD_NOT_FOUND, FIELD_INVALID, DATE_UNREADABLE, VAULT_READ_ONLY
 */
export function noteSent(vault: Vault, sent: Sent): { entry: number } {
  const { catalogue } = vault;
  const { code } = sent;
  const submission = submissionOf(vault, code);
  const kept =
    exportsOf(catalogue, idOf(catalogue, code)).find(({ id }) => id === sent.export) ??
    fail('EXPORT_UNKNOWN', { code });
  const before = submission.fields['packageHash'];
  if (submission.fields['sentOn'] !== undefined && before !== kept.packageHash) fail('SUBMISSION_SENT', { code });
  const { people, annexes, uses, words, pages, language } = kept.data;
  const day = kept.made.slice(0, 10);
  return change(vault, code, {
    sentOn: sent.sentOn,
    sentHow: sent.how,
    packageHash: kept.packageHash,
    wordCount: words,
    pageCount: pages,
    languages: [language],
    people: people.map(({ code: person, named, consent }) => ({
      person,
      named,
      consent,
      ...(named ? { uses } : {}),
      asOf: day,
    })),
    annexes: annexes.map(({ number, document, instead, date, description, languages }) => ({
      number,
      document: instead ?? document,
      date,
      description,
      languages,
    })),
    ...(sent.receipt === undefined ? {} : { receipt: sent.receipt }),
    ...(sent.reference === undefined ? {} : { reference: sent.reference }),
    ...(sent.followUpOn === undefined ? {} : { followUpOn: sent.followUpOn }),
  });
}

export interface Reply {
  readonly code: string;
  /** EDTF. */
  readonly date: string;
  readonly text: string;
  /** Code of the document that it came in. */
  readonly document?: string | undefined;
  /** The number that the body gave to the submission. */
  readonly reference?: string | undefined;
  /** EDTF; null takes it off the list of what is due. */
  readonly followUpOn?: string | null | undefined;
}

/** Adds what a body answered. @throws SUBMISSION_NOT_SENT, RECORD_NOT_FOUND, FIELD_INVALID, DATE_UNREADABLE, VAULT_READ_ONLY */
export function noteReply(
  vault: Vault,
  { code, date, text, document, reference, followUpOn }: Reply,
): { entry: number } {
  const { fields } = submissionOf(vault, code);
  if (fields['sentOn'] === undefined) fail('SUBMISSION_NOT_SENT', { code });
  return change(vault, code, {
    replies: [...entriesOf(fields['replies']), { date, text, ...(document === undefined ? {} : { document }) }],
    ...(reference === undefined ? {} : { reference }),
    ...(followUpOn === undefined ? {} : { followUpOn }),
  });
}

/** When to come back to it; null: not any more. */
export function noteFollowUp(vault: Vault, { code, on }: { code: string; on: string | null }): { entry: number } {
  submissionOf(vault, code);
  return change(vault, code, { followUpOn: on });
}

function submissionOf(vault: Vault, code: string): ShownRecord {
  const record = showRecord(vault.catalogue, code);
  if (record.type !== 'submission') fail('RECORD_NOT_FOUND', { code });
  return record;
}

function change(vault: Vault, code: string, fields: Readonly<Record<string, unknown>>): { entry: number } {
  const { catalogue } = vault;
  const { seq } = commit(vault, { action: 'save' }, (draft) =>
    draft.update(idOf(catalogue, code), checkFields(definitions.submission, fields, storedRecords(catalogue))),
  );
  return { entry: seq ?? 0 };
}
