import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../../../shared/chronology/text-width.ts';
import { drawTimeline } from '../../../electron/submissions/timeline-svg.ts';
import type { Timeline, TimelineDrawing, TimelineEntry } from '../../../shared/contract/timeline.ts';

type Node = ReturnType<typeof parseDocument>;
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

const about = { code: 'P-0001', title: 'Настасся Ў.' };
let counter = 0;

function entry(
  type: string,
  date: string,
  title = 'Something happened',
  more: Partial<TimelineEntry> = {},
): TimelineEntry {
  counter += 1;
  const code = `X-${String(counter).padStart(4, '0')}`;
  return { code, type, title, date, earliest: null, latest: null, role: null, via: null, sources: [], ...more };
}

function draw(entries: TimelineEntry[], options: Partial<TimelineDrawing> = {}): { text: string; svg: Node } {
  const text = drawTimeline({ about, entries } satisfies Timeline, { language: 'en', today: '2023-03-01', ...options });
  return { text, svg: parseDocument(text, { xmlMode: true }) };
}

function withClass(node: Node | Element, name: string): Element[] {
  return DomUtils.findAll((each) => (each.attribs['class'] ?? '').split(' ').includes(name), node.children);
}

function entriesOf(svg: Node): Element[] {
  return withClass(svg, 'entry');
}

function titleOf(group: Element): string {
  return DomUtils.textContent(DomUtils.getElementsByTagName('title', group));
}

function only(svg: Node): Element {
  const [first, ...rest] = entriesOf(svg);
  expect(rest).toEqual([]);
  return first as Element;
}

function labelOf(group: Element): string {
  return DomUtils.getElementsByTagName('text', withClass(group, 'label')).map(DomUtils.textContent).join(' ');
}

const number = (element: Element, name: string): number => Number(element.attribs[name]);

const everyKind = [
  '2022-11-11',
  '2022-11-11T14:30',
  '2022-11',
  '2022',
  '2022~',
  '2022-11-11~',
  '2022-11-11?',
  '2022-11-11%',
  '2022-11?',
  '2021-XX',
  '2021-07-XX',
  '202X',
  '2022-21',
  '2021-02/2021-07',
  '2020-08-09/2022-11-14',
  '2021-02~/2021-12?',
  '2022/..',
  '2022/',
  '../2021',
  '/2021-05',
  '[2021-05-03..2021-05-05]',
  '[2021-05-03,2022-01-01]',
  '[..2021]',
  '[2022-11-11..]',
  '{2021-05-03,2021-06-01}',
  '',
  'XXXX',
  'XXXX-12-XX',
  '../..',
  'when the snow fell',
];

describe('the drawing of a timeline', () => {
  test('shows each entry once, dated or not, with its code, date, title and sources', () => {
    const entries = everyKind.map((date, index) =>
      entry(['event', 'detention', 'incident'][index % 3] as string, date, `Title ${index}`, {
        sources: [{ document: 'D-0031', page: 2 }],
        via: index % 4 === 0 ? 'C-0001' : null,
      }),
    );
    const groups = entriesOf(draw(entries).svg);
    expect(groups).toHaveLength(entries.length);
    for (const { code, title } of entries) {
      const own = groups.filter((group) => titleOf(group).startsWith(`${code} · `));
      expect(own).toHaveLength(1);
      expect(titleOf(own[0] as Element)).toContain(`\n${title}\n`);
      expect(titleOf(own[0] as Element)).toContain('D-0031 p.\u00a02');
      expect(labelOf(own[0] as Element)).toContain(title);
    }
    expect(new Set(groups.map(({ attribs }) => attribs['id'])).size).toBe(entries.length);
    expect(withClass(draw(entries).svg, 'undated')).toHaveLength(5);
  });

  test('draws a filled dot for a known day', () => {
    const group = only(draw([entry('incident', '2022-11-11')]).svg);
    expect(withClass(group, 'dot')).toHaveLength(1);
    expect(withClass(group, 'hollow')).toHaveLength(0);
    expect(labelOf(group)).toContain('11 November 2022');
  });

  test.each([
    '2022-11',
    '2022',
    '2021-07-XX',
    '2021-XX',
    '2022-21',
    '202X',
    '2022/..',
    '[2021-05-03..2021-05-05]',
    '2021-02/2021-07',
  ])('never draws a dot for %s, whose day is not known', (date) => {
    expect(withClass(only(draw([entry('incident', date)]).svg), 'dot')).toHaveLength(0);
  });

  test('draws a month as a thin bar over the whole month', () => {
    const { svg } = draw([entry('incident', '2022-11'), entry('event', '2022-11-01'), entry('event', '2022-11-30')]);
    const bar = withClass(svg, 'range')[0] as Element;
    const [first, last] = withClass(svg, 'dot') as [Element, Element];
    expect(number(bar, 'height')).toBeLessThan(6);
    expect(number(bar, 'x')).toBeLessThan(number(first, 'cx'));
    expect(number(bar, 'x') + number(bar, 'width')).toBeGreaterThan(number(last, 'cx'));
  });

  test('draws a detention heavier than any other span', () => {
    const { svg } = draw([entry('detention', '2022-01-01/2022-05-01'), entry('case', '2022-01-01/2022-05-01')]);
    const heights = withClass(svg, 'span').map((bar) => number(bar, 'height'));
    expect(heights[0]).toBeGreaterThan((heights[1] as number) * 1.5);
  });

  test('lets an open end fade out into an arrow', () => {
    const group = only(draw([entry('incident', '2022-11-11/..')]).svg);
    expect(withClass(group, 'arrow')).toHaveLength(1);
    expect(withClass(group, 'fade')[0]?.attribs['fill']).toMatch(/^url\(#timeline-P-0001-fade-right-/);
  });

  test('carries a detention without an end up to the line of today, and says which day that is', () => {
    const { svg, text } = draw([entry('detention', '2022-10-28/..')]);
    const bar = withClass(only(svg), 'span')[0] as Element;
    const today = DomUtils.getElementsByTagName('path', withClass(svg, 'today'))[0] as Element;
    const x = Number(/^M([\d.]+)/.exec(today.attribs['d'] ?? '')?.[1]);
    expect(number(bar, 'x') + number(bar, 'width')).toBeCloseTo(x, 0);
    expect(withClass(svg, 'running').length).toBeGreaterThan(0);
    expect(text).toContain('today, 1 March 2023');
  });

  test('does not carry a detention with a known end up to today', () => {
    expect(draw([entry('detention', '2022-10-28/2022-12-01')]).text).not.toContain('today');
  });

  test('hollows the uncertain, hatches the unspecified, feathers the approximate', () => {
    expect(withClass(only(draw([entry('event', '2022-11-11?')]).svg), 'hollow').length).toBeGreaterThan(0);
    expect(withClass(only(draw([entry('event', '2021-XX')]).svg), 'hatch').length).toBeGreaterThan(0);
    expect(withClass(only(draw([entry('event', '2022-11~')]).svg), 'feather')).toHaveLength(2);
  });

  test('explains the signs that occur and no others', () => {
    const { svg } = draw([entry('incident', '2022-11-11'), entry('incident', '2021-XX')]);
    const words = DomUtils.getElementsByTagName('text', withClass(svg, 'legend')).map(DomUtils.textContent);
    expect(words).toEqual(['day known', 'part of the date unknown']);
  });

  test.each([
    [480, 'ru'],
    [640, 'be'],
    [1200, 'en'],
    [2400, 'ru'],
  ] as const)('keeps labels off each other and off other marks at %i pixels', (width, language) => {
    const kinds = ['detention', 'incident', 'case', 'document'];
    const titles = [
      'Обыск',
      'Протокол судебного заседания, в котором отражены показания свидетеля',
      'Щщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщ',
    ];
    const entries = Array.from({ length: 6 }, () => everyKind)
      .flat()
      .map((date, index) =>
        entry(kinds[index % 4] as string, date, titles[index % 3] as string, {
          via: index % 5 === 0 ? 'C-0001' : null,
        }),
      );
    const groups = entriesOf(draw(entries, { width, language }).svg);
    const labels = groups.map((group) => withClass(group, 'label').flatMap(textBoxes));
    const marks = groups.map(markBoxes);
    const meeting: string[] = [];
    for (const [index, boxes] of labels.entries()) {
      for (const [other, otherBoxes] of labels.entries()) {
        if (index === other) continue;
        const foreign = [...otherBoxes, ...(marks[other] as Box[])];
        if (boxes.some((box) => foreign.some((each) => meet(box, each)))) meeting.push(`${index} and ${other}`);
      }
      for (const box of boxes) expect(box.x0 >= 0 && box.x1 <= width).toBe(true);
    }
    expect(meeting).toEqual([]);
  });

  test('keeps hostile text as text', () => {
    const hostile = `<script>alert("x")</script> & ' ]]> \u0000\u0008\ud800 </svg>`;
    const { svg, text } = draw([entry('incident"><g', '2022-11-11', hostile)]);
    expect(DomUtils.getElementsByTagName('script', svg)).toEqual([]);
    expect(DomUtils.getElementsByTagName('svg', svg)).toHaveLength(1);
    expect(titleOf(only(svg))).toContain(`<script>alert("x")</script> & ' ]]>`);
    expect(text).not.toMatch(/[\u0000-\u0008\ud800]/u);
  });

  test('refers to nothing outside itself and runs nothing', () => {
    const { svg, text } = draw(everyKind.map((date) => entry('event', date)));
    const names = new Set(DomUtils.findAll(() => true, svg.children).map(({ name }) => name));
    expect([...names].toSorted()).toEqual([
      'circle',
      'defs',
      'desc',
      'g',
      'linearGradient',
      'path',
      'rect',
      'stop',
      'svg',
      'text',
      'title',
      'tspan',
    ]);
    expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/href|https?:|url\((?!#)|\son\w+=/);
    for (const [, id] of text.matchAll(/url\(#([^)]+)\)/g)) expect(text).toContain(`id="${id}"`);
  });

  test('leaves out a long empty time visibly, so that what is dense can be read', () => {
    const dense = ['2022-01-04', '2022-03-01', '2022-06-01', '2022-11-11'].map((date) => entry('event', date));
    const { svg } = draw([entry('event', '1966-12-16', 'Treaty'), ...dense]);
    expect(withClass(svg, 'break')).toHaveLength(1);
    const dots = withClass(svg, 'dot').map((dot) => number(dot, 'cx'));
    expect((dots[4] as number) - (dots[1] as number)).toBeGreaterThan(600);
    expect(DomUtils.textContent(withClass(svg, 'legend'))).toContain('time left out here');
  });

  test('never leaves out the years of a detention', () => {
    const dense = ['2010-01-04', '2010-03-01', '2010-06-01', '2010-11-11'].map((date) => entry('event', date));
    const { svg } = draw([entry('detention', '2010-02-01/2021-01-01'), ...dense]);
    expect(withClass(svg, 'break')).toHaveLength(0);
  });

  test('places text that is no date within its stored bounds, as a thin bar', () => {
    const group = only(
      draw([entry('event', 'in the winter', 'Odd', { earliest: '2020-12-01', latest: '2021-02-28' })]).svg,
    );
    expect(withClass(group, 'range')).toHaveLength(1);
    expect(labelOf(group)).toContain('in the winter');
  });

  test.each([
    ['en', 'Nothing with a date is linked to this record yet.'],
    ['ru', 'С этой записью пока не связано ничего, что имеет дату.'],
    ['be', 'З гэтым запісам пакуль не звязана нічога, што мае дату.'],
  ] as const)('says in %s that there is nothing to show yet', (language, sentence) => {
    const { svg, text } = draw([], { language });
    expect(text).toContain(sentence);
    expect(entriesOf(svg)).toEqual([]);
    expect(withClass(svg, 'legend')).toEqual([]);
  });

  test('is one picture to a screen reader, with a title and a summary', () => {
    const { svg } = draw([entry('incident', '2022-11-11')]);
    const root = DomUtils.getElementsByTagName('svg', svg)[0] as Element;
    expect(root.attribs['role']).toBe('img');
    const [title, summary] = (root.attribs['aria-labelledby'] ?? '')
      .split(' ')
      .map((id) => DomUtils.getElementById(id, svg));
    expect(DomUtils.textContent(title as Element)).toBe('Timeline: Настасся Ў.');
    expect(DomUtils.textContent(summary as Element)).toBe('1 entry · 2022');
  });

  test('uses no hue in print', () => {
    const { text } = draw(
      everyKind.map((date) => entry('incident', date)),
      { theme: 'print' },
    );
    const colours = new Set([...text.matchAll(/#([0-9A-Fa-f]{6})"/g)].map(([, colour]) => colour as string));
    for (const colour of colours) expect(new Set(colour.match(/../g)).size).toBe(1);
  });
});

interface Box {
  x0: number;
  x1: number;
  top: number;
  bottom: number;
}

function meet(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.top < b.bottom && b.top < a.bottom;
}

function textBoxes(label: Element): Box[] {
  return DomUtils.getElementsByTagName('text', label).map((text) => {
    const size = number(text, 'font-size');
    const width = widthOf(DomUtils.textContent(text), size);
    const x = number(text, 'x');
    const x0 = text.attribs['text-anchor'] === 'end' ? x - width : x;
    const y = number(text, 'y');
    return { x0, x1: x0 + width, top: y - size * 0.75, bottom: y + size * 0.2 };
  });
}

function markBoxes(group: Element): Box[] {
  const shapes = DomUtils.findAll(({ name }) => name === 'rect' || name === 'circle', group.children);
  return shapes.map((shape) => {
    if (shape.name === 'circle') {
      const [x, y, r] = [number(shape, 'cx'), number(shape, 'cy'), number(shape, 'r')];
      return { x0: x - r, x1: x + r, top: y - r, bottom: y + r };
    }
    const [x, y] = [number(shape, 'x'), number(shape, 'y')];
    return { x0: x, x1: x + number(shape, 'width'), top: y, bottom: y + number(shape, 'height') };
  });
}
