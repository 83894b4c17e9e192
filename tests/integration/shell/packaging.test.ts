import { globSync, readFileSync } from 'node:fs';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { describe, expect, test } from 'vitest';

const config = await getConfig(process.cwd(), 'build/electron-builder.yml', {});
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };

describe('the packaging', () => {
  test('is described in the words of the tool that does it, for three systems', async () => {
    await validateConfiguration(config, new DebugLogger(false));
    expect([config.linux, config.mac, config.win].every((system) => system?.target !== undefined)).toBe(true);
  });

  test('sets the fuses, updates from nowhere, and builds nothing anew', () => {
    expect(config).toMatchObject({ afterPack: './build/after-pack.ts', publish: null, npmRebuild: false, asar: true });
  });

  test('starts the program of Linux with its sandbox', () => {
    // Where nothing is said the AppImage gets --no-sandbox (app-builder-lib, AppImageTarget).
    expect(config.linux?.executableArgs).toEqual([]);
  });

  test('unpacks native modules, which can be loaded from real files only, and brings each system its own', () => {
    expect(config.asarUnpack).toEqual(['**/*.node']);
    const native = globSync('node_modules/@signalapp/sqlcipher/prebuilds/*');
    const systems = { linux: 'linux', mac: 'darwin', win: 'win32' } as const;
    for (const [system, own] of Object.entries(systems)) {
      const others = Object.values(systems)
        .filter((name) => name !== own)
        .toSorted();
      const { files } = config[system as keyof typeof systems] ?? {};
      expect(files).toEqual([`!**/prebuilds/{${others.join(',')}}-*/**`]);
      expect(native.some((folder) => folder.includes(`${own}-`))).toBe(true);
    }
  });

  test('keeps what the packages need to run', () => {
    const left = [/\.(?:md|ts|mts|cts|map|markdown|br)$/, /\/(?:test|tests|docs|example|examples)\//];
    expect(Object.keys(dependencies)).toContain('mupdf');
    for (const file of [
      'mupdf/dist/mupdf.js',
      'mupdf/dist/mupdf-wasm.js',
      'mupdf/dist/mupdf-wasm.wasm',
      'mupdf/LICENSE',
    ]) {
      expect(globSync(`node_modules/${file}`)).toEqual([`node_modules/${file}`]);
      expect(left.some((pattern) => pattern.test(file))).toBe(false);
    }
  });

  test('brings the licences of what is inside the bundle of the window', () => {
    const given = config.extraResources as { from: string; filter?: string[] }[];
    const { from, filter = [] } = given.find((each) => each.from === 'node_modules') ?? { from: '' };
    const found = filter.flatMap((pattern) => globSync(pattern, { cwd: from }));
    for (const name of ['@fontsource/ibm-plex-sans', 'react', 'react-dom', 'react-aria-components', 'd3-scale']) {
      expect(
        found.some((file) => file.startsWith(`${name}/LICENSE`)),
        name,
      ).toBe(true);
    }
  });
});
