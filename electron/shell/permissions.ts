import type { Session } from 'electron';
import { isOwnOrigin } from './app-origin.ts';

/** All that the window may ask the system for. Anything else, and anybody else, is refused without a question. */
export const GRANTED_PERMISSIONS: readonly string[] = ['clipboard-sanitized-write', 'fullscreen'];

/** Whether a page may have a permission: it must be on the list and asked for by the window's own origin. */
export function isPermissionGranted(permission: string, askedFrom: string): boolean {
  return GRANTED_PERMISSIONS.includes(permission) && isOwnOrigin(askedFrom);
}

/** Lays the policy on a session: for requests, for checks, for devices and for capturing the screen. */
export function restrictPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(isPermissionGranted(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    isPermissionGranted(permission, requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
}
