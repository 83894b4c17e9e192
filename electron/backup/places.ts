import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import { transaction } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import { isEmptyOrAbsent, placePaths, readPlace } from './place.ts';

/** A place as the vault remembers it. */
export interface KnownPlace {
  readonly id: string;
  readonly path: string;
  /** Whether backups of this vault can be reached there now. */
  readonly isThere: boolean;
  /** ISO instants; null when it was not done. */
  readonly backedUp: string | null;
  readonly drilled: string | null;
}

/** By what a place is named without its path. */
function idOfPlace(path: string): string {
  return createHash('sha256').update(resolve(path)).digest('hex').slice(0, 16);
}

/** Places that are known: those that the open vault remembers, and those that were chosen in this process. */
export function createPlaces(opened: () => Vault | null) {
  const chosen = new Map<string, string>();
  /** Chosen since the last backup there: a person says that backups begin in this folder. */
  const fresh = new Set<string>();

  function remembered(): { path: string; backedUp: string | null; drilled: string | null }[] {
    return (
      opened()
        ?.catalogue.prepare(
          'select path, backed_up as backedUp, drilled from backup_place order by backed_up is null, backed_up desc, path',
        )
        .all<never>() ?? []
    );
  }

  function shown(path: string): KnownPlace {
    const known = remembered().find((each) => each.path === path);
    return {
      id: idOfPlace(path),
      path,
      isThere: isThere(path, opened()?.id ?? null),
      backedUp: known?.backedUp ?? null,
      drilled: known?.drilled ?? null,
    };
  }

  return {
    choose(path: string): KnownPlace {
      chosen.set(idOfPlace(path), resolve(path));
      fresh.add(idOfPlace(path));
      return shown(resolve(path));
    },
    list: (): KnownPlace[] => {
      const paths = new Set([...remembered().map(({ path }) => path), ...chosen.values()]);
      return [...paths].map(shown);
    },
    /** The path of a place. BACKUP_PLACE_UNKNOWN for one that is not known. */
    path(id: string): string {
      const found = remembered().find(({ path }) => idOfPlace(path) === id)?.path ?? chosen.get(id);
      return found ?? fail('BACKUP_PLACE_UNKNOWN');
    },
    /**
     * The path of a place for a backup. One that has backups is not begun anew by itself: where a stick was pulled out, an empty folder of the
     * computer may be left, and a backup in there would be none.
     *
     * @throws KhronikaError BACKUP_PLACE_UNKNOWN, BACKUP_PLACE_GONE
     */
    pathForBackup(id: string): string {
      const path = this.path(id);
      const { backedUp, isThere: isHere } = shown(path);
      if (backedUp !== null && !isHere && !fresh.has(id) && isEmptyOrAbsent(path)) fail('BACKUP_PLACE_GONE');
      return path;
    },
    /** A backup was made in it. */
    begun: (id: string): void => void fresh.delete(id),
    forget(id: string): void {
      const vault = opened();
      const path = remembered().find((each) => idOfPlace(each.path) === id)?.path;
      chosen.delete(id);
      if (vault === null || path === undefined) return;
      if (vault.readOnly) fail('VAULT_READ_ONLY');
      transaction(vault.catalogue, () =>
        vault.catalogue.prepare('delete from backup_place where path = ?').run([path]),
      );
    },
    /** What was chosen for one vault is not offered for the next. */
    clear: () => {
      chosen.clear();
      fresh.clear();
    },
  };
}

/** Folders of backups that the vault remembers and that can be reached now. */
export function placesAtHand({ id, catalogue }: Vault): string[] {
  const paths = catalogue.prepare('select path from backup_place order by path', { pluck: true }).all<never>();
  return (paths as string[]).filter((path) => isThere(path, id));
}

/** Keeps in the vault that a state of it was made in a place. On read-only media nothing is kept. */
export function noteBackup(vault: Vault, path: string, made: { readonly state: string; readonly at: string }): void {
  if (vault.readOnly) return;
  transaction(vault.catalogue, () =>
    vault.catalogue
      .prepare(
        `insert into backup_place (path, added, state, backed_up) values ($path, $at, $state, $at)
         on conflict (path) do update set state = excluded.state, backed_up = excluded.backed_up`,
      )
      .run({ path: resolve(path), at: made.at, state: made.state }),
  );
}

/** The same of a drill that found everything in order. */
export function noteDrill(vault: Vault, path: string, at: string): void {
  if (vault.readOnly) return;
  transaction(vault.catalogue, () =>
    vault.catalogue
      .prepare(
        `insert into backup_place (path, added, drilled) values ($path, $at, $at)
         on conflict (path) do update set drilled = excluded.drilled`,
      )
      .run({ path: resolve(path), at }),
  );
}

function isThere(path: string, vault: string | null): boolean {
  try {
    const found = readPlace(placePaths(path));
    return vault === null || found.vault === vault;
  } catch (error) {
    if (isKhronikaError(error)) return false;
    throw error;
  }
}
