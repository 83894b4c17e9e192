import type { ReportTable, Run } from '../document-model.ts';
import { drawLine, drawRule, type Canvas } from './pdf-draw.ts';
import { breakLines, type Line, type Setting } from './pdf-lines.ts';
import type { Slab, Spot } from './pdf-paging.ts';
import { cellRoom, sheet, textWidth } from './pdf-style.ts';
import type { Element } from './pdf-tags.ts';
import { ink } from './pdf-type.ts';

interface Column {
  readonly x: number;
  readonly width: number;
  readonly end: boolean;
}

/** Heights of rows that are not parted between two pages: of a table that is looked up, and of one in which is told. */
const LONGEST_ROW = 420;
const LONGEST_TOLD = 64;

/** A table as rows; the heads stand again on every page that it goes on on, and there they are an ornament. */
export function tableSlabs(canvas: Canvas, table: ReportTable, parent: () => Element): Slab[] {
  const { settings } = canvas;
  const columns = columnsOf(table);
  const isPlain = table.columns.every(({ title }) => title === undefined);
  const element = once(() => canvas.tags.under(parent(), 'Table'));
  const slabs: Slab[] = [];
  let again: Slab | undefined;
  if (!isPlain) {
    const heads = table.columns.map(({ title = '' }, at) =>
      linesOf(canvas, [[{ text: title }]], settings.columnHead, columns[at]),
    );
    again = headSlab(canvas, heads, columns, element);
    slabs.push(again);
  }
  for (const [at, row] of table.rows.entries()) {
    const cells = table.columns.map((_, column) => linesOf(canvas, row[column] ?? [], settings.cell, columns[column]));
    const isLast = at === table.rows.length - 1;
    const staysWithNext = isLast
      ? table.keepWithNext === true
      : table.longRows !== true && (isPlain || table.rows.length <= 3 || at === table.rows.length - 2);
    const longest = table.longRows === true ? LONGEST_TOLD : LONGEST_ROW;
    const place = { element, isPlain, isFirst: at === 0, isLast, again, keep: staysWithNext, longest };
    slabs.push(...rowSlabs(canvas, cells, columns, place));
  }
  return slabs;
}

function columnsOf(table: ReportTable): Column[] {
  const shares = table.columns.reduce((sum, { width }) => sum + width, 0);
  let x = sheet.left;
  return table.columns.map(({ width, align }, at) => {
    const whole = (textWidth * width) / shares;
    const column = { x, width: whole - (at === table.columns.length - 1 ? 0 : cellRoom.side), end: align === 'end' };
    x += whole;
    return column;
  });
}

function linesOf(
  canvas: Canvas,
  lines: readonly (readonly Run[])[],
  setting: Setting,
  column: Column | undefined,
): Line[] {
  const { type, language } = canvas;
  return lines.flatMap((runs) => breakLines(type, runs, setting, { width: column?.width ?? textWidth, language }));
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { leading }) => sum + leading, 0);
}

function headSlab(canvas: Canvas, heads: readonly Line[][], columns: readonly Column[], table: () => Element): Slab {
  const height = Math.max(...heads.map(heightOf)) + cellRoom.above + cellRoom.below;
  return {
    height,
    before: 5,
    notes: [],
    keep: true,
    draw({ y }, isAgain) {
      drawRule(canvas, sheet.left, y, textWidth, 1, ink.heading);
      if (isAgain) {
        canvas.tags.ornament('Pagination', () => {
          for (const [at, lines] of heads.entries()) showLines(canvas, lines, columns[at], y + cellRoom.above);
        });
      } else {
        const row = canvas.tags.under(canvas.tags.under(table(), 'THead'), 'TR');
        for (const [at, lines] of heads.entries()) {
          const cell = canvas.tags.under(row, 'TH', { scope: 'Column' });
          drawLines(canvas, lines, columns[at], y + cellRoom.above, cell, 'TH');
        }
      }
      drawRule(canvas, sheet.left, y + height, textWidth, 0.5);
    },
  };
}

interface RowPlace {
  readonly element: () => Element;
  readonly isPlain: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly again: Slab | undefined;
  readonly keep: boolean;
  /** Height from which on it is parted. */
  readonly longest: number;
}

/** A row in one piece, or line by line where it is longer than it may be. */
function rowSlabs(canvas: Canvas, cells: readonly Line[][], columns: readonly Column[], place: RowPlace): Slab[] {
  const height = Math.max(...cells.map(heightOf), canvas.settings.cell.leading) + cellRoom.above + cellRoom.below;
  const element = once(() => canvas.tags.under(body(place.element()), 'TR'));
  const holders = cells.map((_, at) =>
    once(() => {
      const isHead = place.isPlain && at === 0;
      return canvas.tags.under(element(), isHead ? 'TH' : 'TD', isHead ? { scope: 'Row' } : {});
    }),
  );
  const draw = (parts: readonly Line[][], ends: boolean, tall: number) => (spot: Spot) => {
    if (place.isFirst && place.isPlain && parts[0] === cells[0]) drawRule(canvas, sheet.left, spot.y, textWidth, 0.5);
    for (const [at, lines] of parts.entries()) {
      const holder = holders[at];
      if (holder !== undefined)
        drawLines(
          canvas,
          lines,
          columns[at],
          spot.y + cellRoom.above,
          holder(),
          place.isPlain && at === 0 ? 'TH' : 'TD',
        );
    }
    if (!ends) return;
    const [weight, colour] =
      place.isLast && !place.isPlain ? ([0.6, ink.rule] as const) : ([0.5, ink.hairline] as const);
    drawRule(canvas, sheet.left, spot.y + tall, textWidth, weight, colour);
  };
  const again = place.again === undefined ? {} : { again: place.again };
  if (height <= place.longest) {
    const notes = cells.flatMap((lines) => lines.flatMap((line) => line.notes));
    return [{ height, before: 0, notes, keep: place.keep, ...again, draw: draw(cells, true, height) }];
  }
  const count = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: count }, (_, line) => {
    const parts = cells.map((lines) => lines.slice(line, line + 1));
    const ends = line === count - 1;
    const tall = Math.max(...parts.map(heightOf)) + (ends ? cellRoom.above + cellRoom.below : 0);
    return {
      height: tall,
      before: 0,
      notes: parts.flatMap((lines) => lines.flatMap((each) => each.notes)),
      keep: ends ? place.keep : line === 0 || line === count - 2,
      ...again,
      draw: draw(parts, ends, tall),
    };
  });

  /** The body of the table, which its rows are in. */
  function body(table: Element): Element {
    let found = bodies.get(table);
    if (found === undefined) {
      found = canvas.tags.under(table, 'TBody');
      bodies.set(table, found);
    }
    return found;
  }
}

const bodies = new WeakMap<Element, Element>();

function drawLines(
  canvas: Canvas,
  lines: readonly Line[],
  column: Column | undefined,
  y: number,
  element: Element,
  kind: string,
): void {
  let at = y;
  for (const line of lines) {
    drawLine(canvas, line, startOf(line, column), at, element, kind);
    at += line.leading;
  }
}

/** The same without an element. */
function showLines({ type }: Canvas, lines: readonly Line[], column: Column | undefined, y: number): void {
  let at = y;
  for (const line of lines) {
    let x = startOf(line, column);
    for (const span of line.spans) {
      type.show(span.face, span.size, span.colour, span.text, x, at + line.baseline);
      x += span.width;
    }
    at += line.leading;
  }
}

function startOf(line: Line, column: Column | undefined): number {
  const { x, width, end } = column ?? { x: sheet.left, width: textWidth, end: false };
  return end ? x + width - line.width : x;
}

/** Made when it is first asked for: an element of which nothing is drawn is none. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
