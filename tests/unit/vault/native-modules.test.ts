import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { strangeModules } from '../../../build/supply-chain/native-modules.ts';
import { isPublished, isSignedAnew, loadGuarded } from '../../../electron/vault/native-modules.ts';

const require = createRequire(import.meta.url);
const folder = mkdtempSync(path.join(os.tmpdir(), 'khronika-native-'));
afterAll(() => rmSync(folder, { recursive: true }));

const builds = 'node_modules/@signalapp/sqlcipher/prebuilds';
const own = path.join(builds, `${process.platform}-${process.arch}`, '@signalapp+sqlcipher.node');
const intact = path.join(folder, 'intact.node');
const changed = path.join(folder, 'changed.node');
copyFileSync(own, intact);
const bytes = readFileSync(own);
// A letter of one of its own messages: the system would load it without a word.
const place = bytes.indexOf('not an error');
bytes.writeUInt8('N'.charCodeAt(0), place);
writeFileSync(changed, bytes);

describe('a native module', () => {
  test('is loaded when it is as it was published, wherever it lies', () => {
    expect(isPublished(own)).toBe(true);
    expect(Object.keys(loadGuarded(() => require(intact) as object))).toContain('databaseOpen');
  });

  test('is refused when one byte of it was changed, before anything of it runs', () => {
    expect(place).toBeGreaterThan(0);
    expect(() => loadGuarded(() => require(changed) as object)).toThrow(
      expect.objectContaining({ code: 'NATIVE_MODULE_CHANGED' }),
    );
    // Without the guard the system loads it: it is the guard that refuses.
    expect(Object.keys(require(changed) as object)).toContain('databaseOpen');
  });

  test('that is missing or cut off is told of in the same words', () => {
    const cut = path.join(folder, 'cut.node');
    writeFileSync(cut, bytes.subarray(0, 1000));
    for (const file of [cut, path.join(folder, 'nowhere.node')])
      expect(() => loadGuarded(() => require(file) as object)).toThrow(
        expect.objectContaining({ code: 'NATIVE_MODULE_CHANGED' }),
      );
  });

  test('is left to the signature of the system only inside of an installed app of macOS, where packing signs it anew', () => {
    const inside = '/Applications/Khronika.app/Contents/Resources/app.asar.unpacked/node_modules/a/b.node';
    expect(isSignedAnew(inside, 'darwin')).toBe(true);
    expect(isSignedAnew(inside, 'linux')).toBe(false);
    expect(isSignedAnew('/Users/me/khronika/node_modules/a/b.node', 'darwin')).toBe(false);
  });
});

test('an app with a changed native module, an unknown one or none is not packed', () => {
  const app = path.join(folder, 'app/resources/app.asar.unpacked');
  mkdirSync(app, { recursive: true });
  expect(strangeModules(path.join(folder, 'app'))).toEqual([expect.stringMatching(/no native module/)]);
  copyFileSync(intact, path.join(app, 'a.node'));
  expect(strangeModules(path.join(folder, 'app'))).toEqual([]);
  copyFileSync(changed, path.join(app, 'b.node'));
  expect(strangeModules(path.join(folder, 'app'))).toEqual([
    'resources/app.asar.unpacked/b.node is not as electron/vault/native-modules.json lists it.',
  ]);
});
