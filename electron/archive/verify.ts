import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { isKhronikaError } from '../../shared/contract/errors.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { slotIsIntact } from '../vault/key-slots.ts';
import { readDescription } from '../vault/vault-folder.ts';
import type { Vault } from '../vault/vault.ts';
import type { Problem } from './problem.ts';
import { checkDerived, checkTexts, type StoredFile } from './verify-derived.ts';
import { checkIndexes } from './verify-index.ts';
import { checkRows } from './verify-rows.ts';
import { checkSubmissions } from './verify-submissions.ts';
import { checkWorkingState } from './verify-working-state.ts';

export interface Verification {
  readonly ok: boolean;
  readonly checked: { readonly files: number; readonly records: number; readonly history: number };
  readonly problems: readonly Problem[];
}

export interface VerifyOptions {
  onProgress?(progress: { done: number; total: number; bytes: number }): void;
  readonly signal?: AbortSignal;
}

/**
 * Checks all of a vault: every page of the catalogue against its authentication code, the chain of the history, every row
 * against what the history says of it, titles, date bounds and search text against the rows they follow from, and every file
 * by decrypting it and comparing its SHA-256. Changes nothing.
 */
export async function verify(vault: Vault, options: VerifyOptions = {}): Promise<Verification> {
  const problems: Problem[] = [];
  const { catalogue } = vault;
  checkCatalogue(catalogue, problems);
  for (const slot of readDescription(vault.paths).slots) {
    if (slotIsIntact(vault.paths, slot)) continue;
    const missing = !existsSync(vault.paths.slot(slot.id));
    problems.push({
      kind: missing ? 'key-slot-missing' : 'key-slot-damaged',
      where: slot.id,
      detail: missing
        ? `The ${slot.kind} key slot listed in vault.json is missing.`
        : `The ${slot.kind} key slot is not as it was written, and may not open the vault.`,
    });
  }
  const checked = { files: 0, records: 0, history: 0 };
  try {
    checked.history = checkRows(vault, problems);
    checkDerived(catalogue, problems);
    checkIndexes(vault, problems);
    checkSubmissions(catalogue, problems);
    checkWorkingState(catalogue, problems);
    const files = catalogue
      .prepare('select id, record, size, sha256, text_sha256 as textSha256 from file order by added, id')
      .all<StoredFile>();
    await checkFiles(vault, files, problems, options);
    checked.files = files.length;
    checkTexts(catalogue, files, problems);
    checked.records = Number(catalogue.prepare('select count(*) from record', { pluck: true }).get());
  } catch (error) {
    // A catalogue with a damaged page is checked as far as it can be read.
    if (!isOfDatabase(error) || !problems.some(({ kind }) => kind === 'catalogue-damaged')) throw error;
  }
  return { ok: problems.length === 0, checked, problems };
}

function checkCatalogue(catalogue: Catalogue, problems: Problem[]): void {
  const findings = ['cipher_integrity_check', 'integrity_check', 'foreign_key_check']
    .flatMap((check) => findingsOf(catalogue, check))
    .filter((finding) => finding !== 'ok');
  for (const finding of findings)
    problems.push({ kind: 'catalogue-damaged', where: 'catalogue.db', detail: String(finding) });
}

function findingsOf(catalogue: Catalogue, check: string): unknown[] {
  try {
    const rows = catalogue.pragma(check);
    return check === 'foreign_key_check'
      ? rows.map((row) => `a row of ${String(row['table'])} refers to nothing`)
      : rows.map((row) => Object.values(row)[0]);
  } catch (error) {
    if (!isOfDatabase(error)) throw error;
    return [`${check} cannot be done: a page does not pass its check`];
  }
}

function isOfDatabase(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
}

async function checkFiles(
  vault: Vault,
  files: readonly StoredFile[],
  problems: Problem[],
  options: VerifyOptions,
): Promise<void> {
  const listed = new Set<string>(files.map((file) => file.id));
  let bytes = 0;
  for (const [index, file] of files.entries()) {
    options.signal?.throwIfAborted();
    if (!vault.files.exists(file.id)) {
      problems.push({ kind: 'file-missing', where: file.id, detail: 'The encrypted file of a document is not there.' });
    } else {
      const detail = await checkFile(vault, file);
      if (detail !== null) problems.push({ kind: 'file-damaged', where: file.id, detail });
    }
    bytes += file.size;
    options.onProgress?.({ done: index + 1, total: files.length, bytes });
  }
  for (const id of vault.files.list()) {
    if (!listed.has(id))
      problems.push({
        kind: 'file-unlisted',
        where: id,
        detail: 'A file that belongs to no document. It was left alone.',
      });
  }
}

async function checkFile(vault: Vault, file: StoredFile): Promise<string | null> {
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of vault.files.content(file.id)) {
      hash.update(chunk);
      size += chunk.length;
    }
    if (size !== file.size) return `It holds ${size} bytes and should hold ${file.size}.`;
    return hash.digest('hex') === file.sha256 ? null : 'Its SHA-256 is not that of the original.';
  } catch (error) {
    if (isKhronikaError(error)) return error.message;
    throw error;
  }
}
