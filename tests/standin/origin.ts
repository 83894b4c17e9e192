/**
 * Chromium by itself does not know the app's schemes, so `app://bundle/x` is shown under `https://bundle.app.invalid/x`, and
 * `vault://token/x` under `https://token.vault.invalid/x`: secure origins as well, on names that can exist nowhere (RFC 2606).
 * Everything that Electron would report about a page is translated back, so the code under test sees its own addresses.
 */
export function toPage(url: string): string {
  return url.replace(/^(app|vault):\/\/([^/?#]+)/, 'https://$2.$1.invalid');
}

export function toApp(url: string): string {
  return url.replace(/^https:\/\/([^/]+)\.(app|vault)\.invalid(?=[/?#]|$)/, '$2://$1');
}

/** The same for a header of a response: the scheme alone, and the window's origin, stand in a content security policy. */
export function headerToPage(value: string): string {
  return value
    .replace(/^app:\/\/([^/]+)$/, 'https://$1.app.invalid')
    .replaceAll(/(?<= )app:\/\/([^ ;/]+)/g, 'https://$1.app.invalid')
    .replaceAll(/(?<= )vault:(?=[ ;]|$)/g, 'https://*.vault.invalid');
}

/** Translates every address in what crosses between the page and the main process. */
export function translated(value: unknown, way: (url: string) => string): unknown {
  if (typeof value === 'string') return way(value);
  if (Array.isArray(value)) return value.map((each) => translated(each, way));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, translated(each, way)]));
}
