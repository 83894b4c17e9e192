import path from 'node:path';
import { defineConfig } from '@playwright/test';

/** Looks through all temporary folders of the machine for what a session leaves behind: nothing else may be at work meanwhile. */
const ALONE = '**/no-trace.spec.ts';

/** What is told of a test or a group of tests that is a sweep beside everyday ones: `{ tag: '@slow' }`. */
const SLOW = /@slow/;

// Khronika is started hundreds of times; its modules are then compiled once, and not every time.
process.env['NODE_COMPILE_CACHE'] ??= path.join(import.meta.dirname, 'node_modules/.cache/khronika/compiled');

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Each worker starts a browser of its own.
  projects: [
    // Two at a time, which keeps two cores busy; the limits below are set for answers that then come late.
    { name: 'together', testIgnore: ALONE, grepInvert: SLOW, workers: 2, fullyParallel: true },
    { name: 'alone', testMatch: ALONE, workers: 1 },
    // Run by `npm run test:slow`: sweeps over every screen, form and language, one at a time; and what is tested beside the everyday ones.
    { name: 'slow', testDir: 'tests/slow', testMatch: '**/*.spec.ts', workers: 1, timeout: 600_000 },
    { name: 'slow-tagged', testIgnore: ALONE, grep: SLOW, workers: 2, fullyParallel: true },
  ],
  workers: 2,
  // A test of the window waits for processes and pictures, and on a machine that is busy with something else it now and then gives up. It
  // may try once more; build/test.ts says how many had to.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] === undefined ? [['list']] : [['list'], ['json']],
});
