import { randomBytes } from 'node:crypto';
import type { CallInput } from '../../shared/contract/calls.ts';
import type { submissionDraftCalls } from '../../shared/contract/calls/submission-drafts.ts';
import type { SubmissionDraft } from '../../shared/submissions/draft.ts';
import { beginDraft, discardDraft, listDrafts, openDraft, saveDraft } from '../submissions/drafts/draft-store.ts';
import { giveReason, reasonsOf } from '../submissions/drafts/reasons.ts';
import { keepVersion, listVersions, readVersion } from '../submissions/drafts/versions.ts';
import type { Prepared } from '../submissions/prepare.ts';
import type { ReadAsStranger } from '../submissions/leak/stranger.ts';
import { fail } from '../../shared/contract/errors.ts';
import { progressOf, today, type CallContext, type CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

type Chosen = CallInput<'submissions.lay'>;

/** Writing a submission, and taking it out. */
export function answerSubmissionDraftCalls(archive: OpenArchive): CallsOf<typeof submissionDraftCalls> {
  const asStranger =
    (signal: AbortSignal | undefined): ReadAsStranger =>
    ({ pictures = false, ...file }) =>
      archive.reader().read({ ...file, name: '', view: pictures ? 'stranger-with-pictures' : 'stranger' }, signal);

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
    'submissions.export': async ({ of, folder, parts, splitAt, seal, reasons: given }, context = {}) => {
      const vault = archive.vault();
      const { draft, secret, reasons } = draftOf(vault.catalogue, of);
      const [{ exportSubmission }, { createPictureReader }, { languageData }] = await Promise.all([
        import('../submissions/export.ts'),
        import('../ocr/picture-reader.ts'),
        import('../ocr/languages.ts'),
      ]);
      const known = languageData(vault.catalogue).map(({ language }) => language);
      const pictures = createPictureReader(() => archive.recogniser(), known);
      await archive.checkpoint();
      const exported = archive.jobs().during('export', context, ({ signal, onProgress }) =>
        exportSubmission(
          vault,
          asStranger(signal),
          {
            code: 'code' in of ? of.code : null,
            draft,
            folder,
            parts,
            splitAt,
            ...(seal === undefined ? {} : { seal }),
          },
          {
            secret,
            reasons: 'code' in of ? reasons : asReasons(given),
            today: today(),
            signal,
            reader: archive.reader(),
            recognise: (picture) => pictures.recognise(picture, signal),
            onJudged: ({ done, total }) => onProgress(progressOf({ done, total })),
          },
        ),
      );
      return exported.finally(() => pictures.end());
    },
  };

  function draftOf(
    catalogue: Parameters<typeof openDraft>[0],
    chosen: Chosen,
  ): { draft: SubmissionDraft; secret: Uint8Array; reasons: ReturnType<typeof reasonsOf> } {
    // A draft that is kept nowhere has pseudonyms for once.
    if ('draft' in chosen) return { draft: chosen.draft, secret: randomBytes(32), reasons: new Map() };
    const { draft, secret } = openDraft(catalogue, chosen.code);
    return { draft, secret, reasons: reasonsOf(catalogue, chosen.code) };
  }
}

function asReasons(given: Readonly<Record<string, string>>): Map<string, { text: string; at: string }> {
  const at = new Date().toISOString();
  return new Map(Object.entries(given).map(([key, text]) => [key, { text, at }]));
}
