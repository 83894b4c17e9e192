import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/shell/csp.ts';
import { answerAppRequest, SCHEMES } from '../../../electron/shell/protocol.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'khronika-protocol-'));
const root = path.join(folder, 'renderer');
mkdirSync(path.join(root, 'assets'), { recursive: true });
writeFileSync(path.join(root, 'index.html'), '<!doctype html>');
writeFileSync(path.join(root, 'assets/index.js'), 'start()');
writeFileSync(path.join(root, 'notes.txt'), 'kind that the build does not make');
writeFileSync(path.join(folder, 'secret.js'), 'outside');
afterAll(() => rmSync(folder, { recursive: true }));

const get = (url: string, method = 'GET') => answerAppRequest(root, { url, method });

test('the schemes are secure origins and have exactly these privileges', () => {
  expect(SCHEMES).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    {
      scheme: 'vault',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, corsEnabled: true },
    },
  ]);
});

describe('a request for a file of the window', () => {
  test('is answered with its kind and the policy', async () => {
    const response = await get('app://bundle/assets/index.js');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('start()');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy());
  });

  test('finds the page', async () => {
    const response = await get('app://bundle/index.html#timeline');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  test('may ask for the headers alone', async () => {
    const response = await get('app://bundle/index.html', 'HEAD');
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  test.each([
    'app://bundle/../secret.js',
    'app://bundle/..%2fsecret.js',
    'app://bundle/%2e%2e/secret.js',
    'app://bundle/assets/..%2f..%2fsecret.js',
    'app://bundle/..%5csecret.js',
    'app://bundle/%00',
    'app://bundle/%ff',
    'app://bundle/',
    'app://bundle/notes.txt',
    'app://bundle/missing.js',
    'app://other/index.html',
    'https://bundle/index.html',
    'app://user@bundle/index.html',
  ])('gets nothing for %s', async (url) => {
    const response = await get(url);
    expect([response.status, await response.text()]).toEqual([404, '']);
  });

  test('cannot write', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await get('app://bundle/index.html', method)).status).toBe(405);
  });
});
