import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from './faults.ts';

/** What became of the faults of one run of the slow set. */
export interface KeptOutcomes {
  readonly outcomes: readonly Outcome[];
  readonly milliseconds: number;
}

const folder = path.join(import.meta.dirname, '../../../node_modules/.cache/khronika/faults');

/** For the report: `npm run faults -- --from-slow-set`. The next run of the same operations takes its place. */
export function keepOutcomes(name: string, kept: KeptOutcomes): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(kept));
}

/** Of both halves, which ran beside each other. Throws where the slow set did not run. */
export function readOutcomes(): KeptOutcomes {
  const halves = readdirSync(folder).map(
    (name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as KeptOutcomes,
  );
  return {
    outcomes: halves.flatMap(({ outcomes }) => outcomes),
    milliseconds: Math.max(...halves.map(({ milliseconds }) => milliseconds)),
  };
}
