import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Where systems have the program that sets limits (util-linux). PATH is not asked: it is that of whoever started us. */
const PROGRAMS = ['/usr/bin/prlimit', '/bin/prlimit', '/run/current-system/sw/bin/prlimit'];

/**
 * One byte, now and for ever. The kernel writes no core file that is as short as that, and for a process with this very limit it starts no collector of
 * the system either (systemd-coredump, apport), which it would do with none (Linux, fs/coredump.c; core(5)).
 */
const LIMIT = '--core=1:1';

/**
 * Lets this process leave no core dump when it crashes, nor any that it starts from now on, nor those that it has started: what was in memory, keys and texts,
 * would lie on the disk in clear. On Linux alone, and where the program for it is there; elsewhere nothing happens, and nothing fails.
 *
 * @param platform of the system, as Node names it
 */
export function leaveNoCoreDumps(platform: string = process.platform): void {
  const program = platform === 'linux' ? PROGRAMS.find((each) => existsSync(each)) : undefined;
  if (program === undefined) return;
  for (const pid of withDescendants(process.pid))
    spawnSync(program, [LIMIT, `--pid=${pid}`], { stdio: 'ignore', env: {}, timeout: 2000 });
}

/** A process and those that it started: Chromium starts its zygotes, from which it makes others, before our first line runs. */
function withDescendants(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(withDescendants)];
}

function childrenOf(pid: number): number[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const lists = threads.map((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8'));
    return lists.flatMap((list) => list.trim().split(/\s+/)).flatMap((word) => (word === '' ? [] : [Number(word)]));
  } catch {
    // It ended meanwhile, or the kernel does not say.
    return [];
  }
}
