import type { Catalogue } from './catalogue.ts';

/** What the catalogue remembers by one word each, beside the archive: no part of its history, and never exchanged. */
export type SettingName =
  /** Ways in that the history knows, and what an unfinished change of the keys left; see `known-ways`, `unseen-key`, `replace-keys`. */
  | 'keysKnown'
  | 'keysBefore'
  | 'recoveryKeyUnseen'
  | 'wayUnseen'
  /** Work that a lock or a crash may interrupt, and how far it came. */
  | 'intakeUnderWay'
  | 'exportUnderWay'
  | 'exchangeFollowed'
  | 'indexedWords'
  /** When something was last done, and what came of it. */
  | 'lastBackup'
  | 'lastVerified'
  | 'fixityRound'
  | 'fixityLast'
  /** What somebody chose. */
  | 'fixityDays'
  | 'recogniseBySelf'
  | 'searchHistory';

/** @returns null where nothing was noted */
export function setting(catalogue: Catalogue, name: SettingName): string | null {
  return catalogue.prepare('select value from setting where name = ?', { pluck: true }).get([name]) ?? null;
}

/** Inside a transaction of the caller. */
export function keepSetting(catalogue: Catalogue, name: SettingName, value: string): void {
  catalogue.prepare('insert or replace into setting (name, value) values (?, ?)').run([name, value]);
}

/** Inside a transaction of the caller. */
export function dropSetting(catalogue: Catalogue, name: SettingName): void {
  catalogue.prepare('delete from setting where name = ?').run([name]);
}
