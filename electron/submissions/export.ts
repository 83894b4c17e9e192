import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fail } from '../../shared/contract/errors.ts';
import { commit } from '../archive/commit.ts';
import { writeDurably } from '../vault/durable.ts';
import type { Vault } from '../vault/vault.ts';
import type { ExportWarning } from '../../shared/contract/export-warnings.ts';
import type { Annex } from './cedaw-input.ts';
import { withheldReasons, type Evidence } from './evidence.ts';
import { checkFolder, fillFolder } from './export-folder.ts';
import { checkForLeaks } from './leak-check.ts';
import { ownWords } from './own-words.ts';
import { chosenForm, prepareSubmission, type PrepareOptions, type SubmissionInput } from './prepare.ts';
import type { ReadAsStranger } from './leak/stranger.ts';
import { checkBag } from './writers/bagit-check.ts';
import { writeBag } from './writers/bagit.ts';
import { writeWord } from './writers/word.ts';

export interface ExportInput extends SubmissionInput {
  /** A folder that does not exist yet or is empty. */
  readonly folder: string;
}

export interface ExportResult {
  readonly files: { readonly path: string; readonly sha256: string }[];
  /** Codes of the people whom the report names. */
  readonly named: string[];
  readonly withheld: { readonly code: string; readonly reason: string }[];
  readonly words: number;
  readonly limit: number;
  readonly limitVerified: boolean;
  readonly warnings: ExportWarning[];
}

const REPORT = 'cedaw-report.docx';
const BAG = 'evidence';

/**
 * Writes a CEDAW report and its evidence into a folder: the Word file and a BagIt bag. Everything is made in a folder of a random
 * name inside it, read back as a stranger would and searched for names, and only then put in its place: there is a checked
 * submission or none. The export is noted in the history.
 *
 * @param readAsStranger takes apart whatever is to leave
 * @throws FORM_UNKNOWN, STAGE_UNKNOWN, SUBJECT_INVALID, RECORD_NOT_FOUND, EXPORT_EXISTS, EXPORT_INSIDE_VAULT, EXPORT_LEAK,
 * EXPORT_UNREADABLE, or what the archive and the disk throw; then nothing is left of it
 */
export async function exportSubmission(
  vault: Vault,
  readAsStranger: ReadAsStranger,
  input: ExportInput,
  options: PrepareOptions = {},
): Promise<ExportResult> {
  // A slip in the form is told of before one in the place.
  chosenForm(input);
  const folder = checkFolder(input.folder, vault.paths.folder, [BAG, REPORT]);
  const prepared = await prepareSubmission(vault, readAsStranger, input, options);
  const { profile, stage, naming, evidence, annexes, withheld, composed, report, words, warnings } = prepared;
  const own = await ownWords(composed, readAsStranger);
  const { signal } = options;
  const check: Check = async (building, paths) => {
    await checkForLeaks(building, paths, naming, own, readAsStranger);
    // The last moment: after it everything takes its place.
    signal?.throwIfAborted();
  };
  const word = await writeWord(report);
  const files = await write(vault, folder, input.today, { word, evidence, annexes, check, signal });

  const named = [...prepared.named];
  const note = {
    form: profile.code,
    stage: stage.code,
    publish: input.publish,
    about: input.about,
    checked: input.checked,
    named,
    withheld: withheld.map(({ code }) => code),
    files,
  };
  if (!vault.readOnly) commit(vault, { action: 'export', note: JSON.stringify(note) }, () => {});
  return {
    files,
    named,
    withheld: withheld.map(({ code, reason }) => ({ code, reason: withheldReasons[reason].forExporter })),
    words,
    limit: stage.limit.value,
    limitVerified: stage.limit.verified,
    warnings: [...warnings],
  };
}

type Check = (building: string, paths: readonly string[]) => Promise<void>;

interface Content {
  readonly word: Uint8Array;
  readonly evidence: readonly Evidence[];
  readonly annexes: readonly Annex[];
  readonly check: Check;
  readonly signal: AbortSignal | undefined;
}

/** Builds beside the final place and checks. */
async function write(
  vault: Vault,
  folder: string,
  today: string,
  { word, evidence, annexes, check, signal }: Content,
): Promise<ExportResult['files']> {
  // The report comes last: whoever sees it sees a finished export.
  return fillFolder(folder, [BAG, REPORT], async (building) => {
    const bag = await writeBag(join(building, BAG), {
      payload: annexes.map((annex) => {
        const { file } =
          evidence.find(({ code }) => code === annex.code) ?? fail('RECORD_NOT_FOUND', { code: annex.code });
        const open = (): AsyncIterable<Uint8Array> => untilStopped(vault.files.content(file.id), signal);
        return { path: annex.fileName, open, expectedSha256: file.sha256 };
      }),
      info: [
        ['Bagging-Date', today],
        [
          'External-Description',
          'Evidence annexed to a report to the Committee on the Elimination of Discrimination against Women',
        ],
      ],
    });
    await writeDurably(join(building, REPORT), word);
    const { ok } = await checkBag(join(building, BAG), signal);
    signal?.throwIfAborted();
    if (!ok) fail('WRITE_FAILED');
    const files = [
      { path: REPORT, sha256: createHash('sha256').update(word).digest('hex') },
      ...bag.files.map(({ path, sha256 }) => ({ path: `${BAG}/${path}`, sha256 })),
    ];
    await check(
      building,
      files.map(({ path }) => path),
    );
    return files;
  });
}

/** Breaks off between two pieces: a lock does not wait for a long film, and what is cut off so is taken away before it. */
async function* untilStopped(
  pieces: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    yield piece;
  }
}
