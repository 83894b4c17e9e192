import { fail } from '../../shared/contract/errors.ts';
import type { Draft as ListedDraft } from '../../shared/contract/shapes.ts';
import { transaction, type Catalogue } from '../vault/catalogue.ts';
import { keepSetting, type SettingName } from '../vault/settings.ts';
import type { Vault } from '../vault/vault.ts';
import { idOf } from './codes.ts';

/** What the window keeps in the vault that is no part of the history: drafts, views, marks, settings. */

/** Keeps a form that is not stored yet, in the place of an older one of this key. */
export function saveDraft(vault: Vault, key: string, draft: unknown): void {
  const { type, code, title } = describe(draft);
  write(vault, (catalogue) =>
    catalogue
      .prepare('insert or replace into draft (key, type, code, title, data, updated) values (?, ?, ?, ?, ?, ?)')
      .run([key, type, code, title, JSON.stringify(draft ?? null), new Date().toISOString()]),
  );
}

/** Fails with DRAFT_NOT_FOUND. */
export function readDraft(catalogue: Catalogue, key: string): unknown {
  const found = catalogue.prepare('select data from draft where key = ?').get<{ data: string }>([key]);
  return JSON.parse(found?.data ?? fail('DRAFT_NOT_FOUND')) as unknown;
}

/** The newest first. */
export function listDrafts(catalogue: Catalogue): ListedDraft[] {
  return catalogue.prepare('select key, type, code, title, updated from draft order by updated desc, key').all<never>();
}

export function dropDraft(vault: Vault, key: string): void {
  write(vault, (catalogue) => catalogue.prepare('delete from draft where key = ?').run([key]));
}

export function saveView(vault: Vault, key: string, view: unknown): void {
  // On read-only media a window is left as it is, and that is all right.
  if (vault.readOnly) return;
  write(vault, (catalogue) =>
    catalogue
      .prepare('insert or replace into view_state (key, data) values (?, ?)')
      .run([key, JSON.stringify(view ?? null)]),
  );
}

export function readViews(catalogue: Catalogue): Record<string, unknown> {
  const rows = catalogue.prepare('select key, data from view_state').all<{ key: string; data: string }>();
  return Object.fromEntries(rows.map(({ key, data }) => [key, JSON.parse(data) as unknown]));
}

/** Says that somebody has, or has not, looked at a document. Fails with RECORD_NOT_FOUND. */
export function markDocument(vault: Vault, code: string, read: boolean): void {
  const record = idOf(vault.catalogue, code);
  if (vault.readOnly) return;
  write(vault, (catalogue) =>
    read
      ? catalogue
          .prepare('insert or ignore into read_mark (record, at) values (?, ?)')
          .run([record, new Date().toISOString()])
      : catalogue.prepare('delete from read_mark where record = ?').run([record]),
  );
}

export interface IntakeFailure {
  readonly path: string;
  readonly reason: string;
}

/** Notes what could not be brought in, or not with its text; of one path the newest counts. */
export function noteFailures(vault: Vault, failures: readonly IntakeFailure[]): void {
  if (failures.length === 0) return;
  const at = new Date().toISOString();
  write(vault, (catalogue) => {
    const drop = catalogue.prepare('delete from intake_failure where path = ?');
    const insert = catalogue.prepare('insert into intake_failure (path, reason, at) values (?, ?, ?)');
    for (const { path, reason } of failures) {
      drop.run([path.toWellFormed()]);
      insert.run([path.toWellFormed(), reason, at]);
    }
  });
}

export function dismissFailures(vault: Vault, ids: readonly number[]): void {
  write(vault, (catalogue) => {
    const drop = catalogue.prepare('delete from intake_failure where id = ?');
    for (const id of ids) drop.run([id]);
  });
}

/** Takes paths off the list that are tried again. */
export function forgetFailures(vault: Vault, paths: readonly string[]): void {
  write(vault, (catalogue) => {
    const drop = catalogue.prepare('delete from intake_failure where path = ?');
    for (const path of paths) drop.run([path.toWellFormed()]);
  });
}

/** On read-only media nothing is noted. */
export function noteSetting(vault: Vault, name: SettingName, value: string): void {
  if (vault.readOnly) return;
  write(vault, (catalogue) => keepSetting(catalogue, name, value));
}

function write(vault: Vault, work: (catalogue: Catalogue) => void): void {
  if (vault.readOnly) fail('VAULT_READ_ONLY');
  transaction(vault.catalogue, () => work(vault.catalogue));
}

/** What a list of drafts says of one; a draft is the window's own, so all of it may be missing. */
function describe(draft: unknown): { type: string; code: string | null; title: string } {
  const given = typeof draft === 'object' && draft !== null ? (draft as Record<string, unknown>) : {};
  const text = (value: unknown): string => (typeof value === 'string' ? value.toWellFormed() : '');
  return { type: text(given['type']), code: text(given['code']) || null, title: text(given['title']).slice(0, 500) };
}
