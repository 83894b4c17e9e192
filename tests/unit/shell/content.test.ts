import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { FromVault, Serve, ToVault } from '../../../shared/contract/message.ts';
import { STREAM_AHEAD, STREAM_CHUNK } from '../../../shared/contract/stream.ts';
import { createContentRelay } from '../../../electron/shell/content-relay.ts';
import { createContentDesk } from '../../../electron/vault-process/content.ts';

const request = { method: 'GET', token: 't', path: '/original', query: '', range: null, body: null } as const;

/** The main process's end and the vault process's, with messages that are copied on their way, one turn later. */
function connected(serve?: Serve) {
  const sent: FromVault[] = [];
  const desk = createContentDesk((message) => {
    sent.push(message);
    void turn().then(() => relay.hear(structuredClone(message) as Extract<FromVault, { content: number }>));
  });
  if (serve !== undefined) desk.serving(serve);
  const relay = createContentRelay((message: Extract<ToVault, { content: number }>) => {
    void turn().then(() => desk.hear(structuredClone(message)));
  });
  return { ...relay, sent };
}

async function all(bytes: AsyncIterable<Uint8Array> | null): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes ?? []) parts.push(part);
  return Buffer.concat(parts);
}

test('a film goes over whole, in small pieces, a few ahead of whoever watches it', async () => {
  const film = Buffer.alloc(10 * STREAM_CHUNK + 17, 'film');
  let given = 0;
  const { ask, sent } = connected(async (asked) => {
    expect(asked).toEqual(request);
    const body = (async function* () {
      for (let at = 0; at < film.length; at += 100_000) {
        given = at;
        yield film.subarray(at, at + 100_000);
      }
    })();
    return { status: 200, headers: { 'Content-Type': 'video/mp4' }, body };
  });
  const { status, headers, body } = await ask(request);
  expect([status, headers]).toEqual([200, { 'Content-Type': 'video/mp4' }]);
  for (let wait = 0; wait < 50; wait++) await turn();
  expect(given).toBeLessThanOrEqual(100_000 * (STREAM_AHEAD + 1));
  expect((await all(body)).equals(film)).toBe(true);
  const chunks = sent.flatMap((message) =>
    'answer' in message && 'chunk' in message.answer ? [message.answer.chunk] : [],
  );
  expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThanOrEqual(STREAM_CHUNK);
});

test('whoever leaves in the middle lets the source go', async () => {
  const left = Promise.withResolvers<string>();
  const { ask } = connected(async () => {
    const body = (async function* () {
      try {
        for (;;) yield new Uint8Array(1000);
      } finally {
        left.resolve('let go');
      }
    })();
    return { status: 200, headers: {}, body };
  });
  const { body } = await ask(request);
  for await (const _ of body ?? []) break;
  expect(await left.promise).toBe('let go');
});

test('a source that fails in the middle fails for whoever reads', async () => {
  const { ask } = connected(async () => {
    const body = (async function* () {
      yield new Uint8Array(3);
      throw new Error('damaged');
    })();
    return { status: 200, headers: {}, body };
  });
  const { body } = await ask(request);
  await expect(all(body)).rejects.toThrow('broke off');
});

test('what is sent to the vault arrives whole, and is answered', async () => {
  const file = Buffer.alloc(3 * STREAM_CHUNK + 5, 'bytes');
  let received: Uint8Array = new Uint8Array(0);
  const { ask } = connected(async ({ body }) => {
    received = await all(body);
    return { status: 204, headers: {}, body: null };
  });
  const source = (async function* () {
    yield file;
  })();
  const answer = await ask({ ...request, method: 'PUT', body: source });
  expect([answer.status, file.equals(received)]).toEqual([204, true]);
});

test('a receiver that refuses stops the sender', async () => {
  const stopped = Promise.withResolvers<string>();
  const { ask } = connected(async () => ({ status: 413, headers: {}, body: null }));
  const source = (async function* () {
    try {
      for (;;) yield new Uint8Array(STREAM_CHUNK);
    } finally {
      stopped.resolve('stopped');
    }
  })();
  expect((await ask({ ...request, method: 'PUT', body: source })).status).toBe(413);
  expect(await stopped.promise).toBe('stopped');
});

test('an address that fails inside, or that nobody answers for, is not found', async () => {
  const failing = connected(async () => {
    throw new Error('secret reason');
  });
  expect(await failing.ask(request)).toMatchObject({ status: 404, headers: {} });
  expect((await connected().ask(request)).status).toBe(404);
});

test('when the vault process goes, what is under way ends', async () => {
  const { ask, stop } = connected(async () => {
    const body = (async function* () {
      yield new Uint8Array(3);
      await new Promise(() => {});
    })();
    return { status: 200, headers: {}, body };
  });
  const { body } = await ask(request);
  const reading = all(body);
  const unanswered = ask(request);
  stop();
  await expect(reading).rejects.toThrow('broke off');
  expect((await unanswered).status).toBe(404);
});
