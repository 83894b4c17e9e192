import path from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session, utilityProcess } from 'electron';
import { sentence } from '../shared/contract/errors.ts';
import { CALL_CHANNEL, TOPIC_CHANNEL } from '../shared/contract/message.ts';
import { APP_SCHEME, APP_START } from './shell/app-origin.ts';
import { answerCall } from './shell/bridge.ts';
import { menuTemplate } from './shell/menu.ts';
import { forbidNavigation } from './shell/navigation.ts';
import { refuseNetwork, silenceWebRtc, switchNetworkOff } from './shell/network.ts';
import { restrictPermissions } from './shell/permissions.ts';
import { answerAppRequest, SCHEMES } from './shell/protocol.ts';
import { startWithFreshSessionData } from './shell/session-data.ts';
import { createVaultHost, vaultEnvironment } from './shell/vault-host.ts';
import { webPreferences } from './shell/web-preferences.ts';
import { windowOptions } from './shell/window.ts';

/**
 * The main process: it puts the policies of shell/ together and owns the window. It has no keys and no database; a call
 * from the window goes through it to the vault process.
 */
const here = import.meta.dirname;
const development = !app.isPackaged;
const windows = new Set<number>();

// Everything up to whenReady has to be in force before Chromium starts.
app.enableSandbox();
switchNetworkOff(app);
protocol.registerSchemesAsPrivileged(SCHEMES);

const vault = createVaultHost(
  () =>
    utilityProcess.fork(path.join(here, 'vault-process.js'), [], {
      serviceName: 'khronika-vault',
      env: vaultEnvironment(process.env),
    }),
  (message) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(TOPIC_CHANNEL, message);
  },
);

app.on('web-contents-created', (_event, contents) => {
  forbidNavigation(contents);
  silenceWebRtc(contents);
});
app.on('window-all-closed', () => app.quit());
app.on('will-quit', () => vault.stop());

if (app.requestSingleInstanceLock()) {
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
  // Without the prefix "persist:" a partition lives in memory, and so does all that the page stores in it.
  const memory = session.fromPartition('khronika', { cache: false });
  for (const each of [memory, session.defaultSession]) {
    restrictPermissions(each);
    await refuseNetwork(each, development);
  }
  memory.protocol.handle(APP_SCHEME, (request) => answerAppRequest(path.join(here, '../renderer'), request));
  ipcMain.handle(CALL_CHANNEL, (event, request: unknown) => answerCall(event, request, { windows, ask: vault.ask }));
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ mac: process.platform === 'darwin', development })));

  const preferences = webPreferences({
    preload: path.join(here, '../preload/index.cjs'),
    session: memory,
    development,
  });
  const window = new BrowserWindow(windowOptions({ dark: nativeTheme.shouldUseDarkColors }, preferences));
  const { id } = window.webContents;
  windows.add(id);
  window.on('closed', () => windows.delete(id));
  // The page has no title of its own choosing: nothing from a record may reach the task switcher.
  window.on('page-title-updated', (event) => event.preventDefault());
  // Screenshots and screen sharing see an empty window, where the system can do that (Windows, macOS).
  window.setContentProtection(true);
  window.once('ready-to-show', () => window.show());
  await window.loadURL(APP_START);
}

function giveUp(): void {
  dialog.showErrorBox('Khronika', sentence('WINDOW_FAILED'));
  app.exit(1);
}
