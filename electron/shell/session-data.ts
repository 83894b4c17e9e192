import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { App } from 'electron';

/**
 * Chromium keeps house in a folder of its own (graphics caches, its state), even when the session is in memory. That
 * folder is emptied when Khronika starts and when it ends. No crash dumps are written (nothing starts what writes them); if Chromium did, they would
 * lie there too. To be called before the app is ready, by the only instance.
 */
export function startWithFreshSessionData(
  app: Pick<App, 'getPath' | 'setPath'> & { on(event: 'quit', listener: () => void): unknown },
): void {
  const folder = path.join(app.getPath('userData'), 'session');
  const empty = () => rmSync(folder, { recursive: true, force: true });
  empty();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('sessionData', folder);
  app.setPath('crashDumps', path.join(folder, 'crashes'));
  app.on('quit', () => {
    try {
      empty();
    } catch {
      // Some systems hold the files until the process is gone; then the next start empties the folder.
    }
  });
}
