import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hashesOf } from '../../../build/supply-chain/hashes.ts';

const root = path.join(import.meta.dirname, '../../..');
/** What a build reads. */
const SOURCES = readdirSync(root).filter(
  (name) => !/^(?:\.git|out|dist|demo|screenshots|node_modules|test.*)$/.test(name),
);

const home = mkdtempSync(path.join(tmpdir(), 'khronika-build-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Builds a copy of the sources in a folder of its own, and gives the hashes of what came out. */
function build(
  from: string,
  folder: string,
  sources: readonly string[],
  env: Readonly<Record<string, string>>,
): string {
  mkdirSync(folder, { recursive: true });
  for (const name of sources) cpSync(path.join(from, name), path.join(folder, name), { recursive: true });
  // As "npm ci" would lay them there; links to the same bytes take no room.
  const packages = path.join(root, 'node_modules');
  try {
    execFileSync('cp', ['-al', packages, folder], { stdio: 'ignore' });
  } catch {
    rmSync(path.join(folder, 'node_modules'), { recursive: true, force: true });
    cpSync(packages, path.join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true });
  }
  execFileSync(process.execPath, ['node_modules/electron-vite/bin/electron-vite.js', 'build'], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: 'pipe',
  });
  return hashesOf(path.join(folder, 'out'));
}

test('two builds in different folders, time zones and languages, from files laid there in another order, are the same', () => {
  const first = build(root, path.join(home, 'a'), SOURCES, { TZ: 'UTC', LANG: 'C' });
  // The sources as the first build had them: somebody may be writing in the project's folder.
  const second = build(
    path.join(home, 'a'),
    path.join(home, 'somewhere else/ў глыбіні/khronika'),
    SOURCES.toReversed(),
    {
      TZ: 'Pacific/Kiritimati',
      LANG: 'be_BY.UTF-8',
      HOME: home,
    },
  );
  expect(second).toBe(first);
  expect(first).toMatch(/^[0-9a-f]{64} {2}main\/index\.js$/m);
  expect(first).toMatch(/^[0-9a-f]{64} {2}renderer\/index\.html$/m);
  // No bundle knows where it was made.
  const bundle = readFileSync(path.join(home, 'a/out/main/index.js'), 'utf8');
  expect(bundle).not.toContain(home);
});
