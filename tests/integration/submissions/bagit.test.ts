import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkBag } from '../../../electron/submissions/writers/bagit-check.ts';
import { writeBag, type Bag } from '../../../electron/submissions/writers/bagit.ts';

let home: string;
let folder: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'khronika-bag-'));
  folder = join(home, 'bag');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const long =
  'Copies of the documents annexed to a report. Documents that would identify a person without consent are not in this bag.';

const bag = (): Bag => ({
  payload: [
    { path: '01 D-0001.pdf', open: () => pieces('first ', 'document'), expectedSha256: sha256('first document') },
    { path: 'annexes/02 Рашэнне суда.txt', open: () => pieces('рашэнне') },
    { path: 'annexes/03 100%.txt', open: () => pieces() },
  ],
  info: [
    ['Bagging-Date', '2026-03-14'],
    ['External-Description', long],
  ],
});

describe('an evidence bag', () => {
  test('is valid for Khronika, for an independent checker and for sha256sum', async () => {
    const { files } = await writeBag(folder, bag());
    expect(await checkBag(folder)).toEqual({ ok: true, problems: [] });
    expect(independentCheck()).toEqual({ status: 0, output: 'valid' });
    // sha256sum does not decode the percent sign of RFC 8493, so it is given the other lines.
    for (const [tool, manifest] of [
      ['sha256sum', 'manifest-sha256.txt'],
      ['sha512sum', 'manifest-sha512.txt'],
      ['sha256sum', 'tagmanifest-sha256.txt'],
      ['sha512sum', 'tagmanifest-sha512.txt'],
    ] as const) {
      const plain = read(manifest).replace(/.*%25.*\n/, '');
      const said = execFileSync(tool, ['-c', '-'], { cwd: folder, input: plain, encoding: 'utf8' });
      expect(said.trim().split('\n')).toHaveLength(manifest.startsWith('tag') ? 4 : 2);
      expect(said).not.toContain('FAILED');
    }
    expect(files.map(({ path }) => path)).toEqual([
      'data/01 D-0001.pdf',
      'data/annexes/02 Рашэнне суда.txt',
      'data/annexes/03 100%.txt',
      'bagit.txt',
      'bag-info.txt',
      'manifest-sha256.txt',
      'manifest-sha512.txt',
      'tagmanifest-sha256.txt',
      'tagmanifest-sha512.txt',
    ]);
    for (const { path, sha256: digest } of files) expect(sha256(readFileSync(join(folder, path)))).toBe(digest);
  });

  test('declares version 1.0, counts its payload, folds long lines and names nobody', async () => {
    await writeBag(folder, bag());
    expect(read('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    const info = read('bag-info.txt');
    expect(info).toContain('Payload-Oxum: 28.3\n');
    expect(info).toContain('Bagging-Date: 2026-03-14\n');
    expect(Math.max(...info.split('\n').map((line) => line.length))).toBeLessThanOrEqual(79);
    expect(info.replaceAll('\n ', ' ')).toContain(`External-Description: ${long}\n`);
    expect(info).not.toMatch(/Source-Organization|Contact|Address|Software/);
  });

  test('is the same to the byte when it is written again', async () => {
    const once = await writeBag(folder, bag());
    const again = await writeBag(join(home, 'again'), bag());
    expect(again.files).toEqual(once.files);
  });

  test('encodes line ends in its manifests, and both checkers find the file', async () => {
    await writeBag(folder, { payload: [{ path: 'line\nend\r%.txt', open: () => pieces('x') }], info: [] });
    expect(read('manifest-sha256.txt')).toMatch(/^[0-9a-f]{64} {2}data\/line%0Aend%0D%25\.txt\n$/);
    expect(await checkBag(folder)).toEqual({ ok: true, problems: [] });
    expect(independentCheck().status).toBe(0);
  });

  test('may be empty', async () => {
    await writeBag(folder, { payload: [], info: [] });
    expect(await checkBag(folder)).toEqual({ ok: true, problems: [] });
    expect(independentCheck().status).toBe(0);
  });

  test('can be read only by its owner', async () => {
    await writeBag(folder, bag());
    expect(statSync(folder).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'data/01 D-0001.pdf')).mode & 0o077).toBe(0);
  });

  test('opens one document at a time, so that a video is never held in memory', async () => {
    let running = 0;
    let most = 0;
    const open = async function* () {
      most = Math.max(most, ++running);
      for (let piece = 0; piece < 20; piece++) yield Buffer.alloc(1000, piece);
      running--;
    };
    await writeBag(folder, { payload: ['a', 'b', 'c'].map((path) => ({ path, open })), info: [] });
    expect(most).toBe(1);
  });
});

describe('when an evidence bag cannot be written', () => {
  test('what is already in the place stays as it is', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    await expect(writeBag(folder, bag())).rejects.toMatchObject({ code: 'EXPORT_EXISTS' });
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });

  test.each([
    ['a path out of the bag', ['../outside']],
    ['two names that differ only in case', ['A.pdf', 'a.PDF']],
  ])('%s is refused before a folder is made', async (_, paths) => {
    const payload = paths.map((path) => ({ path, open: () => pieces('x') }));
    await expect(writeBag(folder, { payload, info: [] })).rejects.toMatchObject({ code: 'EXPORT_PATH_UNSAFE' });
    expect(readdirSync(home)).toEqual([]);
  });

  test('a document that is not what was hashed at intake stops the export, and nothing of the bag stays', async () => {
    const payload = [
      ...bag().payload,
      { path: 'z.pdf', open: () => pieces('changed'), expectedSha256: sha256('original') },
    ];
    await expect(writeBag(folder, { payload, info: [] })).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
    expect(existsSync(folder)).toBe(false);
  });

  test('a document that cannot be read to its end takes the bag with it', async () => {
    const open = async function* () {
      yield Buffer.from('half');
      throw new Error('unreadable');
    };
    await expect(writeBag(folder, { payload: [{ path: 'a', open }], info: [] })).rejects.toThrow('unreadable');
    expect(existsSync(folder)).toBe(false);
  });

  test('a folder that cannot be made is reported as such', async () => {
    await expect(writeBag(join(home, 'no', 'such', 'bag'), bag())).rejects.toMatchObject({ code: 'WRITE_FAILED' });
  });
});

describe('checking a bag', () => {
  const damages: [string, () => void, RegExp][] = [
    [
      'a changed document',
      () => writeFileSync(at('data/01 D-0001.pdf'), 'first_document'),
      /01 D-0001\.pdf was changed/,
    ],
    ['a cut document', () => writeFileSync(at('data/01 D-0001.pdf'), 'first'), /Payload-Oxum/],
    ['a missing document', () => rmSync(at('data/01 D-0001.pdf')), /01 D-0001\.pdf is missing/],
    ['a document that was slipped in', () => writeFileSync(at('data/new.pdf'), 'x'), /data\/new\.pdf is not listed/],
    [
      'a changed description',
      () => writeFileSync(at('bag-info.txt'), 'Bagging-Date: 2020-01-01\n'),
      /bag-info\.txt was changed/,
    ],
    ['a tag file that was slipped in', () => writeFileSync(at('note.txt'), 'x'), /note\.txt is in no tag manifest/],
    ['a manifest made anew for changed content', () => rewriteManifest('01 D'), /manifest-sha256\.txt was changed/],
    [
      'no payload manifest',
      () => ['256', '512'].forEach((n) => rmSync(at(`manifest-sha${n}.txt`))),
      /no payload manifest/,
    ],
    ['no declaration', () => rmSync(at('bagit.txt')), /no bagit\.txt/],
    ['another declaration', () => writeFileSync(at('bagit.txt'), 'BagIt-Version: one\n'), /does not declare/],
    ['a link in place of a document', () => link(), /neither a file nor a folder/],
    [
      'a manifest that points out of the bag',
      () => append('manifest-sha256.txt', '../../etc/passwd'),
      /leads out of the bag/,
    ],
    ['a file listed twice', () => append('manifest-sha256.txt', 'data/01 D-0001.pdf'), /listed twice/],
    ['files that would have to be fetched', () => writeFileSync(at('fetch.txt'), 'http://x - data/a\n'), /fetch\.txt/],
  ];
  test.each(damages)('finds %s, as the independent checker does', async (_, damage, expected) => {
    await writeBag(folder, bag());
    damage();
    const { ok, problems } = await checkBag(folder);
    expect(ok).toBe(false);
    expect(problems.join('\n')).toMatch(expected);
    expect(independentCheck().status).toBe(1);
  });

  test('a folder that is no bag, or is not there, is no valid bag', async () => {
    expect((await checkBag(home)).problems).toContain('There is no bagit.txt.');
    expect(await checkBag(join(home, 'nothing'))).toEqual({ ok: false, problems: ['The folder cannot be read.'] });
  });

  test('a bag of another tool, with one manifest of another algorithm and no tag manifest, is accepted', async () => {
    mkdirSync(join(folder, 'data'), { recursive: true });
    writeFileSync(at('bagit.txt'), 'BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-8\r\n');
    writeFileSync(at('data/a.txt'), 'abc');
    writeFileSync(at('manifest-md5.txt'), '900150983CD24FB0D6963F7D28E17F72\tdata/a.txt\r\n');
    expect(await checkBag(folder)).toEqual({ ok: true, problems: [] });
  });
});

function at(path: string): string {
  return join(folder, path);
}

function read(path: string): string {
  return readFileSync(at(path), 'utf8');
}

function append(manifest: string, path: string): void {
  writeFileSync(at(manifest), `${read(manifest)}${'0'.repeat(64)}  ${path}\n`);
}

function link(): void {
  rmSync(at('data/01 D-0001.pdf'));
  symlinkSync('/etc/hostname', at('data/01 D-0001.pdf'));
}

/** What a forger does who knows of the manifests but not of the tag manifests. */
function rewriteManifest(name: string): void {
  writeFileSync(at('data/01 D-0001.pdf'), 'first_document');
  for (const algorithm of ['sha256', 'sha512']) {
    const digest = createHash(algorithm).update('first_document').digest('hex');
    const line = new RegExp(`^[0-9a-f]+(?=  data/${name})`, 'm');
    writeFileSync(at(`manifest-${algorithm}.txt`), read(`manifest-${algorithm}.txt`).replace(line, digest));
  }
}

function independentCheck(): { status: number | null; output: string } {
  const checker = join(import.meta.dirname, '../../fixtures/check_bag.py');
  const { status, stdout, error } = spawnSync('python3', [checker, folder], { encoding: 'utf8' });
  if (error !== undefined) throw error;
  return { status, output: stdout.trim() };
}

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
