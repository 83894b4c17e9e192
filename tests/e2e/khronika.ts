import { _electron, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CallName, CallOutput, CallRequestInput } from '../../shared/contract/calls.ts';
import type { Bridge, Reply } from '../../shared/contract/message.ts';
import { launchStandIn, type LaunchOptions, type Running } from '../standin/launch.ts';

/** A server on this computer that notes who asks it for something. */
type Server = { readonly url: string; readonly asked: readonly string[] };

type Fixtures = {
  window: Page;
  dark: boolean;
  server: Server;
  /** An empty folder that goes away after the test. */
  folder: string;
  /** Starts Khronika in the stand-in, where a test plays the system in front of it; it ends with the test. */
  launch: (options?: LaunchOptions) => Promise<Running>;
};

const electron = process.env['KHRONIKA_ELECTRON'];

/** Whether the tests run in Electron itself, where nobody can play the system. */
export const inElectron = electron !== undefined;

/** Khronika as it ships, started anew for each test: in Electron where KHRONIKA_ELECTRON names it, else in the stand-in. */
export const test = base.extend<Fixtures>({
  dark: [false, { option: true }],
  window: async ({ dark }, use) => {
    if (electron === undefined) {
      const running = await launchStandIn({ dark });
      await use(running.page);
      await running.end();
      return;
    }
    const app = await _electron.launch({
      executablePath: electron,
      args: [path.join(import.meta.dirname, '../..'), ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      colorScheme: dark ? 'dark' : 'light',
      env: { ...process.env, ELECTRON_ENABLE_SECURITY_WARNINGS: '1' },
    });
    await use(await app.firstWindow());
    await app.close();
  },
  launch: async ({}, use) => {
    const started: Running[] = [];
    await use(async (options) => {
      const running = await launchStandIn(options);
      started.push(running);
      return running;
    });
    for (const running of started) await running.end();
  },
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'khronika-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  server: async ({}, use) => {
    const asked: string[] = [];
    const server = http.createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    server.on('upgrade', (request, socket) => {
      asked.push(request.url ?? '');
      socket.destroy();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await use({ url: `http://127.0.0.1:${port}/`, asked });
    server.closeAllConnections();
    server.close();
  },
});

type WithBridge = { readonly khronika: Bridge };

/** Makes a call as the window would, with any name and input; gives the reply, a failure too. */
export function reply(window: Page, name: string, input: unknown): Promise<Reply> {
  return window.evaluate(([called, given]) => (globalThis as unknown as WithBridge).khronika.call(called, given), [
    name,
    input,
  ] as const);
}

/** Makes a call of the contract that has to succeed. */
export async function call<N extends CallName>(
  window: Page,
  name: N,
  input: CallRequestInput<N>,
): Promise<CallOutput<N>> {
  const given = await reply(window, name, input);
  if (!given.ok) throw new Error(`${name}: ${given.error.code}`);
  return given.value as CallOutput<N>;
}

let listeners = 0;

/**
 * Listens to topics until the page is loaded anew; the function it gives takes what was heard since it was last called. What is heard
 * leaves the page over its console, because the page forgets everything when the vault locks.
 */
export async function hear(window: Page, topics: readonly string[]): Promise<() => [string, unknown][]> {
  const heard: [string, unknown][] = [];
  const mark = `heard by listener ${++listeners}: `;
  window.on('console', (message) => {
    const text = message.text();
    if (text.startsWith(mark)) heard.push(JSON.parse(text.slice(mark.length)) as [string, unknown]);
  });
  await window.evaluate(
    ([start, names]) => {
      const { khronika } = globalThis as unknown as WithBridge;
      for (const topic of names) khronika.on(topic, (data) => console.debug(start + JSON.stringify([topic, data])));
    },
    [mark, topics] as const,
  );
  return () => heard.splice(0);
}

/** Does something that locks the vault and waits for the page that comes then; gives the reason that was told. */
export async function locked(window: Page, work: () => unknown): Promise<unknown> {
  const heard = await hear(window, ['vault.locked']);
  const loaded = window.waitForEvent('load');
  await work();
  await loaded;
  return heard().map(([, data]) => (data as { why: string }).why)[0];
}

/** Locks by hand. The answer finds nobody: the page that asked is gone by then. */
export function lock(window: Page): Promise<unknown> {
  return locked(window, () =>
    window.evaluate(() => void (globalThis as unknown as WithBridge).khronika.call('vault.lock', {})),
  );
}

export const PASSPHRASE = 'six good words for a test';

/** Makes a vault as the window does and opens it; gives the token of its place. */
export async function openNewVault(running: Running, folder: string): Promise<string> {
  const { page } = running;
  running.answerDialog([path.join(folder, 'mine.khronika')]);
  const { places } = await call(page, 'shell.choose', { what: 'new-vault' });
  const place = places[0]?.place ?? '';
  const made = { folder: place, passphrase: PASSPHRASE, recipient: 'x25519', workFactor: 15 } as const;
  await call(page, 'vault.create', made);
  await call(page, 'vault.open', { folder: place, unlock: { passphrase: PASSPHRASE } });
  return place;
}

export { expect } from '@playwright/test';
