import type { Session, WebPreferences } from 'electron';

/**
 * What the window's page may do. Every protection is named although most are Electron's defaults, so that a change of a
 * default, or of this page, shows in review. Weakening switches (those that relax web security, run insecure content or
 * turn on experiments) appear nowhere in Khronika; the linter holds that.
 */
export function webPreferences(options: {
  /** Path of the preload script, one CommonJS file. */
  readonly preload: string;
  readonly session: Session;
  /** False in what people install: then there are no developer tools. */
  readonly development: boolean;
}): WebPreferences {
  return {
    preload: options.preload,
    session: options.session,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    devTools: options.development,
    // The spelling dictionaries would be fetched from the network.
    spellcheck: false,
    navigateOnDragDrop: false,
    // Compiled script would be kept on disk.
    v8CacheOptions: 'none',
    safeDialogs: true,
  };
}
