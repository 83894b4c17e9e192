import type { CallOutput } from '../../shared/contract/calls.ts';
import { fromWorkingFolder } from './arguments.ts';
import type { Answer, Run } from './commands.ts';
import { counted } from './print.ts';
import { printable } from './printable.ts';

type Verified = CallOutput<'vault.verify'>;

/** `verify`: everything that can be checked of a vault, and a code that was written down or is read out. */
export async function runVerify(run: Run, open: () => Promise<void>): Promise<Answer> {
  const [code, backup] = [run.options.text('code'), run.options.text('backup')];
  await open();
  if (run.options.flag('accept-history')) await run.call('trust.renew', {});
  // A slip in the folder is told of before everything is looked at.
  const beside = backup === undefined ? null : await comparedWith(run, backup);
  const verified = await run.call('vault.verify', code === undefined ? {} : { code });
  const value = beside === null ? verified : together(verified, beside);
  return {
    value,
    text: printVerification(printable(value)),
    ...(value.ok ? {} : { failure: failureOf(value) }),
  };
}

async function comparedWith(run: Run, folder: string): Promise<CallOutput<'backups.compare'>> {
  const { id: place } = await run.call('backups.choose', { folder: fromWorkingFolder(folder) });
  return run.call('backups.compare', { place });
}

/** The vault may remember the folder itself; then it has said the same. */
function together(verified: Verified, beside: CallOutput<'backups.compare'>): Verified {
  const join = <Found extends { kind: string; where: string }>(
    one: readonly Found[],
    other: readonly Found[],
  ): Found[] => [...new Map([...one, ...other].map((found) => [`${found.kind} ${found.where}`, found])).values()];
  const problems = join(verified.problems, beside.problems);
  const unchecked = join(verified.unchecked, beside.unchecked);
  return { ...verified, problems, unchecked, ok: problems.length === 0 };
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
      return 'whether the whole folder was put back to an older state. Only a code or a backup from elsewhere tells: --code, --backup.';
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
