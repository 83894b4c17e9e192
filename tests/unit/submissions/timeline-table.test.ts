import { describe, expect, test } from 'vitest';
import { cellsOf, printTimelineTable } from '../../../electron/submissions/timeline-table.ts';
import type { TimelineEntry } from '../../../shared/contract/timeline.ts';

const about = { code: 'P-0001', title: 'Настасся' };

function entry(code: string, date: string, title: string, more: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    code,
    type: 'incident',
    title,
    date,
    earliest: null,
    latest: null,
    role: 'victim',
    via: null,
    sources: [{ document: 'D-0031', page: 2 }],
    ...more,
  };
}

const entries = [
  entry('I-0003', '', 'Угрозы'),
  entry('I-0002', '2022-11-11/..', 'Не выдана тёплая одежда, несмотря на болезнь и на просьбы, поданные дважды', {
    via: 'C-0001',
  }),
  entry('I-0001', '2022-07', 'Обыск', { sources: [] }),
];

describe('the timeline as a table', () => {
  test('is in order of time with the date in words, undated entries last', () => {
    const text = printTimelineTable({ about, entries }, { language: 'en', columns: 140 });
    const lines = text.split('\n');
    expect(lines[0]).toBe('P-0001 · Настасся · 3 entries');
    const at = (words: string): number => lines.findIndex((line) => line.includes(words));
    expect(at('July 2022')).toBeGreaterThan(at('Sources'));
    expect(at('from 11 November 2022')).toBeGreaterThan(at('July 2022'));
    expect(at('date unknown')).toBeGreaterThan(at('from 11 November 2022'));
    expect(text).toContain('D-0031 p.\u00a02');
    expect(text).toContain('victim, via C-0001');
    expect(text).toContain('no source');
  });

  test('starts every cell of a column in the same place', () => {
    const lines = printTimelineTable({ about, entries }, { language: 'ru', columns: 120 }).split('\n');
    const [head, , ...rows] = lines.slice(2) as [string, string, ...string[]];
    const title = head.indexOf('Название');
    const starts = rows
      .filter((row) => /I-\d/.test(row))
      .map((row) => row.slice(title).match(/^(Обыск|Не выдана|Угрозы)/)?.[1]);
    expect(starts).toEqual(['Обыск', 'Не выдана', 'Угрозы']);
  });

  test.each([30, 50, 79, 80, 100, 200])('never runs over %i columns and loses no word', (columns) => {
    for (const language of ['en', 'ru', 'be'] as const) {
      const text = printTimelineTable({ about, entries }, { language, columns });
      for (const line of text.split('\n')) expect(cellsOf(line)).toBeLessThanOrEqual(columns);
      for (const word of ['Угрозы', 'тёплая', 'дважды', 'I-0001', 'C-0001']) expect(text).toContain(word);
    }
  });

  test('counts wide and combining signs as a terminal does', () => {
    expect(cellsOf('Ўзнагарода')).toBe(10);
    expect(cellsOf('и\u0301')).toBe(1);
    expect(cellsOf('漢字')).toBe(4);
  });

  test('takes from a title what a terminal would obey', () => {
    const hostile = entry('I-0009', '2022', 'Red\u001b[31m alert\u202e\u0007\nnext');
    const text = printTimelineTable({ about, entries: [hostile] }, { language: 'en', columns: 120 });
    expect(text).not.toMatch(/[\u001b\u0007\u202e]/u);
    expect(text).toContain('Red[31m alert next');
  });

  test('says that there is nothing yet', () => {
    const text = printTimelineTable({ about, entries: [] }, { language: 'be', columns: 80 });
    expect(text).toBe('P-0001 · Настасся · 0 запісаў\n\nЗ гэтым запісам пакуль не звязана нічога, што мае дату.');
  });
});
