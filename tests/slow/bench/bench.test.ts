import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = join(import.meta.dirname, '../../bench/main.ts');
const run = (...options: string[]) => promisify(execFile)(process.execPath, [program, ...options]);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'khronika-bench-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the bench measures intake, reading and unlocking on a small archive and leaves nothing behind', async () => {
  const { stdout } = await run('--documents', '30', '--folder', folder);
  for (const part of ['large files: 3 files', 'mixed documents: 30 files', 'a rare word', 'key derivation alone'])
    expect(stdout).toContain(part);
  expect(stdout).not.toContain('NaN');
  expect(readdirSync(folder)).toEqual([]);
});

test('the bench measures one thing alone when asked to, and refuses what it does not know', async () => {
  const { stdout } = await run('--documents', '10', '--only', 'reading', '--folder', folder);
  expect(stdout).toContain('10 documents');
  expect(stdout).not.toContain('Intake');
  expect(readdirSync(folder)).toEqual([]);
  await expect(run('--only', 'everything')).rejects.toMatchObject({ code: 2 });
});
