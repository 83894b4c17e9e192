import type { sendingCalls } from '../../shared/contract/calls/sending.ts';
import { today, type CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** After a submission has left. */
export function answerSendingCalls(archive: OpenArchive): CallsOf<typeof sendingCalls> {
  return {
    'sending.overview': async ({ code }) => {
      const { catalogue } = archive.vault();
      const { sendingOverview } = await import('../submissions/sending/overview.ts');
      return sendingOverview(catalogue, code, today());
    },
    'sending.sent': async (input) => {
      const vault = archive.vault();
      const { noteSent } = await import('../submissions/sending/sending.ts');
      return noteSent(vault, input);
    },
    'sending.reply': async (input) => {
      const vault = archive.vault();
      const { noteReply } = await import('../submissions/sending/sending.ts');
      return noteReply(vault, input);
    },
    'sending.followUp': async (input) => {
      const vault = archive.vault();
      const { noteFollowUp } = await import('../submissions/sending/sending.ts');
      return noteFollowUp(vault, input);
    },
  };
}
