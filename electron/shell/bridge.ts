import { z } from 'zod';
import { measure } from '../../shared/contract/call-size.ts';
import { calls, isCallName, isShellCall, limitOf } from '../../shared/contract/calls.ts';
import type { CallInput, CallName, CallOutput, VaultCallName } from '../../shared/contract/calls.ts';
import type { ShellCallName } from '../../shared/contract/calls/shell.ts';
import { isKhronikaError, type ErrorCode } from '../../shared/contract/errors.ts';
import { HELLO, type CarriedReply, type Reply, type SealedPart } from '../../shared/contract/message.ts';
import { withPaths } from './path-fields.ts';
import { placesOf } from './place-shape.ts';
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
  readonly ask: (name: VaultCallName, input: object, sealed?: SealedPart) => Promise<CarriedReply>;
  /** Passes the window's public key on to the vault process, which answers with its own. */
  readonly hello: (key: Uint8Array) => Promise<Reply>;
};

const bytes = z.instanceof(Uint8Array);
const requestSchema = z.strictObject({
  name: z.string(),
  input: z.unknown(),
  sealed: z.strictObject({ session: z.string().max(64), bytes }).optional(),
});
/** A point of P-256, uncompressed. */
const helloSchema = z.strictObject({ key: bytes.refine(({ length }) => length === 65) });

/** What sealing adds to a call: nonce, mark of authenticity, lengths, and the signs of JSON that are escaped in it. */
const SEALING = 4096;

/**
 * The way of a call from the window: who sent it, is there such a call, is it small enough, does its input have the shape of the
 * contract, do its tokens stand for places of this session. Then the main process answers it, or the vault process. What fails is
 * answered with a code and goes no further.
 */
export async function answerCall(event: Sender, request: unknown, options: BridgeOptions): Promise<CarriedReply> {
  if (!isOwnWindow(event, options.windows)) return refuse('CALL_REFUSED');
  const parsed = requestSchema.safeParse(request);
  if (!parsed.success) return refuse('CALL_INVALID');
  const { name, input, sealed } = parsed.data;
  if (name === HELLO) {
    const hello = helloSchema.safeParse(input);
    return hello.success ? answered(() => options.hello(hello.data.key)) : refuse('CALL_INVALID');
  }
  if (!isCallName(name)) return refuse('CALL_UNKNOWN');
  if (sealed !== undefined) return answerSealed(name, input, sealed, options);
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

/**
 * A call whose input only the vault process can read. Its shape is checked there; here its size, and the tokens of places, which come in clear beside it.
 */
async function answerSealed(
  name: CallName,
  input: unknown,
  sealed: SealedPart,
  options: BridgeOptions,
): Promise<CarriedReply> {
  if (isShellCall(name)) return refuse('CALL_INVALID');
  if (sealed.bytes.length > limitOf(name) + SEALING) return refuse('CALL_TOO_LARGE');
  const places = placesOf(name).safeParse(input);
  if (!places.success) return refuse('CALL_INVALID');
  const complete = withPaths(name, places.data, options.places);
  return complete === null ? refuse('PLACE_UNKNOWN') : answered(() => options.ask(name, complete, sealed));
}

/** A failure crosses as a code: the words of a foreign one may tell of paths. */
async function answered(work: () => Promise<CarriedReply>): Promise<CarriedReply> {
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
