import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };
import { writeNativeModules } from './native-modules.ts';
import { root } from './packages.ts';

/**
 * The hashes of the bundles in out/, in the form that `sha256sum --check` reads (`npm run hashes`, into dist/). Whoever builds the same
 * sources gets the same list; its last line on the screen, the hash of the list, is what two people compare. With `--native`: the list of
 * native modules is written anew from the installed packages.
 */
export function hashesOf(folder: string): string {
  return globSync('**/*', { cwd: folder })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((file) => `${sha256(readFileSync(path.join(folder, file)))}  ${file}\n`)
    .join('');
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

if (import.meta.main && process.argv.includes('--native')) {
  for (const { name, version, files } of writeNativeModules())
    process.stdout.write(`${name} ${version}: ${Object.keys(files).length} files\n`);
} else if (import.meta.main) {
  const list = hashesOf(path.join(root, 'out'));
  if (list === '') throw new Error('There are no bundles in out/. "npm run build" makes them.');
  const file = path.join(root, 'dist', `khronika-${packageFile.version}-bundles.sha256`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, list);
  process.stdout.write(`${path.relative(root, file)}: ${list.split('\n').length - 1} files\n${sha256(list)}\n`);
}
