import type { VaultCallName } from '../shared/contract/calls.ts';
import { answerBackupCalls } from './calls/backup-calls.ts';
import { answerConsentCalls } from './calls/consent-calls.ts';
import { answerDocumentCalls } from './calls/document-calls.ts';
import { answerExchangeCalls } from './calls/exchange-calls.ts';
import { answerIntakeCalls } from './calls/intake-calls.ts';
import { createOpenArchive } from './calls/open-archive.ts';
import { answerKeyCalls } from './calls/key-calls.ts';
import { answerLikenessCalls } from './calls/likeness-calls.ts';
import { answerMentionCalls } from './calls/mention-calls.ts';
import { answerMergeCalls } from './calls/merge-calls.ts';
import { answerModelCalls } from './calls/model-calls.ts';
import { answerNameCalls } from './calls/name-calls.ts';
import { answerOcrCalls } from './calls/ocr-calls.ts';
import { answerOrganisingCalls } from './calls/organising-calls.ts';
import { answerProofCalls } from './calls/proof-calls.ts';
import { answerQuestionnaireCalls } from './calls/questionnaire-calls.ts';
import { answerReadingCalls } from './calls/reading-calls.ts';
import { answerRecordCalls } from './calls/record-calls.ts';
import { answerSearchingCalls } from './calls/searching-calls.ts';
import { answerSendingCalls } from './calls/sending-calls.ts';
import { answerRedactionCalls } from './calls/redaction-calls.ts';
import { answerStatisticsCalls } from './calls/statistics-calls.ts';
import { answerSubmissionDraftCalls } from './calls/submission-draft-calls.ts';
import { answerTableCalls } from './calls/table-calls.ts';
import { answerSurveyCalls } from './calls/survey-calls.ts';
import { answerTimelineCalls } from './calls/timeline-calls.ts';
import type { CallContext, Calls, CallsOptions } from './calls/call-types.ts';
import { answerTrustCalls } from './calls/trust-calls.ts';
import { answerVaultCalls } from './calls/vault-calls.ts';
import { answerWatchingCalls } from './calls/watching-calls.ts';
import { storageFailure } from './vault/catalogue.ts';

export type { CallContext, Calls } from './calls/call-types.ts';

/**
 * Binds every call of the contract to the archive. The vault process and the command line both go through it. It holds at most
 * one open vault; everything but `app.about` and the opening calls fails with VAULT_LOCKED while there is none.
 */
export function createCalls(options: CallsOptions = {}): Calls {
  const archive = createOpenArchive(options);
  const calls: Calls = {
    ...answerVaultCalls(archive),
    ...answerTrustCalls(archive),
    ...answerBackupCalls(archive),
    ...answerKeyCalls(archive),
    ...answerExchangeCalls(archive),
    ...answerIntakeCalls(archive),
    ...answerRecordCalls(archive),
    ...answerNameCalls(archive),
    ...answerModelCalls(archive),
    ...answerMergeCalls(archive),
    ...answerMentionCalls(archive),
    ...answerLikenessCalls(archive),
    ...answerDocumentCalls(archive),
    ...answerSearchingCalls(archive),
    ...answerReadingCalls(archive),
    ...answerTimelineCalls(archive),
    ...answerSurveyCalls(archive),
    ...answerStatisticsCalls(archive),
    ...answerRedactionCalls(archive),
    ...answerConsentCalls(archive),
    ...answerSendingCalls(archive),
    ...answerSubmissionDraftCalls(archive),
    ...answerProofCalls(archive),
    ...answerQuestionnaireCalls(archive),
    ...answerTableCalls(archive),
    ...answerOrganisingCalls(archive),
    ...answerOcrCalls(archive),
    ...answerWatchingCalls(archive),
  };
  const answers = Object.entries(calls) as [VaultCallName, (input: never, context?: CallContext) => Promise<unknown>][];
  const named = answers.map(([name, answer]) => [
    name,
    async (input: never, context?: CallContext) => {
      try {
        // While keys are replaced there is no vault for a moment; nobody is to be told that it is locked.
        await archive.settled();
        return await answer(input, context);
      } catch (error) {
        // Damage and failures of the disk can come up wherever the catalogue is read; each leaves here under its own code.
        archive.goOnAfter(error);
        throw storageFailure(error);
      } finally {
        archive.announce();
      }
    },
  ]);
  return Object.fromEntries(named) as Calls;
}
