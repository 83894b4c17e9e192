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
  return (...parts) =>
    createHmac('sha256', secret)
      .update(`data ${parts.map((part) => `${part.length}:${part}`).join(' ')}`)
      .digest('hex')
      .slice(0, 32);
}
