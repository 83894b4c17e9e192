/** The part of Electron's app that is used here. */
type TracingApp = {
  clearRecentDocuments(): void;
  setJumpList(categories: null): unknown;
};

/**
 * What the system itself remembers of programs: documents that were opened lately, and the list behind the icon of Windows. Khronika adds to neither, and its
 * dialogs ask not to be remembered; what an older version or the system has put there is taken away. Called when the app is ready and when it ends.
 */
export function leaveNoSystemTraces(app: TracingApp, platform: string): void {
  app.clearRecentDocuments();
  if (platform === 'win32') app.setJumpList(null);
}
