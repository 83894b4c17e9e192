import { spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { FromTest, MenuEntry, ToTest } from './control.ts';

const root = path.join(import.meta.dirname, '../..');

export type Look = { readonly title?: string; readonly icon?: string; readonly isProtected?: boolean };

export type Running = {
  readonly page: Page;
  /** Process id of the main process. */
  readonly pid: number;
  /** Port of the browser's debugging interface, over which the test looks into the window. */
  readonly port: number;
  /** What the main process and its children wrote. */
  readonly output: () => string;
  /** Where the browser keeps what it writes. */
  readonly profile: string;
  /** Answers the next dialog of the system: paths, none for somebody who changed their mind. May be given before it opens. */
  readonly answerDialog: (paths: readonly string[]) => void;
  /** What the dialogs that opened were asked to be, the places that were shown in the file window, and how often was printed. */
  readonly dialogs: readonly Record<string, unknown>[];
  readonly shown: readonly string[];
  readonly printed: () => number;
  /** The commands of the native menu now, and a click on one. */
  readonly menu: () => readonly MenuEntry[];
  readonly clickMenu: (id: string) => void;
  /** Nobody has touched the computer for so long. */
  readonly idle: (seconds: number) => void;
  readonly suspend: () => void;
  readonly lockScreen: () => void;
  readonly shutDown: () => void;
  /** The window was hidden, shown, minimised; the person logs out. */
  readonly windowEvent: (event: Extract<FromTest, { standIn: 'window' }>['event']) => void;
  /** Presses keys while another program is in front, and the keys that the app has taken. */
  readonly pressKeys: (keys: string) => void;
  readonly keysTaken: () => readonly string[];
  /** What is on the clipboard of the system now, and how often the app emptied it. */
  readonly clipboard: (text: string) => void;
  readonly cleared: () => number;
  /** Title, icon and protection of the window, as they were last set. */
  readonly look: () => Look;
  /** Ends the app and gives the main process's exit code. */
  readonly end: () => Promise<number | null>;
};

export type LaunchOptions = {
  /** The system is set to dark. */
  readonly dark?: boolean;
  /** The system's language. */
  readonly language?: string;
  /** Folder of the app's own data; it stays. Without it the app starts as if for the first time. */
  readonly userData?: string;
  /** More words on the command line, and in the environment. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A program that starts the main process and watches over it: its name and its words. */
  readonly under?: readonly string[];
};

/** Starts the built main process over the stand-in and looks into its window through the debugging interface. */
export async function launchStandIn(options: LaunchOptions = {}): Promise<Running> {
  const { dark = false, language = 'en', userData, args = [], env = {}, under = [] } = options;
  const port = await freePort();
  const [program, ...words] = [...under, process.execPath, '--import', './tests/standin/register.mjs'];
  const child = spawn(program, [...words, 'out/main/index.js', ...args], {
    cwd: root,
    env: {
      ...process.env,
      ...env,
      STANDIN_PORT: String(port),
      STANDIN_DARK: dark ? '1' : '0',
      STANDIN_LOCALE: language,
      ...(userData === undefined ? {} : { STANDIN_USER: userData }),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const seen = { profile: '', pid: 0, dark, printed: 0, look: {} as Look, keys: [] as string[], cleared: 0 };
  let output = '';
  let menu: readonly MenuEntry[] = [];
  let page: Page | undefined;
  const dialogs: Record<string, unknown>[] = [];
  const places: string[] = [];
  const windowShown = Promise.withResolvers<boolean>();
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
  child.on('message', (message: ToTest) => {
    switch (message.standIn) {
      case 'window shown':
        return windowShown.resolve(true);
      case 'profile':
        seen.pid = message.pid;
        return void (seen.profile = message.folder);
      case 'theme':
        seen.dark = message.dark;
        return void page?.emulateMedia({ colorScheme: message.dark ? 'dark' : 'light' }).catch(() => {});
      case 'menu':
        return void (menu = message.items);
      case 'dialog':
        return void dialogs.push(message.options);
      case 'revealed':
        return void places.push(message.file);
      case 'printed':
        return void (seen.printed += 1);
      case 'dressed':
        return void (seen.look = { ...seen.look, ...message });
      case 'keys':
        return void (seen.keys = message.taken);
      case 'clipboard cleared':
        return void (seen.cleared += 1);
    }
  });
  const exited = once(child, 'exit');
  const isShown = await Promise.race([windowShown.promise, exited.then(() => false)]);
  if (!isShown) throw new Error(`Khronika ended before its window was there:\n${output}`);

  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  page = browser.contexts().flatMap((context) => context.pages())[0];
  if (page === undefined || child.pid === undefined) throw new Error('Khronika has no window');
  await page.emulateMedia({ colorScheme: seen.dark ? 'dark' : 'light' });
  const say = (message: FromTest): void => void child.send(message);
  return {
    page,
    pid: seen.pid,
    port,
    output: () => output,
    profile: seen.profile,
    dialogs,
    shown: places,
    printed: () => seen.printed,
    answerDialog: (paths) => say({ standIn: 'dialog', answer: [...paths] }),
    menu: () => menu,
    clickMenu: (id) => say({ standIn: 'menu', id }),
    idle: (seconds) => say({ standIn: 'idle', seconds }),
    suspend: () => say({ standIn: 'power', event: 'suspend' }),
    shutDown: () => say({ standIn: 'power', event: 'shutdown' }),
    windowEvent: (event) => say({ standIn: 'window', event }),
    pressKeys: (keys) => say({ standIn: 'keys', keys }),
    clipboard: (text) => say({ standIn: 'clipboard', text }),
    look: () => seen.look,
    keysTaken: () => seen.keys,
    cleared: () => seen.cleared,
    lockScreen: () => say({ standIn: 'power', event: 'lock-screen' }),
    async end() {
      await browser.close().catch(() => {});
      stop(seen.pid);
      const [code] = (await exited) as [number | null];
      return code;
    },
  };
}

/** Ends the main process itself, and not what may watch over it. */
function stop(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM');
  } catch {
    // It has ended already.
  }
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
