import type { Ink } from './ink.ts';
import type { Pen, Point } from './pen.ts';
import { element, escapeXml, short } from './xml.ts';

/** A pen that writes SVG in one colour; `written` is everything drawn so far. */
export interface SvgPen extends Pen {
  written: () => string;
}

export function svgPen(colour: string, ink: Ink): SvgPen {
  const parts: string[] = [];
  const fills = {
    ink: () => colour,
    paper: () => ink.paper,
    'fade-left': () => ink.fade(colour, 'left'),
    'fade-right': () => ink.fade(colour, 'right'),
  };
  return {
    written: () => parts.join(''),
    bar: (name, x0, x1, y, height, fill) => {
      if (x1 <= x0) return;
      const at = { x: x0, y: y - height / 2, width: x1 - x0, height };
      parts.push(element('rect', { class: name, ...at, fill: fills[fill]() }));
    },
    disc: (name, cx, cy, r, hollow) => {
      const line = hollow ? { fill: ink.paper, stroke: colour, 'stroke-width': 1.6 } : { fill: colour };
      parts.push(element('circle', { class: name, cx, cy, r, ...line }));
    },
    line: (name, points, { width, dash, closed, fill }) => {
      const d = pathOf(points) + (closed === true ? 'Z' : '');
      const stroke = width > 0 ? { stroke: colour, 'stroke-width': width } : {};
      const dashes = dash ? { 'stroke-dasharray': dash.join(' ') } : {};
      parts.push(
        element('path', { class: name, d, fill: fill === undefined ? 'none' : fills[fill](), ...stroke, ...dashes }),
      );
    },
    strokes: (name, ends, width, opacity) => {
      if (ends.length === 0) return;
      let d = '';
      for (let at = 0; at + 3 < ends.length; at += 4) {
        d += `M${short(ends[at] as number)} ${short(ends[at + 1] as number)}`;
        d += `L${short(ends[at + 2] as number)} ${short(ends[at + 3] as number)}`;
      }
      const faint = opacity < 1 ? { 'stroke-opacity': opacity } : {};
      parts.push(element('path', { class: name, d, stroke: colour, 'stroke-width': width, ...faint, fill: 'none' }));
    },
    sign: (name, text, x, y) => {
      const at = { class: name, x, y, 'font-size': 11, 'text-anchor': 'middle', fill: colour };
      parts.push(element('text', at, escapeXml(text)));
    },
  };
}

function pathOf(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');
}
