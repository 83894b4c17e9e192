import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const page = path.join(import.meta.dirname, '../../docs/robustness.md');

/** Puts a text between the marks of its name in docs/robustness.md, in the place of what stood there. */
export function writeFigures(name: string, text: string): void {
  const before = readFileSync(page, 'utf8');
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [before.indexOf(open), before.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`docs/robustness.md has no place for ${name}`);
  writeFileSync(page, `${before.slice(0, from)}${open}\n\n${text.trim()}\n\n${before.slice(to)}`);
}

/** A table of Markdown, as Prettier would print it; columns after the first hold numbers. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const all = [
    head,
    ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell))),
  ];
  const widths = head.map((_cell, column) => Math.max(4, ...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  const [first = [], ...rest] = all;
  return [line(first), rule, ...rest.map(line)].join('\n');
}

/** The groups of a list in the order of their size. */
export function grouped<Each>(all: readonly Each[], keyOf: (each: Each) => string): [string, Each[]][] {
  return [...Map.groupBy(all, keyOf)].toSorted(([, a], [, b]) => b.length - a.length);
}
