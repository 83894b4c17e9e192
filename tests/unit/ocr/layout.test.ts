import { expect, test } from 'vitest';
import { layOut } from '../../../electron/ocr/layout.ts';
import { isTrainedData } from '../../../electron/ocr/languages.ts';
import type { Word } from '../../../electron/ocr/engine.ts';

const word = (text: string, confidence = 90): Word => ({ text, box: [0, 0, 10, 10], confidence });

test('words become lines, lines paragraphs, and every word knows where it stands in the text', () => {
  const { text, words, confidence } = layOut([
    [[[word('Суд'), word('Заречного')], [word('района')]], [[word('Решение', 50)]]],
  ]);
  expect(text).toBe('Суд Заречного\nрайона\n\nРешение');
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['Суд', 'Заречного', 'района', 'Решение']);
  expect(confidence).toBeCloseTo((18 * 90 + 7 * 50) / 25);
});

test('signs that are not seen do not come into the text, and a page without words has no confidence to speak of', () => {
  expect(layOut([[[[word('а\u202eб')]]]]).text).toBe('аб');
  expect(layOut([])).toEqual({ text: '', words: [], confidence: 0 });
});

test('only a file of tesseract with a network is taken for the data of a language', () => {
  const data = (parts: readonly bigint[], length: number): Uint8Array => {
    const bytes = new Uint8Array(length);
    const view = new DataView(bytes.buffer);
    view.setInt32(0, parts.length, true);
    parts.slice(0, (length - 4) >> 3).forEach((at, index) => view.setBigInt64(4 + index * 8, at, true));
    return bytes;
  };
  const begin = 4n + 24n * 8n;
  const network = Array.from({ length: 24 }, (_none, part) => (part === 17 ? begin : -1n));
  expect(isTrainedData(data(network, 300))).toBe(true);
  expect(isTrainedData(data(network, 190))).toBe(false);
  expect(isTrainedData(data(network.fill(-1n), 300))).toBe(false);
  expect(isTrainedData(Buffer.from('%PDF-1.7'))).toBe(false);
  expect(isTrainedData(new Uint8Array())).toBe(false);
});
