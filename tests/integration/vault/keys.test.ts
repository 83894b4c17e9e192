/** The ways to open a vault: with the real `age` command, real SQLCipher and the files as they lie on the disk. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCalls } from '../../../electron/calls.ts';
import { generateFileIdentity, recipientOf } from '../../../electron/vault/age-keys.ts';
import type { Unlock } from '../../../electron/vault/key-slots.ts';
import { signingKey, verifySignature } from '../../../electron/vault/signing-key.ts';
import { describeVault, readDescription, vaultPaths, type SlotKind } from '../../../electron/vault/vault-folder.ts';
import { createVault, openVault, type Vault } from '../../../electron/vault/vault.ts';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import { everything, fingerprint, freshFolder } from '../../fixtures/folder.ts';

const PASSPHRASE = 'зялёны ёж ля ракі';
const SECOND = 'сіняя вожыкава сцежка';
const failsWith = (code: ErrorCode) => expect.objectContaining({ code });

let model: string;
let recoveryKey: string;

beforeAll(async () => {
  const home = mkdtempSync(join(tmpdir(), 'khronika-test-'));
  model = join(home, 'model.khronika');
  ({ recoveryKey } = await createVault(model, { passphrase: PASSPHRASE, recipient: 'x25519', workFactor: 2 }));
  return () => rmSync(home, { recursive: true, force: true });
});

function copyOfVault(): string {
  const folder = join(freshFolder(), 'a.khronika');
  cpSync(model, folder, { recursive: true });
  return folder;
}

async function opens(folder: string, unlock: Unlock): Promise<true | string> {
  try {
    (await openVault(folder, unlock)).close();
    return true;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

async function withVault<Result>(
  folder: string,
  work: (vault: Vault) => Promise<Result>,
  unlock: Unlock = { passphrase: PASSPHRASE },
): Promise<Result> {
  const vault = await openVault(folder, unlock);
  try {
    return await work(vault);
  } finally {
    vault.close();
  }
}

function slotOf(folder: string, kind: SlotKind): string {
  const paths = vaultPaths(folder);
  return paths.slot(readDescription(paths).slots.find((slot) => slot.kind === kind)?.id ?? '');
}

describe('the ways to open a vault', () => {
  test('are as many as were added, each opens it alone, and only its own key opens each', async () => {
    const folder = copyOfVault();
    const colleague = await generateFileIdentity('hybrid');
    const shares = await withVault(folder, async ({ keys }) => {
      await keys.addPassphrase(SECOND, 'the second', 2);
      await keys.addRecipient(` ${await recipientOf(colleague)}\n`, 'Ганна');
      return (await keys.newKit(3, 2, 'the kit')).shares;
    });
    const held: Unlock[] = [
      { passphrase: PASSPHRASE },
      { passphrase: SECOND },
      { recoveryKey },
      { identity: `# created: today\n# public key: age1...\n${colleague}\n` },
      { shares: [shares[2] ?? '', shares[0] ?? ''] },
    ];
    for (const unlock of held) expect(await opens(folder, unlock)).toBe(true);
    expect(await opens(folder, { passphrase: 'something else' })).toBe('PASSPHRASE_WRONG');
    expect(await opens(folder, { identity: recoveryKey })).toBe('IDENTITY_WRONG');
    expect(await opens(folder, { identity: 'nothing of the kind' })).toBe('IDENTITY_WRONG');
    expect(await opens(folder, { recoveryKey: colleague })).toBe('RECOVERY_KEY_WRONG');
    const list = await withVault(folder, async ({ keys }) => keys.list());
    expect(list.map(({ kind, label, inUse, intact }) => [kind, label, inUse, intact])).toEqual([
      ['passphrase', '', true, true],
      ['recovery', '', false, true],
      ['passphrase', 'the second', false, true],
      ['recipient', 'Ганна', false, true],
      ['shares', 'the kit', false, true],
    ]);
    // What they are called, and for whom they are, stands in the catalogue alone.
    expect(readFileSync(vaultPaths(folder).description, 'utf8')).not.toMatch(/age1|kit|second|Ганна/);
  });

  test('shares of the kit of another vault, or of one that was replaced, are told from mistyped ones', async () => {
    const folder = copyOfVault();
    const first = await withVault(folder, ({ keys }) => keys.newKit(3, 2, 'first'));
    const second = await withVault(folder, ({ keys }) => keys.newKit(3, 2, 'second'));
    expect(await opens(folder, { shares: first.shares })).toBe('SHARES_WRONG');
    expect(await opens(folder, { shares: second.shares })).toBe(true);
    expect(readDescription(vaultPaths(folder)).slots.filter(({ kind }) => kind === 'shares')).toHaveLength(1);
  });

  test('can be closed but for the last passphrase, and what closes opens nothing any more', async () => {
    const folder = copyOfVault();
    await withVault(folder, async ({ keys }) => {
      const own = keys.list().find(({ inUse }) => inUse)?.id ?? '';
      await expect(keys.remove(own)).rejects.toEqual(failsWith('KEY_SLOT_LAST'));
      await keys.addPassphrase(SECOND, 'the second', 2);
      await keys.remove(own);
      await keys.remove(keys.list().find(({ kind }) => kind === 'recovery')?.id ?? '');
      await expect(keys.remove(own)).rejects.toEqual(failsWith('KEY_SLOT_UNKNOWN'));
    });
    expect(await opens(folder, { passphrase: PASSPHRASE })).toBe('PASSPHRASE_WRONG');
    expect(await opens(folder, { recoveryKey })).toBe('RECOVERY_KEY_WRONG');
    expect(await opens(folder, { passphrase: SECOND })).toBe(true);
    expect(readdirSync(vaultPaths(folder).keys)).toHaveLength(1);
  });

  test('a passphrase is changed alone: the others stay', async () => {
    const folder = copyOfVault();
    await withVault(folder, ({ keys }) => keys.addPassphrase(SECOND, 'the second', 2));
    await withVault(folder, ({ keys }) => keys.changePassphrase('a new one of mine', 2), { passphrase: SECOND });
    expect(await opens(folder, { passphrase: SECOND })).toBe('PASSPHRASE_WRONG');
    expect(await opens(folder, { passphrase: 'a new one of mine' })).toBe(true);
    expect(await opens(folder, { passphrase: PASSPHRASE })).toBe(true);
    const list = await withVault(folder, async ({ keys }) => keys.list());
    expect(list.map(({ label }) => label)).toContain('the second');
  });

  test('a new recovery key takes the place of the old one', async () => {
    const folder = copyOfVault();
    const made = await withVault(folder, ({ keys }) => keys.newRecoveryKey());
    expect(await opens(folder, { recoveryKey: made.recoveryKey })).toBe(true);
    expect(await opens(folder, { recoveryKey })).toBe('RECOVERY_KEY_WRONG');
  });

  test('refuses what is no recipient, and leaves everything as it was', async () => {
    const folder = copyOfVault();
    await withVault(folder, async (vault) => {
      const before = fingerprint(vault.paths.keys);
      await expect(vault.keys.addRecipient('age1nonsense', 'x')).rejects.toEqual(failsWith('RECIPIENT_INVALID'));
      await expect(vault.keys.addPassphrase('short', 'x')).rejects.toEqual(failsWith('PASSPHRASE_SHORT'));
      expect(fingerprint(vault.paths.keys)).toEqual(before);
      expect(vault.keys.list()).toHaveLength(2);
    });
  });

  test('a drill notes which slot was proven, and says what is wrong with what is held', async () => {
    const folder = copyOfVault();
    await withVault(folder, async ({ keys }) => {
      const { shares } = await keys.newKit(2, 2, 'the kit');
      const proven = await keys.prove({ shares });
      expect(proven).toMatchObject({ kind: 'shares', proven: expect.stringMatching(/^20\d\d-/) });
      expect(keys.list().filter((slot) => slot.proven !== null)).toEqual([proven]);
      await expect(keys.prove({ passphrase: 'something else' })).rejects.toEqual(failsWith('PASSPHRASE_WRONG'));
      await expect(keys.prove({ shares: shares.slice(1) })).rejects.toEqual(failsWith('SHARES_TOO_FEW'));
    });
  });

  test('a damaged slot is told from a wrong key, for each kind', async () => {
    const folder = copyOfVault();
    const shares = await withVault(folder, async ({ keys }) => (await keys.newKit(2, 2, 'kit')).shares);
    for (const [kind, unlock] of [
      ['passphrase', { passphrase: PASSPHRASE }],
      ['recovery', { recoveryKey }],
      ['shares', { shares }],
    ] as const) {
      const path = slotOf(folder, kind);
      const bytes = readFileSync(path);
      for (const broken of [
        bytes.subarray(0, 60),
        Buffer.alloc(0),
        flipped(bytes, 60),
        flipped(bytes, bytes.length - 1),
      ]) {
        writeFileSync(path, broken);
        expect(await opens(folder, unlock), kind).toBe('VAULT_DAMAGED');
      }
      rmSync(path);
      expect(await opens(folder, unlock), kind).toBe('VAULT_DAMAGED');
      writeFileSync(path, bytes);
      expect(await opens(folder, unlock), kind).toBe(true);
    }
  });

  test('vault.json of the first version is read, and brought up when the keys are next changed; unknown kinds are refused', async () => {
    const folder = copyOfVault();
    const paths = vaultPaths(folder);
    writeFileSync(paths.description, describeVault(readDescription(paths)).replace('"version": 2', '"version": 1'));
    expect(readDescription(paths).version).toBe(1);
    expect(await opens(folder, { passphrase: PASSPHRASE })).toBe(true);
    expect(readDescription(paths).version).toBe(1);
    await withVault(folder, ({ keys }) => keys.addPassphrase(SECOND, 'the second', 2));
    expect(readDescription(paths).version).toBe(2);
    writeFileSync(paths.description, readFileSync(paths.description, 'utf8').replace('"recovery"', '"retina"'));
    const failure = await openVault(folder, { passphrase: PASSPHRASE }).catch((error: unknown) => error);
    expect((failure as Error).message).toContain('a key slot of a kind that does not exist');
  });
});

describe('a recovery kit', () => {
  test('opens the vault by hand: the script of docs/vault-format.md joins shares, and age does the rest', async () => {
    const folder = copyOfVault();
    const { shares } = await withVault(folder, ({ keys }) => keys.newKit(5, 3, 'kit'));
    const page = readFileSync(new URL('../../../docs/vault-format.md', import.meta.url), 'utf8');
    const script = /^```python\n(import hashlib, sys\n.*?)^```$/ms.exec(page)?.[1] ?? expect.fail('no script');
    const home = freshFolder();
    const files = [4, 0, 2].map((at) => {
      writeFileSync(join(home, `share-${at}`), `# A share\n${shares[at]?.toLowerCase()}\n`);
      return join(home, `share-${at}`);
    });
    const identity = execFileSync('python3', ['-c', script, ...files], { encoding: 'utf8' });
    writeFileSync(join(home, 'identity'), identity);
    const secret = execFileSync('age', ['--decrypt', '--identity', join(home, 'identity'), slotOf(folder, 'shares')]);
    expect(secret.toString()).toMatch(/^# Khronika vault secret/);
    writeFileSync(files[0] ?? '', shares[4]?.replace(/^../, (two) => (two === 'AA' ? 'BB' : 'AA')) ?? '');
    expect(spawnSync('python3', ['-c', script, ...files], { encoding: 'utf8' }).stderr).toContain('is mistyped');
  });
});

describe('destroying the key slots', () => {
  test('needs the name of the folder, no passphrase, and leaves nothing that opens', async () => {
    const folder = copyOfVault();
    const { shares } = await withVault(folder, ({ keys }) => keys.newKit(2, 2, 'kit'));
    const outside = join(freshFolder(), 'mine.age');
    writeFileSync(outside, 'mine');
    symlinkSync(outside, join(folder, 'keys', 'ffffffffffffffff.age'));
    const calls = createCalls();
    const before = fingerprint(folder);
    await expect(calls['keys.wipe']({ folder, sure: 'b' })).rejects.toEqual(failsWith('WIPE_NAME_DIFFERS'));
    await expect(calls['keys.wipe']({ folder: freshFolder(), sure: 'b' })).rejects.toEqual(failsWith('NOT_A_VAULT'));
    expect(fingerprint(folder)).toEqual(before);
    expect(await calls['keys.wipe']({ folder, sure: 'a' })).toEqual({ slots: 4 });
    expect(readdirSync(join(folder, 'keys'))).toEqual([]);
    expect(existsSync(join(folder, 'vault.json'))).toBe(false);
    expect(readFileSync(outside, 'utf8')).toBe('mine');
    for (const unlock of [{ passphrase: PASSPHRASE }, { recoveryKey }, { shares }])
      expect(await opens(folder, unlock)).toBe('VAULT_DAMAGED');
  });

  test('of the open vault locks it', async () => {
    const folder = copyOfVault();
    const calls = createCalls();
    await calls['vault.open']({ folder, unlock: { passphrase: PASSPHRASE } });
    await calls['keys.wipe']({ folder, sure: 'a.khronika' });
    await expect(calls['keys.list']({})).rejects.toEqual(failsWith('VAULT_LOCKED'));
    expect(everything(folder).some((path) => /\.(?:age|json)$/.test(path))).toBe(false);
  });
});

describe('the signing key', () => {
  test('is made with the vault, stays the same, and signs what its public part verifies', async () => {
    const folder = copyOfVault();
    const bytes = Buffer.from('a statement');
    const first = await withVault(folder, async (vault) => {
      const key = signingKey(vault);
      return { public: key.public, signature: key.sign(bytes) };
    });
    await withVault(folder, async (vault) => expect(signingKey(vault).public).toBe(first.public));
    expect(verifySignature(first.public, bytes, first.signature)).toBe(true);
    expect(verifySignature(first.public, Buffer.from('another'), first.signature)).toBe(false);
    for (const malformed of ['', 'zz', '00'.repeat(32)]) {
      expect(verifySignature(malformed, bytes, first.signature)).toBe(false);
      expect(verifySignature(first.public, bytes, malformed)).toBe(false);
    }
  });
});

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}
