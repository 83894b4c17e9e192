import type { Vault } from '../vault/vault.ts';
import type { SealedFile } from '../vault/sealed-file.ts';
import type { ViewedFile, Viewer } from './viewer.ts';

/** An encrypted file that is open for the viewer, for as long as somebody holds it. */
export interface HeldFile {
  readonly file: ViewedFile;
  readonly sealed: SealedFile;
  /** Once, by each who holds it. */
  release(): void;
}

/**
 * Files that are open. Whoever looks at the same document holds the same file, so that the viewer opens it once. Passwords that fitted are kept
 * here, in memory, until the vault is locked.
 */
export interface HeldFiles {
  hold(id: string, mime: string, as: 'pages' | 'structure'): Promise<HeldFile>;
  /** Has the file opened with this password from now on. */
  unlock(id: string, password: string): void;
  /** Forgets passwords. */
  clear(): void;
}

interface Entry {
  readonly opening: Promise<{ file: ViewedFile; sealed: SealedFile }>;
  holders: number;
}

/** @param forgotten is told of each file that nobody holds any more */
export function createHeldFiles(vault: Vault, viewer: Viewer, forgotten: (sealed: SealedFile) => void): HeldFiles {
  const entries = new Map<string, Entry>();
  const passwords = new Map<string, string>();

  async function opened(id: string, mime: string, as: 'pages' | 'structure') {
    const sealed = await vault.files.open(id);
    const password = passwords.get(id);
    const file: ViewedFile = {
      mime,
      as,
      size: sealed.size,
      read: (at, length) => sealed.read(at, length),
      ...(password === undefined ? {} : { password }),
    };
    return { file, sealed };
  }

  return {
    async hold(id, mime, as) {
      const key = `${as} ${id}`;
      const entry = entries.get(key) ?? { opening: opened(id, mime, as), holders: 0 };
      entries.set(key, entry);
      entry.holders += 1;
      const leave = (): boolean => {
        entry.holders -= 1;
        if (entry.holders > 0) return false;
        if (entries.get(key) === entry) entries.delete(key);
        return true;
      };
      try {
        const { file, sealed } = await entry.opening;
        let isHeld = true;
        return {
          file,
          sealed,
          release() {
            if (!isHeld) return;
            isHeld = false;
            if (!leave()) return;
            viewer.close(file);
            forgotten(sealed);
            void sealed.close();
          },
        };
      } catch (error) {
        leave();
        throw error;
      }
    },
    unlock(id, password) {
      passwords.set(id, password);
      // Those who hold it already opened it without.
      entries.delete(`pages ${id}`);
    },
    clear: () => passwords.clear(),
  };
}
