import { expect, test } from 'vitest';
import type { Reply } from '../../../shared/contract/message.ts';
import { answerCall } from '../../../electron/shell/bridge.ts';

const own = { sender: { id: 1 }, senderFrame: { url: 'app://bundle/index.html', parent: null } };

/** Sends a request over the bridge; gives the reply and what reached the vault process. */
async function send(request: unknown, event: Parameters<typeof answerCall>[0] = own) {
  const asked: unknown[] = [];
  const ask = async (name: string, input: unknown): Promise<Reply> => {
    asked.push([name, input]);
    return { ok: true, value: 'answer' };
  };
  return { reply: await answerCall(event, request, { windows: new Set([1]), ask }), asked };
}

const refused = (code: string) => ({ reply: { ok: false, error: { code, details: {} } }, asked: [] });

test('a call of the contract reaches the vault process, and its answer comes back', async () => {
  expect(await send({ name: 'app.about', input: {} })).toEqual({
    reply: { ok: true, value: 'answer' },
    asked: [['app.about', {}]],
  });
});

test('a stranger is refused before the request is looked at', async () => {
  const stranger = { ...own, senderFrame: { url: 'https://example.org/', parent: null } };
  expect(await send({ name: 'app.about', input: {} }, stranger)).toEqual(refused('CALL_REFUSED'));
  expect(await send(undefined, stranger)).toEqual(refused('CALL_REFUSED'));
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
])('a request of another shape goes no further: %j', async (request) => {
  expect(await send(request)).toEqual(refused('CALL_INVALID'));
});
