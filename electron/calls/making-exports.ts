import { randomBytes } from 'node:crypto';
import type { CallInput, CallOutput } from '../../shared/contract/calls.ts';
import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import type { SubmissionDraft } from '../../shared/submissions/draft.ts';
import type { Listened } from '../intake/jobs.ts';
import { openDraft } from '../submissions/drafts/draft-store.ts';
import { reasonsOf } from '../submissions/drafts/reasons.ts';
import { goesOn, clearHalfExports, type ExportAgain, type HalfExport } from '../submissions/half-exports.ts';
import type { ReadAsStranger } from '../submissions/leak/stranger.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import { progressOf, today, type CallContext } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

type Input = CallInput<'submissions.export'>;
type Chosen = Input['of'];

/** A draft with the key of its pseudonyms, and why its warnings may pass. */
export function draftOf(
  catalogue: Catalogue,
  chosen: Chosen,
): { draft: SubmissionDraft; secret: Uint8Array; reasons: ReturnType<typeof reasonsOf> } {
  // A draft that is kept nowhere has pseudonyms for once.
  if ('draft' in chosen) return { draft: chosen.draft, secret: randomBytes(32), reasons: new Map() };
  const { draft, secret } = openDraft(catalogue, chosen.code);
  return { draft, secret, reasons: reasonsOf(catalogue, chosen.code) };
}

/** How a file is read by somebody who knows nothing of the archive. */
export function strangerOf(archive: OpenArchive): (signal: AbortSignal | undefined) => ReadAsStranger {
  return (signal) =>
    ({ pictures = false, ...file }) =>
      archive.reader().read({ ...file, name: '', view: pictures ? 'stranger-with-pictures' : 'stranger' }, signal);
}

/** Writes a submission into a folder, because a person asks for it. */
export function makeExport(
  archive: OpenArchive,
  input: Input,
  context: CallContext,
): Promise<CallOutput<'submissions.export'>> {
  const vault = archive.vault();
  // With the process of a command everything ends; nobody opens a window for it.
  const as = archive.isFollowed ? againOf(input) : null;
  const again = as === null ? undefined : { as, begun: new Date().toISOString(), tries: 0 };
  const isLocked = (): boolean =>
    archive.isFollowed && (context.signal?.aborted === true || !archive.isOpenIn(vault.paths.folder));
  return archive.jobs().during('export', context, (listened) => write(archive, input, listened, { again, isLocked }));
}

/**
 * After a vault was opened: what an interrupted export has left half is taken away, and the export is made once more, in the same way and into the same
 * folder. Where that cannot be, it is said.
 */
export function remakeExports(archive: OpenArchive, vault: Vault): void {
  for (const half of clearHalfExports(vault)) {
    const about = half.code === null ? [] : [half.code];
    archive.jobs().behind(
      'export-again',
      (listened) => remake(archive, vault, half, listened),
      () => {},
      about,
    );
  }
}

async function remake(archive: OpenArchive, vault: Vault, half: HalfExport, listened: Listened): Promise<void> {
  if (!goesOn(half)) return fail('EXPORT_INTERRUPTED');
  const { folder, again: as, begun, tries } = half;
  const { code, parts, splitAt, recipients } = as;
  const input: Input = {
    of: { code },
    folder,
    parts,
    splitAt,
    reasons: {},
    ...(recipients === null ? {} : { seal: { recipients } }),
  };
  const isLocked = (): boolean => !archive.isOpenIn(vault.paths.folder);
  try {
    await write(archive, input, listened, { again: { as, begun, tries: tries + 1 }, isLocked });
  } catch (error) {
    // A job tells of a failure by its code alone; the form says the rest.
    if (isKhronikaError(error) && Object.keys(error.details).length > 0) fail('EXPORT_INTERRUPTED', {}, error);
    throw error;
  }
}

/** Null where it cannot be asked for again from the vault alone: a passphrase is kept nowhere, and neither is a draft that was given. */
function againOf({ of, parts, splitAt, seal }: Input): ExportAgain | null {
  if (!('code' in of) || (seal !== undefined && 'passphrase' in seal)) return null;
  return { code: of.code, parts, splitAt, recipients: seal?.recipients ?? null };
}

async function write(
  archive: OpenArchive,
  { of, folder, parts, splitAt, seal, reasons: given }: Input,
  { signal, onProgress }: Listened,
  interruption: {
    readonly again: { readonly as: ExportAgain; readonly begun: string; readonly tries: number } | undefined;
    readonly isLocked: () => boolean;
  },
): Promise<CallOutput<'submissions.export'>> {
  const vault = archive.vault();
  const { draft, secret, reasons } = draftOf(vault.catalogue, of);
  const [{ exportSubmission }, { createPictureReader }, { languageData }] = await Promise.all([
    import('../submissions/export.ts'),
    import('../ocr/picture-reader.ts'),
    import('../ocr/languages.ts'),
  ]);
  const known = languageData(vault.catalogue).map(({ language }) => language);
  const pictures = createPictureReader(() => archive.recogniser(), known);
  try {
    await archive.checkpoint();
    return await exportSubmission(
      vault,
      strangerOf(archive)(signal),
      { code: 'code' in of ? of.code : null, draft, folder, parts, splitAt, ...(seal === undefined ? {} : { seal }) },
      {
        secret,
        reasons: 'code' in of ? reasons : asReasons(given),
        today: today(),
        signal,
        reader: archive.reader(),
        recognise: (picture) => pictures.recognise(picture, signal),
        onJudged: ({ done, total }) => onProgress(progressOf({ done, total })),
        ...interruption,
      },
    );
  } finally {
    pictures.end();
  }
}

function asReasons(given: Readonly<Record<string, string>>): Map<string, { text: string; at: string }> {
  const at = new Date().toISOString();
  return new Map(Object.entries(given).map(([key, text]) => [key, { text, at }]));
}
