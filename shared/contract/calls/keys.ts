import { z } from 'zod';
import { language, nothing, path } from './common.ts';
import { passphrase, unlock, workFactor } from './unlocking.ts';

const label = z.string().min(1).max(80);
const slotId = z.string().regex(/^[0-9a-f]{16}$/);

/** A way to open the vault. */
const keySlot = z.object({
  id: z.string(),
  kind: z.enum(['passphrase', 'recovery', 'recipient', 'shares']),
  /** What its owner calls it; empty for one that was never named. It stands in the catalogue alone, never in vault.json. */
  label: z.string(),
  /** The age recipient that it is for, where it is for one. */
  recipient: z.string().nullable(),
  /** Of a recovery kit: how many shares there are, and how many of them open the vault. */
  shares: z.int().nullable(),
  needed: z.int().nullable(),
  /** ISO instants; null where it is not known. `proven` is when it last opened the vault, for work or in a drill. */
  made: z.string().nullable(),
  proven: z.string().nullable(),
  /** Whether its file is there and as it was written. */
  intact: z.boolean(),
  /** Whether this is the slot that the vault was opened with now. */
  inUse: z.boolean(),
});
export type KeySlotShown = z.output<typeof keySlot>;

/** The ways to open a vault. */
export const keyCalls = {
  'keys.list': {
    input: nothing,
    output: z.object({
      slots: z.array(keySlot),
      /** What the files are encrypted to. */
      identity: z.enum(['hybrid', 'x25519']),
      /** The recipient of the vault itself, to which a colleague seals what is meant for it. */
      recipient: z.string(),
      /** Files that are still encrypted to keys that were replaced; 0 when a replacement is finished. */
      filesToRewrap: z.int(),
      /** Whether a replacement of the keys was begun and is not finished: it goes on by itself, and with `keys.follow`. */
      replacing: z.boolean(),
    }),
  },
  /** A passphrase beside the others. */
  'keys.add-passphrase': { input: z.strictObject({ passphrase, label, workFactor }), output: keySlot },
  /** A slot for somebody's age recipient: they open the vault with their own identity. */
  'keys.add-recipient': { input: z.strictObject({ recipient: z.string().max(4096), label }), output: keySlot },
  /** A new recovery key in the place of the one there is. */
  'keys.recovery-key': { input: nothing, output: z.object({ slot: keySlot, recoveryKey: z.string() }) },
  /** A recovery kit in the place of the one there is: shares for several people, of which `needed` open the vault together. */
  'keys.recovery-kit': {
    input: z.strictObject({ shares: z.int().min(2).max(16), needed: z.int().min(2).max(16), label }),
    output: z.object({ slot: keySlot, shares: z.array(z.string()) }),
  },
  /** One share as a sheet to keep: a PDF of one page. */
  'keys.share-sheet': {
    input: z.strictObject({ share: z.string().max(1024), language, file: path }),
    output: nothing,
  },
  /** Whether what somebody holds would open the vault: the drill. Nothing is changed but when the slot was last proven. */
  'keys.try': { input: z.strictObject({ unlock }), output: z.object({ slot: keySlot }) },
  'keys.rename': { input: z.strictObject({ id: slotId, label }), output: keySlot },
  /** Takes a way in away. The last passphrase cannot be. */
  'keys.remove': { input: z.strictObject({ id: slotId }), output: nothing },
  /**
   * New keys for everything: a new catalogue key and a new identity for the files. Slots for recipients, the recovery key and the kit go on
   * opening the vault; of passphrases only the one that is given, because the others are not known. Files follow one after the other; a
   * replacement that was interrupted goes on with the next call, which then makes no further keys and takes no notice of the passphrase.
   * KEYS_BUSY while material is being brought in, copied or taken out.
   */
  'keys.replace': {
    input: z.strictObject({ passphrase, workFactor }),
    output: z.object({
      slots: z.array(keySlot),
      /** Files that got a new header. */
      files: z.int(),
      /** Files whose header is damaged, so that nobody can open them; they were left as they are. */
      unreadable: z.int(),
      /** A new recovery key, shown this once, where the old one is from before recipients were noted, and so could not be kept. */
      recoveryKey: z.string().nullable(),
    }),
  },
  /**
   * Goes on with a replacement that was interrupted, to its end; with nothing to do it does nothing. An open window does so by itself, the command
   * line after each command.
   */
  'keys.follow': { input: nothing, output: z.object({ files: z.int(), unreadable: z.int() }) },
  /**
   * Destroys every key slot of a vault: nobody can open it any more, with no passphrase and no key. It needs no passphrase, because whoever
   * needs it may have no time; `sure` is the name of the vault's folder, typed by hand. Backups are not reached.
   */
  'keys.wipe': {
    input: z.strictObject({ folder: path, sure: z.string().max(255) }),
    output: z.object({ slots: z.int() }),
  },
} as const;
