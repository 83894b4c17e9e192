import { describe, expect, test } from 'vitest';
import type { Serve } from '../../../shared/contract/message.ts';
import {
  answerVaultRequest,
  CONTENT_TYPES,
  contentHeaders,
  inertHeaders,
} from '../../../electron/shell/vault-protocol.ts';

const TOKEN = '0123456789abcdef0123456789abcdef';
const PAGE = `vault://${TOKEN}/page/3?scale=2`;

type Answer = Awaited<ReturnType<Serve>>;
type Asked = Parameters<Serve>[0];

/** Asks as Electron's protocol handler would; gives the response and what reached the vault process. */
async function ask(
  url: string,
  init: { method?: string; headers?: Record<string, string>; body?: string } = {},
  answer: Partial<Answer> = {},
) {
  const asked: Asked[] = [];
  const received: string[] = [];
  const serve: Serve = async (request) => {
    asked.push(request);
    for await (const part of request.body ?? []) received.push(Buffer.from(part).toString());
    return { status: 200, headers: { 'Content-Type': 'image/png' }, body: bytesOf('picture'), ...answer };
  };
  const { method = 'GET', headers = {}, body } = init;
  const stream = body === undefined ? null : new Response(body).body;
  const response = await answerVaultRequest(serve, { url, method, headers: new Headers(headers), body: stream });
  return { response, asked, received };
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

test('the kinds of content that a page may be given are exactly these', () => {
  expect(CONTENT_TYPES).toEqual([
    'image/png',
    'image/jpeg',
    'image/webp',
    'image/gif',
    'text/plain; charset=utf-8',
    'audio/mpeg',
    'audio/mp4',
    'audio/aac',
    'audio/ogg',
    'audio/wav',
    'audio/flac',
    'audio/webm',
    'video/mp4',
    'video/webm',
    'video/ogg',
  ]);
});

test('every answer is kept nowhere, is what it says it is, and can be read by the window alone', () => {
  expect(contentHeaders()).toEqual({
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Access-Control-Allow-Origin': 'app://bundle',
    'Access-Control-Expose-Headers': 'Content-Length, Content-Range, Accept-Ranges',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Referrer-Policy': 'no-referrer',
  });
});

test('a captured web page is given at its one place alone, under a policy that lets it do nothing', async () => {
  const page = {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "script-src 'self'" },
  };
  const { response } = await ask(`vault://${TOKEN}/inert`, {}, page);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; img-src vault:; base-uri 'none'; form-action 'none'; frame-ancestors app://bundle; sandbox",
  );
  expect(Object.fromEntries(response.headers)).toMatchObject(
    Object.fromEntries(Object.entries(inertHeaders()).map(([name, value]) => [name.toLowerCase(), value])),
  );
  for (const path of ['inert/', 'page/1', 'inert/x', '']) {
    expect((await ask(`vault://${TOKEN}/${path}`, {}, page)).response.status).toBe(404);
  }
  // A picture at that place is a picture, under the usual policy.
  const other = await ask(`vault://${TOKEN}/inert`, {}, { headers: { 'Content-Type': 'image/png' } });
  expect(other.response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
});

test('a request reaches the vault process in its parts, and the answer comes back with our headers', async () => {
  const { response, asked } = await ask(PAGE);
  expect(asked).toEqual([{ method: 'GET', token: TOKEN, path: '/page/3', query: 'scale=2', range: null, body: null }]);
  expect([response.status, await response.text()]).toEqual([200, 'picture']);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/png',
    ...Object.fromEntries(Object.entries(contentHeaders()).map(([name, value]) => [name.toLowerCase(), value])),
  });
});

test('a part of a film is asked for and given as a part', async () => {
  const part = { 'Content-Type': 'video/mp4', 'Content-Range': 'bytes 2-8/100', 'Accept-Ranges': 'bytes' };
  const { response, asked } = await ask(
    `vault://${TOKEN}/original`,
    { headers: { range: 'bytes=2-8' } },
    { status: 206, headers: part },
  );
  expect(asked[0]?.range).toBe('bytes=2-8');
  expect([response.status, response.headers.get('content-range')]).toEqual([206, 'bytes 2-8/100']);
});

test('headers of the vault process that are not for a page stay behind', async () => {
  const headers = {
    'Content-Type': 'image/png',
    'Set-Cookie': 'a=b',
    'Access-Control-Allow-Origin': '*',
    'X-Name': 'n',
  };
  const { response } = await ask(PAGE, {}, { headers });
  expect([...response.headers.keys()]).not.toEqual(expect.arrayContaining(['x-name']));
  expect(response.headers.getSetCookie()).toEqual([]);
  expect(response.headers.get('access-control-allow-origin')).toBe('app://bundle');
});

test.each(['text/html', 'image/svg+xml', 'application/pdf', 'application/octet-stream', 'text/plain', 'IMAGE/PNG', ''])(
  'content of the kind "%s" is not given to a page',
  async (type) => {
    const { response } = await ask(PAGE, {}, { headers: { 'Content-Type': type } });
    expect([response.status, await response.text()]).toEqual([404, '']);
  },
);

test('content without a kind, and a status of another sort, is not given either', async () => {
  expect((await ask(PAGE, {}, { headers: {} })).response.status).toBe(404);
  for (const status of [301, 302, 401, 500]) expect((await ask(PAGE, {}, { status })).response.status).toBe(404);
});

test.each([400, 405, 409, 413, 416, 500, 503])('a page is told %i, without content', async (status) => {
  const { response } = await ask(PAGE, {}, { status, headers: {}, body: null });
  expect([response.status, await response.text()]).toEqual([status, '']);
});

test('only the headers may be asked for', async () => {
  const { response, asked } = await ask(PAGE, { method: 'HEAD' });
  expect([asked[0]?.method, response.status, await response.text()]).toEqual(['HEAD', 200, '']);
});

test('a file that has no path is sent, and answered without content', async () => {
  const { response, received } = await ask(
    `vault://${TOKEN}/`,
    { method: 'PUT', body: 'pasted picture', headers: { origin: 'app://bundle' } },
    { status: 204, headers: {}, body: null },
  );
  expect([response.status, received.join('')]).toEqual([204, 'pasted picture']);
});

test('before bytes are sent from the window the browser may ask whether it may', async () => {
  const { response, asked } = await ask(`vault://${TOKEN}/`, {
    method: 'OPTIONS',
    headers: { origin: 'app://bundle' },
  });
  expect([response.status, response.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD, PUT']);
  expect(asked).toEqual([]);
});

describe('the vault process is not even asked', () => {
  test.each([
    'vault://short/page/1',
    `vault://${TOKEN.toUpperCase()}!/page/1`,
    `vault://user@${TOKEN}/page/1`,
    `vault://${TOKEN}.example/page/1`,
    `vault://${TOKEN}:80/page/1`,
    `app://${TOKEN}/page/1`,
    'vault:///page/1',
    'not a url',
  ])('at %s', async (url) => {
    const { response, asked } = await ask(url);
    expect([response.status, asked]).toEqual([404, []]);
  });

  test.each(['POST', 'DELETE', 'PATCH'])('by %s', async (method) => {
    const { response, asked } = await ask(PAGE, { method });
    expect([response.status, asked]).toEqual([405, []]);
  });

  test.each(['https://example.org', 'null', 'app://bundle.example', `vault://${TOKEN}`])('from %s', async (origin) => {
    const { response, asked } = await ask(PAGE, { headers: { origin } });
    expect([response.status, asked]).toEqual([404, []]);
  });
});
