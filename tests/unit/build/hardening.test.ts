import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { expect, test } from 'vitest';
import { fuses, type FuseName } from '../../../electron/shell/fuses.ts';
import packageFile from '../../../package.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '../../..');
const page = readFileSync(path.join(root, 'docs/hardening.md'), 'utf8');

/** The rows of the table below a heading, without its head. */
function rowsBelow(heading: string): string[][] {
  const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

test('the page goes through all twenty points, in their order', () => {
  expect(rowsBelow("Electron's twenty points").map(([number]) => Number(number))).toEqual(
    Array.from({ length: 20 }, (_none, at) => at + 1),
  );
});

test('each claim names the file that says so and a test that can fail, and none of them twice', () => {
  const rows = [...rowsBelow("Electron's twenty points"), ...rowsBelow('What stands beside that list')];
  expect(rows.length).toBeGreaterThan(25);
  for (const row of rows) {
    const [where = '', shown = ''] = row.slice(-2);
    expect(where, row.join(' ')).toMatch(/\]\(\.\.\/(?:electron|build|package)/);
    const tests = [...shown.matchAll(/\]\(\.\.\/(tests\/[^)]+)\)/g)].map(([, file = '']) => file);
    expect(tests.length, row.join(' ')).toBeGreaterThan(0);
    expect(new Set(tests).size).toBe(tests.length);
    for (const file of tests) {
      expect(file).toMatch(/\.(?:test|spec)\.ts$/);
      const text = readFileSync(path.join(root, file), 'utf8');
      expect(text, file).toMatch(/\b(?:test|slowTest)\b/);
      expect(text, file).toContain('expect(');
    }
  }
});

test('the version of Electron that the page names is the one that is packaged, exactly', () => {
  expect(packageFile.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  expect(page).toContain(`Khronika is built for Electron ${packageFile.devDependencies.electron}, `);
  const installed = JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8')) as {
    version: string;
  };
  expect(installed.version).toBe(packageFile.devDependencies.electron);
});

test('the page says of every fuse that the tool knows how it is set, as it is set', () => {
  const said = Object.fromEntries(rowsBelow('The fuses').map(([name = '', set]) => [name.replaceAll('`', ''), set]));
  const table = fuses({ testable: false });
  const known = Object.keys(FuseV1Options).filter((name): name is FuseName => Number.isNaN(Number(name)));
  expect(known.length).toBeGreaterThan(8);
  expect(said).toEqual(Object.fromEntries(known.map((name) => [name, table[name] ? 'on' : 'off'])));
});
