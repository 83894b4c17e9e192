import { kindShape } from '../../shared/chronology/kind-shapes.ts';
import type { Fill, Pen } from '../../shared/chronology/pen.ts';
import type { Palette, Sheet } from './sheet.ts';

/** Beyond this nothing can be seen, and a bar of a million pixels need not be drawn whole. */
const beyond = 80;

/**
 * A sheet on a canvas.
 * @param fonts CSS family of the interface
 * @param width of what is seen, in CSS pixels; may grow later
 */
export function canvasSheet(
  context: CanvasRenderingContext2D,
  palette: Palette,
  fonts: string,
  width: () => number,
): Sheet {
  const pens = new Map<string, Pen>();
  const widths = new Map<string, number>();
  return {
    palette,
    pen: (type, mixed) => {
      const name = `${type} ${String(mixed)}`;
      let pen = pens.get(name);
      if (!pen) {
        pen = canvasPen(context, palette.kind(type), palette.paper, mixed ? kindShape(type).path : null, width);
        pens.set(name, pen);
      }
      return pen;
    },
    faintly: (draw) => {
      context.globalAlpha = 0.42;
      draw();
      context.globalAlpha = 1;
    },
    within: (x, y, wide, height, draw) => {
      context.save();
      context.beginPath();
      context.rect(x, y, wide, height);
      context.clip();
      draw();
      context.restore();
    },
    box: (x, y, wide, height, colour) => {
      context.fillStyle = colour;
      context.fillRect(x, y, wide, height);
    },
    dashed: (x0, y0, x1, y1, colour) => {
      context.strokeStyle = colour;
      context.lineWidth = 1;
      context.setLineDash([2, 3]);
      context.beginPath();
      context.moveTo(x0, y0);
      context.lineTo(x1, y1);
      context.stroke();
      context.setLineDash([]);
    },
    pill: (x0, x1, y, height) => {
      context.beginPath();
      context.roundRect(x0, y - height / 2, x1 - x0, height, height / 2);
      context.fillStyle = palette.paper;
      context.fill();
      context.strokeStyle = palette.ink;
      context.lineWidth = 1;
      context.stroke();
    },
    glyph: (type, x, y, size) => {
      context.fillStyle = palette.kind(type);
      stamp(context, kindShape(type).path, x, y, size, 'fill');
    },
    measure: (text, size) => {
      const key = `${size} ${text}`;
      let wide = widths.get(key);
      if (wide === undefined) {
        context.font = `400 ${size}px ${fonts}`;
        wide = context.measureText(text).width;
        widths.set(key, wide);
      }
      return wide;
    },
    text: (text, x, y, { size, colour, bold = false, anchor = 'start' }) => {
      const font = `${bold ? 600 : 400} ${size}px ${fonts}`;
      // Setting the same font again costs as much as setting another.
      if (context.font !== font) context.font = font;
      context.fillStyle = colour;
      context.textAlign = anchor === 'middle' ? 'center' : anchor;
      context.fillText(text, x, y);
    },
  };
}

const paths = new Map<string, Path2D>();

function stamp(
  context: CanvasRenderingContext2D,
  shape: string,
  x: number,
  y: number,
  size: number,
  how: 'fill' | 'stroke',
): void {
  let path = paths.get(shape);
  if (!path) paths.set(shape, (path = new Path2D(shape)));
  const scale = size / 16;
  context.save();
  context.translate(x - size / 2, y - size / 2);
  context.scale(scale, scale);
  context[how](path);
  context.restore();
}

function canvasPen(
  context: CanvasRenderingContext2D,
  colour: string,
  paper: string,
  shape: string | null,
  width: () => number,
): Pen {
  const none = transparent(context, colour);
  const fillOf = (fill: Fill, x0: number, x1: number): string | CanvasGradient => {
    if (fill === 'ink') return colour;
    if (fill === 'paper') return paper;
    const gradient = context.createLinearGradient(x0, 0, x1, 0);
    gradient.addColorStop(0, fill === 'fade-left' ? none : colour);
    gradient.addColorStop(1, fill === 'fade-left' ? colour : none);
    return gradient;
  };
  return {
    bar: (_name, x0, x1, y, height, fill) => {
      if (x1 <= x0 || x1 < -beyond || x0 > width() + beyond) return;
      context.fillStyle = fillOf(fill, x0, x1);
      const from = Math.max(x0, -beyond);
      context.fillRect(from, y - height / 2, Math.min(x1, width() + beyond) - from, height);
    },
    disc: (_name, x, y, radius, hollow) => {
      if (x < -beyond || x > width() + beyond) return;
      if (shape !== null) {
        context.fillStyle = hollow ? paper : colour;
        context.strokeStyle = colour;
        context.lineWidth = 2.6;
        stamp(context, shape, x, y, radius * 2.2, 'fill');
        if (hollow) stamp(context, shape, x, y, radius * 2.2, 'stroke');
        return;
      }
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fillStyle = hollow ? paper : colour;
      context.fill();
      if (!hollow) return;
      context.strokeStyle = colour;
      context.lineWidth = 1.6;
      context.stroke();
    },
    line: (_name, points, style) => {
      context.beginPath();
      for (const [index, [x, y]] of points.entries()) {
        const near = Math.min(Math.max(x, -beyond), width() + beyond);
        if (index === 0) context.moveTo(near, y);
        else context.lineTo(near, y);
      }
      if (style.closed === true) context.closePath();
      if (style.fill !== undefined) {
        context.fillStyle = style.fill === 'ink' ? colour : paper;
        context.fill();
      }
      if (style.width === 0) return;
      context.strokeStyle = colour;
      context.lineWidth = style.width;
      if (style.dash) context.setLineDash([...style.dash]);
      context.stroke();
      if (style.dash) context.setLineDash([]);
    },
    strokes: (_name, ends, thickness, opacity) => {
      if (ends.length === 0) return;
      context.beginPath();
      for (let at = 0; at + 3 < ends.length; at += 4) {
        context.moveTo(ends[at] as number, ends[at + 1] as number);
        context.lineTo(ends[at + 2] as number, ends[at + 3] as number);
      }
      context.strokeStyle = colour;
      context.lineWidth = thickness;
      const before = context.globalAlpha;
      context.globalAlpha = before * opacity;
      context.stroke();
      context.globalAlpha = before;
    },
    sign: (_name, text, x, y) => {
      context.fillStyle = colour;
      context.textAlign = 'center';
      context.fillText(text, x, y);
    },
  };
}

/** The same colour without any of its opacity; the canvas reads whatever CSS can say. */
function transparent(context: CanvasRenderingContext2D, colour: string): string {
  context.fillStyle = colour;
  const read: string = context.fillStyle;
  return read.startsWith('#') ? `${read.slice(0, 7)}00` : read.replace(/,\s*[\d.]+\)$/, ', 0)');
}
