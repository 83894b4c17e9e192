import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** The content of a file, in pieces of a megabyte. Opened when it is asked for, and closed when it is not read to its end. */
export async function* contentOfFile(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Uint8Array>;
}

/** SHA-256 of a file, hexadecimal. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of contentOfFile(path)) hash.update(piece);
  return hash.digest('hex');
}
