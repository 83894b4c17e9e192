import { call } from './host.ts';

/**
 * Puts text on the clipboard. The host takes it off again after a while; what is copied with the keys of the system it learns of by itself.
 *
 * @throws when the system does not allow it
 */
export async function putOnClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  await call('shell.copied', {});
}
