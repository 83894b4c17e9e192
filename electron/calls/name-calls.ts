import type { nameCalls } from '../../shared/contract/calls/names.ts';
import { matchNamesInWords } from '../archive/match-names.ts';
import type { CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** What names match, and why. */
export function answerNameCalls(archive: OpenArchive): CallsOf<typeof nameCalls> {
  return {
    'names.match': async ({ name, exact, limit }) =>
      matchNamesInWords(archive.vault().catalogue, name, { exact, limit }),
  };
}
