import { decodeText } from '../encoding.ts';
import { withoutStructure, type ReadStructure } from './blocks.ts';
import { createBuilder } from './build.ts';

/** A plain text: paragraphs as its empty lines part them, white space as it stands. */
export function plainStructure(bytes: Uint8Array): ReadStructure {
  const text = decodeText(bytes);
  if (text === null) return withoutStructure('damaged');
  const builder = createBuilder();
  for (const [at, page] of text
    .replace(/\f\s*$/, '')
    .split('\f')
    .entries()) {
    if (at > 0) builder.pageEnds();
    for (const paragraph of page.split(/(?:\r?\n[ \t]*){2,}|\r[ \t]*\r/)) {
      builder.begin({ kind: 'paragraph', verbatim: true });
      builder.write(paragraph.replaceAll(/^(?:[ \t]*\r?\n)+/g, ''));
      builder.end();
    }
  }
  return { ...withoutStructure(null), ...builder.finish() };
}

/** A table in a text (RFC 4180 and what spreadsheets make of it): the separator is the one that its lines agree on. */
export function csvStructure(bytes: Uint8Array): ReadStructure {
  const text = decodeText(bytes);
  if (text === null) return withoutStructure('damaged');
  const builder = createBuilder();
  builder.table('begins');
  let isHead = true;
  for (const row of rowsOf(text, separatorOf(text))) {
    if (row.every((cell) => cell.trim() === '')) continue;
    builder.row('begins', isHead);
    isHead = false;
    for (const cell of row) {
      builder.cell();
      builder.write(cell);
      builder.cellEnds();
    }
    builder.row('ends');
  }
  builder.table('ends');
  return { ...withoutStructure(null), ...builder.finish() };
}

function separatorOf(text: string): string {
  const lines = text.slice(0, 65_536).split(/\r?\n/).slice(0, 20);
  const counts = (separator: string): number[] =>
    lines
      .filter((line) => line.trim() !== '')
      .map((line) => line.replaceAll(/"[^"]*"/g, '').split(separator).length - 1);
  const agreed = (separator: string): number => {
    const [first = 0, ...others] = counts(separator);
    return first === 0 ? 0 : first * (1 + others.filter((count) => count === first).length);
  };
  return [';', '\t', ','].reduce((best, each) => (agreed(each) > agreed(best) ? each : best), ';');
}

function* rowsOf(text: string, separator: string): Generator<string[]> {
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (char === '"' && cell.trim() === '') [cell, isQuoted] = ['', true];
    else if (char === separator) {
      row.push(cell);
      cell = '';
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[at + 1] === '\n') at += 1;
      row.push(cell);
      yield row;
      [row, cell] = [[], ''];
    } else cell += char;
  }
  if (row.length > 0 || cell !== '') yield [...row, cell];
}
