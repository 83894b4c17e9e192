/** Bytes of drawn pages that are kept for the way back. They are never on disk and go when the vault is locked. */
const KEPT = 64 * 1024 * 1024;

/** The pages that were drawn last, in memory. */
export interface DrawnPages {
  get(key: string): Uint8Array | undefined;
  keep(key: string, png: Uint8Array): void;
  /** Forgets all whose key begins so. */
  forget(prefix: string): void;
}

export function createDrawnPages(limit = KEPT): DrawnPages {
  const kept = new Map<string, Uint8Array>();
  let bytes = 0;
  const remove = (key: string): void => {
    const png = kept.get(key);
    kept.delete(key);
    bytes -= png?.length ?? 0;
  };
  return {
    get(key) {
      const png = kept.get(key);
      if (png !== undefined) {
        kept.delete(key);
        kept.set(key, png);
      }
      return png;
    },
    keep(key, png) {
      remove(key);
      kept.set(key, png);
      bytes += png.length;
      for (const oldest of kept.keys()) {
        if (bytes <= limit) break;
        remove(oldest);
      }
    },
    forget(prefix) {
      for (const key of kept.keys()) if (key.startsWith(prefix)) remove(key);
    },
  };
}
