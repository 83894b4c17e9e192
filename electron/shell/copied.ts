import { createHmac, randomBytes } from 'node:crypto';

/** Milliseconds after copying until the clipboard is emptied. */
export const CLEAR_AFTER = 30_000;

/** The part of Electron's clipboard that is used here. */
type Clipboard = { readText(): Promise<string>; clear(): void };

export type Copied = {
  /** To be called when something was copied in the window. */
  readonly noted: () => Promise<void>;
  /** Empties the clipboard if it still holds what was copied; nothing that came from elsewhere is touched. Never fails. */
  readonly clear: () => Promise<void>;
};

/**
 * What was copied does not stay on the clipboard: after half a minute, at a lock and at the end it is emptied, if it still holds the same. Only a keyed
 * hash of it is remembered. What a clipboard manager has taken meanwhile cannot be taken back.
 *
 * @param isOn whether a person wants it
 */
export function createCopied(clipboard: Clipboard, isOn: () => boolean): Copied {
  const key = randomBytes(32);
  const hashOf = (text: string): string => createHmac('sha256', key).update(text).digest('base64');
  let hash: string | null = null;
  let timer: NodeJS.Timeout | undefined;

  async function clear(): Promise<void> {
    clearTimeout(timer);
    const mine = hash;
    hash = null;
    if (mine === null || !isOn()) return;
    try {
      if (hashOf(await clipboard.readText()) === mine) clipboard.clear();
    } catch {
      // A clipboard that cannot be read cannot be compared; what somebody else put there is not taken away.
    }
  }

  return {
    async noted() {
      clearTimeout(timer);
      if (!isOn()) return;
      try {
        hash = hashOf(await clipboard.readText());
      } catch {
        return;
      }
      timer = setTimeout(() => void clear(), CLEAR_AFTER);
      timer.unref();
    },
    clear,
  };
}
