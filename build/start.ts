import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'electron-vite';
import { openSettingsFile, usualSettings } from '../electron/shell/settings-file.ts';
import { fetchElectron, findElectron } from './electron-binary.ts';
import { makeSampleVault } from './sample-vault.ts';
import { SAMPLE_PASSPHRASE } from './sample/passphrase.ts';

/**
 * Builds the window and opens it: `npm start` in Electron, `npm run preview` in a Chromium through the stand-in of
 * tests/standin and with a sample archive to look at, `npm run dev` in Electron with a build that follows the files (reload the window with Ctrl+R).
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

const args = preview ? ['--import', './tests/standin/register.mjs', 'out/main/index.js'] : ['.'];
const sample = preview ? await makeSample() : undefined;
if (sample !== undefined) say(`The sample archive opens with the passphrase: ${SAMPLE_PASSPHRASE}`);
say(preview ? 'Opening the window in Chromium. Close it to end.' : 'Opening Khronika.');
const window = spawn(program, args, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, STANDIN_SHOW: '1', ...(sample === undefined ? {} : { STANDIN_USER: sample.user }) },
});
window.on('exit', (code) => {
  if (sample !== undefined) rmSync(sample.folder, { recursive: true, force: true });
  process.exit(code ?? 1);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => window.kill(signal));

/** A vault with the sample archive in a folder that goes with the window, and settings in which it is the vault one opens. */
async function makeSample(): Promise<{ folder: string; user: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'khronika-preview-'));
  const vault = path.join(folder, 'sample.khronika');
  say('Making the sample archive.');
  await makeSampleVault(vault);
  const user = path.join(folder, 'user');
  const file = openSettingsFile(path.join(user, 'settings.json'), usualSettings([process.env['LANG'] ?? 'en']));
  file.change({ settings: { ...file.read().settings, rememberVaults: true }, vaults: [vault] });
  return { folder, user };
}

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
