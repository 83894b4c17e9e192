/** A reader of vaults in another language, written from docs/vault-format.md: what it says is compared with what Khronika says. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { entryHash, type StoredEntry } from '../../../electron/archive/history.ts';
import { createCalls } from '../../../electron/calls.ts';
import type { Catalogue } from '../../../electron/vault/catalogue.ts';
import { createVault, openVault } from '../../../electron/vault/vault.ts';
import { mail } from '../../fixtures/documents.ts';
import { passphrase as keptPassphrase } from '../../fixtures/open-vault.ts';
import { fingerprint } from '../../fixtures/folder.ts';

const reader = path.join(import.meta.dirname, '../../../docs/read-vault.py');
const kept = path.join(import.meta.dirname, '../../fixtures/vaults');
const PASSPHRASE = 'зялёны ёж ля ракі';

/** The Python that has `cryptography`: whichever comes first, or the system's own, for which Debian packs it. */
const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import cryptography'], { stdio: 'ignore' }).status === 0,
);
const hasAge = spawnSync('age', ['--version'], { stdio: 'ignore' }).status === 0;

interface Found {
  readonly vault: string;
  readonly schema: number;
  readonly tables: readonly string[];
  readonly records: readonly { code: string; type: string; title: string; state: string; rev: number; data: object }[];
  readonly pages: readonly { code: string; page: number; text: string }[];
  readonly history: { entries: number; last: string; firstBad: number | null };
  readonly checkpoints: { checkpoints: number; firstBad: number | null };
  readonly files: readonly { document: string; id: string; sha256: string; found: string }[];
}

let home: string;
beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), 'khronika-test-'));
  writeFileSync(path.join(home, 'kept'), keptPassphrase);
  writeFileSync(path.join(home, 'own'), PASSPHRASE);
  return () => rmSync(home, { recursive: true, force: true });
});

function run(...words: readonly string[]) {
  return spawnSync(python ?? 'python3', [reader, ...words], { cwd: home, maxBuffer: 256_000_000 });
}

function read(vault: string, ...how: readonly string[]): Found {
  const { stdout, stderr } = run(vault, '--json', ...how);
  expect(stderr.toString()).toBe('');
  return JSON.parse(stdout.toString('utf8')) as Found;
}

/** The same, as Khronika says it. */
async function asKhronikaSays(
  folder: string,
  passphrase: string,
): Promise<
  Omit<Found, 'tables' | 'history' | 'files' | 'checkpoints'> & {
    readonly history: { entries: number; last: string };
    readonly files: readonly { id: string; sha256: string }[];
  }
> {
  const opened = await openVault(folder, { passphrase });
  const all = <Row>(sql: string) => opened.catalogue.prepare(sql).all() as unknown as Row[];
  const history = all<{ hash: string }>('select hash from history order by seq');
  const records = all<Omit<Found['records'][0], 'data'> & { data: string }>(
    'select code, type, title, state, rev, data from record order by type, code',
  );
  const said = {
    vault: opened.id,
    schema: Number(opened.catalogue.pragma('user_version', { simple: true })),
    records: records.map((record) => ({ ...record, data: JSON.parse(record.data) as object })),
    pages: all<Found['pages'][0]>(
      'select r.code, p.page, p.text from page_text p join record r on r.id = p.record order by r.code, p.page',
    ),
    history: { entries: history.length, last: history.at(-1)?.hash ?? '' },
    files: all<{ id: string; sha256: string }>('select id, sha256 from file order by id'),
  };
  opened.close();
  return said;
}

/** The catalogue refuses changes of the history to whoever goes through it; whoever has the key takes that rule away first. */
function dropRules(catalogue: Catalogue): void {
  const rules = catalogue.prepare("select name from sqlite_schema where type = 'trigger' and tbl_name = 'history'", {
    pluck: true,
  });
  for (const rule of rules.all() as unknown as string[]) catalogue.exec(`drop trigger ${rule}`);
}

const byId = (files: Found['files']) =>
  files.map(({ id, sha256 }) => ({ id, sha256 })).toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe.runIf(python !== undefined && hasAge)('a reader in Python that knows only docs/vault-format.md', () => {
  const versions = readdirSync(kept).toSorted();

  test('finds a vault of every schema that there has been', () => {
    expect(versions.length).toBeGreaterThanOrEqual(5);
  });

  test.each(versions)('reads the kept vault of %s as it was left, and as Khronika reads it', async (name) => {
    const before = read(path.join(kept, name), '--passphrase-file', 'kept');
    expect(before.schema).toBe(Number(name.replace('version-', '')));
    expect(before.history.firstBad).toBeNull();
    expect(before.files.map(({ found }) => found)).toEqual(before.files.map(() => 'whole'));
    expect(before.files.length).toBeGreaterThan(0);

    const copy = path.join(home, `${name}.khronika`);
    cpSync(path.join(kept, name), copy, { recursive: true });
    // Opening brings the copy to the schema of today; nothing that was recorded changes by it.
    const said = await asKhronikaSays(copy, keptPassphrase);
    const after = read(copy, '--passphrase-file', 'kept');
    for (const found of [before, after]) {
      expect(found.vault).toBe(said.vault);
      const bare = ({ code, type, state, rev }: Found['records'][0]) => ({ code, type, state, rev });
      expect(found.records.map(bare)).toEqual(said.records.map(bare));
      expect(found.pages).toEqual(said.pages);
      expect(found.history).toMatchObject(said.history);
      expect(byId(found.files)).toEqual(said.files);
    }
    expect(after).toMatchObject({ schema: said.schema, records: said.records });
  });

  describe('of a vault that was made now', () => {
    let folder: string;
    let recoveryKey: string;
    beforeAll(async () => {
      folder = path.join(home, 'own.khronika');
      ({ recoveryKey } = await createVault(folder, { passphrase: PASSPHRASE, recipient: 'x25519', workFactor: 10 }));
      writeFileSync(path.join(home, 'recovery'), `# Recovery key\n${recoveryKey}\n`);
      writeFileSync(path.join(home, 'letter.eml'), mail());
      const calls = createCalls();
      await calls['vault.open']({ folder, unlock: { passphrase: PASSPHRASE } });
      await calls['sample.add']({});
      await calls['intake.add']({ paths: [path.join(home, 'letter.eml')] });
      await calls['vault.lock']({});
    });

    test('with the passphrase and with the recovery key it reads all that Khronika reads', async () => {
      const before = fingerprint(folder);
      const found = read(folder, '--passphrase-file', 'own');
      expect(read(folder, '--identity-file', 'recovery')).toEqual(found);
      expect(fingerprint(folder)).toEqual(before);
      const { files, ...said } = await asKhronikaSays(folder, PASSPHRASE);
      expect(found).toMatchObject(said);
      expect(byId(found.files)).toEqual(files);
      expect(found.history.firstBad).toBeNull();
      expect(new Set(found.files.map((file) => file.found))).toEqual(new Set(['whole']));
      expect(found.records.length).toBeGreaterThan(50);
      expect(found.checkpoints.checkpoints).toBeGreaterThan(0);
      expect(found.checkpoints.firstBad).toBeNull();
    });

    test('it gives back the very bytes of an original', () => {
      const letter = readFileSync(path.join(home, 'letter.eml'));
      const { files } = read(folder, '--passphrase-file', 'own');
      const hash = createHash('sha256').update(letter).digest('hex');
      const code = files.find(({ sha256 }) => sha256 === hash)?.document ?? expect.fail('the letter is not there');
      const { stdout, status } = run(folder, '--passphrase-file', 'own', '--take', code);
      expect(status).toBe(0);
      expect(stdout.equals(letter)).toBe(true);
    });

    test('it reads what a crash left in the write-ahead log, up to the last commit', async () => {
      const crashed = path.join(home, 'crashed.khronika');
      const vault = await openVault(folder, { passphrase: PASSPHRASE });
      const before = vault.catalogue.prepare('select count(*) from record', { pluck: true }).get() as unknown as number;
      vault.close();
      const calls = createCalls();
      await calls['vault.open']({ folder, unlock: { passphrase: PASSPHRASE } });
      await calls['records.put']({
        lines: [{ type: 'person', fields: { familyName: 'Прыкладная', firstName: 'Ганна' } }],
      });
      cpSync(folder, crashed, { recursive: true });
      await calls['vault.lock']({});
      expect(statSync(path.join(crashed, 'catalogue.db-wal')).size).toBeGreaterThan(0);
      const found = read(crashed, '--passphrase-file', 'own');
      expect(found.records).toHaveLength(before + 1);
      expect(found.records.find(({ title }) => title.includes('Прыкладная'))).toMatchObject({ type: 'person' });
      expect(found.history.firstBad).toBeNull();
    });

    test('any three of five shares of a recovery kit open it, two do not, nor one that was mistyped', async () => {
      const withKit = path.join(home, 'kit.khronika');
      cpSync(folder, withKit, { recursive: true });
      const calls = createCalls();
      await calls['vault.open']({ folder: withKit, unlock: { passphrase: PASSPHRASE } });
      const { shares } = await calls['keys.recovery-kit']({ shares: 5, needed: 3, label: '' });
      await calls['vault.lock']({});
      const found = read(withKit, '--passphrase-file', 'own');
      for (const chosen of [
        [0, 1, 2],
        [4, 2, 0],
      ]) {
        writeFileSync(path.join(home, 'shares'), chosen.map((at) => shares[at]).join('\n\n'));
        expect(read(withKit, '--shares-file', 'shares')).toEqual(found);
      }
      writeFileSync(path.join(home, 'shares'), shares.slice(0, 2).join('\n'));
      expect(run(withKit, '--shares-file', 'shares').stderr.toString()).toBe(
        'error: 2 shares are there; 3 are needed.\n',
      );
      const mistyped = (shares[2] as string).replace(/^./, (sign) => (sign === '2' ? '3' : '2'));
      writeFileSync(path.join(home, 'shares'), [...shares.slice(0, 2), mistyped].join('\n'));
      expect(run(withKit, '--shares-file', 'shares').stderr.toString()).toBe('error: Share 3 was mistyped.\n');
    });

    test('while keys are being replaced it reads what has the new ones and what still has the old ones', async () => {
      const replacing = path.join(home, 'replacing.khronika');
      cpSync(folder, replacing, { recursive: true });
      const calls = createCalls();
      await calls['vault.open']({ folder: replacing, unlock: { passphrase: PASSPHRASE } });
      writeFileSync(path.join(home, 'new'), 'another six good words here');
      const replaced = calls['keys.replace']({ passphrase: 'another six good words here', workFactor: 10 });
      const halfWay = path.join(home, 'half-way.khronika');
      const description = () => readFileSync(path.join(replacing, 'vault.json'), 'utf8');
      while (!description().includes('"previous"')) await new Promise((resolve) => setImmediate(resolve));
      cpSync(replacing, halfWay, { recursive: true });
      await replaced;
      await calls['vault.lock']({});
      for (const each of [halfWay, replacing]) {
        const found = read(each, '--passphrase-file', 'new');
        expect(found.history.firstBad).toBeNull();
        expect(new Set(found.files.map((file) => file.found))).toEqual(new Set(['whole']));
        expect(run(each, '--passphrase-file', 'own').stderr.toString()).toBe('error: No key slot opens with this.\n');
      }
      expect(readFileSync(path.join(halfWay, 'vault.json'), 'utf8')).toContain('"previous"');
    });

    test('a changed byte in any page of the catalogue is found, and which page it is', () => {
      const damaged = path.join(home, 'damaged.khronika');
      cpSync(folder, damaged, { recursive: true });
      const file = path.join(damaged, 'catalogue.db');
      const bytes = readFileSync(file);
      for (const at of [20, 4095, 4096, 3 * 4096 + 4020, bytes.length - 1]) {
        const changed = Buffer.from(bytes);
        changed[at]! ^= 0x10;
        writeFileSync(file, changed);
        const { status, stderr } = run(damaged, '--passphrase-file', 'own');
        expect(status).toBe(1);
        expect(stderr.toString()).toContain(`Page ${Math.floor(at / 4096) + 1} of the catalogue is damaged`);
      }
    });

    test('an entry of the history that somebody altered with the key in their hands is named, and a file that differs', async () => {
      const altered = path.join(home, 'altered.khronika');
      cpSync(folder, altered, { recursive: true });
      const vault = await openVault(altered, { passphrase: PASSPHRASE });
      dropRules(vault.catalogue);
      vault.catalogue.exec("update history set note = 'nothing happened' where seq = 2");
      const id = vault.catalogue.prepare('select id from file limit 1', { pluck: true }).get() as unknown as string;
      vault.catalogue.exec(`update file set sha256 = '${'0'.repeat(64)}' where id = '${id}'`);
      vault.close();
      const found = read(altered, '--passphrase-file', 'own');
      expect(found.history.firstBad).toBe(2);
      expect(found.files.find((file) => file.id === id)?.found).toBe('differs');
      expect(run(altered, '--passphrase-file', 'own').status).toBe(1);
    });

    test('a chain that somebody wrote anew from an altered entry on fits in itself, and not the signature over it', async () => {
      const rewritten = path.join(home, 'rewritten.khronika');
      cpSync(folder, rewritten, { recursive: true });
      const vault = await openVault(rewritten, { passphrase: PASSPHRASE });
      dropRules(vault.catalogue);
      const entries = vault.catalogue.prepare('select * from history order by seq').all<StoredEntry>();
      let previous = entries[0]?.previous ?? '';
      for (const entry of entries) {
        const changed = { ...entry, previous, note: entry.seq === 2 ? 'nothing happened' : entry.note };
        const update = vault.catalogue.prepare('update history set note = ?, previous = ?, hash = ? where seq = ?');
        update.run([changed.note, previous, entryHash(changed), entry.seq]);
        previous = entryHash(changed);
      }
      vault.close();
      const found = read(rewritten, '--passphrase-file', 'own');
      expect(found.history.firstBad).toBeNull();
      expect(found.checkpoints.firstBad).not.toBeNull();
    });

    test('a wrong passphrase opens nothing', () => {
      const { status, stdout, stderr } = run(folder, '--passphrase-file', 'kept');
      expect([status, stdout.toString()]).toEqual([1, '']);
      expect(stderr.toString()).toBe('error: No key slot opens with this.\n');
    });

    test('it opens no file for writing but terminals and pipes', () => {
      const log = path.join(home, 'trace');
      const watched = ['-f', '-qq', '-e', 'trace=open,openat,creat,rename,renameat,mkdir,memfd_create', '-o', log];
      const words = [python ?? '', '-B', reader, folder, '--json', '--passphrase-file', 'own'];
      const { status } = spawnSync('strace', [...watched, ...words], { cwd: home, maxBuffer: 256_000_000 });
      expect(status).toBe(0);
      const opened = readFileSync(log, 'utf8').split('\n');
      expect(opened.some((line) => line.includes('catalogue.db'))).toBe(true);
      const written = opened.filter(
        (line) => /O_WRONLY|O_RDWR|O_CREAT|creat\(|rename|mkdir\(/.test(line) && !/= -1 /.test(line),
      );
      expect(written.filter((line) => !/"\/dev\/(?:ptmx|pts\/\d+|tty|null)"/.test(line))).toEqual([]);
    });
  });
});
