/**
 * The header of an age v1 file, which holds its file key wrapped for each recipient. The library of age's author writes and
 * reads it, so that no key agreement is made here; it takes 5 ms with a hybrid recipient and 1 ms with X25519.
 */
import { Decrypter, Encrypter } from 'age-encryption';
import { fail } from '../../shared/contract/errors.ts';

/** Length that covers a header for one hybrid recipient, so that one read is enough. */
export const USUAL_HEADER_SIZE = 4 * 1024;
/** A longer header was not written by Khronika: it would be a file with dozens of recipients. */
export const HEADER_LIMIT = 64 * 1024;

/**
 * A new file key and the header that holds it for one recipient or several.
 *
 * @param recipients age recipients, `age1pq1...` or `age1...`; the library refuses kinds that the format forbids to mix
 * @throws what the library throws for a recipient that is not well formed
 */
export async function newHeader(
  ...recipients: readonly string[]
): Promise<{ header: Uint8Array; fileKey: Uint8Array }> {
  let fileKey: Uint8Array | undefined;
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  // One more recipient that adds no stanza to the header: it only takes note of the file key.
  encrypter.addRecipient({
    wrapFileKey(key) {
      fileKey = key.slice();
      return [];
    },
  });
  const header = await headerAlone(encrypter);
  return { header, fileKey: fileKey ?? fail('CRYPTO_UNFIT') };
}

/**
 * Another header for a payload that is there already: the same file key, wrapped for another recipient.
 *
 * @param fileKey the 16 bytes that `openHeader` gave for the header there is
 * @throws KhronikaError CRYPTO_UNFIT if the header does not give the file key back
 */
export async function headerAround(fileKey: Uint8Array, recipient: string, identity: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  // Asked before the real one: the library hands the same sixteen bytes to each of them and derives everything from these.
  encrypter.addRecipient({
    wrapFileKey(key) {
      key.set(fileKey);
      return [];
    },
  });
  encrypter.addRecipient(recipient);
  const header = await headerAlone(encrypter);
  // Should a later library copy the key for each recipient, no file shall be lost by that.
  const kept = await openHeader(header, identity);
  if (!Buffer.from(kept).equals(fileKey)) fail('CRYPTO_UNFIT');
  kept.fill(0);
  return header;
}

/** Encrypted nothing is the header, a nonce of 16 bytes and an empty chunk of 16. */
async function headerAlone(encrypter: Encrypter): Promise<Uint8Array> {
  const nothing = await encryptWhole(encrypter, new Uint8Array(0));
  return nothing.subarray(0, nothing.length - 32);
}

/**
 * The same for a passphrase (scrypt): such a file has no other recipient. It takes the work of scrypt twice.
 *
 * @param passphrase taken in Unicode form NFC
 * @param workFactor log2 of scrypt's N
 */
export async function newPassphraseHeader(
  passphrase: string,
  workFactor: number,
): Promise<{ header: Uint8Array; fileKey: Uint8Array }> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  encrypter.setScryptWorkFactor(workFactor);
  const header = await headerAlone(encrypter);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize('NFC'));
  return { header, fileKey: await decrypter.decryptHeader(header) };
}

/**
 * Length of the header at the start of a file, up to and including the newline after its MAC; undefined when its end is not
 * in these bytes. Lines of a header start with `->` or are base64, so that the first line with `---` is the last.
 */
export function headerSize(start: Uint8Array): number | undefined {
  const bytes = Buffer.from(start.buffer, start.byteOffset, start.length);
  const macLine = bytes.indexOf('\n---');
  const end = macLine < 0 ? -1 : bytes.indexOf('\n', macLine + 1);
  return end < 0 ? undefined : end + 1;
}

/**
 * The file key of a header.
 *
 * @param header exactly the header.
 * @param identity an age identity, `AGE-SECRET-KEY-...`.
 * @throws KhronikaError FILE_DAMAGED if the header is damaged or was made for somebody else: files of a vault are all for
 *   the vault's own recipient, so that the latter is a file which does not belong here.
 */
export async function openHeader(header: Uint8Array, identity: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return await decrypter.decryptHeader(header);
  } catch (error) {
    return fail('FILE_DAMAGED', {}, error);
  }
}

/**
 * Encrypts something small with the library alone. It is handed a stream, because for bytes the library goes by way of
 * `Response`, with which Node loads its whole HTTP client: 28 ms at every start, for a program that has no network.
 */
export async function encryptWhole(encrypter: Encrypter, bytes: Uint8Array): Promise<Uint8Array> {
  return gather(await encrypter.encrypt(ReadableStream.from([bytes])));
}

/** Decrypts something small with the library alone; see encryptWhole. Throws the library's plain errors. */
export async function decryptWhole(decrypter: Decrypter, bytes: Uint8Array): Promise<Uint8Array> {
  return gather(await decrypter.decrypt(ReadableStream.from([bytes])));
}

async function gather(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const blocks: Uint8Array[] = [];
  for await (const block of stream) blocks.push(block);
  return Buffer.concat(blocks);
}
