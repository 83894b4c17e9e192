import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { noteSetting } from '../archive/working-state.ts';
import { setting } from '../vault/settings.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import type { AddOptions } from './add-result.ts';

/** Material that is being brought in: kept in the vault from the beginning to the end of it, so that it can go on after a lock or a crash. */
const entry = z.object({
  id: z.string(),
  paths: z.array(z.string()),
  by: z.string().optional(),
  source: z.string().optional(),
});
export type UnderWay = z.output<typeof entry>;

/**
 * Notes that material is being brought in.
 *
 * @returns takes the note away, when it has come in or somebody has cancelled it
 */
export function noteUnderWay(
  vault: Vault,
  paths: readonly string[],
  about: Pick<AddOptions, 'by' | 'source'>,
): () => void {
  const id = randomUUID();
  write(vault, [...underWay(vault.catalogue), entry.parse({ id, paths, ...about })]);
  return () => forgetUnderWay(vault, id);
}

/** What was being brought in when the vault was closed, and is still where it was. What is not there now is kept for another time. */
export function takeInterrupted(vault: Vault): UnderWay[] {
  const all = underWay(vault.catalogue);
  const there = all.filter(({ paths }) => paths.some((path) => existsSync(path)));
  if (there.length > 0)
    write(
      vault,
      all.filter((each) => !there.includes(each)),
    );
  return there;
}

function forgetUnderWay(vault: Vault, id: string): void {
  write(
    vault,
    underWay(vault.catalogue).filter((each) => each.id !== id),
  );
}

function underWay(catalogue: Catalogue): UnderWay[] {
  try {
    return z.array(entry).parse(JSON.parse(setting(catalogue, 'intakeUnderWay') ?? '[]'));
  } catch {
    return [];
  }
}

function write(vault: Vault, entries: readonly UnderWay[]): void {
  noteSetting(vault, 'intakeUnderWay', JSON.stringify(entries));
}
