import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { REFUSED_SWITCHES } from '../../../electron/shell/refused-switches.ts';
import { SCHEMES } from '../../../electron/shell/protocol.ts';
import { webPreferences } from '../../../electron/shell/web-preferences.ts';

/** What the main process does with Electron when it starts, in its order. Each policy has a test of its own; here it is seen that all of them are laid, in time. */

const home = mkdtempSync(path.join(os.tmpdir(), 'khronika-main-'));
afterAll(() => {
  vi.doUnmock('electron');
  vi.doUnmock('../../../electron/core-dumps.ts');
  vi.resetModules();
  rmSync(home, { recursive: true, force: true });
});

/** What was done, in order; a session is named by its partition. */
let done: string[] = [];
let ready = Promise.withResolvers<void>();
let words: readonly string[] = [];
let options: Record<string, unknown>[] = [];
let windows: EventEmitter[] = [];
let errors: string[] = [];
let protocols: Record<string, unknown>[] = [];

/** Everything that is asked of it is written down and gives nothing; what is not a function of Electron's does not exist. */
function recorder(name: string, known: Record<string, unknown> = {}): Record<string, unknown> {
  return new Proxy(known, {
    get: (target, key) =>
      key in target || typeof key === 'symbol'
        ? Reflect.get(target, key)
        : (...args: unknown[]) => void done.push(`${name}.${key}${typeof args[0] === 'string' ? ` ${args[0]}` : ''}`),
  });
}

function sessionNamed(name: string): Record<string, unknown> {
  return recorder(name, {
    webRequest: recorder(`${name}.webRequest`),
    protocol: recorder(`${name}.protocol`),
    setProxy: async () => void done.push(`${name}.setProxy`),
  });
}

const memory = sessionNamed('memory');
const partitions: unknown[][] = [];

// It cannot be undone, and other tests go on in this process.
vi.doMock('../../../electron/core-dumps.ts', () => ({ leaveNoCoreDumps: () => void done.push('leaveNoCoreDumps') }));
vi.doMock('electron', () => {
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    commandLine: {
      hasSwitch: (name: string) => words.includes(name),
      appendSwitch: (name: string) => void done.push(`appendSwitch ${name}`),
    },
    enableSandbox: () => void done.push('enableSandbox'),
    requestSingleInstanceLock: () => done.push('requestSingleInstanceLock') > 0,
    whenReady: () => ready.promise,
    getPath: () => home,
    setPath: (name: string) => void done.push(`setPath ${name}`),
    getPreferredSystemLanguages: () => ['en'],
    clearRecentDocuments: () => void done.push('clearRecentDocuments'),
    setJumpList: () => {},
    quit: () => void done.push('quit'),
    exit: (code: number) => void done.push(`exit ${code}`),
  });
  class BrowserWindow extends EventEmitter {
    static getAllWindows = () => [];
    readonly webContents = Object.assign(new EventEmitter(), recorder('contents', { id: 1 }));
    constructor(given: Record<string, unknown>) {
      super();
      options.push(given);
      windows.push(this);
      done.push('new window');
      const contents = Object.assign(
        new EventEmitter(),
        Object.fromEntries(
          ['setWindowOpenHandler', 'setWebRTCIPHandlingPolicy'].map((each) => [
            each,
            () => void done.push(`contents.${each}`),
          ]),
        ),
      );
      app.emit('web-contents-created', {}, contents);
      for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])
        if (contents.listenerCount(event) > 0) done.push(`contents refuses ${event}`);
    }
    loadURL = async (url: string) => void done.push(`load ${url}`);
    show(): void {}
    setTitle(): void {}
    setIcon(): void {}
    setContentProtection(on: boolean): void {
      done.push(`content protection ${on}`);
    }
    setThumbnailClip(): void {}
    setSkipTaskbar(): void {}
    getNormalBounds = () => ({ x: 0, y: 0, width: 1, height: 1 });
    isMaximized = () => false;
    isVisible = () => true;
    isMinimized = () => false;
  }
  return {
    app,
    BrowserWindow,
    clipboard: {},
    dialog: { showErrorBox: (_title: string, text: string) => void errors.push(text) },
    globalShortcut: recorder('globalShortcut'),
    ipcMain: { handle: (channel: string) => void done.push(`hear ${channel}`) },
    Menu: { setApplicationMenu: () => {}, buildFromTemplate: () => ({}) },
    MessageChannelMain: class {},
    nativeTheme: { shouldUseDarkColors: false, themeSource: 'system' },
    powerMonitor: Object.assign(new EventEmitter(), { getSystemIdleTime: () => 0 }),
    protocol: {
      registerSchemesAsPrivileged: (given: Record<string, unknown>[]) => {
        protocols = given;
        done.push('registerSchemesAsPrivileged');
      },
    },
    screen: { getAllDisplays: () => [] },
    session: {
      defaultSession: sessionNamed('default'),
      fromPartition: (...given: unknown[]) => {
        partitions.push(given);
        return memory;
      },
    },
    shell: {},
    utilityProcess: {
      fork: (file: string, _args: unknown, { env }: { env: Record<string, string> }) => {
        done.push(`fork ${path.basename(file)}`);
        options.push(env);
        return Object.assign(new EventEmitter(), { postMessage: () => {}, kill: () => true });
      },
    },
  };
});

async function start(): Promise<void> {
  vi.resetModules();
  await import('../../../electron/main.ts');
}

beforeEach(() => {
  [done, words, options, windows, errors, protocols] = [[], [], [], [], [], []];
  ready = Promise.withResolvers();
});

describe('before Electron is ready', () => {
  test('the sandbox, the refusal of the network and the two schemes are in force, and nothing is opened', async () => {
    await start();
    expect(done.slice(0, 2)).toEqual(['leaveNoCoreDumps', 'enableSandbox']);
    expect(done.filter((each) => each.startsWith('appendSwitch')).length).toBeGreaterThan(8);
    expect(done).toContain('registerSchemesAsPrivileged');
    expect(protocols).toEqual(SCHEMES);
    expect(done).toContain('setPath sessionData');
    expect(done.filter((each) => /^(new window|load|fork|hear)/.test(each))).toEqual([]);
    expect(windows).toEqual([]);
  });

  test('a word that takes a protection away ends it: no window, no vault process, and it says why', async () => {
    words = [REFUSED_SWITCHES[0] ?? ''];
    await start();
    ready.resolve();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(errors).toEqual([expect.stringContaining('--remote-debugging-port')]);
    expect(done.at(-1)).toBe('exit 1');
    expect(windows).toEqual([]);
    expect(done.filter((each) => /^fork|^load|requestSingleInstanceLock/.test(each))).toEqual([]);
  });
});

describe('before the page is loaded', () => {
  test('every policy is laid on both sessions and on the page, and calls are heard on one channel', async () => {
    vi.stubEnv('NODE_OPTIONS', '--require /tmp/planted.js');
    vi.stubEnv('ELECTRON_RUN_AS_NODE', '1');
    await start();
    ready.resolve();
    await vi.waitFor(() => expect(done).toContain('fork vault-process.js'));
    vi.unstubAllEnvs();
    const loaded = done.indexOf('load app://bundle/index.html');
    const before = done.slice(0, loaded);
    expect(loaded).toBeGreaterThan(0);
    for (const name of ['memory', 'default'])
      for (const act of [
        'setPermissionRequestHandler',
        'setPermissionCheckHandler',
        'setDevicePermissionHandler',
        'setDisplayMediaRequestHandler',
        'webRequest.onBeforeRequest',
        'setCertificateVerifyProc',
        'on will-download',
        'setSpellCheckerEnabled',
        'setProxy',
      ])
        expect(before).toContain(`${name}.${act}`);
    expect(before).toContain('memory.protocol.handle app');
    expect(before).toContain('memory.protocol.handle vault');
    for (const act of [
      'contents refuses will-navigate',
      'contents refuses will-frame-navigate',
      'contents refuses will-redirect',
      'contents refuses will-attach-webview',
      'contents.setWindowOpenHandler',
      'contents.setWebRTCIPHandlingPolicy',
      'content protection true',
    ])
      expect(before).toContain(act);
    expect(before.filter((each) => each.startsWith('hear'))).toHaveLength(1);
    // The window of an installed Khronika, and no second one.
    expect(windows).toHaveLength(1);
    const { preload } = (options[0] ?? {})['webPreferences'] as { preload: string };
    expect(path.basename(preload)).toBe('index.cjs');
    expect(options[0]?.['webPreferences']).toEqual(
      webPreferences({ preload, session: memory as never, development: false }),
    );
    // In memory: a partition without "persist:" (Electron, "session.fromPartition").
    expect(new Set(partitions.map((given) => JSON.stringify(given)))).toEqual(
      new Set(['["khronika",{"cache":false}]']),
    );
    // What could load other code into the vault process stays behind.
    expect(Object.keys(options[1] ?? {}).filter((name) => /NODE|ELECTRON|LD_|DYLD/.test(name))).toEqual([]);
  });
});
