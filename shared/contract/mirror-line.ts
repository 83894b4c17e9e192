import type { MirrorRow } from './shapes.ts';

/**
 * Rows of the mirror as a line of JSON, their values in a fixed order: in fifty thousand rows the names of the parts would be half of
 * everything. Both sides are of one build, so the order may change with it.
 */
export function mirrorLine(rows: readonly MirrorRow[]): string {
  return JSON.stringify(
    rows.map((row) => [
      row.number,
      row.code,
      row.type,
      row.title,
      row.state === 'trashed' ? 1 : 0,
      row.updated,
      row.date,
      row.earliest,
      row.latest,
      row.cells,
      row.file,
      row.links,
      row.sources,
      // Few rows have it, and those that do not end before it.
      ...(row.disputed === undefined ? [] : [row.disputed]),
    ]),
  );
}

type Values = readonly [
  number,
  string,
  string,
  string,
  0 | 1,
  string,
  string | null,
  string | null,
  string | null,
  MirrorRow['cells'],
  MirrorRow['file'],
  number,
  number,
  string[]?,
];

/** The rows of a line that `mirrorLine` made. */
export function readMirrorLine(line: string): MirrorRow[] {
  return (JSON.parse(line) as Values[]).map(
    ([number, code, type, title, trashed, updated, date, earliest, latest, cells, file, links, sources, disputed]) => ({
      number,
      code,
      type,
      title,
      state: trashed === 1 ? 'trashed' : 'active',
      updated,
      date,
      earliest,
      latest,
      cells,
      file,
      links,
      sources,
      ...(disputed === undefined ? {} : { disputed }),
    }),
  );
}
