import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, Frame, Page, Request } from '@playwright/test';
import type { BrowserWindowConstructorOptions } from 'electron';
import { hear, sayToTest } from './control.ts';
import { toApp, toPage, translated } from './origin.ts';
import { BINDING, pageScript } from './page-side.ts';
import { session as sessions, StandInSession } from './session.ts';

type Handler = (event: object, ...args: unknown[]) => unknown;
type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle: (channel: string, handler: Handler): void => void handlers.set(channel, handler),
};

/** What a window needs from the app that it is part of. */
export const surroundings: {
  browser: () => Browser;
  dark: () => boolean;
  shown: () => boolean;
  created: (contents: StandInWebContents) => void;
  closed: () => void;
} = {
  browser: () => {
    throw new Error('a window was made before the app was ready');
  },
  dark: () => false,
  shown: () => false,
  created: () => {},
  closed: () => {},
};

let lastId = 0;

export class StandInWebContents extends EventEmitter {
  readonly id = ++lastId;
  page: Page | undefined;
  loading: string | undefined;
  openHandler: OpenHandler = () => ({ action: 'allow' });
  readonly #sending = new Set<Promise<unknown>>();

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(): void {}

  /** A test learns of it; in front of a person Chromium's own dialog opens. */
  isCrashed(): boolean {
    return false;
  }

  /**
   * Ends the process that the page runs in. Playwright cannot go on with a page that has crashed, so the page goes to another site instead, which
   * Chromium shows in another process, and ends the one that has nothing to show any more. What was sent to the page before reaches it.
   */
  forcefullyCrashRenderer(): void {
    // A browser that is closed meanwhile took the page along.
    void this.#endProcess()
      .catch(() => {})
      .then(() => this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 }));
  }

  async #endProcess(): Promise<void> {
    const { page } = this;
    if (page === undefined) return;
    await Promise.allSettled(this.#sending);
    const before = await renderersOf(page);
    this.loading = ELSEWHERE;
    await page.goto(ELSEWHERE, { waitUntil: 'commit' }).catch(() => {});
    for (let look = 0; look < 100; look++) {
      const now = await renderersOf(page);
      if (before.some((pid) => !now.includes(pid))) return;
      await wait(20);
    }
  }

  print(_options: object, done: (success: boolean, reason: string) => void): void {
    sayToTest({ standIn: 'printed' });
    if (surroundings.shown()) void this.page?.evaluate(() => (globalThis as unknown as { print(): void }).print());
    done(true, '');
  }

  send(channel: string, ...args: unknown[]): void {
    // A page that is going away hears nothing, as in Electron.
    const sent = this.page
      ?.evaluate(
        ({ name, message }) => (globalThis as unknown as Record<string, (m: unknown) => void>)[name]?.(message),
        {
          name: `${BINDING}Send`,
          message: [channel, translated(args, toPage)],
        },
      )
      .catch(() => {});
    if (sent === undefined) return;
    this.#sending.add(sent);
    void sent.then(() => this.#sending.delete(sent));
  }

  /** Whether the app lets the page go there, by the events that Electron emits before it does. */
  mayNavigate(url: string, isMainFrame: boolean): boolean {
    let prevented = false;
    const event = { url, isMainFrame, isSameDocument: false, preventDefault: () => (prevented = true) };
    if (isMainFrame) this.emit('will-navigate', event);
    this.emit('will-frame-navigate', event);
    return !prevented;
  }
}

const open = new Set<StandInBrowserWindow>();

export class StandInBrowserWindow extends EventEmitter {
  readonly webContents = new StandInWebContents();
  readonly #options: BrowserWindowConstructorOptions;
  readonly #session: StandInSession;
  #context: BrowserContext | undefined;
  #maximised = false;

  static getAllWindows(): StandInBrowserWindow[] {
    return [...open];
  }

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    this.#options = options;
    const given: unknown = options.webPreferences?.session;
    this.#session = given instanceof StandInSession ? given : sessions.defaultSession;
    open.add(this);
    hear('window', ({ event }) => void this.emit(event));
    surroundings.created(this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#page();
    this.webContents.loading = toPage(url).replace(/#.*/, '');
    await page.goto(toPage(url), { waitUntil: 'load' });
    this.webContents.loading = undefined;
    this.webContents.emit('did-finish-load');
    this.emit('ready-to-show');
  }

  show(): void {
    this.emit('show');
    sayToTest({ standIn: 'window shown' });
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    const { x = 0, y = 0, width = 800, height = 600 } = this.#options;
    return { x, y, width, height };
  }

  maximize(): void {
    this.#maximised = true;
  }

  isMaximized(): boolean {
    return this.#maximised;
  }

  focus(): void {}
  restore(): void {}

  setContentProtection(isProtected: boolean): void {
    sayToTest({ standIn: 'dressed', isProtected });
  }

  setTitle(title: string): void {
    sayToTest({ standIn: 'dressed', title });
  }

  setIcon(icon: string): void {
    sayToTest({ standIn: 'dressed', icon });
  }

  setThumbnailClip(): void {}

  isMinimized(): boolean {
    return false;
  }

  async #page(): Promise<Page> {
    if (this.webContents.page !== undefined) return this.webContents.page;
    const { width = 800, height = 600, webPreferences } = this.#options;
    const context = await surroundings.browser().newContext({
      ...this.#session.contextOptions(),
      // A window that a person looks at has the size they give it, and the system's light or dark.
      viewport: surroundings.shown() ? null : { width, height },
      colorScheme: surroundings.shown() ? null : surroundings.dark() ? 'dark' : 'light',
    });
    this.#context = context;
    this.#session.contexts.add(context);
    await context.exposeBinding(BINDING, ({ frame }, channel: string, args: unknown[]) =>
      this.#receive(frame, channel, args),
    );
    if (webPreferences?.preload !== undefined) {
      await context.addInitScript({ content: pageScript(readFileSync(webPreferences.preload, 'utf8')) });
    }
    await context.route('**/*', async (route, request) => {
      const url = toApp(request.url());
      if (request.url() === ELSEWHERE) return route.fulfill({ contentType: 'text/html', body: WAITING });
      // Never answered: the page elsewhere never counts as loaded.
      if (request.url().startsWith(ELSEWHERE)) return undefined;
      if (request.isNavigationRequest() && request.url() !== this.webContents.loading) {
        const frame = frameOf(request);
        const goes =
          frame === undefined
            ? this.webContents.openHandler({ url }).action === 'allow'
            : this.webContents.mayNavigate(url, frame.parentFrame() === null);
        if (!goes) return route.abort('aborted');
      }
      return this.#session.answer(route, request);
    });
    const page = await context.newPage();
    this.webContents.page = page;
    await this.#watchForPopups();
    page.on('close', () => this.#closed());
    return page;
  }

  /**
   * Ends windows that the page opens, where the app's handler denies them. Through the debugging protocol, because a
   * test may look at the same browser, and then the other window could run before Playwright tells of it.
   */
  async #watchForPopups(): Promise<void> {
    const browser = await surroundings.browser().newBrowserCDPSession();
    const known = new Set((await browser.send('Target.getTargets')).targetInfos.map(({ targetId }) => targetId));
    browser.on('Target.targetCreated', ({ targetInfo: { targetId, type, url } }) => {
      if (type !== 'page' || known.has(targetId)) return;
      if (this.webContents.openHandler({ url: toApp(url) }).action === 'deny') {
        browser.send('Target.closeTarget', { targetId }).catch(() => {});
      }
    });
    await browser.send('Target.setDiscoverTargets', { discover: true });
  }

  async #receive(frame: Frame, channel: string, args: unknown[]): Promise<unknown> {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const senderFrame = { url: toApp(frame.url()), parent: frame.parentFrame() };
    const answer = await handler({ sender: this.webContents, senderFrame }, ...(translated(args, toApp) as unknown[]));
    return translated(answer, toPage);
  }

  #closed(): void {
    open.delete(this);
    if (this.#context !== undefined) this.#session.contexts.delete(this.#context);
    this.emit('close', {});
    this.emit('closed');
    this.#context?.close().catch(() => {});
    if (open.size === 0) surroundings.closed();
  }
}

/** Another site than that of the app's pages, so that Chromium shows it in another process. */
const ELSEWHERE = 'https://elsewhere.invalid/';
const WAITING = '<!doctype html><img src="/never">';

/** The processes of the browser that can show pages. */
async function renderersOf(page: Page): Promise<number[]> {
  const browser = page.context().browser();
  const protocol = await browser?.newBrowserCDPSession();
  const { processInfo } = (await protocol?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  await protocol?.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** The frame that a navigation happens in; undefined for a window that is only being opened. */
function frameOf(request: Request): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}
