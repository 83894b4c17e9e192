/**
 * A change of the ways to open a vault: whole, or not at all. The slot, vault.json and the catalogue are written one after the other; where one of
 * them cannot be, what was written before it is taken back, so that no way in stands that somebody was told was refused.
 */
import { existsSync, rmSync } from 'node:fs';
import { transaction, type Catalogue } from './catalogue.ts';
import { writeDurably } from './durable.ts';
import { listSlots, removeUnlistedSlots } from './key-slots.ts';
import { waysIn, type WayIn } from './known-ways.ts';
import { forgetNotes } from './slot-notes.ts';
import { forgetUnseen, unseenSlot } from './unseen-key.ts';
import { describeVault, readDescription, type VaultDescription, type VaultPaths } from './vault-folder.ts';

/** Notes a change in the history while it is made; `alongside` is done in the same transaction. */
export type Noted = (
  ways: { readonly before: readonly WayIn[]; readonly after: readonly WayIn[] },
  alongside: () => void,
) => void;

export interface SlotChange {
  readonly before: VaultDescription;
  /** What vault.json is to say. The files of new slots are there already. */
  readonly after: VaultDescription;
  /** What the catalogue is to know before a new slot counts, in a transaction. */
  begin?(): void;
  readonly noted: Noted | undefined;
}

/** What is still to be done where the disk did not let a change be taken back. */
export type Owed = () => Promise<void>;

/**
 * Makes the change.
 *
 * @param owe called where it failed and could not be taken back: then it stands, but for a new key that nobody was shown, which goes at the next
 *   opening
 */
export async function changeSlots(
  vault: { readonly paths: VaultPaths; readonly catalogue: Catalogue },
  change: SlotChange,
  owe: (owed: Owed) => void,
): Promise<void> {
  const { paths, catalogue } = vault;
  const { before, after, begin, noted } = change;
  const isThere = (id: string): boolean => existsSync(paths.slot(id));
  const old = idsOf(before).filter(isThere);
  const finish = (): void => {
    forgetNotes(catalogue, idsOf(after));
    forgetUnseen(catalogue, 'way');
  };
  const note = (): void => {
    if (noted === undefined) transaction(catalogue, finish);
    else noted({ before: waysIn(before), after: waysIn(after) }, finish);
  };
  try {
    if (begin !== undefined) transaction(catalogue, begin);
    await listSlots(paths, after);
    note();
  } catch (error) {
    if (old.every(isThere)) {
      const back = (): Promise<void> => takeBack(paths, catalogue, before, after);
      await back().catch(() => owe(back));
      throw error;
    }
    // A slot that went does not come back: the change stands, and the next one or the next opening notes it.
    try {
      note();
    } catch {
      // A new key is only told where it counts as told; else the next opening takes it away.
      if (unseenSlot(catalogue, 'way') !== null) transaction(catalogue, finish);
    }
  }
}

async function takeBack(
  paths: VaultPaths,
  catalogue: Catalogue,
  before: VaultDescription,
  after: VaultDescription,
): Promise<void> {
  try {
    if (!isListed(paths, before)) await writeDurably(paths.description, describeVault(before));
  } catch (error) {
    // It may be in its place, and only its folder not on the disk.
    if (!isListed(paths, before)) throw error;
  }
  try {
    const kept = new Set(idsOf(before));
    for (const id of idsOf(after)) if (!kept.has(id)) rmSync(paths.slot(id), { force: true });
    await removeUnlistedSlots(paths, before);
    transaction(catalogue, () => {
      forgetNotes(catalogue, [...kept]);
      forgetUnseen(catalogue, 'way');
    });
  } catch {
    // A file that is not listed opens nothing and goes at the next opening; what is noted of it is no matter.
  }
}

function isListed(paths: VaultPaths, vault: VaultDescription): boolean {
  try {
    return idsOf(readDescription(paths)).join('\n') === idsOf(vault).join('\n');
  } catch {
    return false;
  }
}

const idsOf = ({ slots }: VaultDescription): string[] => slots.map(({ id }) => id);
