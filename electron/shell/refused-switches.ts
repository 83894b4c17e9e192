import type { CommandLine } from 'electron';

/**
 * Words on the command line with which an installed Khronika does not start: each lets somebody else drive the window, read along, or takes a wall away. They
 * are Chromium's and Node's own; whoever can add them to a shortcut or a desktop entry would otherwise need no fault in Khronika.
 */
export const REFUSED_SWITCHES: readonly string[] = [
  // Another program drives the window, or looks into its memory.
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'enable-automation',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  // Other code runs inside of it.
  'load-extension',
  'js-flags',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'browser-subprocess-path',
  // The walls between its processes and between origins.
  'no-sandbox',
  'disable-setuid-sandbox',
  'disable-namespace-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-gpu-sandbox',
  'single-process',
  'no-zygote',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-file-access-from-files',
  'allow-running-insecure-content',
  'unsafely-treat-insecure-origin-as-secure',
  // What happens is written down in clear.
  'enable-logging',
  'log-file',
  'log-net-log',
  'net-log-capture-mode',
  'ssl-key-log-file',
  'trace-startup',
  'enable-crash-reporter',
  'crash-dumps-dir',
];

/** The first such word that Khronika was started with; null for none. To be asked before anything opens. */
export function refusedSwitch(commandLine: Pick<CommandLine, 'hasSwitch'>): string | null {
  return REFUSED_SWITCHES.find((name) => commandLine.hasSwitch(name)) ?? null;
}
