import { describe, expect, it } from 'vitest';
import { wordsBeneath } from '../../../electron/redaction/words-beneath.ts';
import type { Reading } from '../../../electron/pages/reading.ts';
import type { PageBox } from '../../../shared/contract/page-position.ts';

const text = 'upper name lower';
const words = [
  { start: 0, end: 5, box: [10, 10, 60, 20] as const, confidence: null },
  { start: 6, end: 10, box: [10, 22, 60, 32] as const, confidence: null },
  { start: 11, end: 16, box: [10, 34, 60, 44] as const, confidence: null },
];
const reading = {
  words: async () => ({ width: 100, height: 100, source: 'file' as const, text, words }),
} as unknown as Reading;
const pages = [
  { page: 1, text, label: null, source: 'file' as const, layer: null },
  { page: 2, text: 'Upper floor', label: null, source: 'file' as const, layer: null },
];

const fitted = async (box: PageBox) => wordsBeneath(reading, 'D-1', pages, [{ page: 1, box }]);

describe('a box that was drawn by hand', () => {
  it('grows around the words that it covers for the most part', async () => {
    const { regions, beneath, open } = await fitted([0.1, 0.25, 0.5, 0.31]);
    expect(regions[0]?.box).toEqual([0.1, 0.22, 0.6, 0.32]);
    expect([...beneath]).toEqual(['name']);
    expect(open).toEqual(new Set(['upper', 'lower', 'floor']));
  });

  it('lets go of the lines above and below that it only grazes', async () => {
    const { regions, beneath } = await fitted([0.1, 0.18, 0.6, 0.36]);
    expect(regions[0]?.box).toEqual([0.1, 0.2, 0.6, 0.34]);
    expect([...beneath]).toEqual(['name']);
  });

  it('stays as it is where no words are known', async () => {
    const box: PageBox = [0.7, 0.7, 0.9, 0.9];
    expect((await fitted(box)).regions[0]?.box).toEqual(box);
  });
});
