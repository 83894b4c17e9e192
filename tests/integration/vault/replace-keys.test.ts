/** New keys for everything, looked into with the `age` command. Stopped at each step they are in tests/slow/vault. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../../../electron/archive/verify.ts';
import { createCalls } from '../../../electron/calls.ts';
import { openBytes } from '../../../electron/vault/age-file.ts';
import { generateFileIdentity, recipientOf } from '../../../electron/vault/age-keys.ts';
import { signingKey, signingKeys, verifySignature, vouchedBytes } from '../../../electron/vault/signing-key.ts';
import { vaultPaths } from '../../../electron/vault/vault-folder.ts';
import { writeSecret } from '../../../electron/vault/vault-secret.ts';
import { openVault } from '../../../electron/vault/vault.ts';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import { everything, freshFolder } from '../../fixtures/folder.ts';
import { copyOf, NEW, OLD, opening, replaceAll, secretOf } from '../../fixtures/replaced-keys.ts';
import { vaultOfLetters } from '../../fixtures/vault-of-letters.ts';

const failsWith = (code: ErrorCode) => expect.objectContaining({ code });

let model: string;
let recoveryKey: string;

beforeAll(async () => {
  const made = await vaultOfLetters(OLD);
  ({ folder: model, recoveryKey } = made);
  return () => made.remove();
});

describe('new keys for everything', () => {
  test('close the vault to every passphrase but the one given, and keep the recovery key, the kit and colleagues', async () => {
    const folder = copyOf(model);
    const before = await secretOf(folder, OLD);
    const colleague = await generateFileIdentity('x25519');
    const vault = await openVault(folder, { passphrase: OLD });
    const { shares } = await vault.keys.newKit(3, 2, 'the kit');
    await vault.keys.addRecipient(await recipientOf(colleague), 'Ганна');
    const replaced = await vault.replaceKeys(NEW, 2);
    expect(replaced.recoveryKey).toBeNull();
    expect(vault.isOpen()).toBe(false);
    // Files are read before and while they get their new headers.
    const [document = ''] = replaced.vault.files.list();
    await expect(Array.fromAsync(replaced.vault.files.content(document))).resolves.not.toHaveLength(0);
    expect(await replaced.vault.rewrapFiles()).toEqual({ files: 3, unreadable: 0 });
    expect(replaced.vault.keys.list().map(({ kind, label, needed }) => [kind, label, needed])).toEqual([
      ['passphrase', '', null],
      ['recovery', '', null],
      ['shares', 'the kit', 2],
      ['recipient', 'Ганна', null],
    ]);
    replaced.vault.close();
    for (const passphrase of [OLD, 'of somebody else']) expect(await opening(folder, passphrase)).toBeNull();
    for (const held of [{ recoveryKey }, { shares }, { identity: colleague }, { passphrase: NEW }])
      (await openVault(folder, held)).close();

    const after = await secretOf(folder, NEW);
    expect(after.catalogueKey).not.toBe(before.catalogueKey);
    expect(after.identities).not.toContain(before.identities[0]);
    const files = everything(join(folder, 'files')).filter((path) => path.endsWith('.age'));
    const identity = join(freshFolder(), 'secret');
    writeFileSync(identity, writeSecret(after));
    for (const file of files) {
      const opened = spawnSync('age', ['--decrypt', '--identity', identity, file], { maxBuffer: 2 ** 24 });
      expect(opened.stdout.length).toBeGreaterThan(30_000 * 4 - 1);
      await expect(openBytes(before.identities[0], readFileSync(file))).rejects.toEqual(failsWith('FILE_DAMAGED'));
    }
    expect(files).toHaveLength(3);
  });

  test('leave the payload of each file as it was', async () => {
    const folder = copyOf(model);
    const payloads = () =>
      everything(join(folder, 'files'))
        .filter((path) => path.endsWith('.age'))
        .map((path) => {
          const bytes = readFileSync(path);
          return bytes.subarray(bytes.indexOf('\n', bytes.indexOf('\n---') + 1) + 1);
        });
    const before = payloads();
    await replaceAll(folder);
    expect(payloads()).toEqual(before);
  });

  test('come with a new signing key, for which the old one vouches', async () => {
    const folder = copyOf(model);
    await replaceAll(folder);
    const vault = await openVault(folder, { passphrase: NEW });
    const [first, second, ...more] = signingKeys(vault.catalogue);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ retired: expect.stringMatching(/^20/), previous: null });
    expect(second).toMatchObject({ retired: null, previous: first?.public, public: signingKey(vault).public });
    expect(verifySignature(first?.public ?? '', vouchedBytes(second?.public ?? ''), second?.vouched ?? '')).toBe(true);
    const kept = vault.catalogue.prepare('select count(*) from signing_key where private is not null', { pluck: true });
    expect(kept.get()).toBe(1);
    vault.close();
  });

  test('make a new recovery key where the vault is older than the note of whom its own was for; a drill before makes it known', async () => {
    for (const drill of [false, true]) {
      const folder = copyOf(model);
      const vault = await openVault(folder, { passphrase: OLD });
      vault.catalogue.exec('delete from key_slot');
      if (drill) await vault.keys.prove({ recoveryKey });
      const replaced = await vault.replaceKeys(NEW, 2);
      replaced.vault.close();
      const opens = await openVault(folder, { recoveryKey: replaced.recoveryKey ?? recoveryKey });
      opens.close();
      expect(replaced.recoveryKey === null).toBe(drill);
    }
  });

  test('keep the catalogue under the key before where a page of it is damaged, and say so, for nothing else would be lost', async () => {
    const folder = copyOf(model);
    const path = vaultPaths(folder).catalogue;
    const bytes = readFileSync(path);
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const vault = await openVault(folder, { passphrase: OLD });
    const { vault: next } = await vault.replaceKeys(NEW, 2);
    await expect(next.rewrapFiles()).rejects.toEqual(failsWith('VAULT_DAMAGED'));
    expect(next.isReplacing()).toBe(true);
    next.close();
    expect(await opening(folder, OLD)).toBeNull();
    const again = await openVault(folder, { passphrase: NEW });
    expect(again.catalogue.prepare('select count(*) from record', { pluck: true }).get()).toBe(4);
    again.close();
    expect(existsSync(`${path}.part`)).toBe(false);
  });

  test('leave a file whose header is damaged as it is, and say so', async () => {
    const folder = copyOf(model);
    const [file = ''] = everything(join(folder, 'files')).filter((path) => path.endsWith('.age'));
    const bytes = readFileSync(file);
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const vault = await openVault(folder, { passphrase: OLD });
    const { vault: next } = await vault.replaceKeys(NEW, 2);
    expect(await next.rewrapFiles()).toEqual({ files: 2, unreadable: 1 });
    expect(readFileSync(file)).toEqual(bytes);
    expect((await verify(next)).problems).toEqual([expect.objectContaining({ kind: 'file-damaged' })]);
    next.close();
  });

  test('can be stopped and gone on with, with files that come in between', async () => {
    const folder = copyOf(model);
    const calls = createCalls();
    await calls['vault.open']({ folder, unlock: { passphrase: OLD } });
    const stop = new AbortController();
    const stopped = calls['keys.replace'](
      { passphrase: NEW, workFactor: 15 },
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    await expect(stopped).rejects.toEqual(failsWith('CANCELLED'));
    expect(await calls['keys.list']({})).toMatchObject({ replacing: true, filesToRewrap: 3 });
    const letter = join(freshFolder(), 'four.txt');
    writeFileSync(letter, 'four\n');
    await calls['intake.add']({ paths: [letter] });
    // Asked for together, and all of them wait for the one.
    const [done, list] = await Promise.all([
      calls['keys.replace']({ passphrase: '' }),
      calls['records.list']({ state: 'active' }),
    ]);
    expect(done).toMatchObject({ files: 2, unreadable: 0, recoveryKey: null });
    expect(list.length).toBeGreaterThan(3);
    expect(await calls['keys.list']({})).toMatchObject({ replacing: false, filesToRewrap: 0 });
    expect(await calls['vault.verify']({})).toMatchObject({ ok: true });
    await calls['vault.lock']({});
    expect(await opening(folder, OLD)).toBeNull();
    (await openVault(folder, { passphrase: NEW })).close();
  });
});
