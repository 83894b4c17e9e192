import { openSync, readFileSync, writeSync, closeSync, fsyncSync, constants } from 'node:fs';
import { calls as contract, type CallInput, type CallName, type CallOutput } from '../shared/contract/calls.ts';
import { fail, isKhronikaError } from '../shared/contract/errors.ts';
import { createCalls, type CallContext, type Calls } from './calls.ts';
import { fromWorkingFolder, oneOf, readArguments, wholeNumber, type Arguments } from './command-line/arguments.ts';
import { askNewPassphrase, askSecret, Cancelled, readRecoveryKey, readSecretFile } from './command-line/passphrase.ts';
import * as print from './command-line/print.ts';
import { progressLine } from './command-line/terminal.ts';
import { usageText, UsageError, type CommandName } from './command-line/usage.ts';
import { stayOffline } from './offline.ts';
import { printTimelineTable } from './submissions/timeline-table.ts';

/** What a command answers: the value for `--json`, and the text for a person. */
interface Answer {
  readonly value: unknown;
  readonly text: string;
}

type Command = (run: Run) => Promise<Answer>;

/** One run of the command line. */
interface Run {
  readonly operands: readonly string[];
  readonly options: Arguments['options'];
  readonly folder: string;
  /** Calls the archive; the input is parsed by the contract as if it came from a window. */
  call<N extends CallName>(name: N, input: unknown): Promise<CallOutput<N>>;
  /** Unlocks the vault of the first operand. */
  open(): Promise<CallOutput<'vault.open'>>;
}

const commands: Readonly<Record<CommandName, Command>> = {
  async create(run) {
    const workFactor = wholeNumber(run.options['work-factor'], 'work-factor');
    const { id, recoveryKey } = await run.call('vault.create', {
      folder: run.folder,
      passphrase: await givenPassphrase(run.options['passphrase-file']),
      recipient: oneOf(run.options.recipient, 'recipient', ['hybrid', 'x25519']) ?? 'hybrid',
      ...(workFactor === undefined ? {} : { workFactor }),
    });
    const file = run.options['recovery-file'];
    if (file === undefined) {
      const text = `The vault is made.\n\nRecovery key, shown this once. Write it down and keep it away from this computer:\n\n  ${recoveryKey}\n`;
      return { value: { id, recoveryKey }, text };
    }
    writeNewFile(fromWorkingFolder(file), `# Recovery key of the Khronika vault ${id}\n${recoveryKey}\n`);
    return {
      value: { id },
      text: 'The vault is made. The recovery key is in the file you named; keep it away from this computer.',
    };
  },

  async add(run) {
    const paths = run.operands.slice(1);
    if (paths.length === 0) throw new UsageError('Give at least one file or folder to add.');
    await run.open();
    const { by, source } = run.options;
    const value = await run.call('intake.add', {
      paths: paths.map(fromWorkingFolder),
      ...(by === undefined ? {} : { by }),
      ...(source === undefined ? {} : { source }),
    });
    return { value, text: print.printAdded(value) };
  },

  async put(run) {
    const [, file] = run.operands;
    if (file === undefined) throw new UsageError('Give the file with the records.');
    const text = readText(file);
    await run.open();
    const value = await run.call('records.put', { text });
    return { value, text: print.printPut(value) };
  },

  async list(run) {
    await run.open();
    const value = await run.call('records.list', {
      ...(run.options.type === undefined ? {} : { type: run.options.type }),
      state: run.options.trashed === true ? 'trashed' : 'active',
    });
    return { value, text: print.printList(value) };
  },

  async show(run) {
    const code = operand(run, 1, 'the code of a record');
    await run.open();
    const value = await run.call('records.show', { code });
    return { value, text: print.printRecord(value) };
  },

  async search(run) {
    const query = run.operands.slice(1).join(' ');
    if (query === '') throw new UsageError('Give the words to search for.');
    const limit = wholeNumber(run.options.limit, 'limit');
    await run.open();
    const value = await run.call('search', { query, ...(limit === undefined ? {} : { limit }) });
    return { value, text: print.printSearch(value) };
  },

  async timeline(run) {
    const code = operand(run, 1, 'the code of a person or an organisation');
    const language = oneOf(run.options.language, 'language', ['en', 'ru', 'be']) ?? 'en';
    const theme = oneOf(run.options.theme, 'theme', ['light', 'print']) ?? 'light';
    await run.open();
    const value = await run.call('timeline', { code });
    let text = printTimelineTable(value, { language, columns: process.stdout.columns ?? 100 });
    if (run.options.svg !== undefined) {
      const { svg } = await run.call('timeline.draw', { code, language, theme });
      writeFile(fromWorkingFolder(run.options.svg), svg);
      text += `\nDrawn into ${run.options.svg}.`;
    }
    return { value, text };
  },

  async export(run) {
    const { form, about, out, stage, publish, organisation, session, contact, checked } = run.options;
    if (form === undefined || about === undefined || out === undefined)
      throw new UsageError('Give --form, --about and --out.');
    const folder = fromWorkingFolder(out);
    const mayPublish = oneOf(publish, 'publish', ['yes', 'no']) !== 'no';
    await run.open();
    const value = await run.call('submission.export', {
      form,
      about,
      folder,
      publish: mayPublish,
      ...(stage === undefined ? {} : { stage }),
      ...(organisation === undefined ? {} : { organisations: organisation }),
      ...(session === undefined ? {} : { session }),
      ...(contact === undefined ? {} : { contact }),
      ...(checked === undefined ? {} : { checked }),
    });
    return { value, text: print.printExport(value, out) };
  },

  async history(run) {
    const [, code] = run.operands;
    const limit = wholeNumber(run.options.limit, 'limit');
    await run.open();
    const value = await run.call('history.read', {
      ...(code === undefined ? {} : { code }),
      ...(limit === undefined ? {} : { limit }),
    });
    return { value, text: print.printHistory(value) };
  },

  async undo(run) {
    const seq = wholeNumber(run.operands[1], 'ENTRY');
    await run.open();
    const value = await run.call('history.undo', seq === undefined ? {} : { seq });
    return { value, text: `Entry ${value.undone} is taken back.` };
  },

  async trash(run) {
    const code = operand(run, 1, 'the code of a record');
    await run.open();
    return {
      value: await run.call('records.trash', { code }),
      text: `${code} is in the trash. khronika restore brings it back.`,
    };
  },

  async restore(run) {
    const code = operand(run, 1, 'the code of a record');
    await run.open();
    return { value: await run.call('records.restore', { code }), text: `${code} is back.` };
  },

  async verify(run) {
    await run.open();
    const value = await run.call('vault.verify', {});
    if (!value.ok) process.exitCode = 1;
    return { value, text: print.printVerification(value) };
  },

  async passphrase(run) {
    const workFactor = wholeNumber(run.options['work-factor'], 'work-factor');
    const file = run.options['new-passphrase-file'];
    await run.open();
    const passphrase = file === undefined ? await askNewPassphrase() : readSecretFile(fromWorkingFolder(file));
    await run.call('vault.passphrase', { passphrase, ...(workFactor === undefined ? {} : { workFactor }) });
    return { value: { changed: true }, text: 'The passphrase is changed.' };
  },

  async sample(run) {
    const value: { recoveryKey?: string; put?: unknown; documents?: number } = {};
    let made = '';
    const { existsSync } = await import('node:fs');
    if (!existsSync(run.folder)) {
      const created = await run.call('vault.create', {
        folder: run.folder,
        passphrase: await givenPassphrase(run.options['passphrase-file']),
        recipient: oneOf(run.options.recipient, 'recipient', ['hybrid', 'x25519']) ?? 'hybrid',
      });
      value.recoveryKey = created.recoveryKey;
      made = `The vault is made. Its recovery key: ${created.recoveryKey}\n`;
    }
    await run.open();
    const sample = await run.call('sample.add', {});
    return { value: { ...value, ...sample }, text: `${made}The sample archive is in. ${print.printPut(sample.put)}` };
  },
};

await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<void> {
  // A pipe that is closed early (`| head`) is no failure of ours.
  process.stdout.on('error', () => process.exit(0));
  stayOffline();
  const calls = createCalls();
  const progress = progressLine();
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  try {
    const { command, operands, options } = readArguments(argv);
    if (options.version === true) return say(`${(await calls['app.about']({})).version}`);
    if (options.help === true || command === null) {
      if (command === null && options.help !== true) throw new UsageError('Give a command.');
      return say(usageText(command ?? undefined));
    }
    const [vault] = operands;
    if (vault === undefined) throw new UsageError('Give the folder of the vault.');
    const folder = fromWorkingFolder(vault);
    const context: CallContext = { signal: stop.signal, onProgress: progress.show };
    const call = <N extends CallName>(name: N, input: unknown): Promise<CallOutput<N>> =>
      invoke(calls, name, input, context);
    const run: Run = {
      operands,
      options,
      folder,
      call,
      open: async () => call('vault.open', { folder, unlock: await unlockWith(options) }),
    };
    const answer = await commands[command](run);
    progress.clear();
    say(options.json === true ? JSON.stringify(answer.value, null, 2) : answer.text);
    if (stop.signal.aborted) process.exitCode = 1;
  } catch (error) {
    progress.clear();
    report(error, stop.signal.aborted);
  } finally {
    await calls['vault.lock']({});
  }
}

function report(error: unknown, aborted: boolean): void {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n\n${usageText()}\n`);
    process.exitCode = 2;
  } else if (error instanceof Cancelled || aborted) {
    process.stderr.write('error: CANCELLED: Stopped. What was stored before stays.\n');
    process.exitCode = 1;
  } else if (isKhronikaError(error)) {
    process.stderr.write(`error: ${error.code}: ${error.message}\n`);
    process.exitCode = 1;
  } else {
    // A foreign message may carry words from a document, so only the places in the code are written.
    const places = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
    process.stderr.write(
      `error: INTERNAL: Something unexpected happened. What was stored before is safe.\n${places.join('\n')}\n`,
    );
    process.exitCode = 1;
  }
}

/** Every call goes through the contract's schema here as it does on the way from a window. */
async function invoke<N extends CallName>(
  calls: Calls,
  name: N,
  input: unknown,
  context: CallContext,
): Promise<CallOutput<N>> {
  const parsed = contract[name].input.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new UsageError(`${issue?.path.join('.') ?? 'input'}: ${issue?.message ?? 'has another shape'}`);
  }
  return calls[name](parsed.data as CallInput<N>, context);
}

async function unlockWith(options: Arguments['options']): Promise<{ passphrase: string } | { recoveryKey: string }> {
  const recovery = options['recovery-key-file'];
  if (recovery !== undefined) return { recoveryKey: readRecoveryKey(fromWorkingFolder(recovery)) };
  const file = options['passphrase-file'];
  return { passphrase: file === undefined ? await askSecret('Passphrase: ') : readSecretFile(fromWorkingFolder(file)) };
}

/** For a new vault: from the file, or asked for twice. */
async function givenPassphrase(file: string | undefined): Promise<string> {
  return file === undefined ? askNewPassphrase() : readSecretFile(fromWorkingFolder(file));
}

function operand(run: Run, index: number, what: string): string {
  return run.operands[index] ?? usage(`Give ${what}.`);
}

function usage(sentence: string): never {
  throw new UsageError(sentence);
}

function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : fromWorkingFolder(file), 'utf8');
  } catch (error) {
    return fail('READ_FAILED', {}, error);
  }
}

/** A file that must not be there yet: a recovery key never overwrites another. */
function writeNewFile(path: string, text: string): void {
  write(path, text, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL);
}

function writeFile(path: string, text: string): void {
  write(path, text, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC);
}

function write(path: string, text: string, flags: number): void {
  try {
    const file = openSync(path, flags, 0o600);
    try {
      const bytes = Buffer.from(text);
      for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    fail(code === 'ENOSPC' ? 'DISK_FULL' : code === 'EEXIST' ? 'FILE_EXISTS' : 'WRITE_FAILED', {}, error);
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
