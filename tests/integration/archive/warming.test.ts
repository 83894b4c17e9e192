import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCalls } from '../../../electron/calls.ts';
import { createVault } from '../../../electron/vault/vault.ts';
import type { ReaderChild } from '../../../electron/intake/reader-child.ts';

const passphrase = 'for tests and nothing else';

test('what draws documents gets ready by itself after a vault is opened for a window, and goes with the lock', async () => {
  const home = mkdtempSync(join(tmpdir(), 'khronika-test-'));
  const folder = join(home, 'warm.khronika');
  await createVault(folder, { passphrase, workFactor: 10, recipient: 'x25519' });
  const begun: string[] = [];
  const fork = (): ReaderChild => {
    begun.push('begun');
    return {
      send: () => {},
      onMessage: () => () => {},
      onGone: () => () => {},
      kill: () => void begun.push('ended'),
    };
  };
  const inWindow = createCalls({ reader: { fork }, serving: () => {} });
  try {
    await inWindow['vault.open']({ folder, unlock: { passphrase } });
    expect(begun).toEqual([]);
    await expect.poll(() => begun, { timeout: 20_000 }).toEqual(['begun']);
    await inWindow['vault.lock']({});
    expect(begun).toEqual(['begun', 'ended']);
  } finally {
    await inWindow['vault.lock']({});
    rmSync(home, { recursive: true, force: true });
  }
});
