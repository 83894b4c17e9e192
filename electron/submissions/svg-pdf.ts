import type * as Mupdf from 'mupdf';
import { trace, type Box } from './svg-path.ts';
import {
  colourOf,
  fraction,
  INITIAL,
  length,
  numbers,
  reference,
  styleOf,
  times,
  transformOf,
  type Matrix,
  type Style,
} from './svg-style.ts';
import { readDrawing, type SvgNode } from './svg-tree.ts';

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
