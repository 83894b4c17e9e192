import { isCallName, isShellCall } from '../shared/contract/calls.ts';
import type { VaultCallName } from '../shared/contract/calls.ts';
import type { FromVault, Reply, ToVault } from '../shared/contract/message.ts';
import { createCalls, type CallContext } from './calls.ts';
import { stayOffline } from './offline.ts';
import { createContentDesk } from './vault-process/content.ts';
import { dieQuietly, quietFailure } from './vault-process/quiet-failure.ts';
import { createReaderDesk, type MessagePort } from './vault-process/readers.ts';

/**
 * The process that holds the keys and the catalogue. It hears calls from the main process, one message each, and
 * answers under the same number. It has no window and no network, and ending it is how Khronika locks.
 */
const print = (text: string): void => void process.stderr.write(text);
dieQuietly(process, print);
stayOffline();
const post = (message: FromVault): void => process.parentPort.postMessage(message);
const content = createContentDesk(post);
const readers = createReaderDesk(post);
const calls = createCalls({
  reader: { fork: readers.fork },
  tell: post,
  serving: content.serving,
}) as unknown as Readonly<Record<VaultCallName, (input: unknown, context: CallContext) => Promise<unknown>>>;
/** What is under way stops in good order when the vault is to be locked. */
let untilLocked = new AbortController();

process.parentPort.on('message', ({ data, ports }: { data: ToVault; ports: readonly MessagePort[] }) => {
  if ('content' in data) content.hear(data);
  else if ('reader' in data) readers.hear(data, ports[0]);
  else void answer(data.name, data.input).then((reply) => post({ id: data.id, reply }));
});

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
