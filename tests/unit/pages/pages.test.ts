import { describe, expect, test } from 'vitest';
import { createBlocks } from '../../../electron/pages/blocks.ts';
import { createDrawnPages } from '../../../electron/pages/drawn-pages.ts';
import { showingOf } from '../../../electron/pages/kinds.ts';
import { isPlainPng, writePng } from '../../../electron/pages/png.ts';
import { createServe } from '../../../electron/pages/serve.ts';
import { createTokens } from '../../../electron/pages/tokens.ts';
import { createTurns, Superseded } from '../../../electron/pages/turns.ts';
import { BLOCK } from '../../../electron/pages/viewer-messages.ts';
import { seen } from '../../fixtures/shown.ts';
import { png } from '../../fixtures/documents.ts';

describe('addresses', () => {
  const asked = { path: '/', query: '', method: 'GET', range: null, body: null } as const;

  test('are never the same twice and end when they are taken back', async () => {
    const tokens = createTokens();
    const serve = createServe(tokens);
    const handler = async () => ({ status: 200, headers: {}, body: null });
    const all = new Set(Array.from({ length: 1000 }, () => tokens.issue(handler)));
    expect(all.size).toBe(1000);
    const [one = '', other = ''] = all;
    tokens.revoke(one);
    expect((await serve({ ...asked, token: one })).status).toBe(404);
    expect((await serve({ ...asked, token: other })).status).toBe(200);
    tokens.clear();
    expect((await serve({ ...asked, token: other })).status).toBe(404);
  });

  test('say no word about what failed behind them', async () => {
    const tokens = createTokens();
    const token = tokens.issue(async () => {
      throw new Error('a name from a document');
    });
    const answer = await createServe(tokens)({ ...asked, token });
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer)).not.toContain('name');
  });
});

describe('reading piece by piece', () => {
  const size = 40 * BLOCK + 100;
  const file = Uint8Array.from({ length: size }, (_, at) => (at * 31) % 251);

  function reading() {
    const fetches: [number, number][] = [];
    const blocks = createBlocks((_, at, length) => {
      fetches.push([at / BLOCK, length]);
      return file.slice(at, at + length);
    });
    const open = blocks(1, size);
    const all = (from: number, length: number) => {
      const memory = new Uint8Array(length);
      let done = 0;
      for (let step = 1; done < length && step > 0; done += step) {
        step = open.read(memory, done, length - done, from + done);
      }
      return memory.subarray(0, done);
    };
    return { open, fetches, all };
  }

  test('gives the right bytes at every place, also over the borders of pieces and at the end', () => {
    const { all } = reading();
    for (const [from, length] of [
      [0, 10],
      [BLOCK - 5, 10],
      [3 * BLOCK + 7, 3 * BLOCK],
      [size - 5, 100],
      [size, 10],
    ] as const) {
      expect(Buffer.from(all(from, length)).equals(Buffer.from(file.slice(from, from + length)))).toBe(true);
    }
  });

  test('fetches one piece where somebody jumps, and more at once where somebody reads on', () => {
    const { all, fetches } = reading();
    all(20 * BLOCK, 10);
    all(5 * BLOCK, 10);
    all(20 * BLOCK + 10, 10);
    expect(fetches).toEqual([
      [20, BLOCK],
      [5, BLOCK],
    ]);
    all(6 * BLOCK, 8 * BLOCK);
    expect(fetches.slice(2)).toEqual([
      [6, 2 * BLOCK],
      [8, 4 * BLOCK],
      [12, 8 * BLOCK],
    ]);
  });
});

describe('pictures of pages', () => {
  const pixels = Uint8Array.from({ length: 3 * 7 * 5 }, (_, at) => (at * 53) % 256);

  test('come out of PNG as they went in', () => {
    const { width, height, at } = seen(writePng(pixels, 7, 5, 21));
    expect([width, height]).toEqual([7, 5]);
    for (const [x, y] of [
      [0, 0],
      [6, 4],
      [3, 2],
    ] as const) {
      expect(at(x, y)).toEqual(Array.from(pixels.slice((y * 7 + x) * 3, (y * 7 + x) * 3 + 3)));
    }
  });

  test('pass to the window only in the one form in which they are made', () => {
    const good = writePng(pixels, 7, 5, 21);
    expect(isPlainPng(good, 35)).toBe(true);
    expect(isPlainPng(good, 34)).toBe(false);
    expect(isPlainPng(good.slice(0, -1), 35)).toBe(false);
    expect(isPlainPng(new Uint8Array([...good, 0]), 35)).toBe(false);
    expect(isPlainPng(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"></svg>'), 35)).toBe(false);
    // By another program: sound, but not ours.
    expect(isPlainPng(png(4, 4), 35)).toBe(false);
  });

  test('are forgotten, the oldest first, when there are too many', () => {
    const drawn = createDrawnPages(100);
    for (const key of ['1 a', '1 b', '2 c']) drawn.keep(key, new Uint8Array(40));
    expect(['1 a', '1 b', '2 c'].map((key) => drawn.get(key)?.length)).toEqual([undefined, 40, 40]);
    drawn.forget('1 ');
    expect(['1 b', '2 c'].map((key) => drawn.get(key)?.length)).toEqual([undefined, 40]);
  });
});

describe('turns', () => {
  test('documents are opened first, then pages are drawn, then thumbnails, the newest first', async () => {
    const turns = createTurns();
    const done: string[] = [];
    const take = (rank: 'open' | 'page' | 'thumb', name: string) =>
      turns.take(rank, name, async () => void done.push(name)).catch(() => void done.push(`not ${name}`));
    await Promise.all([
      take('page', 'first'),
      take('thumb', 'thumb 1'),
      take('page', 'page 1'),
      take('thumb', 'thumb 2'),
      take('page', 'page 2'),
      take('open', 'open 1'),
      take('open', 'open 2'),
      take('page', 'page 1'),
    ]);
    expect(done).toEqual(['first', 'not page 1', 'open 1', 'open 2', 'page 1', 'page 2', 'thumb 2', 'thumb 1']);
  });

  test('words and outlines come after the pages that are looked at, and none of them is dropped for another', async () => {
    const turns = createTurns();
    const done: string[] = [];
    const take = (rank: 'page' | 'aside' | 'thumb', name: string) =>
      turns.take(rank, '', async () => void done.push(name)).catch(() => void done.push(`not ${name}`));
    await Promise.all([
      take('page', 'first'),
      take('thumb', 'thumb'),
      take('aside', 'words 1'),
      take('aside', 'words 2'),
      take('page', 'page'),
    ]);
    expect(done).toEqual(['first', 'page', 'words 2', 'words 1', 'thumb']);
  });

  test('what fails does not hold up the next, and what waits can be dropped', async () => {
    const turns = createTurns();
    const failing = turns.take('page', 'a', async () => {
      throw new Error('broken');
    });
    const next = turns.take('page', 'b', async () => 'drawn');
    await expect(failing).rejects.toThrow('broken');
    expect(await next).toBe('drawn');
    const running = turns.take('page', 'c', async () => 'drawn');
    const waiting = turns.take('page', 'd', async () => 'drawn');
    turns.clear();
    await expect(waiting).rejects.toThrow(Superseded);
    expect(await running).toBe('drawn');
  });
});

test('no picture, page or unknown file is handed to the decoders of the window', () => {
  for (const mime of [
    'image/png',
    'image/jpeg',
    'image/webp',
    'image/svg+xml',
    'image/avif',
    'application/pdf',
    'text/html',
    'x/y',
  ]) {
    expect(showingOf(mime).by).not.toBe('playing');
  }
  expect(showingOf('audio/ogg; codecs=opus')).toEqual({ by: 'playing', kind: 'audio', mime: 'audio/ogg' });
});
