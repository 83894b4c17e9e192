import { errorCodes, type ErrorCode } from '../../shared/contract/errors.ts';

/** Why a file has no text or did not come in, with what is safe and what to do. */
const reasonKeys = {
  empty: 'documents.reason-empty',
  encrypted: 'documents.reason-encrypted',
  damaged: 'documents.reason-damaged',
  unsupported: 'documents.reason-unsupported',
  'too-large': 'documents.reason-too-large',
  'timed-out': 'documents.reason-timed-out',
  'reader-crashed': 'documents.reason-reader-crashed',
  'locked-inside': 'documents.reason-locked-inside',
  'unpacks-too-large': 'documents.reason-unpacks-too-large',
  'no-text-layer': 'documents.reason-no-text-layer',
  'not-found': 'documents.reason-not-found',
  'no-permission': 'documents.reason-no-permission',
  unreadable: 'documents.reason-unreadable',
  'symbolic-link': 'documents.reason-symbolic-link',
  'not-a-file': 'documents.reason-not-a-file',
  'inside-the-vault': 'documents.reason-inside-the-vault',
  'changed-while-reading': 'documents.reason-changed-while-reading',
  'no-file': 'documents.reason-no-file',
} as const;

/** The same in two or three words, for a column. */
const shortKeys = {
  empty: 'documents.short-empty',
  encrypted: 'documents.short-encrypted',
  damaged: 'documents.short-damaged',
  unsupported: 'documents.short-unsupported',
  'too-large': 'documents.short-too-large',
  'timed-out': 'documents.short-timed-out',
  'reader-crashed': 'documents.short-reader-crashed',
  'locked-inside': 'documents.short-locked-inside',
  'unpacks-too-large': 'documents.short-unpacks-too-large',
  'no-text-layer': 'documents.short-no-text-layer',
} as const;

/** The words of the window, as far as reasons use them. */
type Say = (
  key:
    | (typeof reasonKeys)[keyof typeof reasonKeys]
    | (typeof shortKeys)[keyof typeof shortKeys]
    | 'documents.reason-unknown'
    | 'documents.short-unread'
    | `errors.${ErrorCode}`,
) => string;

export function reasonText(t: Say, reason: string): string {
  if (isKey(reasonKeys, reason)) return t(reasonKeys[reason]);
  // Some failures are those of the disk, and carry the code of their error.
  if ((errorCodes as readonly string[]).includes(reason)) return t(`errors.${reason as ErrorCode}`);
  return t('documents.reason-unknown');
}

export function shortReason(t: Say, reason: string): string {
  return t(isKey(shortKeys, reason) ? shortKeys[reason] : 'documents.short-unread');
}

function isKey<Keys extends object>(keys: Keys, key: string): key is keyof Keys & string {
  return Object.hasOwn(keys, key);
}
