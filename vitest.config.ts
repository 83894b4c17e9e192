import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Hundreds of tests start the command line; its modules are then compiled once, and not every time. */
const env = { NODE_COMPILE_CACHE: path.join(import.meta.dirname, 'node_modules/.cache/khronika/compiled') };

/** Tests that go over a part of something in the quick set, and over all of it in the slow one. */
const sweeps = globSync('tests/integration/**/*.test.ts', { cwd: import.meta.dirname }).filter((file) =>
  readFileSync(path.join(import.meta.dirname, file), 'utf8').includes("/fixtures/sweep.ts'"),
);

export default defineConfig({
  test: {
    // Processes, not threads: the SQLCipher binding and process-wide switches are one for each.
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Files share a process, whose modules are then loaded once: a third less work. A test cleans up what it changes for all.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // As above: each of two processes takes one file after the other.
          isolate: false,
          env,
        },
      },
      {
        extends: true,
        // Run by `npm run test:slow`: sweeps of minutes. What guards everyday work is above.
        test: {
          name: 'slow',
          include: ['tests/slow/**/*.test.ts', ...sweeps],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          env: { ...env, KHRONIKA_SLOW_SET: '1' },
        },
      },
    ],
  },
});
