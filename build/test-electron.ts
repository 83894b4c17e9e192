import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { findElectron } from './electron-binary.ts';

/** Runs the end-to-end tests in Electron itself, where its program is present. */
const root = path.dirname(import.meta.dirname);
const electron = findElectron();
if (electron === undefined) {
  process.stdout.write(
    'Not run: the Electron program is not on this machine ("npm start" fetches it where that is possible). ' +
      'The same tests ran against the same bundles in Chromium: npm run test:e2e.\n',
  );
} else {
  const playwright = path.join(root, 'node_modules/@playwright/test/cli.js');
  const env = { ...process.env, KHRONIKA_ELECTRON: electron };
  const { status } = spawnSync(process.execPath, [playwright, 'test'], { cwd: root, stdio: 'inherit', env });
  process.exitCode = status ?? 1;
}
