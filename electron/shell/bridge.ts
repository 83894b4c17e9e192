import { z } from 'zod';
import { calls, isCallName } from '../../shared/contract/calls.ts';
import type { CallName } from '../../shared/contract/calls.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { Reply } from '../../shared/contract/message.ts';
import { isOwnWindow } from './sender.ts';
import type { Sender } from './sender.ts';

export type BridgeOptions = {
  /** Ids of the web contents that the main process made. */
  readonly windows: ReadonlySet<number>;
  /** Passes a parsed call on to the vault process. */
  readonly ask: (name: CallName, input: unknown) => Promise<Reply>;
};

const requestSchema = z.strictObject({ name: z.string(), input: z.unknown() });

/**
 * The way of a call from the window to the vault process: who sent it, is there such a call, does its input have the
 * shape of the contract. What fails is answered with a code and goes no further.
 */
export async function answerCall(event: Sender, request: unknown, { windows, ask }: BridgeOptions): Promise<Reply> {
  if (!isOwnWindow(event, windows)) return refuse('CALL_REFUSED');
  const parsed = requestSchema.safeParse(request);
  if (!parsed.success) return refuse('CALL_INVALID');
  const { name, input } = parsed.data;
  if (!isCallName(name)) return refuse('CALL_UNKNOWN');
  const checked = calls[name].input.safeParse(input);
  return checked.success ? ask(name, checked.data) : refuse('CALL_INVALID');
}

function refuse(code: ErrorCode): Reply {
  return { ok: false, error: { code, details: {} } };
}
