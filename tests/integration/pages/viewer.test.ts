import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { confinement, overIpc, type ForkReader } from '../../../electron/intake/reader-child.ts';
import { createReader } from '../../../electron/intake/reader.ts';
import type { Vault } from '../../../electron/vault/vault.ts';
import * as made from '../../fixtures/documents.ts';
import { freshVault } from '../../fixtures/open-vault.ts';
import { seen, showing } from '../../fixtures/shown.ts';
import { storeFile } from '../../fixtures/stored-file.ts';
import { slowTest } from '../../fixtures/sweep.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const program = at('../../../electron/reader-process.ts');
const failing = at('../../fixtures/viewer-that-fails.ts');

// Processes start and are given time to hang here, on whatever machine this runs.
vi.setConfig({ testTimeout: 60_000 });

let home: Awaited<ReturnType<typeof freshVault>>;
let vault: Vault;
const endings: (() => void)[] = [];

beforeEach(async () => {
  home = await freshVault();
  vault = home.vault;
});
afterEach(() => {
  for (const end of endings.splice(0)) end();
  home.remove();
});

function shown(options: Parameters<typeof showing>[1]) {
  const made = showing(vault, options);
  endings.push(() => made.pages.end());
  return made;
}

/** Starts a program as a viewer and counts how often. */
function counted(entry: string, flags: readonly string[] = []): { fork: ForkReader; state: { starts: number } } {
  const state = { starts: 0 };
  return {
    state,
    fork() {
      state.starts += 1;
      const stdio: ['ignore', 'ignore', 'ignore', 'ipc'] = ['ignore', 'ignore', 'ignore', 'ipc'];
      return overIpc(fork(entry, [], { env: {}, execArgv: [...flags], serialization: 'advanced', stdio }));
    },
  };
}

const pdf = (bytes: Uint8Array) => storeFile(vault, 'application/pdf', bytes);

describe('a file that takes its viewer down', () => {
  slowTest(
    'a page that would be drawn for years is stopped, and other pages and documents are shown as before',
    async () => {
      const { fork, state } = counted(program, confinement(program, { threads: true }));
      const { pages, get } = shown({ fork, timeoutMilliseconds: 6000 });
      const good = await pages.open(await pdf(made.markedPdf(2)));
      const endless = await pages.open(await pdf(made.endlessPdf()));
      expect(endless.pages).toHaveLength(1);
      expect(await get(`${endless.url}/page/1`)).toEqual({
        status: 500,
        headers: { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
        bytes: Buffer.alloc(0),
      });
      expect(seen((await get(`${good.url}/page/2`)).bytes).at(125, 80)).toEqual([255, 0, 0]);
      expect(state.starts).toBe(2);
    },
  );

  test.each([
    ['crashes', 2],
    ['never answers', 3],
    ['sends what is no picture of ours', 4],
    ['answers another question', 5],
    ['asks for pieces of another file', 6],
    ['asks for what lies beyond the file', 7],
    ['says more than it should', 8],
    ['hides an animation in a picture', 9],
  ])('a viewer that %s costs this page alone', async (_, page) => {
    const { fork, state } = counted(failing);
    const { pages, get } = shown({ fork, timeoutMilliseconds: 3000 });
    const { url } = await pages.open(await pdf(made.bytesOf('anything')));
    expect((await get(`${url}/page/${page}`)).status).toBe(500);
    expect((await get(`${url}/page/1`)).status).toBe(200);
    expect(state.starts).toBe(2);
  });

  test.each([
    ['hangs when it is opened', 'image/gif'],
    ['ends its viewer when it is opened', 'image/bmp'],
    ['is opened without pages', 'image/tiff'],
  ])('a document that %s is not shown, and the next one is', async (_, mime) => {
    const { fork } = counted(failing);
    const { pages, get } = shown({ fork, timeoutMilliseconds: 3000 });
    const code = await storeFile(vault, mime, made.bytesOf('anything'));
    await expect(pages.open(code)).rejects.toMatchObject({ code: 'DOCUMENT_NOT_SHOWN' });
    const { url } = await pages.open(await pdf(made.bytesOf('anything')));
    expect((await get(`${url}/page/1`)).status).toBe(200);
  });
});

describe('the process that draws', () => {
  test.each(['parent-port.ts', 'parent-port.ts?handed'])(
    'works as a utility process of Electron (%s)',
    async (shim) => {
      const fixtures = `--allow-fs-read=${at('../../fixtures/')}`;
      const port = new URL(`../../fixtures/${shim}`, import.meta.url).href;
      const { fork } = counted(program, [...confinement(program, { threads: true }), fixtures, '--import', port]);
      const { pages, get } = shown({ fork });
      const { url } = await pages.open(await pdf(made.markedPdf(2)));
      expect(seen((await get(`${url}/page/2`)).bytes).at(125, 80)).toEqual([255, 0, 0]);
    },
  );

  test('has more documents open than it holds at once, each with its own pages', async () => {
    const { fork, state } = counted(program, confinement(program, { threads: true }));
    const { pages, get } = shown({ fork });
    const codes = [];
    for (let at = 1; at <= 11; at += 1) codes.push(await pdf(made.markedPdf(at)));
    const opened = await Promise.all(codes.map((code) => pages.open(code)));
    for (const [at, { url }] of opened.entries()) {
      expect(seen((await get(`${url}/page/${at + 1}`)).bytes).width).toBe(400 + at * 10);
      expect((await get(`${url}/page/${at + 2}`)).status).toBe(404);
    }
    expect(state.starts).toBe(1);
  });

  test('does not wait for an import, nor an import for it', async () => {
    const { pages, get } = shown({});
    const reader = createReader();
    endings.push(() => reader.close());
    async function* bytes() {
      yield made.endlessPdf();
    }
    void reader.read({ mime: 'application/pdf', name: 'a', size: 4000, bytes: bytes() });
    const { url } = await pages.open(await pdf(made.markedPdf(1)));
    expect((await get(`${url}/page/1`)).status).toBe(200);
  });

  test('has threads that can read, write and start as little as itself', async () => {
    const place = mkdtempSync(join(tmpdir(), 'khronika-test-'));
    endings.push(() => rmSync(place, { recursive: true }));
    const [read, write] = [join(place, 'secret.txt'), join(place, 'written.txt')];
    writeFileSync(read, 'not for the reader');
    const probe = at('../../fixtures/thread-probe.ts');
    const address = new URL('../../fixtures/thread-probe.ts', import.meta.url).href;
    const flags = [...confinement(program, { threads: true }), `--allow-fs-read=${probe}`, '--import', address];
    const child = counted(program, flags).fork();
    endings.push(() => child.kill());
    const report = new Promise((resolve, reject) => {
      child.onMessage(resolve);
      child.onGone(() => reject(new Error('The viewer ended without a report.')));
    });
    child.send({ kind: 'probe', read, write });
    const denied = 'ERR_ACCESS_DENIED';
    expect(await report).toEqual({ read: denied, write: denied, spawn: denied });
    expect(existsSync(write)).toBe(false);
  });
});
