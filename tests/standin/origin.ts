/**
 * Chromium by itself does not know the app's scheme, so `app://bundle/x` is shown under `https://bundle.app.invalid/x`:
 * a secure origin as well, on a name that can exist nowhere (RFC 2606). Everything that Electron would report about a
 * page is translated back, so the code under test sees its own addresses.
 */
export function toPage(url: string): string {
  return url.replace(/^app:\/\/([^/]+)/, 'https://$1.app.invalid');
}

export function toApp(url: string): string {
  return url.replace(/^https:\/\/([^/]+)\.app\.invalid(?=\/|$)/, 'app://$1');
}
