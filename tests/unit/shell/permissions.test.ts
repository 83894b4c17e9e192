import { readFileSync } from 'node:fs';
import type { Session } from 'electron';
import { describe, expect, test } from 'vitest';
import { GRANTED_PERMISSIONS, isPermissionGranted, restrictPermissions } from '../../../electron/shell/permissions.ts';

/** Every permission that this Electron knows, read from its own declarations. */
const declarations = readFileSync('node_modules/electron/electron.d.ts', 'utf8');
const names = /setPermissionRequestHandler\(handler:.*?permission: ([^,]+),/.exec(declarations)?.[1] ?? '';
const permissions = [...names.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '');

/** Lays the policy on a session that only keeps the handlers. */
function handlersOf() {
  const handlers: Record<string, (...args: never[]) => unknown> = {};
  const session = new Proxy(
    {},
    { get: (_, name) => (handler: (...args: never[]) => unknown) => (handlers[String(name)] = handler) },
  );
  restrictPermissions(session as Session);
  return handlers as unknown as {
    setPermissionRequestHandler: (
      c: null,
      p: string,
      answer: (granted: boolean) => void,
      d: { requestingUrl: string },
    ) => void;
    setPermissionCheckHandler: (c: null, p: string, origin: string) => boolean;
    setDevicePermissionHandler: (device: object) => boolean;
    setDisplayMediaRequestHandler: (request: object, answer: (streams: unknown) => void) => void;
  };
}

test('copying to the clipboard and full screen are all that the window may ask for', () => {
  expect(permissions.length).toBeGreaterThan(30);
  const granted = permissions.filter((permission) => isPermissionGranted(permission, 'app://bundle/index.html'));
  expect(granted).toEqual(['clipboard-sanitized-write', 'fullscreen']);
  expect(GRANTED_PERMISSIONS).toEqual(granted);
});

describe('laid on a session', () => {
  test('requests and checks give the same answer for every permission', () => {
    const handlers = handlersOf();
    for (const permission of permissions) {
      const answers: boolean[] = [];
      handlers.setPermissionRequestHandler(null, permission, (granted) => answers.push(granted), {
        requestingUrl: 'app://bundle/index.html',
      });
      expect(answers).toEqual([handlers.setPermissionCheckHandler(null, permission, 'app://bundle/')]);
    }
  });

  test('another origin gets nothing, not even what the window may have', () => {
    for (const origin of ['https://example.org/', 'app://bundle.example/', 'app://other/', 'about:blank', '', 'null']) {
      expect(handlersOf().setPermissionCheckHandler(null, 'fullscreen', origin)).toBe(false);
    }
  });

  test('devices and the screen are refused', () => {
    const answers: unknown[] = [];
    handlersOf().setDisplayMediaRequestHandler({}, (streams) => answers.push(streams));
    expect(answers).toEqual([null]);
    expect(handlersOf().setDevicePermissionHandler({})).toBe(false);
  });
});
