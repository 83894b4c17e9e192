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
import { hear, sayToTest } from './control.ts';
import { dialog } from './dialog.ts';
import { MessageChannelMain } from './message-channel.ts';
import { session } from './session.ts';
import { endUtilityProcesses, utilityProcess } from './utility-process.ts';

/**
 * The part of the `electron` module that Khronika's main process uses, over a Chromium that Playwright drives, so that
 * the bundles that ship can be started and tested on a machine without Electron's binary. It is told by the environment:
 *
 * - STANDIN_PORT   port of the browser's debugging interface, for a test that wants to look into the window
 * - STANDIN_SHOW   `1` shows the window
 * - STANDIN_DARK   `1` pretends that the system is set to dark
 * - STANDIN_LOCALE the system's language; English when it is not given
 * - STANDIN_USER   folder of the app's own data, which stays; without it one that is removed at the end
 * - STANDIN_SHARE  `1` lets the processes of the browser share memory as they do in Electron (/dev/shm); else they do so by files, because a container may have
 *                  little of it
 *
 * A test that is its parent process also plays the person and the system: see control.ts.
 */
let browser: Browser | undefined;
const shown = process.env['STANDIN_SHOW'] === '1';
const switches: string[] = shown ? ['--window-size=1200,860'] : [];
const paths = new Map<string, string>();
const kept = process.env['STANDIN_USER'];
if (kept !== undefined) paths.set('userData', kept);
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

  getPreferredSystemLanguages(): string[] {
    return [process.env['STANDIN_LOCALE'] ?? 'en'];
  }

  requestSingleInstanceLock(): boolean {
    return true;
  }

  clearRecentDocuments(): void {}
  setJumpList(): string {
    return 'ok';
  }

  setSecureKeyboardEntryEnabled(): void {}

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
    let prevented = false;
    this.emit('before-quit', { preventDefault: () => (prevented = true) });
    if (prevented) return;
    for (const window of StandInBrowserWindow.getAllWindows()) window.emit('close', {});
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
        for (const folder of paths.values()) if (folder !== kept) rmSync(folder, { recursive: true, force: true });
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
      ...(process.env['STANDIN_SHARE'] === '1' ? { ignoreDefaultArgs: ['--disable-dev-shm-usage'] } : {}),
      args: [...chromiumSwitches(), ...switches, ...(port === undefined ? [] : [`--remote-debugging-port=${port}`])],
    });
    browser.on('disconnected', () => this.quit());
    sayToTest({ standIn: 'profile', folder: await profileOf(browser), pid: process.pid });
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
// A test that dies takes its window along.
process.on('disconnect', () => app.exit(1));

let themeSource: 'system' | 'light' | 'dark' = 'system';

export const nativeTheme = {
  get shouldUseDarkColors(): boolean {
    return themeSource === 'system' ? process.env['STANDIN_DARK'] === '1' : themeSource === 'dark';
  },
  get themeSource() {
    return themeSource;
  },
  set themeSource(source) {
    themeSource = source;
    const dark = nativeTheme.shouldUseDarkColors;
    sayToTest({ standIn: 'theme', dark });
    const colorScheme = shown && source === 'system' ? null : dark ? 'dark' : 'light';
    for (const { webContents } of StandInBrowserWindow.getAllWindows()) {
      webContents.page?.emulateMedia({ colorScheme }).catch(() => {});
    }
  },
};

export const protocol = {
  registerSchemesAsPrivileged: (_schemes: Electron.CustomScheme[]): void => before('registerSchemesAsPrivileged'),
};

class StandInPowerMonitor extends EventEmitter {
  #idle = 0;

  constructor() {
    super();
    hear('idle', ({ seconds }) => (this.#idle = seconds));
    hear('power', ({ event }) => this.emit(event));
  }

  getSystemIdleTime(): number {
    return this.#idle;
  }
}

export const powerMonitor = new StandInPowerMonitor();

/** Keys that are heard whatever program is in front; a test presses them. */
class StandInShortcuts {
  readonly #taken = new Map<string, () => void>();

  constructor() {
    hear('keys', ({ keys }) => this.#taken.get(keys)?.());
  }

  register(keys: string, pressed: () => void): boolean {
    this.#taken.set(keys, pressed);
    return this.#tell();
  }

  unregister(keys: string): void {
    this.#taken.delete(keys);
    this.#tell();
  }

  unregisterAll(): void {
    this.#taken.clear();
  }

  isRegistered(keys: string): boolean {
    return this.#taken.has(keys);
  }

  #tell(): boolean {
    sayToTest({ standIn: 'keys', taken: [...this.#taken.keys()] });
    return true;
  }
}

export const globalShortcut = new StandInShortcuts();

/** The clipboard of the system as a test fills it: that of the browser can be read by a page that may, and no page may here. */
class StandInClipboard {
  #text = '';

  constructor() {
    hear('clipboard', ({ text }) => (this.#text = text));
  }

  async readText(): Promise<string> {
    return this.#text;
  }

  clear(): void {
    this.#text = '';
    sayToTest({ standIn: 'clipboard cleared' });
  }
}

export const clipboard = new StandInClipboard();

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
};

export const shell = {
  showItemInFolder: (file: string): void => sayToTest({ standIn: 'revealed', file }),
};

/** A menu is a list that a test can read and choose from. */
export class Menu {
  items: Electron.MenuItemConstructorOptions[] = [];

  static buildFromTemplate(template: Electron.MenuItemConstructorOptions[]): Menu {
    const menu = new Menu();
    menu.items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
    const items = (menu?.items ?? []).flatMap(({ id, label, accelerator, enabled }) =>
      id === undefined ? [] : [{ id, label: label ?? '', accelerator: accelerator ?? null, enabled: enabled ?? true }],
    );
    sayToTest({ standIn: 'menu', items });
  }
}

let applicationMenu: Menu | null = null;
hear('menu', ({ id }) => {
  const click = applicationMenu?.items.find((item) => item.id === id)?.click as (() => void) | undefined;
  click?.();
});

/** Where the browser keeps what it writes; the switches that Playwright starts it with name it. */
async function profileOf(started: Browser): Promise<string> {
  const protocolOfBrowser = await started.newBrowserCDPSession();
  const { commandLine } = await protocolOfBrowser.send('SystemInfo.getInfo');
  await protocolOfBrowser.detach();
  return /--user-data-dir=(?:"([^"]+)"|(\S+))/.exec(commandLine)?.slice(1).find(Boolean) ?? '';
}

export { StandInBrowserWindow as BrowserWindow, dialog, ipcMain, MessageChannelMain, session, utilityProcess };

// A new Electron that changes what is used here is seen by the type checker first.
clipboard satisfies Pick<Electron.Clipboard, 'readText' | 'clear'>;
globalShortcut satisfies Pick<Electron.GlobalShortcut, 'register' | 'unregister' | 'unregisterAll' | 'isRegistered'>;
app satisfies Pick<Electron.App, 'enableSandbox' | 'isPackaged' | 'requestSingleInstanceLock' | 'whenReady' | 'quit'> &
  Pick<Electron.App, 'exit' | 'getPreferredSystemLanguages' | 'getPath' | 'setPath'> & {
    commandLine: Pick<Electron.CommandLine, 'appendSwitch'>;
  };
protocol satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>;
dialog satisfies Pick<Electron.Dialog, 'showErrorBox'> & {
  showOpenDialog: (window: never, options: Electron.OpenDialogOptions) => Promise<Electron.OpenDialogReturnValue>;
  showSaveDialog: (window: never, options: Electron.SaveDialogOptions) => Promise<Electron.SaveDialogReturnValue>;
};
nativeTheme satisfies Pick<Electron.NativeTheme, 'shouldUseDarkColors' | 'themeSource'>;
powerMonitor satisfies Pick<Electron.PowerMonitor, 'getSystemIdleTime'>;
screen satisfies { getAllDisplays: () => Pick<Electron.Display, 'workArea'>[] };
shell satisfies Pick<Electron.Shell, 'showItemInFolder'>;
Menu satisfies {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => unknown;
  setApplicationMenu: (menu: never) => void;
};
MessageChannelMain satisfies new () => Record<keyof Electron.MessageChannelMain, unknown>;
session.defaultSession satisfies Pick<Electron.Session, 'isPersistent' | 'setProxy' | 'setSpellCheckerEnabled'> &
  Pick<Electron.Session, 'clearCache' | 'clearStorageData' | 'closeAllConnections'> &
  Pick<Electron.Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'> &
  Pick<Electron.Session, 'setDisplayMediaRequestHandler' | 'setCertificateVerifyProc'> & {
    protocol: Pick<Electron.Protocol, 'handle'>;
  };
utilityProcess.fork satisfies (
  modulePath: string,
  args?: string[],
  options?: Electron.ForkOptions,
) => Pick<Electron.UtilityProcess, 'kill' | 'pid'> & { postMessage: (message: unknown, transfer?: never[]) => void };
StandInBrowserWindow satisfies new (options?: Electron.BrowserWindowConstructorOptions) => Pick<
  Electron.BrowserWindow,
  'loadURL' | 'show' | 'focus' | 'restore' | 'isMinimized' | 'setContentProtection' | 'getNormalBounds' | 'maximize'
> &
  Pick<Electron.BrowserWindow, 'setTitle' | 'setIcon' | 'setThumbnailClip'> & {
    webContents: Pick<Electron.WebContents, 'id' | 'send' | 'setWebRTCIPHandlingPolicy'> &
      Pick<Electron.WebContents, 'isCrashed' | 'forcefullyCrashRenderer'> & {
        print: (options: Electron.WebContentsPrintOptions, done: (success: boolean, reason: string) => void) => void;
      };
  };
