import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ForkOptions } from 'electron';

const parentPort = fileURLToPath(new URL('./parent-port.mjs', import.meta.url));
const running = new Set<ChildProcess>();

/** A utility process is a plain Node child with a `process.parentPort`; messages are copied as structured clones. */
class StandInUtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;

  constructor(modulePath: string, args: string[], options: ForkOptions) {
    super();
    this.#child = fork(modulePath, args, {
      execArgv: ['--import', parentPort],
      env: { ...(options.env ?? process.env) },
      serialization: 'advanced',
    });
    running.add(this.#child);
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('exit', (code) => {
      running.delete(this.#child);
      this.emit('exit', code ?? 1);
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as object);
  }

  kill(): boolean {
    return this.#child.kill('SIGKILL');
  }
}

export const utilityProcess = {
  fork: (modulePath: string, args: string[] = [], options: ForkOptions = {}) =>
    new StandInUtilityProcess(modulePath, args, options),
};

export function endUtilityProcesses(): void {
  for (const child of running) child.kill('SIGKILL');
}
