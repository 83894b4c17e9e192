import type { Proof } from '../../shared/contract/calls/proofs.ts';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { fromWorkingFolder } from './arguments.ts';
import type { Answer, Run } from './commands.ts';
import { printable } from './printable.ts';
import { UsageError } from './usage.ts';

/** `time-proof`: requests that leave as one hash, replies that are taken in, and what they prove. */
export async function runTimeProof(run: Run, open: () => Promise<void>): Promise<Answer> {
  const { options } = run;
  const [folder, file, confirm, header] = ['request', 'import', 'proof', 'header'].map((name) => options.text(name));
  const code = run.operands[1];
  if ([folder, file, confirm].filter((each) => each !== undefined).length > 1)
    throw new UsageError('Give one of --request, --import and --proof.', 'time-proof');
  if ((confirm === undefined) !== (header === undefined))
    throw new UsageError('Give --proof and --header together.', 'time-proof');
  if (code === undefined && file === undefined && confirm === undefined)
    throw new UsageError('Give the code of a submission or a document.', 'time-proof');
  await open();
  if (file !== undefined) return kept([await run.call('proofs.import', { file: fromWorkingFolder(file) })]);
  if (confirm !== undefined) return kept([await run.call('proofs.confirm', { id: confirm, header })]);
  if (folder === undefined) return kept(await run.call('proofs.list', { code }));
  const requested = await run.call('proofs.request', { code, folder: fromWorkingFolder(folder) });
  return { value: { requested, proofs: [] }, text: printRequested(printable(requested)) };
}

function kept(proofs: readonly Proof[]): Answer {
  const lines = printable(proofs).map(printProof);
  return { value: { proofs }, text: lines.join('\n\n') || 'Nothing is stamped yet.' };
}

function printRequested({ sha256, files }: CallOutput<'proofs.request'>): string {
  const [query = '', text = ''] = files;
  return [
    `Requests for the hash ${sha256}:`,
    `  ${query}  for a time stamping authority (RFC 3161)`,
    `  ${text}  for OpenTimestamps`,
    'Have one of them stamped on another computer, and bring the reply back with --import.',
  ].join('\n');
}

function printProof({ id, kind, code, sha256, proves, authority, blocks, pending, holds }: Proof): string {
  const what = kind === 'rfc3161' ? 'RFC 3161' : 'OpenTimestamps';
  return [
    `${code}  ${what}  ${proves === null ? 'nothing proven yet' : `existed at ${proves}`}`,
    `  of ${sha256}${holds ? '' : ', which the archive does not hold any more'}`,
    ...(authority === null ? [] : [`  says ${authority.subject}, certified by ${authority.issuer}`]),
    ...blocks.map(({ height, merkleRoot }) => `  block ${height} of Bitcoin must have the Merkle root ${merkleRoot}`),
    ...(blocks.length > 0 && proves === null ? [`  look it up and give its header: --proof ${id} --header ...`] : []),
    ...pending.map((calendar) => `  promised by ${calendar}; complete it with "ots upgrade" and take it in again`),
  ].join('\n');
}
