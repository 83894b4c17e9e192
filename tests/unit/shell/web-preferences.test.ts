import type { Session } from 'electron';
import { expect, test } from 'vitest';
import { webPreferences } from '../../../electron/shell/web-preferences.ts';

const session = {} as Session;

test('the window of an installed Khronika is sandboxed, isolated, without Node and without developer tools', () => {
  expect(webPreferences({ preload: '/out/preload/index.cjs', session, development: false })).toEqual({
    preload: '/out/preload/index.cjs',
    session,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    devTools: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    v8CacheOptions: 'none',
    safeDialogs: true,
  });
});

test('in development nothing but the developer tools differs', () => {
  const { devTools, ...installed } = webPreferences({ preload: 'p', session, development: false });
  expect(webPreferences({ preload: 'p', session, development: true })).toEqual({ ...installed, devTools: !devTools });
});
