import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { add } from '../../../electron/intake/add.ts';
import { createReader, type Reader } from '../../../electron/intake/reader.ts';
import { readStoredRecord } from '../../fixtures/stored-record.ts';
import * as made from '../../fixtures/containers.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let at: Awaited<ReturnType<typeof freshVault>>;
let reader: Reader;

beforeAll(async () => {
  at = await freshVault();
  reader = createReader();
});
afterAll(() => {
  reader.close();
  at.remove();
});

const put = (path: string, bytes: string | Uint8Array): string => {
  const file = join(at.home, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return file;
};
const sha = (bytes: string | Uint8Array, algorithm = 'sha256'): string =>
  createHash(algorithm).update(bytes).digest('hex');
const inHome = (path: string): string => path.slice(at.home.length + 1);
const fieldsOf = (code: string): Record<string, unknown> => readStoredRecord(at.vault.catalogue, code);
const links = (): { from: string; to: string }[] =>
  at.vault.catalogue
    .prepare(
      "select a.code as 'from', b.code as 'to' from link l join record a on a.id = l.from_record join record b on b.id = l.to_record where l.role = 'attachment'",
    )
    .all<never>();

test('an archive comes in whole, and each file in it as a document of its own, also of an archive within it', async () => {
  const inner = await made.sevenZip({ 'deep/letter.txt': 'Письмо из тюрьмы' });
  const outer = made.zip([
    { name: 'a/one.txt', bytes: 'Первый' },
    { name: 'inner.7z', bytes: inner },
  ]);
  const result = await add(at.vault, reader, [put('outer.zip', outer)]);
  expect(result.failed).toEqual([]);
  expect(result.kept).toEqual([]);
  expect(result.added.map(({ path }) => inHome(path))).toEqual([
    'outer.zip',
    'outer.zip/a/one.txt',
    'outer.zip/inner.7z',
    'outer.zip/inner.7z/deep/letter.txt',
  ]);
  const [whole, one, seven, letter] = result.added.map(({ code }) => code);
  expect(links()).toEqual(
    expect.arrayContaining([
      { from: whole, to: one },
      { from: whole, to: seven },
      { from: seven, to: letter },
    ]),
  );
  expect(result.added[0]?.sha256).toBe(sha(outer));
  expect(result.added[1]?.sha256).toBe(sha('Первый'));
  expect(at.vault.files.list()).toHaveLength(4);
});

test('an archive that holds itself over and over ends, and everything in it is there once', async () => {
  let inner: Buffer = made.zip([{ name: 'core.txt', bytes: 'core' }]);
  for (let depth = 0; depth < 12; depth++) inner = made.zip([{ name: `${depth}.zip`, bytes: inner }]);
  const twice = made.zip([
    { name: 'a.zip', bytes: inner },
    { name: 'b.zip', bytes: inner },
  ]);
  const before = at.vault.files.list().length;
  const result = await add(at.vault, reader, [put('deep.zip', twice)]);
  expect(result.kept.map(({ reason }) => reason)).toContain('unpacks-too-large');
  expect(result.duplicates).toHaveLength(1);
  expect(at.vault.files.list().length - before).toBe(result.added.length + result.kept.length);
});

test('a message of Outlook has its subject as title, and what is attached as documents', async () => {
  const bytes = made.outlook({
    subject: 'Обыск в офисе',
    from: 'Анна',
    body: 'Пришли в шесть утра.',
    attached: [{ name: 'список.txt', bytes: 'изъято' }],
  });
  const { added } = await add(at.vault, reader, [put('letter.msg', bytes)]);
  expect(added.map(({ path }) => inHome(path))).toEqual(['letter.msg', 'letter.msg/список.txt']);
  expect(fieldsOf(added[0]?.code ?? '')).toMatchObject({ title: 'Обыск в офисе', kind: 'message' });
});

test('a capture of the web says where and when it was taken', async () => {
  const bytes = await made.warc([
    { url: 'https://example.org/news', type: 'text/html', body: '<title>Суд</title><p>Приговор', encoding: 'gzip' },
  ]);
  const { added } = await add(at.vault, reader, [put('capture.warc.gz', bytes)]);
  expect(fieldsOf(added[1]?.code ?? '')).toMatchObject({
    title: 'Суд',
    address: 'https://example.org/news',
    web: { pageTitle: 'Суд', site: 'example.org', capturedAt: '2024-05-06T07:08:09Z' },
    acquisition: { how: 'open-web', date: '2024-05-06' },
    authenticity: [{ method: expect.stringMatching(/^SHA-256 \(WARC\): (\w+) = \1$/) }],
  });
});

test('a WACZ package has the hashes of its parts compared, within itself', async () => {
  const capture = await made.warc([{ url: 'https://a.org/', type: 'text/html', body: '<p>a' }]);
  const description = JSON.stringify({
    profile: 'data-package',
    wacz_version: '1.1.1',
    software: 'ArchiveWeb.page 0.11',
    resources: [
      { name: 'data.warc.gz', path: 'archive/data.warc.gz', hash: `sha256:${sha(capture)}`, bytes: capture.length },
      { name: 'pages.jsonl', path: 'pages/pages.jsonl', hash: `sha256:${sha('other')}`, bytes: 5 },
    ],
  });
  const wacz = made.zip([
    { name: 'datapackage.json', bytes: description },
    { name: 'archive/data.warc.gz', bytes: capture, method: 0 },
    { name: 'pages/pages.jsonl', bytes: '{"format":"json-pages-1.0"}\n' },
  ]);
  const result = await add(at.vault, reader, [put('page.wacz', wacz)]);
  expect(result.recognised).toMatchObject([{ tool: 'wacz', listed: 2, missing: [] }]);
  expect(result.differing.map(({ path }) => inHome(path))).toEqual(['page.wacz/pages/pages.jsonl']);
  expect(result.added.map(({ path }) => inHome(path))).toContain('page.wacz/archive/data.warc.gz/a.org.html');
});

test('a bag is checked against its manifests: what differs comes in and is told, what is missing or not named too', async () => {
  const listed = { 'data/Протокол.txt': 'один', 'data/changed.txt': 'as it was', 'data/gone.txt': 'gone' };
  put('bag/bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  put('bag/bag-info.txt', 'Source-Organization: Весна\nPayload-Oxum: 20.3\n');
  put(
    'bag/manifest-sha512.txt',
    Object.entries(listed)
      .map(([path, text]) => `${sha(text, 'sha512')}  ${path}\n`)
      .join(''),
  );
  put('bag/fetch.txt', 'https://example.org/gone - data/gone.txt\n');
  put('bag/data/Протокол.txt'.normalize('NFD'), 'один');
  put('bag/data/changed.txt', 'as it is now');
  put('bag/data/extra.txt', 'not named');
  const result = await add(at.vault, reader, [join(at.home, 'bag')]);
  expect(result.recognised).toMatchObject([
    {
      tool: 'bagit',
      listed: 2,
      missing: ['data/gone.txt'],
      about: { 'BagIt-Version': '1.0', 'Source-Organization': 'Весна' },
    },
  ]);
  expect(result.recognised?.[0]?.unlisted).toHaveLength(1);
  expect(result.recognised?.[0]?.about['Payload-Oxum']).toContain('≠');
  const differing = result.differing.map(({ path, checks }) => [inHome(path), checks[0]?.algorithm]);
  expect(differing).toEqual([['bag/data/changed.txt', 'sha512']]);
  const method = (fieldsOf(result.differing[0]?.code ?? '') as { authenticity: { method: string; result: string }[] })
    .authenticity[0];
  expect(method?.result).toBe('undecided');
  expect(method?.method).toContain(`${sha('as it was', 'sha512')} ≠ ${sha('as it is now', 'sha512')}`);
  expect(result.added.length + result.kept.length + result.duplicates.length).toBe(7);
});

test('a proof of ProofMode goes to its picture, by name or by hash, and the device stays in the archive', async () => {
  const picture = 'not quite a picture';
  put('proof/IMG_1.jpg', picture);
  put(
    'proof/IMG_1.jpg.proof.json',
    JSON.stringify({
      'File Path': '/storage/emulated/0/DCIM/IMG_1.jpg',
      'File Hash SHA256': sha(picture),
      'File Created': '2023-03-04T05:06:07Z',
      'Location.Latitude': '53.9',
      'Location.Longitude': '27.56',
      DeviceID: '35-209900-176148-1',
      Manufacturer: 'Fairphone',
    }),
  );
  put('proof/IMG_1.jpg.asc', '-----BEGIN PGP SIGNATURE-----\n');
  const film = 'a film under another name than on the phone';
  put('proof/film.mp4', film);
  put(
    `proof/${sha(film)}.proof.csv`,
    `File Path,File Hash SHA256,File Created,Manufacturer\n/sdcard/VID_9.mp4,${sha(film)},2023-05-06T00:00:00Z,Nokia\n`,
  );
  const result = await add(at.vault, reader, [join(at.home, 'proof')]);
  expect(result.recognised).toMatchObject([{ tool: 'proofmode', listed: 1, missing: [] }]);
  expect(result.differing).toEqual([]);
  const named = [...result.added, ...result.kept].find(({ path }) => path.endsWith('film.mp4'));
  expect(fieldsOf(named?.code ?? '')).toMatchObject({ acquisition: { device: 'Nokia', date: '2023-05-06' } });
  const document = [...result.added, ...result.kept].find(({ path }) => path.endsWith('IMG_1.jpg'));
  expect(fieldsOf(document?.code ?? '')).toMatchObject({
    acquisition: {
      tool: 'ProofMode',
      date: '2023-03-04',
      device: 'Fairphone, 35-209900-176148-1',
      where: '53.9, 27.56',
    },
    authenticity: [{ method: expect.stringContaining('ProofMode') }],
  });
});

test('what Tella, the auto-archiver, Hunchly and a list of links say goes to the files that they name', async () => {
  put('tella/video.mp4', 'film');
  put(
    'tella/video.csv',
    `File hash,File path,File name,Cells,WiFis,Timestamp,Device ID,Manufacturer\n${sha('film')},/Tella/video.mp4,video.mp4,,,1700000000000,abc123,Samsung\n`,
  );
  put('archived/media/x.html', 'page');
  put(
    'archived/db.csv',
    `status,metadata,media\n"wayback: success","{'url': 'https://t.me/x/1', 'title': 'Post', '_processed_at': datetime.datetime(2022, 9, 8, 7, 6, 5, 4, tzinfo=datetime.timezone.utc)}","[{'filename': '/tmp/a/x.html', 'key': 'media/x.html', 'urls': [], 'properties': {'hash': 'SHA-256:${sha('other page')}'}, '_mimetype': 'text/html'}]"\n`,
  );
  put('case/pages/12.mhtml', 'captured page');
  put(
    'case/pages.csv',
    `Page ID,Title,URL,Timestamp,SHA-256\n12,Страница,https://b.org/,2021-02-03 04:05:06,${sha('captured page')}\n`,
  );
  put('links/files/письмо.txt', 'letter');
  put(
    'links/list.csv',
    'Файл;Ссылка;Дата\nfiles/письмо.txt;https://c.org/1;2020-01-02\n../../outside.txt;https://c.org/2;\n',
  );
  const result = await add(
    at.vault,
    reader,
    ['tella', 'archived', 'case', 'links'].map((name) => join(at.home, name)),
  );
  expect(result.recognised?.map(({ tool, listed, missing }) => [tool, listed, missing.length])).toEqual([
    ['tella', 1, 0],
    ['auto-archiver', 1, 0],
    ['hunchly', 1, 0],
    ['links', 1, 1],
  ]);
  const said = (name: string): Record<string, unknown> =>
    fieldsOf([...result.added, ...result.kept].find(({ path }) => path.endsWith(name))?.code ?? '');
  expect(said('video.mp4')).toMatchObject({
    acquisition: { tool: 'Tella', date: '2023-11-14', device: 'Samsung, abc123' },
  });
  expect(said('x.html')).toMatchObject({
    title: 'Post',
    address: 'https://t.me/x/1',
    acquisition: { date: '2022-09-08' },
  });
  expect(said('12.mhtml')).toMatchObject({
    title: 'Страница',
    address: 'https://b.org/',
    acquisition: { tool: 'Hunchly' },
  });
  expect(said('письмо.txt')).toMatchObject({ address: 'https://c.org/1', web: { capturedAt: '2020-01-02' } });
  expect(result.differing.map(({ path }) => inHome(path))).toEqual(['archived/media/x.html']);
});

test('an archive that was cut keeps what could be taken out of it', async () => {
  const whole = made.zip([
    { name: 'first.txt', bytes: 'first of all' },
    { name: 'second.txt', bytes: 'second' },
  ]);
  const { kept, added } = await add(at.vault, reader, [
    put('cut.zip', whole.subarray(0, whole.indexOf('second.txt') + 12)),
  ]);
  expect(kept.map(({ path, reason }) => [inHome(path), reason])).toEqual([['cut.zip', 'damaged']]);
  expect(added.map(({ path }) => inHome(path))).toEqual(['cut.zip/first.txt']);
});
