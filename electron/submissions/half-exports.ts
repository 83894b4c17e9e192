import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { exportParts } from '../../shared/contract/calls/submission-drafts.ts';
import { fail } from '../../shared/contract/errors.ts';
import { noteSetting } from '../archive/working-state.ts';
import { keepSetting, setting } from '../vault/settings.ts';
import type { Vault } from '../vault/vault.ts';
import { UNFINISHED } from './export-folder.ts';

/** What is needed to make an export of a submission once more: how it was asked for. Never a passphrase that it was to be sealed with. */
const again = z.object({
  code: z.string(),
  parts: z.array(z.enum(exportParts)),
  splitAt: z.number().nullable(),
  /** Sealed for them; null: not sealed. */
  recipients: z.array(z.string()).nullable(),
});
export type ExportAgain = z.output<typeof again>;

/** Exports that are being made: noted in the vault, so that what one leaves behind whose process was ended is found again, and can be made once more. */
const entry = z.object({
  folder: z.string(),
  /** The names of what it puts into the folder. */
  parts: z.array(z.string()),
  wasThere: z.boolean(),
  /** The submission, where its draft is kept. */
  code: z.string().nullable().default(null),
  /** Null where it cannot be made once more without asking. */
  again: again.nullable().default(null),
  /** When it was begun by a person (ISO instant), and how often it was begun by itself after that. */
  begun: z.string().default(''),
  tries: z.int().default(0),
  /** It stands in its place and in the history; at most the mark of being half is left. */
  isWhole: z.boolean().default(false),
});
export type HalfExport = z.output<typeof entry>;

/** From when on nobody expects any more that an export goes on by itself, in milliseconds. */
const STALE = 24 * 60 * 60 * 1000;

/** Times that an export which was begun again may be interrupted; one more is more than a lock. */
const MOST_TRIES = 2;

export interface ExportNote {
  /** Inside of the commit that notes what left: from then on it is not half, whenever the process ends. */
  whole(): void;
  /** Takes the note away: the export is whole, or has cleared up after itself. One that the lock of the vault has stopped stays noted, to be made once more. */
  over(): void;
}

/** Folders into which something is written at this moment, by the vault that it leaves. */
const underWay = new WeakMap<Vault, Set<string>>();

/**
 * Before an export is made in a folder: what an earlier one has left half there goes, and of one that is whole at most the mark.
 *
 * @param folder its absolute path
 * @throws EXPORT_EXISTS where another export is being made in it
 */
export function clearBefore(vault: Vault, folder: string): void {
  if (underWay.get(vault)?.has(folder) === true) fail('EXPORT_EXISTS');
  clearHalfExports(vault, folder);
}

/**
 * Notes that an export is being made.
 *
 * @param isLocked whether the vault is being locked, and what stops the export is that
 */
export function noteExport(
  vault: Vault,
  made: Omit<HalfExport, 'isWhole'>,
  isLocked = (): boolean => false,
): ExportNote {
  const busy = underWay.get(vault) ?? new Set();
  underWay.set(vault, busy.add(made.folder));
  const others = (): HalfExport[] => noted(vault).filter(({ folder }) => folder !== made.folder);
  let isWhole = false;
  write(vault, [...others(), { ...made, isWhole }]);
  return {
    whole() {
      isWhole = true;
      keepSetting(vault.catalogue, 'exportUnderWay', JSON.stringify([...others(), { ...made, isWhole }]));
    },
    over() {
      busy.delete(made.folder);
      if (!isWhole && isLocked()) return;
      try {
        // What could not be taken away is looked for again. It is not made once more: it has failed, and somebody was told.
        write(vault, isMarked(made.folder) ? [...others(), { ...made, again: null, isWhole }] : others());
      } catch {
        // The vault was closed meanwhile; when it is opened again there is nothing to clear away.
      }
    },
  };
}

function isMarked(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => UNFINISHED.test(name));
  } catch {
    return false;
  }
}

/**
 * Takes away what interrupted exports have left half in the folders that were chosen for them: it is readable by anybody. Where the folder is not
 * there now (a stick), it is looked for again the next time.
 *
 * @param only the one folder that is looked at; without it all that were noted
 * @returns the exports that were interrupted, of which nothing half is left now, and which are not noted any more
 */
export function clearHalfExports(vault: Vault, only?: string): HalfExport[] {
  const all = noted(vault);
  const taken = all.filter((each) => (only ?? each.folder) === each.folder && cleared(each));
  if (taken.length > 0)
    write(
      vault,
      all.filter((each) => !taken.includes(each)),
    );
  return taken.filter(({ isWhole }) => !isWhole);
}

/** Whether an interrupted export is to be made once more by itself, into the same folder. */
export function goesOn(half: HalfExport, now: number = Date.now()): half is HalfExport & { again: ExportAgain } {
  const age = now - Date.parse(half.begun);
  return half.again !== null && half.tries < MOST_TRIES && age >= 0 && age < STALE;
}

function cleared({ folder, parts, wasThere, isWhole }: HalfExport): boolean {
  try {
    // It was made for the export and is gone with it; or it is on something that is not there now.
    if (!existsSync(folder)) return !wasThere && !isWhole && existsSync(dirname(folder));
    const names = readdirSync(folder);
    const isHalf = !isWhole && names.some((name) => UNFINISHED.test(name));
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

function noted(vault: Vault): HalfExport[] {
  try {
    return z.array(entry).parse(JSON.parse(setting(vault.catalogue, 'exportUnderWay') ?? '[]'));
  } catch {
    return [];
  }
}

function write(vault: Vault, entries: readonly HalfExport[]): void {
  noteSetting(vault, 'exportUnderWay', JSON.stringify(entries));
}
