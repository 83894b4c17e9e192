import { transaction, type Catalogue } from '../vault/catalogue.ts';
import { dropSetting, setting } from '../vault/settings.ts';
import type { Vault } from '../vault/vault.ts';
import { commit } from './commit.ts';
import type { FileProblem, FileToCheck } from './fixity-check.ts';
import { noteSetting } from './working-state.ts';

/** Within how many days each file is checked once, where nothing else was chosen. */
export const USUAL_DAYS = 30;
/** A round begins when this share of the time has passed since the oldest check, so that it can end before the rest has. */
const BEGIN_AT = 0.75;
const DAY = 24 * 60 * 60 * 1000;

/** A round: every file that was there when it began is decrypted and compared with its hash once. */
export interface Round {
  readonly started: string;
  readonly ended: string;
  readonly files: number;
  readonly bytes: number;
  /** How many files were not whole. */
  readonly found: number;
}

/** A stored file that is not what it was when it came in; it stands until a check finds it whole again. */
export interface Finding {
  readonly file: string;
  /** Code and title of its document. */
  readonly code: string;
  readonly title: string;
  readonly problem: FileProblem['kind'];
  /** When it was found first, and when it was looked at last. */
  readonly found: string;
  readonly checked: string;
}

export interface FixityState {
  /** 0 when nothing is checked by itself. */
  readonly days: number;
  readonly files: number;
  /** The check of a file that lies furthest back; a file that was never checked since counts from when it came in. */
  readonly oldest: string | null;
  /** The round that is under way: how many of the files are done. */
  readonly round: { readonly started: string; readonly done: number } | null;
  readonly last: Round | null;
  readonly findings: Finding[];
}

/** When a file was last known to be whole, or was looked at. */
const SINCE = 'coalesce(x.checked, f.added)';
const FILES = 'from file f left join fixity x on x.file = f.id';

export function fixityState(catalogue: Catalogue): FixityState {
  const { files, oldest } = catalogue
    .prepare(`select count(*) as files, min(${SINCE}) as oldest ${FILES}`)
    .get<{ files: number; oldest: string | null }>() ?? { files: 0, oldest: null };
  const started = setting(catalogue, 'fixityRound');
  return {
    days: fixityDays(catalogue),
    files,
    oldest,
    round: started === null ? null : { started, done: files - leftOf(catalogue, started) },
    last: lastRound(catalogue),
    findings: catalogue
      .prepare(
        `select x.file, r.code, r.title, x.problem, x.found, x.checked from fixity x join file f on f.id = x.file
         join record r on r.id = f.record where x.problem is not null order by x.found, r.number`,
      )
      .all<never>(),
  };
}

export function fixityDays(catalogue: Catalogue): number {
  const days = Number(setting(catalogue, 'fixityDays') ?? USUAL_DAYS);
  return Number.isInteger(days) && days >= 0 ? days : USUAL_DAYS;
}

/** @param days 0 for never by itself */
export function setFixityDays(vault: Vault, days: number): void {
  noteSetting(vault, 'fixityDays', String(days));
}

/** How many files are not whole, as far as is known. */
export function findingCount(catalogue: Catalogue): number {
  return Number(
    catalogue
      .prepare('select count(*) from fixity where problem is not null and file in (select id from file)', {
        pluck: true,
      })
      .get(),
  );
}

/** What there is to check: a round that is under way or due, or what was found before and may have been mended since; null for nothing. */
export function dueCheck(catalogue: Catalogue, now = Date.now()): 'all' | 'found' | null {
  const { days, oldest, round } = fixityState(catalogue);
  if (days === 0) return null;
  if (round !== null || (oldest !== null && Date.parse(oldest) < now - days * BEGIN_AT * DAY)) return 'all';
  return findingCount(catalogue) > 0 ? 'found' : null;
}

/** Begins a round, unless one is under way, which goes on. @returns when it began */
export function beginRound(vault: Vault): string {
  const under = setting(vault.catalogue, 'fixityRound');
  if (under !== null) return under;
  const started = new Date().toISOString();
  noteSetting(vault, 'fixityRound', started);
  return started;
}

/** The next file of a round: first the one whose check lies furthest back. */
export function nextFile(catalogue: Catalogue, started: string): FileToCheck | null {
  return (
    catalogue
      .prepare(`select f.id, f.size, f.sha256 ${FILES} where ${SINCE} < ? order by ${SINCE}, f.id limit 1`)
      .get<never>([started]) ?? null
  );
}

/** Files that were found not to be whole, to be looked at again. */
export function foundFiles(catalogue: Catalogue): FileToCheck[] {
  return catalogue.prepare(`select f.id, f.size, f.sha256 ${FILES} where x.problem is not null`).all<never>();
}

function leftOf(catalogue: Catalogue, started: string): number {
  return Number(catalogue.prepare(`select count(*) ${FILES} where ${SINCE} < ?`, { pluck: true }).get([started]));
}

/**
 * Keeps what a check of a file has found. What is new, a file that is not whole or one that is whole again, gets an entry in the history.
 * @param problem null for a file that is whole
 */
export function noteCheck(vault: Vault, file: string, problem: FileProblem['kind'] | null): void {
  const at = new Date().toISOString();
  const before = vault.catalogue
    .prepare('select problem, found from fixity where file = ?')
    .get<{ problem: string | null; found: string | null }>([file]);
  const found = problem === null ? null : before?.problem === problem ? before.found : at;
  transaction(vault.catalogue, () =>
    vault.catalogue
      .prepare('insert or replace into fixity (file, checked, problem, found) values (?, ?, ?, ?)')
      .run([file, at, problem, found]),
  );
  if ((before?.problem ?? null) === problem) return;
  const note = problem === null ? { whole: file, was: before?.problem } : { found: problem, file };
  commit(vault, { action: 'fixity', note: JSON.stringify(note) }, () => {});
}

/** Ends a round, with an entry in the history: every file was looked at, and so many were not whole. */
export function endRound(vault: Vault, started: string): Round {
  const { files, bytes } = vault.catalogue
    .prepare(`select count(*) as files, coalesce(sum(f.size), 0) as bytes ${FILES} where x.checked >= ?`)
    .get<{ files: number; bytes: number }>([started]) ?? { files: 0, bytes: 0 };
  const round: Round = {
    started,
    ended: new Date().toISOString(),
    files,
    bytes,
    found: findingCount(vault.catalogue),
  };
  commit(vault, { action: 'fixity', note: JSON.stringify({ round }) }, () => {});
  noteSetting(vault, 'fixityLast', JSON.stringify(round));
  transaction(vault.catalogue, () => {
    dropSetting(vault.catalogue, 'fixityRound');
    // Rows of files that were taken out, by a merge that was undone or a change of hand.
    vault.catalogue.prepare('delete from fixity where file not in (select id from file)').run();
  });
  return round;
}

/**
 * What `verify` has found of all files counts as a round.
 * @param checks by identifier of the file
 */
export function noteWholeRound(
  vault: Vault,
  started: string,
  checks: ReadonlyMap<string, FileProblem['kind'] | null>,
): void {
  for (const [file, problem] of checks) noteCheck(vault, file, problem);
  if (leftOf(vault.catalogue, started) === 0) endRound(vault, started);
}

function lastRound(catalogue: Catalogue): Round | null {
  const kept = setting(catalogue, 'fixityLast');
  return kept === null ? null : (JSON.parse(kept) as Round);
}
