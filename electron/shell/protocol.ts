import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CustomScheme } from 'electron';
import { APP_SCHEME, isOwnOrigin } from './app-origin.ts';
import { responseHeaders } from './csp.ts';
import { VAULT_SCHEME } from './vault-protocol.ts';

/**
 * The scheme of the window's files, and that of what documents show. Each is a standard, secure origin, and no more: they bypass no
 * policy, run no service worker and keep no compiled script on disk. The second can be sought in, as film needs it, and asked by the
 * first.
 */
export const SCHEMES: CustomScheme[] = [
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  {
    scheme: VAULT_SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, corsEnabled: true },
  },
];

/** Kinds of file that the build makes. Another kind is not served, even when it lies there. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * Answers a request for a file of the window.
 *
 * @param root folder of the built renderer
 * @returns the file with the policy headers; 405 for anything but reading, 404 for everything else that is not there
 */
export async function answerAppRequest(root: string, request: Pick<Request, 'method' | 'url'>): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  const file = fileOf(root, request.url);
  const type = file === undefined ? undefined : MEDIA_TYPES[path.extname(file)];
  if (file === undefined || type === undefined) return refusal(404);
  try {
    const body = await readFile(file);
    return new Response(request.method === 'HEAD' ? null : body, {
      headers: { ...responseHeaders(), 'Content-Type': type },
    });
  } catch {
    return refusal(404);
  }
}

function fileOf(root: string, url: string): string | undefined {
  if (!isOwnOrigin(url)) return undefined;
  let name: string;
  try {
    name = decodeURIComponent(new URL(url).pathname);
  } catch {
    return undefined;
  }
  const file = path.resolve(root, `.${path.posix.normalize(name)}`);
  const inside = path.relative(root, file);
  // Percent-encoded separators and drive letters come out of decoding; only what stays under the root is served.
  if (inside === '' || inside.startsWith('..') || path.isAbsolute(inside) || name.includes('\\')) return undefined;
  return file;
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: responseHeaders() });
}
