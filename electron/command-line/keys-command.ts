import type { CallOutput } from '../../shared/contract/calls.ts';
import { fromWorkingFolder, wholeNumber } from './arguments.ts';
import { reserveFile } from './chosen-file.ts';
import type { Answer, Run } from './commands.ts';
import { chooseNewPassphrase, newPassphraseInFile } from './new-passphrase.ts';
import { counted } from './print.ts';
import { printable } from './printable.ts';
import { tableText } from './terminal.ts';
import { UsageError } from './usage.ts';

type Slot = CallOutput<'keys.list'>['slots'][number];

const ACTIONS = ['add-passphrase', 'add-recipient', 'remove', 'rename', 'recovery-key', 'replace', 'wipe'] as const;

/** `keys`: the ways to open a vault. */
export async function runKeys(run: Run, open: () => Promise<void>): Promise<Answer> {
  const { options } = run;
  const asked = ACTIONS.filter((name) => options.flag(name) || options.text(name) !== undefined);
  if (asked.length > 1) throw new UsageError(`Give one of ${asked.map((name) => `--${name}`).join(' and ')}.`, 'keys');
  const label = options.text('label');
  const workFactor = wholeNumber(options.text('work-factor'), '--work-factor');
  switch (asked[0]) {
    case undefined: {
      await open();
      const value = await run.call('keys.list', {});
      return { value, text: printKeys(printable(value)) };
    }
    case 'add-passphrase': {
      const read = await newPassphraseInFile(options);
      await open();
      const passphrase = read ?? (await chooseNewPassphrase(run.signal, options));
      const { id } = await run.call('keys.add-passphrase', {
        passphrase,
        label: options.text('add-passphrase'),
        ...(workFactor === undefined ? {} : { workFactor }),
      });
      return changed(run, id, `This passphrase opens the vault too now. Its slot is ${id}.`);
    }
    case 'add-recipient': {
      if (label === undefined) throw new UsageError('Give --label with --add-recipient.', 'keys');
      await open();
      const { id } = await run.call('keys.add-recipient', { recipient: options.text('add-recipient'), label });
      return changed(
        run,
        id,
        `Whoever has the identity of this recipient opens the vault and reads everything in it. The slot is ${id}.`,
      );
    }
    case 'remove': {
      await open();
      const id = options.text('remove') ?? '';
      await run.call('keys.remove', { id });
      return changed(
        run,
        id,
        'This way in is closed. Older copies of the vault still open with it; --replace makes new keys for everything.',
      );
    }
    case 'rename': {
      if (label === undefined) throw new UsageError('Give --label with --rename.', 'keys');
      await open();
      const { id } = await run.call('keys.rename', { id: options.text('rename'), label });
      return changed(run, id, `${id} is called “${printable(label)}” now.`);
    }
    case 'recovery-key':
      return newRecoveryKey(run, open);
    case 'replace':
      return replace(run, open, workFactor);
    default: {
      const value = await run.call('keys.wipe', { folder: run.folder, sure: options.text('wipe') });
      return {
        value: { slots: [], destroyed: value.slots },
        text: `${counted(value.slots, 'key slot')} destroyed. Nobody can open this vault any more. Copies and backups of it are not reached.`,
      };
    }
  }
}

/** What is answered after a change: the ways in as they are now, and which of them it was about. */
async function changed(run: Run, slot: string, text: string, more: object = {}): Promise<Answer> {
  const { slots } = await run.call('keys.list', {});
  return { value: { slots, slot, ...more }, text };
}

async function newRecoveryKey(run: Run, open: () => Promise<void>): Promise<Answer> {
  const file = run.options.text('recovery-file');
  await open();
  // The file is there before the key, so that no key is made that has no place to go.
  const reserved = file === undefined ? null : reserveFile(fromWorkingFolder(file), run.folder);
  let made: CallOutput<'keys.recovery-key'>;
  try {
    made = await run.call('keys.recovery-key', {});
  } catch (error) {
    reserved?.discard();
    throw error;
  }
  const { slot, recoveryKey } = made;
  const shown = shownKey(recoveryKey);
  if (reserved === null) return changed(run, slot.id, shown, { recoveryKey });
  try {
    reserved.fill(`# Recovery key of a Khronika vault\n${recoveryKey}\n`);
  } catch {
    return changed(run, slot.id, `The file for it could not be written.\n${shown}`, { recoveryKey });
  }
  return changed(
    run,
    slot.id,
    'The new recovery key is in the file you named, and the old one opens nothing any more.',
  );
}

async function replace(run: Run, open: () => Promise<void>, workFactor: number | undefined): Promise<Answer> {
  const read = await newPassphraseInFile(run.options);
  await open();
  const { replacing } = await run.call('keys.list', {});
  // What was begun is gone on with, under the passphrase that it was begun with.
  const passphrase = replacing ? '' : (read ?? (await chooseNewPassphrase(run.signal, run.options)));
  const value = await run.call('keys.replace', {
    passphrase,
    ...(workFactor === undefined ? {} : { workFactor }),
  });
  const lines = [
    `The vault has new keys. ${counted(value.files, 'file')} follow them.`,
    ...(value.unreadable === 0
      ? []
      : [`${counted(value.unreadable, 'file')} could not be opened and stay as they are; run verify.`]),
    ...(value.recoveryKey === null ? [] : ['', shownKey(value.recoveryKey)]),
    '',
    printSlots(printable(value.slots)),
    '',
    'Copies and backups from before open with the old passphrases and keys. Make a new backup, and destroy them.',
  ];
  const { slots, files, unreadable, recoveryKey } = value;
  const mine = slots.find(({ inUse }) => inUse)?.id ?? '';
  return {
    value: { slots, slot: mine, files, unreadable, ...(recoveryKey === null ? {} : { recoveryKey }) },
    text: lines.join('\n'),
  };
}

function shownKey(recoveryKey: string): string {
  return `Recovery key, shown this once. Write it down and keep it away from this computer:\n\n  ${recoveryKey}\n`;
}

function printKeys({ slots, identity, recipient, filesToRewrap, replacing }: CallOutput<'keys.list'>): string {
  return [
    printSlots(slots),
    '',
    `Files are encrypted to ${identity === 'hybrid' ? 'a hybrid (post-quantum) identity' : 'an X25519 identity'}. What is meant for this vault is sealed to:`,
    `  ${recipient}`,
    ...(replacing
      ? [
          '',
          `The keys are being replaced: ${counted(filesToRewrap, 'file')} to go. It goes on by itself, after each command and in an open window.`,
        ]
      : []),
  ].join('\n');
}

const KINDS: Readonly<Record<Slot['kind'], string>> = {
  passphrase: 'passphrase',
  recovery: 'recovery key',
  recipient: 'recipient',
  shares: 'recovery kit',
};

function printSlots(slots: readonly Slot[]): string {
  const day = (instant: string | null): string => instant?.slice(0, 10) ?? 'not known';
  return tableText([
    ['SLOT', 'OPENS WITH', 'MADE', 'PROVEN', 'LABEL'],
    ...slots.map((slot) => [
      slot.id,
      slot.kind === 'shares' && slot.needed !== null
        ? `${slot.needed} of ${slot.shares ?? '?'} shares`
        : KINDS[slot.kind],
      day(slot.made),
      slot.proven === null ? 'never' : day(slot.proven),
      [
        slot.label,
        ...(slot.inUse ? ['(in use)'] : []),
        ...(slot.intact ? [] : ['(missing or damaged)']),
        ...(slot.kind === 'recipient' && slot.recipient !== null ? [slot.recipient.slice(0, 20)] : []),
      ]
        .filter((part) => part !== '')
        .join(' '),
    ]),
  ]);
}
