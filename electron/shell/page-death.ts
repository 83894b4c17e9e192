/** The part of Electron's web contents that is used here. */
type Page = {
  on(event: 'render-process-gone', listener: (event: unknown, details: { readonly reason: string }) => void): unknown;
  once(event: 'render-process-gone', listener: () => void): unknown;
  reload(): void;
  isCrashed(): boolean;
  forcefullyCrashRenderer(): void;
};

/** A page that dies again within so many milliseconds is left alone: it would go on for ever. */
export const TOO_SOON = 5000;

export type PageDeath = {
  /**
   * Ends the process of the page, with all that it has in memory, and shows a new page.
   *
   * @param show loads the new page; it is not waited for, and done once more where it fails: nobody can do anything with an empty window
   * @returns resolves when the old process is gone
   */
  readonly end: (show: () => Promise<void>) => Promise<void>;
};

/** Shows the window's page again when its process has died by itself: an empty window could not even be locked. Ends it when it has to go. */
export function watchPageDeath(page: Page, now: () => number): PageDeath {
  let last = -Infinity;
  let isEnding = false;
  page.on('render-process-gone', (_event, { reason }) => {
    if (isEnding) return;
    const before = last;
    last = now();
    if (reason !== 'clean-exit' && last - before > TOO_SOON) page.reload();
  });
  return {
    async end(show) {
      isEnding = true;
      try {
        if (!page.isCrashed()) {
          const gone = new Promise<void>((resolve) => void page.once('render-process-gone', resolve));
          page.forcefullyCrashRenderer();
          await gone;
        }
      } finally {
        isEnding = false;
        show()
          .catch(show)
          .catch(() => {});
      }
    },
  };
}
