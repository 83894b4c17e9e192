/**
 * Calls and what is told go through the main process, which has a long life and whose memory nobody empties. So the window and the vault process agree
 * on keys with each other (ECDH on P-256, a new pair for each page and each vault process, never stored) and seal what they say (HKDF-SHA256, AES-256-GCM,
 * NIST SP 800-38D, a random nonce for each message). The main process sees the name of a call, its size, and the paths that it puts in itself.
 *
 * This keeps secrets out of a memory, not out of the hands of a main process that lies: it could stand between the two.
 */
export interface Sealing {
  /** @param about binds the message to its purpose, such as the name of the call */
  seal(value: unknown, about: string): Promise<Uint8Array>;
  /** @throws when the message was sealed with other keys, for another purpose, or was changed */
  open(sealed: Uint8Array, about: string): Promise<unknown>;
}

/** Who seals: each direction has a key of its own. */
export type Side = 'window' | 'vault';

type Key = Awaited<ReturnType<typeof crypto.subtle.deriveKey>>;

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const NONCE = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Begins an agreement: the public key for the other side, and what follows from theirs. */
export async function beginSealing(
  side: Side,
): Promise<{ readonly publicKey: Uint8Array; agree(theirs: Uint8Array): Promise<Sealing> }> {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  return {
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    async agree(theirs) {
      const publicKey = await crypto.subtle.importKey('raw', exact(theirs), CURVE, false, []);
      const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, pair.privateKey, 256);
      const base = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
      const [fromWindow, fromVault] = await Promise.all([directed(base, 'window'), directed(base, 'vault')]);
      return side === 'window' ? sealing(fromWindow, fromVault) : sealing(fromVault, fromWindow);
    },
  };
}

function directed(base: Key, from: Side): Promise<Key> {
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: encoder.encode(`khronika calls from ${from} 1`) },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function sealing(mine: Key, theirs: Key): Sealing {
  return {
    async seal(value, about) {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE));
      const plain = pack(value);
      const additionalData = encoder.encode(about);
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, mine, plain);
      plain.fill(0);
      const message = new Uint8Array(NONCE + sealed.byteLength);
      message.set(iv);
      message.set(new Uint8Array(sealed), NONCE);
      return message;
    },
    async open(message, about) {
      const [iv, sealed] = [exact(message.subarray(0, NONCE)), exact(message.subarray(NONCE))];
      const additionalData = encoder.encode(about);
      const plain = new Uint8Array(
        await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, theirs, sealed),
      );
      const value = unpack(plain);
      plain.fill(0);
      return value;
    },
  };
}

/** In the place of a byte array in the JSON: which one it is. No key of the contract begins so. */
const BYTES = '\0bytes';

/** A value as bytes: the length of its JSON, the JSON, and the byte arrays that stood in it, each with its length. What JSON does not have is left out. */
export function pack(value: unknown): Uint8Array<ArrayBuffer> {
  const arrays: Uint8Array[] = [];
  const json = JSON.stringify(value, (_key, each: unknown) =>
    each instanceof Uint8Array ? { [BYTES]: arrays.push(each) - 1 } : each,
  );
  const parts = [encoder.encode(json ?? 'null'), ...arrays];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at, part.length);
    bytes.set(part, at + 4);
    at += 4 + part.length;
  }
  return bytes;
}

/** @throws when the bytes are none that `pack` made */
export function unpack(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = at + 4 + view.getUint32(at);
    if (end > bytes.length) throw new RangeError('a part is longer than the message');
    parts.push(bytes.subarray(at + 4, end));
    at = end;
  }
  const [json, ...arrays] = parts;
  if (json === undefined) throw new RangeError('the message is empty');
  return JSON.parse(decoder.decode(json), (_key, each: unknown) => {
    if (typeof each !== 'object' || each === null || !Object.hasOwn(each, BYTES)) return each;
    const array = arrays[(each as { [BYTES]: number })[BYTES]];
    return array === undefined ? each : array.slice();
  });
}

/** A copy with a buffer of its own, as WebCrypto wants it. */
function exact(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
