import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ForkOptions } from 'electron';
import type { StandInPort } from './message-channel.ts';

const parentPort = fileURLToPath(new URL('./parent-port.mjs', import.meta.url));
const running = new Set<ChildProcess>();

/** What goes over the channel of a child in both directions: a message, a message of one of its ports, a port that was closed. */
export type Carried =
  | { kind: 'message'; data: unknown; ports: number[] }
  | { kind: 'port'; port: number; data: unknown }
  | { kind: 'closed'; port: number };

/** A utility process is a plain Node child with a `process.parentPort`; messages are copied as structured clones. */
export class StandInUtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;
  readonly #ports = new Map<number, StandInPort>();

  constructor(modulePath: string, args: string[], options: ForkOptions) {
    super();
    const output = options.stdio === 'ignore' ? 'ignore' : 'inherit';
    this.#child = fork(modulePath, args, {
      execArgv: ['--import', parentPort],
      env: { ...(options.env ?? process.env) },
      serialization: 'advanced',
      stdio: [output, output, output, 'ipc'],
    });
    running.add(this.#child);
    this.#child.on('message', (message: Carried) => this.#take(message));
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('exit', (code) => {
      running.delete(this.#child);
      for (const port of this.#ports.values()) port.peer.closedByPeer();
      this.emit('exit', code ?? 1);
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  postMessage(message: unknown, transfer: StandInPort[] = []): void {
    for (const port of transfer) this.#ports.set(port.id, port);
    this.carry({ kind: 'message', data: message, ports: transfer.map(({ id }) => id) });
    for (const port of transfer) port.moveTo(this);
  }

  carry(carried: Carried): void {
    // A child that is gone hears nothing, and says so by its exit.
    if (this.#child.connected) this.#child.send(carried, () => {});
  }

  kill(): boolean {
    return this.#child.kill('SIGKILL');
  }

  #take(carried: Carried): void {
    if (carried.kind === 'message') return void this.emit('message', carried.data);
    const port = this.#ports.get(carried.port);
    if (carried.kind === 'port') port?.peer.deliver(carried.data);
    else {
      this.#ports.delete(carried.port);
      port?.peer.closedByPeer();
    }
  }
}

export const utilityProcess = {
  fork: (modulePath: string, args: string[] = [], options: ForkOptions = {}) =>
    new StandInUtilityProcess(modulePath, args, options),
};

export function endUtilityProcesses(): void {
  for (const child of running) child.kill('SIGKILL');
}
