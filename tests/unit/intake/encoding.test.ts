import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, detectEncoding } from '../../../electron/intake/text/encoding.ts';
import { bytesOf, encoded, joined } from '../../fixtures/documents.ts';

const russian = 'Суд Ленинского района признал её виновной по статье 342 Уголовного кодекса и назначил штраф.';
const belarusian = 'Іх арыштавалі ўвечары; сям’я даведалася пра гэта толькі праз дзень.';

describe('the encoding of a text', () => {
  test.each(['windows-1251', 'koi8-r', 'cp866', 'utf-8', 'utf-16le', 'utf-16be'])(
    'Russian in %s is recognised',
    (encoding) => {
      expect(decodeText(encoded(russian, encoding))).toBe(russian);
    },
  );

  test.each(['windows-1251', 'utf-8', 'utf-16le', 'utf-16be'])('Belarusian in %s is recognised', (encoding) => {
    expect(decodeText(encoded(belarusian, encoding))).toBe(belarusian);
  });

  test.each(['windows-1251', 'koi8-r'])('a short heading in capitals in %s is recognised', (encoding) => {
    expect(decodeText(encoded('ПРИГОВОР ИМЕНЕМ РЕСПУБЛИКИ', encoding))).toBe('ПРИГОВОР ИМЕНЕМ РЕСПУБЛИКИ');
  });

  test('a Latin text with accents is no Cyrillic', () => {
    const text = 'Le procès a été renvoyé à février; l’accusée était présente.';
    expect(decodeText(encoded(text, 'windows-1252'))).toBe(text);
  });

  test('a byte order mark decides and is not part of the text', () => {
    expect(decodeText(joined(new Uint8Array([0xff, 0xfe]), encoded('да', 'utf-16le')))).toBe('да');
    expect(decodeText(joined(new Uint8Array([0xef, 0xbb, 0xbf]), bytesOf('да')))).toBe('да');
  });

  test('a character cut at the end of the head does not make UTF-8 something else', () => {
    const bytes = bytesOf(russian);
    expect(detectEncoding(bytes.subarray(0, bytes.length - 2).subarray(0, 21))).toBe('utf-8');
    expect(detectEncoding(bytes.subarray(0, 20))).toBe('utf-8');
  });

  test('Cyrillic far behind a long Latin beginning is found', () => {
    const text = `${'function of the page '.repeat(8000)}\n${russian}`;
    expect(decodeText(encoded(text, 'windows-1251'))).toBe(text);
  });

  test('a declared charset is believed, but not against the bytes', () => {
    expect(decodeText(encoded('да', 'koi8-r'), 'koi8-r')).toBe('да');
    expect(decodeText(encoded(russian, 'windows-1251'), 'utf-8')).toBe(russian);
    expect(decodeText(bytesOf('да'), 'no-such-charset')).toBe('да');
  });

  test('binary content is no text', () => {
    expect(detectEncoding(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 8, 0]))).toBeNull();
    expect(detectEncoding(Uint8Array.from({ length: 400 }, (_, at) => (at * 7919) % 256))).toBeNull();
  });

  test('every text in UTF-8 comes back as it was', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ а-яА-ЯёЁіўІЎa-z0-9.,«»—\n]{1,80}$/u), (text) => {
        expect(decodeText(bytesOf(text))).toBe(text);
      }),
    );
  });
});
