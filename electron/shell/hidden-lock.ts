/** How often it is looked whether the window has been hidden for long enough, in milliseconds. */
export const LOOK_EVERY = 5000;

/** The part of Electron's window that is used here. */
type HideableWindow = {
  on(event: 'hide' | 'minimize' | 'show' | 'restore', listener: () => void): unknown;
};

/**
 * Locks when the window has been hidden or minimised for a while: whoever put it away has turned to something else.
 *
 * @param options.lockAfter minutes, as set; null when it is not to lock
 * @param options.now a clock in milliseconds that only goes forward. One that stands still while the computer sleeps does no harm: sleeping locks too
 * @returns ends it
 */
export function watchHidden(
  window: HideableWindow,
  options: {
    readonly lockAfter: () => number | null;
    readonly isOpen: () => boolean;
    readonly lock: () => void;
    readonly now: () => number;
  },
): () => void {
  let since: number | null = null;
  const hidden = (): void => void (since ??= options.now());
  const shown = (): void => void (since = null);
  window.on('hide', hidden);
  window.on('minimize', hidden);
  window.on('show', shown);
  window.on('restore', shown);
  const timer = setInterval(() => {
    const minutes = options.lockAfter();
    if (since === null || minutes === null || !options.isOpen()) return;
    if (options.now() - since >= minutes * 60_000) options.lock();
  }, LOOK_EVERY);
  return () => clearInterval(timer);
}
