import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { settings as settingsShape, USUAL_SETTINGS, type Settings } from '../../shared/contract/calls/shell.ts';
import { attemptsShape } from './unlock-throttle.ts';

/** Vaults that are remembered, the last opened first. */
export const MOST_VAULTS = 8;

const shape = z.object({
  settings: settingsShape,
  /** Paths of vaults; empty unless a person allows it. */
  vaults: z.array(z.string().min(1)).max(MOST_VAULTS),
  window: z
    .object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive(), maximised: z.boolean() })
    .nullable(),
  /** Wrong attempts to open vaults, none of which is named. */
  attempts: attemptsShape.nullable(),
});
export type Kept = z.output<typeof shape>;
export type WindowPlace = NonNullable<Kept['window']>;

export type SettingsFile = {
  readonly read: () => Kept;
  /** Changes a part and writes the whole file anew. A disk that fails costs the memory of it, nothing else. */
  readonly change: (part: Partial<Kept>) => void;
};

const LANGUAGES: readonly Settings['language'][] = ['en', 'ru', 'be'];

/**
 * The settings of somebody who has set nothing: in the first of their languages that is one of ours.
 *
 * @param languages of the system, the preferred one first: `be-BY`
 */
export function usualSettings(languages: readonly string[]): Settings {
  const known = languages.map((each) => LANGUAGES.find((one) => one === each.slice(0, 2).toLowerCase()));
  return { ...USUAL_SETTINGS, language: known.find((each) => each !== undefined) ?? USUAL_SETTINGS.language };
}

/**
 * The one file that Khronika keeps beside a vault: how the window looks and where it stood, and how often a vault was tried in vain. It lies
 * there in clear, so it has no names, and paths of vaults only where a person allows it. A file that is broken counts as none; what an older version
 * did not know yet is as usual.
 */
export function openSettingsFile(file: string, usual: Settings): SettingsFile {
  let kept = load(file, usual) ?? { settings: usual, vaults: [], window: null, attempts: null };
  return {
    read: () => kept,
    change(part) {
      kept = { ...kept, ...part };
      if (!kept.settings.rememberVaults) kept = { ...kept, vaults: [] };
      store(file, kept);
    },
  };
}

const anyVersion = z.looseObject({ settings: z.looseObject({ language: z.string() }) });

function load(file: string, usual: Settings): Kept | null {
  try {
    const found = anyVersion.parse(JSON.parse(readFileSync(file, 'utf8')));
    const known = Object.entries(found.settings).filter(([name]) => name in usual);
    return shape.parse({ attempts: null, ...found, settings: { ...usual, ...Object.fromEntries(known) } });
  } catch {
    return null;
  }
}

function store(file: string, kept: Kept): void {
  const beside = `${file}.part`;
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const open = openSync(beside, 'w', 0o600);
    try {
      writeSync(open, JSON.stringify(kept, null, 2));
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
    renameSync(beside, file);
  } catch {
    discard(beside);
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // There is no such place; then there is nothing in it either.
  }
}
