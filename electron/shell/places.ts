import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { choices } from '../../shared/contract/calls/shell.ts';

/** Where a place comes from: a dialog of some kind, files dropped on the window, the list of vaults on this computer. */
export type PlaceKind = (typeof choices)[number] | 'dropped' | 'known-vault';

/** A place as the window sees it: a token in place of the path, and what a person needs to recognise it. */
export type Place = { readonly place: string; readonly name: string; readonly folder: string };

/** Kinds that outlive a lock: without them the vault could not be opened again. */
const VAULT_KINDS: readonly PlaceKind[] = ['vault', 'new-vault', 'known-vault'];

export type Places = {
  /** The same path of the same kind has the same token. */
  readonly add: (file: string, kind: PlaceKind) => Place;
  /** The path behind a token, if it was made for one of these kinds. */
  readonly find: (token: string, kinds: readonly PlaceKind[]) => string | undefined;
  /** The path behind a token of any kind. */
  readonly findAny: (token: string) => string | undefined;
  /** To be called when the vault locks. Places of vaults stay. */
  readonly forget: () => void;
};

/** Tokens for the paths that a person has chosen. The window holds tokens only, so it can name no other path. */
export function createPlaces(): Places {
  const byToken = new Map<string, { readonly file: string; readonly kind: PlaceKind }>();
  const tokens = new Map<string, string>();

  return {
    add(file, kind) {
      const key = `${kind}\n${file}`;
      const place = tokens.get(key) ?? randomBytes(16).toString('hex');
      tokens.set(key, place);
      byToken.set(place, { file, kind });
      return { place, name: path.basename(file), folder: path.dirname(file) };
    },
    find(token, kinds) {
      const found = byToken.get(token);
      return found !== undefined && kinds.includes(found.kind) ? found.file : undefined;
    },
    findAny: (token) => byToken.get(token)?.file,
    forget() {
      for (const [token, { file, kind }] of byToken) {
        if (VAULT_KINDS.includes(kind)) continue;
        byToken.delete(token);
        tokens.delete(`${kind}\n${file}`);
      }
    },
  };
}
