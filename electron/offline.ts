import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/**
 * Makes this process unable to reach a network by the ways that Node offers: sockets, datagrams, names and `fetch`.
 * Nothing in Khronika asks for one; a library that starts to, after an update, fails here at once and in every test.
 * It is a tripwire, not a sandbox: native code could go around it. Pipes to child processes are not affected.
 */
export function stayOffline(): void {
  const refuse = (): never => {
    throw new Error('Khronika works without a network. A connection was asked for and refused.');
  };
  const refuseLater = async (): Promise<never> => refuse();

  net.Socket.prototype.connect = refuse;
  net.Server.prototype.listen = refuse;
  dgram.Socket.prototype.bind = refuse;
  dgram.Socket.prototype.send = refuse;
  for (const [resolver, refusal] of [
    [dns, refuse],
    [dns.Resolver.prototype, refuse],
    [dns.promises, refuseLater],
    [dns.promises.Resolver.prototype, refuseLater],
  ] as const) {
    for (const name of Object.getOwnPropertyNames(resolver)) {
      if (/^(lookup|resolve|reverse)/.test(name)) Object.defineProperty(resolver, name, { value: refusal });
    }
  }
  globalThis.fetch = refuseLater;
  for (const name of ['WebSocket', 'EventSource']) Reflect.deleteProperty(globalThis, name);
  syncBuiltinESMExports();
}
