import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collisionKey, decodePath, encodePath, payloadPath } from '../../../electron/submissions/writers/bagit-path.ts';

test('a plain path stands below data, in composed letters', () => {
  expect(payloadPath('annexes/01 D-0001.pdf')).toBe('data/annexes/01 D-0001.pdf');
  expect(payloadPath('Cafe\u0301.txt')).toBe('data/Caf\u00e9.txt');
  expect(payloadPath('100%.txt')).toBe('data/100%.txt');
});

test.each([
  '',
  '/etc/passwd',
  '../outside',
  'a/../b',
  'a//b',
  './a',
  'a/',
  'C:\\a',
  'a\\b',
  'a\0b',
  'nul',
  'aux.txt',
  'ends.',
  'ends ',
  'what?',
  'x'.repeat(256),
  'half\ud800',
])('the path %j is refused before anything is written', (path) => {
  expect(() => payloadPath(path)).toThrow(expect.objectContaining({ code: 'EXPORT_PATH_UNSAFE' }));
});

test('line ends and percent signs are encoded in a manifest, and nothing else', () => {
  expect(encodePath('data/50%\r\nЖанчыны.txt')).toBe('data/50%25%0D%0AЖанчыны.txt');
  expect(decodePath('data/%0a%0D%25%41')).toBe('data/\n\r%%41');
});

test('every path comes back from its manifest as it was', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (path) => decodePath(encodePath(path)) === path));
});

test('names that some file systems take for one are recognised', () => {
  expect(collisionKey('data/A.PDF')).toBe(collisionKey('data/a.pdf'));
  expect(collisionKey('data/\u00e9')).toBe(collisionKey('data/E\u0301'));
  expect(collisionKey('data/a')).not.toBe(collisionKey('data/b'));
});
