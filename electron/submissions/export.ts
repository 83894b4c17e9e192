import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findingSentence } from '../../shared/contract/gate-findings.ts';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { exportParts, type ExportPart, type Finding } from '../../shared/contract/calls/submission-drafts.ts';
import { fail } from '../../shared/contract/errors.ts';
import type { SubmissionDraft } from '../../shared/submissions/draft.ts';
import type { Reader } from '../intake/reader.ts';
import type { Vault } from '../vault/vault.ts';
import { checkFolder, fillFolder } from './export-folder.ts';
import { clearBefore, noteExport, type ExportAgain } from './half-exports.ts';
import { recordExport } from './export-record.ts';
import { placesOf, writeParts } from './export-parts.ts';
import { withheldReasons } from './evidence.ts';
import { chosenForm } from './form/chosen-form.ts';
import { checkForLeaks, type Recognise } from './leak/leak-check.ts';
import type { ReadAsStranger } from './leak/stranger.ts';
import { ownWords } from './own-words.ts';
import { packageHashOf } from './package/verify-package.ts';
import { hashOfFile } from './written-file.ts';
import { seal, type SealTo } from './package/seal.ts';
import { prepareSubmission, type Prepared, type PrepareOptions } from './prepare.ts';

export interface ExportInput {
  /** Code of the submission under which the draft is kept; null for one that is kept nowhere. */
  readonly code: string | null;
  readonly draft: SubmissionDraft;
  /** A folder that does not exist yet or is empty. */
  readonly folder: string;
  readonly parts: readonly ExportPart[];
  /** Megabytes that one file of annexes may have; null: one file. */
  readonly splitAt?: number | null;
  readonly seal?: SealTo;
}

export interface ExportOptions extends Omit<PrepareOptions, 'submission'> {
  /** Draws pages of annexes; needed for the part `annexes`. */
  readonly reader?: Pick<Reader, 'read'> | undefined;
  /** Recognises the letters in pictures of the finished files. */
  readonly recognise?: Recognise | undefined;
  /** For one that can be made once more after an interruption: how it was asked for, when, and how often it was begun by itself since. */
  readonly again?: { readonly as: ExportAgain; readonly begun: string; readonly tries: number } | undefined;
  /** Whether the vault is being locked, and what stops the export is that. */
  readonly isLocked?: (() => boolean) | undefined;
}

export type ExportResult = CallOutput<'submissions.export'>;

/** Under which everything lies that was sealed. */
const SEALED = 'package.zip.age';

/**
 * Writes a submission into a folder: the text, its evidence, its annexes, its data. Everything is made in a folder of a random name
 * inside it, read back as a stranger would and searched for names, and only then put in its place: there is a checked submission or
 * none. What left is kept with the draft and noted in the history, before the folder ceases to be marked as half.
 *
 * @param readAsStranger takes apart whatever is to leave
 * @throws FORM_UNKNOWN, STAGE_UNKNOWN, LANGUAGE_NOT_WRITTEN, SUBJECT_INVALID, RECORD_NOT_FOUND, GATE_REFUSES, EXPORT_EXISTS,
 * EXPORT_INSIDE_VAULT, EXPORT_LEAK, EXPORT_TRACES, EXPORT_UNREADABLE, or what the archive and the disk throw; then nothing is left of it
 */
export async function exportSubmission(
  vault: Vault,
  readAsStranger: ReadAsStranger,
  input: ExportInput,
  options: ExportOptions,
): Promise<ExportResult> {
  // A slip in the form is told of before one in the place.
  chosenForm(input.draft);
  const parts = exportParts.filter((part) => input.parts.includes(part));
  const places = input.seal === undefined ? placesOf(input.draft.form) : [...placesOf(input.draft.form), SEALED];
  clearBefore(vault, resolve(input.folder));
  const folder = checkFolder(input.folder, vault.paths.folder, places);
  const note = noteExport(
    vault,
    {
      folder,
      parts: places,
      wasThere: existsSync(folder),
      code: input.code,
      again: options.again?.as ?? null,
      begun: options.again?.begun ?? new Date().toISOString(),
      tries: options.again?.tries ?? 0,
    },
    options.isLocked,
  );
  try {
    const prepared = await prepareSubmission(vault, readAsStranger, input.draft, {
      ...options,
      submission: input.code,
    });
    refuseFindings(prepared.findings);

    const { signal, reader, recognise, secret, today } = options;
    const own = ownWords(prepared);
    const build = async (building: string) => {
      const made = await writeParts(vault, building, prepared, {
        parts,
        splitAt: input.splitAt ?? null,
        reader,
        secret,
        today,
        signal,
      });
      const paths = filesIn(building, '');
      await checkForLeaks(building, paths, prepared.naming, own, readAsStranger, recognise, {
        judged: made.judged,
        looked: made.looked,
        carried: prepared.evidence.flatMap(({ traces }) => traces),
        signal,
      });
      // The last moment: after it everything takes its place.
      signal?.throwIfAborted();
      const hashed: { path: string; sha256: string }[] = [];
      for (const path of paths) hashed.push({ path, sha256: await hashOfFile(join(building, ...path.split('/'))) });
      if (input.seal !== undefined) await sealAll(building, input.seal, signal);
      return { written: made, files: hashed };
    };
    const placed = ({ written, files }: Awaited<ReturnType<typeof build>>): ExportResult => {
      const result = {
        files,
        named: [...prepared.named],
        withheld: withheldOf(prepared),
        words: prepared.layout.words.total,
        pages: written.pages ?? prepared.layout.pages,
        packageHash: packageHashOf(files),
        findings: [...prepared.findings],
      };
      const made = { ...result, parts, sealed: input.seal !== undefined };
      return { ...result, export: recordExport(vault, prepared, made, note.whole) };
    };
    return await fillFolder(folder, places, build, placed);
  } finally {
    note.over();
  }
}

/** Refusals stand in the way always, warnings until somebody has said why they may pass. */
function refuseFindings(findings: readonly Finding[]): void {
  const standing = findings.filter(
    ({ severity, reason }) => severity === 'refuse' || (severity === 'warn' && reason === null),
  );
  const [first] = standing.toSorted((a, b) => Number(b.severity === 'refuse') - Number(a.severity === 'refuse'));
  if (first !== undefined)
    fail('GATE_REFUSES', { count: standing.length, first: findingSentence(first.id, first.details) });
}

function withheldOf({ evidence }: Prepared): ExportResult['withheld'] {
  return evidence.flatMap(({ code, withheld }) =>
    withheld === null ? [] : [{ code, reason: withheldReasons[withheld] }],
  );
}

/** Everything that was made becomes one file, of which nothing can be read but how large it is. */
async function sealAll(building: string, to: SealTo, signal: AbortSignal | undefined): Promise<void> {
  const names = readdirSync(building);
  const out = join(building, SEALED);
  await seal(building, out, to, signal, 'package');
  for (const name of names) rmSync(join(building, name), { recursive: true });
  if (!existsSync(out)) fail('WRITE_FAILED');
}

/** Paths below a folder, divided by `/`, in their order. */
function filesIn(folder: string, below: string): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? filesIn(folder, path) : [path];
    });
}
