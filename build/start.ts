import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from 'electron-vite';
import { fetchElectron, findElectron } from './electron-binary.ts';

/**
 * Builds the window and opens it: `npm start` in Electron, `npm run preview` in a Chromium through the stand-in of
 * tests/standin, `npm run dev` in Electron with a build that follows the files (reload the window with Ctrl+R).
 */
const root = path.dirname(import.meta.dirname);
const preview = process.argv.includes('--preview');
const watch = process.argv.includes('--watch');

const program = preview ? process.execPath : findOrFetchElectron();
if (preview && process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
  stop('There is no display here, so the window would not be seen. With the package xvfb: "xvfb-run npm run preview".');
}
say('Building the window.');
await build({ root, logLevel: 'warn' });
if (watch) await build({ root, logLevel: 'warn', build: { watch: {} } });

say(preview ? 'Opening the window in Chromium. Close it to end.' : 'Opening Khronika.');
const args = preview ? ['--import', './tests/standin/register.mjs', 'out/main/index.js'] : ['.'];
const window = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, STANDIN_SHOW: '1' } });
window.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => window.kill(signal));

function findOrFetchElectron(): string {
  const found = findElectron();
  if (found !== undefined) return found;
  say('Electron is not here yet. Fetching it once, about 100 MB.');
  return (
    fetchElectron() ??
    stop(
      'Electron could not be fetched: this computer does not reach the place where it lies. Try again with a ' +
        'connection, or look at the window in Chromium with "npm run preview". The khronika command needs no Electron.',
    )
  );
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

function stop(sentence: string): never {
  say(sentence);
  process.exit(1);
}
