/**
 * Keys that Khronika made and that nobody was shown yet: a recovery key, a recovery kit. What nobody knows is not to stand in the list as a way in:
 * when its making is stopped before it is shown, the slot goes.
 */
import { transaction, type Catalogue } from './catalogue.ts';
import { dropSetting, keepSetting, setting } from './settings.ts';
import type { SlotKind } from './vault-folder.ts';

/** How it is made: while all keys are replaced, which may take long, or as one way in more, which is noted when it stands. */
export type Making = 'replacement' | 'way';

const NAMES = { replacement: 'recoveryKeyUnseen', way: 'wayUnseen' } as const;

/** Inside a transaction of the caller. @param slot the slot of the key */
export function noteUnseen(catalogue: Catalogue, making: Making, slot: string): void {
  keepSetting(catalogue, NAMES[making], slot);
}

/** The slot of a key that nobody was shown; null where there is none. */
export function unseenSlot(catalogue: Catalogue, making: Making): string | null {
  return setting(catalogue, NAMES[making]);
}

/** The key was shown, or is gone. Inside a transaction of the caller. */
export function forgetUnseen(catalogue: Catalogue, making: Making): void {
  dropSetting(catalogue, NAMES[making]);
}

/** What is needed of a vault here. */
interface Unseen {
  readonly catalogue: Catalogue;
  readonly keys: {
    list(): readonly { readonly id: string; readonly kind: SlotKind }[];
    remove(id: string): Promise<unknown>;
  };
}

/** Takes the way in away that nobody knows. @returns of which kind it was; null where there was none */
export async function dropUnseen({ catalogue, keys }: Unseen, making: Making): Promise<SlotKind | null> {
  const slot = unseenSlot(catalogue, making);
  if (slot === null) return null;
  const found = keys.list().find(({ id }) => id === slot);
  if (found !== undefined) await keys.remove(slot);
  transaction(catalogue, () => forgetUnseen(catalogue, making));
  return found?.kind ?? null;
}
