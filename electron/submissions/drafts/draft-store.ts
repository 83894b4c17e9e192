import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { submissionRow } from '../../../shared/contract/calls/submission-drafts.ts';
import { fail } from '../../../shared/contract/errors.ts';
import { checkFields } from '../../../shared/records/check.ts';
import { definitions } from '../../../shared/records/definitions.ts';
import { submissionDraft, type SubmissionDraft } from '../../../shared/submissions/draft.ts';
import { idOf, storedRecords } from '../../archive/codes.ts';
import { commit } from '../../archive/commit.ts';
import { readRecordRow } from '../../archive/stored-rows.ts';
import { transaction, type Catalogue } from '../../vault/catalogue.ts';
import type { Vault } from '../../vault/vault.ts';
import { chosenForm } from '../form/chosen-form.ts';

/** Bytes of the secret from which the pseudonyms of one submission follow. */
const SECRET = 32;

export interface OpenedDraft {
  readonly code: string;
  readonly revision: number;
  readonly draft: SubmissionDraft;
  readonly secret: Uint8Array;
}

/**
 * Makes the record of a submission and the draft beside it, in one commit.
 * @throws FORM_UNKNOWN, STAGE_UNKNOWN, LANGUAGE_NOT_WRITTEN, RECORD_NOT_FOUND, VAULT_READ_ONLY
 */
export function beginDraft(vault: Vault, draft: SubmissionDraft): { code: string } {
  const { catalogue } = vault;
  chosenForm(draft);
  for (const code of draft.about) idOf(catalogue, code);
  const { result: code } = commit(vault, { action: 'save' }, (change) => {
    const { id, code: given } = change.allot('submission');
    const fields = checkFields(definitions.submission, recordFields(catalogue, draft), storedRecords(catalogue));
    change.create({ id, code: given }, 'submission', fields);
    catalogue
      .prepare('insert into submission_draft (record, data, secret, revision, updated) values (?, ?, ?, 1, ?)')
      .run([id, JSON.stringify(draft), randomBytes(SECRET), new Date().toISOString()]);
    return given;
  });
  return { code };
}

/** Fails with DRAFT_NOT_FOUND for a submission that was never drafted here, and RECORD_NOT_FOUND. */
export function openDraft(catalogue: Catalogue, code: string): OpenedDraft {
  const id = idOf(catalogue, code);
  const found =
    catalogue
      .prepare('select data, secret, revision from submission_draft where record = ?')
      .get<{ data: string; secret: Uint8Array<ArrayBuffer>; revision: number }>([id]) ?? fail('DRAFT_NOT_FOUND');
  const draft = submissionDraft.parse(JSON.parse(found.data));
  return { code, revision: found.revision, draft, secret: found.secret };
}

/**
 * Autosave: beside the history, because typing is none.
 * @param revision of the draft that was changed; DRAFT_STALE when another one was saved since
 */
export function saveDraft(vault: Vault, code: string, revision: number, draft: SubmissionDraft): { revision: number } {
  const { catalogue } = vault;
  if (vault.readOnly) fail('VAULT_READ_ONLY');
  chosenForm(draft);
  const id = idOf(catalogue, code);
  return transaction(catalogue, () => {
    const current = catalogue
      .prepare('select revision from submission_draft where record = ?')
      .get<{ revision: number }>([id]);
    if (current === undefined) fail('DRAFT_NOT_FOUND');
    if (current.revision !== revision) fail('DRAFT_STALE');
    catalogue
      .prepare('update submission_draft set data = ?, revision = ?, updated = ? where record = ?')
      .run([JSON.stringify(draft), revision + 1, new Date().toISOString(), id]);
    return { revision: revision + 1 };
  });
}

/** Every submission that is, or was, written here: what has a deadline first, then the newest. */
export function listDrafts(catalogue: Catalogue): z.output<typeof submissionRow>[] {
  const listed = catalogue.prepare('select code, type, title from record where code = ?');
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return catalogue
    .prepare(
      `select r.id, r.code, r.title, d.data, d.updated,
         (select count(*) from submission_version v where v.record = r.id) as versions,
         (select count(*) from submission_export e where e.record = r.id) as exports
       from submission_draft d join record r on r.id = d.record where r.state = 'active' order by d.updated desc, r.code`,
    )
    .all<{
      id: string;
      code: string;
      title: string;
      data: string;
      updated: string;
      versions: number;
      exports: number;
    }>()
    .map(({ id, code, title, data, updated, versions, exports }) => {
      const draft = submissionDraft.parse(JSON.parse(data));
      const fields = readRecordRow(catalogue, id)?.fields ?? {};
      return {
        code,
        title,
        form: draft.form,
        stage: draft.stage,
        language: draft.language,
        about: draft.about.flatMap((each) => listed.get<{ code: string; type: string; title: string }>([each]) ?? []),
        updated,
        deadline: text(fields['deadline']),
        sentOn: text(fields['sentOn']),
        followUpOn: text(fields['followUpOn']),
        reference: text(fields['reference']),
        versions,
        exports,
      };
    });
}

/** Takes the draft away and puts its record into the trash. Fails with SUBMISSION_SENT for what was sent. */
export function discardDraft(vault: Vault, code: string): { entry: number } {
  const { catalogue } = vault;
  const id = idOf(catalogue, code);
  if (readRecordRow(catalogue, id)?.fields['sentOn'] !== undefined) fail('SUBMISSION_SENT', { code });
  const { seq } = commit(vault, { action: 'trash' }, (change) => {
    change.setState(id, 'trashed');
    catalogue.prepare('delete from submission_draft where record = ?').run([id]);
  });
  return { entry: seq ?? 0 };
}

/** What the record of a submission says of it; brought up to date when a version is kept and when it is exported. */
export function recordFields(catalogue: Catalogue, draft: SubmissionDraft): Record<string, unknown> {
  const { profile } = chosenForm(draft);
  const type = catalogue.prepare('select type from record where code = ?', { pluck: true });
  const cases = draft.about.filter((code) => (type.get([code]) as unknown) === 'case');
  const submitters = draft.submitters.map(({ name, code }) => code || name.trim()).filter((each) => each !== '');
  const { by, place, date } = draft.signature;
  const publish = draft.choices['publish'];
  return withoutEmpty({
    mechanism: profile.mechanism,
    stage: draft.stage,
    session: draft.session,
    languages: [draft.language],
    profileVersion: profile.version,
    cases,
    submitters,
    signature: withoutEmpty({ by, place, date }),
    publish: publish === 'yes' ? true : publish === 'no' ? false : null,
  });
}

function withoutEmpty(values: Record<string, unknown>): Record<string, unknown> {
  const isEmpty = (value: unknown): boolean =>
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0) ||
    (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
}
