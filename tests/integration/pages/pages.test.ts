import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Vault } from '../../../electron/vault/vault.ts';
import { documentPages } from '../../../shared/contract/shapes.ts';
import { courtBundle } from '../../fixtures/court-bundle.ts';
import * as made from '../../fixtures/documents.ts';
import { freshVault } from '../../fixtures/open-vault.ts';
import { seen, showing } from '../../fixtures/shown.ts';
import { storeFile } from '../../fixtures/stored-file.ts';

// Processes start here, on whatever machine this runs.
vi.setConfig({ testTimeout: 60_000 });

const RED = [255, 0, 0];
const WHITE = [255, 255, 255];

let home: Awaited<ReturnType<typeof freshVault>>;
let vault: Vault;
let shown: ReturnType<typeof showing>;

beforeEach(async () => {
  home = await freshVault();
  vault = home.vault;
  shown = showing(vault);
});
afterEach(() => {
  shown.pages.end();
  home.remove();
});

const open = async (
  mime: string,
  bytes: Uint8Array,
  ...rest: [{ number: number; text: string; label?: string }[]?, string?]
) => shown.pages.open(await storeFile(vault, mime, bytes, ...rest));

describe('a PDF', () => {
  test('is drawn by page, each thing in its place, at the scale asked for', async () => {
    const { url, kind, pages } = await open('application/pdf', made.markedPdf(3));
    expect(kind).toBe('pages');
    expect(pages.map(({ width, height }) => [width, height])).toEqual([
      [400, 800],
      [410, 800],
      [420, 800],
    ]);
    for (const scale of [1, 2]) {
      const { status, headers, bytes } = await shown.get(`${url}/page/2?scale=${scale}`);
      expect(status).toBe(200);
      expect(headers).toEqual({
        'Content-Type': 'image/png',
        'Content-Length': String(bytes.length),
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      });
      const page = seen(bytes);
      expect([page.width, page.height]).toEqual([410 * scale, 800 * scale]);
      expect(page.at(102 * scale, 62 * scale)).toEqual(RED);
      expect(page.at(148 * scale, 98 * scale)).toEqual(RED);
      expect(page.at(97 * scale, 80 * scale)).toEqual(WHITE);
      expect(page.at(125 * scale, 103 * scale)).toEqual(WHITE);
    }
  });

  test('has the numbers that are printed on its pages, and its text by page', async () => {
    const code = await storeFile(vault, 'application/pdf', made.markedPdf(2, 3), [
      { number: 1, label: 'iii', text: 'Первая страница' },
      { number: 2, label: 'iv', text: '' },
    ]);
    const answer = await shown.pages.open(code);
    expect(documentPages.parse(answer)).toEqual(answer);
    expect(answer.pages.map(({ label }) => label)).toEqual(['iii', 'iv']);
    expect(shown.pages.text(code, 1)).toEqual({ text: 'Первая страница', label: 'iii' });
    expect(shown.pages.text(code, 7)).toEqual({ text: '', label: null });
  });

  test('has thumbnails, 160 pixels at their longer side or twice that on a fine screen', async () => {
    const { url } = await open('application/pdf', made.markedPdf(1));
    const small = seen((await shown.get(`${url}/thumb/1`)).bytes);
    expect([small.width, small.height]).toEqual([80, 160]);
    expect(small.at(25, 16)).toEqual(RED);
    const fine = seen((await shown.get(`${url}/thumb/1?scale=2`)).bytes);
    expect([fine.width, fine.height]).toEqual([160, 320]);
  });

  test('is never drawn with more than forty million pixels, whatever is asked for', async () => {
    const { url } = await open('application/pdf', made.markedPdf(1));
    const { width, height } = seen((await shown.get(`${url}/page/1?scale=1e9`)).bytes);
    expect(width * height).toBeLessThanOrEqual(40_100_000);
    expect(width * height).toBeGreaterThan(39_000_000);
    expect(height / width).toBeCloseTo(2, 2);
    for (const scale of ['0', '-1', 'NaN', 'Infinity', '2px']) {
      expect((await shown.get(`${url}/page/1?scale=${scale}`)).status).toBe(400);
    }
  });

  test('that is locked or broken is not shown, and says why', async () => {
    expect(await open('application/pdf', made.pdf(['x'], { password: 'secret' }))).toMatchObject({
      kind: 'none',
      reason: 'encrypted',
    });
    expect(await open('application/pdf', made.bytesOf('%PDF-1.4 and then nothing of it'))).toMatchObject({
      kind: 'none',
      reason: 'damaged',
    });
  });

  test('that has lost its list of objects is shown all the same', async () => {
    const { url, pages } = await open('application/pdf', made.pdfWithoutDirectory(['один', 'два']));
    expect(pages).toHaveLength(2);
    expect((await shown.get(`${url}/page/2`)).status).toBe(200);
  });

  test('with an odd tree of pages has them in the order in which its text was read', async () => {
    const { url, pages } = await open('application/pdf', made.unevenPdf());
    expect(pages.map(({ width }) => width)).toEqual([100, 200, 300]);
    for (const [at, width] of [100, 200, 300].entries()) {
      expect(seen((await shown.get(`${url}/page/${at + 1}`)).bytes).width).toBe(width);
    }
  });

  test('typed in Cyrillic comes out black on white', async () => {
    const { url } = await open('application/pdf', courtBundle(2));
    const page = seen((await shown.get(`${url}/page/1?scale=2`)).bytes);
    const line = Array.from({ length: 300 }, (_, x) => page.at(440 + x, 292)[0] ?? 0);
    expect(Math.min(...line)).toBeLessThan(80);
    expect(Math.max(...line)).toBe(255);
  });
});

describe('a large PDF', () => {
  test('is opened and read at any page with only its needed parts decrypted', async () => {
    const bytes = made.scannedBundle(500);
    const code = await storeFile(vault, 'application/pdf', bytes);
    let decrypted = 0;
    const { open: openFile } = vault.files;
    vi.spyOn(vault.files, 'open').mockImplementation(async (id) => {
      const file = await openFile(id);
      const read: typeof file.read = async (at, length) => {
        decrypted += length;
        return file.read(at, length);
      };
      return { ...file, read };
    });
    const { url, pages } = await shown.pages.open(code);
    expect(pages).toHaveLength(500);
    // Measuring pages stops at 16 MiB.
    expect(decrypted).toBeLessThan(18 * 1024 * 1024);
    const opening = decrypted;
    const page = seen((await shown.get(`${url}/page/489`)).bytes);
    expect(page.at(125, 122)).toEqual(RED);
    expect(seen((await shown.get(`${url}/page/490`)).bytes).at(125, 122)).toEqual([0, 0, 255]);
    expect(decrypted - opening).toBeLessThan(1024 * 1024);
    expect(bytes.length).toBeGreaterThan(30 * 1024 * 1024);
  });
});

describe('a picture', () => {
  test.each([
    ['image/png', made.png(40, 30)],
    ['image/jpeg', made.jpeg()],
  ])('of type %s has one page, drawn anew', async (mime, bytes) => {
    const { url, kind, pages } = await open(mime, bytes);
    expect(kind).toBe('image');
    const [page] = pages;
    expect((page?.width ?? 0) / (page?.height ?? 1)).toBeCloseTo(4 / 3);
    const { status, headers, bytes: png } = await shown.get(`${url}/page/1`);
    expect([status, headers['Content-Type']]).toEqual([200, 'image/png']);
    expect(seen(png).at(2, 2)).toEqual([200, 200, 200]);
    // What was found in a file never reaches the decoders of the window.
    expect((await shown.get(`${url}/original`)).status).toBe(404);
  });

  test('stands as its camera was held', async () => {
    const { url, pages } = await open('image/jpeg', made.turnedJpeg(6));
    const [page] = pages;
    expect((page?.height ?? 0) / (page?.width ?? 1)).toBeCloseTo(2);
    const { width, height, at } = seen((await shown.get(`${url}/thumb/1`)).bytes);
    expect([width, height]).toEqual([80, 160]);
    expect(at(70, 10)[1]).toBeLessThan(40);
    expect(at(10, 10)[1]).toBeGreaterThan(180);
  });

  test('in a TIFF with several frames has several pages', async () => {
    const { url, kind, pages } = await open('image/tiff', made.tiff(3));
    expect([kind, pages.length]).toEqual(['pages', 3]);
    expect((await shown.get(`${url}/page/3?scale=4`)).status).toBe(200);
    expect((await shown.get(`${url}/page/4`)).status).toBe(404);
  });

  test('that claims more than can be drawn, is broken, or of a kind that nothing here decodes is not shown', async () => {
    expect(await open('image/png', made.hugePng(100_000))).toMatchObject({ kind: 'none' });
    expect(await open('image/png', made.png(), [], 'too-large')).toMatchObject({ kind: 'none', reason: 'too-large' });
    expect(await open('image/jpeg', made.bytesOf('no picture at all'))).toMatchObject({
      kind: 'none',
      reason: 'damaged',
    });
    expect(await open('image/x-icon', made.bytesOf('anything'), [], 'unsupported')).toMatchObject({
      kind: 'none',
      reason: 'unsupported',
    });
  });
});

describe('other documents', () => {
  test('a text is shown by its pages, and no file of it has an address', async () => {
    const code = await storeFile(vault, 'message/rfc822', made.mail(), [
      { number: 1, text: 'Пришли в шесть утра.' },
      { number: 2, label: 'B', text: 'Конец' },
    ]);
    const { url, kind, pages } = await shown.pages.open(code);
    expect(kind).toBe('text');
    expect(pages).toEqual([
      { width: 0, height: 0, label: null },
      { width: 0, height: 0, label: 'B' },
    ]);
    expect(shown.pages.text(code, 1).text).toBe('Пришли в шесть утра.');
    for (const path of ['original', 'page/1', 'thumb/1', ''])
      expect((await shown.get(`${url}/${path}`)).status).toBe(404);
  });

  test('what nobody here reads is kept as it came', async () => {
    expect(await open('application/zip', made.bytesOf('PK'), [], 'unsupported')).toMatchObject({
      kind: 'none',
      reason: 'unsupported',
      pages: [],
    });
  });

  test('a record that is not there is not shown', async () => {
    await expect(shown.pages.open('D-9999')).rejects.toMatchObject({ code: 'RECORD_NOT_FOUND' });
    expect(() => shown.pages.text('D-9999', 1)).toThrow('D-9999');
  });

  test('a file that was changed on disk is called damaged', async () => {
    const code = await storeFile(vault, 'application/pdf', made.pdf(['суд']));
    const [id = ''] = vault.files.list();
    const sealed = readFileSync(vault.paths.file(id));
    sealed.writeUInt8(sealed.readUInt8(sealed.length - 40) ^ 1, sealed.length - 40);
    writeFileSync(vault.paths.file(id), sealed);
    await expect(shown.pages.open(code)).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
  });
});

describe('sound and film', () => {
  const film = Uint8Array.from({ length: 3_000_000 }, (_, at) => (at * 31) % 251);
  const part = (from: number, until: number): Buffer => Buffer.from(film.slice(from, until));

  test('are decrypted where a player asks, chunk by chunk', async () => {
    const { url, kind } = await open('video/mp4', film);
    expect(kind).toBe('video');
    const address = `${url}/original`;
    const whole = await shown.get(address);
    expect([whole.status, whole.headers['Accept-Ranges'], whole.headers['Content-Type']]).toEqual([
      200,
      'bytes',
      'video/mp4',
    ]);
    expect(whole.headers['Content-Length']).toBe('3000000');
    expect(whole.bytes.equals(part(0, 3_000_000))).toBe(true);

    for (const [range, from, until] of [
      ['bytes=0-', 0, 3_000_000],
      ['bytes=65530-65545', 65_530, 65_546],
      ['bytes=1500000-2600000', 1_500_000, 2_600_001],
      ['bytes=-5', 2_999_995, 3_000_000],
      ['bytes=2999999-9999999', 2_999_999, 3_000_000],
    ] as const) {
      const got = await shown.get(address, { range });
      expect(got.status).toBe(206);
      expect(got.headers['Content-Range']).toBe(`bytes ${from}-${until - 1}/3000000`);
      expect(got.headers['Content-Length']).toBe(String(until - from));
      expect(got.bytes.equals(part(from, until))).toBe(true);
    }
    const beyond = await shown.get(address, { range: 'bytes=3000000-' });
    expect([beyond.status, beyond.headers['Content-Range'], beyond.bytes.length]).toEqual([416, 'bytes */3000000', 0]);
    for (const range of ['bytes=5-2', 'lines=1-2', 'bytes=0-1,5-9']) {
      expect((await shown.get(address, { range })).status).toBe(200);
    }
    const head = await shown.get(address, { method: 'HEAD' });
    expect([head.status, head.headers['Content-Length'], head.bytes.length]).toEqual([200, '3000000', 0]);
    expect((await shown.get(address, { method: 'PUT' })).status).toBe(405);
    expect((await shown.get(`${url}/page/1`)).status).toBe(404);
  });

  test('of a kind that is not on the list are not handed to the window', async () => {
    expect(await open('application/x-shockwave-flash', film, [], 'unsupported')).toMatchObject({ kind: 'none' });
  });
});

describe('an address', () => {
  test('says nothing about the document and is good until the document is closed', async () => {
    const code = await storeFile(vault, 'application/pdf', made.markedPdf(1));
    const first = await shown.pages.open(code);
    const second = await shown.pages.open(code);
    expect(first.url).toMatch(/^vault:\/\/v[0-9a-f]{32}$/);
    expect(second.url).not.toBe(first.url);
    expect((await shown.get(`${first.url}/page/1`)).status).toBe(200);
    shown.pages.close(first.url);
    shown.pages.close(first.url);
    expect((await shown.get(`${first.url}/page/1`)).status).toBe(404);
    expect((await shown.get(`${second.url}/page/1`)).status).toBe(200);
  });

  test('that nobody gave out leads nowhere', async () => {
    for (const address of ['vault://v00000000000000000000000000000000/page/1', 'vault://d-0001/page/1']) {
      expect(await shown.get(address)).toMatchObject({ status: 404, bytes: Buffer.alloc(0) });
    }
    const { url } = await open('application/pdf', made.markedPdf(1));
    for (const path of ['page/0', 'page/2', 'page/-1', 'page/1/2', 'page/x', 'original', '../original', 'page']) {
      expect((await shown.get(`${url}/${path}`)).status).toBe(404);
    }
    expect((await shown.get(`${url}/page/1`, { method: 'PUT' })).status).toBe(405);
  });

  test('is dead after the vault is locked, also for what was still being drawn', async () => {
    const { url } = await open('application/pdf', made.scannedBundle(12));
    const film = await open('video/mp4', made.bytesOf('film'));
    const waiting = Array.from({ length: 12 }, (_, at) => shown.get(`${url}/page/${at + 1}?scale=3`));
    shown.pages.end();
    for (const { status } of await Promise.all(waiting)) expect(status).toBe(404);
    expect((await shown.get(`${url}/page/1`)).status).toBe(404);
    expect((await shown.get(`${film.url}/original`)).status).toBe(404);
    const code = await storeFile(vault, 'video/mp4', made.bytesOf('film'));
    await expect(shown.pages.open(code)).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
  });
});

describe('looking at documents', () => {
  test('writes nothing to disk', async () => {
    const code = await storeFile(vault, 'application/pdf', courtBundle(3));
    const listed = () =>
      readdirSync(home.home, { recursive: true })
        .map((name) => {
          const { size, mtimeMs, isDirectory } = statSync(join(home.home, String(name)));
          return `${String(name)} ${size} ${mtimeMs} ${String(isDirectory)}`;
        })
        .toSorted();
    const before = listed();
    const { url } = await shown.pages.open(code);
    for (const page of [1, 2, 3]) await shown.get(`${url}/page/${page}`);
    await shown.get(`${url}/thumb/1`);
    expect(listed()).toEqual(before);
  });

  test('gives the newest page first when somebody scrolls fast, and drops what was passed long ago', async () => {
    const { url } = await open('application/pdf', made.scannedBundle(60, 400));
    const done: number[] = [];
    const asked = Array.from({ length: 60 }, async (_, at) => {
      const { status } = await shown.get(`${url}/page/${at + 1}?scale=1`);
      if (status === 200) done.push(at + 1);
      return status;
    });
    const statuses = await Promise.all(asked);
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
    expect(done[0]).toBe(1);
    expect(done.slice(1)).toEqual(done.slice(1).toSorted((one, other) => other - one));
    expect(done).toContain(60);
    expect((await shown.get(`${url}/page/2`)).status).toBe(200);
  });

  test('does not draw what nobody waits for any more', async () => {
    const { url } = await open('application/pdf', made.markedPdf(3));
    const leaving = new AbortController();
    const busy = shown.get(`${url}/page/1`);
    const left = shown.get(`${url}/page/2`, { signal: leaving.signal });
    leaving.abort();
    expect((await left).status).toBe(503);
    expect((await busy).status).toBe(200);
  });
});
