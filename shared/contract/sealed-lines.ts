/**
 * Lines of text that are sealed one by one on their way through the main process, with a key that the window makes for one reading and sends in a
 * sealed call: AES-256-GCM, the number of the line as the nonce, each with its length in front.
 */
type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const LENGTH = 4;

/** Random bytes as base64, as they stand in a call. */
export function newLineKey(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))));
}

export async function sealLines(key: string, lines: AsyncIterable<string>): Promise<AsyncGenerator<Uint8Array>> {
  const imported = await importKey(key);
  return (async function* () {
    let number = 0;
    for await (const line of lines) {
      const plain = new TextEncoder().encode(line);
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce(number++) }, imported, plain);
      plain.fill(0);
      const message = new Uint8Array(LENGTH + sealed.byteLength);
      new DataView(message.buffer).setUint32(0, sealed.byteLength);
      message.set(new Uint8Array(sealed), LENGTH);
      yield message;
    }
  })();
}

/**
 * The lines again, as they come.
 *
 * @throws when one was changed or left out, or the last one broke off
 */
export async function* openLines(key: string, parts: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const imported = await importKey(key);
  let number = 0;
  let waiting: Uint8Array[] = [];
  let have = 0;
  for await (const part of parts) {
    waiting.push(part);
    have += part.length;
    // Parts are joined when a whole line is there, and not for each that comes.
    if (have < LENGTH || have < LENGTH + lengthOf(waiting)) continue;
    let bytes = joined(waiting, have);
    for (let length = wholeLine(bytes); length !== null; length = wholeLine(bytes)) {
      const sealed = bytes.slice(LENGTH, LENGTH + length);
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce(number++) }, imported, sealed);
      yield new TextDecoder().decode(plain);
      bytes = bytes.subarray(LENGTH + length);
    }
    waiting = bytes.length === 0 ? [] : [bytes];
    have = bytes.length;
  }
  if (have > 0) throw new Error('the text broke off');
}

/** The length of the first line, of which there is at least that. */
function lengthOf(waiting: readonly Uint8Array[]): number {
  const head = joined(waiting.slice(0, LENGTH), LENGTH);
  return new DataView(head.buffer, head.byteOffset).getUint32(0);
}

function wholeLine(bytes: Uint8Array): number | null {
  if (bytes.length < LENGTH) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  return bytes.length < LENGTH + length ? null : length;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(
    Math.max(
      length,
      parts.reduce((sum, part) => sum + part.length, 0),
    ),
  );
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function importKey(key: string): Promise<Key> {
  const bytes = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function nonce(number: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12);
  new DataView(bytes.buffer).setUint32(8, number);
  return bytes;
}
