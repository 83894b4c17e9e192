/** Follows docs/vault-format.md: takes the commands that stand there and runs them on a vault. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCalls } from '../../../electron/calls.ts';
import { openVault, createVault } from '../../../electron/vault/vault.ts';
import { describeVault, readDescription, vaultPaths } from '../../../electron/vault/vault-folder.ts';
import { mail } from '../../fixtures/documents.ts';
import { freshFolder } from '../../fixtures/folder.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const page = readFileSync(join(root, 'docs/vault-format.md'), 'utf8');
const PASSPHRASE = 'зялёны ёж ля ракі';

/** The commands of the page in their order, by a word that stands in each. */
const commands = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block ?? '');
const step = (word: string): string =>
  commands.find((block) => block.includes(word)) ?? expect.fail(`the page has no commands with ${word}`);

const ageVersion = /(\d+)\.(\d+)/.exec(spawnSync('age', ['--version'], { encoding: 'utf8' }).stdout ?? '');
const hasAge = ageVersion !== null;
const ageKnowsHybrid = hasAge && Number(ageVersion[1]) * 100 + Number(ageVersion[2]) >= 103;

let home: string;
let recoveryKey: string;
let path: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'khronika-test-'));
  const folder = join(home, 'archive.khronika');
  ({ recoveryKey } = await createVault(folder, { passphrase: PASSPHRASE, recipient: 'x25519', workFactor: 10 }));
  writeFileSync(join(home, 'recovery-key'), `# Recovery key\n${recoveryKey}\n`);
  writeFileSync(join(home, 'letter.eml'), mail());
  const calls = createCalls();
  await calls['vault.open']({ folder, unlock: { passphrase: PASSPHRASE } });
  await calls['intake.add']({ paths: [join(home, 'letter.eml')] });
  await calls['records.put']({ lines: [{ type: 'person', fields: { familyName: 'Прыкладная' } }] });
  await calls['vault.lock']({});
  path = `${sqlcipher4(home)}:${process.env['PATH']}`;
  return () => rmSync(home, { recursive: true, force: true });
});

/** A folder with a `sqlcipher` of version 4: this computer's own, or one made of the library that Khronika has. */
function sqlcipher4(at: string): string {
  const own = spawnSync('sqlcipher', [':memory:', 'pragma cipher_version;'], { encoding: 'utf8' });
  const bin = join(at, 'bin');
  execFileSync('mkdir', ['-p', bin]);
  // The page's commands find the very Node that runs this test.
  symlinkSync(process.execPath, join(bin, 'node'));
  if ((own.stdout ?? '').startsWith('4.')) return bin;
  const stand = join(root, 'tests/fixtures/bin/sqlcipher');
  writeFileSync(join(bin, 'sqlcipher'), `#!/bin/sh\nexec node "${stand}" "$@"\n`);
  chmodSync(join(bin, 'sqlcipher'), 0o755);
  return bin;
}

/** Runs commands of the page at a terminal, where `age` asks for the passphrase. */
function follow(blocks: readonly string[], answers: readonly (readonly [string, string])[] = []): string {
  const script = ['set -eu', 'trap \'rm -rf "$work"\' EXIT', ...blocks].join('\n');
  const terminal = join(root, 'tests/fixtures/at_terminal.py');
  const { stdout, status } = spawnSync('python3', [terminal, JSON.stringify(answers), 'bash', '-c', script], {
    cwd: home,
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
  });
  expect(status, stdout).toBe(0);
  return stdout.replaceAll('\r\n', '\n');
}

describe.runIf(hasAge)('with the commands of docs/vault-format.md', () => {
  const reading = () => [step('select code, type, title'), step('sha256sum'), step('select p.page'), step('rm -r')];

  test('a person who has the passphrase reads the records, an original and its text', () => {
    const shown = follow([step('mktemp'), step('-> scrypt'), ...reading()], [['passphrase', `${PASSPHRASE}\n`]]);
    expect(shown).not.toContain(PASSPHRASE);
    expect(shown).toContain('"format": "khronika-vault"');
    expect(shown).toMatch(/^D-0001\|document\|Обыск в офисе$/m);
    expect(shown).toMatch(/^P-0001\|person\|Прыкладная/m);
    expect(shown).toMatch(/\/original: OK$/m);
    expect(shown).toContain('Пришли в шесть утра.');
  });

  test('a person who has the recovery key reads the same', () => {
    const shown = follow([step('mktemp'), step('-> X25519'), ...reading()]);
    expect(shown).toMatch(/^D-0001\|document\|Обыск в офисе$/m);
    expect(shown).toMatch(/\/original: OK$/m);
  });

  test('the original is the very file that came in', () => {
    const take = `cat "$work/original" | sha256sum | cut -c 1-64`;
    const shown = follow([step('mktemp'), step('-> X25519'), step('select code'), step('sha256sum'), take]);
    expect(shown).toContain(
      createHash('sha256')
        .update(readFileSync(join(home, 'letter.eml')))
        .digest('hex'),
    );
  });

  test('nothing of a vault opens without a key', () => {
    const { status } = spawnSync(
      'python3',
      [
        join(root, 'tests/fixtures/at_terminal.py'),
        JSON.stringify([['passphrase', 'зялёны ёж ля рэчкі\n']]),
        'bash',
        '-c',
        `set -e; ${step('mktemp')} trap 'rm -rf "$work"' EXIT; ${step('-> scrypt')}`,
      ],
      { cwd: home, encoding: 'utf8', env: { ...process.env, PATH: path } },
    );
    expect(status).toBe(1);
  });

  test('the key slots of a hybrid vault open with any age, its files as from 1.3', async () => {
    const folder = join(freshFolder(), 'hybrid.khronika');
    const { recoveryKey: key } = await createVault(folder, { passphrase: PASSPHRASE, workFactor: 2 });
    const identity = join(freshFolder(), 'key');
    writeFileSync(identity, key);
    const paths = vaultPaths(folder);
    const slot = readDescription(paths).slots.find(({ kind }) => kind === 'recovery')!;
    const secret = execFileSync('age', ['-d', '-i', identity, paths.slot(slot.id)], { encoding: 'utf8' });
    expect(secret).toMatch(/^AGE-SECRET-KEY-PQ-1/m);
    writeFileSync(identity, secret);
    const vault = await openVault(folder, { passphrase: PASSPHRASE });
    const stored = await vault.files.seal(bytes('an original'));
    const read = spawnSync('age', ['-d', '-i', identity, paths.file(stored.id)], { encoding: 'utf8' });
    vault.close();
    if (ageKnowsHybrid) expect(read.stdout).toBe('an original');
    else expect(read.status).not.toBe(0);
  });
});

describe('the page on the format', () => {
  test('names every table and every column of the catalogue', async () => {
    const vault = await openVault(join(home, 'archive.khronika'), { passphrase: PASSPHRASE });
    const tables = vault.catalogue
      .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'", { pluck: true })
      .all() as unknown as string[];
    for (const table of tables.filter((name) => !/_(stem|form)_(data|idx|docsize|config)$/.test(name))) {
      expect(page, table).toContain(`\`${table}\``);
      if (/_(stem|form)$/.test(table)) continue;
      const row = page.split('\n').find((line) => new RegExp(`^\\| \`${table}\` +\\|`).test(line)) ?? '';
      const documented = [...(row.split('|')[3] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name);
      const columns = vault.catalogue.pragma(`table_info(${table})`).map((column) => column['name']);
      expect(documented, table).toEqual(columns);
    }
    vault.close();
  });

  test('says rightly how the history is chained', async () => {
    const vault = await openVault(join(home, 'archive.khronika'), { passphrase: PASSPHRASE });
    const rows = vault.catalogue.prepare('select * from history order by seq').all<Record<string, string>>();
    vault.close();
    let previous = createHash('sha256').update(`khronika history of vault ${vault.id}`).digest('hex');
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      const hash = createHash('sha256').update('khronika history 1\n');
      for (const part of [previous, row['seq'], row['at'], row['action'], row['note'], row['changes']]) {
        const text = Buffer.from(String(part));
        hash.update(part === null ? '-\n' : Buffer.concat([Buffer.from(`${text.length}\n`), text]));
      }
      expect(row['previous']).toBe(previous);
      previous = hash.digest('hex');
      expect(row['hash']).toBe(previous);
    }
  });

  test('shows a vault.json that Khronika accepts, and every file of a vault has its line', async () => {
    const example = /^```json\n(.*?)^```$/ms.exec(page)?.[1] ?? '';
    const folder = freshFolder();
    writeFileSync(join(folder, 'vault.json'), example);
    expect(readDescription(vaultPaths(folder))).toEqual(JSON.parse(example));
    for (const name of ['vault.json', 'catalogue.db', 'lock', 'catalogue.db-wal'])
      expect(page).toContain(`| \`${name}\``);
  });

  test('is right that vault.json can be written by hand', async () => {
    const folder = join(freshFolder(), 'a.khronika');
    const { id } = await createVault(folder, { passphrase: PASSPHRASE, workFactor: 2 });
    const paths = vaultPaths(folder);
    const kindOf = (slot: string) =>
      readFileSync(paths.slot(slot), 'latin1').split('\n')[1]?.startsWith('-> scrypt') ? 'passphrase' : 'recovery';
    const slots = readDescription(paths).slots.map((slot) => ({ id: slot.id, kind: kindOf(slot.id) }) as const);
    writeFileSync(paths.description, describeVault({ format: 'khronika-vault', version: 1, id, slots }));
    (await openVault(folder, { passphrase: PASSPHRASE })).close();
    expect(existsSync(paths.lock)).toBe(false);
  });
});

async function* bytes(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}
