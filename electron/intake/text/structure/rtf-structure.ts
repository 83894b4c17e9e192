import { readRtf } from '../rtf-reading.ts';
import { withoutStructure, type ReadStructure } from './blocks.ts';
import { createBuilder } from './build.ts';

/** RTF: what it is built of, in the order in which its text is stored (rtf.ts). */
export function rtfStructure(bytes: Uint8Array): ReadStructure {
  const builder = createBuilder();
  let [inTable, inRow] = [false, false];
  /** What is written before the first cell ends stands in it already: RTF says only where a cell ends. */
  let cell: { text: string; look: object }[] = [];
  let rowOfCells: (typeof cell)[] = [];
  const endRow = (): void => {
    if (!inTable) builder.table('begins');
    inTable = true;
    builder.row('begins');
    for (const parts of rowOfCells) {
      builder.cell();
      for (const { text, look } of parts) builder.write(text, look);
      builder.cellEnds();
    }
    builder.row('ends');
    [rowOfCells, inRow] = [[], false];
  };
  const endTable = (): void => {
    if (inTable) builder.table('ends');
    inTable = false;
  };
  const release = (): void => {
    for (const { text, look } of cell) builder.write(text, look);
    cell = [];
  };
  const { about } = readRtf(bytes, {
    text: (text, look) => void cell.push({ text, look }),
    line(level) {
      if (inRow) return void cell.push({ text: '\n', look: {} });
      if (cell.length === 0) return builder.end();
      endTable();
      builder.begin(level === null || level > 8 ? { kind: 'paragraph' } : { kind: 'heading', level: level + 1 });
      release();
      builder.end();
    },
    lineBreak: () => void cell.push({ text: '\n', look: {} }),
    cell() {
      inRow = true;
      rowOfCells.push(cell);
      cell = [];
    },
    row: endRow,
    pageBreak() {
      endTable();
      release();
      builder.pageEnds();
    },
    note: (text) => builder.note('', null, text),
    tableEnds: endTable,
    picture(picture) {
      endTable();
      release();
      builder.image(picture, '');
    },
  });
  if (about === null) return withoutStructure('damaged');
  if (rowOfCells.length > 0) endRow();
  endTable();
  release();
  return { ...withoutStructure(null), ...builder.finish() };
}
