/** The part of Electron's app that is used here. */
type QuittingApp = {
  on(event: 'before-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  quit(): void;
};

/**
 * Leaving locks first: the vault is put in order and its keys are gone before the window is. A lock ends by itself, however it goes,
 * and there is one: the page that is told of it may start the vault process anew, which knows no keys, and that holds nobody up.
 */
export function lockBeforeQuit(
  app: QuittingApp,
  vault: { readonly isOpen: () => boolean; readonly lock: () => Promise<void> },
): void {
  let state: 'working' | 'locking' | 'leaving' = 'working';
  app.on('before-quit', (event) => {
    if (state === 'leaving' || !vault.isOpen()) return;
    event.preventDefault();
    if (state === 'locking') return;
    state = 'locking';
    void vault.lock().finally(() => {
      state = 'leaving';
      app.quit();
      // Where something else stopped it, the next time is the first again.
      state = 'working';
    });
  });
}
