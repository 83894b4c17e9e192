import path from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
} from 'electron';
import type { MessagePortMain } from 'electron';
import { sentence } from '../shared/contract/errors.ts';
import { CALL_CHANNEL, HELLO, TOPIC_CHANNEL, type Reply, type TopicMessage } from '../shared/contract/message.ts';
import { leaveNoCoreDumps } from './core-dumps.ts';
import { APP_SCHEME, APP_START } from './shell/app-origin.ts';
import { dressWindow, titleOf } from './shell/appearance.ts';
import { answerCall } from './shell/bridge.ts';
import { createCopied } from './shell/copied.ts';
import { watchHidden } from './shell/hidden-lock.ts';
import { followHotKey } from './shell/hot-key.ts';
import { watchIdleTime } from './shell/idle-lock.ts';
import { lockOnSignals } from './shell/lock-signals.ts';
import { menuTemplate, type MenuGroups } from './shell/menu.ts';
import { forbidNavigation } from './shell/navigation.ts';
import { refuseNetwork, silenceWebRtc, switchNetworkOff } from './shell/network.ts';
import { restrictPermissions } from './shell/permissions.ts';
import { watchPageDeath, type PageDeath } from './shell/page-death.ts';
import { createPlaces } from './shell/places.ts';
import { answerAppRequest, SCHEMES } from './shell/protocol.ts';
import { lockBeforeQuit } from './shell/quit.ts';
import { refusedSwitch } from './shell/refused-switches.ts';
import { startWithFreshSessionData } from './shell/session-data.ts';
import { openSettingsFile, usualSettings, type SettingsFile } from './shell/settings-file.ts';
import { createShellCalls, rememberVault } from './shell/shell-calls.ts';
import { leaveNoSystemTraces } from './shell/system-traces.ts';
import { createThrottle } from './shell/unlock-throttle.ts';
import { createVaultDoor } from './shell/vault-door.ts';
import { createVaultHost, readerEnvironment, vaultEnvironment } from './shell/vault-host.ts';
import { answerVaultRequest, VAULT_SCHEME } from './shell/vault-protocol.ts';
import { webPreferences } from './shell/web-preferences.ts';
import { placeOnScreen, rememberPlace } from './shell/window-place.ts';
import { windowOptions } from './shell/window.ts';

/**
 * The main process: it puts the policies of shell/ together and owns the window. It has no keys and no database; a call
 * from the window goes through it to the vault process.
 */
const here = import.meta.dirname;
const development = !app.isPackaged;
const mac = process.platform === 'darwin';
const windows = new Set<number>();

leaveNoCoreDumps();
// Everything up to whenReady has to be in force before Chromium starts.
app.enableSandbox();
switchNetworkOff(app);
protocol.registerSchemesAsPrivileged(SCHEMES);

const places = createPlaces();
const host = createVaultHost<MessagePortMain>({
  fork: () =>
    utilityProcess.fork(path.join(here, 'vault-process.js'), [], {
      serviceName: 'khronika-vault',
      env: vaultEnvironment(process.env),
    }),
  forkReader: () =>
    utilityProcess.fork(path.join(here, 'reader-process.js'), [], {
      serviceName: 'khronika-reader',
      env: readerEnvironment(process.env),
      // What a library prints about a file could be a piece of the file.
      stdio: 'ignore',
    }),
  channel: () => new MessageChannelMain(),
  tell,
  onDeath: () => door.fellShut(),
});
const door = createVaultDoor({
  host,
  throttle: createThrottle(() => performance.now(), {
    read: () => settings().read().attempts,
    write: (attempts) => settings().change({ attempts }),
  }),
  tell,
  remember: (folder) => {
    rememberVault(settings(), folder);
    followKeys(true);
  },
  forget: () => {
    followKeys(false);
    places.forget();
    // What the menu offers is of the open vault's window.
    showMenu([]);
  },
  clear: async () => {
    const memory = memorySession();
    // Each by itself: one that fails or takes long keeps none of the others from being done.
    await Promise.allSettled([
      copied.clear(),
      memory.closeAllConnections(),
      memory.clearStorageData(),
      memory.clearCache(),
    ]);
  },
  endPage: async (why) => pageDeath?.end(() => showPage(why)),
});
const copied = createCopied(clipboard, () => settings().read().settings.clearClipboard);
let pageDeath: PageDeath | undefined;
let showPage: (why: string) => Promise<void> = async () => {};

app.on('web-contents-created', (_event, contents) => {
  forbidNavigation(contents);
  silenceWebRtc(contents);
});
app.on('window-all-closed', () => app.quit());
app.on('will-quit', () => {
  host.stop();
  globalShortcut.unregisterAll();
  leaveNoSystemTraces(app, process.platform);
});
lockBeforeQuit(app, { isOpen: host.isRunning, lock: () => door.lock('asked') });

// Development needs some of them: tests attach to the window, and a container has no sandbox.
const refused = development ? null : refusedSwitch(app.commandLine);
if (refused !== null) {
  dialog.showErrorBox('Khronika', sentence('START_REFUSED', { switch: refused }));
  app.exit(1);
} else if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  startWithFreshSessionData(app);
  // Not awaited: Electron waits for this module to end before it is ready.
  app.whenReady().then(open).catch(giveUp);
} else {
  app.quit();
}

async function open(): Promise<void> {
  const memory = memorySession();
  for (const each of [memory, session.defaultSession]) {
    restrictPermissions(each);
    await refuseNetwork(each, development);
  }
  memory.protocol.handle(APP_SCHEME, (request) => answerAppRequest(path.join(here, '../renderer'), request));
  memory.protocol.handle(VAULT_SCHEME, (request) => answerVaultRequest(host.serve, request));
  nativeTheme.themeSource = settings().read().settings.theme;
  leaveNoSystemTraces(app, process.platform);
  showMenu([]);

  const window = openWindow();
  const calls = createShellCalls({
    file: settings(),
    places,
    opened: door.opened,
    dialogs: {
      open: (options) => dialog.showOpenDialog(window, options),
      save: (options) => dialog.showSaveDialog(window, options),
    },
    onSettings(changed) {
      nativeTheme.themeSource = changed.theme;
      showMenu(groups);
      dress(window);
      followKeys(door.opened() !== null);
    },
    onMenu: showMenu,
    reveal: (file) => shell.showItemInFolder(file),
    print: () => new Promise((resolve) => window.webContents.print({ printBackground: true }, () => resolve())),
    copied: copied.noted,
    typingSecret: (typing) => {
      if (mac) app.setSecureKeyboardEntryEnabled(typing);
    },
    quit: () => app.quit(),
  });
  ipcMain.handle(CALL_CHANNEL, (event, request: unknown) =>
    answerCall(event, request, { windows, places, shell: calls, ask: door.ask, hello }),
  );
  watchForAbsence(window);
  await window.loadURL(APP_START);
  // While a person types the passphrase the process that will need it gets ready.
  host.start();
}

function openWindow(): BrowserWindow {
  const kept = placeOnScreen(
    settings().read().window,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const preferences = webPreferences({
    preload: path.join(here, '../preload/index.cjs'),
    session: memorySession(),
    development,
  });
  const window = new BrowserWindow(windowOptions({ dark: nativeTheme.shouldUseDarkColors, kept }, preferences));
  pageDeath = watchPageDeath(window.webContents, () => performance.now());
  showPage = (why) => window.loadURL(`${APP_START}#${why}`);
  window.webContents.on('did-finish-load', door.pageLoaded);
  const { id } = window.webContents;
  windows.add(id);
  window.on('closed', () => windows.delete(id));
  // The page has no title of its own choosing: nothing from a record may reach the task switcher.
  window.on('page-title-updated', (event) => event.preventDefault());
  dress(window);
  window.once('ready-to-show', () => {
    if (kept?.maximised === true) window.maximize();
    window.show();
  });
  rememberPlace(window, (place) => settings().change({ window: place }));
  return window;
}

/** The vault locks when nobody is there: after a while, when the computer sleeps, when its screen is locked. */
function watchForAbsence(window: BrowserWindow): void {
  watchIdleTime({
    idle: () => powerMonitor.getSystemIdleTime(),
    lockAfter: () => settings().read().settings.lockAfter,
    isOpen: () => door.opened() !== null,
    tell: (seconds) => tell({ topic: 'vault.locking', data: { seconds } }),
    lock: () => void door.lock('idle'),
  });
  watchHidden(window, {
    lockAfter: () => settings().read().settings.lockWhenHidden,
    isOpen: () => door.opened() !== null,
    lock: () => void door.lock('hidden'),
    now: () => performance.now(),
  });
  lockOnSignals(powerMonitor, window, (why) => void door.lock(why));
}

/** The keys that lock from anywhere are taken while a vault is open, where a person wants that. */
function followKeys(isOpen: boolean): void {
  followHotKey(globalShortcut, { isOpen, setting: settings().read().settings.hotKey }, () => void door.lock('asked'));
}

function dress(window: BrowserWindow): void {
  const icon = (name: string) => path.join(here, 'icons', name);
  dressWindow(window, settings().read().settings, { platform: process.platform, icon });
}

function hello(key: Uint8Array): Promise<Reply> {
  return host.ask(HELLO, { key });
}

let groups: MenuGroups = [];

function showMenu(given: MenuGroups): void {
  groups = given;
  const { language, discreet } = settings().read().settings;
  const template = menuTemplate({
    title: titleOf({ language, discreet }),
    mac,
    development,
    language,
    groups,
    onCommand: (id) => tell({ topic: 'menu.command', data: { id } }),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function tell(message: TopicMessage): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(TOPIC_CHANNEL, message);
}

/** Without the prefix "persist:" a partition lives in memory, and so does all that the page stores in it. */
function memorySession() {
  return session.fromPartition('khronika', { cache: false });
}

let settingsFile: SettingsFile | undefined;

/** Read when it is first asked for, because the system's languages are known only when the app is ready. */
function settings(): SettingsFile {
  return (settingsFile ??= openSettingsFile(
    path.join(app.getPath('userData'), 'settings.json'),
    usualSettings(app.getPreferredSystemLanguages()),
  ));
}

function giveUp(): void {
  dialog.showErrorBox('Khronika', sentence('WINDOW_FAILED'));
  app.exit(1);
}
