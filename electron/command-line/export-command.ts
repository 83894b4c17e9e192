import type { CallOutput } from '../../shared/contract/calls.ts';
import { exportParts, type ExportPart } from '../../shared/contract/calls/submission-drafts.ts';
import { findProfile } from '../../shared/submissions/profiles.ts';
import { fromWorkingFolder } from './arguments.ts';
import { printFindings } from './check-command.ts';
import type { Answer, Run } from './commands.ts';
import { draftOf, keyAndText } from './draft-options.ts';
import { counted } from './print.ts';
import { printable } from './printable.ts';
import { UsageError } from './usage.ts';

/** `export`: writes a submission that is kept, or one that is described, with everything that goes along. */
export async function runExport(run: Run, open: () => Promise<void>): Promise<Answer> {
  const { options } = run;
  const out = options.text('out') ?? run.operands[1];
  const code = options.text('draft');
  if (out === undefined) throw new UsageError('Give --out.', 'export');
  if ((code === undefined) === (options.text('form') === undefined))
    throw new UsageError('Give --form, or --draft.', 'export');
  const draft = code === undefined ? draftOf(options, 'export') : null;
  const megabytes = options.text('split');
  const splitAt = megabytes === undefined ? null : Number(megabytes);
  if (splitAt !== null && !(splitAt >= 1)) throw new UsageError('--split takes megabytes.', 'export');
  const reasons = options.list('reason').map((each) => keyAndText(each, 'reason', 'export'));
  const recipients = options.list('seal-to');
  const parts = partsOf(options.list('parts'), draft?.form);
  await open();
  if (code !== undefined)
    for (const [key, reason] of reasons) await run.call('submissions.reason', { code, key, reason });
  const value = await run.call('submissions.export', {
    of: code === undefined ? { draft } : { code },
    folder: fromWorkingFolder(out),
    splitAt,
    ...(parts.length === 0 ? {} : { parts }),
    ...(recipients.length === 0 ? {} : { seal: { recipients } }),
    ...(code === undefined ? { reasons: Object.fromEntries(reasons) } : {}),
  });
  return { value, text: printExport(printable(value), printable(out)) };
}

/** What is written: as the form is usually sent, with the evidence, where nothing else is said. */
function partsOf(given: readonly string[], form: string | undefined): ExportPart[] {
  const unknown = given.find((each) => !(exportParts as readonly string[]).includes(each));
  if (unknown !== undefined) throw new UsageError(`--parts takes ${exportParts.join(', ')}.`, 'export');
  if (given.includes('custody') && !given.includes('evidence'))
    throw new UsageError('The custody logs lie in the bag: --parts takes custody with evidence.', 'export');
  if (given.length > 0) return [...given] as ExportPart[];
  if (form === undefined) return [];
  const profile = findProfile(form);
  const text = profile?.files[0] === 'pdf' ? 'pdf' : 'word';
  return [text, 'evidence', ...(profile?.annexes.authenticity === true ? (['custody'] as const) : [])];
}

export function printExport(
  { files, named, withheld, words, pages, packageHash, findings, export: kept }: CallOutput<'submissions.export'>,
  folder: string,
): string {
  return [
    `Written to ${folder}: ${counted(files.length, 'file')}, ${counted(words, 'word')}, ${counted(pages, 'page')}.`,
    `Hash of the package: ${packageHash}${kept === null ? '' : `, kept as ${kept}`}.`,
    named.length === 0 ? 'Named: nobody.' : `Named: ${named.join(' ')}.`,
    ...(withheld.length === 0
      ? ['No document is withheld.']
      : ['Withheld documents:', ...withheld.map(({ code, reason }) => `  ${code}  ${reason}`)]),
    ...(findings.length === 0 ? [] : ['', printFindings(findings)]),
  ].join('\n');
}
