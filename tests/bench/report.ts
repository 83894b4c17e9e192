import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import type { IntakeMeasure } from './intake.ts';
import type { Latency, ReadingMeasure } from './reading.ts';
import type { PageMeasure } from './pages.ts';
import type { UnlockMeasure } from './unlock.ts';
import type { SubmissionMeasure } from './submissions.ts';
import type { TablesMeasure } from './tables.ts';
import type { Frames, WindowMeasure } from './window.ts';

/** The sections of docs/performance.md that a run can replace. */
export type Section = 'machine' | 'intake' | 'reading' | 'unlock' | 'window' | 'pages' | 'tables' | 'submission';

export function machineText(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores, ${memory} GiB of memory, ${process.platform} on ${process.arch}, Node ${process.versions.node}.`;
}

export function intakeText(measures: Readonly<Record<string, IntakeMeasure>>, rounds: number): string {
  const rows = Object.entries(measures).map(([what, each]) => [
    `${what}: ${each.files} files, ${megabytes(each.bytes)}`,
    rate(each.sha256sum),
    rate(each.age),
    rate(each.x25519),
    rate(each.hybrid),
    ratio(each.ratios.x25519),
    ratio(each.ratios.hybrid),
    `${each.documentsPerSecond.x25519.toFixed(0)} / ${each.documentsPerSecond.hybrid.toFixed(0)}`,
  ]);
  return table(
    [
      `MB/s, median of ${rounds}`,
      '`sha256sum`',
      '`age -r`',
      'Khronika, X25519',
      'Khronika, hybrid',
      'ratio, X25519',
      'ratio, hybrid',
      'files a second, X25519 / hybrid',
    ],
    rows,
  );
}

export function readingText(measure: ReadingMeasure, rounds: number): string {
  const { documents, records, pages, textBytes, first, searches, all, index, indexing, reading } = measure;
  const head = `${documents} documents with ${pages} pages (${megabytes(textBytes)} of text), ${records} records in all. The first search after unlocking, for the most common noun, took ${first.toFixed(0)} ms.`;
  const rows = searches.map((each) => [each.what, String(each.records), milliseconds(each.latency)]);
  const found = table(
    [`ms, median / 95th percentile of ${rounds}`, 'records found', 'first results'],
    [...rows, ['all of them', '', milliseconds(all)]],
  );
  const size = table(
    ['the index', 'MB', 'share of the text'],
    [
      ...Object.entries(index.parts).map(([what, bytes]) => [
        what,
        (bytes / 1e6).toFixed(1),
        (bytes / textBytes).toFixed(3),
      ]),
      ['all of it', (index.bytes / 1e6).toFixed(1), (index.bytes / textBytes).toFixed(3)],
    ],
  );
  const speed = table(
    [`${indexing.pages} pages indexed anew`, 'pages a minute', 'ratio'],
    [
      [
        'Khronika, in the background',
        String(indexing.perMinute),
        (indexing.perMinute / indexing.plainPerMinute).toFixed(2),
      ],
      ['plain FTS5, no encryption, no word forms', String(indexing.plainPerMinute), '1'],
    ],
  );
  const waiting = table(
    ['ms until the text of a page is there', 'median / 95th percentile', 'longest'],
    [
      ['while nothing else is done', milliseconds(reading.alone), ''],
      ['while pages are indexed', milliseconds(reading.meanwhile), reading.meanwhile.longest.toFixed(1)],
    ],
  );
  return [head, found, size, speed, waiting].join('\n\n');
}

export function unlockText(documents: number, measure: UnlockMeasure, rounds: number): string {
  const { derivation, unlocking, beyond, beyondOfProcessor } = measure;
  return table(
    [
      `ms, median of ${rounds}`,
      'key derivation alone',
      'unlocking',
      'beyond the derivation',
      'beyond it, processor time',
    ],
    [[`${documents} documents`, ...[derivation, unlocking, beyond, beyondOfProcessor].map((each) => each.toFixed(0))]],
  );
}

const framesHead = [
  'milliseconds between frames',
  'frames',
  'median',
  '95th percentile',
  'longest',
  'slower than 50 a second',
];

function framesRow(what: string, frames: Frames): string[] {
  return [
    what,
    String(frames.frames),
    frames.median.toFixed(1),
    frames.percentile95.toFixed(1),
    frames.longest.toFixed(1),
    `${((frames.slow / Math.max(1, frames.frames)) * 100).toFixed(1)} %`,
  ];
}

export function windowText(measure: WindowMeasure, rounds: number): string {
  const { records, toList, beyond, resting, scrolling, typing } = measure;
  const head = `${records} records. From the passphrase to the whole list of people: ${toList.toFixed(0)} ms, ${beyond.toFixed(0)} ms of them beyond the key derivation (median of ${rounds}).`;
  return `${head}\n\n${table(framesHead, [
    framesRow('nothing is done', resting),
    framesRow('scrolling, also by leaps', scrolling),
    framesRow('typing into the filter', typing),
  ])}`;
}

export function timelineText(timelines: readonly (readonly [number, Frames])[]): string {
  return table(
    framesHead,
    timelines.map(([events, frames]) => framesRow(`timeline of ${events} events: zooming and moving`, frames)),
  );
}

export function mirrorText(rows: number, { dexie, map }: { dexie: number; map: number }): string {
  return table(
    [`filling ${rows} rows`, 'milliseconds', 'ratio'],
    [
      ["the browser's database (Dexie, in memory)", dexie.toFixed(0), (dexie / Math.max(0.1, map)).toFixed(0)],
      ['a map, as renderer/mirror does', map.toFixed(0), '1'],
    ],
  );
}

export function submissionText({ documents, pages, bytes, runs }: SubmissionMeasure): string {
  const head = [
    `${documents} documents, ${megabytes(bytes)}, ${pages} pages of annexes`,
    'seconds',
    'memory at most, MB',
    'peaks of its processes, MB',
  ];
  return table(
    head,
    runs.map(({ what, milliseconds, memory, peaks }) => [
      what,
      seconds(milliseconds),
      (memory / 1e6).toFixed(0),
      (peaks / 1e6).toFixed(0),
    ]),
  );
}

export function tablesText({ tables, exporting }: TablesMeasure): string {
  const rows = tables.map((each) => {
    const whole = each.reading + each.checking + each.writing;
    const steps = [each.reading, each.checking, each.writing, whole, each.undoing].map(seconds);
    return [
      `${each.what}: ${each.rows} rows, ${each.records} records`,
      ...steps,
      seconds(each.plain),
      (whole / each.plain).toFixed(0),
    ];
  });
  const head = ['seconds', 'reading', 'checking', 'writing', 'import', 'undo', 'plain SQLite', 'ratio'];
  return `${table(head, rows)}\n\nThe people written again: CSV in ${seconds(exporting.csv)} s, XLSX in ${seconds(exporting.xlsx)} s.`;
}

export function pagesText(count: number, measures: readonly PageMeasure[], rounds: number): string {
  const rows = measures.map(({ what, bytes, page, opening, drawing, words, plain }) => [
    `${what}, ${count} pages, ${megabytes(bytes)}: page ${page}`,
    ...[opening, drawing, opening + drawing, words, plain].map((each) => each.toFixed(0)),
    ratio((opening + drawing) / plain),
  ]);
  const head = [`ms, median of ${rounds}`, 'opening', 'the page', 'together', 'its words', 'MuPDF alone', 'ratio'];
  return table(head, rows);
}

function seconds(given: number): string {
  return (given / 1000).toFixed(given < 1000 ? 2 : 1);
}

/** Puts the text of a section between its two marks on the page. */
export function writeSection(page: string, section: Section, text: string): void {
  const [start, end] = [`<!-- bench ${section} -->`, `<!-- end of ${section} -->`];
  const content = readFileSync(page, 'utf8');
  const from = content.indexOf(start);
  const to = content.indexOf(end);
  if (from === -1 || to < from) throw new Error(`the page has no place for the section "${section}"`);
  writeFileSync(page, `${content.slice(0, from + start.length)}\n\n${text}\n\n${content.slice(to)}`);
}

/** A table as the formatter leaves it: columns filled up to the same width. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) => Math.max(3, cell.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

function rate(perSecond: number | null): string {
  return perSecond === null ? 'not installed' : perSecond.toFixed(perSecond < 20 ? 1 : 0);
}

function ratio(value: number | null): string {
  return value === null ? '' : value.toFixed(2);
}

function milliseconds({ median, percentile95 }: Latency): string {
  return `${median.toFixed(1)} / ${percentile95.toFixed(1)}`;
}
