import type { Timeline, TimelineEntry, TimelineTable } from '../../shared/contract/timeline.ts';
import { inTimeOrder } from '../../shared/chronology/order.ts';
import {
  countEntries,
  dateInWords,
  dotted,
  kindName,
  roleName,
  sourcesInWords,
  timelineWords,
  titleOf,
  viaInWords,
} from '../../shared/chronology/words.ts';

/**
 * A timeline as a table of plain text for a terminal, in order of time, undated entries last. Under 80 columns every entry
 * becomes a short paragraph instead. No line is wider than `columns` (at least 30); no newline at the end.
 *
 * Text from records loses its control characters: a title must not be able to move the cursor or recolour the screen.
 */
export function printTimelineTable(timeline: Timeline, options: TimelineTable): string {
  const columns = Math.max(30, Math.floor(options.columns));
  const { about } = timeline;
  const heading = dotted(about.code, about.title, countEntries(timeline.entries.length, options.language));
  const head = wrapCells(plain(heading), columns);
  if (timeline.entries.length === 0) {
    return [...head, '', ...wrapCells(timelineWords[options.language].empty, columns)].join('\n');
  }
  const rows = inTimeOrder(timeline.entries).map((entry) => rowOf(entry, options));
  const body = columns < narrowest ? paragraphs(rows, columns) : table(rows, columns, options);
  return [...head, '', ...body].join('\n');
}

/** Character cells that a text takes in a terminal: Cyrillic one each, East Asian wide signs two, combining marks none. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    cells += wideSign.test(segment) ? 2 : invisible.test(segment) ? 0 : 1;
  }
  return cells;
}

interface Row {
  date: string;
  code: string;
  kind: string;
  title: string;
  role: string;
  sources: string;
}

const narrowest = 80;
const between = '  ';
const wideSign =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|^\p{Emoji_Presentation}/u;
const invisible = /^[\p{Mark}\p{Cf}]+$/u;

function rowOf(entry: TimelineEntry, { language }: TimelineTable): Row {
  const words = timelineWords[language];
  const role = entry.role === null ? '' : roleName(entry.role, language);
  const via = viaInWords(entry, language);
  return {
    date: plain(dateInWords(entry, language)),
    code: plain(entry.code),
    kind: plain(kindName(entry.type, language)),
    title: plain(titleOf(entry, language)),
    role: plain([role, via].filter((part) => part !== '').join(', ')),
    sources: plain(sourcesInWords(entry, language)) || words.noSources,
  };
}

function table(rows: readonly Row[], columns: number, { language }: TimelineTable): string[] {
  const heads: Row = timelineWords[language].columns;
  const keys = (['date', 'code', 'kind', 'title', 'role', 'sources'] as const).filter((key) =>
    rows.some((row) => row[key] !== ''),
  );
  const widths = widthsFor(keys, [heads, ...rows], columns);
  const print = (row: Row): string[] => {
    const cells = keys.map((key) => wrapCells(row[key], widths[key]));
    const height = Math.max(...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      keys
        .map((key, index) => padded(cells[index]?.[line] ?? '', widths[key]))
        .join(between)
        .trimEnd(),
    );
  };
  const rule = keys.map((key) => '─'.repeat(widths[key])).join(between);
  return [...print(heads), rule, ...rows.flatMap(print)];
}

/** Every column as wide as it needs up to a limit; the title takes what is left, and gives back what it does not need. */
function widthsFor(keys: readonly (keyof Row)[], rows: readonly Row[], columns: number): Record<keyof Row, number> {
  const natural = (key: keyof Row): number => Math.max(1, ...rows.map((row) => cellsOf(row[key])));
  const room = columns - between.length * (keys.length - 1);
  const share = (part: number, key: keyof Row): number => Math.min(natural(key), Math.max(8, Math.floor(room * part)));
  const widths = {
    date: share(0.24, 'date'),
    code: share(0.1, 'code'),
    kind: share(0.14, 'kind'),
    role: share(0.16, 'role'),
    sources: share(0.16, 'sources'),
    title: 0,
  };
  let left = room;
  for (const key of keys) left -= widths[key];
  widths.title = Math.min(natural('title'), left);
  left -= widths.title;
  for (const key of ['date', 'sources', 'role', 'kind'] as const) {
    const more = Math.min(left, natural(key) - widths[key]);
    if (more <= 0 || !keys.includes(key)) continue;
    widths[key] += more;
    left -= more;
  }
  return widths;
}

function paragraphs(rows: readonly Row[], columns: number): string[] {
  return rows.flatMap((row, index) => [
    ...(index > 0 ? [''] : []),
    ...wrapCells(dotted(row.date, row.kind, row.code), columns),
    ...indented(row.title, columns),
    ...indented(dotted(row.role, row.sources), columns),
  ]);
}

function indented(text: string, columns: number): string[] {
  return text === '' ? [] : wrapCells(text, columns - 2).map((line) => `  ${line}`);
}

function wrapCells(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (cellsOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word)) {
      if (line !== '' && cellsOf(line + segment) > width) {
        lines.push(line);
        line = '';
      }
      line += segment;
    }
  }
  lines.push(line);
  return lines;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cellsOf(text)));
}

/** One line without anything that a terminal would obey: C0 and C1 controls, and signs that turn the direction of writing. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\t\n\v\f\r ]+/g, ' ')
    .replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
}
