import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const electronPackage = path.join(import.meta.dirname, '../node_modules/electron');

/**
 * The Electron program on this machine. The npm package brings none; it is fetched when it is first asked for.
 *
 * @returns undefined when it was not fetched yet; ELECTRON_OVERRIDE_DIST_PATH can name a folder that has one
 */
export function findElectron(): string | undefined {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const named = path.join(electronPackage, 'path.txt');
  if (override === undefined && !existsSync(named)) return undefined;
  const name = existsSync(named) ? readFileSync(named, 'utf8') : 'electron';
  const file = path.join(override ?? path.join(electronPackage, 'dist'), name);
  return existsSync(file) ? file : undefined;
}

/** Fetches the Electron program with the installer of its package, and finds it; undefined when that is not possible. */
export function fetchElectron(): string | undefined {
  spawnSync(process.execPath, [path.join(electronPackage, 'install.js')], { stdio: 'ignore' });
  return findElectron();
}
