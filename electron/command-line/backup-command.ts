import type { BackupCheck } from '../../shared/contract/calls/backups.ts';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { fail } from '../../shared/contract/errors.ts';
import { fromWorkingFolder } from './arguments.ts';
import type { Answer, Run } from './commands.ts';
import { counted } from './print.ts';
import { printable } from './printable.ts';
import { UsageError } from './usage.ts';

/** What a command may need to unlock: the vault that was named, or what was given to open something with. */
export interface Unlocking {
  /** Unlocks a vault; the one that was named when no folder is given. */
  open(folder?: string): Promise<void>;
  /** What was given to unlock with; asks for a passphrase where nothing was. */
  unlock(): Promise<unknown>;
  /** Whether something was given, so that nothing has to be asked. */
  readonly isGiven: boolean;
}

/** `backup`: adds the present state of a vault to a folder, lists the states in it, or tries the newest one out. */
export async function runBackup(run: Run, { open, unlock }: Unlocking): Promise<Answer> {
  const { options } = run;
  const folder = fromWorkingFolder(run.operands[1] ?? fail('INTERNAL'));
  const only = ['list', 'drill'].filter((name) => options.flag(name));
  if (only.length > 1 || (only.length === 1 && options.flag('thorough')))
    throw new UsageError('Give one of --list, --drill and --thorough.', 'backup');
  if (options.flag('list')) {
    const { id: place } = await run.call('backups.choose', { folder });
    const value = await run.call('backups.states', { place });
    return { value, text: printStates(value) };
  }
  if (options.flag('drill')) {
    const given = await unlock();
    // Opened too, so that the vault remembers when its backup was last tried out.
    await run.call('vault.open', { folder: run.folder, unlock: given });
    const { id: place } = await run.call('backups.choose', { folder });
    const value = await run.call('backups.drill', { place, unlock: given });
    return {
      value,
      text: [
        `The state ${value.state}, of ${instant(value.at)}, opens.`,
        verificationLine(printable(value.verification)),
      ].join('\n'),
      ...(value.verification.ok ? {} : { failure: 'PROBLEMS_FOUND' as const }),
    };
  }
  await open();
  const { id: place } = await run.call('backups.choose', { folder });
  const value = await run.call('backups.make', { place, thorough: options.flag('thorough') });
  return {
    value,
    text: printMade(value),
    ...(value.damaged.length === 0 ? {} : { failure: 'PROBLEMS_FOUND' as const }),
  };
}

function printMade({ state, files, bytes, written, damaged, dropped, check }: CallOutput<'backups.make'>): string {
  const lines = check === null ? [] : printCheck(check);
  lines.push(
    `State ${state}: ${counted(files, 'file')}, ${size(bytes)}. New in the place: ${counted(written.objects, 'object')}, ${size(written.bytes)}.`,
  );
  if (dropped > 0) lines.push(`${counted(dropped, 'older state')} went, by the rule of what is kept.`);
  for (const { file, kept } of damaged)
    lines.push(
      kept
        ? `The original ${file} is not whole in the vault. The state has it from an earlier one: restore --repair takes it back.`
        : `The original ${file} is not whole in the vault, and no earlier state has it.`,
    );
  return lines.join('\n');
}

function printCheck({ ok, objects, bytes, problems }: BackupCheck): string[] {
  const lines = [`${counted(objects, 'object')} checked, ${size(bytes)}.${ok ? ' All are as they were written.' : ''}`];
  for (const { kind, where, states } of problems) lines.push(`${kind}  ${where}  (${counted(states.length, 'state')})`);
  if (!ok) lines.push('What the vault still has was written anew.');
  return lines;
}

function printStates({ states, bytes }: CallOutput<'backups.states'>): string {
  if (states.length === 0) return 'There is no state yet.';
  const lines = states.map((state) =>
    state.readable
      ? `${state.id}  ${instant(state.at ?? '')}  ${counted(state.files, 'file')}, ${size(state.bytes)}, of which new ${size(state.added)}`
      : `${state.id}  its list cannot be read`,
  );
  return [...lines, '', `${counted(states.length, 'state')}, ${size(bytes)} in all.`].join('\n');
}

export function verificationLine({ ok, checked, problems }: CallOutput<'backups.drill'>['verification']): string {
  const what = `${counted(checked.files, 'file')}, ${counted(checked.records, 'record')} and ${counted(checked.history, 'history entry', 'history entries')} checked.`;
  if (ok) return `${what} All is as it was written.`;
  return [
    what,
    ...problems.map(({ kind, where, detail }) => `${kind}  ${where}  ${detail}`),
    `${counted(problems.length, 'problem')} found.`,
  ].join('\n');
}

/** In the time of this computer. */
export function instant(iso: string): string {
  return new Date(iso).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
}

export function size(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** step;
  return `${step === 0 ? value : value.toFixed(1)} ${units[step] ?? ''}`;
}
