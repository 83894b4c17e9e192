import { isCallName } from '../shared/contract/calls.ts';
import type { CallName } from '../shared/contract/calls.ts';
import { isKhronikaError } from '../shared/contract/errors.ts';
import type { Failure, Reply, VaultMessage, VaultRequest } from '../shared/contract/message.ts';
import { createCalls } from './calls.ts';
import { stayOffline } from './offline.ts';

/**
 * The process that holds the keys and the catalogue. It hears calls from the main process, one message each, and
 * answers under the same number. It has no window and no network, and ending it is how Khronika locks.
 */
stayOffline();
const calls = createCalls() as Readonly<Record<CallName, (input: unknown) => Promise<unknown>>>;

process.parentPort.on('message', ({ data }: { data: VaultRequest }) => {
  void answer(data).then((reply) => {
    process.parentPort.postMessage({ id: data.id, reply } satisfies VaultMessage);
  });
});

async function answer({ name, input }: VaultRequest): Promise<Reply> {
  if (!isCallName(name)) return { ok: false, error: { code: 'CALL_UNKNOWN', details: {} } };
  try {
    // The main process has parsed the input with the contract's schema of this name.
    return { ok: true, value: await calls[name](input) };
  } catch (error) {
    return { ok: false, error: failure(error) };
  }
}

function failure(error: unknown): Failure {
  if (isKhronikaError(error)) return { code: error.code, details: error.details };
  // A foreign message may carry words from a document, so only the places in the code are written.
  const places = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  process.stderr.write(`khronika: unexpected failure in the vault process\n${places.join('\n')}\n`);
  return { code: 'INTERNAL', details: {} };
}
