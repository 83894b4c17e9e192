import type * as Mupdf from 'mupdf';
import { readDrawing, type SvgNode } from './svg-tree.ts';

type Matrix = [number, number, number, number, number, number];
type Colour = [number, number, number];

/** What an element inherits. */
interface Style {
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dashes: readonly number[];
  readonly cap: 'Butt' | 'Round' | 'Square';
  readonly join: 'Miter' | 'Round' | 'Bevel';
  readonly opacity: number;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly mono: boolean;
  readonly anchor: string;
}

const INITIAL: Style = {
  fill: '#000000',
  stroke: 'none',
  strokeWidth: 1,
  dashes: [],
  cap: 'Butt',
  join: 'Miter',
  opacity: 1,
  fillOpacity: 1,
  strokeOpacity: 1,
  fontSize: 16,
  bold: false,
  mono: false,
  anchor: 'start',
};

/** Strips that a fade is drawn in: PDF devices here know no gradients. */
const STRIPS = 48;

/**
 * A drawing as a PDF of one page of its size, a point for each pixel. Its texts stay text, in the base fonts of PDF, which hold
 * Latin and Cyrillic letters. It knows what our timelines are drawn with: shapes, paths, texts, clips and fades.
 * @throws DRAWING_INVALID
 */
export async function drawingToPdf(svg: string): Promise<Uint8Array> {
  const root = readDrawing(svg);
  const mupdf = await import('mupdf');
  const [, , width = 0, height = 0] = numbers(root.attributes['viewBox'] ?? '');
  const size = {
    width: width || Number(root.attributes['width']) || 1,
    height: height || Number(root.attributes['height']) || 1,
  };
  const buffer = new mupdf.Buffer();
  const writer = new mupdf.DocumentWriter(buffer, 'pdf', 'compress=yes');
  const device = writer.beginPage([0, 0, size.width, size.height]);
  const painter = createPainter(mupdf, device, named(root));
  painter.draw(root, [1, 0, 0, 1, 0, 0], INITIAL);
  device.close();
  writer.endPage();
  writer.close();
  const document = new mupdf.PDFDocument(buffer);
  document.subsetFonts();
  const title = root.children.find((child) => typeof child !== 'string' && child.name === 'title');
  if (title !== undefined && typeof title !== 'string') document.setMetaData('info:Title', textOf(title));
  return document.saveToBuffer('garbage=3,compress=yes').asUint8Array().slice();
}

function createPainter(mupdf: typeof Mupdf, device: Mupdf.Device, parts: ReadonlyMap<string, SvgNode>) {
  const rgb = mupdf.ColorSpace.DeviceRGB;
  const fonts = {
    plain: new mupdf.Font('Helvetica'),
    bold: new mupdf.Font('Helvetica-Bold'),
    mono: new mupdf.Font('Courier'),
  };

  function draw(node: SvgNode, above: Matrix, inherited: Style): void {
    if (['defs', 'title', 'desc', 'clipPath', 'linearGradient'].includes(node.name)) return;
    const ctm = times(transformOf(node.attributes['transform']), above);
    const style = styleOf(node, inherited);
    const clip = parts.get(reference(node.attributes['clip-path']) ?? '');
    if (clip !== undefined) {
      const path = new mupdf.Path();
      for (const child of clip.children) if (typeof child !== 'string') trace(child, path);
      device.clipPath(path, false, ctm);
    }
    if (node.name === 'text') drawText(node, ctm, style);
    else if (node.name === 'svg' || node.name === 'g') {
      for (const child of node.children) if (typeof child !== 'string') draw(child, ctm, style);
    } else drawShape(node, ctm, style);
    if (clip !== undefined) device.popClip();
  }

  function drawShape(node: SvgNode, ctm: Matrix, style: Style): void {
    const path = new mupdf.Path();
    const box = trace(node, path);
    if (box === null) return;
    const evenOdd = node.attributes['fill-rule'] === 'evenodd';
    const paint = parts.get(reference(style.fill) ?? '');
    const fill = colourOf(style.fill);
    const alpha = style.opacity * style.fillOpacity;
    if (paint !== undefined) {
      device.clipPath(path, evenOdd, ctm);
      if (paint.name === 'linearGradient') fade(paint, box, ctm, alpha);
      device.popClip();
    } else if (fill !== null && node.name !== 'line') device.fillPath(path, evenOdd, ctm, rgb, fill, alpha);
    const stroke = colourOf(style.stroke);
    if (stroke === null || style.strokeWidth <= 0) return;
    device.strokePath(path, strokeOf(style), ctm, rgb, stroke, style.opacity * style.strokeOpacity);
  }

  function strokeOf({ strokeWidth, dashes, cap, join }: Style): Mupdf.StrokeState {
    return new mupdf.StrokeState({
      lineWidth: strokeWidth,
      lineCap: cap,
      lineJoin: join,
      miterLimit: 4,
      ...(dashes.length === 0 ? {} : { dashPhase: 0, dashes: [...dashes] }),
    });
  }

  /** From left to right over the shape, as strips of one strength each. */
  function fade(gradient: SvgNode, box: Box, ctm: Matrix, alpha: number): void {
    const stops = gradient.children.flatMap((child) =>
      typeof child === 'string' || child.name !== 'stop'
        ? []
        : [
            {
              at: fraction(child.attributes['offset'] ?? '0'),
              colour: colourOf(child.attributes['stop-color'] ?? '#000000') ?? [0, 0, 0],
              opacity: Number(child.attributes['stop-opacity'] ?? 1),
            },
          ],
    );
    const [first] = stops;
    if (first === undefined) return;
    for (let strip = 0; strip < STRIPS; strip += 1) {
      const at = (strip + 0.5) / STRIPS;
      const before = stops.findLast((stop) => stop.at <= at) ?? first;
      const after = stops.find((stop) => stop.at >= at) ?? before;
      const share = after.at === before.at ? 0 : (at - before.at) / (after.at - before.at);
      const path = new mupdf.Path();
      const x = box.x + (box.width * strip) / STRIPS;
      path.rect(x, box.y - 1, x + box.width / STRIPS, box.y + box.height + 1);
      const strength = before.opacity + share * (after.opacity - before.opacity);
      device.fillPath(path, false, ctm, rgb, before.colour, alpha * strength);
    }
  }

  /** Runs are set one after the other; a run with a place of its own begins there. */
  function drawText(node: SvgNode, ctm: Matrix, style: Style): void {
    const runs = runsOf(node, style);
    for (let at = 0; at < runs.length;) {
      const end = runs.findIndex((run, index) => index > at && run.x !== null);
      const line = runs.slice(at, end < 0 ? undefined : end);
      drawLine(line, ctm);
      at += line.length;
    }
  }

  function drawLine(runs: readonly TextRun[], ctm: Matrix): void {
    const [first] = runs;
    if (first === undefined) return;
    const width = runs.reduce((sum, run) => sum + widthOf(run), 0);
    let x = (first.x ?? 0) - ({ middle: width / 2, end: width }[first.style.anchor] ?? 0);
    let y = first.y ?? 0;
    for (const run of runs) {
      y = (run.y ?? y) + run.dy;
      x += run.dx;
      const colour = colourOf(run.style.fill);
      const { fontSize, opacity, fillOpacity } = run.style;
      if (colour !== null) {
        const text = new mupdf.Text();
        text.showString(fontOf(run.style), [fontSize, 0, 0, -fontSize, x, y], run.text);
        device.fillText(text, ctm, rgb, colour, opacity * fillOpacity);
      }
      x += widthOf(run);
    }
  }

  function fontOf({ bold, mono }: Style): Mupdf.Font {
    return mono ? fonts.mono : bold ? fonts.bold : fonts.plain;
  }

  function widthOf({ text, style }: TextRun): number {
    const font = fontOf(style);
    const advance = (sign: string): number => font.advanceGlyph(font.encodeCharacter(sign), 0);
    return [...text].reduce((sum, sign) => sum + advance(sign), 0) * style.fontSize;
  }

  return { draw };
}

interface TextRun {
  readonly text: string;
  readonly style: Style;
  readonly x: number | null;
  readonly y: number | null;
  readonly dx: number;
  readonly dy: number;
}

function runsOf(node: SvgNode, style: Style, place: Partial<TextRun> = {}): TextRun[] {
  const { x, y, dx, dy } = node.attributes;
  let own: Partial<TextRun> = {
    ...place,
    ...(x === undefined ? {} : { x: Number(x) }),
    ...(y === undefined ? {} : { y: Number(y) }),
    ...(dx === undefined ? {} : { dx: length(dx, style) }),
    ...(dy === undefined ? {} : { dy: length(dy, style) }),
  };
  return node.children.flatMap((child) => {
    if (typeof child !== 'string' && child.name !== 'tspan') return [];
    const runs =
      typeof child === 'string'
        ? [{ text: child.replaceAll(/\s+/g, ' '), style, x: null, y: null, dx: 0, dy: 0, ...own }]
        : runsOf(child, styleOf(child, style), own);
    // The place is that of the first run alone.
    if (runs.length > 0) own = {};
    return runs;
  });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far a quarter of a circle's handles reach. */
const ROUND = 0.5523;

/** Adds the outline of a shape to a path; its box, or null for what is no shape. */
function trace({ name, attributes }: SvgNode, path: Mupdf.Path): Box | null {
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

function styleOf({ attributes }: SvgNode, above: Style): Style {
  const number = (key: string, otherwise: number): number => {
    const value = Number.parseFloat(attributes[key] ?? '');
    return Number.isFinite(value) ? value : otherwise;
  };
  const dashes = attributes['stroke-dasharray'];
  const family = attributes['font-family'];
  const weight = attributes['font-weight'];
  const cap = { butt: 'Butt', round: 'Round', square: 'Square' } as const;
  const join = { miter: 'Miter', round: 'Round', bevel: 'Bevel' } as const;
  return {
    fill: attributes['fill'] ?? above.fill,
    stroke: attributes['stroke'] ?? above.stroke,
    strokeWidth: number('stroke-width', above.strokeWidth),
    dashes: dashes === undefined ? above.dashes : dashes === 'none' ? [] : numbers(dashes),
    cap: cap[attributes['stroke-linecap'] as keyof typeof cap] ?? above.cap,
    join: join[attributes['stroke-linejoin'] as keyof typeof join] ?? above.join,
    // Not inherited in SVG; as a factor it comes to the same where parts do not lie over each other.
    opacity: above.opacity * number('opacity', 1),
    fillOpacity: number('fill-opacity', above.fillOpacity),
    strokeOpacity: number('stroke-opacity', above.strokeOpacity),
    fontSize: number('font-size', above.fontSize),
    bold: weight === undefined ? above.bold : weight === 'bold' || Number(weight) >= 600,
    mono: family === undefined ? above.mono : /mono/i.test(family.split(',')[0] ?? ''),
    anchor: attributes['text-anchor'] ?? above.anchor,
  };
}

function transformOf(text: string | undefined): Matrix {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [, name, inside = ''] of (text ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const [a = 0, b, c, d = 0, e = 0, f = 0] = numbers(inside);
    if (name === 'translate') matrix = times([1, 0, 0, 1, a, b ?? 0], matrix);
    else if (name === 'scale') matrix = times([a, 0, 0, b ?? a, 0, 0], matrix);
    else if (name === 'matrix') matrix = times([a, b ?? 0, c ?? 0, d, e, f], matrix);
    else if (name === 'rotate') {
      const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
      const [x, y] = [b ?? 0, c ?? 0];
      matrix = times([cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y], matrix);
    }
  }
  return matrix;
}

/** First the one, then the other. */
function times([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** Null for nothing to paint; black for what is no colour of ours. */
function colourOf(text: string): Colour | null {
  if (text === 'none' || text === 'transparent') return null;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  const full = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  const hex = full?.slice(1) ?? short?.slice(1).map((digit) => digit + digit);
  if (hex !== undefined) return hex.map((pair) => Number.parseInt(pair, 16) / 255) as Colour;
  const parts = /^rgba?\(([^)]*)\)$/.exec(text);
  if (parts !== null)
    return numbers(parts[1] ?? '')
      .slice(0, 3)
      .map((part) => part / 255) as Colour;
  return text === 'white' ? [1, 1, 1] : [0, 0, 0];
}

function numbers(text: string): number[] {
  return (text.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number);
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

function fraction(text: string): number {
  return text.endsWith('%') ? Number.parseFloat(text) / 100 : Number(text);
}

function length(text: string, { fontSize }: Style): number {
  return text.endsWith('em') ? Number.parseFloat(text) * fontSize : Number.parseFloat(text) || 0;
}

function reference(text: string | undefined): string | null {
  return /^url\(#([\w-]+)\)$/.exec(text ?? '')?.[1] ?? null;
}

/** Parts that others refer to, by their names. */
function named(root: SvgNode): Map<string, SvgNode> {
  const found = new Map<string, SvgNode>();
  const visit = (node: SvgNode): void => {
    const { id } = node.attributes;
    if (id !== undefined) found.set(id, node);
    for (const child of node.children) if (typeof child !== 'string') visit(child);
  };
  visit(root);
  return found;
}

function textOf(node: SvgNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
