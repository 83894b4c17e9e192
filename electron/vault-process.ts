import { isCallName, isShellCall } from '../shared/contract/calls.ts';
import type { VaultCallName } from '../shared/contract/calls.ts';
import { HELLO, type CarriedReply, type FromVault, type Reply, type ToVault } from '../shared/contract/message.ts';
import { createCalls, type CallContext } from './calls.ts';
import { leaveNoCoreDumps } from './core-dumps.ts';
import { stayOffline } from './offline.ts';
import { createContentDesk } from './vault-process/content.ts';
import { dieQuietly, quietFailure } from './vault-process/quiet-failure.ts';
import { createReaderDesk, type MessagePort } from './vault-process/readers.ts';
import { createSealedCalls } from './vault-process/sealed-calls.ts';
import { loadDatabase } from './vault/native-database.ts';
import { guardNativeModules } from './vault/native-modules.ts';

/**
 * The process that holds the keys and the catalogue. It hears calls from the main process, one message each, and
 * answers under the same number. It has no window and no network, and ending it is how Khronika locks.
 */
const print = (text: string): void => void process.stderr.write(text);
dieQuietly(process, print);
leaveNoCoreDumps();
stayOffline();
guardNativeModules();
// While a person types the passphrase. What is wrong with it is said to whoever opens a vault.
setImmediate(() => {
  try {
    loadDatabase();
  } catch {}
});
const post = (message: FromVault): void => process.parentPort.postMessage(message);
const sealedCalls = createSealedCalls();
/** Calls begin, and answers and topics leave, in the order in which they came, however long each takes to open or to seal. */
let incoming: Promise<unknown> = Promise.resolve();
let outgoing: Promise<unknown> = Promise.resolve();
const content = createContentDesk(post);
const readers = createReaderDesk(post);
const calls = createCalls({
  reader: { fork: readers.fork },
  tell: (message) => {
    outgoing = outgoing.then(() => sealedCalls.sealTopic(message)).then(post);
  },
  serving: content.serving,
}) as unknown as Readonly<Record<VaultCallName, (input: unknown, context: CallContext) => Promise<unknown>>>;
/** What is under way stops in good order when the vault is to be locked. */
let untilLocked = new AbortController();

process.parentPort.on('message', ({ data, ports }: { data: ToVault; ports: readonly MessagePort[] }) => {
  if ('content' in data) content.hear(data);
  else if ('reader' in data) readers.hear(data, ports[0]);
  else incoming = incoming.then(() => hear(data));
});

type Call = Extract<ToVault, { id: number }>;

/** Opens a call and begins it; resolves then, and not when it is answered. */
async function hear({ id, name, input, sealed }: Call): Promise<void> {
  const send = (reply: CarriedReply | Promise<CarriedReply>): void => {
    outgoing = outgoing.then(async () => post({ id, reply: await reply }));
  };
  if (name === HELLO) {
    const { key } = input as { key: Uint8Array };
    return send({ ok: true, value: await sealedCalls.hello(key) });
  }
  if (sealed === undefined) return void answer(name, input).then(send);
  const opened = await sealedCalls.open(name, input, sealed);
  if (opened === null) return send({ ok: false, error: { code: 'CALL_REFUSED', details: {} }, again: true });
  const reply = 'refused' in opened ? Promise.resolve(opened.refused) : answer(name, opened.input);
  void reply.then((given) => send(sealedCalls.seal(name, given, sealed.session)));
}

async function answer(name: string, input: unknown): Promise<Reply> {
  if (!isCallName(name) || isShellCall(name)) return { ok: false, error: { code: 'CALL_UNKNOWN', details: {} } };
  if (name === 'vault.lock') {
    untilLocked.abort();
    untilLocked = new AbortController();
  }
  try {
    // The main process has parsed the input with the contract's schema of this name.
    return { ok: true, value: await calls[name](input, { signal: untilLocked.signal }) };
  } catch (error) {
    return { ok: false, error: quietFailure(error, print) };
  }
}
