import { z } from 'zod';
import { calls, isCallName, isShellCall, limitOf } from '../../shared/contract/calls.ts';
import type { CallInput, CallOutput, VaultCallName } from '../../shared/contract/calls.ts';
import type { ShellCallName } from '../../shared/contract/calls/shell.ts';
import { isKhronikaError, type ErrorCode } from '../../shared/contract/errors.ts';
import type { Reply } from '../../shared/contract/message.ts';
import { measure } from './call-size.ts';
import { withPaths } from './path-fields.ts';
import type { Places } from './places.ts';
import { isOwnWindow } from './sender.ts';
import type { Sender } from './sender.ts';

/** One function for every call that the main process answers itself. */
export type ShellCalls = {
  readonly [N in ShellCallName]: (input: CallInput<N>) => Promise<CallOutput<N>>;
};

export type BridgeOptions = {
  /** Ids of the web contents that the main process made. */
  readonly windows: ReadonlySet<number>;
  readonly places: Pick<Places, 'find'>;
  readonly shell: ShellCalls;
  /** Passes a parsed call on to the vault process. */
  readonly ask: (name: VaultCallName, input: object) => Promise<Reply>;
};

const requestSchema = z.strictObject({ name: z.string(), input: z.unknown() });

/**
 * The way of a call from the window: who sent it, is there such a call, is it small enough, does its input have the shape of the
 * contract, do its tokens stand for places of this session. Then the main process answers it, or the vault process. What fails is
 * answered with a code and goes no further.
 */
export async function answerCall(event: Sender, request: unknown, options: BridgeOptions): Promise<Reply> {
  if (!isOwnWindow(event, options.windows)) return refuse('CALL_REFUSED');
  const parsed = requestSchema.safeParse(request);
  if (!parsed.success) return refuse('CALL_INVALID');
  const { name, input } = parsed.data;
  if (!isCallName(name)) return refuse('CALL_UNKNOWN');
  const size = measure(input, limitOf(name));
  if (typeof size === 'string') return refuse(size === 'too-large' ? 'CALL_TOO_LARGE' : 'CALL_INVALID');
  const checked = calls[name].input.safeParse(input);
  if (!checked.success) return refuse('CALL_INVALID');
  if (isShellCall(name)) {
    const answer = options.shell[name] as (input: object) => Promise<unknown>;
    return answered(async () => ({ ok: true, value: await answer(checked.data) }));
  }
  const complete = withPaths(name, checked.data, options.places);
  return complete === null ? refuse('PLACE_UNKNOWN') : answered(() => options.ask(name, complete));
}

/** A failure crosses as a code: the words of a foreign one may tell of paths. */
async function answered(work: () => Promise<Reply>): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    if (isKhronikaError(error)) return { ok: false, error: { code: error.code, details: error.details } };
    return refuse('INTERNAL');
  }
}

function refuse(code: ErrorCode): Reply {
  return { ok: false, error: { code, details: {} } };
}
