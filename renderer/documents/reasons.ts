import { errorCodes, type ErrorCode } from '../../shared/contract/errors.ts';
import type { Translate, WordKey } from '../app/words.ts';

/** Why a file has no text or did not come in, with what is safe and what to do. */
const reasonKeys: Readonly<Record<string, WordKey>> = {
  empty: 'documents.reason-empty',
  encrypted: 'documents.reason-encrypted',
  damaged: 'documents.reason-damaged',
  unsupported: 'documents.reason-unsupported',
  'too-large': 'documents.reason-too-large',
  'timed-out': 'documents.reason-timed-out',
  'reader-crashed': 'documents.reason-reader-crashed',
  'no-text-layer': 'documents.reason-no-text-layer',
  'not-found': 'documents.reason-not-found',
  'no-permission': 'documents.reason-no-permission',
  unreadable: 'documents.reason-unreadable',
  'symbolic-link': 'documents.reason-symbolic-link',
  'not-a-file': 'documents.reason-not-a-file',
  'inside-the-vault': 'documents.reason-inside-the-vault',
  'changed-while-reading': 'documents.reason-changed-while-reading',
};

/** The same in two or three words, for a column. */
const shortKeys: Readonly<Record<string, WordKey>> = {
  empty: 'documents.short-empty',
  encrypted: 'documents.short-encrypted',
  damaged: 'documents.short-damaged',
  unsupported: 'documents.short-unsupported',
  'too-large': 'documents.short-too-large',
  'timed-out': 'documents.short-timed-out',
  'reader-crashed': 'documents.short-reader-crashed',
  'no-text-layer': 'documents.short-no-text-layer',
};

export function reasonText(t: Translate, reason: string): string {
  const key = reasonKeys[reason];
  if (key !== undefined) return t(key);
  // Some failures are those of the disk, and carry the code of their error.
  if ((errorCodes as readonly string[]).includes(reason)) return t(`errors.${reason as ErrorCode}`);
  return t('documents.reason-unknown');
}

export function shortReason(t: Translate, reason: string): string {
  const key = shortKeys[reason];
  return key === undefined ? t('documents.short-unread') : t(key);
}
