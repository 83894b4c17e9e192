import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { prepare, type Drawable } from '../../../../renderer/timeline/drawing.ts';
import { placeAt } from '../../../../renderer/timeline/hit.ts';
import { itemsOf } from '../../../../renderer/timeline/item.ts';
import { keyAction, type KeyPress } from '../../../../renderer/timeline/keys.ts';
import { lanesOf, type LaneKind } from '../../../../renderer/timeline/lanes.ts';
import { layOut, placeIn, rowCentre } from '../../../../renderer/timeline/layout.ts';
import { matterOf } from '../../../../renderer/timeline/matter.ts';
import { svgSheet } from '../../../../renderer/timeline/svg-sheet.ts';
import type { ChronologyEntry } from '../../../../shared/contract/shapes.ts';
import { entry, today } from './entries.ts';

const titles = { 'P-0001': 'Настасся Лойка' };
const many = [
  entry('2022-10-28/..', { type: 'detention', code: 'T-1', title: 'Colony No. 4 <Homiel>', people: ['P-0001'] }),
  entry('2022-11-14?', { type: 'incident', code: 'I-1', title: 'Kept outdoors', people: ['P-0001'] }),
  entry('2021-XX', { type: 'incident', code: 'I-2', title: 'Smear', people: ['P-0001'] }),
  entry('2021-03~', { code: 'E-1', title: 'Threats', people: ['P-0001'] }),
  entry('', { type: 'document', code: 'D-1', title: 'A letter', people: ['P-0001'] }),
];

function drawable(entries: readonly ChronologyEntry[], by: LaneKind, seen: Partial<Drawable> = {}): Drawable {
  const items = itemsOf(entries, today);
  const lanes = lanesOf(items, by, 'first', { titles, language: 'en', nobody: 'nobody' });
  const matter = matterOf(items, lanes, by, new Set(), today, 'en');
  return { ...matter, by, said: '10 February 2024', view: null, width: 0, height: 0, scroll: 0, ...seen };
}

function svgOf(from: Drawable, part: 'view' | 'all'): string {
  const { width, height, paint } = prepare(from, part);
  const sheet = svgSheet();
  paint(sheet);
  return sheet.finish(width, height, 'en', 'Timeline');
}

function textsOf(svg: string): string[] {
  return DomUtils.getElementsByTagName('text', parseDocument(svg, { xmlMode: true })).map(DomUtils.textContent);
}

describe('the drawing as a file', () => {
  test('holds every entry, its date in words, its lane and what has no date', () => {
    const texts = textsOf(svgOf(drawable(many, 'person'), 'all'));
    for (const { title } of many) expect(texts.filter((text) => text === title)).toHaveLength(1);
    expect(texts).toEqual(
      expect.arrayContaining([
        'Настасся Лойка',
        '14 November 2022, uncertain',
        '2021, month unknown',
        'about March 2021',
      ]),
    );
    expect(texts).toContain('Date unknown');
  });

  test('explains the signs that occur, and the shapes of kinds where they stand side by side', () => {
    const mixed = textsOf(svgOf(drawable(many, 'person'), 'all'));
    expect(mixed).toEqual(
      expect.arrayContaining([
        'still going on',
        'uncertain',
        'part of the date unknown',
        'approximate',
        'incident',
        'detention',
      ]),
    );
    expect(textsOf(svgOf(drawable(many, 'kind'), 'all'))).not.toContain('incident');
  });

  test('explains a notch, a number and other dates where they occur, and nowhere else', () => {
    const stays = [
      entry('2022-01-01/2022-06-01', { type: 'detention', code: 'T-1', people: ['P-0001'] }),
      entry('2022-06-01/2022-12-01', { type: 'detention', code: 'T-2', people: ['P-0001'] }),
    ];
    const crowd = Array.from({ length: 90 }, (_, number) => entry('2022-03-03', { code: `E-${number}` }));
    const other = { date: '2022-02', earliest: '2022-02-01', latest: '2022-02-28' };
    const explained = (entries: readonly ChronologyEntry[]): string[] => {
      const texts = textsOf(svgOf(drawable(entries, 'kind'), 'all'));
      return [
        'detention: moved to another place',
        'several entries close together, in number',
        'another source gives another date',
      ].filter((sign) => texts.includes(sign));
    };
    expect(explained(stays)).toEqual(['detention: moved to another place']);
    expect(explained(crowd)).toEqual(['several entries close together, in number']);
    expect(explained([entry('2022-03-03', { others: [other] })])).toEqual(['another source gives another date']);
    expect(explained(many)).toEqual([]);
  });

  test('uses no hue, runs nothing and refers to nothing outside itself', () => {
    const svg = svgOf(drawable(many, 'person'), 'all');
    for (const [, colour] of svg.matchAll(/#([0-9A-Fa-f]{6})"/g)) expect(new Set(colour.match(/../g)).size).toBe(1);
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
      /<script|href|https?:|url\((?!#)|\son\w+=|Homiel>/,
    );
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(svg).toContain(`id="${id}"`);
  });

  test('names people only as lanes: by kind no name of a person is in it', () => {
    expect(svgOf(drawable(many, 'kind'), 'all')).not.toContain('Лойка');
  });

  test('of what is in view holds no entry of another time', () => {
    const far = [...many, entry('1999-01-01', { code: 'E-9', title: 'Long ago', people: ['P-0001'] })];
    const { span } = drawable(many, 'person');
    const perDay = 800 / (span.until - span.from);
    const seen = { view: { perDay, x: -span.from * perDay }, width: 1000, height: 400 };
    expect(textsOf(svgOf(drawable(far, 'person', seen), 'view'))).not.toContain('Long ago');
    expect(textsOf(svgOf(drawable(far, 'person', seen), 'all'))).toContain('Long ago');
  });
});

describe('pointing', () => {
  const items = itemsOf(many, today);
  const lanes = lanesOf(items, 'person', 'first', { titles, language: 'en', nobody: 'nobody' });
  const { wordsOf } = matterOf(items, lanes, 'person', new Set(), today, 'en');
  const layout = layOut(lanes, new Set(), { perDay: 1, rows: 8, sign: 12, wordsOf });

  test('finds each entry at its mark and at its words, and nothing where nothing is', () => {
    for (const item of items.filter(({ mark }) => mark !== null)) {
      const place = placeIn(layout, item);
      const view = { perDay: 1, x: 300 - item.start };
      expect(placeAt(layout, view, 900, 301, place?.y ?? 0)?.item?.key).toBe(item.key);
    }
    expect(placeAt(layout, { perDay: 1, x: 1e6 }, 900, 300, rowCentre(layout, 0, 0))).toBeNull();
  });
});

describe('keys of the drawing', () => {
  const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...more,
  });
  const done: string[] = [];
  const note = (what: string) => (): void => void done.push(what);
  const acting = {
    stage: {
      zoomBy: (factor: number) => void done.push(factor > 1 ? 'in' : 'out'),
      fitAll: note('fit'),
      pan: (part: number) => void done.push(part > 0 ? 'right' : 'left'),
    },
    step: (how: string) => void done.push(how),
    enter: note('enter'),
    clear: note('clear'),
    table: note('table'),
  };

  test.each([
    [press('+'), 'in'],
    [press('-'), 'out'],
    [press('0'), 'fit'],
    [press('ArrowRight'), 'next'],
    [press('ArrowLeft'), 'previous'],
    [press('ArrowRight', { shiftKey: true }), 'right'],
    [press('Home'), 'first'],
    [press('End'), 'last'],
    [press('Enter'), 'enter'],
    [press('Escape'), 'clear'],
    [press('д', { code: 'KeyL' }), 'table'],
  ] as const)('%# does what the map of keys says', (key, what) => {
    done.length = 0;
    keyAction(key, acting)?.();
    expect(done).toEqual([what]);
  });

  test('with Ctrl belong to the window, and letters that mean nothing to nobody', () => {
    expect(keyAction(press('0', { ctrlKey: true }), acting)).toBeUndefined();
    expect(keyAction(press('x', { code: 'KeyX' }), acting)).toBeUndefined();
  });
});
