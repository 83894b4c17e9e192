import { existsSync, realpathSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { fail } from '../../shared/contract/errors.ts';
import { writeDurably } from '../vault/durable.ts';

/**
 * Writes a table to a place that a person has chosen, in the place of an older one: the dialog has asked about that.
 * @throws EXPORT_INSIDE_VAULT, FOLDER_NOT_FOUND, DISK_FULL, WRITE_FAILED
 */
export async function writeTableFile(path: string, vaultFolder: string, content: Uint8Array | string): Promise<void> {
  const file = refuseInside(path, vaultFolder);
  await writeDurably(file, content);
}

/** The place as it will be written to. To be asked before the work, so that it is not done for nothing. */
export function refuseInside(path: string, vaultFolder: string): string {
  const file = resolve(path);
  if (!existsSync(dirname(file))) fail('FOLDER_NOT_FOUND');
  const vault = realpathSync(vaultFolder);
  if (`${realpathSync(dirname(file))}${sep}`.startsWith(`${vault}${sep}`)) fail('EXPORT_INSIDE_VAULT');
  return file;
}
