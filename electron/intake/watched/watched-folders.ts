import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { fail } from '../../../shared/contract/errors.ts';
import { idOf } from '../../archive/codes.ts';
import { transaction, type Catalogue } from '../../vault/catalogue.ts';
import type { Vault } from '../../vault/vault.ts';

/** A folder of a scanner or a phone. What is known of it is kept in the vault: its path says something of its owner. */
export interface WatchedFolder {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  /** Code of the source that its files come from. */
  readonly source: string | null;
  readonly by: string | null;
  readonly added: string;
  readonly paused: boolean;
}

/** `before`: it was there when the folder was chosen. */
export type Decision = 'before' | 'imported' | 'left';

export interface KnownFile {
  readonly path: string;
  readonly size: number;
  readonly modified: string;
  readonly decision: Decision;
}

export function watchedFolders(catalogue: Catalogue): WatchedFolder[] {
  return catalogue
    .prepare(
      `select w.id, w.path, r.code as source, w.by, w.added, w.paused
       from watched_folder w left join record r on r.id = w.source order by w.added, w.id`,
    )
    .all<Omit<WatchedFolder, 'paused' | 'name'> & { paused: number }>()
    .map((row) => ({
      ...row,
      name: basename(row.path) || row.path,
      paused: row.paused === 1,
    }));
}

/** Fails with WATCH_UNKNOWN for a folder that is not watched. */
export function watchedFolder(catalogue: Catalogue, id: string): WatchedFolder {
  return watchedFolders(catalogue).find((folder) => folder.id === id) ?? fail('WATCH_UNKNOWN');
}

/** Watching a folder that is watched already changes who brings its files and where they come from. */
export function watchFolder(vault: Vault, path: string, { source, by }: { source?: string; by?: string }): string {
  const known = watchedFolders(vault.catalogue).find((folder) => folder.path === path);
  const id = known?.id ?? randomUUID();
  const from = source === undefined ? null : idOf(vault.catalogue, source);
  write(vault, (catalogue) => {
    catalogue
      .prepare(
        `insert into watched_folder (id, path, source, by, added, paused) values (?, ?, ?, ?, ?, 0)
         on conflict (id) do update set source = excluded.source, by = excluded.by, paused = 0`,
      )
      .run([id, path, from, by ?? null, new Date().toISOString()]);
  });
  return id;
}

export function pauseFolder(vault: Vault, id: string, paused: boolean): void {
  watchedFolder(vault.catalogue, id);
  write(vault, (catalogue) =>
    catalogue.prepare('update watched_folder set paused = ? where id = ?').run([paused ? 1 : 0, id]),
  );
}

/** What came in from it stays; what was said of its files is forgotten. */
export function forgetFolder(vault: Vault, id: string): void {
  watchedFolder(vault.catalogue, id);
  write(vault, (catalogue) => {
    catalogue.prepare('delete from watched_file where folder = ?').run([id]);
    catalogue.prepare('delete from watched_folder where id = ?').run([id]);
  });
}

export function knownFiles(catalogue: Catalogue, folder: string): Map<string, KnownFile> {
  const rows = catalogue
    .prepare('select path, size, modified, decision from watched_file where folder = ?')
    .all<KnownFile & Record<string, never>>([folder]);
  return new Map(rows.map((row) => [row.path, row]));
}

export function decide(
  vault: Vault,
  folder: string,
  files: readonly { readonly path: string; readonly size: number; readonly modified: string }[],
  decision: Decision,
): void {
  write(vault, (catalogue) => {
    const note = catalogue.prepare(
      'insert or replace into watched_file (folder, path, size, modified, decision, at) values (?, ?, ?, ?, ?, ?)',
    );
    const at = new Date().toISOString();
    for (const { path, size, modified } of files) note.run([folder, path, size, modified, decision, at]);
  });
}

function write(vault: Vault, work: (catalogue: Catalogue) => void): void {
  if (vault.readOnly) fail('VAULT_READ_ONLY');
  transaction(vault.catalogue, () => work(vault.catalogue));
}
