import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { answers } from '../../fixtures/command-answers.ts';
import { khronika, start } from '../../fixtures/command-line.ts';
import { bytesOf, endlessPdf } from '../../fixtures/documents.ts';
import { everything } from '../../fixtures/folder.ts';

let home: string;

const as = (...more: string[]) => ['--passphrase-file', 'secret', ...more];

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'khronika-test-'));
  writeFileSync(join(home, 'secret'), 'granite lantern walnut orchid saddle pelican\n');
  await khronika(['create', 'a.khronika', ...as('--work-factor', '15')], { cwd: home });
  return () => rmSync(home, { recursive: true, force: true });
});

test('Ctrl+C during add stops after what is stored: exit 1, and the same command goes on', async () => {
  const many = join(home, 'many');
  mkdirSync(many);
  for (let n = 0; n < 60; n += 1) writeFileSync(join(many, `note-${n}.txt`), bytesOf(`Note ${n} `.repeat(20_000)));
  await khronika(['create', 'many.khronika', ...as('--work-factor', '15')], { cwd: home });
  const run = start(['add', 'many.khronika', 'many', ...as('--json')], { cwd: home, detached: true });
  while (!everything(join(home, 'many.khronika/files')).some((path) => path.endsWith('.age')))
    await new Promise((resolve) => setTimeout(resolve, 5));
  // To the whole group, as a terminal does: the process that reads the files gets it too.
  process.kill(-run.child.pid!, 'SIGINT');
  const stopped = await run.finished;
  expect(stopped.status).toBe(1);
  expect(stopped.stderr).toMatch(/^error: CANCELLED: /);
  const first = answers.add.parse(stopped.json()) as { added: unknown[]; kept: unknown[]; cancelled: boolean };
  expect(first).toMatchObject({ cancelled: true, kept: [], failed: [] });
  expect(first.added.length).toBeLessThan(60);
  expect(existsSync(join(home, 'many.khronika/lock'))).toBe(false);
  const again = (await khronika(['add', 'many.khronika', 'many', ...as('--json')], { cwd: home })).json();
  expect(again).toMatchObject({ cancelled: false, failed: [], kept: [] });
  const second = again as { added: unknown[]; duplicates: unknown[] };
  expect(second.duplicates).toHaveLength(first.added.length);
  expect(second.added).toHaveLength(60 - first.added.length);
  const verified = await khronika(['verify', 'many.khronika', ...as('--json')], { cwd: home });
  expect(verified.json()).toMatchObject({ ok: true, checked: { files: 60, records: 60 } });
});

describe.runIf(process.platform === 'linux')('the process that reads a hostile file', () => {
  test.each([
    ['is killed', ['SIGKILL']],
    ['is asked twice to stop', ['SIGINT', 'SIGINT']],
  ] as const)('ends with the command when that %s', async (_how, signals) => {
    writeFileSync(join(home, 'endless.pdf'), endlessPdf());
    const { child, finished } = start(['add', 'a.khronika', 'endless.pdf', ...as()], { cwd: home });
    let reader: number | undefined;
    // Busy with the file, it uses the processor and hears nothing.
    while (reader === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').split(' ');
      reader = children.map(Number).find((id) => id > 0 && ticksOf(id) >= 100);
    }
    for (const signal of signals) {
      child.kill(signal);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await finished;
    const gone = reader;
    await expect.poll(() => existsSync(`/proc/${gone}`), { timeout: 5000 }).toBe(false);
    const { json } = await khronika(['verify', 'a.khronika', ...as('--json')], { cwd: home });
    expect(json()).toMatchObject({ ok: true });
  });
});

/** Processor time of a process so far, in hundredths of a second; 0 when it is gone. */
function ticksOf(id: number): number {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}
