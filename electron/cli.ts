import { calls as contract, type CallInput, type CallOutput, type VaultCallName } from '../shared/contract/calls.ts';
import { isKhronikaError, KhronikaError } from '../shared/contract/errors.ts';
import { createCalls, type CallContext, type Calls } from './calls.ts';
import { fromWorkingFolder, readArguments } from './command-line/arguments.ts';
import { runs } from './command-line/commands.ts';
import { jsonText, printable } from './command-line/printable.ts';
import { progressLine } from './command-line/terminal.ts';
import { UsageError, usageText, type CommandName } from './command-line/usage.ts';
import { leaveNoCoreDumps } from './core-dumps.ts';
import { stayOffline } from './offline.ts';

/**
 * The command line. It calls the same archive as the window. Exit status 0; 1 with `error: CODE: sentence` on standard error; 2 for
 * wrong usage. The answer goes to standard output, everything else to standard error.
 */
await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<void> {
  stayOffline();
  leaveNoCoreDumps();
  const calls = createCalls();
  const progress = progressLine();
  const stop = new AbortController();
  // The first signal asks to stop in good order; the next one ends the process, which loses nothing either.
  const interrupt = (): void => {
    if (stop.signal.aborted) process.exit(1);
    stop.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A pipe that is closed early (`| head`) is no failure of ours; a full disk behind `> file` is.
    if (error.code !== 'EPIPE') report(new KhronikaError(error.code === 'ENOSPC' ? 'DISK_FULL' : 'WRITE_FAILED'));
    process.exit();
  });
  process.stderr.on('error', () => {});
  process.on('uncaughtException', (error) => {
    report(error);
    process.exit();
  });
  try {
    const run = readArguments(argv);
    if (run.command === null) {
      return say(run.wants === 'help' ? usageText() : (await calls['app.about']({})).version);
    }
    if (run.wants === 'help') return say(usageText(run.command));
    const { operands, options, vault } = run;
    const context: CallContext = { signal: stop.signal, onProgress: progress.show };
    const { command } = run;
    const answer = await runs[command]({
      operands,
      options,
      folder: vault === null ? '' : fromWorkingFolder(vault),
      signal: stop.signal,
      call: (name, input) => invoke(calls, command, name, input, context),
    });
    progress.clear();
    say(options.flag('json') ? jsonText(answer.value) : answer.text);
    if (answer.failure !== undefined) report(new KhronikaError(answer.failure));
    if (answer.exitCode !== undefined) process.exitCode = answer.exitCode;
    if (!stop.signal.aborted) await followKeys(calls, context, progress.clear);
  } catch (error) {
    progress.clear();
    report(stop.signal.aborted && !isKhronikaError(error) ? new KhronikaError('CANCELLED') : error);
  } finally {
    await calls['vault.lock']({});
  }
}

/** Goes on with a replacement of the keys that was interrupted: after the answer, so that nobody waits for it. Stopped, it is for the next command. */
async function followKeys(calls: Calls, context: CallContext, clear: () => void): Promise<void> {
  try {
    const { files } = await calls['keys.follow']({}, context);
    clear();
    if (files > 0)
      process.stderr.write(`The replacement of the keys was gone on with: ${files} more files follow the new keys.\n`);
  } catch (error) {
    clear();
    const why = isKhronikaError(error) ? `${error.code}: ${printable(error.message)}` : 'INTERNAL';
    process.stderr.write(`The replacement of the keys is not finished (${why}); the next command goes on with it.\n`);
  }
}

function report(error: unknown): void {
  if (error instanceof UsageError) {
    process.stderr.write(`${printable(error.message)}\n\n${usageText(error.command)}\n`);
    process.exitCode = 2;
    return;
  }
  process.exitCode = 1;
  if (isKhronikaError(error)) {
    process.stderr.write(`error: ${error.code}: ${printable(error.message)}\n`);
    return;
  }
  // A foreign message may carry words from a document, so only the places in the code are written.
  // A line of a stack trace that names a place in this program. A failure can come before the rest of this file was run.
  const isPlace = /^ {4}at [\w.#<>[\] ]*\(?(?:file|node):[^\s]*:\d+:\d+\)?$/;
  const places = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => isPlace.test(line)) : [];
  process.stderr.write(`${[`error: INTERNAL: ${new KhronikaError('INTERNAL').message}`, ...places].join('\n')}\n`);
}

/** Every call goes through the contract's schema here as it does on the way from a window. */
async function invoke<N extends VaultCallName>(
  calls: Calls,
  command: CommandName,
  name: N,
  input: unknown,
  context: CallContext,
): Promise<CallOutput<N>> {
  const parsed = contract[name].input.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new UsageError(`${issue?.path.join('.') ?? 'input'}: ${issue?.message ?? 'has another shape'}`, command);
  }
  return calls[name](parsed.data as CallInput<N>, context);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
