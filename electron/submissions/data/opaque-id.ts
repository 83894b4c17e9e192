import { createHmac } from 'node:crypto';

/** Gives records of the archive the names under which they leave it. */
export type OpaqueId = (...parts: readonly string[]) => string;

/**
 * What a record is called in data that leaves: HMAC-SHA256 of its code under the secret of the draft, as 32 hexadecimal digits. The same
 * record has one name in all files of a submission, and another in the next submission, so that two exports cannot be laid side by side.
 *
 * @param secret of the draft
 */
export function opaqueIds(secret: Uint8Array): OpaqueId {
  const known = new Map<string, string>();
  return (...parts) => {
    const text = `data ${parts.map((part) => `${part.length}:${part}`).join(' ')}`;
    const id = known.get(text) ?? createHmac('sha256', secret).update(text).digest('hex').slice(0, 32);
    known.set(text, id);
    return id;
  };
}
