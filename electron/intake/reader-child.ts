import { fork, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The reader process as the supervision sees it, whichever way it was started. */
export interface ReaderChild {
  send(message: unknown): void;
  /** Returns how to stop listening, as does onGone. */
  onMessage(listener: (message: unknown) => void): () => void;
  /** Called once, when the process is gone or can no longer be talked to; at once if it is already. */
  onGone(listener: () => void): () => void;
  /** Ends the process at once; it may be in an endless loop. */
  kill(): void;
}

export type ForkReader = () => ReaderChild;

/** What a reader may do beyond reading its own program. Threads are confined as their process is. */
export interface Allowed {
  readonly threads?: boolean;
}

/** Memory of the reader for JavaScript, in MiB: text of the largest document several times over. */
const READER_MEMORY = 1024;

/** For what is soon forgotten a few MiB are enough: with more it would be taken, and kept, by every reader. */
const memoryFlags: readonly string[] = [`--max-old-space-size=${READER_MEMORY}`, '--max-semi-space-size=4'];

/**
 * Starts the reader as a plain Node process (the command line, tests): with no environment, no output, and Node's permission
 * model, under which it may read its own program and nothing else, write nothing and start nothing.
 *
 * @param entry path of the reader's program; without it, electron/reader-process.ts beside this folder
 * @param allowed what this reader may do beyond that
 */
export function forkReader(
  entry = fileURLToPath(new URL('../reader-process.ts', import.meta.url)),
  allowed: Allowed = {},
): ReaderChild {
  const program = realpathSync(entry);
  const leash = leashed();
  const flags = confinement(program, allowed);
  const child = fork(program, [], {
    ...(leash.length === 0 ? {} : { execPath: leash[0] }),
    cwd: dirname(program),
    // Windows programs do not start without SystemRoot.
    env: process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] } : {},
    execArgv: leash.length === 0 ? flags : [...leash.slice(1), process.execPath, ...flags],
    serialization: 'advanced',
    // What a library prints about a file could be a piece of the file.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  endWithThisProcess(child);
  return overIpc(child);
}

const running = new Set<ChildProcess>();

/** A reader that is busy with a hostile file does not notice that it is alone, and would keep the file in memory. */
function endWithThisProcess(child: ChildProcess): void {
  if (running.size === 0) process.once('exit', endAll);
  running.add(child);
  child.once('exit', () => {
    running.delete(child);
    if (running.size === 0) process.off('exit', endAll);
  });
}

function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

let leash: readonly string[] | undefined;

/** The command in front of the reader's that has Linux end it when this process is killed; empty where there is none. */
function leashed(): readonly string[] {
  const command = ['/usr/bin/setpriv', '--pdeathsig', 'KILL', '--'];
  const works = () =>
    process.platform === 'linux' && spawnSync(command[0] ?? '', [...command.slice(1), 'true']).status === 0;
  return (leash ??= works() ? command : []);
}

/** The flags of Node that confine a reader to reading the folders of its own program. */
export function confinement(program: string, { threads = false }: Allowed = {}): string[] {
  return [
    '--permission',
    ...(threads ? ['--allow-worker'] : []),
    ...programFolders(program).map((folder) => `--allow-fs-read=${folder}`),
    ...memoryFlags,
    '--no-warnings',
  ];
}

/** A child process with an IPC channel as the supervision sees it. */
export function overIpc(child: ChildProcess): ReaderChild {
  let gone = false;
  const listeners = new Set<() => void>();
  const end = () => {
    if (gone) return;
    gone = true;
    for (const listener of listeners) listener();
  };
  child.once('exit', end);
  child.once('error', end);
  child.once('disconnect', () => {
    child.kill('SIGKILL');
    end();
  });
  return {
    send(message) {
      // A process that died meanwhile is reported by its exit; the failed send adds nothing.
      if (!gone && child.connected) child.send(message as object, () => {});
    },
    onMessage(listener) {
      child.on('message', listener);
      return () => child.off('message', listener);
    },
    onGone(listener) {
      if (gone) listener();
      else listeners.add(listener);
      return () => listeners.delete(listener);
    },
    kill() {
      child.kill('SIGKILL');
    },
  };
}

/** The program's own folder and the packages that it uses: what it must read to start. */
function programFolders(program: string): string[] {
  const own = dirname(program);
  // Run from its sources, it uses those that window and host share; a built program has them in itself.
  const shared = join(dirname(own), 'shared');
  const folders = existsSync(shared) ? [own, shared] : [own];
  for (let at = own; ; at = dirname(at)) {
    const packages = join(at, 'node_modules');
    if (existsSync(packages)) folders.push(packages, realpathSync(packages));
    const description = join(at, 'package.json');
    if (existsSync(description)) folders.push(description);
    if (at === dirname(at)) return [...new Set(folders)];
  }
}
