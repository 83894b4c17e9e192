import type { keyCalls, KeySlotShown } from '../../shared/contract/calls/keys.ts';
import { fail } from '../../shared/contract/errors.ts';
import { notedAs, noteKeys } from '../archive/key-history.ts';
import { transaction } from '../vault/catalogue.ts';
import type { KnownSlot } from '../vault/key-ring.ts';
import { dropUnseen, forgetUnseen } from '../vault/unseen-key.ts';
import type { Vault } from '../vault/vault.ts';
import { today, type CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** The ways to open a vault. */
export function answerKeyCalls(archive: OpenArchive): CallsOf<typeof keyCalls> {
  const writable = (): Vault => {
    const vault = archive.vault();
    return vault.readOnly ? fail('VAULT_READ_ONLY') : vault;
  };
  return {
    'keys.list': async () => {
      const vault = archive.vault();
      return {
        slots: vault.keys.list().map(shown),
        identity: vault.identity,
        recipient: vault.recipient,
        filesToRewrap: vault.filesToRewrap(),
        replacing: vault.isReplacing(),
      };
    },
    'keys.add-passphrase': async ({ passphrase, label, workFactor }) => {
      const vault = writable();
      return shown(await vault.keys.addPassphrase(passphrase, label, workFactor, notedAs(vault, 'passphrase added')));
    },
    'keys.add-recipient': async ({ recipient, label }) => {
      const vault = writable();
      return shown(await vault.keys.addRecipient(recipient, label, notedAs(vault, 'recipient added')));
    },
    'keys.recovery-key': async () => {
      const vault = writable();
      const { slot, recoveryKey } = await vault.keys.newRecoveryKey(notedAs(vault, 'recovery key made'));
      return { slot: shown(slot), recoveryKey };
    },
    'keys.recovery-kit': async ({ shares, needed, label }) => {
      const vault = writable();
      const made = await vault.keys.newKit(shares, needed, label, notedAs(vault, 'recovery kit made'));
      return { slot: shown(made.slot), shares: made.shares };
    },
    'keys.share-sheet': async ({ share, language, file }) => {
      const { writeShareSheet } = await import('../vault/share-sheet.ts');
      await writeShareSheet(file, { share, language, day: today() });
      return {};
    },
    'keys.try': async ({ unlock }) => ({ slot: shown(await archive.vault().keys.prove(unlock)) }),
    'keys.rename': async ({ id, label }) => shown(writable().keys.rename(id, label)),
    'keys.remove': async ({ id }) => {
      const vault = writable();
      const { kind } = vault.keys.list().find((slot) => slot.id === id) ?? fail('KEY_SLOT_UNKNOWN');
      await vault.keys.remove(id, notedAs(vault, `${kind} removed`));
      return {};
    },
    'keys.replace': async ({ passphrase, workFactor }, context = {}) => {
      let recoveryKey: string | null = null;
      if (!writable().isReplacing()) {
        const atWork = archive
          .jobs()
          .list()
          .some(({ kind, state }) => !GOES_ON.has(kind) && UNDER_WAY.has(state));
        if (atWork) fail('KEYS_BUSY');
        ({ recoveryKey } = await archive.renew((current) => current.replaceKeys(passphrase, workFactor)));
        noteKeys(archive.vault(), 'keys replaced');
      }
      const vault = archive.vault();
      // By the new key of the vault, for which the old one vouches.
      await archive.checkpoint();
      const { files, unreadable } = await archive.followKeys(context).catch(async (error: unknown) => {
        try {
          if (recoveryKey !== null && (await dropUnseen(vault, 'replacement')) !== null)
            noteKeys(vault, 'recovery removed');
        } catch {
          // The next opening does it.
        }
        throw error;
      });
      // It is on its way to whoever asked.
      if (recoveryKey !== null) transaction(vault.catalogue, () => forgetUnseen(vault.catalogue, 'replacement'));
      return { slots: vault.keys.list().map(shown), files, unreadable, recoveryKey };
    },
    'keys.follow': async (_input, context = {}) => {
      const isDue = archive.openId() !== null && !archive.vault().readOnly && archive.vault().isReplacing();
      return isDue ? archive.followKeys(context) : { files: 0, unreadable: 0 };
    },
    'keys.wipe': async ({ folder, sure }) => {
      const { wipeSlots } = await import('../vault/wipe-slots.ts');
      const slots = wipeSlots(folder, sure);
      if (archive.isOpenIn(folder)) await archive.lock();
      return { slots };
    },
  };
}

/** What goes on by itself where it was stopped. */
const GOES_ON: ReadonlySet<string> = new Set(['ocr', 'fixity']);
const UNDER_WAY: ReadonlySet<string> = new Set(['waiting', 'running', 'paused']);

function shown(slot: KnownSlot): KeySlotShown {
  const { id, kind, label, recipient, shares, needed, made, proven, intact, inUse } = slot;
  return { id, kind, label, recipient, shares, needed, made, proven, intact, inUse };
}
