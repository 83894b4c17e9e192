import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCalls } from '../../../electron/calls.ts';
import { closeCatalogue, openCatalogue, transaction } from '../../../electron/vault/catalogue.ts';
import { generateFileIdentity } from '../../../electron/vault/age-keys.ts';
import { unlock } from '../../../electron/vault/key-slots.ts';
import { readDescription, vaultPaths } from '../../../electron/vault/vault-folder.ts';
import { createVault, openVault } from '../../../electron/vault/vault.ts';
import { sentence, type ErrorCode } from '../../../shared/contract/errors.ts';
import { everything, fingerprint, freshFolder } from '../../fixtures/folder.ts';
import { inSlowSet, slowTest } from '../../fixtures/sweep.ts';

const PASSPHRASE = 'зялёны ёж ля ракі';
const person = { type: 'person', code: 'P-0001', fields: { familyName: 'Прыкладная' } };
const failsWith = (code: ErrorCode) => expect.objectContaining({ code });

let model: string;
let recoveryKey: string;

beforeAll(async () => {
  const { mkdtempSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const folder = mkdtempSync(join(tmpdir(), 'khronika-test-'));
  model = join(folder, 'model.khronika');
  ({ recoveryKey } = await createVault(model, { passphrase: PASSPHRASE, workFactor: 2 }));
  const calls = createCalls();
  await calls['vault.open']({ folder: model, unlock: { passphrase: PASSPHRASE } });
  await calls['records.put']({ lines: [person] });
  await calls['vault.lock']({});
  return () => rmSync(folder, { recursive: true, force: true });
});

/** A copy of a vault with one record. */
function copyOfVault(): string {
  const folder = join(freshFolder(), 'a.khronika');
  cpSync(model, folder, { recursive: true });
  return folder;
}

async function opens(folder: string, passphrase = PASSPHRASE): Promise<boolean> {
  try {
    (await openVault(folder, { passphrase })).close();
    return true;
  } catch (error) {
    expect(error).toEqual(failsWith('PASSPHRASE_WRONG'));
    return false;
  }
}

describe('a new vault', () => {
  test('holds vault.json, two key slots, a catalogue and an empty folder of files, for its owner only', async () => {
    const parent = freshFolder();
    const folder = join(parent, 'new.khronika');
    const { id } = await createVault(folder, { passphrase: PASSPHRASE, workFactor: 2 });
    expect(readdirSync(parent)).toEqual(['new.khronika']);
    expect(readdirSync(folder).toSorted()).toEqual(['catalogue.db', 'files', 'keys', 'vault.json']);
    expect(readdirSync(join(folder, 'keys'))).toHaveLength(2);
    expect(readdirSync(join(folder, 'files'))).toEqual([]);
    for (const path of [folder, ...everything(folder)]) expect(statSync(path).mode & 0o077, path).toBe(0);
    expect(readDescription(vaultPaths(folder)).id).toBe(id);
  });

  test('may take an empty folder, and leaves a neighbour with a similar name alone', async () => {
    const parent = freshFolder();
    const folder = join(parent, 'new.khronika');
    mkdirSync(folder);
    mkdirSync(join(parent, 'new.khronika.part'));
    writeFileSync(join(parent, 'new.khronika.part', 'mine'), 'mine');
    await createVault(folder, { passphrase: PASSPHRASE, workFactor: 2 });
    expect(await opens(folder)).toBe(true);
    expect(readdirSync(join(parent, 'new.khronika.part'))).toEqual(['mine']);
  });

  test.each([
    ['over a folder with something in it', 'VAULT_EXISTS', (at: string) => writeFileSync(join(at, 'note'), 'note'), ''],
    ['over a file', 'VAULT_EXISTS', (at: string) => writeFileSync(join(at, 'note'), 'note'), 'note'],
    ['in a folder that does not exist', 'FOLDER_NOT_FOUND', () => {}, 'nowhere/new.khronika'],
  ] as const)('is not made %s', async (_title, code, prepare, name) => {
    const parent = freshFolder();
    prepare(parent);
    const before = fingerprint(parent);
    await expect(createVault(join(parent, name), { passphrase: PASSPHRASE, workFactor: 2 })).rejects.toThrow(
      failsWith(code),
    );
    expect(fingerprint(parent)).toEqual(before);
  });

  test('is not made with a passphrase of seven characters', async () => {
    const parent = freshFolder();
    const made = createVault(join(parent, 'new.khronika'), { passphrase: 'сем зна', workFactor: 2 });
    await expect(made).rejects.toThrow(failsWith('PASSPHRASE_SHORT'));
    expect(readdirSync(parent)).toEqual([]);
  });
});

describe('a vault opens', () => {
  test('with its passphrase, in whichever Unicode form the keyboard gave it', async () => {
    const folder = copyOfVault();
    expect(PASSPHRASE.normalize('NFD')).not.toBe(PASSPHRASE);
    expect(await opens(folder, PASSPHRASE.normalize('NFD'))).toBe(true);
  });

  test('with its recovery key, also typed off paper in small letters', async () => {
    const folder = copyOfVault();
    for (const typed of [recoveryKey, ` ${recoveryKey.toLowerCase()}\n`]) {
      const vault = await openVault(folder, { recoveryKey: typed });
      expect(vault.catalogue.prepare('select code from record', { pluck: true }).all()).toEqual(['P-0001']);
      vault.close();
    }
  });

  test('and closes with every byte as it was, when it was only read', async () => {
    const folder = copyOfVault();
    const before = fingerprint(folder);
    const calls = createCalls();
    await calls['vault.open']({ folder, unlock: { passphrase: PASSPHRASE } });
    expect(existsSync(join(folder, 'lock'))).toBe(true);
    await calls['records.list']({ state: 'active' });
    await calls['records.show']({ code: 'P-0001' });
    await calls.search({ query: 'Прыкладная' });
    expect((await calls['vault.verify']({})).ok).toBe(true);
    await calls['vault.lock']({});
    expect(fingerprint(folder)).toEqual(before);
  });

  test('with what was stored, and keeps nothing open after it is locked', async () => {
    const folder = copyOfVault();
    const calls = createCalls();
    await calls['vault.open']({ folder, unlock: { passphrase: PASSPHRASE } });
    await calls['records.put']({ lines: [{ type: 'place', fields: { name: 'Віцебск' } }] });
    await calls['vault.lock']({});
    await expect(calls['records.list']({ state: 'active' })).rejects.toThrow(failsWith('VAULT_LOCKED'));
    expect(readdirSync(folder).toSorted()).toEqual(['catalogue.db', 'checkpoint.age', 'files', 'keys', 'vault.json']);
    expect(await openedList(folder)).toHaveLength(2);
  });
});

async function openedList(folder: string): Promise<unknown[]> {
  const calls = createCalls();
  await calls['vault.open']({ folder, unlock: { passphrase: PASSPHRASE } });
  const records = await calls['records.list']({ state: 'active' });
  await calls['vault.lock']({});
  return records;
}

/** Turns over one bit. */
function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at]! ^= 0x10;
  writeFileSync(path, bytes);
}

function edit(folder: string, change: (description: Record<string, unknown>) => void): void {
  const path = join(folder, 'vault.json');
  const description = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  change(description);
  writeFileSync(path, JSON.stringify(description));
}

function slotFile(folder: string, kind: 'passphrase' | 'recovery'): string {
  const paths = vaultPaths(folder);
  return paths.slot(readDescription(paths).slots.find((slot) => slot.kind === kind)!.id);
}

async function inCatalogue(folder: string, sql: string): Promise<void> {
  const paths = vaultPaths(folder);
  const secret = await unlock(paths, readDescription(paths), { passphrase: PASSPHRASE });
  const catalogue = openCatalogue(paths.catalogue, secret.catalogueKey, { readOnly: false });
  catalogue.exec(sql);
  closeCatalogue(catalogue);
}

const withPassphrase = () => ({ passphrase: PASSPHRASE });
const withRecoveryKey = () => ({ recoveryKey });
const whole = (folder: string, name: string) => statSync(join(folder, name)).size;

describe('a vault that cannot be opened says why and is left as it was', () => {
  const damaged: readonly [string, (folder: string) => void | Promise<void>, RegExp, (() => object)?][] = [
    ['vault.json is missing', (at) => rmSync(join(at, 'vault.json')), /vault\.json is missing/],
    ['vault.json is empty', (at) => truncateSync(join(at, 'vault.json')), /vault\.json cannot be read/],
    ['vault.json is cut', (at) => truncateSync(join(at, 'vault.json'), 100), /vault\.json cannot be read/],
    ['vault.json lists no slot', (at) => edit(at, (it) => (it['slots'] = [])), /vault\.json is incomplete/],
    ['vault.json is for something else', (at) => edit(at, (it) => (it['format'] = 'other')), /not that of a vault/],
    [
      'vault.json points outside the folder of keys',
      (at) => edit(at, (it) => (it['slots'] = [{ id: '../../0000000000', kind: 'passphrase' }])),
      /incomplete/,
    ],
    [
      'vault.json has the id of another vault',
      (at) => edit(at, (it) => (it['id'] = '3f1c3e04-8d43-4e07-8c44-9d2f6a1b2c3d')),
      /belongs to another vault/,
    ],
    ['the folder of keys is missing', (at) => rmSync(join(at, 'keys'), { recursive: true }), /folder of keys/],
    ['the passphrase slot is missing', (at) => rmSync(slotFile(at, 'passphrase')), /passphrase key slot is missing/],
    ['the recovery slot is missing', (at) => rmSync(slotFile(at, 'recovery')), /recovery key slot/, withRecoveryKey],
    ['the folder of files is missing', (at) => rmSync(join(at, 'files'), { recursive: true }), /folder of files/],
    ['the catalogue is missing', (at) => rmSync(join(at, 'catalogue.db')), /the catalogue is missing/],
    ['the catalogue is empty', (at) => truncateSync(join(at, 'catalogue.db')), /catalogue/],
    ['the catalogue is cut in its first page', (at) => truncateSync(join(at, 'catalogue.db'), 1000), /catalogue/],
    ['the catalogue ends after one page', (at) => truncateSync(join(at, 'catalogue.db'), 4096), /catalogue/],
    [
      'the catalogue is cut in the middle',
      (at) => truncateSync(join(at, 'catalogue.db'), whole(at, 'catalogue.db') / 2),
      /catalogue/,
    ],
    ['the salt of the catalogue is changed', (at) => flip(join(at, 'catalogue.db'), 3), /catalogue/],
    ['the first page of the catalogue is changed', (at) => flip(join(at, 'catalogue.db'), 2000), /catalogue/],
    ['the check of the first page is changed', (at) => flip(join(at, 'catalogue.db'), 4090), /catalogue/],
    [
      'the catalogue is not one of Khronika',
      (at) => inCatalogue(at, 'pragma application_id = 1'),
      /not one of Khronika/,
    ],
    [
      'the catalogue is of another vault',
      async (at) => {
        const other = join(freshFolder(), 'other.khronika');
        await createVault(other, { passphrase: PASSPHRASE, workFactor: 2 });
        cpSync(join(other, 'catalogue.db'), join(at, 'catalogue.db'));
      },
      /catalogue cannot be read with the key/,
    ],
  ];
  test.each(damaged)('when %s', async (_title, damage, what, unlockWith = withPassphrase) => {
    const folder = copyOfVault();
    await damage(folder);
    const before = fingerprint(folder);
    const failure = await openVault(folder, unlockWith() as { passphrase: string }).catch((error: unknown) => error);
    expect(failure).toEqual(failsWith('VAULT_DAMAGED'));
    expect((failure as Error).message).toMatch(what);
    expect(fingerprint(folder)).toEqual(before);
  });

  test.each(['passphrase', 'recovery'] as const)(
    'when the %s slot is changed anywhere or cut: a right key is not called wrong',
    async (kind) => {
      const folder = copyOfVault();
      const slot = slotFile(folder, kind);
      const bytes = readFileSync(slot);
      const unlockWith = kind === 'passphrase' ? withPassphrase() : withRecoveryKey();
      const spoilt = [
        ...Array.from({ length: 24 }, (_each, n) => Math.floor((n * (bytes.length - 1)) / 23)).map((at) => {
          const changed = Uint8Array.from(bytes);
          changed[at]! ^= 1;
          return changed;
        }),
        ...[0, 1, 30, 100, bytes.length - 17, bytes.length - 1].map((length) => bytes.subarray(0, length)),
      ];
      for (const each of spoilt) {
        writeFileSync(slot, each);
        const before = fingerprint(folder);
        await expect(openVault(folder, unlockWith)).rejects.toThrow(failsWith('VAULT_DAMAGED'));
        expect(fingerprint(folder)).toEqual(before);
      }
      // The other key still opens it.
      (await openVault(folder, kind === 'passphrase' ? withRecoveryKey() : withPassphrase())).close();
    },
  );

  test('when any byte of vault.json is changed: it opens as before, or says that it is damaged', async () => {
    const folder = copyOfVault();
    const path = join(folder, 'vault.json');
    const text = readFileSync(path);
    const outcomes = new Set<string>();
    for (let at = 0; at < text.length; at += inSlowSet ? 1 : 11) {
      for (const bit of [1, 2, 0x10]) {
        const changed = Uint8Array.from(text);
        changed[at]! ^= bit;
        writeFileSync(path, changed);
        const before = fingerprint(folder);
        const outcome = await openVault(folder, withPassphrase()).then(
          (vault) => (vault.close(), 'opens'),
          (error: { code?: string }) => String(error.code),
        );
        expect(['opens', 'VAULT_DAMAGED', 'VAULT_NEWER'], `byte ${at}`).toContain(outcome);
        expect(fingerprint(folder)).toEqual(before);
        outcomes.add(outcome);
      }
    }
    expect(outcomes).toContain('VAULT_DAMAGED');
    writeFileSync(path, text);
    expect(await opens(folder)).toBe(true);
    (await openVault(folder, withRecoveryKey())).close();
  });

  test('when a slot asks for more work than any computer should do', async () => {
    const folder = copyOfVault();
    const slot = slotFile(folder, 'passphrase');
    writeFileSync(slot, readFileSync(slot, 'latin1').replace(/(-> scrypt \S+ )2\n/, '$130\n'), 'latin1');
    await expect(openVault(folder, withPassphrase())).rejects.toThrow(failsWith('VAULT_DAMAGED'));
  });

  test.each<[string, ErrorCode, (folder: string) => void | Promise<void>, (() => object | Promise<object>)?]>([
    ['the passphrase is wrong', 'PASSPHRASE_WRONG', () => {}, () => ({ passphrase: 'зялёны ёж ля рэчкі' })],
    ['the passphrase is empty', 'PASSPHRASE_WRONG', () => {}, () => ({ passphrase: '' })],
    [
      'the recovery key is of another vault',
      'RECOVERY_KEY_WRONG',
      () => {},
      async () => ({ recoveryKey: await generateFileIdentity('x25519') }),
    ],
    ['the recovery key has a slip', 'RECOVERY_KEY_WRONG', () => {}, () => ({ recoveryKey: `${recoveryKey}A` })],
    ['nothing is there', 'VAULT_NOT_FOUND', (at) => rmSync(at, { recursive: true })],
    [
      'it is another folder',
      'NOT_A_VAULT',
      (at) => {
        rmSync(at, { recursive: true });
        mkdirSync(at);
        writeFileSync(join(at, 'letter.txt'), 'a letter');
      },
    ],
    [
      'it is a file',
      'NOT_A_VAULT',
      (at) => {
        rmSync(at, { recursive: true });
        writeFileSync(at, 'a letter');
      },
    ],
    [
      'it is of a newer format',
      'VAULT_NEWER',
      (at) => edit(at, (it) => Object.assign(it, { version: 3, slots: 'elsewhere' })),
    ],
    ['its catalogue is newer', 'VAULT_NEWER', (at) => inCatalogue(at, 'pragma user_version = 999')],
  ])('when %s: %s', async (_title, code, prepare, unlockWith = withPassphrase) => {
    const folder = copyOfVault();
    await prepare(folder);
    const before = fingerprint(folder);
    const failure = await openVault(folder, (await unlockWith()) as { passphrase: string }).catch((e: unknown) => e);
    expect(failure).toEqual(failsWith(code));
    expect((failure as Error).message.slice(0, 30)).toBe(sentence(code).slice(0, 30));
    expect(fingerprint(folder)).toEqual(before);
  });

  test('each reason has a sentence of its own that says that nothing was changed', () => {
    const codes: ErrorCode[] = [
      'PASSPHRASE_WRONG',
      'RECOVERY_KEY_WRONG',
      'VAULT_NOT_FOUND',
      'NOT_A_VAULT',
      'VAULT_IN_USE',
      'VAULT_DAMAGED',
      'VAULT_NEWER',
      'VAULT_NOT_CLOSED',
      'VAULT_FORBIDDEN',
    ];
    const sentences = codes.map((code) => sentence(code));
    expect(new Set(sentences).size).toBe(codes.length);
    for (const each of sentences) expect(each).toMatch(/Nothing was changed/);
  });
});

describe('damage deep in the catalogue', () => {
  test('is named by whatever meets it, and found by verify on every page', async () => {
    const folder = copyOfVault();
    const path = join(folder, 'catalogue.db');
    const bytes = readFileSync(path);
    const seen = new Set<string>();
    for (let page = 1; page < bytes.length / 4096; page += inSlowSet ? 3 : 24) {
      writeFileSync(path, bytes);
      flip(path, page * 4096 + 77);
      const before = fingerprint(folder);
      const calls = createCalls();
      const nameOf = (error: unknown): string => String((error as { code?: unknown }).code ?? error);
      const found = await calls['vault.open']({ folder, unlock: withPassphrase() })
        .then(async () => {
          for (const read of [
            () => calls['records.list']({ state: 'active' }),
            () => calls['records.show']({ code: 'P-0001' }),
            () => calls.search({ query: 'Прыкладная' }),
            () => calls['history.read']({}),
          ])
            await read().catch((error: unknown) => expect(error, `page ${page}`).toEqual(failsWith('VAULT_DAMAGED')));
          return (await calls['vault.verify']({})).ok ? 'nothing' : 'problems';
        })
        .catch(nameOf);
      await calls['vault.lock']({});
      expect(['VAULT_DAMAGED', 'problems'], `page ${page}`).toContain(found);
      expect(fingerprint(folder)).toEqual(before);
      seen.add(found);
    }
    expect(seen.size).toBeGreaterThan(0);
  });
});

describe('a vault in use', () => {
  const holder = fileURLToPath(new URL('../../fixtures/hold-vault.ts', import.meta.url));

  /** Another process that opens the vault and holds it. */
  async function hold(folder: string) {
    const child = spawn(process.execPath, [holder, folder, PASSPHRASE], { stdio: ['pipe', 'pipe', 'inherit'] });
    const gone = new Promise((resolve) => child.once('exit', resolve));
    const { value } = (await child.stdout[Symbol.asyncIterator]().next()) as { value: Buffer };
    return {
      said: value.toString().trim(),
      kill: () => {
        child.kill('SIGKILL');
        return gone;
      },
      end: () => {
        child.stdin.end();
        return gone;
      },
    };
  }

  test('is not opened again, by the same program or by another', async () => {
    const folder = copyOfVault();
    const mine = await openVault(folder, withPassphrase());
    const before = fingerprint(folder);
    await expect(openVault(folder, withPassphrase())).rejects.toThrow(failsWith('VAULT_IN_USE'));
    expect((await hold(folder)).said).toBe('VAULT_IN_USE');
    expect(fingerprint(folder)).toEqual(before);
    mine.close();
    const other = await hold(folder);
    expect(other.said).toBe('open');
    await expect(openVault(folder, withPassphrase())).rejects.toThrow(failsWith('VAULT_IN_USE'));
    await other.end();
    expect(await opens(folder)).toBe(true);
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  test('is free again when the program that had it was killed', async () => {
    const folder = copyOfVault();
    const other = await hold(folder);
    await other.kill();
    expect(existsSync(join(folder, 'lock'))).toBe(true);
    expect(await opens(folder)).toBe(true);
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  test('is not opened twice when its lock file is taken away: the system knows', async () => {
    const folder = copyOfVault();
    const mine = await openVault(folder, withPassphrase());
    rmSync(join(folder, 'lock'));
    expect((await hold(folder)).said).toBe('VAULT_IN_USE');
    transaction(mine.catalogue, () => mine.catalogue.exec("update record set title = 'x' where code = 'none'"));
    rmSync(join(folder, 'lock'), { force: true });
    expect((await hold(folder)).said).toBe('VAULT_IN_USE');
    mine.close();
    expect(await opens(folder)).toBe(true);
  });

  test('is opened by one of several that come at the same moment, also over a stale lock', async () => {
    const folder = copyOfVault();
    await (await hold(folder)).kill();
    const all = await Promise.all([hold(folder), hold(folder), hold(folder), hold(folder)]);
    expect(all.filter(({ said }) => said === 'open').length).toBeLessThanOrEqual(1);
    for (const { said } of all) expect(['open', 'VAULT_IN_USE']).toContain(said);
    await Promise.all(all.map((each) => each.end()));
    expect(await opens(folder)).toBe(true);
  });

  test('on another computer is left alone, however old its lock is', async () => {
    const folder = copyOfVault();
    const lock = JSON.stringify({ process: 999_999_999, started: '1', machine: '0123456789abcdef', token: 'abc' });
    writeFileSync(join(folder, 'lock'), lock);
    utimesSync(join(folder, 'lock'), 0, 0);
    const before = fingerprint(folder);
    await expect(openVault(folder, withPassphrase())).rejects.toThrow(failsWith('VAULT_IN_USE'));
    expect(fingerprint(folder)).toEqual(before);
  });

  test('is free when its process number belongs to a later program', async () => {
    const folder = copyOfVault();
    const mine = await openVault(folder, withPassphrase());
    const lock = JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')) as Record<string, unknown>;
    mine.close();
    expect(lock).toMatchObject({ process: process.pid });
    writeFileSync(join(folder, 'lock'), JSON.stringify({ ...lock, started: '1' }));
    expect(await opens(folder)).toBe(true);
  });

  test('is free when its lock was never wholly written, but not while somebody may be writing it', async () => {
    const folder = copyOfVault();
    writeFileSync(join(folder, 'lock'), '{"proc');
    await expect(openVault(folder, withPassphrase())).rejects.toThrow(failsWith('VAULT_IN_USE'));
    utimesSync(join(folder, 'lock'), new Date(), new Date(Date.now() - 60_000));
    expect(await opens(folder)).toBe(true);
  });

  test('names neither computer nor person in its lock', async () => {
    const folder = copyOfVault();
    const mine = await openVault(folder, withPassphrase());
    const { hostname, userInfo } = await import('node:os');
    const lock = readFileSync(join(folder, 'lock'), 'utf8');
    mine.close();
    expect(lock).not.toContain(hostname());
    expect(lock).not.toContain(userInfo().username);
  });
});

describe('changing the passphrase', () => {
  const NEW = 'сіняя вожыкава сцежка';

  test('closes the vault to the old one, and touches one key slot, vault.json and the note of it in the catalogue only', async () => {
    const folder = copyOfVault();
    const before = fingerprint(folder);
    const vault = await openVault(folder, withPassphrase());
    await vault.changePassphrase(NEW, 2);
    vault.close();
    const after = fingerprint(folder);
    const touched = (path: string) => before[path] !== after[path];
    const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(touched);
    expect(paths.map((path) => path.replace(/[0-9a-f]{16}/, '*')).toSorted()).toEqual([
      'catalogue.db',
      'keys/*.age',
      'keys/*.age',
      'vault.json',
    ]);
    expect(await opens(folder, PASSPHRASE)).toBe(false);
    expect(await opens(folder, NEW)).toBe(true);
    (await openVault(folder, withRecoveryKey())).close();
  });

  test('works with the recovery key when the passphrase is forgotten or its slot is lost', async () => {
    const folder = copyOfVault();
    rmSync(slotFile(folder, 'passphrase'));
    const vault = await openVault(folder, withRecoveryKey());
    await vault.changePassphrase(NEW, 2);
    vault.close();
    expect(await opens(folder, NEW)).toBe(true);
  });

  test('refuses a short one and keeps the old', async () => {
    const folder = copyOfVault();
    const vault = await openVault(folder, withPassphrase());
    await expect(vault.changePassphrase('кароткі', 2)).rejects.toThrow(failsWith('PASSPHRASE_SHORT'));
    vault.close();
    expect(await opens(folder)).toBe(true);
  });

  test('leaves a vault that opens, wherever the program stops, and never with the old one after the new one counts', async () => {
    const old = copyOfVault();
    const changed = join(freshFolder(), 'b.khronika');
    cpSync(old, changed, { recursive: true });
    const vault = await openVault(changed, withPassphrase());
    await vault.changePassphrase(NEW, 2);
    vault.close();
    const newSlot = slotFile(changed, 'passphrase').slice(-20);
    const bytes = readFileSync(join(changed, 'keys', newSlot));
    const json = readFileSync(join(changed, 'vault.json'));
    const steps: readonly [string, (at: string) => void, string][] = [
      [
        'new slot half written',
        (at) => writeFileSync(join(at, 'keys', `${newSlot}.part`), bytes.subarray(0, 50)),
        PASSPHRASE,
      ],
      ['new slot written', (at) => writeFileSync(join(at, 'keys', `${newSlot}.part`), bytes), PASSPHRASE],
      [
        'new slot in place',
        (at) => renameSync(join(at, 'keys', `${newSlot}.part`), join(at, 'keys', newSlot)),
        PASSPHRASE,
      ],
      ['vault.json half written', (at) => writeFileSync(join(at, 'vault.json.part'), json.subarray(0, 50)), PASSPHRASE],
      ['vault.json written', (at) => writeFileSync(join(at, 'vault.json.part'), json), PASSPHRASE],
      ['vault.json in place', (at) => renameSync(join(at, 'vault.json.part'), join(at, 'vault.json')), NEW],
    ];
    const running = join(freshFolder(), 'c.khronika');
    cpSync(old, running, { recursive: true });
    for (const [title, step, valid] of steps) {
      step(running);
      const stopped = join(freshFolder(), 'd.khronika');
      cpSync(running, stopped, { recursive: true });
      for (const passphrase of [PASSPHRASE, NEW])
        expect(await opens(stopped, passphrase), `${title}: ${passphrase}`).toBe(passphrase === valid);
      expect(readdirSync(join(stopped, 'keys')), title).toHaveLength(2);
      expect(readdirSync(stopped).toSorted(), title).toEqual(readdirSync(old).toSorted());
      expect(await opens(stopped, valid), title).toBe(true);
    }
  });

  slowTest('survives being killed at any moment', async () => {
    const folder = copyOfVault();
    const script = `
      import { openVault } from ${JSON.stringify(new URL('../../../electron/vault/vault.ts', import.meta.url).href)};
      const [folder, ...known] = process.argv.slice(1);
      let vault;
      for (const passphrase of known) vault ??= await openVault(folder, { passphrase }).catch(() => undefined);
      process.stdout.write('open');
      for (let n = 0; ; n += 1) await vault.changePassphrase(known[n % 2], 2);`;
    for (let round = 0; round < 8; round += 1) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder, PASSPHRASE, NEW], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await new Promise((resolve) => setTimeout(resolve, 5 + round * 13));
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      const answers = [await opens(folder, PASSPHRASE), await opens(folder, NEW)];
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(readdirSync(join(folder, 'keys'))).toHaveLength(2);
    }
  });

  test('does not throw away a slot while one that vault.json lists is missing', async () => {
    const folder = copyOfVault();
    const stale = readFileSync(join(folder, 'vault.json'));
    const vault = await openVault(folder, withPassphrase());
    await vault.changePassphrase(NEW, 2);
    vault.close();
    const current = readFileSync(join(folder, 'vault.json'));
    // A synchronised folder may bring an older vault.json back.
    writeFileSync(join(folder, 'vault.json'), stale);
    (await openVault(folder, withRecoveryKey())).close();
    writeFileSync(join(folder, 'vault.json'), current);
    expect(await opens(folder, NEW)).toBe(true);
  });
});
