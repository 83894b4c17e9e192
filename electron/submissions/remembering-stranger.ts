import type { Vault } from '../vault/vault.ts';
import type { ReadAsStranger, StrangersView } from './leak/stranger.ts';

/** Characters that are kept of files which were taken apart, while a vault is open. */
const MOST = 24 * 1024 * 1024;

/** By what is looked at: the file's digest. The oldest first. */
const kept = new WeakMap<Vault, Map<string, { view: StrangersView; size: number }>>();

/** One stored file, to be taken apart. */
export interface StoredFile {
  readonly mime: string;
  readonly size: number;
  readonly sha256: string;
  bytes(): AsyncIterable<Uint8Array>;
}

/**
 * A stored file never changes, and a submission is laid out anew with every word that is written in it: what was read out of a file is
 * remembered as long as the vault is open, in memory only.
 */
export function rememberingStranger(
  vault: Vault,
  readAsStranger: ReadAsStranger,
): (file: StoredFile) => Promise<StrangersView> {
  const views = kept.get(vault) ?? new Map<string, { view: StrangersView; size: number }>();
  kept.set(vault, views);
  return async ({ mime, size, sha256, bytes }) => {
    const known = views.get(sha256);
    if (known !== undefined) return known.view;
    const view = await readAsStranger({ mime, size, bytes: bytes() });
    const length = view.pages.reduce((sum, { text }) => sum + text.length, 0);
    if (length < MOST / 4) views.set(sha256, { view, size: length });
    let total = [...views.values()].reduce((sum, each) => sum + each.size, 0);
    for (const [key, each] of views) {
      if (total <= MOST) break;
      views.delete(key);
      total -= each.size;
    }
    return view;
  };
}
