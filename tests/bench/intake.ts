import { spawnSync } from 'node:child_process';
import { mkdirSync, openSync, closeSync, writeSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { add } from '../../electron/intake/add.ts';
import { createReaderPool } from '../../electron/intake/reader-pool.ts';
import type { Reader } from '../../electron/intake/reader.ts';
import { createVault, openVault } from '../../electron/vault/vault.ts';
import { documentFiles, videoBlocks } from './document-files.ts';
import type { ArchiveSize } from './generate.ts';
import { median, timed } from './samples.ts';

/** Median rates in MB/s (10^6 bytes) of one set of files. */
export interface IntakeMeasure {
  readonly files: number;
  readonly bytes: number;
  /** null where the command is not installed. */
  readonly sha256sum: number | null;
  readonly age: number | null;
  readonly x25519: number;
  readonly hybrid: number;
  /** Khronika beside the slower of the two commands: the median of what each round gives. */
  readonly ratios: { readonly x25519: number | null; readonly hybrid: number | null };
  readonly documentsPerSecond: { readonly x25519: number; readonly hybrid: number };
}

type Work = 'sha256sum' | 'age' | 'x25519' | 'hybrid';

const passphrase = 'only for measuring';

/** A few large files of a kind without text, and many documents of all kinds, each in a folder of its own. */
export function writeFiles(
  folder: string,
  size: ArchiveSize,
  large: { readonly files: number; readonly bytes: number },
): { large: string; mixed: string } {
  const places = { large: path.join(folder, 'large'), mixed: path.join(folder, 'mixed') };
  for (const place of Object.values(places)) mkdirSync(place);
  for (let number = 0; number < large.files; number += 1) {
    const file = openSync(path.join(places.large, `${number}.mp4`), 'wx');
    for (const block of videoBlocks(size.seed, number, Math.floor(large.bytes / large.files))) writeSync(file, block);
    closeSync(file);
  }
  for (const { name, bytes } of documentFiles(size)) writeFileSync(path.join(places.mixed, name), bytes);
  return places;
}

/**
 * Measures the intake of a folder beside the two commands that do the least of what it does: one hashes, the other encrypts.
 * Khronika does both, finds out what each file is, reads its text in a process of its own, indexes it, writes the history, and
 * waits until everything is on the disk.
 */
export async function measureIntake(
  folder: string,
  work: string,
  rounds: number,
  startReader: () => Reader = createReaderPool,
): Promise<IntakeMeasure> {
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const commands = installedCommands(work);
  const samples: Record<Work, number[]> = { sha256sum: [], age: [], x25519: [], hybrid: [] };
  const ratios: Record<'x25519' | 'hybrid', number[]> = { x25519: [], hybrid: [] };
  for (let round = -1; round < rounds; round += 1) {
    const taken: Partial<Record<Work, number>> = {
      ...(commands.sha256sum === null ? {} : { sha256sum: await timedCommand(commands.sha256sum, files, work) }),
      x25519: await timedAdd(folder, work, 'x25519', startReader),
      ...(commands.age === null ? {} : { age: await timedCommand(commands.age, files, work) }),
      hybrid: await timedAdd(folder, work, 'hybrid', startReader),
    };
    if (round < 0 && rounds > 1) continue;
    for (const [name, milliseconds] of Object.entries(taken)) samples[name as Work].push(milliseconds);
    const slower = Math.max(taken.sha256sum ?? 0, taken.age ?? 0);
    for (const kind of ['x25519', 'hybrid'] as const) if (slower > 0) ratios[kind].push(slower / (taken[kind] ?? 0));
    if (rounds === 1) break;
  }
  const rate = (name: Work): number => bytes / 1000 / median(samples[name]);
  return {
    files: files.length,
    bytes,
    sha256sum: samples.sha256sum.length === 0 ? null : rate('sha256sum'),
    age: samples.age.length === 0 ? null : rate('age'),
    x25519: rate('x25519'),
    hybrid: rate('hybrid'),
    ratios: {
      x25519: ratios.x25519.length === 0 ? null : median(ratios.x25519),
      hybrid: ratios.hybrid.length === 0 ? null : median(ratios.hybrid),
    },
    documentsPerSecond: {
      x25519: (files.length * 1000) / median(samples.x25519),
      hybrid: (files.length * 1000) / median(samples.hybrid),
    },
  };
}

/** Stands in for the reader to show what keeping the files costs alone: it finds no text in any of them. */
export function readNothing(): Reader {
  return {
    read: () => Promise.resolve({ pages: [], properties: {}, attachments: [], reason: null }),
    close() {},
  };
}

async function timedAdd(
  folder: string,
  work: string,
  recipient: 'x25519' | 'hybrid',
  startReader: () => Reader,
): Promise<number> {
  const place = path.join(work, 'intake.khronika');
  await createVault(place, { passphrase, recipient, workFactor: 10 });
  const vault = await openVault(place, { passphrase });
  const reader = startReader();
  settle();
  try {
    return await timed(async () => {
      const { added, kept, failed } = await add(vault, reader, [folder]);
      // A run that kept nothing would be the fastest of all.
      if (added.length === 0 || failed.length > 0 || kept.length > 0) throw new Error('the intake did not do its work');
    });
  } finally {
    reader.close();
    vault.close();
    rmSync(place, { recursive: true, force: true });
  }
}

/** What runs a command on files, given as arguments; its output goes to a folder that is emptied afterwards. */
type Command = readonly [program: string, ...fixed: string[]];

async function timedCommand(command: Command, files: readonly string[], work: string): Promise<number> {
  const out = path.join(work, 'out');
  mkdirSync(out);
  settle();
  const [program, ...fixed] = command;
  const milliseconds = await timed(() => {
    const { status } = spawnSync(program, [...fixed, ...files], { cwd: out, stdio: 'ignore' });
    if (status !== 0) throw new Error(`${program} failed`);
  });
  rmSync(out, { recursive: true, force: true });
  return milliseconds;
}

function installedCommands(work: string): { sha256sum: Command | null; age: Command | null } {
  const runs = (program: string): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
  const key = path.join(work, 'key.txt');
  const generated = runs('age') && (statSync(key, { throwIfNoEntry: false }) ?? spawnSync('age-keygen', ['-o', key]));
  const recipient = generated ? spawnSync('age-keygen', ['-y', key], { encoding: 'utf8' }).stdout.trim() : '';
  return {
    sha256sum: runs('sha256sum') ? ['sha256sum'] : null,
    // age takes one file at a time, so it is started once for each.
    age:
      recipient === ''
        ? null
        : ['sh', '-c', 'n=0; for f in "$@"; do n=$((n+1)); age -r "$0" -o "$n.age" "$f" || exit 1; done', recipient],
  };
}

/** Lets the disk come to rest, so that nobody pays for what the one before left unwritten. */
function settle(): void {
  spawnSync('sync', { stdio: 'ignore' });
}
