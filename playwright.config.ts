import { defineConfig } from '@playwright/test';

/** Looks through all temporary folders of the machine for what a session leaves behind: nothing else may be at work meanwhile. */
const ALONE = 'no-trace.spec.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Each worker starts a browser of its own.
  projects: [
    // One browser at a time: two on two cores answer so late now and then that a test gives up.
    { name: 'together', testIgnore: ALONE, workers: 1 },
    { name: 'alone', testMatch: ALONE, workers: 1 },
  ],
  workers: 1,
  // A test of the window waits for processes and pictures, and on a machine that is busy with something else it now and then gives up. It
  // may try once more; build/test.ts says how many had to.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] === undefined ? [['list']] : [['list'], ['json']],
});
