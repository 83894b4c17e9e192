import { on } from '../app/host.ts';

/** Forms that keep what is written in them; each gives a way to do it at once. */
const forms = new Set<() => Promise<void>>();

/** Keeps everything that stands in an open form, before the vault is locked or the window goes. */
export async function keepDraftsNow(): Promise<void> {
  await Promise.all([...forms].map((keep) => keep()));
}

/** Has a form keep its draft when `keepDraftsNow` is called, until the function it returns is called. */
export function keepsDrafts(keep: () => Promise<void>): () => void {
  forms.add(keep);
  return () => forms.delete(keep);
}

/** Has what is written kept before the vault locks and before the window loses the focus, until the function it returns is called. */
export function keepsBeforeLeaving(keep: () => Promise<void>): () => void {
  const now = (): void => void keep();
  const stops = [
    keepsDrafts(keep),
    on('vault.locking', ({ seconds }) => {
      if (seconds !== null) now();
    }),
  ];
  globalThis.addEventListener('blur', now);
  return () => {
    globalThis.removeEventListener('blur', now);
    for (const stop of stops) stop();
  };
}
