import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageTags } from '../../../electron/submissions/package/package-tags.ts';
import type { PackedDocument } from '../../../electron/submissions/package/index-page.ts';
import { verifyPackage } from '../../../electron/submissions/package/verify-package.ts';
import { seal } from '../../../electron/submissions/package/seal.ts';
import { checkBag } from '../../../electron/submissions/writers/bagit-check.ts';
import { writeBag } from '../../../electron/submissions/writers/bagit.ts';
import { inSlowSet } from '../../fixtures/sweep.ts';

const NAMES = ['annex-001.txt', 'annex-002.txt', 'annex-002b.txt', 'annex-003.bin', 'deeper/annex-004.txt'];

let home = '';
let bag = '';
let altered = '';
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'khronika-test-'));
  bag = join(home, 'evidence');
  altered = join(home, 'altered');
  const payload = NAMES.map((path, at) => ({ path, bytes: Buffer.from(`invented document ${at} `.repeat(40 + at)) }));
  const documents = payload.map(({ path, bytes }, at): PackedDocument => ({
    number: String(at + 1),
    fileName: path,
    title: `Invented <document> & "${at}"`,
    description: at === 0 ? 'short' : '',
    date: at === 3 ? null : `2021-0${at + 1}`,
    languages: ['Russian'],
    pages: at,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    origin: at === 4 ? null : { receivedOn: '2024-05-02', sha256: createHash('sha256').update(bytes).digest('hex') },
    redacted: false,
    custody: null,
  }));
  await writeBag(bag, {
    payload: payload.map(({ path, bytes }) => ({
      path,
      open: async function* () {
        yield bytes;
      },
    })),
    tags: packageTags(documents, 'en'),
    info: [['Bagging-Date', '2026-01-02']],
  });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Numbers that are the same in every run. */
function* numbers(): Generator<number> {
  for (let state = 7; ;) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state;
  }
}

/** Each changes one thing about the bag in `altered`, at a place that follows from `at`. */
const alterations: Readonly<Record<string, (at: number) => void>> = {
  'a byte is flipped': (at) => change(anyFile(at), (bytes) => flipped(bytes, at)),
  'a byte is put in': (at) =>
    change(anyFile(at), (bytes) =>
      Buffer.concat([bytes.subarray(0, at % bytes.length), Buffer.from('x'), bytes.subarray(at % bytes.length)]),
    ),
  'the end is cut off': (at) =>
    truncateSync(join(altered, anyFile(at)), readFileSync(join(altered, anyFile(at))).length - 1 - (at % 20)),
  'something is appended': (at) => appendFileSync(join(altered, anyFile(at)), at % 2 === 0 ? '\n' : 'more'),
  'a file is taken away': (at) => rmSync(join(altered, anyFile(at))),
  'a file is added': (at) => writeFileSync(join(altered, at % 2 === 0 ? 'data' : '.', `extra-${at}.txt`), 'x'),
  'a file has another name': (at) => renameSync(join(altered, anyFile(at)), join(altered, `${anyFile(at)}.old`)),
  'two files are exchanged': (at) => {
    const one = join(altered, 'data', NAMES[at % 3] as string);
    const other = join(altered, 'data', NAMES[3] as string);
    renameSync(one, `${altered}-kept`);
    renameSync(other, one);
    renameSync(`${altered}-kept`, other);
  },
  'a line of a manifest is taken away': (at) => changeLines(at, (lines) => lines.toSpliced(at % lines.length, 1)),
  'two lines of a manifest are exchanged': (at) =>
    changeLines(at, (lines) => lines.with(0, lines[1] as string).with(1, lines[0] as string)),
  'a line of a manifest is written in capitals': (at) =>
    changeLines(at, (lines) =>
      lines.with(
        at % lines.length,
        (lines[at % lines.length] as string).replace(/^\S+/, (hash) => hash.toUpperCase()),
      ),
    ),
  'a file is a link': (at) => {
    const file = join(altered, 'data', NAMES[at % 4] as string);
    renameSync(file, `${altered}-target`);
    symlinkSync(`${altered}-target`, file);
  },
  'an empty folder is added': (at) => mkdirSync(join(altered, 'data', `folder-${at}`)),
};

const anyFile = (at: number): string => {
  const tags = readdirSync(bag).filter((name) => name !== 'data');
  const files = [...NAMES.map((name) => `data/${name}`), ...tags];
  return files[at % files.length] as string;
};

function change(path: string, how: (bytes: Buffer) => Buffer): void {
  writeFileSync(join(altered, path), how(readFileSync(join(altered, path))));
}

function flipped(bytes: Buffer, at: number): Buffer {
  const place = (at * 31) % bytes.length;
  bytes[place] = (bytes[place] as number) ^ 1;
  return bytes;
}

function changeLines(at: number, how: (lines: string[]) => string[]): void {
  const manifests = readdirSync(altered).filter((name) => /manifest/.test(name));
  const path = join(altered, manifests[at % manifests.length] as string);
  writeFileSync(path, `${how(readFileSync(path, 'utf8').trimEnd().split('\n')).join('\n')}\n`);
}

const python = (folder: string, ...print: string[]) =>
  spawnSync('python3', [join(folder, 'check.py'), ...print], { encoding: 'utf8' });
const shell = (folder: string, ...print: string[]) =>
  spawnSync('sh', [join(folder, 'check.sh'), ...print], { encoding: 'utf8' });

describe('the package of evidence', () => {
  test('is whole for our checker, for both scripts that go with it, and for an independent one', async () => {
    expect(await checkBag(bag)).toEqual({ ok: true, problems: [] });
    const print = createHash('sha256')
      .update(readFileSync(join(bag, 'tagmanifest-sha256.txt')))
      .digest('hex');
    expect(python(bag, print)).toMatchObject({ status: 0, stdout: expect.stringContaining(print) });
    expect(shell(bag, print)).toMatchObject({ status: 0, stdout: expect.stringContaining(print) });
    expect(
      python(
        bag,
        print.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
      ).status,
    ).toBe(1);
    expect(
      shell(
        bag,
        print.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
      ).status,
    ).toBe(1);
    execFileSync('python3', [join(import.meta.dirname, '../../fixtures/check_bag.py'), bag]);
    expect(await verifyPackage(bag)).toMatchObject({ ok: true, problems: [], bags: [{ print }] });
  });

  const rounds = inSlowSet ? 9 : 1;

  test(`every one of ${13 * rounds} alterations is found by the script, and by the shell`, () => {
    const random = numbers();
    const missed: string[] = [];
    expect(Object.keys(alterations)).toHaveLength(13);
    for (let round = 0; round < rounds; round++) {
      for (const [name, alter] of Object.entries(alterations)) {
        for (const path of [altered, `${altered}-target`, `${altered}-kept`])
          rmSync(path, { recursive: true, force: true });
        cpSync(bag, altered, { recursive: true });
        alter(random.next().value as number);
        // The script as it was before anybody touched it: one that was altered with the rest could say anything.
        const found = pythonOf(altered);
        if (found !== 1) missed.push(`python: ${name}, round ${round}`);
        if (round % 3 === 0 && shellOf(altered) !== 1) missed.push(`shell: ${name}, round ${round}`);
      }
    }
    expect(missed).toEqual([]);
  }, 120_000);

  test('its index says what lies where, escapes what it says and reaches for nothing', () => {
    const page = readFileSync(join(bag, 'index.html'), 'utf8');
    expect(page).toContain('href="data/annex-001.txt"');
    expect(page).toContain('Invented &#60;document&#62; &#38; &#34;0&#34;');
    expect(page).toContain(`default-src 'none'`);
    expect(page).not.toMatch(/<script|https?:|src=/i);
  });

  test('sealed for two recipients, the age command opens it for each; with a passphrase it is one file too', async () => {
    const keys = [0, 1].map((at) => {
      const key = execFileSync('age-keygen', [], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
      writeFileSync(join(home, `key-${at}`), key);
      return { file: join(home, `key-${at}`), recipient: /age1\w+/.exec(key)?.[0] ?? '' };
    });
    const out = join(home, 'evidence.zip.age');
    const { sha256 } = await seal(bag, out, { recipients: keys.map(({ recipient }) => recipient) });
    for (const { file } of keys) {
      const zip = execFileSync('age', ['-d', '-i', file, out]);
      expect(createHash('sha256').update(zip).digest('hex')).toBe(sha256);
      expect(zip.subarray(0, 2).toString()).toBe('PK');
    }
    await expect(seal(bag, out, { recipients: [keys[0]?.recipient ?? ''] })).rejects.toMatchObject({
      code: 'EXPORT_EXISTS',
    });
    await expect(seal(bag, `${out}2`, { recipients: ['age1nonsense'] })).rejects.toMatchObject({
      code: 'RECIPIENT_INVALID',
    });
    expect(existsSync(`${out}2`)).toBe(false);
    await seal(join(bag, 'bagit.txt'), join(home, 'one.age'), { passphrase: 'прыдуманая фраза', workFactor: 12 });
    expect(readFileSync(join(home, 'one.age'), 'latin1')).toMatch(/^age-encryption.org\/v1\n-> scrypt /);
  });
});

/** The script as it was before anybody touched it, on the altered package. */
function pythonOf(folder: string): number | null {
  const script = readFileSync(join(bag, 'check.py'), 'utf8').replace(
    'os.path.dirname(os.path.abspath(__file__))',
    JSON.stringify(folder),
  );
  return spawnSync('python3', ['-c', script]).status;
}

function shellOf(folder: string): number | null {
  const script = readFileSync(join(bag, 'check.sh'), 'utf8').replace('cd "$(dirname "$0")"', `cd '${folder}'`);
  return spawnSync('sh', ['-c', script]).status;
}
