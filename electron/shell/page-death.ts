/** The part of Electron's web contents that is used here. */
type Page = {
  on(event: 'render-process-gone', listener: (event: unknown, details: { readonly reason: string }) => void): unknown;
  reload(): void;
};

/** A page that dies again within so many milliseconds is left alone: it would go on for ever. */
export const TOO_SOON = 5000;

/** Shows the window's page again when its process has died: an empty window could not even be locked. */
export function reviveDeadPage(page: Page, now: () => number): void {
  let last = -Infinity;
  page.on('render-process-gone', (_event, { reason }) => {
    const before = last;
    last = now();
    if (reason !== 'clean-exit' && last - before > TOO_SOON) page.reload();
  });
}
