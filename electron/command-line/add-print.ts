import type { CallOutput } from '../../shared/contract/calls.ts';
import type { RecognisedFolder } from '../../shared/contract/shapes.ts';
import { failureSentence } from '../intake/enumerate.ts';
import { toolTitles } from '../intake/other-tools/provenance.ts';
import { reasonSentence, type Reason } from '../intake/text/extract.ts';
import { counted } from './print.ts';
import { byteText } from './terminal.ts';

/** What `add` prints for a person. */

export function printAdded(value: CallOutput<'intake.add'>): string {
  const { added, duplicates, kept, failed, differing, recognised = [], cancelled } = value;
  const lines = [
    ...recognised.flatMap((folder) => folderLines(folder)),
    ...added.map(
      ({ code, path, pages }) => `added      ${code}  ${path}${pages > 0 ? `  (${counted(pages, 'page')})` : ''}`,
    ),
    ...kept.map(
      ({ code, path, reason }) => `kept       ${code}  ${path}\n           ${reasonSentence(reason as Reason)}`,
    ),
    ...duplicates.map(({ path, of }) => `duplicate  ${of}  ${path}`),
    ...failed.map(({ path, reason }) => `failed     ${path}\n           ${failureSentence(reason)}`),
    ...differing.flatMap(({ code, path, checks }) => [
      `differs    ${code}  ${path}`,
      ...checks.map(
        ({ sheet, algorithm, declared, found }) =>
          `           ${algorithm} in ${sheet}: ${declared}\n           ${algorithm} of the file: ${found}`,
      ),
    ]),
    `${added.length} added, ${kept.length} kept without their text, ${duplicates.length} already there, ${failed.length} failed.`,
  ];
  if (differing.length > 0)
    lines.push(
      `${differing.length} came in with another hash than was written down for ${differing.length === 1 ? 'it' : 'them'}; each document says so.`,
    );
  if (cancelled) lines.push('Stopped. What was added stays; run the same command again to go on.');
  return lines.join('\n');
}

export function printLook({ files, bytes, passed, recognised }: CallOutput<'intake.look'>): string {
  return [
    ...recognised.flatMap((folder) => [
      ...folderLines(folder),
      `           hashes: ${folder.matching} right, ${folder.differing.length} different, ${folder.unchecked} not compared yet`,
      ...folder.differing.map((path) => `           differs: ${path}`),
    ]),
    ...passed.map(({ path, reason }) => `passed     ${path}\n           ${failureSentence(reason)}`),
    `${counted(files, 'file')}, ${byteText(bytes)}. Nothing was brought in.`,
  ].join('\n');
}

function folderLines({ tool, path, sheets, listed, missing, unlisted }: RecognisedFolder): string[] {
  const title = (toolTitles as Readonly<Record<string, string>>)[tool] ?? tool;
  return [
    `recognised ${title}  ${path}`,
    `           ${counted(listed, 'file')} named in ${sheets.slice(0, 5).join(', ')}${sheets.length > 5 ? ` and ${sheets.length - 5} more` : ''}`,
    ...missing.map((each) => `           missing: ${each}`),
    ...unlisted.map((each) => `           not named: ${each}`),
  ];
}
