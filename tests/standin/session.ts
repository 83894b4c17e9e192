import { EventEmitter } from 'node:events';
import type { BrowserContextOptions, Request as PageRequest, Route } from '@playwright/test';
import type { Session } from 'electron';
import { toApp } from './origin.ts';

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
    const response = await handler(new Request(url, { method: request.method(), headers: request.headers() }));
    const headers = Object.fromEntries(response.headers);
    return route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) });
  }
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
