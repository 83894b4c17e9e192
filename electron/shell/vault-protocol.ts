import type { ContentRequest, Serve } from '../../shared/contract/message.ts';
import { APP_HOST, APP_SCHEME, isOwnOrigin } from './app-origin.ts';

/** The scheme of what a document shows: `vault://{token}/...`. What is behind a token only the vault process knows. */
export const VAULT_SCHEME = 'vault';

/** Hosts of a standard scheme are lower case, so tokens are too. */
const TOKEN = /^[0-9a-z]{16,64}$/;
const METHODS = ['GET', 'HEAD', 'PUT'] as const;
/** 503 and 500 tell a page that was dropped for newer ones from one that cannot be drawn. */
const STATUSES: readonly number[] = [200, 204, 206, 400, 404, 405, 409, 413, 416, 500, 503];

/** Kinds of content that a page may be given. None of them can hold script. */
export const CONTENT_TYPES: readonly string[] = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'text/plain; charset=utf-8',
  'audio/mpeg',
  'audio/mp4',
  'audio/aac',
  'audio/ogg',
  'audio/wav',
  'audio/flac',
  'audio/webm',
  'video/mp4',
  'video/webm',
  'video/ogg',
];

/** Where a web page stands that came in as a document, made harmless; nowhere else is a page of any kind given. */
const INERT_PATH = '/inert';
const INERT_TYPE = 'text/html; charset=utf-8';

/** Headers of an answer that are handed on; all others are ours. */
const KEPT_HEADERS = ['content-type', 'content-length', 'content-range', 'accept-ranges'];

/** Headers of every answer: it is kept nowhere, is what it says it is, and can be read by the window alone. */
export function contentHeaders(): Record<string, string> {
  return {
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Access-Control-Allow-Origin': `${APP_SCHEME}://${APP_HOST}`,
    'Access-Control-Expose-Headers': 'Content-Length, Content-Range, Accept-Ranges',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Referrer-Policy': 'no-referrer',
  };
}

/**
 * Headers of a captured web page, which is shown in a frame of the window: whatever may be left in it runs nothing, sends nothing, asks for
 * nothing but pictures of the vault, and has no origin.
 */
export function inertHeaders(): Record<string, string> {
  return {
    ...contentHeaders(),
    'Content-Security-Policy': [
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      `img-src ${VAULT_SCHEME}:`,
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${APP_SCHEME}://${APP_HOST}`,
      'sandbox',
    ].join('; '),
    // The window asks it of whatever it embeds.
    'Cross-Origin-Embedder-Policy': 'require-corp',
  };
}

/**
 * Answers a request for content of the vault. Nothing is decided about content here: the request goes to the vault process, and its
 * answer back, as long as it is of a kind that a page may have. Everything else is 404, without a reason.
 */
export async function answerVaultRequest(
  serve: Serve,
  request: Pick<Request, 'method' | 'url' | 'headers' | 'body'>,
): Promise<Response> {
  const origin = request.headers.get('origin');
  // An image or a film is asked for without an origin; whoever names one has to be the window.
  if (origin !== null && !isOwnOrigin(origin)) return refusal(404);
  if (request.method === 'OPTIONS') return allowance();
  const asked = parse(request);
  if (asked === null) return refusal(METHODS.some((method) => method === request.method) ? 404 : 405);
  const body = asked.method === 'PUT' ? (request.body ?? emptyBody()) : null;
  const { status, headers, body: answer } = await serve({ ...asked, body: body === null ? null : chunksOf(body) });
  const given = new Headers(headers);
  const type = given.get('content-type');
  const isInert = asked.path === INERT_PATH && type === INERT_TYPE;
  const isGiven = isInert || CONTENT_TYPES.includes(type ?? '');
  const fit = holdsContent(status) ? isGiven : STATUSES.includes(status) && type === null;
  if (!fit || status === 404) {
    await answer?.[Symbol.asyncIterator]().return?.();
    return refusal(404);
  }
  const kept = KEPT_HEADERS.flatMap((name) => (given.has(name) ? [[name, given.get(name) ?? '']] : []));
  const bare = asked.method === 'HEAD' || answer === null || !holdsContent(status);
  if (bare) await answer?.[Symbol.asyncIterator]().return?.();
  return new Response(bare ? null : streamOf(answer), {
    status,
    headers: { ...(isInert ? inertHeaders() : contentHeaders()), ...Object.fromEntries(kept) },
  });
}

function parse(request: Pick<Request, 'method' | 'url' | 'headers'>): ContentRequest | null {
  const method = METHODS.find((each) => each === request.method);
  if (method === undefined || !URL.canParse(request.url)) return null;
  const { protocol, host, username, password, pathname, search } = new URL(request.url);
  if (protocol !== `${VAULT_SCHEME}:` || username !== '' || password !== '' || !TOKEN.test(host)) return null;
  return { method, token: host, path: pathname, query: search.slice(1), range: request.headers.get('range') };
}

function holdsContent(status: number): boolean {
  return status === 200 || status === 206;
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: contentHeaders() });
}

/** What a browser asks before it sends bytes to another origin (Fetch standard, "CORS-preflight request"). */
function allowance(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...contentHeaders(),
      'Access-Control-Allow-Methods': METHODS.join(', '),
      'Access-Control-Allow-Headers': 'Content-Type, Range',
    },
  });
}

/** A stream of the web that takes from its source only what it is asked for, and lets it go when nobody reads on. */
function streamOf(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes = source[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await bytes.next();
      if (done === true) controller.close();
      else controller.enqueue(value as Uint8Array<ArrayBuffer>);
    },
    async cancel() {
      await bytes.return?.();
    },
  });
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function emptyBody(): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.close() });
}
