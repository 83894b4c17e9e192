/** Changes of the keys whose process was killed: what the next opening makes of them. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { verify } from '../../../electron/archive/verify.ts';
import { createCalls, type Calls } from '../../../electron/calls.ts';
import { knownWays } from '../../../electron/vault/known-ways.ts';
import { openVault } from '../../../electron/vault/vault.ts';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import { khronika } from '../../fixtures/command-line.ts';
import { fingerprint, freshFolder } from '../../fixtures/folder.ts';
import { mayMount } from '../../fixtures/mounted.ts';
import { vaultOfLetters } from '../../fixtures/vault-of-letters.ts';

const OLD = 'зялёны ёж ля ракі';
const NEW = 'сіняя вожыкава сцежка';
const failsWith = (code: ErrorCode) => expect.objectContaining({ code });

let model: string;

beforeAll(async () => {
  const made = await vaultOfLetters(OLD);
  ({ folder: model } = made);
  return () => made.remove();
});

function copyOf(folder: string): string {
  const copy = join(freshFolder(), 'a.khronika');
  cpSync(folder, copy, { recursive: true });
  rmSync(join(copy, 'lock'), { force: true });
  return copy;
}

/** As the window does. */
async function opened(folder: string, passphrase: string): Promise<Calls> {
  const calls = createCalls({ tell: () => {}, serving: () => {} });
  await calls['vault.open']({ folder, unlock: { passphrase } });
  return calls;
}

async function keyNotes(calls: Calls): Promise<(string | null)[]> {
  const entries = await calls['history.read']({ limit: 20 });
  return entries.filter(({ action }) => action === 'keys').map(({ note }) => note);
}

describe('a change of the ways in that the history does not have', () => {
  test('is noted at the next opening, once, and a vault that knows all of them does not change by being read', async () => {
    const folder = copyOf(model);
    const vault = await openVault(folder, { passphrase: OLD });
    await vault.keys.addPassphrase('адметны смарагд сям’і', 'x', 2);
    await vault.keys.newRecoveryKey();
    vault.close();
    for (const _opening of [1, 2]) {
      const calls = await opened(folder, OLD);
      expect((await keyNotes(calls))[0]).toBe('found at opening: passphrase added, recovery key made');
      expect(await keyNotes(calls)).toHaveLength(2);
      expect((await calls['vault.verify']({})).problems).toEqual([]);
      await calls['vault.lock']({});
    }
    const before = fingerprint(folder);
    const reading = createCalls();
    await reading['vault.open']({ folder, unlock: { passphrase: OLD } });
    await reading['records.list']({ state: 'active' });
    await reading['vault.lock']({});
    expect(fingerprint(folder)).toEqual(before);
  });

  test('is noted too when somebody puts older slots back, so that an old passphrase opens again', async () => {
    const folder = copyOf(model);
    const older = copyOf(model);
    const calls = await opened(folder, OLD);
    await calls['vault.passphrase']({ passphrase: NEW, workFactor: 15 });
    await calls['vault.lock']({});
    for (const part of ['vault.json', 'keys']) {
      rmSync(join(folder, part), { recursive: true });
      cpSync(join(older, part), join(folder, part), { recursive: true });
    }
    const again = await opened(folder, OLD);
    expect((await keyNotes(again))[0]).toBe('found at opening: passphrase changed');
    await again['vault.lock']({});
  });

  test('begins to be looked for in a vault that is older than this', async () => {
    const folder = copyOf(model);
    const vault = await openVault(folder, { passphrase: OLD });
    expect(knownWays(vault.catalogue)).toHaveLength(3);
    vault.catalogue.exec("delete from setting where name = 'keysKnown'");
    vault.close();
    const calls = await opened(folder, OLD);
    expect(await keyNotes(calls)).toEqual(['passphrase added']);
    await calls['vault.lock']({});
    const later = await openVault(folder, { passphrase: OLD });
    expect(knownWays(later.catalogue)).toHaveLength(3);
    later.close();
  });
});

describe('a replacement of all keys that was stopped', () => {
  async function stopped(): Promise<string> {
    const folder = copyOf(model);
    const vault = await openVault(folder, { passphrase: OLD });
    const { vault: next } = await vault.replaceKeys(NEW, 2);
    next.close();
    return folder;
  }

  test('goes on by itself in an open window, and the history has both its beginning and its end', async () => {
    const folder = await stopped();
    const calls = createCalls({ tell: () => {}, serving: () => {} });
    expect(await calls['vault.open']({ folder, unlock: { passphrase: NEW } })).toMatchObject({ filesToRewrap: 3 });
    await vi.waitFor(async () => expect(await calls['keys.list']({})).toMatchObject({ replacing: false }), {
      timeout: 8000,
      interval: 100,
    });
    await vi.waitFor(async () =>
      expect((await keyNotes(calls)).slice(0, 2)).toEqual([
        'keys replaced, files followed',
        'found at opening: keys replaced',
      ]),
    );
    await calls['vault.lock']({});
    const vault = await openVault(folder, { passphrase: NEW });
    expect(vault.isReplacing()).toBe(false);
    expect((await verify(vault)).problems).toEqual([]);
    vault.close();
  });

  test('is told of on the command line, and goes on after the answer', async () => {
    const folder = await stopped();
    const secret = join(freshFolder(), 'secret');
    writeFileSync(secret, `${NEW}\n`);
    const first = await khronika(['keys', folder, '--passphrase-file', secret]);
    expect(first.stdout).toContain('The keys are being replaced: 3 files to go.');
    expect(first.stderr).toContain('3 more files follow the new keys');
    expect(first.status).toBe(0);
    const second = await khronika(['keys', folder, '--passphrase-file', secret, '--json']);
    expect(second.json()).toMatchObject({ replacing: false, filesToRewrap: 0 });
    expect(second.stderr).toBe('');
  });

  test('before its new recovery key was shown leaves no way in that nobody knows', async () => {
    const folder = copyOf(model);
    const vault = await openVault(folder, { passphrase: OLD });
    vault.catalogue.exec('delete from key_slot');
    const { vault: next, recoveryKey } = await vault.replaceKeys(NEW, 2);
    expect(recoveryKey).not.toBeNull();
    next.close();
    const calls = await opened(folder, NEW);
    expect((await calls['keys.list']({})).slots.map(({ kind }) => kind)).toEqual(['passphrase']);
    expect((await keyNotes(calls)).slice(0, 2)).toEqual(['recovery removed', 'found at opening: keys replaced']);
    await calls['keys.follow']({});
    await calls['vault.lock']({});
    await expect(openVault(folder, { recoveryKey: recoveryKey ?? '' })).rejects.toEqual(
      failsWith('RECOVERY_KEY_WRONG'),
    );
  });
});

const mountPoint = join(process.cwd(), 'node_modules/.cache/khronika/mount-point');
mkdirSync(mountPoint, { recursive: true });

test.runIf(mayMount(mountPoint))(
  'a key slot that cannot be removed is counted, and all others are destroyed',
  async () => {
    const folder = copyOf(model);
    const keys = join(folder, 'keys');
    const [stays = ''] = readdirSync(keys);
    const wipe = pathToFileURL(join(import.meta.dirname, '../../../electron/vault/wipe-slots.ts')).href;
    const script = `import { wipeSlots } from ${JSON.stringify(wipe)};
    try { wipeSlots(${JSON.stringify(folder)}, 'a'); } catch (error) { console.log(JSON.stringify([error.code, error.details, error.message])); }`;
    // Neither written to nor removed: a file that is mounted upon itself for reading.
    const { stdout, stderr } = spawnSync(
      'unshare',
      [
        ...(process.getuid?.() === 0 ? ['-m'] : ['-U', '-r', '-m']),
        'sh',
        '-c',
        'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$1" --input-type=module -e "$2"',
        join(keys, stays),
        process.execPath,
        script,
      ],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([
      'WIPE_INCOMPLETE',
      { left: 1 },
      'Not every key slot could be destroyed: 1 are still there. Try again, or destroy the disk.',
    ]);
    expect(readdirSync(keys)).toEqual([stays]);
    expect(existsSync(join(folder, 'vault.json'))).toBe(false);
    // Once it can be, it goes too.
    expect(await createCalls()['keys.wipe']({ folder, sure: 'a' })).toEqual({ slots: 1 });
    expect(readdirSync(keys)).toEqual([]);
  },
);
