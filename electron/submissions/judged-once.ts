import { createHash } from 'node:crypto';
import { newestEntry } from '../archive/mirror.ts';
import type { Vault } from '../vault/vault.ts';
import type { Evidence } from './evidence.ts';

/** The last judgement of each open vault, with what it rests on. */
const last = new WeakMap<Vault, { readonly key: string; readonly evidence: readonly Evidence[] }>();

/**
 * Judges documents anew only when something has changed on which the judgement rests: while a text is being written, nothing of the
 * archive does.
 *
 * @param given everything that the judgement depends on beside the archive
 */
export async function judgedOnce(
  vault: Vault,
  given: unknown,
  judge: () => Promise<Evidence[]>,
): Promise<readonly Evidence[]> {
  const { catalogue } = vault;
  // Words that were recognised in pictures make no entry in the history.
  const layers = catalogue.prepare('select count(*) from text_layer', { pluck: true }).get([]);
  const key = createHash('sha256')
    .update(JSON.stringify([newestEntry(catalogue), Number(layers), given]))
    .digest('hex');
  const known = last.get(vault);
  if (known?.key === key) return known.evidence;
  const evidence = await judge();
  last.set(vault, { key, evidence });
  return evidence;
}
