import { EventEmitter } from 'node:events';
import type { BrowserContext, BrowserContextOptions, Request as PageRequest, Route } from '@playwright/test';
import type { Session } from 'electron';
import { headerToPage, toApp, toPage } from './origin.ts';

type ProtocolHandler = (request: Request) => Promise<Response> | Response;
type BeforeRequest = (details: { url: string }, callback: (answer: { cancel?: boolean }) => void) => void;
type PermissionCheck = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;

/**
 * A session keeps the policies that the app lays on it and applies those that Chromium can be made to obey from
 * outside: requests, the app's own scheme, the proxy, permissions. The others are only held.
 */
export class StandInSession extends EventEmitter {
  readonly partition: string;
  readonly #handlers = new Map<string, ProtocolHandler>();
  #beforeRequest: BeforeRequest | undefined;
  #permissionCheck: PermissionCheck | undefined;
  #proxy: BrowserContextOptions['proxy'];
  /** Contexts of the browser that windows of this session are in. */
  readonly contexts = new Set<BrowserContext>();

  constructor(partition: string) {
    super();
    this.partition = partition;
  }

  readonly protocol = {
    handle: (scheme: string, handler: ProtocolHandler): void => void this.#handlers.set(scheme, handler),
  };

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => void (this.#beforeRequest = listener),
  };

  isPersistent(): boolean {
    return this.partition.startsWith('persist:') || this.partition === '';
  }

  async setProxy(config: { proxyRules?: string; proxyBypassRules?: string }): Promise<void> {
    if (config.proxyRules === undefined) return;
    this.#proxy = { server: config.proxyRules, bypass: config.proxyBypassRules ?? '' };
  }

  setPermissionCheckHandler(check: PermissionCheck | null): void {
    this.#permissionCheck = check ?? undefined;
  }

  setPermissionRequestHandler(): void {}
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setCertificateVerifyProc(): void {}
  setSpellCheckerEnabled(): void {}

  async closeAllConnections(): Promise<void> {}
  async clearCache(): Promise<void> {}

  /** Empties what the app's pages have stored. */
  async clearStorageData(): Promise<void> {
    for (const page of [...this.contexts].flatMap((context) => context.pages())) {
      const { origin } = new URL(toPage('app://bundle/'));
      const protocol = await page.context().newCDPSession(page);
      await protocol.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
      await protocol.detach();
    }
  }

  /** What a browser context needs to know before it starts. */
  contextOptions(): BrowserContextOptions {
    const granted =
      this.#permissionCheck?.(null, 'clipboard-sanitized-write', 'app://bundle/', { isMainFrame: true }) === true;
    return {
      ...(this.#proxy === undefined ? {} : { proxy: this.#proxy }),
      // Chromium's own guard of local addresses is lifted, so that tests see whether the app's policies hold alone.
      permissions: ['local-network-access', ...(granted ? ['clipboard-write'] : [])],
      acceptDownloads: false,
      serviceWorkers: 'block',
    };
  }

  /** Answers or ends a request of the page in the way that the app's policies decide. */
  async answer(route: Route, request: PageRequest): Promise<void> {
    const url = toApp(request.url());
    const cancelled = await new Promise<boolean>((resolve) => {
      if (this.#beforeRequest === undefined) resolve(false);
      else this.#beforeRequest({ url }, ({ cancel }) => resolve(cancel === true));
    });
    if (cancelled) return route.abort('blockedbyclient');
    const handler = this.#handlers.get(new URL(url).protocol.slice(0, -1));
    // What no handler answers goes on its way, so that a hole in the policy shows as a request that leaves.
    if (handler === undefined) return route.continue();
    const response = await handler(toRequest(url, request));
    const headers = Object.fromEntries([...response.headers].map(([name, value]) => [name, headerToPage(value)]));
    try {
      const body = Buffer.from(await response.arrayBuffer());
      return await route.fulfill({ status: response.status, headers, body });
    } catch {
      // The answer broke off, or the page does not want it any more.
      return route.abort('failed').catch(() => {});
    }
  }
}

/** The request as Electron hands it to a protocol handler. */
function toRequest(url: string, request: PageRequest): Request {
  const headers = Object.entries(request.headers()).map(([name, value]): [string, string] => [name, toApp(value)]);
  const body = request.postDataBuffer();
  return new Request(url, {
    method: request.method(),
    headers,
    ...(body === null ? {} : { body: new Uint8Array(body), duplex: 'half' }),
  });
}

const partitions = new Map<string, StandInSession>();

export const session = {
  fromPartition(partition: string, _options?: { cache: boolean }): StandInSession {
    const known = partitions.get(partition) ?? new StandInSession(partition);
    partitions.set(partition, known);
    return known;
  },
  get defaultSession(): StandInSession {
    return session.fromPartition('');
  },
};
