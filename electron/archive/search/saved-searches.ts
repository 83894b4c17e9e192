import { randomUUID } from 'node:crypto';
import { fail } from '../../../shared/contract/errors.ts';
import type { CallInput, CallOutput } from '../../../shared/contract/calls.ts';
import { parseQuery } from '../../../shared/search/query.ts';
import { transaction, type Catalogue } from '../../vault/catalogue.ts';
import { keepSetting, setting } from '../../vault/settings.ts';
import type { Vault } from '../../vault/vault.ts';
import { folded } from '../title-list.ts';
import type { SavedQuery } from './evaluate.ts';

/** Searches that are kept under a name, and the history of what was looked for: in the vault, and no part of the history of the archive. */

type Saved = CallOutput<'searches.list'>[number];

export function savedSearches(catalogue: Catalogue): Saved[] {
  return catalogue
    .prepare('select id, name, query, options, folder, position from saved_search order by position, name, id')
    .all<{ id: string; name: string; query: string; options: string; folder: number; position: number }>()
    .map(({ options, folder, ...rest }) => ({ ...rest, options: read(options), folder: folder === 1 }));
}

export function saveSearch(
  vault: Vault,
  { id, name, query, options, folder, position }: CallInput<'searches.save'>,
): string {
  const { catalogue } = vault;
  const known = id ?? randomUUID();
  write(vault, () => {
    const at = new Date().toISOString();
    const before = catalogue
      .prepare('select position, created from saved_search where id = ?')
      .get<{ position: number; created: string }>([known]);
    const end = Number(
      catalogue.prepare('select coalesce(max(position) + 1, 0) from saved_search', { pluck: true }).get(),
    );
    catalogue
      .prepare(
        `insert or replace into saved_search (id, name, query, options, folder, position, created, updated)
         values (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run([
        known,
        name,
        query,
        JSON.stringify(options),
        folder ? 1 : 0,
        position ?? before?.position ?? end,
        before?.created ?? at,
        at,
      ]);
  });
  return known;
}

export function removeSearch(vault: Vault, id: string): void {
  write(vault, () => vault.catalogue.prepare('delete from saved_search where id = ?').run([id]));
}

/** For `in:name`: the query that is kept under a name. */
export function savedQueryIn(catalogue: Catalogue): SavedQuery {
  return (name) => {
    const wanted = folded(name);
    const found = savedSearches(catalogue).find((each) => folded(each.name) === wanted);
    return found === undefined ? null : parseQuery(found.query).ast;
  };
}

/** Entries of the search history, at most. */
const LONGEST_HISTORY = 200;

export function searchHistory(catalogue: Catalogue): CallOutput<'searchHistory.list'> {
  const entries = catalogue
    .prepare('select id, query, options, found, at from search_history order by id desc')
    .all<{ id: number; query: string; options: string; found: number | null; at: string }>()
    .map(({ options, ...rest }) => ({ ...rest, options: read(options) }));
  return { keep: keepsHistory(catalogue), entries };
}

/** Notes what was looked for; the same once more takes the place of the older entry. */
export function rememberSearch(
  vault: Vault,
  query: string,
  options: Readonly<Record<string, unknown>>,
  found: number,
): void {
  const { catalogue } = vault;
  if (vault.readOnly || query.trim() === '' || !keepsHistory(catalogue)) return;
  write(vault, () => {
    catalogue.prepare('delete from search_history where query = ?').run([query]);
    catalogue
      .prepare('insert into search_history (query, options, found, at) values (?, ?, ?, ?)')
      .run([query, JSON.stringify(options), found, new Date().toISOString()]);
    catalogue
      .prepare('delete from search_history where id not in (select id from search_history order by id desc limit ?)')
      .run([LONGEST_HISTORY]);
  });
}

export function clearSearchHistory(vault: Vault, ids?: readonly number[]): void {
  const { catalogue } = vault;
  write(vault, () => {
    if (ids === undefined) catalogue.exec('delete from search_history');
    else
      catalogue
        .prepare('delete from search_history where id in (select value from json_each(?))')
        .run([JSON.stringify(ids)]);
  });
}

export function keepSearchHistory(vault: Vault, keep: boolean): void {
  const { catalogue } = vault;
  write(vault, () => {
    keepSetting(catalogue, 'searchHistory', keep ? 'kept' : 'none');
    if (!keep) catalogue.exec('delete from search_history');
  });
}

function keepsHistory(catalogue: Catalogue): boolean {
  return setting(catalogue, 'searchHistory') !== 'none';
}

function write(vault: Vault, work: () => void): void {
  if (vault.readOnly) fail('VAULT_READ_ONLY');
  transaction(vault.catalogue, work);
}

function read(options: string): Record<string, unknown> {
  const value: unknown = JSON.parse(options);
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
