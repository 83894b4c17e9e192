import { z } from 'zod';
import { attention, verification } from '../shapes.ts';
import { language, nothing, path } from './common.ts';
import { unlock, workFactor } from './unlocking.ts';

/** Opening, closing and keeping a vault. */
export const vaultCalls = {
  /** What runs here: the answer comes from the vault process, so it also shows that the way there and back works. */
  'app.about': {
    input: nothing,
    output: z.strictObject({ name: z.string(), version: z.string(), vaultFormat: z.int() }),
  },
  'vault.create': {
    input: z.strictObject({
      folder: path,
      passphrase: z.string().max(1024),
      recipient: z.enum(['hybrid', 'x25519']).default('hybrid'),
      workFactor,
    }),
    output: z.object({ id: z.string(), recoveryKey: z.string() }),
  },
  'vault.open': {
    input: z.strictObject({ folder: path, unlock }),
    output: z.object({
      id: z.string(),
      readOnly: z.boolean(),
      unfinishedFiles: z.int(),
      /** Files that do not follow the new keys yet, of a replacement that was interrupted; null where none is under way. */
      filesToRewrap: z.int().nullable(),
    }),
  },
  'vault.lock': { input: nothing, output: nothing },
  'vault.passphrase': { input: z.strictObject({ passphrase: z.string().max(1024), workFactor }), output: nothing },
  /** Looks at everything; `code` is compared with the history as well. Fails with CODE_MISTYPED before anything is looked at. */
  'vault.verify': { input: z.strictObject({ code: z.string().max(200).optional() }), output: verification },
  /** The recovery key of a vault that was just created, as a sheet to keep: a PDF of one page. */
  'recovery.sheet': {
    input: z.strictObject({
      recoveryKey: z.string().max(1024),
      /** Id of the vault, printed so that several sheets can be told apart; that of the open vault when left out. */
      id: z.string().max(64).optional(),
      language,
      file: path,
    }),
    output: nothing,
  },
  /** What wants attention, and what was changed last. */
  'home.read': { input: nothing, output: attention },
  'home.dismiss': { input: z.strictObject({ failures: z.array(z.int()).min(1).max(10_000) }), output: nothing },
} as const;
