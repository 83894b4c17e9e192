import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBanned } from '../../../build/banned.ts';
import { checkLayers } from '../../../build/layers.ts';

let copy = '';
beforeEach(() => {
  copy = mkdtempSync(path.join(os.tmpdir(), 'khronika-layers-'));
  mkdirSync(path.join(copy, 'electron'));
  for (const part of ['electron/shell', 'electron/offline.ts', 'shared', 'renderer'])
    cpSync(part, path.join(copy, part), { recursive: true });
});
afterEach(() => rmSync(copy, { recursive: true }));

/** Writes a file into the copy of the project. */
function plant(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
  writeFileSync(path.join(copy, file), text);
}

test('the shell, the contract and the window hold the layers as they are', () => {
  expect(checkLayers(copy)).toEqual([]);
  expect(findBanned(copy)).toEqual([]);
});

describe('a planted import is refused', () => {
  test.each([
    ['shared/records/planted.ts', "import '../../electron/offline.ts';", /\(shared\) imports electron\/offline\.ts/],
    ['shared/records/planted.ts', "import { readFileSync } from 'node:fs';", /imports node:fs/],
    [
      'renderer/app/planted.tsx',
      "import type { Child } from '../../electron/shell/sender.ts';",
      /\(renderer\) imports/,
    ],
    ['electron/shell/planted.ts', "export * from '../offline.ts';", /\(shell\) imports electron\/offline\.ts/],
    ['electron/shell/planted.ts', "const module = await import('../offline.ts');", /\(shell\) imports/],
    ['electron/shell/planted.ts', "import { app } from 'electron';", /imports electron\. Only main\.ts/],
    ['electron/vault/planted.ts', "import type { App } from 'electron';", /imports electron\. Only main\.ts/],
    [
      'electron/vault/planted.ts',
      "import '../shell/sender.ts';",
      /\(vault\) imports electron\/shell\/sender\.ts \(shell\)/,
    ],
    ['electron/planted.ts', 'export {};', /lies outside the layers/],
  ])('in %s: %s', (file, text, sentence) => {
    plant(file, text);
    expect(checkLayers(copy)).toEqual([expect.stringMatching(sentence)]);
  });

  test('up from the vault to the archive', () => {
    plant('electron/archive/record.ts', 'export const record = 1;');
    plant('electron/vault/planted.ts', "import { record } from '../archive/record.ts';\nexport { record };");
    expect(checkLayers(copy)).toEqual([
      'electron/vault/planted.ts (vault) imports electron/archive/record.ts (archive). It may import: contract, shared.',
    ]);
  });

  test('in a circle, even a long one', () => {
    plant('electron/vault/a.ts', "import './b.ts';");
    plant('electron/vault/b.ts', "import './c.ts';");
    plant('electron/vault/c.ts', "import './a.ts';");
    expect(checkLayers(copy)).toEqual([
      'Imports run in a circle: electron/vault/a.ts -> electron/vault/b.ts -> electron/vault/c.ts -> electron/vault/a.ts.',
    ]);
  });

  test('but types may point at each other, for they are gone when the program runs', () => {
    plant('electron/vault/a.ts', "import type { B } from './b.ts';\nexport type A = B;");
    plant('electron/vault/b.ts', "import type { A } from './a.ts';\nexport type B = A | 1;");
    expect(checkLayers(copy)).toEqual([]);
  });
});

describe('a banned word is refused', () => {
  test.each(['webSecurity: false', 'shell.openExternal(url)', 'app.addRecentDocument(file)', 'place.innerHTML = text'])(
    '%s',
    (code) => {
      plant(
        'electron/shell/planted.ts',
        `export const planted = () => ({ a: 1 });\nplanted(${JSON.stringify('x')}); ${code};`,
      );
      expect(findBanned(copy)).toEqual([
        expect.stringMatching(/^electron\/shell\/planted\.ts:2: \w+ is not used in Khronika/),
      ]);
    },
  );

  test('but a comment may speak of it', () => {
    plant('electron/shell/planted.ts', '// webSecurity is never named\n/** nor openExternal */');
    expect(findBanned(copy)).toEqual([]);
  });
});
