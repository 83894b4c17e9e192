import { createHash } from 'node:crypto';
import { isKhronikaError } from '../../shared/contract/errors.ts';
import type { Vault } from '../vault/vault.ts';

/** What has to be known of a stored file to check it. */
export interface FileToCheck {
  readonly id: string;
  /** Bytes and SHA-256 of the original. */
  readonly size: number;
  readonly sha256: string;
}

export interface FileProblem {
  readonly kind: 'file-missing' | 'file-damaged';
  readonly detail: string;
}

/**
 * Decrypts a stored file and compares it with the hash of the original.
 *
 * @param breathe is waited for after each block, so that whoever works is not kept waiting
 * @returns what is wrong with it, or null
 */
export async function checkFile(
  vault: Vault,
  file: FileToCheck,
  breathe?: (bytes: number) => Promise<void>,
): Promise<FileProblem | null> {
  if (!vault.files.exists(file.id))
    return { kind: 'file-missing', detail: 'The encrypted file of a document is not there.' };
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of vault.files.content(file.id)) {
      hash.update(chunk);
      size += chunk.length;
      await breathe?.(chunk.length);
    }
    if (size !== file.size)
      return { kind: 'file-damaged', detail: `It holds ${size} bytes and should hold ${file.size}.` };
    if (hash.digest('hex') === file.sha256) return null;
    return { kind: 'file-damaged', detail: 'Its SHA-256 is not that of the original.' };
  } catch (error) {
    if (isKhronikaError(error)) return { kind: 'file-damaged', detail: error.message };
    throw error;
  }
}
