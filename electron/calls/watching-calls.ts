import type { watchingCalls } from '../../shared/contract/calls/watching.ts';
import { given, type CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** Folders that are looked into while a vault is open. */
export function answerWatchingCalls(archive: OpenArchive): CallsOf<typeof watchingCalls> {
  return {
    'watch.list': async () => (await archive.watching()).list(),
    'watch.add': async ({ folder, by, source, present }) =>
      (await archive.watching()).add(folder, given({ by, source }), present),
    'watch.remove': async ({ id }) => (await archive.watching()).remove(id),
    'watch.pause': async ({ id, paused }) => (await archive.watching()).pause(id, paused),
    'watch.look': async () => (await archive.watching()).look(),
    'watch.decide': async ({ id, decision, files }) => ({
      job: (await archive.watching()).decide(id, decision, files),
    }),
  };
}
