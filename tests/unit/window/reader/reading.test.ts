import { describe, expect, test } from 'vitest';
import type { PageWords } from '../../../../renderer/documents/page-layer/page-words.ts';
import { movedBox, sizedBox } from '../../../../renderer/documents/page-layer/box-keys.ts';
import { asSearch, joinFindings } from '../../../../renderer/documents/finding-forms.ts';
import { markedRuns } from '../../../../renderer/documents/content/marked-runs.ts';
import { clockOf, placeSeconds, secondOf } from '../../../../renderer/documents/media/clock.ts';
import { layOut, lastPageAt, pageAt, rowsOf, scaleOf } from '../../../../renderer/documents/page-layout.ts';
import { passageOf } from '../../../../renderer/documents/passage/passage-of.ts';
import { snippetAround } from '../../../../renderer/documents/snippet-around.ts';

const a4 = { width: 595, height: 842 };

describe('two pages beside each other', () => {
  const pages = Array.from({ length: 6 }, () => a4);

  test('as a book lies open the cover is alone and odd pages are on the right', () => {
    expect(rowsOf(6, 'book')).toEqual([[0], [1, 2], [3, 4], [5]]);
    const { boxes } = layOut(pages, 1, 0, 'book');
    for (const index of [0, 2, 4]) expect(boxes[index]?.left).toBeGreaterThan(boxes[1]?.left ?? Infinity);
    expect(boxes[1]?.top).toBe(boxes[2]?.top);
  });

  test('without a cover the first two are a pair, and pages that lie side by side never overlap', () => {
    expect(rowsOf(5, 'pairs')).toEqual([[0, 1], [2, 3], [4]]);
    const mixed = [a4, { width: 1190, height: 842 }, { width: 300, height: 400 }, a4];
    for (const turn of [0, 1] as const) {
      const { boxes, width } = layOut(mixed, 1, turn, 'pairs');
      for (const [left, right] of [[0, 1] as const, [2, 3] as const]) {
        const [one, two] = [boxes[left], boxes[right]];
        if (one === undefined || two === undefined) throw new Error('no page');
        expect(one.left + one.width).toBeLessThan(two.left);
        expect(two.left + two.width).toBeLessThanOrEqual(width);
      }
    }
  });

  test('fitting the width leaves both pages whole', () => {
    const view = { width: 1000, height: 700 };
    const { width } = layOut(pages, scaleOf('width', pages, 0, view, 'book'), 0, 'book');
    expect(Math.abs(width - view.width)).toBeLessThanOrEqual(4);
  });

  test('a height of the scroll belongs to both pages of a row', () => {
    const layout = layOut(pages, 1, 0, 'book');
    const height = (layout.boxes[1]?.top ?? 0) + 10;
    expect([pageAt(layout, height), lastPageAt(layout, height)]).toEqual([1, 2]);
  });
});

describe('a passage as a citation takes it', () => {
  const words: PageWords = {
    width: 100,
    height: 100,
    source: 'ocr',
    text: 'before the hear-\ning was closed',
    words: [
      { start: 7, end: 10, box: [0, 0, 20, 10], confidence: 90 },
      { start: 11, end: 16, box: [22, 0, 50, 10], confidence: 90 },
      { start: 17, end: 20, box: [0, 12, 20, 22], confidence: 90 },
    ],
  };
  const source = { document: 'D-0001', printed: (page: number) => `A-${page}`, words: () => words };

  test('what is selected has its words on one line, the page as printed and a box for each line', () => {
    const passage = passageOf({ parts: [{ page: 3, span: [11, 20] }], box: null }, source);
    expect(passage?.cites).toEqual({
      document: 'D-0001',
      page: 'A-3',
      quote: 'hearing',
      position: {
        page: 3,
        boxes: [
          [0.22, 0, 0.5, 0.1],
          [0, 0.12, 0.2, 0.22],
        ],
      },
    });
  });

  test('a box on a page without words is cited by its place alone', () => {
    const bare = { ...source, words: () => undefined };
    const box = [0.1, 0.1, 0.5, 0.2] as const;
    expect(passageOf({ parts: [], box: { page: 2, box } }, bare)?.cites).toEqual({
      document: 'D-0001',
      page: 'A-2',
      position: { page: 2, boxes: [box] },
    });
    expect(passageOf({ parts: [], box: { page: 1, box: [0, 0, 0.6, 0.1] } }, source)?.cites.quote).toBe('the hear-');
  });

  test('keys move and size a box as one sees it, also on a page that is turned, and never off the page', () => {
    expect(movedBox([0.2, 0.2, 0.4, 0.4], [1, 0], 0, 0.1)).toEqual([0.3, 0.2, 0.5, 0.4]);
    expect(movedBox([0.2, 0.2, 0.4, 0.4], [1, 0], 1, 0.1)).toEqual([0.2, 0.1, 0.4, 0.3]);
    expect(movedBox([0.2, 0.2, 0.9, 0.4], [1, 0], 0, 0.5)).toEqual([0.3, 0.2, 1, 0.4]);
    expect(sizedBox([0.2, 0.2, 0.4, 0.4], [0, 1], 0, 0.1)).toEqual([0.2, 0.2, 0.4, 0.5]);
  });
});

describe('what is found in a document', () => {
  test('words typed beside each other are looked for as a phrase, and signs of the query language letter by letter only', () => {
    expect(asSearch('суд')).toBe('суд');
    expect(asSearch(' Первомайский суд ')).toBe('"Первомайский суд"');
    expect(asSearch('не')).toBe('"не"');
    for (const typed of ['', 'суд*', '"a', 'person:P-1', '-суд', 'a(b']) expect(asSearch(typed)).toBeNull();
  });

  test('of two findings that share letters the longer one stays, and all are in reading order', () => {
    const joined = joinFindings(
      [
        { page: 2, span: [0, 3], onPage: 0 },
        { page: 1, span: [10, 13], onPage: 0 },
      ],
      [
        { page: 1, span: [10, 15], onPage: 0 },
        { page: 1, span: [2, 5], onPage: 1 },
      ],
    );
    expect(joined.map(({ page, span, onPage }) => [page, ...span, onPage])).toEqual([
      [1, 2, 5, 0],
      [1, 10, 15, 1],
      [2, 0, 3, 0],
    ]);
  });

  test('the words around are on one line and whole', () => {
    const text = `${'word '.repeat(30)}the court\nfound ${'more '.repeat(30)}`;
    const at = text.indexOf('court');
    const { before, found, after } = snippetAround(text, [at, at + 5]);
    expect(found).toBe('court');
    expect(before.startsWith('… ')).toBe(true);
    expect(after.startsWith(' found')).toBe(true);
    expect(after.endsWith(' …')).toBe(true);
  });

  test('a mark that begins in bold letters and ends in plain ones is two pieces of one mark', () => {
    const runs = [{ text: 'the co', bold: true as const }, { text: 'urt found' }];
    const pieces = markedRuns(runs, 100, [[104, 109]]);
    expect(pieces.map(({ text, mark }) => [text, mark])).toEqual([
      ['the ', null],
      ['co', 0],
      ['urt', 0],
      [' found', null],
    ]);
    expect(markedRuns(runs, null, [[0, 4]]).every(({ mark }) => mark === null)).toBe(true);
  });
});

describe('a time of a recording', () => {
  test('is written with its hours and read back', () => {
    expect(clockOf(761.9)).toBe('00:12:41');
    expect(secondOf(clockOf(761.9))).toBe(761);
    expect(secondOf('12:41')).toBe(761);
    expect(secondOf('1:02:03.5')).toBe(3723.5);
    expect(placeSeconds('00:12:41–00:13:00')).toBe(761);
    for (const text of ['', '12', '12:99', '1:75:00', 'para. 4']) expect(secondOf(text)).toBeNull();
  });
});
