import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createCalls } from '../../../electron/calls.ts';
import { createVault, openVault } from '../../../electron/vault/vault.ts';
import { fingerprint, freshFolder } from '../../fixtures/folder.ts';
import { mayMount, withMemoryDisk } from '../../fixtures/mounted.ts';
import { slowTest } from '../../fixtures/sweep.ts';

const PASSPHRASE = 'зялёны ёж ля ракі';
const onMedium = fileURLToPath(new URL('../../fixtures/vault-on-medium.ts', import.meta.url));
const onFullDisk = fileURLToPath(new URL('../../fixtures/vault-on-full-disk.ts', import.meta.url));
const cli = fileURLToPath(new URL('../../../electron/cli.ts', import.meta.url));

const supported = mayMount(freshMountPoint());

function freshMountPoint(): string {
  const point = join(process.cwd(), 'node_modules/.cache/khronika/mount-point');
  mkdirSync(point, { recursive: true });
  return point;
}

/** A vault with a person who has a dated event. */
async function vaultWithRecords(): Promise<string> {
  const folder = join(freshFolder(), 'a.khronika');
  await createVault(folder, { passphrase: PASSPHRASE, workFactor: 2 });
  const calls = createCalls();
  await calls['vault.open']({ folder, unlock: { passphrase: PASSPHRASE } });
  await calls['records.put']({
    lines: [
      { type: 'person', code: 'P-0001', fields: { familyName: 'Прыкладная' } },
      {
        type: 'event',
        fields: { kind: 'other', title: 'Сустрэча', date: '2021-07' },
        links: [{ to: 'P-0001', role: 'victim' }],
      },
    ],
  });
  await calls['vault.lock']({});
  return folder;
}

/** The same vault as a crash leaves it: with the log of what was stored last beside the catalogue, and a lock. */
async function crashed(): Promise<string> {
  const folder = await vaultWithRecords();
  const script = `
    import { openVault } from ${JSON.stringify(new URL('../../../electron/vault/vault.ts', import.meta.url).href)};
    import { put } from ${JSON.stringify(new URL('../../../electron/archive/put.ts', import.meta.url).href)};
    const [folder, passphrase] = process.argv.slice(1);
    put(await openVault(folder, { passphrase }), [{ type: 'place', fields: { name: 'Віцебск' } }]);
    process.kill(process.pid, 'SIGKILL');`;
  spawnSync(process.execPath, ['--input-type=module', '-e', script, folder, PASSPHRASE]);
  expect(existsSync(join(folder, 'catalogue.db-wal'))).toBe(true);
  return folder;
}

/** Copies a vault to a medium, makes that read-only, and tells what could be done there. */
function onReadOnlyMedia(folder: string): Record<string, unknown> {
  const script = 'cp -a "$1" "$0/a" && mount -o remount,ro "$0" && exec "$2" "$3" "$0/a" "$4" "$5"';
  const args = [folder, process.execPath, onMedium, PASSPHRASE, freshFolder()];
  return JSON.parse(withMemoryDisk(freshMountPoint(), '64m', script, args)) as Record<string, unknown>;
}

describe.runIf(supported)('a vault on read-only media', () => {
  slowTest('opens for reading: everything can be read, checked and drawn, and nothing changed', async () => {
    const outcomes = onReadOnlyMedia(await vaultWithRecords());
    expect(outcomes).toMatchObject({
      open: { readOnly: true, unfinishedFiles: 0 },
      list: [{ code: 'E-0001' }, { code: 'P-0001' }],
      show: { code: 'P-0001' },
      search: { total: 1 },
      timeline: { about: { code: 'P-0001' }, entries: [{ code: 'E-0001' }] },
      draw: { svg: expect.stringContaining('<svg') },
      history: [{ seq: 1 }],
      verify: { ok: true },
      export: { named: [] },
    });
    for (const change of ['put', 'add', 'trash', 'undo', 'passphrase'])
      expect(outcomes[change], change).toBe('failed: VAULT_READ_ONLY');
  });

  test('is read by several at once', async () => {
    const folder = await vaultWithRecords();
    const script = `cp -a "$1" "$0/a" && mount -o remount,ro "$0"
      for n in 1 2 3; do "$2" "$3" list "$0/a" --json --passphrase-file "$4" > "$5/$n" 2>&1 & done; wait; cat "$5"/*`;
    const out = freshFolder();
    const secret = join(freshFolder(), 'passphrase');
    writeFileSync(secret, PASSPHRASE);
    const printed = withMemoryDisk(freshMountPoint(), '64m', script, [folder, process.execPath, cli, secret, out]);
    expect(printed.match(/"P-0001"/g)).toHaveLength(3);
  });

  test('that was not closed properly says what to do, and opens where that was done', async () => {
    const folder = await crashed();
    expect(onReadOnlyMedia(folder)['open']).toBe('failed: VAULT_NOT_CLOSED');
    // A copy on a disk that can be written to, opened once.
    const vault = await openVault(folder, { passphrase: PASSPHRASE });
    vault.close();
    expect(onReadOnlyMedia(folder)).toMatchObject({
      open: { readOnly: true },
      list: [{ code: 'E-0001' }, { code: 'P-0001' }, { code: 'L-0001', title: 'Віцебск' }],
    });
  });

  test('cannot be made there', () => {
    const script = `mount -o remount,ro "$0"
      "$1" "$2" create "$0/a" --weak-passphrase-accepted --passphrase-file "$3" 2>&1; echo "exit $?"`;
    const secret = join(freshFolder(), 'passphrase');
    writeFileSync(secret, PASSPHRASE);
    const printed = withMemoryDisk(freshMountPoint(), '1m', script, [process.execPath, cli, secret]);
    expect(printed).toMatch(/^error: WRITE_FAILED: /);
    expect(printed).toMatch(/exit 1\n$/);
  });
});

describe.runIf(supported)('a full disk', () => {
  slowTest('during create leaves nothing or a whole vault, whatever room there was', () => {
    const script = `
      for size in 8 40 80 120 160 200 240 280 320 400 480 640; do
        mount -t tmpfs -o size=\${size}k tmpfs "$0"
        "$1" --input-type=module -e "$2" "$0"
      done`;
    const make = `
      import { readdirSync } from 'node:fs';
      import { createVault, openVault } from ${JSON.stringify(new URL('../../../electron/vault/vault.ts', import.meta.url).href)};
      const disk = process.argv[1];
      const folder = disk + '/a';
      const code = await createVault(folder, { passphrase: 'long enough', workFactor: 2 }).then(() => 'made', (e) => e.code);
      let opens = null;
      if (code === 'made') {
        opens = await openVault(folder, { passphrase: 'long enough' }).then((v) => (v.close(), true), (e) => e.code === 'DISK_FULL');
      }
      console.log(JSON.stringify({ code, opens, left: readdirSync(disk) }));`;
    const printed = withMemoryDisk(freshMountPoint(), '1m', script, [process.execPath, make]);
    const outcomes = printed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { code: string; left: string[] });
    expect(outcomes).toHaveLength(12);
    for (const outcome of outcomes) {
      if (outcome.code === 'made') expect(outcome).toEqual({ code: 'made', opens: true, left: ['a'] });
      else expect(outcome).toEqual({ code: 'DISK_FULL', opens: null, left: [] });
    }
    expect(new Set(outcomes.map(({ code }) => code))).toEqual(new Set(['made', 'DISK_FULL']));
  });

  test('during put keeps what was stored, and the vault is whole when there is room again', () => {
    const script = 'head -c 300000 /dev/zero > "$0/room"; exec "$1" "$2" "$0" put';
    const told = JSON.parse(withMemoryDisk(freshMountPoint(), '1500k', script, [process.execPath, onFullDisk]));
    expect(told).toMatchObject({
      failure: 'DISK_FULL',
      passphraseFailure: 'DISK_FULL',
      leftover: false,
      again: 'stored',
      verification: { ok: true },
      parts: [],
    });
    expect(told.stored).toBeGreaterThan(2);
    expect(told.listed).toBe(told.stored);
  });

  test('during add keeps nothing of the file that did not fit, and the vault is whole when there is room again', () => {
    const material = join(freshFolder(), 'film.mp4');
    writeFileSync(material, new Uint8Array(2_000_000).fill(7));
    const script = 'exec "$1" "$2" "$0" add "$3"';
    const told = JSON.parse(withMemoryDisk(freshMountPoint(), '3m', script, [process.execPath, onFullDisk, material]));
    expect(told).toMatchObject({
      failure: 'DISK_FULL',
      passphraseFailure: 'DISK_FULL',
      leftover: false,
      stored: 0,
      listed: 0,
      again: 'stored',
      verification: { ok: true, checked: { files: 0 } },
      parts: [],
    });
  });
});

test('a vault that was copied after a crash is put in order when it is opened, and loses nothing', async () => {
  const folder = await crashed();
  const copy = join(freshFolder(), 'copy.khronika');
  cpSync(folder, copy, { recursive: true });
  const calls = createCalls();
  await calls['vault.open']({ folder: copy, unlock: { passphrase: PASSPHRASE } });
  expect((await calls['records.list']({ state: 'active' })).map(({ title }) => title)).toContain('Віцебск');
  expect((await calls['vault.verify']({})).ok).toBe(true);
  await calls['vault.lock']({});
  expect(readdirSync(copy).toSorted()).toEqual(['catalogue.db', 'checkpoint.age', 'files', 'keys', 'vault.json']);
  expect(fingerprint(copy)['catalogue.db-wal']).toBeUndefined();
});
