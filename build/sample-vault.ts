import { createCalls } from '../electron/calls.ts';

/** Opens every vault that is made here. The sample holds nothing that is not published. */
export const SAMPLE_PASSPHRASE = 'seven quiet lamps by the river';

/**
 * Makes a vault with the sample archive, to look at and to test with. Its key is derived with little work, so that nobody waits for it.
 *
 * @param folder does not exist yet
 */
export async function makeSampleVault(folder: string): Promise<void> {
  const calls = createCalls();
  await calls['vault.create']({ folder, passphrase: SAMPLE_PASSPHRASE, recipient: 'x25519', workFactor: 15 });
  await calls['vault.open']({ folder, unlock: { passphrase: SAMPLE_PASSPHRASE } });
  await calls['sample.add']({});
  await calls['vault.lock']({});
}
