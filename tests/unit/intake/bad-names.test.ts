import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf, insidePath } from '../../../electron/intake/claims.ts';
import { packedFile } from '../../../electron/intake/containers/listing.ts';
import { enumerate } from '../../../electron/intake/enumerate.ts';
import { fileMaterial } from '../../../electron/intake/take-in.ts';
import { detectEncoding, decodeText } from '../../../electron/intake/text/encoding.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'khronika-names-'));
  mkdirSync(join(home, 'vault'));
});
afterAll(() => rmSync(home, { recursive: true }));

test('names of any kind are found, and kept as they are', async () => {
  const names = [
    'й'.normalize('NFD'),
    '\u202Egnp.exe',
    'line\nbreak\ttab.txt',
    'CON',
    'aux.pdf',
    'trailing. ',
    '-rf',
    '~$lock.docx',
    '😀'.repeat(50),
    'я'.repeat(127),
    'a'.repeat(255),
  ];
  const folder = join(home, 'inbox');
  mkdirSync(folder);
  for (const name of names) writeFileSync(join(folder, name), 'x');
  const { files, passed } = await enumerate([folder], join(home, 'vault'));
  expect(passed).toEqual([]);
  expect(new Set(files.map(({ path }) => path.slice(folder.length + 1)))).toEqual(new Set(names));
  expect(files.map(fileMaterial).every(({ name }) => name.length > 0 && name.isWellFormed())).toBe(true);
});

test.skipIf(process.platform !== 'linux')('a name that is no UTF-8 is opened by its bytes', async () => {
  const folder = join(home, 'bytes');
  mkdirSync(folder);
  execFileSync('sh', ['-c', String.raw`printf x > "$(printf '\\320\\377\\303.txt')"`], { cwd: folder });
  const { files } = await enumerate([folder], join(home, 'vault'));
  expect(files).toHaveLength(1);
  const [first] = files;
  const bytes = first === undefined ? [] : await Array.fromAsync(fileMaterial(first).open());
  expect(Buffer.concat(bytes).toString()).toBe('x');
});

test.each([
  ['../../../etc/passwd', 'passwd'],
  ['C:\\Windows\\system32\\calc.exe', 'calc.exe'],
  ['\u202Egpj.exe', 'gpj.exe'],
  ['a\ud800b.txt', 'a\ufffdb.txt'],
  ['folder/', 'file'],
  ['...', 'file'],
])('a file that calls itself %j in an archive is called %j', (path, name) => {
  expect(packedFile(path, new Uint8Array()).name).toBe(name);
});

test('a very long name in an archive is cut, with its ending', () => {
  const { name } = packedFile(`${'ж'.repeat(400)}.pdf`, new Uint8Array());
  expect(name).toHaveLength(255);
  expect(name.endsWith('.pdf')).toBe(true);
});

test.each(['../x', '/etc/passwd', 'C:/x', 'a/../../x', '', './', 'a\0b'])('a list cannot point to %j', (path) => {
  expect(insidePath(path)).toBeNull();
});

test('a path of a list is compared in one spelling', () => {
  expect(insidePath('.\\data\\й.txt'.normalize('NFD'))).toBe('data/й.txt');
});

test('a hash is read with its name or without, and not when its length does not fit', () => {
  expect(hashOf(`SHA-256:${'AB'.repeat(32)}`)).toEqual({ algorithm: 'sha256', value: 'ab'.repeat(32) });
  expect(hashOf('ab'.repeat(16))?.algorithm).toBe('md5');
  expect(hashOf('ab'.repeat(32), 'sha512')).toBeNull();
  expect(hashOf('SHA3-512:abcd')).toBeNull();
});

const sentence = 'Суд признал организацию экстремистской и ликвидировал её. Приговор вступил в законную силу сегодня.';
test.each(['windows-1251', 'koi8-r', 'cp866', 'utf-16le', 'utf-16be', 'maccyrillic'])(
  'a text in %s without any mark is read',
  (encoding) => {
    expect(decodeText(new Uint8Array(iconv.encode(sentence.repeat(3), encoding, { addBOM: false })))).toBe(
      sentence.repeat(3),
    );
  },
);

test('what is no text is not taken for one', () => {
  expect(detectEncoding(Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)))).toBeNull();
});
