import type { intakeCalls } from '../../shared/contract/calls/intake.ts';
import { fail } from '../../shared/contract/errors.ts';
import { given, type CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** Bringing material in, at once or as a job that goes on behind the window. */
export function answerIntakeCalls(archive: OpenArchive): CallsOf<typeof intakeCalls> {
  const done = (_nothing: void): Record<string, never> => ({});
  return {
    'intake.add': async ({ paths, by, source }, context = {}) => {
      const vault = archive.vault();
      const { add } = await import('../intake/add.ts');
      return add(vault, archive.reader(), paths, { ...context, ...given({ by, source }) });
    },
    'intake.look': async ({ paths }, context = {}) => {
      const vault = archive.vault();
      const { look } = await import('../intake/look.ts');
      return look(vault, archive.reader(), paths, context.signal);
    },
    'intake.start': async ({ paths, by, source }) => {
      if (archive.vault().readOnly) fail('VAULT_READ_ONLY');
      return { job: archive.jobs().start(paths, given({ by, source })) };
    },
    'intake.receive': async ({ name, size, by, source }) => {
      const vault = archive.vault();
      if (vault.readOnly) fail('VAULT_READ_ONLY');
      const [{ receiveAt }, { tokens }] = await Promise.all([import('./receive.ts'), archive.pages()]);
      return receiveAt(tokens, archive.jobs(), {
        vault,
        reader: archive.reader(),
        name,
        size,
        origin: given({ by, source }),
      });
    },
    'jobs.list': async () => archive.jobs().list(),
    'jobs.pause': async ({ job }) => done(archive.jobs().pause(job)),
    'jobs.resume': async ({ job }) => done(archive.jobs().resume(job)),
    'jobs.cancel': async ({ job }) => done(archive.jobs().cancel(job)),
    'jobs.retry': async ({ job, failed }) => ({ job: archive.jobs().retry(job, failed) }),
    'jobs.dismiss': async ({ job }) => done(archive.jobs().dismiss(job)),
    'sample.add': async (_input, context = {}) => {
      const vault = archive.vault();
      const { addSample } = await import('../../build/sample/add.ts');
      return archive.jobs().during('sample', context, (caller) => addSample(vault, archive.reader(), caller));
    },
  };
}
