import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

/** Names under which systems install Chromium or a browser built on it. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Where a Chromium lies on this machine: the one that CHROMIUM names, the system's, or the one that Playwright brought.
 *
 * @returns undefined when there is none; build/setup.mjs installs one
 */
export function findChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const candidates = [
    process.env['CHROMIUM'] ?? '',
    ...COMMANDS.flatMap((command) => folders.map((folder) => path.join(folder, command))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    chromium.executablePath(),
  ];
  return candidates.find((file) => file !== '' && isExecutable(file));
}

/**
 * What Chromium leaves out: the list that Playwright gives it, which ours replaces, and the pages behind the address bar. Each of those is
 * a page of its own that a window without an address bar never shows, and loading it costs as much as loading Khronika.
 */
const LEFT_OUT = [
  'AimEnabled,AvoidCorsURLLoaderRestartOnRedirect,AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable,HttpsUpgrades,LensOverlay,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints',
  'PaintHolding,PreconnectToSearch,ThirdPartyStoragePartitioning',
  'WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
];

/** Switches for a browser that is driven by tests: no sandbox where root runs it, no graphics card, no calls home. */
export function chromiumSwitches(): string[] {
  const root = process.getuid?.() === 0;
  return [
    ...(root ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${LEFT_OUT.join(',')}`,
  ];
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
