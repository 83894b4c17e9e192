import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { documentFile, documentFiles, videoBlocks } from '../../bench/document-files.ts';
import { documentText, documentTexts, recordLines, type ArchiveSize } from '../../bench/generate.ts';
import { median, percentile } from '../../bench/samples.ts';
import { vocabularyOf } from '../../bench/vocabulary.ts';
import { randomOf } from '../../bench/random.ts';

const size: ArchiveSize = { seed: 7, documents: 12, pages: 36, people: 5, organisations: 3, events: 6, links: 12 };

function digestOf(of: ArchiveSize): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of documentFiles(of)) hash.update(name).update(bytes);
  for (const line of recordLines(of)) hash.update(JSON.stringify(line));
  for (const block of videoBlocks(of.seed, 0, 100_000)) hash.update(block);
  return hash.digest('hex');
}

describe('a generated archive', () => {
  test('is the same for the same seed, byte for byte, and another for another', () => {
    expect(digestOf(size)).toBe(digestOf(size));
    expect(digestOf({ ...size, seed: 8 })).not.toBe(digestOf(size));
  });

  test('has as many documents, pages, people, organisations, events and links as were asked for', () => {
    const large = { ...size, documents: 400, pages: 2000, people: 30, organisations: 10, events: 200, links: 400 };
    const texts = [...documentTexts(large)];
    const pages = texts.reduce((sum, text) => sum + text.pages.length, 0);
    expect(texts).toHaveLength(400);
    expect(Math.abs(pages - 2000)).toBeLessThan(200);
    const lines = [...recordLines(large)];
    const ofType = (type: string) => lines.filter((line) => line['type'] === type);
    expect([ofType('person').length, ofType('organisation').length, ofType('event').length]).toEqual([30, 10, 200]);
    const links = ofType('event').reduce((sum, line) => sum + (line['links'] as unknown[]).length, 0);
    expect(Math.abs(links - 400)).toBeLessThan(60);
  });

  test('has the same first documents, however many there are', () => {
    const larger = { ...size, documents: 1200, pages: 3600 };
    expect(documentText(larger, 3)).toEqual(documentText(size, 3));
    expect(
      Buffer.compare(documentFile(7, documentText(larger, 3)).bytes, documentFile(7, documentText(size, 3)).bytes),
    ).toBe(0);
  });

  test('is written in words of which few are frequent and most are rare', () => {
    const random = randomOf(7, 'test');
    const { words, word } = vocabularyOf(7, 'ru');
    const counts = new Map<string, number>();
    for (let drawn = 0; drawn < 20_000; drawn += 1) {
      const each = word(random);
      counts.set(each, (counts.get(each) ?? 0) + 1);
    }
    expect(new Set(words).size).toBe(words.length);
    expect(counts.get(words[0] ?? '')).toBeGreaterThan(400);
    expect([...counts.values()].filter((count) => count === 1).length).toBeGreaterThan(counts.size / 3);
  });
});

test('the median and the 95th percentile are those of statistics', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), percentile([5, 1, 2, 3, 4], 0.95)]).toEqual([2, 2.5, 4.8]);
});
