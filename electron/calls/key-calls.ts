import type { keyCalls, KeySlotShown } from '../../shared/contract/calls/keys.ts';
import { fail } from '../../shared/contract/errors.ts';
import { commit } from '../archive/commit.ts';
import type { KnownSlot } from '../vault/key-ring.ts';
import type { Vault } from '../vault/vault.ts';
import { progressOf, today, type CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** What is noted of a change of the ways in: never a label, which may be a name. */
type Note =
  | 'passphrase added'
  | 'passphrase changed'
  | 'recipient added'
  | 'recovery key made'
  | 'recovery kit made'
  | `${KnownSlot['kind']} removed`
  | 'keys replaced'
  | 'keys replaced, files followed';

export function noteKeys(vault: Vault, note: Note): void {
  commit(vault, { action: 'keys', note }, () => {});
}

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
      const slot = await vault.keys.addPassphrase(passphrase, label, workFactor);
      noteKeys(vault, 'passphrase added');
      return shown(slot);
    },
    'keys.add-recipient': async ({ recipient, label }) => {
      const vault = writable();
      const slot = await vault.keys.addRecipient(recipient, label);
      noteKeys(vault, 'recipient added');
      return shown(slot);
    },
    'keys.recovery-key': async () => {
      const vault = writable();
      const { slot, recoveryKey } = await vault.keys.newRecoveryKey();
      noteKeys(vault, 'recovery key made');
      return { slot: shown(slot), recoveryKey };
    },
    'keys.recovery-kit': async ({ shares, needed, label }) => {
      const vault = writable();
      const made = await vault.keys.newKit(shares, needed, label);
      noteKeys(vault, 'recovery kit made');
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
      const { kind } = await vault.keys.remove(id);
      noteKeys(vault, `${kind} removed`);
      return {};
    },
    'keys.replace': async ({ passphrase, workFactor }, context = {}) => {
      const atWork = archive
        .jobs()
        .list()
        .some(({ kind, state }) => !GOES_ON.has(kind) && UNDER_WAY.has(state));
      if (atWork) fail('KEYS_BUSY');
      let recoveryKey: string | null = null;
      if (!writable().isReplacing()) {
        ({ recoveryKey } = await archive.renew((current) => current.replaceKeys(passphrase, workFactor)));
        noteKeys(archive.vault(), 'keys replaced');
      }
      const vault = archive.vault();
      // Sealed anew to the new identity, and nobody else writes it meanwhile.
      await archive.checkpoint();
      const rewrapped = archive
        .jobs()
        .during('keys', context, ({ signal, onProgress }) =>
          vault.rewrapFiles({ signal, onProgress: (so) => onProgress(progressOf(so)) }),
        );
      const { files, unreadable } = await rewrapped.catch(async (error: unknown) => {
        // Nobody is shown the new recovery key then, and what nobody knows is not to stand in the list as a way in.
        const unknown = vault.keys.list().find(({ kind }) => kind === 'recovery');
        if (recoveryKey !== null && unknown !== undefined) await vault.keys.remove(unknown.id).catch(() => {});
        throw error;
      });
      noteKeys(vault, 'keys replaced, files followed');
      return { slots: vault.keys.list().map(shown), files, unreadable, recoveryKey };
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
