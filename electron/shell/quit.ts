/** The part of Electron's app that is used here. */
type QuittingApp = {
  on(event: 'before-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  quit(): void;
};

/** Leaving locks first: the vault is put in order and its keys are gone before the window is. A lock ends by itself, however it goes. */
export function lockBeforeQuit(
  app: QuittingApp,
  vault: { readonly isOpen: () => boolean; readonly lock: () => Promise<void> },
): void {
  let leaving = false;
  app.on('before-quit', (event) => {
    if (!vault.isOpen()) return;
    event.preventDefault();
    if (leaving) return;
    leaving = true;
    void vault.lock().finally(() => {
      leaving = false;
      app.quit();
    });
  });
}
