import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { isKhronikaError } from '../../shared/contract/errors.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { readDescription } from '../vault/vault-folder.ts';
import type { Vault } from '../vault/vault.ts';
import { readPages, textDigest } from './full-text.ts';
import { walkHistory } from './history.ts';
import type { Change, FileRow } from './rows.ts';
import { FILE_COLUMNS, readRow, toFileRow } from './stored-rows.ts';

export type ProblemKind =
  | 'catalogue-damaged'
  | 'key-slot-missing'
  | 'history-broken'
  | 'record-altered'
  | 'link-altered'
  | 'citation-altered'
  | 'file-row-altered'
  | 'row-unrecorded'
  | 'file-missing'
  | 'file-damaged'
  | 'file-unlisted'
  | 'text-altered'
  | 'index-broken';

export interface Problem {
  readonly kind: ProblemKind;
  /** The code of a record, the number of a history entry or the identifier of a file. */
  readonly where: string;
  readonly detail: string;
}

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
 * against what the history says of it, and every file by decrypting it and comparing its SHA-256. Changes nothing.
 */
export async function verify(vault: Vault, options: VerifyOptions = {}): Promise<Verification> {
  const problems: Problem[] = [];
  const { catalogue } = vault;
  checkCatalogue(catalogue, problems);
  for (const slot of readDescription(vault.paths).slots) {
    if (!existsSync(vault.paths.slot(slot.id)))
      problems.push({
        kind: 'key-slot-missing',
        where: slot.id,
        detail: `The ${slot.kind} key slot listed in vault.json is missing.`,
      });
  }
  const history = checkHistory(vault, problems);
  checkIndexes(vault, problems);
  const files = catalogue.prepare(`select ${FILE_COLUMNS} from file order by added`).all().map(toFileRow);
  await checkFiles(vault, files, problems, options);
  checkTexts(catalogue, files, problems);
  const records = Number(catalogue.prepare('select count(*) from record', { pluck: true }).get());
  return { ok: problems.length === 0, checked: { files: files.length, records, history }, problems };
}

function checkCatalogue(catalogue: Catalogue, problems: Problem[]): void {
  const findings = [
    ...catalogue.pragma('cipher_integrity_check').map((row) => Object.values(row)[0]),
    ...catalogue.pragma('integrity_check').map((row) => Object.values(row)[0]),
    ...catalogue.pragma('foreign_key_check').map((row) => `a row of ${String(row['table'])} refers to nothing`),
  ].filter((finding) => finding !== 'ok');
  for (const finding of findings)
    problems.push({ kind: 'catalogue-damaged', where: 'catalogue.db', detail: String(finding) });
}

/** Replays the history and compares: a row that somebody changed behind Khronika's back differs from its last entry. */
function checkHistory(vault: Vault, problems: Problem[]): number {
  const last = new Map<string, Change>();
  const { entries, broken } = walkHistory(vault.catalogue, vault.id, (entry) => {
    for (const change of entry.changes) last.set(`${change.table} ${change.id}`, change);
  });
  if (broken !== null) {
    problems.push({
      kind: 'history-broken',
      where: String(broken),
      detail: 'This entry, or what stands before it, was altered, left out or put in after it was written.',
    });
    return entries;
  }
  const codeById = vault.catalogue.prepare('select code from record where id = ?', { pluck: true });
  for (const change of last.values()) {
    const current = readRow(vault.catalogue, change);
    if (canonical(current) === canonical(change.after)) continue;
    const owner = change.table === 'record' ? change.id : ownerOf(change);
    problems.push({
      kind: change.table === 'file' ? 'file-row-altered' : (`${change.table}-altered` as ProblemKind),
      where: String(codeById.get([owner]) ?? change.id),
      detail:
        current === null
          ? 'It was removed without an entry in the history.'
          : 'It differs from its last entry in the history.',
    });
  }
  for (const table of ['record', 'link', 'citation', 'file'] as const) {
    for (const { id } of vault.catalogue.prepare(`select id from ${table}`).all<{ id: string }>()) {
      if (!last.has(`${table} ${id}`))
        problems.push({ kind: 'row-unrecorded', where: id, detail: `A ${table} that the history knows nothing of.` });
    }
  }
  return entries;
}

function ownerOf(change: Change): string {
  const row = change.after ?? change.before;
  if (row === null) return change.id;
  return 'record' in row ? row.record : 'from' in row ? row.from : change.id;
}

async function checkFiles(
  vault: Vault,
  files: readonly FileRow[],
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

async function checkFile(vault: Vault, file: FileRow): Promise<string | null> {
  try {
    const sealed = await vault.files.open(file.id);
    try {
      const hash = createHash('sha256');
      let size = 0;
      for await (const chunk of sealed.stream()) {
        hash.update(chunk);
        size += chunk.length;
      }
      if (size !== file.size) return `It holds ${size} bytes and should hold ${file.size}.`;
      return hash.digest('hex') === file.sha256 ? null : 'Its SHA-256 is not that of the original.';
    } finally {
      await sealed.close();
    }
  } catch (error) {
    if (isKhronikaError(error)) return error.message;
    throw error;
  }
}

function checkTexts(catalogue: Catalogue, files: readonly FileRow[], problems: Problem[]): void {
  const codeById = catalogue.prepare('select code from record where id = ?', { pluck: true });
  for (const file of files) {
    if (textDigest(readPages(catalogue, file.record)) !== file.textSha256)
      problems.push({
        kind: 'text-altered',
        where: String(codeById.get([file.record]) ?? file.record),
        detail: 'The stored text of its pages is not the text that was read from it.',
      });
  }
}

/** FTS5 compares its index with the content table when asked with rank 1; this writes nothing but needs a writable database. */
function checkIndexes(vault: Vault, problems: Problem[]): void {
  if (vault.readOnly) return;
  for (const index of ['page_search', 'record_search']) {
    try {
      vault.catalogue.exec(`insert into ${index} (${index}, rank) values ('integrity-check', 1)`);
    } catch {
      problems.push({ kind: 'index-broken', where: index, detail: 'The search index does not match the stored text.' });
    }
  }
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
