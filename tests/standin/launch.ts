import { spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';

const root = path.join(import.meta.dirname, '../..');

export type Running = {
  readonly page: Page;
  /** Process id of the main process. */
  readonly pid: number;
  /** What the main process and its children wrote. */
  readonly output: () => string;
  /** Ends the app and gives the main process's exit code. */
  readonly end: () => Promise<number | null>;
};

/** Starts the built main process over the stand-in and looks into its window through the debugging interface. */
export async function launchStandIn({ dark = false } = {}): Promise<Running> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', './tests/standin/register.mjs', 'out/main/index.js'], {
    cwd: root,
    env: { ...process.env, STANDIN_PORT: String(port), STANDIN_DARK: dark ? '1' : '0' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
  const exited = once(child, 'exit');
  const shown = await Promise.race([once(child, 'message').then(() => true), exited.then(() => false)]);
  if (!shown) throw new Error(`Khronika ended before its window was there:\n${output}`);

  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser.contexts().flatMap((context) => context.pages())[0];
  if (page === undefined || child.pid === undefined) throw new Error('Khronika has no window');
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  return {
    page,
    pid: child.pid,
    output: () => output,
    async end() {
      await browser.close().catch(() => {});
      child.kill('SIGTERM');
      const [code] = (await exited) as [number | null];
      return code;
    },
  };
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
