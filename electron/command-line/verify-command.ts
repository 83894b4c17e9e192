import type { CallOutput } from '../../shared/contract/calls.ts';
import type { Answer, Run } from './commands.ts';
import { counted } from './print.ts';
import { printable } from './printable.ts';

type Verified = CallOutput<'vault.verify'>;

/** `verify`: everything that can be checked of a vault, and a code that was written down or is read out. */
export async function runVerify(run: Run, open: () => Promise<void>): Promise<Answer> {
  const code = run.options.text('code');
  await open();
  if (run.options.flag('accept-history')) await run.call('trust.renew', {});
  const value = await run.call('vault.verify', code === undefined ? {} : { code });
  return {
    value,
    text: printVerification(printable(value)),
    ...(value.ok ? {} : { failure: failureOf(value) }),
  };
}

/** That the whole vault is an older one comes first: all else follows from it. */
function failureOf({ problems }: Verified): 'VAULT_OLDER_THAN_BACKUP' | 'PROBLEMS_FOUND' {
  return problems.some(({ kind }) => kind === 'older-than-backup') ? 'VAULT_OLDER_THAN_BACKUP' : 'PROBLEMS_FOUND';
}

export function printVerification({ ok, checked, problems, unchecked, newest, compared }: Verified): string {
  const what = [
    counted(checked.files, 'file'),
    counted(checked.records, 'record'),
    counted(checked.history, 'history entry', 'history entries'),
    counted(checked.checkpoints, 'checkpoint'),
  ];
  const last = what.pop() ?? '';
  const head = `${what.join(', ')} and ${last} checked.`;
  return [
    ok ? `${head} All is as it was written.` : head,
    ...problems.map(({ kind, where, detail }) => `${kind}  ${where}  ${detail}`),
    ...(ok ? [] : [`${counted(problems.length, 'problem')} found.`]),
    ...(compared?.state === 'fits'
      ? [`The code of entry ${compared.seq} fits: up to there the history is what it was.`]
      : []),
    ...(compared?.state === 'broken'
      ? [`Nothing can be said of the code of entry ${compared.seq}: an entry up to there does not hold.`]
      : []),
    ...(newest === null ? [] : [`Code of the history up to entry ${newest.seq}: ${newest.code}`]),
    ...unchecked.map(({ kind, where }) => `Not checked: ${sayUnchecked(kind, where)}`),
  ].join('\n');
}

function sayUnchecked(kind: string, where: string): string {
  switch (kind) {
    case 'whole-folder':
      return 'whether the whole folder was put back to an older state. Only a code from elsewhere tells: --code.';
    case 'backup-sealed':
      return `the backups in ${where}: they are from before the keys were replaced, or have no checkpoint.`;
    case 'no-checkpoint':
      return 'signatures over the history: none was made yet.';
    case 'since-checkpoint':
      return `signatures over the last ${counted(Number(where), 'entry', 'entries')}: they come when the vault is closed after the next change.`;
    case 'search-index':
      return 'the search index, because the vault is read-only.';
    default:
      return `${where}: it stands on damaged pages of the catalogue.`;
  }
}
