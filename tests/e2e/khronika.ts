import { _electron, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { launchStandIn } from '../standin/launch.ts';

/** A server on this computer that notes who asks it for something. */
type Server = { readonly url: string; readonly asked: readonly string[] };

const electron = process.env['KHRONIKA_ELECTRON'];

/** Khronika as it ships, started anew for each test: in Electron where KHRONIKA_ELECTRON names it, else in the stand-in. */
export const test = base.extend<{ window: Page; dark: boolean; server: Server }>({
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

export { expect } from '@playwright/test';
