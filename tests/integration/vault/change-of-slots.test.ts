/** A change of the ways in that fails after vault.json has been written, and one whose process ends there. */
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { notedAs } from '../../../electron/archive/key-history.ts';
import { createCalls, type Calls } from '../../../electron/calls.ts';
import { vaultPaths } from '../../../electron/vault/vault-folder.ts';
import { createVault, openVault, type Vault } from '../../../electron/vault/vault.ts';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import { freshFolder } from '../../fixtures/folder.ts';

const PASSPHRASE = 'зялёны ёж ля ракі';
const SECOND = 'адметны смарагд сям’і';
const WORK = 15;
const failsWith = (code: ErrorCode) => expect.objectContaining({ code });

async function freshVault(): Promise<{ folder: string; recoveryKey: string }> {
  const folder = join(freshFolder(), 'a.khronika');
  const { recoveryKey } = await createVault(folder, { passphrase: PASSPHRASE, recipient: 'x25519', workFactor: 2 });
  const calls = await opened(folder);
  await calls['keys.add-passphrase']({ passphrase: SECOND, label: 'other', workFactor: WORK });
  await calls['vault.lock']({});
  return { folder, recoveryKey };
}

async function opened(folder: string): Promise<Calls> {
  const calls = createCalls();
  await calls['vault.open']({ folder, unlock: { passphrase: PASSPHRASE } });
  return calls;
}

async function withVault<Result>(folder: string, work: (vault: Vault) => Promise<Result>): Promise<Result> {
  const vault = await openVault(folder, { passphrase: PASSPHRASE });
  try {
    return await work(vault);
  } finally {
    vault.close();
  }
}

/** From now on the catalogue takes no entry about keys, as on a disk that fails there. */
const refuseNotes = (folder: string): Promise<void> =>
  withVault(folder, async ({ catalogue }) =>
    catalogue.exec(
      "create trigger refused before insert on history when new.action = 'keys' begin select raise(abort, 'refused'); end",
    ),
  );
const takeNotes = (folder: string): Promise<void> =>
  withVault(folder, async ({ catalogue }) => catalogue.exec('drop trigger refused'));

function slotsIn(folder: string): readonly string[] {
  const { description, keys } = vaultPaths(folder);
  return [readFileSync(description, 'utf8'), ...readdirSync(keys).toSorted()];
}

async function keyNotes(folder: string): Promise<(string | null)[]> {
  const calls = await opened(folder);
  const entries = await calls['history.read']({ limit: 20 });
  await calls['vault.lock']({});
  return entries.filter(({ action }) => action === 'keys').map(({ note }) => note);
}

describe('a change of the ways in that the history cannot note', () => {
  test('is taken back whole: vault.json and the slots are as before, and trying again adds one way and not two', async () => {
    const { folder } = await freshVault();
    await refuseNotes(folder);
    const before = slotsIn(folder);
    const calls = await opened(folder);
    const add = (): Promise<unknown> =>
      calls['keys.add-passphrase']({ passphrase: 'яшчэ адна пяшчотная', label: 'third', workFactor: WORK });
    const kit = (): Promise<unknown> => calls['keys.recovery-kit']({ shares: 3, needed: 2, label: 'kit' });
    for (const change of [add, kit, add, kit]) {
      await expect(change()).rejects.toThrow();
      expect(slotsIn(folder)).toEqual(before);
    }
    expect((await calls['keys.list']({})).slots.map(({ label }) => label)).toEqual(['', '', 'other']);
    await calls['vault.lock']({});
    await takeNotes(folder);
    expect(await keyNotes(folder)).toEqual(['passphrase added']);
    const again = await opened(folder);
    const { slots } = await again['keys.list']({});
    await again['keys.recovery-kit']({ shares: 3, needed: 2, label: 'kit' });
    expect((await again['keys.list']({})).slots).toHaveLength(slots.length + 1);
    await again['vault.lock']({});
    expect(await keyNotes(folder)).toEqual(['recovery kit made', 'passphrase added']);
  });

  test('stands where an old slot is gone for it: the new key is told, and the next opening notes it', async () => {
    const { folder, recoveryKey: old } = await freshVault();
    await refuseNotes(folder);
    const calls = await opened(folder);
    const { recoveryKey } = await calls['keys.recovery-key']({});
    await calls['vault.lock']({});
    await takeNotes(folder);
    expect(await keyNotes(folder)).toEqual(['found at opening: recovery key made', 'passphrase added']);
    await expect(openVault(folder, { recoveryKey: old })).rejects.toEqual(failsWith('RECOVERY_KEY_WRONG'));
    (await openVault(folder, { recoveryKey })).close();
  });

  test('is noted before the next change, so that the history knows of both', async () => {
    const { folder } = await freshVault();
    await withVault(folder, async (vault) => {
      const [, , second] = vault.keys.list();
      await vault.keys.remove(second?.id ?? '', () => {
        throw new Error('refused');
      });
      await vault.keys.newKit(3, 2, 'kit', notedAs(vault, 'recovery kit made'));
    });
    expect(await keyNotes(folder)).toEqual([
      'recovery kit made',
      'found at opening: passphrase removed',
      'passphrase added',
    ]);
  });
});

test('a recovery kit whose process ended before it was told does not stay a way in, and the history says so', async () => {
  const { folder } = await freshVault();
  const copy = join(freshFolder(), 'a.khronika');
  const { shares } = await withVault(folder, (vault) =>
    // What is on the disk at this moment is what a process leaves that is killed in it.
    vault.keys.newKit(3, 2, 'kit', (ways, alongside) => {
      cpSync(folder, copy, { recursive: true });
      notedAs(vault, 'recovery kit made')(ways, alongside);
    }),
  );
  rmSync(join(copy, 'lock'), { force: true });
  expect(slotsIn(copy)).toEqual(slotsIn(folder));
  expect(await keyNotes(copy)).toEqual(['shares removed', 'found at opening: recovery kit made', 'passphrase added']);
  await expect(openVault(copy, { shares })).rejects.toEqual(failsWith('SHARES_WRONG'));
  expect(await keyNotes(folder)).toEqual(['recovery kit made', 'passphrase added']);
  (await openVault(folder, { shares })).close();
});
