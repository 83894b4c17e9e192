import type { Carried } from './utility-process.ts';

type Owner = { carry(carried: Carried): void };
let lastId = 0;

/** One end of a channel. It is of use once it was given to a child; what is sent to it before waits. */
export class StandInPort {
  readonly id = ++lastId;
  peer: StandInPort = this;
  #owner: Owner | null = null;
  readonly #waiting: unknown[] = [];

  moveTo(owner: Owner): void {
    this.#owner = owner;
    for (const data of this.#waiting.splice(0)) this.deliver(data);
  }

  deliver(data: unknown): void {
    if (this.#owner === null) this.#waiting.push(data);
    else this.#owner.carry({ kind: 'port', port: this.id, data });
  }

  closedByPeer(): void {
    this.#owner?.carry({ kind: 'closed', port: this.id });
  }
}

export class MessageChannelMain {
  readonly port1 = new StandInPort();
  readonly port2 = new StandInPort();

  constructor() {
    this.port1.peer = this.port2;
    this.port2.peer = this.port1;
  }
}
