import { inkFor, type Ink } from '../../shared/chronology/ink.ts';
import { kindShape } from '../../shared/chronology/kind-shapes.ts';
import type { Pen } from '../../shared/chronology/pen.ts';
import { svgPen } from '../../shared/chronology/svg-pen.ts';
import { widthOf } from '../../shared/chronology/text-width.ts';
import { element, escapeXml, short } from '../../shared/chronology/xml.ts';
import type { Palette, Sheet } from './sheet.ts';

export interface SvgSheet extends Sheet {
  /** The finished document: no scripts, no outside references, fonts by name. */
  finish: (width: number, height: number, language: string, title: string) => string;
}

/** The colours of print: black on white, where shape and hatch say everything. */
export function printPalette(ink: Ink = inkFor('print', 'timeline')): Palette {
  return {
    paper: ink.paper,
    column: ink.column,
    rule: ink.rule,
    ink: ink.text,
    muted: ink.muted,
    accent: ink.today,
    kind: ink.kind,
  };
}

/** A sheet that becomes an SVG 1.1 file. */
export function svgSheet(): SvgSheet {
  const ink = inkFor('print', 'timeline');
  const palette = printPalette(ink);
  let parts: string[] = [];
  const clips: string[] = [];
  const collected = (draw: () => void): string => {
    const before = parts;
    parts = [];
    draw();
    const drawn = parts.join('');
    parts = before;
    return drawn;
  };
  return {
    palette,
    pen: (type, mixed) => {
      const shape = mixed ? kindShape(type).path : null;
      const write = (stroke: (pen: Pen) => void): void => {
        const pen = svgPen(ink.kind(type), ink);
        stroke(pen);
        parts.push(pen.written());
      };
      return {
        bar: (...shapes) => write((pen) => pen.bar(...shapes)),
        disc: (name, x, y, radius, hollow) =>
          shape === null
            ? write((pen) => pen.disc(name, x, y, radius, hollow))
            : parts.push(stamped(name, shape, x, y, radius * 2.2, palette.kind(type), hollow ? palette.paper : null)),
        line: (...shapes) => write((pen) => pen.line(...shapes)),
        strokes: (...shapes) => write((pen) => pen.strokes(...shapes)),
        sign: (...shapes) => write((pen) => pen.sign(...shapes)),
      };
    },
    faintly: (draw) => {
      parts.push(element('g', { opacity: 0.42 }, collected(draw)));
    },
    within: (x, y, width, height, draw) => {
      const id = `timeline-part-${clips.length + 1}`;
      clips.push(element('clipPath', { id }, element('rect', { x, y, width, height })));
      parts.push(element('g', { 'clip-path': `url(#${id})` }, collected(draw)));
    },
    box: (x, y, width, height, fill) => {
      if (width > 0 && height > 0) parts.push(element('rect', { x, y, width, height, fill }));
    },
    dashed: (x0, y0, x1, y1, stroke) => {
      const d = `M${short(x0)} ${short(y0)}L${short(x1)} ${short(y1)}`;
      parts.push(element('path', { d, stroke, 'stroke-width': 1, 'stroke-dasharray': '2 3', fill: 'none' }));
    },
    pill: (x0, x1, y, height) => {
      const at = { x: x0, y: y - height / 2, width: x1 - x0, height, rx: height / 2 };
      parts.push(element('rect', { ...at, fill: palette.paper, stroke: palette.ink, 'stroke-width': 1 }));
    },
    glyph: (type, x, y, size) => {
      parts.push(stamped('kind', kindShape(type).path, x, y, size, palette.kind(type), null));
    },
    measure: (text, size) => widthOf(text, size),
    text: (text, x, y, { size, colour, bold = false, anchor = 'start' }) => {
      const at = { x, y, 'font-size': size, fill: colour };
      const weight = bold ? { 'font-weight': 600 } : {};
      const side = anchor === 'start' ? {} : { 'text-anchor': anchor };
      parts.push(element('text', { ...at, ...weight, ...side }, escapeXml(text)));
    },
    finish: (width, height, language, title) => {
      const root = {
        xmlns: 'http://www.w3.org/2000/svg',
        version: '1.1',
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        role: 'img',
        'xml:lang': language,
        'font-family':
          "'IBM Plex Sans', 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif",
      };
      const paper = element('rect', { width, height, fill: palette.paper });
      const svg = element(
        'svg',
        root,
        element('title', {}, escapeXml(title)),
        ink.definitions(),
        element('defs', {}, ...clips),
        paper,
        ...parts,
      );
      return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
    },
  };
}

function stamped(
  name: string,
  shape: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  hollow: string | null,
): string {
  const scale = size / 16;
  const transform = `translate(${short(x - size / 2)} ${short(y - size / 2)}) scale(${Math.round(scale * 1000) / 1000})`;
  const look = hollow === null ? { fill: colour } : { fill: hollow, stroke: colour, 'stroke-width': 2.6 };
  return element('path', { class: name, d: shape, transform, ...look });
}
