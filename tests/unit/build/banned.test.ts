import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { BANNED, findBanned } from '../../../build/banned.ts';

const root = mkdtempSync(path.join(os.tmpdir(), 'khronika-banned-'));
afterAll(() => rmSync(root, { recursive: true }));

test('each of the banned words is found where it stands in code, in every part of the program', () => {
  const parts = ['electron/shell', 'renderer/app', 'shared/records'];
  for (const part of parts) {
    mkdirSync(path.join(root, part), { recursive: true });
    writeFileSync(path.join(root, part, 'planted.ts'), BANNED.map(({ word }) => `use.${word}();\n`).join(''));
  }
  const expected = parts.flatMap((part) =>
    BANNED.map(({ word }, line) => `${part}/planted.ts:${line + 1}: ${word} is not used in Khronika`),
  );
  expect(findBanned(root).map((sentence) => sentence.replace(/: [^:]*$/, ''))).toEqual(expected);
});

test('the program itself has none of them', () => {
  expect(findBanned(path.resolve(import.meta.dirname, '../../..'))).toEqual([]);
});

test('the doors of Electron that lead out of the program are among them', () => {
  const words = BANNED.map(({ word }) => word);
  for (const word of ['openExternal', 'openPath', 'webviewTag', 'webSecurity', 'crashReporter', 'autoUpdater'])
    expect(words).toContain(word);
});
