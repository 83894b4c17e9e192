import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeUtf8 } from '../../../electron/command-line/passphrase.ts';
import { jsonText, printable } from '../../../electron/command-line/printable.ts';
import { printList } from '../../../electron/command-line/print.ts';
import { printSearch } from '../../../electron/command-line/search-command.ts';

describe('text from the archive at a terminal', () => {
  test('cannot steer it: escape sequences, 8-bit controls, line breaks and directional overrides become visible signs', () => {
    const evil = 'a\u001b[2J\u009b31m\u0007b\r\nadded D-9999 \u202egpj.exe\u2066\u2028';
    const shown = printList(printable([{ code: 'D-0001', type: 'document', title: evil }]));
    expect(shown).toBe('D-0001  document  a\ufffd[2J\ufffd31m\ufffdb  added D-9999 \ufffdgpj.exe\ufffd ');
  });

  test('keeps its length, so that what was found in it is still marked rightly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const safe = printable(text);
        expect(safe.length).toBe(text.length);
        // oxlint-disable-next-line no-control-regex
        expect(safe).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
      }),
    );
    const page = { page: 1, snippet: '\u001bfound it', marks: [[1, 6]] as [number, number][], hits: 1 };
    const hit = { code: 'D-1', type: 'document', title: 't', date: null, score: 1, why: [], field: null, pageHits: 1 };
    const answer = {
      total: 1,
      pageTotal: 1,
      indexing: 0,
      faults: [],
      understood: [],
      hits: [{ ...hit, pages: [page] }],
    };
    expect(printSearch(printable(answer))).toContain('\ufffdfound it');
  });

  test('stays what it is in letters of any language', () => {
    const text = 'Сьвятлана Ціханоўская, ёж, 東京, é, 👩‍👧, \u200fעברית';
    expect(printable(text)).toBe(text);
  });

  test('is the same value as JSON, with nothing that a terminal would obey', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(jsonText('\u009b31m\u202e')).toBe('"\\u009b31m\\u202e"');
  });
});

describe('a passphrase or records in another encoding', () => {
  test.each([
    ['windows-1251', Buffer.from([0xe7, 0xff, 0xeb, 0xb8, 0xed, 0xfb])],
    ['UTF-16', Buffer.from('\ufeffпароль', 'utf16le')],
    ['UTF-8 that was cut', Buffer.from('пароль').subarray(0, 5)],
  ])('are refused, not guessed: %s', (_name, bytes) => {
    expect(() => decodeUtf8(bytes)).toThrow(expect.objectContaining({ code: 'TEXT_NOT_UTF8' }));
  });

  test('are read with or without a mark at their beginning', () => {
    expect(decodeUtf8(Buffer.from('\ufeffпароль'))).toBe('пароль');
  });
});
