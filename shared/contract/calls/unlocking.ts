import { z } from 'zod';

export const passphrase = z.string().max(1024);

/** What opens a vault: one of them. */
export const unlock = z.union([
  z.strictObject({ passphrase }),
  z.strictObject({ recoveryKey: z.string().max(1024) }),
  /** An age identity whose recipient has a slot. */
  z.strictObject({ identity: z.string().max(8192) }),
  /** Shares of a recovery kit, in any order. */
  z.strictObject({ shares: z.array(z.string().max(1024)).min(1).max(16) }),
]);

/** log2 of scrypt's rounds. */
export const workFactor = z.int().min(15).max(20).optional();
