import { isOwnOrigin } from './app-origin.ts';

/** The part of Electron's event that says who sent a message. */
export type Sender = {
  readonly sender: { readonly id: number };
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
};

/**
 * Whether a message comes from the main frame of one of our windows, showing our own document. Closed by default: a
 * frame that is gone, an embedded frame, an empty page or an unknown window is nobody.
 *
 * @param windows ids of the web contents that the main process made
 */
export function isOwnWindow(event: Sender, windows: ReadonlySet<number>): boolean {
  const { sender, senderFrame } = event;
  if (senderFrame === null || senderFrame.parent !== null) return false;
  return windows.has(sender.id) && isOwnOrigin(senderFrame.url);
}
