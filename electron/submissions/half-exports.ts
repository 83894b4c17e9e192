import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { noteSetting, setting } from '../archive/working-state.ts';
import type { Vault } from '../vault/vault.ts';
import { UNFINISHED } from './export-folder.ts';

/** Exports that are being made: noted in the vault, so that what one leaves behind whose process was ended is found again. */
const entry = z.object({ folder: z.string(), parts: z.array(z.string()), wasThere: z.boolean() });
type Export = z.output<typeof entry>;

/** @returns takes the note away: the export is whole, or has cleared up after itself */
export function noteExport(vault: Vault, made: Export): () => void {
  write(vault, [...noted(vault), made]);
  return () => {
    try {
      write(
        vault,
        noted(vault).filter(({ folder }) => folder !== made.folder),
      );
    } catch {
      // The vault was closed meanwhile; when it is opened again there is nothing to clear away.
    }
  };
}

/**
 * Takes away what interrupted exports have left half in the folders that were chosen for them: it is readable by anybody. Where the folder is not
 * there now (a stick), it is looked for again the next time.
 */
export function clearHalfExports(vault: Vault): void {
  const all = noted(vault);
  if (all.length > 0)
    write(
      vault,
      all.filter((each) => !cleared(each)),
    );
}

function cleared({ folder, parts, wasThere }: Export): boolean {
  try {
    const names = readdirSync(folder);
    const isHalf = names.some((name) => UNFINISHED.test(name));
    for (const name of names) {
      if (UNFINISHED.test(name) || (isHalf && parts.includes(name))) {
        rmSync(join(folder, name), { recursive: true, force: true });
      }
    }
    if (!wasThere && readdirSync(folder).length === 0) rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function noted(vault: Vault): Export[] {
  try {
    return z.array(entry).parse(JSON.parse(setting(vault.catalogue, 'exportUnderWay') ?? '[]'));
  } catch {
    return [];
  }
}

function write(vault: Vault, entries: readonly Export[]): void {
  noteSetting(vault, 'exportUnderWay', JSON.stringify(entries));
}
