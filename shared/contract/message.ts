import type { ErrorCode, ErrorDetails } from './errors.ts';

/** The one channel from the window to the host, and the one back. */
export const CALL_CHANNEL = 'khronika:call';
export const TOPIC_CHANNEL = 'khronika:topic';

/** A failure as it crosses a process border: the code and its details. The sentence is made where it is shown. */
export type Failure = { readonly code: ErrorCode; readonly details: ErrorDetails };

/** The answer to a call. Errors are values, because an Error loses its code on the way between processes. */
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: Failure };

/** What the window sends on CALL_CHANNEL. */
export type CallRequest = { readonly name: string; readonly input: unknown };

/** What the host sends on TOPIC_CHANNEL, and the vault process to the main process. */
export type TopicMessage = { readonly topic: string; readonly data: unknown };

/** From the main process to the vault process, and back: a call with its number, an answer with the same number. */
export type VaultRequest = CallRequest & { readonly id: number };
export type VaultMessage = { readonly id: number; readonly reply: Reply } | TopicMessage;

/** What the preload script puts on `window.khronika`; the window has no other way out. */
export type Bridge = {
  readonly call: (name: string, input: unknown) => Promise<Reply>;
  /** Calls the listener with the data of each message on a topic; the function it returns ends that. */
  readonly on: (topic: string, listener: (data: unknown) => void) => () => void;
};
