import { existsSync } from 'node:fs';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { fail } from '../../shared/contract/errors.ts';
import { fromWorkingFolder, oneOf } from './arguments.ts';
import type { Answer, Run } from './commands.ts';
import { printSize } from './exchange-print.ts';
import { counted } from './print.ts';
import { printable } from './printable.ts';
import { styled } from './terminal.ts';
import { UsageError } from './usage.ts';

const LEVELS = ['public', 'partners', 'un-confidential', 'internal'] as const;
type Colleague = CallOutput<'exchange.colleagues'>['colleagues'][number];

/** `exchange`: writes a change set for a colleague, tells what it would hold, or looks after cards. */
export async function runExchange(run: Run, open: () => Promise<void>): Promise<Answer> {
  const { operands, options } = run;
  const [, file] = operands;
  const [to, card, added] = [options.text('to'), options.text('card'), options.text('add')];
  const level = oneOf(options.text('level'), 'level', LEVELS);
  const label = options.text('label');
  const asked = [options.flag('list'), card !== undefined, added !== undefined, to !== undefined].filter(
    Boolean,
  ).length;
  if (asked !== 1) throw new UsageError('Give --to RECIPIENT with FILE, or --card, --add or --list.', 'exchange');
  if (added !== undefined && (label === undefined || level === undefined))
    throw new UsageError('--add needs --label and --level.', 'exchange');
  const isAbout = level !== undefined || options.flag('compared');
  if (to !== undefined && !options.flag('preview') && !isAbout && file === undefined)
    throw new UsageError('Give the FILE to write, or --preview.', 'exchange');

  await open();
  if (options.flag('list')) return listed(await run.call('exchange.colleagues', {}));
  if (card !== undefined) {
    const path = fromWorkingFolder(card);
    if (existsSync(path)) fail('FILE_EXISTS');
    await run.call('exchange.writeCard', { file: path });
    const { text: _text, ...own } = await run.call('exchange.card', {});
    return { value: own, text: `The card of this vault is in ${printable(card)}.\nIts short code: ${own.code}` };
  }
  if (added !== undefined) {
    const read = await run.call('exchange.readCard', { file: fromWorkingFolder(added) });
    const value = await run.call('exchange.addColleague', {
      card: read.text,
      label,
      level,
      confirmed: options.flag('compared'),
    });
    return { value, text: printAdded(printable(value)) };
  }
  const colleague = await find(run, to ?? '');
  if (isAbout) {
    const value = await run.call('exchange.changeColleague', {
      vault: colleague.vault,
      ...(level === undefined ? {} : { level }),
      ...(options.flag('compared') ? { confirmed: true } : {}),
    });
    if (file === undefined && !options.flag('preview')) return { value, text: printColleague(printable(value)) };
  }
  if (options.flag('preview')) {
    const value = await run.call('exchange.preview', { vault: colleague.vault });
    return { value, text: printPreview(printable(value)) };
  }
  const path = fromWorkingFolder(file ?? '');
  if (existsSync(path)) fail('FILE_EXISTS');
  const written = await run.call('exchange.write', { vault: colleague.vault, file: path });
  return {
    value: { to: colleague.label, vault: colleague.vault, ...written },
    text: [
      `Set ${written.number} for ${printable(colleague.label)} is written: ${counted(written.changes, 'change')}, ${counted(written.files, 'file')}, ${printSize(written.size)}.`,
      ...(colleague.confirmed === null
        ? ['The short code of their card was never compared with them. Do that before anything that matters goes.']
        : []),
    ].join('\n'),
  };
}

/** By label, by the id of the vault, or by the card itself. */
async function find(run: Run, wanted: string): Promise<Colleague> {
  const { colleagues } = await run.call('exchange.colleagues', {});
  const named = colleagues.filter(({ label, vault }) => label === wanted || vault === wanted);
  if (named.length > 1) fail('COLLEAGUE_AMBIGUOUS', { known: named.map(({ vault }) => vault).join(', ') });
  if (named[0] !== undefined) return named[0];
  const path = fromWorkingFolder(wanted);
  if (!existsSync(path)) return fail('COLLEAGUE_UNKNOWN');
  const card = await run.call('exchange.readCard', { file: path });
  return colleagues.find(({ vault }) => vault === card.vault) ?? fail('COLLEAGUE_UNKNOWN');
}

function listed(value: CallOutput<'exchange.colleagues'>): Answer {
  const lines = printable(value).colleagues.map(printColleague);
  return { value, text: lines.length === 0 ? 'No colleague is known to this vault.' : lines.join('\n\n') };
}

function printAdded(colleague: Colleague): string {
  const compare =
    colleague.confirmed === null
      ? [
          '',
          'Compare the short code with its owner, in person or on the telephone. Then say so with --to and --compared.',
        ]
      : [];
  return [printColleague(colleague), ...compare].join('\n');
}

function printColleague({ label, vault, level, code, confirmed, sent, received }: Colleague): string {
  return [
    `${styled(label, 'bold')}  ${vault}`,
    `  up to: ${level}`,
    `  short code: ${code}  ${confirmed === null ? '(not compared)' : `(compared ${confirmed.slice(0, 10)})`}`,
    sent === null
      ? '  nothing was sent'
      : `  sent: set ${sent.number}, ${sent.at.slice(0, 10)}${sent.confirmed === null ? ', no answer yet' : ', received'}`,
    received === null ? '  nothing was received' : `  received: set ${received.number}, ${received.at.slice(0, 10)}`,
  ].join('\n');
}

function printPreview(preview: CallOutput<'exchange.preview'>): string {
  const { colleague, goes, changes, bytes, records, recordsTotal, withheld, withheldRecords, incomplete, loosened } =
    preview;
  const parts = (counts: typeof goes): string =>
    [
      counted(counts.records, 'record'),
      counted(counts.links, 'link'),
      counted(counts.citations, 'source'),
      counted(counts.files, 'file'),
      counted(counts.words, 'text of a page', 'texts of pages'),
    ].join(', ');
  return [
    `For ${styled(colleague.label, 'bold')}, up to ${colleague.level}: ${counted(changes, 'change')} of ${parts(goes)}; originals of ${printSize(bytes)}.`,
    ...records.map(({ code, title, isNew }) => `  ${code}  ${title}${isNew ? '' : '  (changed)'}`),
    ...(recordsTotal > records.length ? [`  and ${recordsTotal - records.length} more`] : []),
    '',
    `Stays here: ${parts(withheld)}.`,
    ...withheldRecords.map((each) => `  ${each.code}  ${each.title}  (${each.level})`),
    ...(incomplete === 0 ? [] : [`${counted(incomplete, 'row')} go without what they say of these.`]),
    ...(loosened.length === 0
      ? []
      : [
          '',
          'These were once marked more strictly. What they said then goes with their history:',
          ...loosened.map(({ code, title }) => `  ${code}  ${title}`),
        ]),
    'Nothing was written.',
  ].join('\n');
}
