import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guarded, joinList, saysNothing, splitList, unguarded } from '../../../shared/tables/cell-text.ts';

describe('a cell that a spreadsheet would carry out', () => {
  test.each(['=1+1', '+375 29 1', '-2', '@cmd', '\tx', '\rx', "'=1"])('stands as text: %j', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
    expect(unguarded(guarded(text))).toBe(text);
  });

  test('is the only one that is changed', () => {
    for (const text of ['Анна', "'quoted'", '2021-07-14', '../2021', '[2021..]', '']) {
      expect(guarded(text)).toBe(text);
      expect(unguarded(text)).toBe(text);
    }
  });

  test('comes back as it was, whatever it says', () => {
    fc.assert(fc.property(fc.string(), (text) => unguarded(guarded(text)) === text));
    fc.assert(fc.property(fc.stringMatching(/^'{0,3}[=+@-]?x?$/), (text) => unguarded(guarded(text)) === text));
  });
});

describe('a list in a cell', () => {
  test('is read as people write it: between semicolons or on lines', () => {
    expect(splitList('one; two;three')).toEqual(['one', 'two', 'three']);
    expect(splitList('one\ntwo')).toEqual(['one', 'two']);
    expect(splitList('Art. 342; ; Art. 361')).toEqual(['Art. 342', '', 'Art. 361']);
    expect(splitList('a, b', ',')).toEqual(['a', 'b']);
  });

  test('comes back as it was, whatever its values hold', () => {
    const value = fc.string().filter((text) => text.trim() === text);
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 5 }), (values) => {
        expect(splitList(joinList(values))).toEqual(values);
      }),
    );
  });
});

test('a dash or a blank says nothing, a zero says something', () => {
  expect(['', ' ', '-', '—', 'n/a', 'N/A'].every(saysNothing)).toBe(true);
  expect(['0', 'no', '--', 'нет'].some(saysNothing)).toBe(false);
});
