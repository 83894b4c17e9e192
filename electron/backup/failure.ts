import { existsSync } from 'node:fs';
import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import { isFull } from '../vault/durable.ts';

/**
 * Gives a failure of a place its name: the stick was pulled out, the disk is full, nothing can be written there. Errors that have one
 * keep it, but for a WRITE_FAILED whose cause says more.
 */
export function failureOfPlace(error: unknown, folder: string): never {
  if (isKhronikaError(error, 'BACKUP_DAMAGED') && !existsSync(folder)) fail('BACKUP_PLACE_GONE', {}, error);
  const code = errnoOf(error);
  if (code === '' || (isKhronikaError(error) && error.code !== 'WRITE_FAILED')) throw error;
  if (isFull(rootOf(error))) fail('DISK_FULL', {}, error);
  if (['EROFS', 'EACCES', 'EPERM'].includes(code)) fail('BACKUP_READ_ONLY', {}, error);
  if (!existsSync(folder) || ['ENODEV', 'ENXIO', 'ESTALE', 'ENOTCONN', 'EHOSTDOWN'].includes(code))
    fail('BACKUP_PLACE_GONE', {}, error);
  // An emptied folder in the place of the stick: what was there before is not.
  if (code === 'ENOENT' || code === 'EIO') fail('BACKUP_PLACE_GONE', {}, error);
  if (isKhronikaError(error)) throw error;
  return fail('WRITE_FAILED', {}, error);
}

/** The name that the system gave to a failure, also of one that was wrapped since; empty when it has none. */
export function errnoOf(error: unknown): string {
  const root = rootOf(error);
  return root instanceof Error && 'code' in root && !isKhronikaError(root) ? String(root.code) : '';
}

function rootOf(error: unknown): unknown {
  let root = error;
  while (isKhronikaError(root) && root.cause !== undefined) root = root.cause;
  return root;
}
