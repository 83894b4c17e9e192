/** The window is served from this origin and no other; see protocol.ts for the files behind it. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'bundle';
export const APP_START = `${APP_SCHEME}://${APP_HOST}/index.html`;

/**
 * Whether a URL belongs to the window's own origin. `URL.origin` is 'null' for schemes that the URL standard does not
 * list, so scheme and host are compared; a look-alike (`app://bundle.example`, `app://bundle@evil`) fails.
 */
export function isOwnOrigin(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === '' && password === '';
}
