import type { CallName } from '../../shared/contract/calls.ts';
import { HELLO } from '../../shared/contract/message.ts';
import type { CallRequest, CarriedReply, Hello, Reply, TopicMessage } from '../../shared/contract/message.ts';
import { beginSealing, type Sealing } from '../../shared/contract/sealing.ts';
import { PATH_FIELDS } from './path-fields.ts';

export type SealedLine = {
  /** Makes a call. Calls leave in the order in which they were made. */
  readonly call: (name: string, input: unknown) => Promise<Reply>;
  /** Gives what a topic carries, in the order in which topics came, and after the answers that came before it. */
  readonly hear: (message: TopicMessage, take: (data: unknown) => void) => void;
};

type Session = { readonly session: string; readonly sealing: Sealing };

/**
 * The window's side of what goes between it and the vault process past the main process. Keys are agreed on with the first call, and anew when another
 * vault process answers. Calls of the main process itself, and the tokens of places that it puts paths in for, go in clear.
 *
 * @param send carries a request to the main process and its answer back
 */
export function createSealedLine(send: (request: CallRequest) => Promise<CarriedReply>): SealedLine {
  let agreed: Promise<Session> | null = null;
  const known = new Map<string, Sealing>();
  let outgoing: Promise<unknown> = Promise.resolve();
  let incoming: Promise<unknown> = Promise.resolve();

  async function agree(): Promise<Session> {
    const begun = await beginSealing('window');
    const reply = await send({ name: HELLO, input: { key: begun.publicKey } });
    if (!reply.ok) throw new Refusal(reply);
    const { session, key } = reply.value as Hello;
    const sealing = await begun.agree(key);
    known.set(session, sealing);
    return { session, sealing };
  }

  /** Does one after the other; one that fails holds up none. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = outgoing.then(work);
    outgoing = turn.catch(() => {});
    return turn;
  }

  /** Sends a call in its turn; the reply is waited for by the caller alone. */
  async function sendSealed(
    name: string,
    input: object,
  ): Promise<{ readonly sealing: Sealing; readonly reply: Promise<CarriedReply> }> {
    return inTurn(async () => {
      agreed ??= agree();
      const { session, sealing } = await agreed.catch((error: unknown) => {
        agreed = null;
        throw error;
      });
      const { clear, rest } = apart(name, input);
      const bytes = await sealing.seal(rest, `call ${name}`);
      return { sealing, reply: send({ name, input: clear, sealed: { session, bytes } }) };
    });
  }

  async function opened(
    name: string,
    { sealing, reply }: Awaited<ReturnType<typeof sendSealed>>,
  ): Promise<Reply | null> {
    const { sealed, again, ...plain } = await reply;
    if (again === true) return null;
    if (sealed === undefined) return plain;
    return inOrder(async () => (await sealing.open(sealed, `reply ${name}`)) as Reply);
  }

  function inOrder<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = incoming.then(work);
    incoming = turn.catch(() => {});
    return turn;
  }

  return {
    async call(name, input) {
      if (!isSealable(name, input)) {
        const { reply } = await inTurn(async () => ({ reply: send({ name, input }) }));
        return reply;
      }
      try {
        const reply = await opened(name, await sendSealed(name, input));
        if (reply !== null) return reply;
        agreed = null;
        return (await opened(name, await sendSealed(name, input))) ?? refused();
      } catch (error) {
        return error instanceof Refusal ? error.reply : refused();
      }
    },
    hear({ data, sealed, topic }, take) {
      void inOrder(async () => {
        if (sealed === undefined) return take(data);
        // One that was sealed for the page before this is not for this one.
        const sealing = known.get(sealed.session);
        if (sealing !== undefined) take(await sealing.open(sealed.bytes, `topic ${topic}`));
      }).catch(() => {});
    },
  };
}

/** Keys could not be agreed on: the main process, or the vault process, does not want to. */
class Refusal extends Error {
  readonly reply: Reply;

  constructor(reply: Reply) {
    super('no keys were agreed on');
    this.reply = reply;
  }
}

/** What is not even the shape of a call is left to the main process to refuse. */
function isSealable(name: unknown, input: unknown): input is object {
  if (typeof name !== 'string' || name.startsWith('shell.') || name === 'vault.lock') return false;
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** The tokens of places apart from all else. */
function apart(name: string, input: object): { clear: object; rest: object } {
  const field = Object.hasOwn(PATH_FIELDS, name) ? PATH_FIELDS[name as CallName]?.field : undefined;
  if (field === undefined || !Object.hasOwn(input, field)) return { clear: {}, rest: input };
  const { [field]: place, ...rest } = input as Record<string, unknown>;
  return { clear: { [field]: place }, rest };
}

function refused(): Reply {
  return { ok: false, error: { code: 'CALL_REFUSED', details: {} } };
}
