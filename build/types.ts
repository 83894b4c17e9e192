import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Checks the types of each part under what that part has: the window no Node, the host no page. */
const root = path.dirname(import.meta.dirname);
const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
for (const project of [
  'tsconfig.json',
  'renderer/tsconfig.json',
  'tests/unit/window/tsconfig.json',
  'tests/e2e/tsconfig.json',
]) {
  const { status } = spawnSync(process.execPath, [tsc, '--project', project], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
