import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { commit, type Draft } from '../../../electron/archive/commit.ts';
import { checkFields } from '../../../shared/records/check.ts';
import { source } from '../../../shared/records/source.ts';
import { readFileRow } from '../../../electron/archive/stored-rows.ts';
import { readHistory } from '../../../electron/archive/history.ts';
import { search } from '../../../electron/archive/search/search.ts';
import { verify } from '../../../electron/archive/verify.ts';
import { add, addMaterials } from '../../../electron/intake/add.ts';
import type { AddResult } from '../../../electron/intake/add-result.ts';
import type { Progress } from '../../../electron/intake/progress.ts';
import { createReader, type Reader } from '../../../electron/intake/reader.ts';
import { bytesMaterial, fileMaterial, type Material } from '../../../electron/intake/take-in.ts';
import { createVault, openVault, type Vault } from '../../../electron/vault/vault.ts';
import {
  bytesOf,
  cut,
  encoded,
  encryptedOdt,
  encryptedWord,
  endlessPdf,
  hugePng,
  jpeg,
  joined,
  lyingBomb,
  mail,
  odt,
  odtBomb,
  pdf,
  pdfWithoutDirectory,
  png,
  scannedPdf,
  tiff,
  word,
} from '../../fixtures/documents.ts';

const passphrase = 'a passphrase for tests';
const linux = process.platform === 'linux';

let place: string;
let inbox: string;
let vault: Vault;
let reader: Reader;

beforeAll(() => {
  reader = createReader();
});
afterAll(() => reader.close());

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'khronika-add-'));
  inbox = join(place, 'inbox');
  mkdirSync(inbox);
  await createVault(join(place, 'archive.khronika'), { passphrase, workFactor: 4, recipient: 'x25519' });
  vault = await openVault(join(place, 'archive.khronika'), { passphrase });
});
afterEach(() => {
  vault.close();
  rmSync(place, { recursive: true, force: true });
});

function put(name: string, bytes: Uint8Array | string = `the text of ${name}`): string {
  const path = join(inbox, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

const inInbox = (path: string): string => relative(inbox, path);

/** Where each file ended, by its path below the folder that was added. */
function endings({ added, duplicates, kept, failed }: AddResult): Record<string, string> {
  const all: [string, string][] = [
    ...added.map(({ path, pages }): [string, string] => [inInbox(path), `added with ${pages}`]),
    ...kept.map(({ path, reason }): [string, string] => [inInbox(path), `kept: ${reason}`]),
    ...duplicates.map(({ path, of }): [string, string] => [inInbox(path), `duplicate of ${of}`]),
    ...failed.map(({ path, reason }): [string, string] => [inInbox(path), `failed: ${reason}`]),
  ];
  const result = Object.fromEntries(all);
  expect(Object.keys(result), 'each file is in one list, once').toHaveLength(all.length);
  return result;
}

const count = (table: string): number =>
  Number(vault.catalogue.prepare(`select count(*) from ${table}`, { pluck: true }).get());

/** Every sealed file has its row and every row its file: nothing is left lying about. */
function expectNoOrphans(): void {
  const rows = vault.catalogue.prepare('select id from file', { pluck: true }).all() as unknown as string[];
  expect(vault.files.list().toSorted()).toEqual(rows.toSorted());
  expect(filesBelow(vault.paths.files).filter((name) => name.endsWith('.part'))).toEqual([]);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}

async function expectClean(): Promise<void> {
  expectNoOrphans();
  expect((await verify(vault)).problems).toEqual([]);
}

describe('every kind of file', () => {
  test('ends in the list where it belongs, with its pages or with the reason', async () => {
    const kinds: Record<string, readonly [Uint8Array, string]> = {
      'report.pdf': [pdf(['One', 'Two', 'Three']), 'added with 3'],
      'preface.pdf': [pdf(['first', 'second'], { romanFrom: 3 }), 'added with 2'],
      'scan.pdf': [scannedPdf(), 'added with 1'],
      'decision.docx': [await word(), 'added with 2'],
      'request.odt': [odt(), 'added with 3'],
      'page.html': [bytesOf('<!doctype html><title>T</title><p>Прывітанне</p>'), 'added with 1'],
      'note.txt': [encoded('Пришли в шесть утра, стучали и кричали.', 'win1251'), 'added with 1'],
      'table.csv': [bytesOf('a;b\n1;2\n'), 'added with 1'],
      'photo.png': [png(), 'added with 1'],
      'photo.jpg': [jpeg('2021:03:04 05:06:07'), 'added with 1'],
      'fax.tif': [tiff(2), 'added with 2'],
      'film.mp4': [joined(bytesOf('\0\0\0\u0018ftypmp42\0\0\0\0mp42isom'), randomBytes(5000)), 'added with 0'],
      'renamed.docx': [pdf(['I am a PDF']), 'added with 1'],
      'locked.pdf': [pdf(['secret'], { password: 'key' }), 'kept: encrypted'],
      'locked.docx': [encryptedWord(), 'kept: encrypted'],
      'locked.odt': [encryptedOdt(), 'kept: encrypted'],
      'cut.pdf': [cut(pdf(['half', 'of', 'it']), 0.5), 'kept: damaged'],
      'directory.pdf': [pdfWithoutDirectory(['found all the same']), 'kept: damaged'],
      'bomb.odt': [odtBomb(), 'kept: too-large'],
      'lying.odt': [lyingBomb(), 'kept: damaged'],
      'huge.png': [hugePng(100_000), 'kept: too-large'],
      'empty.pdf': [new Uint8Array(0), 'kept: empty'],
      'unknown.bin': [new Uint8Array(3000).map((_, at) => (at * at * 31 + at) % 256), 'kept: unsupported'],
    };
    for (const [name, [bytes]] of Object.entries(kinds)) put(name, bytes);
    const result = await add(vault, reader, [inbox]);
    expect(endings(result)).toEqual(
      Object.fromEntries(Object.entries(kinds).map(([name, [, ending]]) => [name, ending])),
    );
    expect(result.cancelled).toBe(false);
    for (const { path, sha256 } of result.added) {
      const [bytes] = kinds[inInbox(path)] ?? [new Uint8Array(0)];
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
    await expectClean();
  });

  test('is searched by the text of its pages, with the number of the page', async () => {
    put('report.pdf', pdf(['Nothing here', 'the witness spoke', 'nothing there']));
    const { added } = await add(vault, reader, [inbox]);
    const { hits } = search(vault.catalogue, 'witness');
    expect(hits.map(({ code, pages }) => [code, pages.map(({ page }) => page)])).toEqual([[added[0]?.code, [2]]]);
  });

  test('comes back from the vault byte for byte, also what could not be read', async () => {
    const files = { 'locked.pdf': pdf(['x'], { password: 'key' }), 'film.bin': randomBytes(3 * 2 ** 20 + 17) };
    for (const [name, bytes] of Object.entries(files)) put(name, bytes);
    await add(vault, reader, [inbox]);
    const rows = vault.catalogue.prepare('select id, name from file').all<{ id: string; name: string }>();
    expect(rows).toHaveLength(2);
    for (const { id, name } of rows) {
      const file = await vault.files.open(id);
      const bytes = await file.read(0, file.size);
      await file.close();
      expect(Buffer.compare(bytes, files[name as keyof typeof files])).toBe(0);
    }
  });
});

describe('duplicates', () => {
  test('are recognised within the run and against the vault, whatever their names', async () => {
    put('a.txt', 'the same words');
    put('b.txt', 'the same words');
    put('sub/c.txt', 'the same words');
    const first = await add(vault, reader, [inbox]);
    expect(first.added).toHaveLength(1);
    expect(first.duplicates.map(({ of }) => of)).toEqual([first.added[0]?.code, first.added[0]?.code]);
    const again = await add(vault, reader, [inbox]);
    expect(again.added).toEqual([]);
    expect(again.duplicates.map(({ path }) => inInbox(path))).toEqual(['a.txt', 'b.txt', 'sub/c.txt']);
    expect(count('file')).toBe(1);
    await expectClean();
  });

  test('of the same length but with other content are no duplicates', async () => {
    put('a.txt', 'one text');
    await add(vault, reader, [inbox]);
    put('b.txt', 'two text');
    const { added, duplicates } = await add(vault, reader, [inbox]);
    expect([added.map(({ path }) => inInbox(path)), duplicates.map(({ path }) => inInbox(path))]).toEqual([
      ['b.txt'],
      ['a.txt'],
    ]);
  });

  test('the same path given twice, or as file and in its folder, counts once', async () => {
    const path = put('a.txt');
    const { added, duplicates } = await add(vault, reader, [path, path, inbox]);
    expect([added.length, duplicates.length]).toEqual([1, 0]);
  });

  test('two empty files are one document', async () => {
    put('a.pdf', '');
    put('b.doc', '');
    const result = await add(vault, reader, [inbox]);
    expect(endings(result)).toEqual({ 'a.pdf': 'kept: empty', 'b.doc': `duplicate of ${result.kept[0]?.code}` });
    await expectClean();
  });

  test('a file that was put to the trash is not brought in a second time', async () => {
    put('a.txt');
    const { added } = await add(vault, reader, [inbox]);
    const id = String(vault.catalogue.prepare('select id from record', { pluck: true }).get());
    commit(vault, { action: 'trash' }, (draft: Draft) => draft.setState(id as never, 'trashed'));
    expect((await add(vault, reader, [inbox])).duplicates).toEqual([
      { path: join(inbox, 'a.txt'), of: added[0]?.code },
    ]);
  });
});

describe('a mail', () => {
  const links = () =>
    vault.catalogue
      .prepare(
        `select a.title as "from", l.role, b.title as "to" from link l join record a on a.id = l.from_record
         join record b on b.id = l.to_record order by a.code, b.code`,
      )
      .all<{ from: string; role: string; to: string }>();

  test('brings its attachments as documents of their own, also those of a mail within it, in one commit', async () => {
    put('letter.eml', mail());
    const result = await add(vault, reader, [inbox]);
    expect(endings(result)).toEqual({
      'letter.eml': 'added with 1',
      'letter.eml/photo.png': 'added with 1',
      'letter.eml/attachment-2.eml': 'added with 1',
      'letter.eml/attachment-2.eml/list.txt': 'added with 1',
    });
    expect(links()).toEqual([
      { from: 'Обыск в офисе', role: 'attachment', to: 'photo' },
      { from: 'Обыск в офисе', role: 'attachment', to: 'Inner letter' },
      { from: 'Inner letter', role: 'attachment', to: 'list' },
    ]);
    const history = readHistory(vault.catalogue, null);
    expect(history).toHaveLength(1);
    expect(history[0]?.changes.filter(({ table }) => table === 'file')).toHaveLength(4);
    await expectClean();
  });

  test('has its subject as title and its date', async () => {
    put('letter.eml', mail());
    await add(vault, reader, [inbox]);
    const data = String(
      vault.catalogue.prepare("select data from record where title = 'Обыск в офисе'", { pluck: true }).get(),
    );
    expect(JSON.parse(data)).toMatchObject({
      title: 'Обыск в офисе',
      kind: 'message',
      date: expect.stringMatching(/^2021-03-0[34]$/),
    });
  });

  test('whose attachment is in the vault already is linked to the document that is there', async () => {
    put('a photo.png', png(8, 8));
    put('letter.eml', mail());
    const result = await add(vault, reader, [inbox]);
    const photo = result.added.find(({ path }) => path.endsWith('a photo.png'))?.code;
    expect(endings(result)['letter.eml/photo.png']).toBe(`duplicate of ${photo}`);
    expect(links()[0]).toEqual({ from: 'Обыск в офисе', role: 'attachment', to: 'a photo' });
    await expectClean();
  });

  test('that comes twice in one run leaves one document of itself and of each attachment', async () => {
    put('a.eml', mail());
    put('b.eml', mail());
    const result = await add(vault, reader, [inbox]);
    expect([result.added.length, result.duplicates.map(({ path }) => inInbox(path))]).toEqual([4, ['b.eml']]);
    expect(links()).toHaveLength(3);
    await expectClean();
  });

  test('with the same attachment twice has one document of it and says so', async () => {
    put('letter.eml', mailWith(['first.txt', 'the same list'], ['second.txt', 'the same list']));
    const result = await add(vault, reader, [inbox]);
    const first = result.added.find(({ path }) => path.endsWith('first.txt'))?.code;
    expect(endings(result)).toEqual({
      'letter.eml': 'added with 1',
      'letter.eml/first.txt': 'added with 1',
      'letter.eml/second.txt': `duplicate of ${first}`,
    });
    expect(links()).toHaveLength(1);
    await expectClean();
  });
});

describe('what is no plain file', () => {
  test.runIf(process.platform !== 'win32')('is reported with its reason and stops nothing', async () => {
    put('good.txt');
    symlinkSync(join(inbox, 'good.txt'), join(inbox, 'link.txt'));
    symlinkSync(join(inbox, 'nowhere'), join(inbox, 'broken link'));
    symlinkSync(inbox, join(inbox, 'loop'));
    execFileSync('mkfifo', [join(inbox, 'pipe')]);
    const server = createServer().listen(join(inbox, 'socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    try {
      const result = await add(vault, reader, [inbox, join(inbox, 'is not there')]);
      expect(endings(result)).toEqual({
        'good.txt': 'added with 1',
        'link.txt': 'failed: symbolic-link',
        'broken link': 'failed: symbolic-link',
        loop: 'failed: symbolic-link',
        pipe: 'failed: not-a-file',
        socket: 'failed: not-a-file',
        'is not there': 'failed: not-found',
      });
    } finally {
      server.close();
    }
  });

  test.runIf(process.platform !== 'win32')('a link that was given itself is followed', async () => {
    put('good.txt');
    symlinkSync(inbox, join(place, 'shortcut'));
    const { added } = await add(vault, reader, [join(place, 'shortcut')]);
    expect(added.map(({ path }) => path)).toEqual([join(place, 'shortcut', 'good.txt')]);
  });

  test('the vault itself, inside a folder that is added or given alone, is left out', async () => {
    put('good.txt');
    const result = await add(vault, reader, [place, vault.paths.catalogue]);
    expect(result.added.map(({ path }) => inInbox(path))).toEqual(['good.txt']);
    expect(result.failed).toEqual([
      { path: vault.paths.folder, reason: 'inside-the-vault' },
      { path: vault.paths.catalogue, reason: 'inside-the-vault' },
    ]);
  });

  test.runIf(linux && process.getuid?.() === 0)('a file or folder without permission is reported', async () => {
    put('good.txt');
    chmodSync(put('secret.txt'), 0);
    mkdirSync(join(inbox, 'closed'), { mode: 0 });
    for (const name of [place, ...filesBelow(place).map((name) => join(place, name))]) chownSync(name, 65_534, 65_534);
    // Root may read everything; nobody may not.
    process.seteuid?.(65_534);
    try {
      expect(endings(await add(vault, reader, [inbox]))).toEqual({
        'good.txt': 'added with 1',
        'secret.txt': 'failed: no-permission',
        closed: 'failed: no-permission',
      });
    } finally {
      process.seteuid?.(0);
    }
    expectNoOrphans();
  });

  test.runIf(linux)('a file whose disk cannot be read is reported, and the run goes on', async () => {
    const unreadable = { path: '/proc/self/mem', place: '/proc/self/mem', size: 10, modified: new Date() };
    const result = await addMaterials(vault, reader, [fileMaterial(unreadable), found(put('good.txt'))]);
    expect(result.failed).toEqual([{ path: '/proc/self/mem', reason: 'unreadable' }]);
    expect(result.added).toHaveLength(1);
    await expectClean();
  });
});

describe('a file that changes under the hand', () => {
  const materialThat = (name: string, act: (path: string) => void): Material => {
    const path = put(name, randomBytes(200_000));
    return {
      ...found(path),
      async *open() {
        let blocks = 0;
        for await (const block of createReadStream(path)) {
          yield block as Uint8Array;
          if (blocks === 0) act(path);
          blocks += 1;
        }
      },
    };
  };

  test('by growing, shrinking, being overwritten or going away while it is read is not taken for the file it was', async () => {
    const result = await addMaterials(vault, reader, [
      materialThat('grows', (path) => appendFileSync(path, 'more')),
      materialThat('shrinks', (path) => writeFileSync(path, 'less')),
      materialThat('is touched', (path) => utimesSync(path, 1, 1)),
      materialThat('goes away', (path) => unlinkSync(path)),
      found(put('good.txt')),
    ]);
    expect(endings(result)).toEqual({
      grows: 'failed: changed-while-reading',
      shrinks: 'failed: changed-while-reading',
      'is touched': 'failed: changed-while-reading',
      'goes away': 'failed: changed-while-reading',
      'good.txt': 'added with 1',
    });
    await expectClean();
  });

  test('by vanishing between being found and being read is reported', async () => {
    const gone = found(put('gone.txt'));
    unlinkSync(gone.path);
    expect((await addMaterials(vault, reader, [gone])).failed).toEqual([{ path: gone.path, reason: 'not-found' }]);
  });
});

describe('names', () => {
  test.runIf(process.platform !== 'win32')('in any script, with any sign, are kept', async () => {
    const names = [
      'Прыгавор № 1.txt',
      '😀 протест.txt',
      'two\nlines.txt',
      ' .txt',
      '\n',
      "'; drop table record; --.txt",
    ];
    for (const name of names) put(name);
    const { added } = await add(vault, reader, [inbox]);
    expect(added.map(({ path }) => inInbox(path)).toSorted()).toEqual(names.toSorted());
    const stored = vault.catalogue.prepare('select name from file', { pluck: true }).all() as unknown as string[];
    expect(stored.toSorted()).toEqual(names.toSorted());
    expect(
      vault.catalogue.prepare("select count(*) from record where title = '😀 протест'", { pluck: true }).get(),
    ).toBe(1);
    await expectClean();
  });

  test.runIf(linux)(
    'that are no UTF-8 are kept with their other bytes written out, in files and in folders',
    async () => {
      const folder = Buffer.concat([Buffer.from(`${inbox}/`), encoded('папка', 'win1251')]);
      mkdirSync(folder);
      writeFileSync(
        Buffer.concat([folder, Buffer.from('/'), encoded('дело', 'win1251'), Buffer.from(' é.txt')]),
        'found',
      );
      const { added, failed } = await add(vault, reader, [inbox]);
      expect(failed).toEqual([]);
      expect(added.map(({ path }) => inInbox(path))).toEqual(['\\xEF\\xE0\\xEF\\xEA\\xE0/\\xE4\\xE5\\xEB\\xEE é.txt']);
      await expectClean();
    },
  );
});

describe('provenance', () => {
  test('keeps name, path as given, size, times, who brought it and from which source', async () => {
    const { code } = commit(vault, { action: 'put' }, (draft: Draft) =>
      draft.create(
        draft.allot('source', 'S-77'),
        'source',
        checkFields(source, {}, () => null),
      ),
    ).result;
    const path = put('sub/решение.txt', 'the text');
    utimesSync(path, new Date('2020-05-06T07:08:09Z'), new Date('2020-05-06T07:08:09Z'));
    const given = relative(process.cwd(), inbox);
    const before = new Date().toISOString();
    await add(vault, reader, [given], { by: 'Archivist', source: code });
    const id = String(vault.catalogue.prepare('select id from file', { pluck: true }).get());
    const row = readFileRow(vault.catalogue, id);
    expect(row).toMatchObject({
      name: 'решение.txt',
      path: `${given}/sub/решение.txt`,
      size: 8,
      storedSize: statSync(vault.paths.file(id)).size,
      sha256: createHash('sha256').update('the text').digest('hex'),
      mime: 'text/plain',
      modified: '2020-05-06T07:08:09.000Z',
      addedBy: 'Archivist',
      source: vault.catalogue.prepare("select id from record where code = 'S-77'", { pluck: true }).get(),
    });
    expect((row?.added ?? '') >= before).toBe(true);
  });

  test('a source that is not there stops the run before anything is done', async () => {
    put('a.txt');
    await expect(add(vault, reader, [inbox], { source: 'S-404' })).rejects.toMatchObject({ code: 'RECORD_NOT_FOUND' });
    expect([count('file'), vault.files.list()]).toEqual([0, []]);
  });

  test('each document has its own entry in the history, so that it can be undone alone', async () => {
    for (const name of ['a.txt', 'b.txt', 'c.txt']) put(name);
    await add(vault, reader, [inbox]);
    const history = readHistory(vault.catalogue, null);
    expect(
      history.map(({ action, changes }) => [action, changes.filter(({ table }) => table === 'file').length]),
    ).toEqual([
      ['add', 1],
      ['add', 1],
      ['add', 1],
    ]);
  });
});

describe('progress', () => {
  test('never goes back and ends at the total, whatever became of the files', async () => {
    put('a.bin', randomBytes(3 * 2 ** 20));
    put('b.txt');
    put('c.txt', 'the text of b.txt');
    put('letter.eml', mail());
    put('empty.txt', '');
    const gone = found(put('gone.bin', randomBytes(5000)));
    unlinkSync(gone.path);
    const told: Progress[] = [];
    const materials = [
      ...['a.bin', 'b.txt', 'c.txt', 'letter.eml', 'empty.txt'].map((name) => found(join(inbox, name))),
      gone,
    ];
    await addMaterials(vault, reader, materials, { onProgress: (progress) => told.push(progress) });
    const total = materials.reduce((sum, { size }) => sum + size, 0);
    for (const [index, now] of told.entries()) {
      const before = told[index - 1];
      expect(now.bytesDone).toBeGreaterThanOrEqual(before?.bytesDone ?? 0);
      expect(now.filesDone).toBeGreaterThanOrEqual(before?.filesDone ?? 0);
      expect([now.filesTotal, now.bytesTotal]).toEqual([6, total]);
    }
    expect(told.at(-1)).toMatchObject({ filesDone: 6, bytesDone: total });
    expect(told.length).toBeGreaterThan(6);
  });
});

describe('stopping', () => {
  test('keeps what is committed, leaves nothing else behind, and the same command goes on with the rest', async () => {
    for (let number = 0; number < 40; number += 1) put(`${number}.txt`);
    const stop = new AbortController();
    const first = await add(vault, reader, [inbox], {
      signal: stop.signal,
      onProgress: ({ filesDone }) => filesDone >= 10 && stop.abort(),
    });
    expect(first.cancelled).toBe(true);
    expect(first.added.length).toBeGreaterThanOrEqual(10);
    expect(first.added.length).toBeLessThan(40);
    expect(count('file')).toBe(first.added.length);
    await expectClean();
    const rest = await add(vault, reader, [inbox]);
    expect([rest.cancelled, rest.added.length, rest.duplicates.length]).toEqual([
      false,
      40 - first.added.length,
      first.added.length,
    ]);
    await expectClean();
  });

  test('within a large file leaves nothing of it', async () => {
    put('film.bin', randomBytes(20 * 2 ** 20));
    const stop = new AbortController();
    const result = await add(vault, reader, [inbox], {
      signal: stop.signal,
      onProgress: ({ bytesDone }) => bytesDone > 2 ** 20 && stop.abort(),
    });
    expect(result).toEqual({ added: [], duplicates: [], kept: [], failed: [], differing: [], cancelled: true });
    expectNoOrphans();
  });

  test('before the start does nothing', async () => {
    put('a.txt');
    const result = await add(vault, reader, [inbox], { signal: AbortSignal.abort() });
    expect([result.cancelled, count('file')]).toEqual([true, 0]);
  });

  test('while the reader is busy does not wait for it', async () => {
    put('a.txt');
    const stop = new AbortController();
    const endless: Reader = {
      read: (_job, signal) =>
        new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error))),
      close() {},
    };
    const running = add(vault, endless, [inbox], { signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    expect((await running).cancelled).toBe(true);
    expectNoOrphans();
  });
});

describe('a reader that fails', () => {
  test('on some files costs their text and nothing else', async () => {
    const failing = createReader({ entry: join(import.meta.dirname, '../../fixtures/reader-that-fails.ts') });
    try {
      put('killed.pdf', pdf(['x']));
      put('left.png', png());
      put('lies.csv', 'a;b\n1;2\n');
      const result = await add(vault, failing, [inbox]);
      expect(endings(result)).toEqual({
        'killed.pdf': 'kept: reader-crashed',
        'left.png': 'kept: reader-crashed',
        'lies.csv': 'kept: reader-crashed',
      });
      await expectClean();
    } finally {
      failing.close();
    }
  });

  test('to come to an end with one file reads the next', async () => {
    const patient = createReader({ timeoutMilliseconds: 3000 });
    try {
      put('endless.pdf', endlessPdf());
      put('good.txt');
      expect(endings(await add(vault, patient, [inbox]))).toEqual({
        'endless.pdf': 'kept: timed-out',
        'good.txt': 'added with 1',
      });
    } finally {
      patient.close();
    }
  });

  test('to be started at all still lets the files be kept', async () => {
    const dead = createReader();
    dead.close();
    put('a.txt');
    expect(endings(await add(vault, dead, [inbox]))).toEqual({ 'a.txt': 'kept: reader-crashed' });
  });
});

describe('a run that fails', () => {
  test('keeps what was committed before and discards what was not', async () => {
    const broken: Material = {
      ...bytesMaterial('third', 'third', bytesOf('three')),
      document: { code: 'not a code', fields: {} },
    };
    const materials = [
      ...['one', 'two'].map((text) => bytesMaterial(text, text, bytesOf(text))),
      broken,
      bytesMaterial('four', 'four', bytesOf('four')),
    ];
    await expect(addMaterials(vault, reader, materials)).rejects.toMatchObject({ code: 'CODE_INVALID' });
    const names = vault.catalogue.prepare('select name from file order by name', { pluck: true }).all();
    expect(names).toEqual(['one', 'two']);
    await expectClean();
  });

  test('in a vault that can only be read begins nothing', async () => {
    await expect(add({ ...vault, readOnly: true }, reader, [inbox])).rejects.toMatchObject({ code: 'VAULT_READ_ONLY' });
  });
});

function found(path: string): Material {
  const { size, mtime } = statSync(path);
  return fileMaterial({ path, place: path, size, modified: mtime });
}

function mailWith(...attachments: readonly (readonly [name: string, text: string])[]): Uint8Array {
  const lines = [
    'From: first@example.org',
    'Subject: Lists',
    'Message-ID: <2@example.org>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain',
    '',
    'See the lists.',
    ...attachments.flatMap(([name, text]) => [
      '--part',
      `Content-Type: text/plain; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      '',
      text,
    ]),
    '--part--',
    '',
  ];
  return bytesOf(lines.join('\r\n'));
}
