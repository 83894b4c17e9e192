import type { Tokens } from './tokens.ts';

/** A request of the window for a `vault:` address, as the main process hands it on. */
export interface ServeRequest extends Asked {
  /** The host of the address. */
  readonly token: string;
}

/** The request without the token, as the one that stands behind it sees it. */
export interface Asked {
  /** With or without the slash in front. */
  readonly path: string;
  /** With or without the question mark in front. */
  readonly query: string;
  readonly method: 'GET' | 'HEAD' | 'PUT';
  /** The header `Range`. */
  readonly range: string | null;
  /** What is sent with PUT. */
  readonly body: AsyncIterable<Uint8Array> | null;
  /** Says that nobody waits any more. */
  readonly signal?: AbortSignal | undefined;
}

/** `body` is read once, at the pace of whoever reads it; giving up before its end frees what stands behind it. */
export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: AsyncIterable<Uint8Array> | null;
}

export type Serve = (request: ServeRequest) => Promise<Answer>;

/**
 * Answers requests for `vault:` addresses. It never throws: what is not there is 404, and what fails is 500 without a word,
 * because a reason could say something about the document.
 */
export function createServe(tokens: Tokens): Serve {
  return async ({ token, ...asked }) => {
    const handler = tokens.find(token);
    if (handler === undefined) return refusal(404);
    try {
      const answer = await handler(asked);
      return asked.method === 'HEAD' ? { ...answer, body: null } : answer;
    } catch {
      return refusal(500);
    }
  };
}

/** Headers of every answer: nothing of a document is kept by the window, and nothing is taken for what it is not. */
export const usualHeaders = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** An answer with nothing but its status. */
export function refusal(status: number, headers: Record<string, string> = {}): Answer {
  return { status, headers: { ...usualHeaders, ...headers }, body: null };
}

/** An answer of bytes that are at hand. */
export function bytesAnswer(type: string, bytes: Uint8Array): Answer {
  return {
    status: 200,
    headers: { ...usualHeaders, 'Content-Type': type, 'Content-Length': String(bytes.length) },
    body: once(bytes),
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
