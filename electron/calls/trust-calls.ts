import type { trustCalls } from '../../shared/contract/calls/trust.ts';
import { fail } from '../../shared/contract/errors.ts';
import { checkpointsOf, newestCode, readOutside, renewCheckpoint } from '../archive/checkpoint.ts';
import { compareCode } from '../archive/compare-code.ts';
import { fixityState, setFixityDays } from '../archive/fixity.ts';
import { today, type CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** Whether the history and the files are what they were, and what can be shown of that to others. */
export function answerTrustCalls(archive: OpenArchive): CallsOf<typeof trustCalls> {
  const newest = () => {
    const last = newestCode(archive.vault().catalogue);
    return last === null ? null : { seq: last.seq, code: last.code, at: last.at };
  };
  return {
    'trust.state': async () => {
      const vault = archive.vault();
      const checkpoints = checkpointsOf(vault.catalogue);
      const last = checkpoints.at(-1);
      return {
        newest: newest(),
        checkpoint: last === undefined ? null : { seq: last.seq, at: last.at },
        checkpoints: checkpoints.length,
        outside: (await readOutside(vault)).state,
        fixity: fixityState(vault.catalogue),
      };
    },
    'trust.code': async () => {
      await archive.checkpoint();
      return { newest: newest() };
    },
    'trust.sheet': async ({ language, file }) => {
      await archive.checkpoint();
      const { writeCodeSheet } = await import('../submissions/custody/code-sheet.ts');
      return writeCodeSheet(archive.vault(), { language, file, day: today() });
    },
    'trust.compare': async ({ code }) => compareCode(archive.vault(), code),
    'trust.renew': async () => {
      const vault = archive.vault();
      if (vault.readOnly) fail('VAULT_READ_ONLY');
      await renewCheckpoint(vault);
      return {};
    },
    'fixity.days': async ({ days }) => {
      const vault = archive.vault();
      if (vault.readOnly) fail('VAULT_READ_ONLY');
      setFixityDays(vault, days);
      return {};
    },
    'fixity.check': async ({ what }) => {
      if (archive.vault().readOnly) fail('VAULT_READ_ONLY');
      (await archive.fixity()).checkNow(what);
      return {};
    },
    'custody.read': async ({ code, language, names }) => {
      await archive.checkpoint();
      const { custodyOf } = await import('../submissions/custody/custody-log.ts');
      return custodyOf(archive.vault(), code, { language, names });
    },
    'custody.save': async ({ code, language, names, format, file }) => {
      await archive.checkpoint();
      const { saveCustody } = await import('../submissions/custody/save-custody.ts');
      return saveCustody(archive.vault(), code, { language, names, format, file });
    },
  };
}
