import type { CallInput } from '../../shared/contract/calls.ts';
import type { submissionDraftCalls } from '../../shared/contract/calls/submission-drafts.ts';
import { beginDraft, discardDraft, listDrafts, openDraft, saveDraft } from '../submissions/drafts/draft-store.ts';
import { giveReason, reasonsOf } from '../submissions/drafts/reasons.ts';
import { keepVersion, listVersions, readVersion } from '../submissions/drafts/versions.ts';
import type { Prepared } from '../submissions/prepare.ts';
import { fail } from '../../shared/contract/errors.ts';
import { today, type CallContext, type CallsOf } from './call-types.ts';
import { draftOf, makeExport, remakeExports, strangerOf } from './making-exports.ts';
import type { OpenArchive } from './open-archive.ts';

type Chosen = CallInput<'submissions.lay'>;

/** Writing a submission, and taking it out. */
export function answerSubmissionDraftCalls(archive: OpenArchive): CallsOf<typeof submissionDraftCalls> {
  const asStranger = strangerOf(archive);
  archive.whenOpened((vault) => remakeExports(archive, vault));

  const prepared = async (chosen: Chosen, signal: AbortSignal | undefined): Promise<Prepared> => {
    const vault = archive.vault();
    const { draft, secret, reasons } = draftOf(vault.catalogue, chosen);
    const { prepareSubmission } = await import('../submissions/prepare.ts');
    return prepareSubmission(vault, asStranger(signal), draft, {
      submission: 'code' in chosen ? chosen.code : null,
      secret,
      reasons,
      today: today(),
      signal,
    });
  };

  return {
    'submissions.list': async () => listDrafts(archive.vault().catalogue),
    'submissions.begin': async ({ draft }) => beginDraft(archive.vault(), draft),
    'submissions.open': async ({ code }) => {
      const { revision, draft } = openDraft(archive.vault().catalogue, code);
      return { code, revision, draft };
    },
    'submissions.save': async ({ code, revision, draft }) => saveDraft(archive.vault(), code, revision, draft),
    'submissions.lay': async (chosen, { signal }: CallContext = {}) => (await prepared(chosen, signal)).layout,
    'submissions.check': async (chosen, { signal }: CallContext = {}) => {
      const { findings } = await prepared(chosen, signal);
      return { findings: [...findings], refused: findings.some(({ severity }) => severity === 'refuse') };
    },
    'submissions.reason': async ({ code, key, reason }, { signal }: CallContext = {}) => {
      const vault = archive.vault();
      const { findings } = await prepared({ code }, signal);
      const found = findings.find((each) => each.key === key) ?? fail('FINDING_NOT_FOUND');
      if (found.severity === 'refuse') fail('FINDING_REFUSES');
      giveReason(vault, code, key, reason);
      const reasons = reasonsOf(vault.catalogue, code);
      return { findings: findings.map((each) => ({ ...each, reason: reasons.get(each.key) ?? null })) };
    },
    'submissions.keep': async ({ code, label }, { signal }: CallContext = {}) => {
      const { layout } = await prepared({ code }, signal);
      return keepVersion(archive.vault(), code, label, layout.words.total);
    },
    'submissions.versions': async ({ code }) => listVersions(archive.vault().catalogue, code),
    'submissions.version': async ({ code, version }) => ({
      draft: readVersion(archive.vault().catalogue, code, version),
    }),
    'submissions.compare': async ({ a, b }, { signal }: CallContext = {}) => {
      const vault = archive.vault();
      const { compareDrafts } = await import('../submissions/drafts/compare.ts');
      const side = async ({ code, version }: typeof a): Promise<Prepared> => {
        const { prepareSubmission } = await import('../submissions/prepare.ts');
        const { secret } = openDraft(vault.catalogue, code);
        const draft = readVersion(vault.catalogue, code, version);
        return prepareSubmission(vault, asStranger(signal), draft, {
          submission: code,
          secret,
          today: today(),
          signal,
        });
      };
      return compareDrafts(await side(a), await side(b));
    },
    'submissions.discard': async ({ code }) => discardDraft(archive.vault(), code),
    'submissions.export': async (input, context = {}) => makeExport(archive, input, context),
  };
}
