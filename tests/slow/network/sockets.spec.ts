import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, call, lock, openNewVault, test } from '../../e2e/khronika.ts';
import { processesUnder } from '../lock/process-memory.ts';

/** Words before a command, so that every call to a socket of the internet that it and all that it starts make is written down. */
function recordingSockets(out: string): string[] {
  const calls = 'socket,connect,bind,sendto,sendmmsg';
  return ['strace', '-qq', '-f', '-y', '--seccomp-bpf', '-e', 'signal=none', '-e', `trace=${calls}`, '-o', out, '--'];
}

interface Call {
  readonly name: string;
  readonly pid: number;
  readonly to: string;
}

/** Calls that make a socket of the internet, or name an address of it. What is sent over one that has neither is not of the internet. */
function internetCalls(out: string): Call[] {
  return readFileSync(out, 'latin1')
    .split('\n')
    .flatMap((line) => {
      const made = /^(\d+) +socket\((AF_INET6?), (\w+)/.exec(line);
      if (made !== null) return [{ name: 'socket', pid: Number(made[1]), to: `${made[2]} ${made[3]}` }];
      const found = /^(\d+) +(\w+)\(.*sa_family=(AF_INET6?), (.*?)\}/.exec(line);
      if (found === null) return [];
      const [, pid = '', name = '', , rest = ''] = found;
      const address = /inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/.exec(rest);
      const port = /htons\((\d+)\)/.exec(rest)?.[1] ?? '';
      return [{ name, pid: Number(pid), to: `${address?.[1] ?? address?.[2] ?? '?'}:${port}` }];
    });
}

test.skip(process.platform !== 'linux', 'watches with strace');

test('in a whole session no process speaks to an address of the internet', async ({ launch, folder }) => {
  test.setTimeout(400_000);
  const out = path.join(folder, 'sockets');
  const running = await launch({ under: recordingSockets(out) });
  const { page } = running;
  await openNewVault(running, folder);
  writeFileSync(path.join(folder, 'page.html'), '<!doctype html><img src="http://192.0.2.7/x"><p>text</p>');
  running.answerDialog([path.join(folder, 'page.html')]);
  const { places } = await call(page, 'shell.choose', { what: 'documents' });
  await call(page, 'intake.add', { paths: places.map(({ place }) => place) });
  await call(page, 'records.put', { lines: [{ type: 'person', fields: { familyName: 'Nobody' } }] });
  await page.evaluate(() => {
    void fetch('http://192.0.2.7/fetch').catch(() => {});
    new Image().src = 'http://192.0.2.7/image';
    void navigator.sendBeacon('http://192.0.2.7/beacon', 'x');
    // By the page itself: a debugger that waits for the answer would hold up the window that is being closed.
    setTimeout(() => void open('http://192.0.2.7/window'), 0);
  });
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  await lock(page);
  const { port } = running;
  const kinds = new Map(processesUnder(running.pid).map(({ pid, kind }) => [pid, kind]));
  await running.end();
  await wait(500);
  const calls = internetCalls(out);
  console.log(
    calls.map(({ name, pid, to }) => `${kinds.get(pid) ?? pid} ${name} ${to}`).join('\n') || 'no calls at all',
  );
  // The stand-in's own: the browser listens on the port by which the test looks into its window. Nothing of this is in what ships.
  const listening = calls.filter(({ name, to }) => name === 'bind' && to === `127.0.0.1:${port}`);
  expect(listening).toHaveLength(1);
  const spoken = calls.filter(({ name }) => name !== 'socket');
  // Chromium's own: it asks the kernel whether there is a way to such an address. A datagram socket that is connected sends nothing by that.
  const asksForWay = ({ name, to }: Call): boolean => name === 'connect' && to === '2001:4860:4860::8888:443';
  expect(spoken.filter((each) => !listening.includes(each) && !asksForWay(each))).toEqual([]);
  const streams = calls.filter(({ name, to }) => name === 'socket' && to.endsWith('SOCK_STREAM'));
  expect(streams).toHaveLength(1);
});

test('the record sees a connection, and a datagram', async ({ folder }) => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const script = `require('net').connect(${port}, '127.0.0.1').on('connect', () => { const s = require('dgram').createSocket('udp4'); s.send('x', ${port}, '127.0.0.1', () => process.exit()); })`;
  const out = path.join(folder, 'sockets');
  const [program = '', ...words] = recordingSockets(out);
  execFileSync(program, [...words, process.execPath, '-e', script]);
  server.closeAllConnections();
  server.close();
  const seen = internetCalls(out);
  expect(seen).toContainEqual(expect.objectContaining({ name: 'connect', to: `127.0.0.1:${port}` }));
  expect(seen.map(({ to }) => to)).toEqual(expect.arrayContaining(['AF_INET SOCK_STREAM', 'AF_INET SOCK_DGRAM']));
});
