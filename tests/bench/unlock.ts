import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './samples.ts';

/** Milliseconds. */
export interface UnlockMeasure {
  readonly derivation: number;
  readonly unlocking: number;
  /** What unlocking takes beyond the derivation: the median of what each round gives. */
  readonly beyond: number;
  /** The same of the processor's time, which other programs do not lengthen. */
  readonly beyondOfProcessor: number;
}

interface Sample {
  readonly clock: number;
  readonly processor: number;
}

/**
 * Measures unlocking beside the derivation of the key alone, each in a process of its own: a person unlocks once after the start,
 * when nothing is warm.
 */
export function measureUnlock(folder: string, passphrase: string, rounds: number): UnlockMeasure {
  const samples = { derivation: [] as Sample[], unlocking: [] as Sample[] };
  for (let round = 0; round < rounds; round += 1) {
    for (const what of round % 2 === 0
      ? (['derivation', 'unlocking'] as const)
      : (['unlocking', 'derivation'] as const))
      samples[what].push(inProcess(what, folder, passphrase));
  }
  const beyond = (kind: keyof Sample): number =>
    median(samples.unlocking.map((sample, round) => sample[kind] - (samples.derivation[round]?.[kind] ?? 0)));
  return {
    derivation: median(samples.derivation.map(({ clock }) => clock)),
    unlocking: median(samples.unlocking.map(({ clock }) => clock)),
    beyond: beyond('clock'),
    beyondOfProcessor: beyond('processor'),
  };
}

function inProcess(what: string, folder: string, passphrase: string): Sample {
  const program = fileURLToPath(new URL('unlock-once.ts', import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, what, folder], {
    input: passphrase,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`unlocking failed: ${stderr}`);
  const [clock = Number.NaN, processor = Number.NaN] = stdout.split(' ').map(Number);
  return { clock, processor };
}
