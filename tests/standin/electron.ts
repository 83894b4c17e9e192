import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate as afterThisTurn } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import type * as Electron from 'electron';
import { ipcMain, StandInBrowserWindow, surroundings } from './browser-window.ts';
import { chromiumSwitches, findChromium } from './chromium.ts';
import { session } from './session.ts';
import { endUtilityProcesses, utilityProcess } from './utility-process.ts';

/**
 * The part of the `electron` module that Khronika's main process uses, over a Chromium that Playwright drives, so that
 * the bundles that ship can be started and tested on a machine without Electron's binary. It is told by the environment:
 *
 * - STANDIN_PORT   port of the browser's debugging interface, for a test that wants to look into the window
 * - STANDIN_SHOW   `1` shows the window
 * - STANDIN_DARK   `1` pretends that the system is set to dark
 */
let browser: Browser | undefined;
const shown = process.env['STANDIN_SHOW'] === '1';
const switches: string[] = shown ? ['--window-size=1200,860'] : [];
const paths = new Map<string, string>();
const before = (what: string): void => {
  if (browser !== undefined) throw new Error(`${what} has to be called before the app is ready`);
};

class StandInApp extends EventEmitter {
  readonly isPackaged = false;
  readonly #ready: Promise<void>;
  #ending = false;

  constructor() {
    super();
    // One turn later, as in Electron: first the main module runs to its end.
    this.#ready = afterThisTurn().then(() => this.#start());
    this.#ready.catch(() => {});
  }

  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => {
      before('appendSwitch');
      switches.push(value === undefined ? `--${name}` : `--${name}=${value}`);
    },
  };

  enableSandbox(): void {
    before('enableSandbox');
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  requestSingleInstanceLock(): boolean {
    return true;
  }

  getPath(name: string): string {
    const known = paths.get(name) ?? mkdtempSync(path.join(os.tmpdir(), 'khronika-standin-'));
    paths.set(name, known);
    return known;
  }

  setPath(name: string, value: string): void {
    paths.set(name, value);
  }

  quit(): void {
    if (this.#ending) return;
    this.emit('before-quit', {});
    this.emit('will-quit', {});
    this.exit(0);
  }

  exit(code = 0): void {
    endUtilityProcesses();
    if (this.#ending) return;
    this.#ending = true;
    const closed = browser?.close() ?? Promise.resolve();
    void closed
      .catch(() => {})
      .finally(() => {
        this.emit('quit', {}, code);
        for (const folder of paths.values()) rmSync(folder, { recursive: true, force: true });
        process.exit(code);
      });
  }

  async #start(): Promise<void> {
    const executablePath = findChromium();
    if (executablePath === undefined)
      throw new Error('No Chromium was found. "npm run setup -- --for-preview" gets one.');
    const port = process.env['STANDIN_PORT'];
    browser = await chromium.launch({
      executablePath,
      handleSIGINT: false,
      handleSIGTERM: false,
      headless: !shown,
      args: [...chromiumSwitches(), ...switches, ...(port === undefined ? [] : [`--remote-debugging-port=${port}`])],
    });
    browser.on('disconnected', () => this.exit(0));
    this.emit('ready');
  }
}

export const app = new StandInApp();

surroundings.browser = () => {
  if (browser === undefined) throw new Error('a window was made before the app was ready');
  return browser;
};
surroundings.shown = () => shown;
surroundings.dark = () => nativeTheme.shouldUseDarkColors;
surroundings.created = (contents) => void app.emit('web-contents-created', {}, contents);
surroundings.closed = () => void app.emit('window-all-closed');
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit());

export const nativeTheme = { shouldUseDarkColors: process.env['STANDIN_DARK'] === '1' };

export const protocol = {
  registerSchemesAsPrivileged: (_schemes: Electron.CustomScheme[]): void => before('registerSchemesAsPrivileged'),
};

export const dialog = {
  showErrorBox: (title: string, content: string): void => void process.stderr.write(`${title}: ${content}\n`),
};

export class Menu {
  static buildFromTemplate(_template: Electron.MenuItemConstructorOptions[]): Menu {
    return new Menu();
  }

  static setApplicationMenu(_menu: Menu | null): void {}
}

export { StandInBrowserWindow as BrowserWindow, ipcMain, session, utilityProcess };

// A new Electron that changes what is used here is seen by the type checker first.
app satisfies Pick<Electron.App, 'enableSandbox' | 'isPackaged' | 'requestSingleInstanceLock' | 'whenReady' | 'quit'> &
  Pick<Electron.App, 'exit' | 'getPath' | 'setPath'> & { commandLine: Pick<Electron.CommandLine, 'appendSwitch'> };
protocol satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>;
dialog satisfies Pick<Electron.Dialog, 'showErrorBox'>;
nativeTheme satisfies Pick<Electron.NativeTheme, 'shouldUseDarkColors'>;
session.defaultSession satisfies Pick<Electron.Session, 'isPersistent' | 'setProxy' | 'setSpellCheckerEnabled'> &
  Pick<Electron.Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'> &
  Pick<Electron.Session, 'setDisplayMediaRequestHandler' | 'setCertificateVerifyProc'> & {
    protocol: Pick<Electron.Protocol, 'handle'>;
  };
utilityProcess.fork satisfies (
  modulePath: string,
  args?: string[],
  options?: Electron.ForkOptions,
) => Pick<Electron.UtilityProcess, 'postMessage' | 'kill' | 'pid'>;
StandInBrowserWindow satisfies new (options?: Electron.BrowserWindowConstructorOptions) => Pick<
  Electron.BrowserWindow,
  'loadURL' | 'show' | 'focus' | 'restore' | 'isMinimized' | 'setContentProtection'
> & {
  webContents: Pick<Electron.WebContents, 'id' | 'send' | 'setWebRTCIPHandlingPolicy'>;
};
