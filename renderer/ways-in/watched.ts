import type { Watched } from '../../shared/contract/calls/watching.ts';
import { call, on } from '../app/host.ts';
import { createStore } from '../app/store.ts';
import { translate } from '../app/words.ts';
import { say } from '../kit/notices.tsx';

/** Watched folders with what is new in them. */
export const watched = createStore<readonly Watched[]>([]);

/** Hears of new files while a vault is open. Returns how to stop. */
export function followWatched(): () => void {
  let known = 0;
  const read = (): void =>
    void call('watch.list', {}).then(
      (folders) => {
        watched.write(folders);
        known = waitingIn(folders);
      },
      // The vault was locked meanwhile; nothing of it is shown any more.
      () => watched.write([]),
    );
  read();
  return on('watch', ({ waiting }) => {
    if (waiting > known) say({ text: translate('ways.new-arrived', { count: waiting }) });
    read();
  });
}

export function waitingIn(folders: readonly Watched[]): number {
  return folders.reduce((sum, { waiting }) => sum + waiting.length, 0);
}

/** Decides about what waits in a folder: all of it, or the named files. */
export async function decideAbout(
  { id }: Watched,
  decision: 'import' | 'leave',
  files?: readonly string[],
): Promise<void> {
  await call('watch.decide', { id, decision, ...(files === undefined ? {} : { files: [...files] }) });
  watched.write(await call('watch.list', {}));
}
