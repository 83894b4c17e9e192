import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Runs the checks of the project in order and counts. Each step is a check of its own, and each test in it is one. A step
 * that fails does not stop the others; what it wrote is shown. Checks that only read the sources go on at the same time. The last line
 * is `N passed, N failed`.
 *
 *   node build/test.ts         what guards everyday work, in minutes
 *   node build/test.ts ci      the same and what is tested of the window beside it: before a change is taken
 *   node build/test.ts slow    the sweeps: faults by the thousand, hostile input, every form, every screen in every language
 */
type Counts = { passed: number; failed: number; skipped: number; again?: number };
type Step = {
  readonly name: string;
  readonly run: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly count?: () => Counts;
};

const root = path.dirname(import.meta.dirname);
const reports = path.join(root, 'node_modules/.cache/khronika');
const inCi = process.env['CI'] !== undefined && process.env['CI'] !== '' && process.env['CI'] !== 'false';

const build: Step = { name: 'build', run: ['node_modules/electron-vite/bin/electron-vite.js', 'build'] };

/** Steps of one round run at the same time. */
type Round = readonly Step[];

const SETS: Readonly<Record<string, () => readonly Round[]>> = {
  quick,
  ci: () => [...quick(), [moreWindows()]],
  slow: () => [[build], [playwright('slow windows', 'slow')], [moreWindows()], [vitest('slow')]],
};

const name = process.argv[2] ?? 'quick';
const rounds = SETS[name]?.();
if (rounds === undefined) throw new Error(`There is no set of tests called "${name}".`);

mkdirSync(reports, { recursive: true });

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const round of rounds) await Promise.all(round.map(runAndCount));

if (inCi && total.skipped > 0) {
  process.stdout.write('In CI every test has to run, so a skipped one counts as failed.\n');
  total.failed += total.skipped;
  total.skipped = 0;
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

function quick(): Round[] {
  return [
    [
      { name: 'format', run: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'] },
      { name: 'lint', run: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'] },
      { name: 'banned words', run: ['build/banned.ts'] },
      { name: 'layers', run: ['build/layers.ts'] },
      { name: 'types', run: ['build/types.ts'] },
    ],
    [vitest('unit')],
    [vitest('integration')],
    [build],
    [playwright('end-to-end', 'together')],
    [playwright('traces', 'alone')],
  ];
}

async function runAndCount(step: Step): Promise<void> {
  const started = performance.now();
  const { code, output } = await runStep(step);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counts = step.count?.();
  const none = counts !== undefined && counts.passed + counts.failed === 0;
  const fine = code === 0 && !none;
  if (!fine) process.stdout.write(`${output.trimEnd()}\n`);
  process.stdout.write(
    `${fine ? 'passed' : 'FAILED'}  ${step.name.padEnd(13)} ${seconds.padStart(6)} s${inWords(counts)}\n`,
  );
  if (fine) total.passed += 1;
  else total.failed += 1;
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += counts?.[key] ?? 0;
}

function moreWindows(): Step {
  return playwright('more windows', 'slow-tagged');
}

function vitest(project: 'unit' | 'integration' | 'slow'): Step {
  const report = freshReport(project);
  return {
    name: project,
    run: [
      'node_modules/vitest/vitest.mjs',
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    count() {
      const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = read(report, {
        numPassedTests: 0,
        numFailedTests: 0,
        numPendingTests: 0,
        numTodoTests: 0,
      });
      return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
    },
  };
}

function playwright(name: string, project: 'together' | 'alone' | 'slow' | 'slow-tagged'): Step {
  const report = freshReport(`${project}-windows`);
  // Some sweeps look at all that goes on at the computer: then nothing else may.
  const alone = project === 'slow' ? ['--workers=1'] : [];
  return {
    name,
    run: ['node_modules/@playwright/test/cli.js', 'test', `--project=${project}`, ...alone],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    count() {
      const { stats } = read(report, { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } });
      return {
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected,
        skipped: stats.skipped,
        again: stats.flaky,
      };
    },
  };
}

/** Where a runner leaves its report. One of an earlier run must not be counted for this one. */
function freshReport(project: string): string {
  const report = path.join(reports, `${project}.json`);
  rmSync(report, { force: true });
  return report;
}

/** A runner that died wrote no report; then nothing is counted, and the step fails for that. */
function read<T>(file: string, none: T): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return none;
  }
}

function runStep({ run, env: own }: Step): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...own, NO_COLOR: '1' };
    const child = spawn(process.execPath, run, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
    child.on('close', (code) => resolve({ code, output }));
  });
}

function inWords(counts: Counts | undefined): string {
  if (counts === undefined) return '';
  const { passed, failed, skipped, again = 0 } = counts;
  return `  ${passed} tests${failed > 0 ? `, ${failed} failed` : ''}${skipped > 0 ? `, ${skipped} skipped` : ''}${again > 0 ? `, ${again} at the second try` : ''}`;
}
