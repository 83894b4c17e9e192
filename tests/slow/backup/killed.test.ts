import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { backUp } from '../../../electron/backup/backup.ts';
import { listObjects, listStates, placePaths } from '../../../electron/backup/place.ts';
import { restoreState } from '../../../electron/backup/restore.ts';
import { openVault } from '../../../electron/vault/vault.ts';
import { filledVault, removeFilled } from '../../fixtures/filled-vault.ts';
import { passphrase } from '../../fixtures/open-vault.ts';

afterAll(removeFilled);

test('a backup that is killed half-way leaves no state and nothing half, and the next one goes on from there', async ({
  onTestFinished,
}) => {
  const home = await filledVault();
  onTestFinished(() => home.remove());
  const place = join(home.home, 'backups');
  const { folder } = home;
  home.close();
  const program = join(home.home, 'killed.mjs');
  const at = (path: string): string => JSON.stringify(new URL(`../../../electron/${path}`, import.meta.url).href);
  writeFileSync(
    program,
    `import { backUp } from ${at('backup/backup.ts')};
     import { openVault } from ${at('vault/vault.ts')};
     const vault = await openVault(${JSON.stringify(folder)}, { passphrase: ${JSON.stringify(passphrase)} });
     await backUp(vault, ${JSON.stringify(place)}, {
       onProgress: ({ done }) => done > 2 && process.kill(process.pid, 'SIGKILL'),
     });`,
  );
  const { signal } = spawnSync(process.execPath, [program]);
  expect(signal).toBe('SIGKILL');
  expect(listStates(placePaths(place))).toEqual([]);
  const left = listObjects(placePaths(place)).size;
  expect(left).toBeGreaterThan(10);
  const vault = await openVault(folder, { passphrase });
  try {
    const made = await backUp(vault, place);
    const objects = new Set(listStates(placePaths(place))[0]?.state?.files.flatMap((file) => file.objects));
    expect(made.written.objects).toBeLessThan(objects.size - left / 2);
  } finally {
    vault.close();
  }
  const names = readdirSync(place, { recursive: true }).map(String);
  expect(names.filter((name) => name.endsWith('.part') || name === 'lock')).toEqual([]);
  const { verification } = await restoreState(place, join(home.home, 'back'), { unlock: { passphrase } });
  expect(verification).toMatchObject({ ok: true });
});
