import { measure } from '../../shared/contract/call-size.ts';
import { calls, isCallName, isShellCall, limitOf } from '../../shared/contract/calls.ts';
import type { CallName } from '../../shared/contract/calls.ts';
import type { CarriedReply, Hello, Reply, SealedPart, TopicMessage } from '../../shared/contract/message.ts';
import { beginSealing, type Sealing } from '../../shared/contract/sealing.ts';

/** Pages that may still wait for an answer while the next one is there already. */
const MOST_SESSIONS = 4;

/** What the main process has to know of an answer, by call; of all others it learns nothing. */
const TOLD: Partial<Record<CallName, (value: never) => unknown>> = {
  'vault.open': ({ readOnly }: { readOnly: boolean }) => ({ readOnly }),
};

const NOTHING: Reply = { ok: true, value: null };

/** A call as it can be carried out, or the refusal of it. */
type Opened = { readonly input: unknown } | { readonly refused: Reply };

export type SealedCalls = {
  /** A page says hello with its public key. */
  readonly hello: (key: Uint8Array) => Promise<Hello>;
  /** The input of a sealed call, of the shape that the contract wants; null when the keys are not known. */
  readonly open: (name: string, clear: unknown, sealed: SealedPart) => Promise<Opened | null>;
  readonly seal: (name: string, reply: Reply, session: string) => Promise<CarriedReply>;
  /** Topics are sealed for the page that said hello last. */
  readonly sealTopic: (message: TopicMessage) => Promise<TopicMessage>;
};

/** The vault process's side of what goes between it and the window past the main process. */
export function createSealedCalls(): SealedCalls {
  const sessions = new Map<string, Sealing>();
  let lastId = 0;
  let newest = '';

  return {
    async hello(key) {
      const begun = await beginSealing('vault');
      const session = `${process.pid}-${performance.timeOrigin}-${++lastId}`;
      sessions.set(session, await begun.agree(key));
      newest = session;
      const [oldest = ''] = sessions.keys();
      if (sessions.size > MOST_SESSIONS) sessions.delete(oldest);
      return { session, key: begun.publicKey };
    },

    async open(name, clear, { session, bytes }) {
      const sealing = sessions.get(session);
      if (sealing === undefined) return null;
      const invalid: Opened = { refused: { ok: false, error: { code: 'CALL_INVALID', details: {} } } };
      if (!isCallName(name) || isShellCall(name)) return invalid;
      try {
        const given = await sealing.open(bytes, `call ${name}`);
        const size = measure(given, limitOf(name));
        if (size === 'too-large') return { refused: { ok: false, error: { code: 'CALL_TOO_LARGE', details: {} } } };
        if (size === 'not-plain' || typeof given !== 'object' || given === null) return invalid;
        const checked = calls[name].input.safeParse({ ...given, ...(clear as object) });
        return checked.success ? { input: checked.data } : invalid;
      } catch {
        return invalid;
      }
    },

    async seal(name, reply, session) {
      const sealing = sessions.get(session);
      if (sealing === undefined) return { ok: false, error: { code: 'CALL_REFUSED', details: {} } };
      const tell = Object.hasOwn(TOLD, name) ? TOLD[name as CallName] : undefined;
      const sealed = await sealing.seal(reply, `reply ${name}`);
      if (tell === undefined) return { ...NOTHING, sealed };
      if (reply.ok) return { ok: true, value: tell(reply.value as never), sealed };
      return { ok: false, error: { code: reply.error.code, details: {} }, sealed };
    },

    async sealTopic(message) {
      const sealing = sessions.get(newest);
      if (sealing === undefined) return message;
      const bytes = await sealing.seal(message.data, `topic ${message.topic}`);
      return { topic: message.topic, data: null, sealed: { session: newest, bytes } };
    },
  };
}
