import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const linux = process.platform === 'linux';
const pattern = linux ? readFileSync('/proc/sys/kernel/core_pattern', 'utf8').trim() : '';
const module = path.join(import.meta.dirname, '../../../electron/core-dumps.ts');

let folder = '';
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'khronika-core-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script in a shell that allows cores as large as the system does; the script can call `leaveNoCoreDumps`. */
function run(script: string): ReturnType<typeof spawnSync> & { stdout: string } {
  const whole = `import { leaveNoCoreDumps } from ${JSON.stringify(module)}; ${script}`;
  const node = [process.execPath, '--no-warnings', '--input-type=module', '--eval', whole];
  // Of a core a megabyte is enough to see that there is one.
  const shell = 'ulimit -S -c 2048 2>/dev/null; exec "$@"';
  return spawnSync('sh', ['-c', shell, 'sh', ...node], { cwd: folder, encoding: 'utf8' });
}

const LIMIT = `(pid) => /^Max core file size +(.*?) +bytes/m.exec(readFileSync('/proc/' + pid + '/limits', 'utf8'))[1].split(/ +/)`;

describe.skipIf(!linux)('a process that holds keys', () => {
  test('may leave no core dump, nor may what it started before and what it starts then', () => {
    const { stdout } = run(`
      import { spawn } from 'node:child_process';
      import { readFileSync } from 'node:fs';
      const limit = ${LIMIT};
      const child = () => spawn('sleep', ['20']);
      const before = child();
      const atFirst = limit(process.pid);
      leaveNoCoreDumps();
      const after = child();
      await new Promise((resolve) => setTimeout(resolve, 200));
      console.log(JSON.stringify({ atFirst, limits: [process.pid, before.pid, after.pid].map(limit) }));
      before.kill();
      after.kill();`);
    const { atFirst, limits } = JSON.parse(stdout) as { atFirst: string[]; limits: string[][] };
    expect(atFirst).not.toEqual(['1', '1']);
    expect(limits).toEqual([
      ['1', '1'],
      ['1', '1'],
      ['1', '1'],
    ]);
  });

  // A system that hands cores to a program, or allows none, keeps them out of the reach of this test.
  test.skipIf(pattern !== 'core')('leaves none when it crashes, where another process does', () => {
    expect(run('process.abort();').signal).toBe('SIGABRT');
    const cores = (): string[] => readdirSync(folder).filter((name) => name.startsWith('core'));
    expect(cores()).toHaveLength(1);
    for (const name of cores()) rmSync(path.join(folder, name));
    expect(run('leaveNoCoreDumps(); process.abort();').signal).toBe('SIGABRT');
    expect(cores()).toEqual([]);
  });

  test('starts nothing on other systems', () => {
    const { stdout } = run(`
      import { readFileSync } from 'node:fs';
      const limit = ${LIMIT};
      const before = limit(process.pid).join();
      for (const platform of ['darwin', 'win32']) leaveNoCoreDumps(platform);
      console.log(limit(process.pid).join() === before);`);
    expect(stdout.trim()).toBe('true');
  });
});
