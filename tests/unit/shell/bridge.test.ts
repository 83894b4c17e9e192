import { describe, expect, test } from 'vitest';
import { isShellCall, type CallName } from '../../../shared/contract/calls.ts';
import { KhronikaError } from '../../../shared/contract/errors.ts';
import type { Reply } from '../../../shared/contract/message.ts';
import { answerCall, type ShellCalls } from '../../../electron/shell/bridge.ts';
import { createPlaces } from '../../../electron/shell/places.ts';

const own = { sender: { id: 1 }, senderFrame: { url: 'app://bundle/index.html', parent: null } };
const places = createPlaces();

/** Sends a request over the bridge; gives the reply, and what reached the vault process or the main process's own answers. */
async function send(request: unknown, event: Parameters<typeof answerCall>[0] = own, fault?: Error) {
  const asked: unknown[] = [];
  const ask = async (name: CallName, input: unknown, ...sealed: unknown[]): Promise<Reply> => {
    asked.push([name, input, ...sealed]);
    return { ok: true, value: 'answer' };
  };
  const shell = new Proxy({} as ShellCalls, {
    get: (_, name) => async (input: unknown) => {
      asked.push(['here', name, input]);
      if (fault !== undefined) throw fault;
      return 'answer from here';
    },
  });
  const hello = async (key: Uint8Array): Promise<Reply> => {
    asked.push(['hello', key.length]);
    return { ok: true, value: 'key' };
  };
  return { reply: await answerCall(event, request, { windows: new Set([1]), places, shell, ask, hello }), asked };
}

const refused = (code: string) => ({ reply: { ok: false, error: { code, details: {} } }, asked: [] });

test('a call of the contract reaches the vault process, and its answer comes back', async () => {
  expect(await send({ name: 'app.about', input: {} })).toEqual({
    reply: { ok: true, value: 'answer' },
    asked: [['app.about', {}]],
  });
});

test('a call for the main process is answered there and goes no further', async () => {
  expect(isShellCall('shell.state')).toBe(true);
  expect(await send({ name: 'shell.state', input: {} })).toEqual({
    reply: { ok: true, value: 'answer from here' },
    asked: [['here', 'shell.state', {}]],
  });
});

test('what fails in the main process comes back as a code, and a foreign failure without its words', async () => {
  const request = { name: 'shell.quit', input: {} };
  expect((await send(request, own, new KhronikaError('PLACE_UNKNOWN'))).reply).toEqual(refused('PLACE_UNKNOWN').reply);
  expect((await send(request, own, new Error('/home/somebody/secret'))).reply).toEqual(refused('INTERNAL').reply);
});

describe('a stranger', () => {
  const frame = own.senderFrame;
  const strangers: [string, Parameters<typeof answerCall>[0]][] = [
    ['at another address', { ...own, senderFrame: { ...frame, url: 'https://example.org/' } }],
    [
      'at an address that looks like ours',
      { ...own, senderFrame: { ...frame, url: 'app://bundle.example/index.html' } },
    ],
    ['on an empty page', { ...own, senderFrame: { ...frame, url: 'about:blank' } }],
    ['among the content of the vault', { ...own, senderFrame: { ...frame, url: 'vault://0123456789abcdef/page/1' } }],
    ['in a frame of the page', { ...own, senderFrame: { ...frame, parent: {} } }],
    ['in a frame that is gone', { ...own, senderFrame: null }],
    ['in a window that we did not make', { ...own, sender: { id: 2 } }],
  ];
  test.each(strangers)('%s is refused before the request is looked at', async (_who, event) => {
    expect(await send({ name: 'app.about', input: {} }, event)).toEqual(refused('CALL_REFUSED'));
    expect(await send({ name: 'shell.state', input: {} }, event)).toEqual(refused('CALL_REFUSED'));
    expect(await send(undefined, event)).toEqual(refused('CALL_REFUSED'));
  });
});

describe('a sealed call', () => {
  const sealed = { session: 's', bytes: new Uint8Array(100) };

  test('goes on as it is, with paths in the place of tokens beside it', async () => {
    expect((await send({ name: 'records.put', input: {}, sealed })).asked).toEqual([['records.put', {}, sealed]]);
    const { place } = places.add('/home/n/mine.khronika', 'vault');
    expect((await send({ name: 'vault.open', input: { folder: place }, sealed })).asked).toEqual([
      ['vault.open', { folder: '/home/n/mine.khronika' }, sealed],
    ]);
  });

  test('that is a stranger, for the main process, too large, or has anything but tokens beside it, is refused', async () => {
    const large = { session: 's', bytes: new Uint8Array(80_000) };
    const forged = { session: 's', bytes: 'text' };
    const tries: [object, string][] = [
      [{ name: 'shell.quit', input: {}, sealed }, 'CALL_INVALID'],
      [{ name: 'app.secret', input: {}, sealed }, 'CALL_UNKNOWN'],
      [{ name: 'records.show', input: {}, sealed: large }, 'CALL_TOO_LARGE'],
      [{ name: 'records.show', input: { code: 'P-1' }, sealed }, 'CALL_INVALID'],
      [{ name: 'vault.open', input: { folder: '/etc', unlock: {} }, sealed }, 'CALL_INVALID'],
      [{ name: 'vault.open', input: { folder: '/etc' }, sealed }, 'PLACE_UNKNOWN'],
      [{ name: 'vault.open', input: {}, sealed }, 'PLACE_UNKNOWN'],
      [{ name: 'records.show', input: {}, sealed: forged }, 'CALL_INVALID'],
    ];
    for (const [request, code] of tries) expect(await send(request)).toEqual(refused(code));
    const frame = { ...own, senderFrame: null };
    expect(await send({ name: 'records.show', input: {}, sealed }, frame)).toEqual(refused('CALL_REFUSED'));
  });

  test('begins with keys that are agreed on, of the length that they have', async () => {
    expect((await send({ name: 'seal.hello', input: { key: new Uint8Array(65) } })).asked).toEqual([['hello', 65]]);
    expect(await send({ name: 'seal.hello', input: { key: new Uint8Array(64) } })).toEqual(refused('CALL_INVALID'));
    expect(await send({ name: 'seal.hello', input: { key: 'x'.repeat(65) } })).toEqual(refused('CALL_INVALID'));
  });
});

test.each(['', 'app', 'app.secret', 'toString', '__proto__', 'constructor'])('there is no call "%s"', async (name) => {
  expect(await send({ name, input: {} })).toEqual(refused('CALL_UNKNOWN'));
});

test.each([
  undefined,
  null,
  'app.about',
  { name: 1, input: {} },
  { name: 'app.about', input: {}, more: 1 },
  { name: 'app.about', input: { extra: true } },
  { name: 'app.about', input: null },
  { name: 'app.about', input: [] },
  { name: 'app.about', input: new Map() },
  { name: 'shell.choose', input: { what: 'system-folder' } },
  { name: 'drafts.save', input: { key: 'k', draft: new Date(0) } },
])('a request of another shape goes no further: %j', async (request) => {
  expect(await send(request)).toEqual(refused('CALL_INVALID'));
});

test('a call that is larger than its limit is refused before its shape is looked at', async () => {
  const draft = (length: number) => ({ name: 'drafts.save', input: { key: 'k', draft: 'a'.repeat(length) } });
  expect((await send(draft(1024 * 1024))).reply.ok).toBe(true);
  expect(await send(draft(4 * 1024 * 1024))).toEqual(refused('CALL_TOO_LARGE'));
  expect(await send({ name: 'app.about', input: { extra: 'a'.repeat(64 * 1024) } })).toEqual(refused('CALL_TOO_LARGE'));
});

test('a value that holds itself is refused', async () => {
  const draft: Record<string, unknown> = {};
  draft['itself'] = draft;
  expect(await send({ name: 'drafts.save', input: { key: 'k', draft } })).toEqual(refused('CALL_INVALID'));
});

describe('a place', () => {
  const open = (folder: string) => ({ name: 'vault.open', input: { folder, unlock: { passphrase: 'p' } } });

  test('that was chosen reaches the vault process as its path', async () => {
    const { place } = places.add('/home/n/mine.khronika', 'vault');
    const { asked } = await send(open(place));
    expect(asked).toEqual([['vault.open', { folder: '/home/n/mine.khronika', unlock: { passphrase: 'p' } }]]);
  });

  test.each(['/home/n/mine.khronika', '/', '.', 'a'.repeat(32)])('that is forged is refused: %s', async (folder) => {
    expect(await send(open(folder))).toEqual(refused('PLACE_UNKNOWN'));
  });

  test('that was chosen for something else is refused', async () => {
    const { place } = places.add('/home/n/letter.pdf', 'documents');
    expect(await send(open(place))).toEqual(refused('PLACE_UNKNOWN'));
    expect(await send({ name: 'recovery.sheet', input: { recoveryKey: 'k', language: 'en', file: place } })).toEqual(
      refused('PLACE_UNKNOWN'),
    );
  });

  test('among several that is forged refuses them all', async () => {
    const { place } = places.add('/home/n/letter.pdf', 'documents');
    expect(await send({ name: 'intake.start', input: { paths: [place, '/etc/hosts'] } })).toEqual(
      refused('PLACE_UNKNOWN'),
    );
  });
});
