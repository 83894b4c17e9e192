import { join } from 'node:path';
import { isKhronikaError } from '../../shared/contract/errors.ts';
import { compareCheckpoint, type OutsideState } from '../archive/checkpoint.ts';
import type { Vault } from '../vault/vault.ts';
import { readableStates } from './choose-state.ts';
import { fileOf, type State } from './manifest.ts';
import { placePaths, type PlacePaths } from './place.ts';
import { assemble, withScratch } from './scratch.ts';

/** What is found beside what the vault itself shows. */
export interface ComparedWithBackups {
  readonly problems: readonly { readonly kind: string; readonly where: string; readonly detail: string }[];
  readonly unchecked: readonly { readonly kind: string; readonly where: string }[];
}

/**
 * Compares the history with the newest state of each place that has one of this vault. Nothing in a folder can tell that all of it was put back to an older
 * state; a backup that was made since can, for the signed checkpoint in it reaches further than the vault.
 */
export async function compareWithBackups(vault: Vault, places: readonly string[]): Promise<ComparedWithBackups> {
  const problems: ComparedWithBackups['problems'][number][] = [];
  const unchecked: ComparedWithBackups['unchecked'][number][] = [];
  for (const path of places) {
    const place = placePaths(path);
    const newest = readableStates(place).find((state) => state.vault === vault.id);
    if (newest === undefined) continue;
    const { state, seq } = await checkpointOf(vault, place, newest);
    if (state === 'beyond')
      problems.push({
        kind: 'older-than-backup',
        where: String(seq),
        detail: `The backup of ${newest.at} holds the history up to this entry, and the vault does not.`,
      });
    else if (state === 'differs')
      problems.push({
        kind: 'other-than-backup',
        where: String(seq),
        detail: `The backup of ${newest.at} holds another entry in this place.`,
      });
    else if (state !== 'fits' && state !== 'older') unchecked.push({ kind: 'backup-sealed', where: path });
  }
  return { problems, unchecked };
}

interface Compared {
  readonly state: OutsideState;
  /** The entry that the checkpoint of the state names; null where it cannot be read. */
  readonly seq: number | null;
}

/** A state from before the keys were replaced cannot be read with those of now. */
async function checkpointOf(vault: Vault, place: PlacePaths, newest: State): Promise<Compared> {
  const file = fileOf(newest, 'checkpoint.age');
  if (file === undefined) return { state: 'none', seq: null };
  return withScratch(async (scratch) => {
    const copy = join(scratch, 'checkpoint.age');
    try {
      await assemble(place, file, copy);
      const content = await vault.files.kept(copy);
      if (content === null) return { state: 'missing', seq: null };
      const { state, checkpoint } = compareCheckpoint(vault, content);
      return { state, seq: checkpoint?.seq ?? null };
    } catch (error) {
      if (isKhronikaError(error)) return { state: 'damaged', seq: null };
      throw error;
    }
  });
}
