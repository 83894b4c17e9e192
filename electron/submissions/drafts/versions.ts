import { createHash } from 'node:crypto';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { fail } from '../../../shared/contract/errors.ts';
import { checkFields } from '../../../shared/records/check.ts';
import { definitions } from '../../../shared/records/definitions.ts';
import { submissionDraft, type SubmissionDraft } from '../../../shared/submissions/draft.ts';
import { canonical } from '../../archive/canonical.ts';
import { idOf, storedRecords } from '../../archive/codes.ts';
import { commit } from '../../archive/commit.ts';
import { readRecordRow } from '../../archive/stored-rows.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import type { Vault } from '../../vault/vault.ts';
import { openDraft, recordFields } from './draft-store.ts';

export type Version = CallOutput<'submissions.versions'>[number];

/**
 * Keeps the draft as it stands now. The history notes its hash, so that later nobody can say that it read otherwise. A draft that is
 * as the newest version has it makes no further one.
 *
 * @param words how many it has, as the limit of its form counts them
 */
export function keepVersion(vault: Vault, code: string, label: string, words: number): Version {
  const { catalogue } = vault;
  const { draft } = openDraft(catalogue, code);
  const id = idOf(catalogue, code);
  const data = canonical(draft);
  const sha256 = createHash('sha256').update(data).digest('hex');
  const newest = listVersions(catalogue, code).at(-1);
  if (newest?.sha256 === sha256 && (label === '' || label === newest.label)) return newest;
  const number = (newest?.number ?? 0) + 1;
  const made = new Date().toISOString();
  commit(vault, { action: 'draft-version', note: JSON.stringify({ code, number, sha256 }) }, (change) => {
    catalogue
      .prepare(
        'insert into submission_version (record, number, label, data, words, sha256, made) values (?, ?, ?, ?, ?, ?, ?)',
      )
      .run([id, number, label, data, words, sha256, made]);
    // What was sent says what was sent.
    if (readRecordRow(catalogue, id)?.fields['sentOn'] !== undefined) return;
    const fields = { ...recordFields(catalogue, draft), wordCount: words };
    change.update(id, checkFields(definitions.submission, fields, storedRecords(catalogue)));
  });
  return { number, label, made, words, sha256 };
}

/** The oldest first. */
export function listVersions(catalogue: Catalogue, code: string): Version[] {
  return catalogue
    .prepare('select number, label, made, words, sha256 from submission_version where record = ? order by number')
    .all<never>([idOf(catalogue, code)]);
}

/**
 * @param number without one, the draft as it stands
 * @throws VERSION_NOT_FOUND, DRAFT_NOT_FOUND
 */
export function readVersion(catalogue: Catalogue, code: string, number?: number): SubmissionDraft {
  if (number === undefined) return openDraft(catalogue, code).draft;
  const found = catalogue
    .prepare('select data from submission_version where record = ? and number = ?')
    .get<{ data: string }>([idOf(catalogue, code), number]);
  return submissionDraft.parse(JSON.parse(found?.data ?? fail('VERSION_NOT_FOUND', { code, version: number })));
}
