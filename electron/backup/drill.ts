import { join } from 'node:path';
import type { Verification } from '../archive/verify.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Unlock } from '../vault/key-slots.ts';
import { chooseState, type StateChoice } from './choose-state.ts';
import { failureOfPlace } from './failure.ts';
import type { Moving } from './objects.ts';
import { placePaths, readPlace } from './place.ts';
import { layOut, withScratch } from './scratch.ts';
import { verifyApart } from './verify-apart.ts';

export interface DrillOptions extends StateChoice {
  readonly signal?: AbortSignal | undefined;
  /** The catalogue of the vault that is open in this process; null when there is none. */
  readonly current: Catalogue | null;
  onProgress?(progress: { done: number; total: number; bytes: number }): void;
}

export interface Drilled {
  readonly vault: string;
  readonly state: string;
  /** ISO instant of the state, UTC. */
  readonly at: string;
  readonly verification: Verification;
}

/**
 * Opens the newest state of a place as one would after the loss of the computer, with what the person types, and verifies every file, row and
 * entry of it. It is put together in a folder of its own that is taken away afterwards; only ciphertext is ever in it.
 *
 * @throws KhronikaError BACKUP_UNKNOWN, BACKUP_DAMAGED, BACKUP_PLACE_GONE, STATE_NOT_FOUND, DISK_FULL; those of opening a vault
 */
export async function drill(backup: string, unlock: Unlock, options: DrillOptions): Promise<Drilled> {
  const place = placePaths(backup);
  const { vault } = readPlace(place);
  const state = chooseState(place, options);
  const moving: Moving = { signal: options.signal };
  return withScratch(async (scratch) => {
    const folder = join(scratch, 'state.khronika');
    try {
      await layOut(place, state, folder, moving);
    } catch (error) {
      if (options.signal?.aborted === true) throw error;
      return failureOfPlace(error, place.states);
    }
    const verification = await verifyApart(folder, unlock, options.current, {
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
    });
    return { vault, state: state.id, at: state.at, verification };
  });
}
