import { execFile, fork } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { identify } from '../../../electron/intake/identify.ts';
import { confinement, overIpc } from '../../../electron/intake/reader-child.ts';
import { createReader } from '../../../electron/intake/reader.ts';
import type { Reader, ReaderOptions } from '../../../electron/intake/reader.ts';
import { READ_LIMIT } from '../../../electron/intake/text/extract.ts';
import * as made from '../../fixtures/documents.ts';
import { slowTest } from '../../fixtures/sweep.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const program = at('../../../electron/reader-process.ts');
const failing = at('../../fixtures/reader-that-fails.ts');

// Processes start and are given time to hang here, on whatever machine this runs.
vi.setConfig({ testTimeout: 60_000 });

const readers: Reader[] = [];
const folders: string[] = [];

function reader(options?: ReaderOptions): Reader {
  const made = createReader(options);
  readers.push(made);
  return made;
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'khronika-test-'));
  folders.push(path);
  return path;
}

afterEach(() => {
  for (const open of readers.splice(0)) open.close();
  for (const path of folders.splice(0)) rmSync(path, { recursive: true });
});

async function* streamed(bytes: Uint8Array, step = 300_000): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += step) yield bytes.subarray(from, from + step);
}

const job = (mime: string, bytes: Uint8Array) => ({ mime, name: 'file', size: bytes.length, bytes: streamed(bytes) });
const letter = made.bytesOf('Следующий документ.');
const letterRead = {
  pages: [{ number: 1, text: 'Следующий документ.' }],
  properties: {},
  attachments: [],
  reason: null,
};

/** A reader over a fork of the real program that counts how many processes were started. */
function counted(options: ReaderOptions = {}, entry = program) {
  const state = { starts: 0 };
  const open = reader({
    ...options,
    fork() {
      state.starts++;
      return overIpc(
        fork(entry, [], {
          env: {},
          execArgv: confinement(entry),
          serialization: 'advanced',
          stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        }),
      );
    },
  });
  return { open, state };
}

describe('the reader process', () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['a.pdf', () => made.pdf(['Решение суда', 'Подпись']), 'Решение суда'],
    ['a.docx', made.word, 'Суд постановил'],
    ['a.odt', () => made.odt(), 'Заявление'],
    ['a.html', () => made.bytesOf('<html><p>Новости о суде'), 'Новости о суде'],
    ['a.txt', () => made.encoded('Повестка в суд', 'koi8-r'), 'Повестка в суд'],
    ['a.eml', made.mail, 'Пришли в шесть утра.'],
  ])('reads %s', async (name, make, text) => {
    const bytes = await make();
    const { mime } = await identify(bytes, name);
    const extract = await reader().read(job(mime, bytes));
    expect(extract.reason).toBeNull();
    expect(extract.pages[0]?.text).toContain(text);
  });

  test('reads one file after the other, in one process, in the order asked for', async () => {
    const { open, state } = counted();
    const order: number[] = [];
    const jobs = [made.pdf(['один']), made.pdf(['два']), made.pdf(['три'])].map(async (bytes, index) => {
      const extract = await open.read(job('application/pdf', bytes));
      order.push(index);
      return extract.pages[0]?.text;
    });
    expect(await Promise.all(jobs)).toEqual(['один', 'два', 'три']);
    expect(order).toEqual([0, 1, 2]);
    expect(state.starts).toBe(1);
  });

  test('carries large texts and many pages whole', async () => {
    const pages = Array.from({ length: 1300 }, (_, index) => `Страница ${index + 1} ${'слово '.repeat(600)}конец`);
    const extract = await reader().read(job('text/plain', made.bytesOf(pages.join('\f'))));
    expect(extract.pages.map((page) => page.text)).toEqual(pages);
  });

  test('carries large attachments whole', async () => {
    const content = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * 31) % 251);
    const head =
      'From: a@b.c\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=q\n\n--q\nContent-Type: application/x-thing; name="thing"\nContent-Transfer-Encoding: base64\n\n';
    const mail = made.bytesOf(`${head}${Buffer.from(content).toString('base64')}\n--q--\n`);
    const { attachments } = await reader().read(job('message/rfc822', mail));
    expect(attachments).toHaveLength(1);
    expect(Buffer.from(attachments[0]?.bytes ?? []).equals(content)).toBe(true);
  });

  test('reads a file that has grown since its size was taken', async () => {
    expect(await reader().read({ ...job('text/plain', letter), size: 3 })).toEqual(letterRead);
  });

  test.each(['parent-port.ts', 'parent-port.ts?handed'])(
    'works as a utility process of Electron (%s)',
    async (shim) => {
      const fixture = at('../../fixtures/');
      const open = reader({
        fork: () =>
          overIpc(
            fork(program, [], {
              execArgv: [
                ...confinement(program),
                `--allow-fs-read=${fixture}`,
                '--import',
                new URL(`../../fixtures/${shim}`, import.meta.url).href,
              ],
              serialization: 'advanced',
              stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
            }),
          ),
      });
      expect(await open.read(job('text/plain', letter))).toEqual(letterRead);
      expect((await open.read(job('application/pdf', made.pdf(['суд'])))).pages[0]?.text).toBe('суд');
    },
  );
});

describe('a file that is not read', () => {
  test('starts no process', async () => {
    const { open, state } = counted();
    expect((await open.read(job('video/mp4', letter))).reason).toBe('unsupported');
    expect((await open.read(job('text/plain', new Uint8Array(0)))).reason).toBe('empty');
    expect((await open.read({ ...job('application/pdf', letter), size: READ_LIMIT + 1 })).reason).toBe('too-large');
    expect(state.starts).toBe(0);
  });

  test.each<[string, string, () => Uint8Array]>([
    ['encrypted', 'application/pdf', () => made.pdf(['x'], { password: 'secret' })],
    ['damaged', 'application/pdf', () => made.bytesOf('%PDF-1.4 and then nothing of it')],
    ['too-large', 'application/vnd.oasis.opendocument.text', made.odtBomb],
    ['damaged', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', () => made.png()],
    ['damaged', 'image/png', () => made.cut(made.png(), 0.7)],
  ])('is answered with the reason %s (%s) and the process goes on', async (reason, mime, make) => {
    const { open, state } = counted();
    expect((await open.read(job(mime, make()))).reason).toBe(reason);
    expect(await open.read(job('text/plain', letter))).toEqual(letterRead);
    expect(state.starts).toBe(1);
  });
});

describe('a file that takes its reader down', () => {
  slowTest('a PDF that would be read for years is stopped, and the next file is read', async () => {
    const { open, state } = counted({ timeoutMilliseconds: 5000 });
    expect(await open.read(job('application/pdf', made.endlessPdf()))).toEqual({
      pages: [],
      properties: {},
      attachments: [],
      reason: 'timed-out',
    });
    expect(await open.read(job('text/plain', letter))).toEqual(letterRead);
    expect(state.starts).toBe(2);
  });

  test.each([
    ['crashes', 'application/pdf', 'reader-crashed'],
    ['ends without an answer', 'image/png', 'reader-crashed'],
    ['answers with what is no answer', 'text/csv', 'reader-crashed'],
    ['leaves out a page', 'image/gif', 'reader-crashed'],
    ['gives bytes of no attachment', 'image/bmp', 'reader-crashed'],
    ['answers for another file', 'image/tiff', 'reader-crashed'],
  ])('a reader that %s costs this file alone', async (_, mime, reason) => {
    const { open, state } = counted({}, failing);
    expect((await open.read(job(mime, letter))).reason).toBe(reason);
    expect((await open.read(job('text/plain', letter))).reason).toBeNull();
    expect(state.starts).toBe(2);
  });

  test('a reader that never answers is ended', async () => {
    const open = reader({ timeoutMilliseconds: 3000, entry: failing });
    expect((await open.read(job('text/html', letter))).reason).toBe('timed-out');
    expect((await open.read(job('text/plain', letter))).reason).toBeNull();
  });

  test('cancelling ends the reader at once, and the next file is read', async () => {
    const { open, state } = counted();
    const cancel = new AbortController();
    const reading = open.read(job('application/pdf', made.endlessPdf()), cancel.signal);
    cancel.abort(new Error('cancelled'));
    await expect(reading).rejects.toThrow('cancelled');
    const running = new AbortController();
    async function* thenCancel() {
      yield made.endlessPdf();
      running.abort(new Error('cancelled while reading'));
    }
    await expect(
      open.read({ mime: 'application/pdf', name: 'a', size: 4000, bytes: thenCancel() }, running.signal),
    ).rejects.toThrow('cancelled while reading');
    expect(await open.read(job('text/plain', letter))).toEqual(letterRead);
    expect(state.starts).toBeGreaterThanOrEqual(2);
  });

  test('a file whose bytes cannot be fetched is the fault of the disk and is thrown', async () => {
    const { open } = counted();
    // oxlint-disable-next-line require-yield
    async function* broken(): AsyncGenerator<Uint8Array> {
      throw new Error('read error of the disk');
    }
    await expect(open.read({ mime: 'text/plain', name: 'a', size: 9, bytes: broken() })).rejects.toThrow(
      'read error of the disk',
    );
    expect(await open.read(job('text/plain', letter))).toEqual(letterRead);
  });

  test('after closing nothing is read and nothing hangs', async () => {
    const { open, state } = counted();
    const reading = open.read(job('application/pdf', made.endlessPdf()));
    await expect.poll(() => state.starts).toBe(1);
    open.close();
    expect((await reading).reason).toBe('reader-crashed');
    expect((await open.read(job('text/plain', letter))).reason).toBe('reader-crashed');
  });
});

describe('what a reader taken over by a file can do', () => {
  test('it cannot write, read other files, start a program, open a connection, and it sees no environment', async () => {
    const place = folder();
    const secret = join(place, 'secret.txt');
    writeFileSync(secret, 'not for the reader');
    let connections = 0;
    const server = createServer(() => connections++).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const probe = at('../../fixtures/reader-probe.ts');
    const child = fork(program, [], {
      env: {},
      execArgv: [
        ...confinement(program),
        `--allow-fs-read=${probe}`,
        '--import',
        new URL('../../fixtures/reader-probe.ts', import.meta.url).href,
      ],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    try {
      const results = new Promise((resolve, reject) => {
        child.once('message', resolve);
        child.once('exit', () => reject(new Error('The reader ended without a report.')));
      });
      child.send({
        kind: 'probe',
        write: join(place, 'written.txt'),
        read: secret,
        port: (server.address() as AddressInfo).port,
      });
      expect(await results).toEqual({
        environment: '',
        write: 'ERR_ACCESS_DENIED',
        read: 'ERR_ACCESS_DENIED',
        spawn: 'ERR_ACCESS_DENIED',
        worker: 'ERR_ACCESS_DENIED',
        connect: 'Khronika works without a network. A connection was asked for and refused.',
        fetch: 'Khronika works without a network. A connection was asked for and refused.',
        ownProgram: 'done',
      });
      expect(existsSync(join(place, 'written.txt'))).toBe(false);
      expect(connections).toBe(0);
    } finally {
      child.kill('SIGKILL');
      server.close();
    }
  });

  test('reading every kind of file leaves nothing in the temporary folder, in the working folder, or on the terminal', async () => {
    const [temporary, working] = [folder(), folder()];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [at('../../fixtures/read-everything.ts')], {
      cwd: working,
      env: { TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    });
    expect(stdout.trim()).toBe('12 read');
    expect(stderr).toBe('');
    expect(readdirSync(temporary)).toEqual([]);
    expect(readdirSync(working)).toEqual([]);
  });
});
