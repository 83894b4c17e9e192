import { mkdirSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openVault } from '../../../electron/vault/vault.ts';
import { freshVault, passphrase } from '../../fixtures/open-vault.ts';

test('a catalogue that the system does not open is told of by name, and the vault is not left locked', async ({
  onTestFinished,
}) => {
  const { vault, folder, remove } = await freshVault();
  onTestFinished(remove);
  vault.close();
  rmSync(vault.paths.catalogue);
  mkdirSync(vault.paths.catalogue);
  for (const _attempt of [1, 2])
    await expect(openVault(folder, { passphrase })).rejects.toEqual(
      expect.objectContaining({ code: 'STORAGE_FAILED' }),
    );
});
