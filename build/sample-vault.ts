import { createCalls } from '../electron/calls.ts';
import { SAMPLE_PASSPHRASE } from './sample/passphrase.ts';

/**
 * Makes a vault with the sample archive, to look at and to test with. Its key is derived with little work, so that nobody waits for it.
 * As a program it takes the folder.
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

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('the folder of the new vault is missing');
  await makeSampleVault(folder);
}
