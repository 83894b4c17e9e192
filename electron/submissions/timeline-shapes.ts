import type { Axis } from './timeline-axis.ts';
import type { Ink } from './timeline-ink.ts';
import type { Edge, Mark, Piece } from './timeline-marks.ts';
import type { Sign } from './timeline-words.ts';
import { element, short } from './timeline-xml.ts';

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
  breaks: Axis['breaks'];
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
export function placeMark(mark: Mark, heavy: boolean, axis: Pick<Axis, 'x' | 'breaks'>): PlacedMark {
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

/** Draws a mark around the centre line `y`. */
export function paintMark(mark: PlacedMark, y: number, colour: string, ink: Ink): string {
  const first = mark.pieces[0];
  const last = mark.pieces.at(-1);
  if (!first || !last) return '';
  // A choice has a hairline for its body, so its open side is a fading hairline too.
  const thickness = (piece: PlacedPiece): number =>
    piece.form === 'choice' ? choiceLine : bodyHeight('solid', mark.heavy);
  return [
    tie(mark, y, colour),
    ...mark.pieces.map((piece) => paintPiece(piece, mark.heavy, y, colour, ink)),
    edge(mark.head, 'left', first.x0, y, thickness(first), first.uncertain, colour, ink),
    edge(mark.tail, 'right', last.x1, y, thickness(last), last.uncertain, colour, ink),
    ...cuts(mark, y, ink),
  ].join('');
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

function paintPiece(piece: PlacedPiece, heavy: boolean, y: number, colour: string, ink: Ink): string {
  if (piece.form === 'dot') return dot(piece, dotRadius(heavy), y, colour, ink);
  if (piece.form === 'choice') return choice(piece, heavy ? 14 : 10, y, colour, ink);
  if (piece.x1 <= piece.x0) return '';
  const height = bodyHeight(piece.form, heavy);
  if (piece.unspecified) return hatched(piece, height + 5, y, colour);
  if (piece.uncertain) return hollow(piece, height + (piece.form === 'thin' ? 3 : 0), y, colour, ink);
  return feathered(piece, y, height, colour, ink, piece.form === 'solid' ? 'span' : 'range');
}

function dot(piece: PlacedPiece, radius: number, y: number, colour: string, ink: Ink): string {
  const { x0: x } = piece;
  const around = piece.approximateStart || piece.approximateEnd;
  const whiskers = around
    ? bar(x - radius - whisker, x - radius, y, 4, ink.fade(colour, 'left'), 'feather') +
      bar(x + radius, x + radius + whisker, y, 4, ink.fade(colour, 'right'), 'feather')
    : '';
  const circle = piece.uncertain
    ? element('circle', {
        class: 'dot hollow',
        cx: x,
        cy: y,
        r: radius - 0.8,
        fill: ink.paper,
        stroke: colour,
        'stroke-width': 1.6,
      })
    : element('circle', { class: 'dot', cx: x, cy: y, r: radius, fill: colour });
  return whiskers + circle;
}

/** A filled bar; an approximate end begins to fade inside and goes on a little outside. */
function feathered(piece: PlacedPiece, y: number, height: number, colour: string, ink: Ink, name: string): string {
  const inner = Math.min(18, (piece.x1 - piece.x0) * 0.45);
  const from = piece.approximateStart ? piece.x0 + inner : piece.x0;
  const until = piece.approximateEnd ? piece.x1 - inner : piece.x1;
  return [
    piece.approximateStart ? bar(piece.x0 - featherOut, from, y, height, ink.fade(colour, 'left'), 'feather') : '',
    // A third of a pixel over the joint, or a hair of paper shows through.
    bar(from - (piece.approximateStart ? 0.3 : 0), until + (piece.approximateEnd ? 0.3 : 0), y, height, colour, name),
    piece.approximateEnd ? bar(until, piece.x1 + featherOut, y, height, ink.fade(colour, 'right'), 'feather') : '',
  ].join('');
}

function hollow(piece: PlacedPiece, height: number, y: number, colour: string, ink: Ink): string {
  const line = 1.4;
  const offset = (height - line) / 2;
  const cap = (x: number): string => bar(x - line / 2, x + line / 2, y, height, colour, 'cap');
  return [
    bar(piece.x0, piece.x1, y, height, ink.paper, `${piece.form === 'solid' ? 'span' : 'range'} hollow`),
    feathered(piece, y - offset, line, colour, ink, 'outline'),
    feathered(piece, y + offset, line, colour, ink, 'outline'),
    piece.approximateStart ? '' : cap(piece.x0 + line / 2),
    piece.approximateEnd ? '' : cap(piece.x1 - line / 2),
  ].join('');
}

/** Strokes are drawn one by one: patterns are what printers and word processors most often get wrong. */
function hatched(piece: PlacedPiece, height: number, y: number, colour: string): string {
  const step = 4.5;
  const top = y - height / 2;
  const strokes: string[] = [];
  const faint: string[] = [];
  const x0 = piece.x0 - (piece.approximateStart ? featherOut : 0);
  const x1 = piece.x1 + (piece.approximateEnd ? featherOut : 0);
  for (let x = x0; x <= x1 - 1; x += step) {
    const reach = Math.min(height, x1 - x);
    const stroke = `M${short(x)} ${short(top + height)}l${short(reach)} ${short(-reach)}`;
    const fades = (piece.approximateStart && x < piece.x0 + 10) || (piece.approximateEnd && x > piece.x1 - 12);
    (fades ? faint : strokes).push(stroke);
  }
  const path = (d: string[], opacity?: number): string =>
    d.length === 0
      ? ''
      : element('path', {
          class: 'hatch',
          d: d.join(''),
          stroke: colour,
          'stroke-width': 1.3,
          'stroke-opacity': opacity,
          fill: 'none',
        });
  const outline = piece.uncertain
    ? element('rect', {
        class: 'hollow',
        x: piece.x0,
        y: top,
        width: piece.x1 - piece.x0,
        height,
        fill: 'none',
        stroke: colour,
        'stroke-width': 1.2,
      })
    : '';
  return path(strokes) + path(faint, 0.4) + outline;
}

/** One of several dates: a hairline between upright ticks, nothing like the body of a span. */
function choice(piece: PlacedPiece, height: number, y: number, colour: string, ink: Ink): string {
  const ticks: string[] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const x of piece.ticks.toSorted((a, b) => a - b)) {
    if (x - before < 3.5) continue;
    before = x;
    const outermost = x <= piece.x0 || x >= piece.x1;
    ticks.push(bar(x - choiceLine / 2, x + choiceLine / 2, y, outermost ? height : height * 0.6, colour, 'tick'));
  }
  const line = piece.uncertain
    ? element('path', {
        class: 'choice',
        d: `M${short(piece.x0)} ${short(y)}H${short(piece.x1)}`,
        stroke: colour,
        'stroke-width': choiceLine,
        'stroke-dasharray': '3 2.5',
      })
    : feathered(piece, y, choiceLine, colour, ink, 'choice');
  return line + ticks.join('');
}

/** A hairline between the separate dates of one statement. */
function tie(mark: PlacedMark, y: number, colour: string): string {
  const separate = mark.pieces.some((piece, index) => index > 0 && piece.x0 > (mark.pieces[index - 1]?.x1 ?? 0) + 1);
  const [first, last] = [mark.pieces[0], mark.pieces.at(-1)];
  return separate && first && last ? bar(first.x0, last.x1, y, 0.8, colour, 'tie') : '';
}

function edge(
  kind: Edge,
  side: 'left' | 'right',
  x: number,
  y: number,
  height: number,
  uncertain: boolean,
  colour: string,
  ink: Ink,
): string {
  if (kind === 'closed') return '';
  const sign = side === 'right' ? 1 : -1;
  const span = (from: number, until: number): [number, number] => [Math.min(from, until), Math.max(from, until)];
  if (kind === 'running') {
    const half = height / 2 + 2;
    const d = `M${short(x)} ${short(y - half)}L${short(x + runningArrow)} ${short(y)}L${short(x)} ${short(y + half)}Z`;
    return element('path', {
      class: 'arrow running',
      d,
      fill: uncertain ? ink.paper : colour,
      stroke: colour,
      'stroke-width': 1,
    });
  }
  const length = kind === 'open' ? openLength : unknownLength;
  const tip = x + sign * length;
  const root = x - sign * 0.5;
  const fade = ink.fade(colour, side);
  const body = uncertain
    ? [-1, 1].map((line) => bar(...span(root, tip), y + (line * (height - 1.4)) / 2, 1.4, fade, 'fade')).join('')
    : bar(...span(root, tip), y, height, fade, 'fade');
  if (kind === 'unknown') {
    return (
      body +
      element(
        'text',
        { class: 'unknown', x: tip + sign * 5, y: y + 4, 'font-size': 11, 'text-anchor': 'middle', fill: colour },
        '?',
      )
    );
  }
  const d = `M${short(tip)} ${short(y - 4)}l${sign * 5} 4l${sign * -5} 4`;
  return body + element('path', { class: 'arrow', d, fill: 'none', stroke: colour, 'stroke-width': 1.5 });
}

/** Where a bar crosses a break of the axis it is visibly cut as well: its length there means nothing. */
function cuts(mark: PlacedMark, y: number, ink: Ink): string[] {
  const half = mark.height / 2 + 1;
  return mark.breaks
    .filter(({ x0, x1 }) => mark.pieces.some((piece) => piece.x0 < x0 && piece.x1 > x1))
    .map(({ x0, x1 }) => {
      const middle = (x0 + x1) / 2;
      const at = (x: number, line: number): string => `${short(middle + x)} ${short(y + line * half)}`;
      const d = `M${at(-5, 1)}L${at(-1, -1)}L${at(5, -1)}L${at(1, 1)}Z`;
      return element('path', { class: 'cut', d, fill: ink.paper });
    });
}

function bar(x0: number, x1: number, y: number, height: number, fill: string, name: string): string {
  return x1 <= x0 ? '' : element('rect', { class: name, x: x0, y: y - height / 2, width: x1 - x0, height, fill });
}
