import { closeSync, cpSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { put } from '../../../electron/archive/put.ts';
import { verify } from '../../../electron/archive/verify.ts';
import { openVault } from '../../../electron/vault/vault.ts';
import { freshFolder } from '../../fixtures/folder.ts';
import { freshVault, passphrase } from '../../fixtures/open-vault.ts';

test('a page whose writing was broken off, and which the log still has, is no damage', async ({ onTestFinished }) => {
  const home = await freshVault();
  onTestFinished(() => home.remove());
  put(home.vault, [{ type: 'place', code: 'L-1', fields: { name: 'Minsk' } }]);
  home.vault.catalogue.pragma('wal_checkpoint(truncate)');
  const { size } = statSync(home.vault.paths.catalogue);
  put(home.vault, [{ type: 'place', code: 'L-2', fields: { name: 'Homel', note: 'm'.repeat(200_000) } }]);
  // As the disk is after a fault in the middle of the first new page: what is committed lies in the log.
  const folder = join(freshFolder(), 'a.khronika');
  cpSync(home.folder, folder, { recursive: true, filter: (path) => !path.endsWith('lock') && !path.endsWith('-shm') });
  const file = openSync(join(folder, 'catalogue.db'), 'r+');
  writeSync(file, Buffer.alloc(1000, 7), 0, 1000, size);
  closeSync(file);
  const vault = await openVault(folder, { passphrase });
  try {
    expect(vault.catalogue.pragma('cipher_integrity_check')).toHaveLength(1);
    expect((await verify(vault)).problems).toEqual([]);
    expect(vault.catalogue.prepare('select count(*) from record', { pluck: true }).get()).toBe(2);
  } finally {
    vault.close();
  }
});
