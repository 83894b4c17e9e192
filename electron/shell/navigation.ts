import type { WebContents } from 'electron';
import { APP_START } from './app-origin.ts';

/** The window shows one document for as long as it lives; moving inside it changes at most the part after `#`. */
export function isOwnDocument(url: string): boolean {
  return url === APP_START || url.startsWith(`${APP_START}#`);
}

/** A web page that came in as a document, made harmless, in a frame of the window (vault-protocol.ts). */
export function isInertPage(url: string): boolean {
  return /^vault:\/\/[0-9a-z]{16,64}\/inert$/.test(url);
}

/** Keeps a page where it is: no other document, no new window, no embedded guest, from whatever asks for it. */
export function forbidNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnDocument(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame ? !isOwnDocument(event.url) : !isInertPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
