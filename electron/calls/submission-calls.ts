import type { submissionCalls } from '../../shared/contract/calls/submissions.ts';
import type { ReadAsStranger } from '../submissions/leak/stranger.ts';
import { progressOf, today, type CallContext, type CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** Taking material out. */
export function answerSubmissionCalls(archive: OpenArchive): CallsOf<typeof submissionCalls> {
  const asStranger =
    (signal: AbortSignal | undefined): ReadAsStranger =>
    (file) =>
      archive.reader().read({ ...file, name: '', view: 'stranger' }, signal);
  return {
    'submission.preview': async (input, { signal }: CallContext = {}) => {
      const vault = archive.vault();
      const { previewSubmission } = await import('../submissions/preview.ts');
      return previewSubmission(vault, asStranger(signal), { ...input, today: today() });
    },
    'submission.export': async (input, context = {}) => {
      const vault = archive.vault();
      const { exportSubmission } = await import('../submissions/export.ts');
      return archive.jobs().during('export', context, ({ signal, onProgress }) =>
        exportSubmission(
          vault,
          asStranger(signal),
          { ...input, today: today() },
          {
            signal,
            onJudged: ({ done, total }) => onProgress(progressOf({ done, total })),
          },
        ),
      );
    },
  };
}
