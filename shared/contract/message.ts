import type { ErrorCode, ErrorDetails } from './errors.ts';
import type { StreamPart, StreamSignal } from './stream.ts';

/** The one channel from the window to the host, and the one back. */
export const CALL_CHANNEL = 'khronika:call';
export const TOPIC_CHANNEL = 'khronika:topic';

/** A failure as it crosses a process border: the code and its details. The sentence is made where it is shown. */
export type Failure = { readonly code: ErrorCode; readonly details: ErrorDetails };

/** The answer to a call. Errors are values, because an Error loses its code on the way between processes. */
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: Failure };

/** The part of a call that only the vault process can read (sealing.ts), and which keys it was sealed with. */
export type SealedPart = { readonly session: string; readonly bytes: Uint8Array };

/**
 * An answer on its way. Of one that is sealed the reply says no more than the main process has to know. `again`: the vault process does not know the keys (it is
 * another one by now), and did nothing.
 */
export type CarriedReply = Reply & { readonly sealed?: Uint8Array; readonly again?: boolean };

/** What the window sends on CALL_CHANNEL. Of a sealed call the input is what the main process puts paths into, and nothing else. */
export type CallRequest = { readonly name: string; readonly input: unknown; readonly sealed?: SealedPart };

/** The name under which the window and the vault process agree on keys; no call of the contract. */
export const HELLO = 'seal.hello';
export type Hello = { readonly session: string; readonly key: Uint8Array };

/** What the host sends on TOPIC_CHANNEL, and the vault process to the main process. Of a topic that is sealed the data is null. */
export type TopicMessage = { readonly topic: string; readonly data: unknown; readonly sealed?: SealedPart };

/** What a page asks of an address `vault://{token}{path}?{query}`. */
export type ContentRequest = {
  readonly method: 'GET' | 'HEAD' | 'PUT';
  readonly token: string;
  readonly path: string;
  readonly query: string;
  /** The header of this name, as it came. */
  readonly range: string | null;
};

export type ContentHead = { readonly status: number; readonly headers: Record<string, string> };

/** Answers for the addresses of content: in the vault process, where the content is. */
export type Serve = (
  request: ContentRequest & { readonly body: AsyncIterable<Uint8Array> | null },
) => Promise<ContentHead & { readonly body: AsyncIterable<Uint8Array> | null }>;

/**
 * From the main process to the vault process: a call with its number; a request for content with its number, and its streams; a reader
 * process that was wanted (its port comes with the message) or is gone.
 */
export type ToVault =
  | (CallRequest & { readonly id: number })
  | { readonly content: number; readonly request: ContentRequest }
  | { readonly content: number; readonly body: StreamPart }
  | { readonly content: number; readonly answer: StreamSignal }
  | { readonly reader: number; readonly state: 'ready' | 'gone' };

/** And back: an answer with the number of its call; a topic; the head and the body of content; a reader wanted or to be ended. */
export type FromVault =
  | { readonly id: number; readonly reply: CarriedReply }
  | TopicMessage
  | { readonly content: number; readonly head: ContentHead }
  | { readonly content: number; readonly answer: StreamPart }
  | { readonly content: number; readonly body: StreamSignal }
  | { readonly reader: number; readonly state: 'wanted' | 'to-end' };

/** What the preload script puts on `window.khronika`; the window has no other way out. */
export type Bridge = {
  readonly call: (name: string, input: unknown) => Promise<Reply>;
  /** Calls the listener with the data of each message on a topic; the function it returns ends that. */
  readonly on: (topic: string, listener: (data: unknown) => void) => () => void;
};
