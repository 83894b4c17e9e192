import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { fail } from '../../shared/contract/errors.ts';
import { fromWorkingFolder } from './arguments.ts';
import { instant, size, verificationLine, type Unlocking } from './backup-command.ts';
import type { Answer, Run } from './commands.ts';
import { counted } from './print.ts';
import { printable } from './printable.ts';
import { UsageError } from './usage.ts';

/** What a restore is about, when it is not about the whole vault. */
const PARTS = ['document', 'record', 'repair'] as const;

/**
 * `restore`: out of a folder of backups comes back a whole vault, the files of a document, or a record as it was; or a vault is repaired. With a
 * vault and a code, a record comes back out of the trash.
 */
export async function runRestore(run: Run, { open, unlock, isGiven }: Unlocking): Promise<Answer> {
  const [first, second] = [run.operands[0] ?? fail('INTERNAL'), run.operands[1] ?? fail('INTERNAL')];
  const folder = fromWorkingFolder(first);
  if (existsSync(join(folder, 'vault.json'))) return outOfTrash(run, folder, second, open);
  const { options } = run;
  const parts = PARTS.filter((name) => (name === 'repair' ? options.flag(name) : options.text(name) !== undefined));
  if (parts.length > 1) throw new UsageError('Give one of --document, --record and --repair.', 'restore');
  if (options.text('state') !== undefined && options.text('at') !== undefined)
    throw new UsageError('Give --state or --at.', 'restore');
  const choice = {
    ...(options.text('state') === undefined ? {} : { state: options.text('state') }),
    ...(options.text('at') === undefined ? {} : { at: momentOf(options.text('at') ?? '') }),
  };
  const vault = fromWorkingFolder(second);
  const { id: place } = await run.call('backups.choose', { folder });
  if (parts[0] === 'repair') {
    if (Object.keys(choice).length > 0)
      throw new UsageError('--repair takes each thing from the newest state that has it whole.', 'restore');
    const value = await run.call('backups.repair', {
      place,
      folder: vault,
      unlock: await unlock(),
      acceptLoss: options.flag('accept-loss'),
    });
    return {
      value,
      text: printRepair(printable(value)),
      ...(value.ok ? {} : { failure: 'REPAIR_INCOMPLETE' as const }),
    };
  }
  if (parts[0] === 'document') {
    await open(vault);
    const value = await run.call('backups.document', { place, code: options.text('document') });
    const isLost = value.some(({ found }) => found === 'lost');
    return { value, text: printDocument(value), ...(isLost ? { failure: 'REPAIR_INCOMPLETE' as const } : {}) };
  }
  if (parts[0] === 'record') {
    await open(vault);
    const input = { place, code: options.text('record'), ...choice };
    const value = options.flag('bring-back')
      ? await run.call('backups.bring-back', input)
      : await run.call('backups.record', input);
    return { value, text: printRecord(printable(value)) };
  }
  const value = await run.call('backups.restore', {
    place,
    folder: vault,
    ...choice,
    ...(isGiven ? { unlock: await unlock() } : {}),
    incomplete: options.flag('incomplete'),
  });
  const isWhole = value.missing.length === 0 && value.verification?.ok !== false;
  return { value, text: printRestored(printable(value)), ...(isWhole ? {} : { failure: 'PROBLEMS_FOUND' as const }) };
}

async function outOfTrash(run: Run, folder: string, code: string, open: Unlocking['open']): Promise<Answer> {
  await open(folder);
  await run.call('records.restore', { code });
  return { value: { code, state: 'active' }, text: `${printable(code)} is back.` };
}

/** A day means its end, on the wall of this computer: what was there on that day. */
function momentOf(typed: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(typed);
  const moment = new Date(day ? `${typed}T23:59:59.999` : typed);
  if (Number.isNaN(moment.getTime()))
    throw new UsageError('Give --at as a day (2026-11-20) or an instant (2026-11-20T14:30).', 'restore');
  return moment.toISOString();
}

function printRestored({ state, at, files, bytes, missing, verification }: CallOutput<'backups.restore'>): string {
  const lines = [
    `Restored as it was on ${instant(at)} (state ${state}): ${counted(files, 'file')}, ${size(bytes)}.`,
    ...missing.map((path) => `${path} is not whole in the backup and was left out.`),
  ];
  if (verification === null)
    lines.push('Every file is what the backup says. To have it opened and verified, give a passphrase.');
  else lines.push(verificationLine(verification));
  return lines.join('\n');
}

function printDocument(files: CallOutput<'backups.document'>): string {
  if (files.length === 0) return 'This record has no file.';
  return files
    .map(({ file, found, state }) => {
      if (found === 'whole') return `${file} is whole. It was left alone.`;
      return found === 'restored'
        ? `${file} is back, from the state ${state ?? ''}.`
        : `${file}: no state has it whole.`;
    })
    .join('\n');
}

function printRecord(found: CallOutput<'backups.record'> & { readonly seq?: number | null }): string {
  const { record, state, at, changes, since, seq } = found;
  const lines = [`${record.code} as it was on ${instant(at)} (state ${state}):`];
  for (const { what, how, field, before, after } of changes) {
    const name = field ?? what;
    lines.push(
      how === 'added'
        ? `  ${name}: ${said(after)}  (not there now)`
        : `  ${name}: ${said(after)}  (now ${before === null ? 'nothing' : said(before)})`,
    );
  }
  if (changes.length === 0) lines.push('  Nothing is otherwise now.');
  if (since.links + since.citations > 0)
    lines.push(`  ${counted(since.links, 'link')} and ${counted(since.citations, 'citation')} that came since stay.`);
  if (seq === undefined && changes.length > 0) lines.push('With --bring-back it is so again; undo takes that back.');
  if (typeof seq === 'number') lines.push(`It is so again. Entry ${seq} of the history; undo takes it back.`);
  return lines.join('\n');
}

function said(value: unknown): string {
  return value === null ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
}

function printRepair({ ok, repaired, lost, kept, verification }: CallOutput<'backups.repair'>): string {
  const lines = repaired.map(({ what, where, state }) =>
    what === 'catalogue'
      ? `The catalogue is repaired ${where === 'pages' ? 'page by page' : 'row by row'}, with the state ${state}.`
      : `${what}${where === what ? '' : ` ${where}`} is taken back from the state ${state}.`,
  );
  for (const { kind, where } of lost) lines.push(`lost  ${kind}  ${where}`);
  if (lost.length > 0 && verification === null)
    lines.push('The catalogue was left as it is. To repair it without what is named above, give --accept-loss.');
  if (repaired.length === 0 && lost.length === 0) lines.push('Nothing is damaged.');
  if (kept !== null) lines.push(`What was damaged is kept in ${kept}. Remove it when you need it no more.`);
  if (verification !== null) lines.push(verificationLine(verification));
  if (ok && repaired.length > 0) lines.push('Everything is whole now.');
  return lines.join('\n');
}
