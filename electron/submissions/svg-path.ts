import type * as Mupdf from 'mupdf';
import { numbers } from './svg-style.ts';
import type { SvgNode } from './svg-tree.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Adds the outline of a shape to a path; its box, or null for what is no shape. */
export function trace({ name, attributes }: SvgNode, path: Mupdf.Path): Box | null {
  const number = (key: string): number => Number(attributes[key] ?? 0) || 0;
  if (name === 'rect') {
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(number) as [number, number, number, number];
    const radius = Math.min(number('rx') || number('ry'), width / 2, height / 2);
    if (radius > 0) roundRect(path, x, y, width, height, radius);
    else path.rect(x, y, x + width, y + height);
    return { x, y, width, height };
  }
  if (name === 'circle' || name === 'ellipse') {
    const [rx, ry] = name === 'circle' ? [number('r'), number('r')] : [number('rx'), number('ry')];
    const [cx, cy] = [number('cx'), number('cy')];
    oval(path, cx, cy, rx, ry);
    return { x: cx - rx, y: cy - ry, width: 2 * rx, height: 2 * ry };
  }
  const steps =
    name === 'path'
      ? pathSteps(attributes['d'] ?? '')
      : name === 'line'
        ? pathSteps(`M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`)
        : name === 'polyline' || name === 'polygon'
          ? pathSteps(`M${attributes['points'] ?? ''}${name === 'polygon' ? 'Z' : ''}`)
          : null;
  if (steps === null || steps.length === 0) return null;
  const xs: number[] = [];
  const ys: number[] = [];
  for (const step of steps) {
    if (step.kind === 'close') path.closePath();
    else {
      xs.push(step.at[0]);
      ys.push(step.at[1]);
      if (step.kind === 'curve') path.curveTo(...step.one, ...step.two, ...step.at);
      else if (step.kind === 'move') path.moveTo(...step.at);
      else path.lineTo(...step.at);
    }
  }
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** How far a quarter of a circle's handles reach. */
const ROUND = 0.5523;

function roundRect(path: Mupdf.Path, x: number, y: number, width: number, height: number, r: number): void {
  const [right, bottom, handle] = [x + width, y + height, r * (1 - ROUND)];
  path.moveTo(x + r, y);
  path.lineTo(right - r, y);
  path.curveTo(right - handle, y, right, y + handle, right, y + r);
  path.lineTo(right, bottom - r);
  path.curveTo(right, bottom - handle, right - handle, bottom, right - r, bottom);
  path.lineTo(x + r, bottom);
  path.curveTo(x + handle, bottom, x, bottom - handle, x, bottom - r);
  path.lineTo(x, y + r);
  path.curveTo(x, y + handle, x + handle, y, x + r, y);
  path.closePath();
}

function oval(path: Mupdf.Path, cx: number, cy: number, rx: number, ry: number): void {
  const [hx, hy] = [rx * ROUND, ry * ROUND];
  path.moveTo(cx + rx, cy);
  path.curveTo(cx + rx, cy + hy, cx + hx, cy + ry, cx, cy + ry);
  path.curveTo(cx - hx, cy + ry, cx - rx, cy + hy, cx - rx, cy);
  path.curveTo(cx - rx, cy - hy, cx - hx, cy - ry, cx, cy - ry);
  path.curveTo(cx + hx, cy - ry, cx + rx, cy - hy, cx + rx, cy);
  path.closePath();
}

type Point = [number, number];
type Step =
  | { readonly kind: 'move' | 'line'; readonly at: Point }
  | { readonly kind: 'curve'; readonly one: Point; readonly two: Point; readonly at: Point }
  | { readonly kind: 'close' };

/** Numbers that each letter of a path takes. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** The path data of SVG 1.1, section 8.3, in absolute steps. */
function pathSteps(data: string): Step[] {
  const steps: Step[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  /** The last handle, for curves that mirror it. */
  let handle: Point | null = null;
  for (const [, letter = 'M', rest = ''] of data.matchAll(/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi)) {
    const upper = letter.toUpperCase();
    const takes = TAKES[upper] ?? 0;
    const values = upper === 'A' ? arcNumbers(rest) : numbers(rest);
    const relative = letter !== upper;
    if (upper === 'Z') {
      steps.push({ kind: 'close' });
      [x, y] = [startX, startY];
      handle = null;
      continue;
    }
    for (let at = 0; at + takes <= values.length; at += takes) {
      const v = values.slice(at, at + takes);
      const point = (index: number): Point => [
        (v[index] ?? 0) + (relative ? x : 0),
        (v[index + 1] ?? 0) + (relative ? y : 0),
      ];
      const mirrored: Point = handle === null ? [x, y] : [2 * x - handle[0], 2 * y - handle[1]];
      let end: Point = point(takes - 2);
      let next: Point | null = null;
      if (upper === 'M' && at === 0) {
        steps.push({ kind: 'move', at: end });
        [startX, startY] = end;
      } else if (upper === 'M' || upper === 'L') steps.push({ kind: 'line', at: end });
      else if (upper === 'H' || upper === 'V') {
        const moved = (v[0] ?? 0) + (relative ? (upper === 'H' ? x : y) : 0);
        end = upper === 'H' ? [moved, y] : [x, moved];
        steps.push({ kind: 'line', at: end });
      } else if (upper === 'C' || upper === 'S') {
        const one = upper === 'C' ? point(0) : mirrored;
        next = upper === 'C' ? point(2) : point(0);
        steps.push({ kind: 'curve', one, two: next, at: end });
      } else if (upper === 'Q' || upper === 'T') {
        next = upper === 'Q' ? point(0) : mirrored;
        const third = (from: number, to: number): number => from + (2 / 3) * (to - from);
        const one: Point = [third(x, next[0]), third(y, next[1])];
        steps.push({ kind: 'curve', one, two: [third(end[0], next[0]), third(end[1], next[1])], at: end });
      } else steps.push(...arc([x, y], v, end));
      handle = next;
      [x, y] = end;
    }
  }
  return steps;
}

/** An elliptical arc as curves (SVG 1.1, F.6). */
function arc([x1, y1]: Point, [rx0 = 0, ry0 = 0, turn = 0, large = 0, sweep = 0]: number[], end: Point): Step[] {
  const [x2, y2] = end;
  let [rx, ry] = [Math.abs(rx0), Math.abs(ry0)];
  if (rx === 0 || ry === 0 || (x1 === x2 && y1 === y2)) return [{ kind: 'line', at: end }];
  const phi = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [dx, dy] = [(x1 - x2) / 2, (y1 - y2) / 2];
  const [px, py] = [cos * dx + sin * dy, -sin * dx + cos * dy];
  const grow = Math.sqrt((px / rx) ** 2 + (py / ry) ** 2);
  if (grow > 1) [rx, ry] = [rx * grow, ry * grow];
  const under = Math.max(0, (rx * ry) ** 2 - (rx * py) ** 2 - (ry * px) ** 2) / ((rx * py) ** 2 + (ry * px) ** 2);
  const root = (large === sweep ? -1 : 1) * Math.sqrt(under);
  const [ox, oy] = [(root * rx * py) / ry, (-root * ry * px) / rx];
  const [cx, cy] = [cos * ox - sin * oy + (x1 + x2) / 2, sin * ox + cos * oy + (y1 + y2) / 2];
  const start = Math.atan2((py - oy) / ry, (px - ox) / rx);
  let span = Math.atan2((-py - oy) / ry, (-px - ox) / rx) - start;
  if (sweep === 0 && span > 0) span -= 2 * Math.PI;
  if (sweep !== 0 && span < 0) span += 2 * Math.PI;
  const pieces = Math.max(1, Math.ceil(Math.abs(span) / (Math.PI / 2)));
  const reach = (4 / 3) * Math.tan(span / pieces / 4);
  const place = (u: number, v: number): Point => [cos * rx * u - sin * ry * v + cx, sin * rx * u + cos * ry * v + cy];
  return Array.from({ length: pieces }, (_, piece): Step => {
    const [from, to] = [start + (span * piece) / pieces, start + (span * (piece + 1)) / pieces];
    const [c1, s1, c2, s2] = [Math.cos(from), Math.sin(from), Math.cos(to), Math.sin(to)];
    return {
      kind: 'curve',
      one: place(c1 - reach * s1, s1 + reach * c1),
      two: place(c2 + reach * s2, s2 - reach * c2),
      at: piece === pieces - 1 ? end : place(c2, s2),
    };
  });
}
/** The two flags of an arc may stand without a space after them. */
function arcNumbers(text: string): number[] {
  const number = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`;
  const between = String.raw`[\s,]*`;
  const one = new RegExp(
    `(${number})${between}(${number})${between}(${number})${between}([01])${between}([01])${between}(${number})${between}(${number})`,
    'gi',
  );
  return [...text.matchAll(one)].flatMap((match) => match.slice(1).map(Number));
}
