import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseState, piecesOf, readState, writeState, type State } from '../../../electron/backup/manifest.ts';

const hash = 'ab'.repeat(32);
const ID = '20261123T091245Z-5f0c7a21';
const file = (path: string, size = 4096) => ({ path, size, piece: 16_384, objects: size === 0 ? [] : [hash] });
const good: State = {
  id: ID,
  vault: '0d3b7c1e-5a54-4c0f-9c0e-5f2a7f6d1b11',
  number: 3,
  at: '2026-11-23T09:12:45.120Z',
  files: [
    file('catalogue.db', 5000),
    file('checkpoint.age'),
    { ...file(`files/3f/3f${'0'.repeat(30)}.age`), modified: '1763889165120000000' },
    file('keys/81c0de27a94b65f3.age'),
    file('vault.json', 300),
  ],
};
const withFiles = (...files: object[]): string => JSON.stringify({ ...JSON.parse(writeState(good)), files });
const needed = [file('vault.json'), file('catalogue.db')];

describe('the list of a state', () => {
  test('is read as it was written, with a line for each file', () => {
    const text = writeState(good);
    expect(parseState(text, ID)).toEqual(good);
    expect(text.split('\n').filter((line) => line.startsWith('    {"path":'))).toHaveLength(good.files.length);
  });

  test.each([
    ['a path that leads out', '../vault.json'],
    ['a path from the root', '/etc/passwd'],
    ['a path through a folder', 'files/../../x'],
    ['a path of Windows', 'C:\\vault.json'],
    ['a backslash', `files\\3f\\3f${'0'.repeat(30)}.age`],
    ['a device', 'keys/con.age'],
    ['a file of another folder', `files/aa/3f${'0'.repeat(30)}.age`],
    ['a log of the database', 'catalogue.db-wal'],
    ['a lock', 'lock'],
    ['a line end', 'vault.json\n'],
    ['a null', 'vault.json\0'],
    ['capitals', 'VAULT.JSON'],
    ['nothing', ''],
  ])('is none with %s', (_what, path) => {
    expect(parseState(withFiles(...needed, file(path)), ID)).toBeNull();
    expect(parseState(withFiles(...needed), ID)).not.toBeNull();
  });

  test('is none with a file twice, without vault.json or the catalogue, or with sizes that do not fit', () => {
    const odd: object[][] = [
      [...needed, file('vault.json')],
      [file('vault.json')],
      [file('catalogue.db')],
      [],
      [...needed, { ...file('checkpoint.age'), size: 2 ** 60 }],
      [...needed, { ...file('checkpoint.age'), size: -1 }],
      [...needed, { ...file('checkpoint.age'), piece: 0 }],
      [...needed, { ...file('checkpoint.age'), piece: 1 }],
      [...needed, { ...file('checkpoint.age'), size: 1e308, piece: 1e308 }],
      [...needed, { ...file('checkpoint.age'), objects: [] }],
      [...needed, { ...file('checkpoint.age'), objects: ['../../../etc/passwd'] }],
      [...needed, { ...file('checkpoint.age'), objects: [hash.toUpperCase()] }],
      [...needed, { ...file('checkpoint.age'), modified: 'yesterday' }],
    ];
    for (const files of odd) expect(parseState(withFiles(...files), ID), JSON.stringify(files)).toBeNull();
  });

  test('is none, and no failure, whatever stands in it', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseState(text, ID)));
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseState(JSON.stringify(value), ID)).toBeNull();
        const state = parseState(JSON.stringify({ ...JSON.parse(writeState(good)), files: value }), ID);
        expect(state).toBeNull();
      }),
    );
    const text = writeState(good);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 3 }), (at, put) => {
        const found = parseState(text.slice(0, at) + put + text.slice(at + put.length), ID);
        // What passes after a change is still a list of paths that a vault has, each once.
        if (found === null) return;
        expect(new Set(found.files.map(({ path }) => path)).size).toBe(found.files.length);
        for (const each of found.files) {
          expect(each.path).toMatch(/^[a-z0-9./]+$/);
          expect(each.path).not.toContain('..');
          expect(piecesOf(each).reduce((sum, { size }) => sum + size, 0)).toBe(each.size);
        }
      }),
    );
  });

  test('is none behind a link', () => {
    const folder = mkdtempSync(join(tmpdir(), 'khronika-test-'));
    try {
      writeFileSync(join(folder, 'real'), writeState(good));
      symlinkSync(join(folder, 'real'), join(folder, 'link'));
      expect(readState(join(folder, 'real'), ID)).toEqual(good);
      expect(readState(join(folder, 'link'), ID)).toBeNull();
      expect(readState(folder, ID)).toBeNull();
      expect(readState(join(folder, 'none'), ID)).toBeNull();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
