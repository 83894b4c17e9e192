import { execFile } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** Runs lines in a Node process of its own that has gone offline, and gives what it wrote. */
async function offline(lines: string): Promise<string> {
  const script = `import { stayOffline } from './electron/offline.ts';\nstayOffline();\n${lines}`;
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script]);
  return stdout.trim();
}

const tryAll = (port: number) => `
import net from 'node:net';
import http from 'node:http';
import dgram from 'node:dgram';
import dns, { lookup } from 'node:dns';
import { resolve4 } from 'node:dns/promises';
const tries = {
  fetch: () => fetch('http://127.0.0.1:${port}/'),
  socket: () => net.connect(${port}, '127.0.0.1'),
  http: () => http.get('http://127.0.0.1:${port}/'),
  server: () => net.createServer().listen(0),
  datagram: () => dgram.createSocket('udp4').send('x', ${port}, '127.0.0.1'),
  lookup: () => lookup('localhost', () => {}),
  resolver: () => new dns.Resolver().resolve4('localhost', () => {}),
  promises: () => resolve4('localhost'),
};
for (const [name, attempt] of Object.entries(tries)) {
  const outcome = await Promise.resolve().then(attempt).then(() => 'went through', (error) => error.message.includes('without a network') ? 'refused' : error.message);
  console.log(name, outcome);
}
console.log('WebSocket', typeof WebSocket);
process.exit(0);`;

test('a process that is offline reaches nothing by any way that Node offers', async () => {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const outcome = await offline(tryAll((server.address() as AddressInfo).port));
  server.close();
  expect(outcome.split('\n')).toEqual([
    'fetch refused',
    'socket refused',
    'http refused',
    'server refused',
    'datagram refused',
    'lookup refused',
    'resolver refused',
    'promises refused',
    'WebSocket undefined',
  ]);
  expect(asked).toEqual([]);
});

test('a process that is offline still talks to its children', async () => {
  const lines = `
import { spawn } from 'node:child_process';
const words = 'process.on("message", (m) => { process.send(m + " heard"); process.disconnect(); })';
const child = spawn(process.execPath, ['-e', words], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
child.on('message', (message) => console.log(message));
child.send('call');`;
  expect(await offline(lines)).toBe('call heard');
});
