import { describe, expect, test } from 'vitest';
import { placesOf } from '../../../electron/pages/follow-text.ts';
import { blocksOfText, placeBlocks } from '../../../electron/pages/placed-blocks.ts';
import type { Block } from '../../../electron/intake/text/structure/blocks.ts';
import type { ContentPassage } from '../../../shared/contract/calls/reading.ts';

const taken = (words: readonly string[], text: string) =>
  placesOf(words, text).map((place) => (place === null ? null : text.slice(...place)));

describe('words of a page in its stored text', () => {
  test('stand where they are read, whatever white space is between them', () => {
    expect(taken(['Суд', 'города', 'Минска'], 'Суд\nгорода   Минска')).toEqual(['Суд', 'города', 'Минска']);
  });

  test('are found when the file composes letters of parts and the archive stores them whole', () => {
    expect(taken(['Геннадии\u0306', 'е\u0308лка'], 'Геннадий ёлка')).toEqual(['Геннадий', 'ёлка']);
    expect(taken(['Ukrai\u0308ne'], 'Ukraïne')).toEqual(['Ukraïne']);
  });

  test('that come twice are each the next one', () => {
    const text = 'суд не суд, а суд';
    expect(placesOf(['суд', 'не', 'суд,', 'а', 'суд'], text).map((place) => place?.[0])).toEqual([0, 4, 7, 12, 14]);
  });

  test('keep their places around something that the other text does not have', () => {
    expect(taken(['один', 'лишнее', 'слово', 'два', 'три'], 'один два три')).toEqual([
      'один',
      null,
      null,
      'два',
      'три',
    ]);
    expect(taken(['один', 'два'], 'один [примечание] два')).toEqual(['один', 'два']);
  });

  test('that a person corrected take the places of those that were recognised', () => {
    expect(taken(['Пригсвор', 'еуда', 'от', '5', 'мая'], 'Приговор суда от 5 мая')).toEqual([
      'Приговор',
      'суда',
      'от',
      '5',
      'мая',
    ]);
  });

  test('that are nowhere in it have no place', () => {
    expect(taken(['quite', 'another', 'text'], 'совсем')).toEqual([null, null, null]);
  });

  test('are found in a text of millions of letters without going through it for each', () => {
    const words = Array.from({ length: 200_000 }, (_, at) => `слово${at}`);
    const other = Array.from({ length: 200_000 }, (_, at) => `другое${at}`).join(' ');
    expect(placesOf(words, words.join('\n')).every((place) => place !== null)).toBe(true);
    expect(placesOf(words.slice(0, 50_000), other).filter((place) => place !== null).length).toBeLessThan(50_000);
  });
});

describe('blocks in the text of their pages', () => {
  const passages = (blocks: readonly unknown[]): ContentPassage[] =>
    blocks.flatMap((block) => {
      const { runs, items, rows } = block as {
        runs?: unknown;
        items?: ContentPassage[];
        rows?: { cells: ContentPassage[] }[];
      };
      return runs === undefined ? (items ?? rows?.flatMap(({ cells }) => cells) ?? []) : [block as ContentPassage];
    });

  test('have runs that are exactly what stands at their place', () => {
    const pages = [
      { page: 1, text: 'Решение\nСуд  решил: ликвидировать.\nа\t1\n\n[1] Сноска' },
      { page: 2, text: 'Конец решения' },
    ];
    const blocks: Block[] = [
      { kind: 'heading', level: 1, runs: [{ text: 'Решение' }] },
      { kind: 'paragraph', runs: [{ text: 'Суд ' }, { text: 'решил', bold: true }, { text: ': ликвидировать.' }] },
      {
        kind: 'table',
        rows: [
          {
            head: false,
            cells: [
              { runs: [{ text: 'а' }], across: 1, down: 1 },
              { runs: [{ text: '1' }], across: 1, down: 1 },
            ],
          },
        ],
      },
      { kind: 'note', mark: '1', by: null, runs: [{ text: 'Сноска' }] },
      { kind: 'paragraph', runs: [{ text: 'Конец решения' }] },
      { kind: 'paragraph', runs: [{ text: 'Чего нет' }] },
    ];
    const placed = passages(placeBlocks(blocks, pages).parts.flatMap((part) => part.blocks));
    for (const { runs, page, start, end } of placed.slice(0, -1)) {
      const text = pages[page - 1]?.text ?? '';
      expect(runs.map((run) => run.text).join('')).toBe(text.slice(start ?? -1, end ?? -1));
      for (const run of runs) expect(text.startsWith(run.text, run.start ?? -1)).toBe(true);
    }
    expect(placed.map(({ page }) => page)).toEqual([1, 1, 1, 1, 1, 2, 2]);
    expect(placed[1]?.runs.map(({ text }) => text)).toEqual(['Суд  ', 'решил', ': ликвидировать.']);
    expect(placed.at(-1)).toMatchObject({ start: null, end: null, runs: [{ text: 'Чего нет', start: null }] });
  });

  test('of a long document come in parts, each with the page that it begins on', () => {
    const pages = Array.from({ length: 700 }, (_, at) => ({ page: at + 1, text: `Страница ${at + 1} этого дела` }));
    const { parts } = placeBlocks(blocksOfText(pages), pages);
    expect(parts.map(({ page }) => page)).toEqual([1, 251, 501]);
    expect(parts.flatMap(({ blocks }) => blocks)).toHaveLength(700);
    expect(passages(parts[2]?.blocks ?? [])[0]).toMatchObject({ page: 501, start: 0, end: 23 });
  });
});
