import type { Edge, Mark, Piece } from './marks.ts';
import type { Fill, Pen, Window } from './pen.ts';
import type { Sign } from './words.ts';

/** A mark with its place across the drawing; its height is painted around a centre line given later. */
export interface PlacedMark {
  pieces: PlacedPiece[];
  head: Edge;
  tail: Edge;
  /** Outermost ink to the left and right, arrows and feathers included. */
  x0: number;
  x1: number;
  height: number;
  /** Detention: the one heavy shape. */
  heavy: boolean;
  breaks: MarkAxis['breaks'];
}

/** What a mark must know of the axis that it stands on. */
export interface MarkAxis {
  /** Pixels of a day. */
  x: (day: number) => number;
  /** Stretches of time left out. */
  breaks: readonly { readonly x0: number; readonly x1: number }[];
}

interface PlacedPiece extends Omit<Piece, 'from' | 'until'> {
  x0: number;
  x1: number;
}

/** Pixels that an open end fades over, and that an unknown one does. */
export const openLength = 54;
const unknownLength = 30;
const arrow = 7;
const runningArrow = 9;
const featherOut = 8;
const whisker = 15;

/** Puts a mark on an axis. Nothing becomes so narrow that it cannot be seen, and nothing narrow is passed off as exact. */
export function placeMark(mark: Mark, heavy: boolean, axis: MarkAxis): PlacedMark {
  const pieces = mark.pieces.map(({ from, until, ...known }) => {
    const { x0, x1 } = atLeast(
      axis.x(from),
      axis.x(until),
      known.unspecified ? 10 : minimumOf(known.form, from === until, heavy),
    );
    // A set shorter than its smallest drawing is widened on both sides, and its outer ticks with it.
    const ticks = known.ticks.map((tick) => (tick === from ? x0 : tick === until ? x1 : axis.x(tick)));
    return { ...known, x0, x1, ticks };
  });
  const reaches = pieces.map((piece) => {
    const feather = piece.form === 'dot' ? whisker + dotRadius(heavy) : featherOut;
    const edge = piece.form === 'dot' ? dotRadius(heavy) : 0;
    return {
      x0: piece.x0 - (piece.approximateStart ? feather : edge),
      x1: piece.x1 + (piece.approximateEnd ? feather : edge),
    };
  });
  return {
    pieces,
    head: mark.head,
    tail: mark.tail,
    x0: Math.min(...reaches.map(({ x0 }) => x0)) - edgeLength(mark.head),
    x1: Math.max(...reaches.map(({ x1 }) => x1)) + edgeLength(mark.tail),
    height: heavy ? 18 : 12,
    heavy,
    breaks: axis.breaks,
  };
}

/** Pixels that the end of a mark needs beyond its last day. */
export function edgeLength(edge: Edge): number {
  if (edge === 'open') return openLength + arrow;
  if (edge === 'unknown') return unknownLength + 10;
  return edge === 'running' ? runningArrow : 0;
}

const everywhere: Window = { x0: Number.NEGATIVE_INFINITY, x1: Number.POSITIVE_INFINITY };

/**
 * Draws a mark around the centre line `y`.
 * @param seen what is looked at: strokes outside it are left out, because a year seen by the hour would have millions
 */
export function paintMark(mark: PlacedMark, y: number, pen: Pen, seen: Window = everywhere): void {
  const first = mark.pieces[0];
  const last = mark.pieces.at(-1);
  if (!first || !last) return;
  // A choice has a hairline for its body, so its open side is a fading hairline too.
  const thickness = (piece: PlacedPiece): number =>
    piece.form === 'choice' ? choiceLine : bodyHeight('solid', mark.heavy);
  tie(mark, y, pen);
  for (const piece of mark.pieces) paintPiece(piece, mark.heavy, y, pen, seen);
  edge(mark.head, 'left', first.x0, y, thickness(first), first.uncertain, pen);
  edge(mark.tail, 'right', last.x1, y, thickness(last), last.uncertain, pen);
  cuts(mark, y, pen);
}

/** The signs that a reader must know to read a mark. */
export function signsOf(mark: PlacedMark): Sign[] {
  const { pieces, head, tail } = mark;
  const solid = pieces.some(({ form }) => form === 'solid');
  // One sure day before an open end is only the root of its fading.
  const closed = head === 'closed' && tail === 'closed';
  const found: [boolean, Sign][] = [
    [pieces.some(({ form }) => form === 'dot'), 'day'],
    [pieces.some(({ form, x0, x1 }) => form === 'solid' && (closed || x1 - x0 > 6)), 'span'],
    [pieces.some(({ form, unspecified }) => form === 'thin' && !solid && !unspecified), 'bounds'],
    [pieces.some(({ form }) => form === 'thin') && solid, 'edges'],
    [pieces.some(({ form }) => form === 'choice'), 'choice'],
    [pieces.some(({ approximateStart, approximateEnd }) => approximateStart || approximateEnd), 'approximate'],
    [pieces.some(({ uncertain }) => uncertain), 'uncertain'],
    [pieces.some(({ unspecified }) => unspecified), 'unspecified'],
    [tail === 'running', 'running'],
    [tail === 'open', 'openEnd'],
    [head === 'open', 'openStart'],
    [tail === 'unknown', 'unknownEnd'],
    [head === 'unknown', 'unknownStart'],
  ];
  return found.filter(([is]) => is).map(([, sign]) => sign);
}

const choiceLine = 1.6;

function dotRadius(heavy: boolean): number {
  return heavy ? 6 : 4.5;
}

function minimumOf(form: Piece['form'], nothing: boolean, heavy: boolean): number {
  if (form === 'dot') return 0;
  if (form === 'choice') return 8;
  // The body of an interval that is only open has no length of its own.
  return form === 'solid' && nothing ? 0 : heavy ? 5 : 4;
}

function atLeast(x0: number, x1: number, minimum: number): { x0: number; x1: number } {
  const missing = Math.max(0, minimum - (x1 - x0)) / 2;
  return { x0: x0 - missing, x1: x1 + missing };
}

function bodyHeight(form: 'solid' | 'thin', heavy: boolean): number {
  if (form === 'solid') return heavy ? 16 : 10;
  return heavy ? 5 : 3;
}

function paintPiece(piece: PlacedPiece, heavy: boolean, y: number, pen: Pen, seen: Window): void {
  if (piece.form === 'dot') return dot(piece, dotRadius(heavy), y, pen);
  if (piece.form === 'choice') return choice(piece, heavy ? 14 : 10, y, pen);
  if (piece.x1 <= piece.x0) return;
  const height = bodyHeight(piece.form, heavy);
  if (piece.unspecified) return hatched(piece, height + 5, y, pen, seen);
  if (piece.uncertain) return hollow(piece, height + (piece.form === 'thin' ? 3 : 0), y, pen);
  feathered(piece, y, height, pen, piece.form === 'solid' ? 'span' : 'range');
}

function dot(piece: PlacedPiece, radius: number, y: number, pen: Pen): void {
  const { x0: x } = piece;
  if (piece.approximateStart || piece.approximateEnd) {
    pen.bar('feather', x - radius - whisker, x - radius, y, 4, 'fade-left');
    pen.bar('feather', x + radius, x + radius + whisker, y, 4, 'fade-right');
  }
  if (piece.uncertain) pen.disc('dot hollow', x, y, radius - 0.8, true);
  else pen.disc('dot', x, y, radius, false);
}

/** A filled bar; an approximate end begins to fade inside and goes on a little outside. */
function feathered(piece: PlacedPiece, y: number, height: number, pen: Pen, name: string): void {
  const inner = Math.min(18, (piece.x1 - piece.x0) * 0.45);
  const from = piece.approximateStart ? piece.x0 + inner : piece.x0;
  const until = piece.approximateEnd ? piece.x1 - inner : piece.x1;
  if (piece.approximateStart) pen.bar('feather', piece.x0 - featherOut, from, y, height, 'fade-left');
  // A third of a pixel over the joint, or a hair of paper shows through.
  const over = 0.3;
  pen.bar(
    name,
    from - (piece.approximateStart ? over : 0),
    until + (piece.approximateEnd ? over : 0),
    y,
    height,
    'ink',
  );
  if (piece.approximateEnd) pen.bar('feather', until, piece.x1 + featherOut, y, height, 'fade-right');
}

function hollow(piece: PlacedPiece, height: number, y: number, pen: Pen): void {
  const line = 1.4;
  const offset = (height - line) / 2;
  const cap = (x: number): void => pen.bar('cap', x - line / 2, x + line / 2, y, height, 'ink');
  pen.bar(`${piece.form === 'solid' ? 'span' : 'range'} hollow`, piece.x0, piece.x1, y, height, 'paper');
  feathered(piece, y - offset, line, pen, 'outline');
  feathered(piece, y + offset, line, pen, 'outline');
  if (!piece.approximateStart) cap(piece.x0 + line / 2);
  if (!piece.approximateEnd) cap(piece.x1 - line / 2);
}

/** Strokes are drawn one by one: patterns are what printers and word processors most often get wrong. */
function hatched(piece: PlacedPiece, height: number, y: number, pen: Pen, seen: Window): void {
  const step = 4.5;
  const top = y - height / 2;
  const strokes: number[] = [];
  const faint: number[] = [];
  const x0 = piece.x0 - (piece.approximateStart ? featherOut : 0);
  const x1 = piece.x1 + (piece.approximateEnd ? featherOut : 0);
  const skipped = Math.max(0, Math.ceil((seen.x0 - height - x0) / step));
  const last = Math.min(x1 - 1, seen.x1);
  for (let x = x0 + skipped * step; x <= last; x += step) {
    const reach = Math.min(height, x1 - x);
    const fades = (piece.approximateStart && x < piece.x0 + 10) || (piece.approximateEnd && x > piece.x1 - 12);
    (fades ? faint : strokes).push(x, top + height, x + reach, top + height - reach);
  }
  pen.strokes('hatch', strokes, 1.3, 1);
  pen.strokes('hatch', faint, 1.3, 0.4);
  if (piece.uncertain) {
    const corners = [
      [piece.x0, top],
      [piece.x1, top],
      [piece.x1, top + height],
      [piece.x0, top + height],
    ] as const;
    pen.line('hollow', corners, { width: 1.2, closed: true });
  }
}

/** One of several dates: a hairline between upright ticks, nothing like the body of a span. */
function choice(piece: PlacedPiece, height: number, y: number, pen: Pen): void {
  if (piece.uncertain) {
    const line = [
      [piece.x0, y],
      [piece.x1, y],
    ] as const;
    pen.line('choice', line, { width: choiceLine, dash: [3, 2.5] });
  } else feathered(piece, y, choiceLine, pen, 'choice');
  let before = Number.NEGATIVE_INFINITY;
  for (const x of piece.ticks.toSorted((a, b) => a - b)) {
    if (x - before < 3.5) continue;
    before = x;
    const outermost = x <= piece.x0 || x >= piece.x1;
    pen.bar('tick', x - choiceLine / 2, x + choiceLine / 2, y, outermost ? height : height * 0.6, 'ink');
  }
}

/** A hairline between the separate dates of one statement. */
function tie(mark: PlacedMark, y: number, pen: Pen): void {
  const separate = mark.pieces.some((piece, index) => index > 0 && piece.x0 > (mark.pieces[index - 1]?.x1 ?? 0) + 1);
  const [first, last] = [mark.pieces[0], mark.pieces.at(-1)];
  if (separate && first && last) pen.bar('tie', first.x0, last.x1, y, 0.8, 'ink');
}

function edge(
  kind: Edge,
  side: 'left' | 'right',
  x: number,
  y: number,
  height: number,
  uncertain: boolean,
  pen: Pen,
): void {
  if (kind === 'closed') return;
  const sign = side === 'right' ? 1 : -1;
  if (kind === 'running') {
    const half = height / 2 + 2;
    const arrowHead = [
      [x, y - half],
      [x + runningArrow, y],
      [x, y + half],
    ] as const;
    return pen.line('arrow running', arrowHead, { width: 1, closed: true, fill: uncertain ? 'paper' : 'ink' });
  }
  const tip = x + sign * (kind === 'open' ? openLength : unknownLength);
  const root = x - sign * 0.5;
  const fade: Fill = side === 'right' ? 'fade-right' : 'fade-left';
  const body = (line: number, thick: number): void =>
    pen.bar('fade', Math.min(root, tip), Math.max(root, tip), line, thick, fade);
  if (uncertain) for (const line of [-1, 1]) body(y + (line * (height - 1.4)) / 2, 1.4);
  else body(y, height);
  if (kind === 'unknown') return pen.sign('unknown', '?', tip + sign * 5, y + 4);
  const chevron = [
    [tip, y - 4],
    [tip + sign * 5, y],
    [tip, y + 4],
  ] as const;
  pen.line('arrow', chevron, { width: 1.5 });
}

/** Where a bar crosses a break of the axis it is visibly cut as well: its length there means nothing. */
function cuts(mark: PlacedMark, y: number, pen: Pen): void {
  const half = mark.height / 2 + 1;
  for (const { x0, x1 } of mark.breaks) {
    if (!mark.pieces.some((piece) => piece.x0 < x0 && piece.x1 > x1)) continue;
    const middle = (x0 + x1) / 2;
    const slant = [
      [middle - 5, y + half],
      [middle - 1, y - half],
      [middle + 5, y - half],
      [middle + 1, y + half],
    ] as const;
    pen.line('cut', slant, { width: 0, closed: true, fill: 'paper' });
  }
}
