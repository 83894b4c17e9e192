import type { consentCalls } from '../../shared/contract/calls/consents.ts';
import { readLedger } from '../archive/consent-ledger.ts';
import { today, type CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** Who allowed what to whom. */
export function answerConsentCalls(archive: OpenArchive): CallsOf<typeof consentCalls> {
  return {
    'consents.of': async (input) => readLedger(archive.vault().catalogue, input, today()),
    'consents.due': async ({ days }) => {
      const { catalogue } = archive.vault();
      const { consentsDue } = await import('../submissions/sending/withdrawals.ts');
      return consentsDue(catalogue, days, today());
    },
    'consents.toTell': async ({ code }) => {
      const { catalogue } = archive.vault();
      const { whomToTell } = await import('../submissions/sending/withdrawals.ts');
      return whomToTell(catalogue, code, today());
    },
    'consents.told': async (input) => {
      const vault = archive.vault();
      const { noteTold } = await import('../submissions/sending/withdrawals.ts');
      return noteTold(vault, input);
    },
    'consents.form': async (input) => {
      const { writeConsentForm } = await import('../submissions/consent-form/consent-form.ts');
      return writeConsentForm(input, archive.openId() !== null ? archive.vault().paths.folder : null, today());
    },
  };
}
