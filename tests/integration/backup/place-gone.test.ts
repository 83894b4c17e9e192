import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createCalls } from '../../../electron/calls.ts';
import { filledVault, removeFilled } from '../../fixtures/filled-vault.ts';
import { passphrase } from '../../fixtures/open-vault.ts';

afterAll(removeFilled);

test('a backup is not begun anew in the empty folder that a stick has left, until somebody chooses it again', async ({
  onTestFinished,
}) => {
  const home = await filledVault();
  onTestFinished(() => home.remove());
  home.close();
  const folder = join(home.home, 'stick');
  const unlock = { passphrase };
  const calls = createCalls();
  await calls['vault.open']({ folder: home.folder, unlock });
  const { id: place } = await calls['backups.choose']({ folder, within: false });
  await calls['backups.make']({ place, thorough: false });
  await calls['backups.make']({ place, thorough: false });
  rmSync(folder, { recursive: true });
  for (const isEmpty of [false, true]) {
    if (isEmpty) mkdirSync(folder);
    const made = calls['backups.make']({ place, thorough: false });
    await expect(made).rejects.toEqual(expect.objectContaining({ code: 'BACKUP_PLACE_GONE' }));
    expect(existsSync(join(folder, 'states'))).toBe(false);
  }
  await calls['backups.choose']({ folder, within: false });
  await calls['backups.make']({ place, thorough: false });
  expect(await calls['backups.places']({})).toMatchObject([{ isThere: true }]);
  await calls['vault.lock']({});
});
