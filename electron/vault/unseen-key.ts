/**
 * A recovery key that was made while keys were replaced, and that nobody was shown yet. What nobody knows is not to stand in the list as a way in: when
 * the replacement is stopped before its key is shown, the slot goes.
 */
import { transaction, type Catalogue } from './catalogue.ts';
import type { KeyRing } from './key-ring.ts';

const UNSEEN = 'recoveryKeyUnseen';

/** Inside a transaction of the caller. @param slot the slot of the key */
export function noteUnseen(catalogue: Catalogue, slot: string): void {
  catalogue.prepare('insert or replace into setting (name, value) values (?, ?)').run([UNSEEN, slot]);
}

/** The slot of a recovery key that nobody was shown; null where there is none. */
export function unseenSlot(catalogue: Catalogue): string | null {
  const found = catalogue.prepare('select value from setting where name = ?', { pluck: true }).get([UNSEEN]);
  return typeof found === 'string' ? found : null;
}

/** The key was shown. */
export function forgetUnseen({ catalogue }: { readonly catalogue: Catalogue }): void {
  transaction(catalogue, () => catalogue.prepare('delete from setting where name = ?').run([UNSEEN]));
}

/** Takes the way in away that nobody knows. @returns whether there was one */
export async function dropUnseen(vault: { readonly catalogue: Catalogue; readonly keys: KeyRing }): Promise<boolean> {
  const slot = unseenSlot(vault.catalogue);
  if (slot === null) return false;
  const isListed = vault.keys.list().some(({ id }) => id === slot);
  if (isListed) await vault.keys.remove(slot);
  forgetUnseen(vault);
  return isListed;
}
