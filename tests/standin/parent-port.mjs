import { EventEmitter } from 'node:events';
import { deserialize, serialize } from 'node:v8';

// `process.parentPort` of a utility process, and the message ports that come with messages, over the message channel of a Node child
// process. As in Electron, what comes before somebody listens waits.
class Port extends EventEmitter {
  #waiting = [];
  #started = false;
  #send;

  constructor(send, startsByItself) {
    super();
    this.#send = send;
    if (startsByItself) {
      this.on('newListener', (name) => {
        if (name === 'message') queueMicrotask(() => this.start());
      });
    }
  }

  postMessage(data) {
    this.#send({ data });
  }

  start() {
    this.#started = true;
    for (const event of this.#waiting.splice(0)) this.emit('message', event);
  }

  close() {
    this.#send({ closed: true });
  }

  pause() {}

  take(event) {
    if (this.#started) this.emit('message', event);
    else this.#waiting.push(event);
  }
}

// In Electron what goes over a port goes from process to process. Here it is carried by the main process, so it is masked: nobody can find it there.
const MASK = 0xa5;
const masked = (data) => serialize(data).map((byte) => byte ^ MASK);
const unmasked = (bytes) => deserialize(Buffer.from(bytes.map((byte) => byte ^ MASK)));

const ports = new Map();
const say = (carried) => {
  if (process.connected) process.send(carried);
};
const parent = new Port(({ data }) => say({ kind: 'message', data, ports: [] }), true);
process.parentPort = parent;

process.on('message', (carried) => {
  if (carried.kind === 'message') {
    const given = carried.ports.map((port) => {
      const made = new Port(
        ({ data, closed }) => say(closed ? { kind: 'closed', port } : { kind: 'port', port, data: masked(data) }),
        false,
      );
      ports.set(port, made);
      return made;
    });
    parent.take({ data: carried.data, ports: given });
  } else if (carried.kind === 'port') ports.get(carried.port)?.take({ data: unmasked(carried.data), ports: [] });
  else {
    ports.get(carried.port)?.emit('close');
    ports.delete(carried.port);
  }
});
// Electron ends its utility processes with the app.
process.on('disconnect', () => process.exit(0));
