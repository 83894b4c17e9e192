import { existsSync } from 'node:fs';
import { foldLogIn, type Catalogue } from '../vault/catalogue.ts';
import { slotIsIntact } from '../vault/key-slots.ts';
import { reopen } from '../vault/reopened-catalogue.ts';
import { readDescription } from '../vault/vault-folder.ts';
import type { Vault } from '../vault/vault.ts';
import { checkpointsOf, newestCode, readOutside, type Checkpoint } from './checkpoint.ts';
import { compareCode, type Compared } from './compare-code.ts';
import { checkFile, type FileProblem, type FileToCheck } from './fixity-check.ts';
import type { Problem, Unchecked } from './problem.ts';
import { checkCheckpoints, checkOutside } from './verify-checkpoints.ts';
import { checkDerived, checkTexts, type StoredFile } from './verify-derived.ts';
import { checkExchange } from './verify-exchange.ts';
import { checkIndexes } from './verify-index.ts';
import { checkRows } from './verify-rows.ts';
import { checkSubmissions } from './verify-submissions.ts';
import { checkWorkingState } from './verify-working-state.ts';

export interface Verification {
  readonly ok: boolean;
  readonly checked: {
    readonly files: number;
    readonly records: number;
    readonly history: number;
    readonly checkpoints: number;
  };
  readonly problems: readonly Problem[];
  /** What could not be looked at, and what nothing in the vault can tell. */
  readonly unchecked: readonly Unchecked[];
  /** The last entry of the history and its short code, to write down and to compare. */
  readonly newest: { readonly seq: number; readonly code: string; readonly at: string } | null;
  /** What the code that was given says; null when none was. */
  readonly compared: Compared | null;
}

export interface VerifyOptions {
  /** A code that was written down, or that somebody reads out. */
  readonly code?: string | undefined;
  onProgress?(progress: { done: number; total: number; bytes: number }): void;
  /** Told of each file as it was checked: null when it is whole. */
  onFile?(id: string, problem: FileProblem['kind'] | null): void;
  readonly signal?: AbortSignal;
}

/**
 * Checks all of a vault: every page of the catalogue against its authentication code, the chain of the history and the checkpoints over it,
 * every row against what the history says of it, titles, date bounds and search text against the rows they follow from, and every file
 * by decrypting it and comparing its SHA-256. Goes on past damage as far as possible. Changes nothing.
 *
 * @throws KhronikaError CODE_MISTYPED
 */
export async function verify(vault: Vault, options: VerifyOptions = {}): Promise<Verification> {
  const problems: Problem[] = [];
  const unchecked: Unchecked[] = [];
  const { catalogue } = vault;
  checkCatalogue(catalogue, problems);
  checkSlots(vault, problems);
  /** A part that meets a damaged page is named, and the next one begins with a new connection. */
  const attempt = <Result>(part: string, work: () => Result, otherwise: Result): Result => {
    try {
      return work();
    } catch (error) {
      if (!isOfDatabase(error) || !problems.some(({ kind }) => kind === 'catalogue-damaged')) throw error;
      unchecked.push({ kind: 'damaged-part', where: part });
      reopen(catalogue);
      return otherwise;
    }
  };
  // Before anything that may meet a damaged page, so that a mistyped code is told of at once.
  const compared = options.code === undefined ? null : compareCode(vault, options.code);
  const checkpoints = attempt<Checkpoint[]>('checkpoint', () => checkpointsOf(catalogue), []);
  const history = checkRows(vault, new Set(checkpoints.map(({ seq }) => seq)), problems, attempt);
  attempt('checkpoint', () => checkCheckpoints(vault, checkpoints, history, problems), undefined);
  checkOutside(await readOutside(vault).catch(alsoOfDatabase), problems);
  attempt('derived', () => checkDerived(catalogue, problems), undefined);
  attempt('index', () => checkIndexes(vault, problems), undefined);
  attempt('submissions', () => checkSubmissions(catalogue, problems), undefined);
  attempt('exchange', () => checkExchange(catalogue, problems), undefined);
  attempt('working-state', () => checkWorkingState(catalogue, problems), undefined);
  const listed = attempt('file', () => listFiles(catalogue), null);
  const files = listed ?? history.files;
  await checkFiles(vault, files, problems, options);
  if (listed !== null) attempt('page_text', () => checkTexts(catalogue, listed, problems), undefined);
  const counted = attempt('record', () => countRecords(catalogue), 0);
  const newest = attempt('history', () => newestCode(catalogue), null);
  if (compared !== null) reportCode(compared, problems);
  else if (newest !== null) unchecked.push({ kind: 'whole-folder', where: '' });
  const signed = checkpoints.at(-1)?.seq ?? 0;
  if (newest !== null && signed === 0) unchecked.push({ kind: 'no-checkpoint', where: '' });
  else if (newest !== null && newest.seq > signed)
    unchecked.push({ kind: 'since-checkpoint', where: String(newest.seq - signed) });
  if (vault.readOnly) unchecked.push({ kind: 'search-index', where: '' });
  return {
    ok: problems.length === 0,
    checked: { files: files.length, records: counted, history: history.holding, checkpoints: checkpoints.length },
    problems,
    unchecked,
    newest: newest === null ? null : { seq: newest.seq, code: newest.code, at: newest.at },
    compared,
  };

  function alsoOfDatabase(error: unknown): Awaited<ReturnType<typeof readOutside>> {
    return attempt(
      'checkpoint',
      () => {
        throw error;
      },
      { state: 'none', checkpoint: null },
    );
  }
}

function checkCatalogue(catalogue: Catalogue, problems: Problem[]): void {
  const told = (where: string, detail: string): void =>
    void problems.push({ kind: 'catalogue-damaged', where, detail });
  const pages = (): string[] => findingsOf(catalogue, 'cipher_integrity_check');
  const found = pages();
  for (const finding of found.length > 0 && foldLogIn(catalogue) ? pages() : found) {
    const page = /page (\d+)/.exec(finding)?.[1];
    told(page === undefined ? 'catalogue.db' : `catalogue.db page ${page}`, finding);
  }
  // SQLite's own checks read every page, and end at the first one that does not pass.
  if (problems.length > 0) return;
  for (const check of ['integrity_check', 'foreign_key_check'])
    for (const finding of findingsOf(catalogue, check)) told('catalogue.db', finding);
}

function findingsOf(catalogue: Catalogue, check: string): string[] {
  try {
    const rows = catalogue.pragma(check);
    return check === 'foreign_key_check'
      ? rows.map((row) => `a row of ${String(row['table'])} refers to nothing`)
      : rows.map((row) => String(Object.values(row)[0])).filter((finding) => finding !== 'ok');
  } catch (error) {
    if (!isOfDatabase(error)) throw error;
    reopen(catalogue);
    return [`${check} cannot be done: a page does not pass its check`];
  }
}

function checkSlots(vault: Vault, problems: Problem[]): void {
  const { slots, previous } = readDescription(vault.paths);
  // While keys are being replaced, what is still encrypted with those before needs their file.
  const before = previous === undefined ? [] : [{ ...previous, kind: 'previous' }];
  for (const slot of [...slots, ...before]) {
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
}

function isOfDatabase(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
}

function listFiles(catalogue: Catalogue): StoredFile[] {
  return catalogue
    .prepare('select id, record, size, sha256, text_sha256 as textSha256 from file order by added, id')
    .all<StoredFile>();
}

function countRecords(catalogue: Catalogue): number {
  return Number(catalogue.prepare('select count(*) from record', { pluck: true }).get());
}

function reportCode({ state, seq }: Compared, problems: Problem[]): void {
  if (state === 'differs')
    problems.push({ kind: 'code-differs', where: String(seq), detail: 'The code is that of another history.' });
  if (state === 'beyond')
    problems.push({
      kind: 'code-beyond',
      where: String(seq),
      detail:
        'The code is of an entry that is not there: the vault was put back to an older state, or its history was cut.',
    });
}

async function checkFiles(
  vault: Vault,
  files: readonly FileToCheck[],
  problems: Problem[],
  options: VerifyOptions,
): Promise<void> {
  const listed = new Set<string>(files.map((file) => file.id));
  let bytes = 0;
  for (const [index, file] of files.entries()) {
    options.signal?.throwIfAborted();
    const found = await checkFile(vault, file);
    options.onFile?.(file.id, found?.kind ?? null);
    if (found !== null) problems.push({ kind: found.kind, where: file.id, detail: found.detail });
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
